// Segments made and kept, customers chosen and changed many at once, definitions tried and kept; a picture of each in both themes
// and all languages.
import assert from 'node:assert/strict';

/**
 * @param walk the page, the address of the server, and `look`, which takes a picture and looks for barriers
 */
export async function walkSegments({ page, home, look }) {
  const open = async (address) => {
    await page.goto(`${home}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  await builder(page, open, look);
  await many(page, open, look);
  await definitions(page, open, look);
  await everywhere(page, open, look);
}

async function builder(page, open, look) {
  await open('/overview?lang=en&theme=light');
  await page.getByRole('button', { name: 'Build …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'What is compared' }).click();
  await page.keyboard.type('country');
  await page.keyboard.press('Enter');
  await dialog.getByRole('combobox', { name: 'Value', exact: true }).fill('CN');
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Add condition' }).first().click();
  await dialog.getByRole('combobox', { name: 'What is compared' }).last().click();
  await page.keyboard.type('time as');
  await page.keyboard.press('Enter');
  await dialog.getByRole('spinbutton', { name: 'Value' }).fill('90');
  await dialog.getByRole('button', { name: 'Add condition' }).first().click();
  await dialog.getByRole('combobox', { name: 'What is compared' }).last().click();
  await page.keyboard.type('activities');
  await page.keyboard.press('Enter');
  await dialog.getByRole('spinbutton', { name: 'In the last how many days; empty for ever' }).fill('30');
  await dialog.getByRole('combobox', { name: 'Which activities count; empty for all' }).fill('export_report');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await dialog.getByRole('spinbutton', { name: 'Value' }).last().fill('1');
  await page.waitForFunction(
    () => document.querySelector('.rule-text textarea')?.value === 'country = CN and tenure >= 90 and activities_30(export_report) >= 1',
  );
  await dialog.getByText(/customers today/).waitFor();
  assert.match(page.url(), /draft=/);
  await look('segment-builder-en-light');
  await dialog.getByLabel('Name', { exact: true }).fill('chinese');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.getByText('Version 1, by ada@example.org').waitFor();
  await dialog.getByRole('textbox', { name: 'The same as text' }).fill('contry = CN');
  await dialog.getByRole('button', { name: 'Did you mean “country”?' }).click();
  await dialog.getByRole('textbox', { name: 'The same as text' }).fill('@chinese and not (plan = Starter or orders_90 >= 3)');
  await dialog.getByRole('button', { name: 'Show this segment' }).click();
  await page.getByRole('heading', { level: 1, name: /customers? left\.$/ }).waitFor();
  assert.match(page.url(), /segment=%40chinese/);
}

async function many(page, open, look) {
  await open('/customers?lang=en&theme=light&segment=%40chinese&show=customer_state%2Cowner%2Cmrr%2Ctenure');
  await page.getByRole('button', { name: /^recurring revenue/i }).click();
  await page.getByRole('columnheader', { name: /recurring revenue/i, }).and(page.locator('[aria-sort="descending"]')).waitFor();
  await page.getByRole('checkbox', { name: 'Choose all that are loaded' }).check();
  await page.getByText(/customers chosen/).waitFor();
  await look('customers-chosen-en-light');
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the chosen as CSV' }).click()]);
  assert.equal(saved.suggestedFilename(), 'holdfast-customers.csv');
  await page.getByRole('button', { name: 'Assign owner …' }).click();
  await page.getByLabel('New value').fill('Grace Hopper');
  await page.getByRole('button', { name: /^Write it for/ }).click();
  await page.getByText(/^Written for/).waitFor();
  await page.getByRole('gridcell', { name: 'Grace Hopper' }).first().waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Search' }).fill('0001');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.search.includes('search=0001'));
}

async function definitions(page, open, look) {
  await open('/definitions?lang=en&theme=light&part=switches');
  await page.getByLabel('Days: Allowed gap, days').fill('60');
  await page.locator('.bridge').waitFor();
  assert.match(page.url(), /set=gap_days/);
  await look('switches-en-light');
  await page.getByLabel('Name of your own definition').fill('ours');
  await page.getByRole('button', { name: 'Save as a new definition' }).click();
  await page.waitForFunction(() => location.search.includes('definition=ours'));
  await page.getByLabel('Days: Allowed gap, days').fill('45');
  await page.getByRole('button', { name: 'Save as version 2' }).click();
  await page.waitForFunction(() => !location.search.includes('set='));
  await open('/definitions?lang=en&theme=light&part=versions');
  await page.getByText('Allowed gap, days: 60 → 45').waitFor();
  await look('versions-en-light');
  await page.getByRole('button', { name: 'Restore ours@1 as the next version' }).click();
  await page.getByText('Allowed gap, days: 45 → 60').waitFor();
}

async function everywhere(page, open, look) {
  const draft = encodeURIComponent('@chinese and (plan in (Business, Starter) or orders_90 >= 3) and owner is known');
  for (const [lang, theme] of [['en', 'dark'], ['zh-CN', 'light'], ['zh-CN', 'dark'], ['ru', 'light'], ['ru', 'dark']]) {
    await open(`/overview?lang=${lang}&theme=${theme}&build=1&draft=${draft}`);
    await page.locator('.rule-row').nth(3).waitFor();
    await page.locator('.checked strong').waitFor();
    await look(`segment-builder-${lang}-${theme}`);
    await open(`/customers?lang=${lang}&theme=${theme}&show=customer_state,owner,mrr,tenure&sort=-mrr`);
    await page.locator('.virtual tbody input').first().check();
    await page.locator('.bulk').waitFor();
    await look(`customers-chosen-${lang}-${theme}`);
    await open(`/definitions?lang=${lang}&theme=${theme}&part=switches&set=gap_days%3D60%3Bpause%3Dlost`);
    await page.locator('.bridge').waitFor();
    await look(`switches-${lang}-${theme}`);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [name, address] of [
    ['segment-builder', `/overview?lang=en&theme=light&build=1&draft=${draft}`],
    ['switches', '/definitions?lang=en&theme=light&part=switches&set=gap_days%3D60'],
    ['versions', '/definitions?lang=en&theme=light&part=versions'],
  ]) {
    await open(address);
    await page.locator(name === 'segment-builder' ? '.rule-row' : 'main table').first().waitFor();
    await look(`phone-${name}-en-light`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    assert(!wide, `${address} is wider than a phone`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
