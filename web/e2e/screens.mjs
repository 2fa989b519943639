// The screens behind the overview, walked in the browser that run.mjs has signed in: what each shows, what it saves, and a
// picture of each in both themes and all languages.
import assert from 'node:assert/strict';

/**
 * @param walk the page, the address of the server, and `look`, which takes a picture and looks for barriers
 */
export async function walkScreens({ page, home, look }) {
  const open = async (address) => {
    await page.goto(`${home}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  await retention(page, open, look);
  await revenue(page, open, look);
  await breakdown(page, open, look);
  await customers(page, open, look);
  await palette(page, open, look);
  await everywhere(page, open, look);
}

async function retention(page, open, look) {
  await open('/retention?lang=en&theme=light');
  const cells = page.getByRole('button', { name: /Customers retained by age, joined/ });
  await cells.first().waitFor();
  assert.equal(await cells.count(), (12 * 13) / 2);
  await look('retention-en-light');
  await cells.nth(3).click();
  await page.getByRole('dialog').getByText('|C ∩ E_k| / |C|').waitFor();
  await page.getByRole('tab', { name: 'Customers' }).click();
  await page.getByRole('list', { name: 'Customers' }).getByRole('listitem').first().waitFor();
  await page.keyboard.press('Escape');
  for (const [name, part] of [['Lifecycle', 'lifecycle'], ['Stickiness', 'stickiness'], ['Survival', 'survival'], ['Coming back', 'returns'], ['Threshold sweep', 'sweep']]) {
    await page.getByRole('tab', { name }).click();
    await page.locator('.chart svg').last().waitFor();
    assert.match(page.url(), new RegExp(`part=${part}`));
    await look(`retention-${part}-en-light`);
  }
  await page.getByRole('button', { name: 'Save as' }).click();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Picture (PNG)' }).click()]);
  assert.equal(saved.suggestedFilename(), 'holdfast-threshold-sweep.png');
}

async function revenue(page, open, look) {
  await open('/revenue?lang=en&theme=light');
  await page.getByRole('button', { name: /: Closing\. Opens/ }).waitFor();
  await page.locator('.chart svg').waitFor();
  await look('revenue-en-light');
  await page.getByRole('tab', { name: 'Unit economics' }).click();
  await page.getByText(/had not earned back what winning them cost/).waitFor();
  await look('economics-en-light');
  await open('/revenue?lang=en&theme=light&part=economics&by=plan&sort=-arpa');
  const groups = page.getByRole('region', { name: 'By group: plan' }).getByRole('rowheader');
  await groups.nth(4).waitFor();
  assert.equal(await groups.last().textContent(), 'all');
  await look('economics-by-plan-en-light');
  await page.getByRole('tab', { name: 'What if' }).click();
  const gain = page.getByRole('button', { name: /: More gross margin\. Opens/ });
  await gain.waitFor();
  const before = await gain.textContent();
  await page.getByLabel('More retention of a year, points').fill('10');
  await gain.filter({ hasNotText: before }).waitFor();
  assert.match(page.url(), /lift=10/);
  await look('simulation-en-light');
}

async function breakdown(page, open, look) {
  await open('/breakdown?lang=en&theme=light&by=owner&beside=country');
  await page.locator('.chart svg').waitFor();
  await page.getByRole('region', { name: 'By both' }).waitFor();
  await look('breakdown-en-light');
  await open('/breakdown?lang=en&theme=light&by=colour');
  await page.getByRole('alert').getByText(/acquisition_channel/).waitFor();
}

async function customers(page, open, look) {
  await open('/customers?lang=en&theme=light&show=plan,mrr,country,days_since_activity');
  const table = page.getByRole('region', { name: 'Customers' });
  await table.getByRole('rowheader').first().waitFor();
  assert((await table.getByRole('row').count()) < 80);
  await look('customer-table-en-light');
  await table.evaluate((box) => box.scrollTo(0, 480 * 36));
  await page.getByText(/^1,000 of/).waitFor();
  await page.getByRole('button', { name: 'Save as' }).click();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'CSV table' }).click()]);
  assert.equal(saved.suggestedFilename(), 'holdfast-customers-E.csv');
  await table.getByRole('rowheader').nth(12).getByRole('button').click();
  await page.getByRole('dialog').getByText('Running contracts').waitFor();
  await look('customer-en-light');
}

async function palette(page, open, look) {
  await open('/definitions?lang=en&theme=dark');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'What to go to' }).fill('survival');
  await look('palette-en-dark');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Survival', selected: true }).waitFor();
}

async function everywhere(page, open, look) {
  for (const [lang, theme] of [['en', 'dark'], ['zh-CN', 'light'], ['zh-CN', 'dark'], ['ru', 'light'], ['ru', 'dark']]) {
    await open(`/retention?lang=${lang}&theme=${theme}&of=mrr`);
    await page.locator('.triangle tfoot').waitFor();
    await look(`retention-${lang}-${theme}`);
    await open(`/retention?lang=${lang}&theme=${theme}&part=lifecycle`);
    await page.locator('.chart svg').waitFor();
    await look(`lifecycle-${lang}-${theme}`);
    await open(`/revenue?lang=${lang}&theme=${theme}`);
    await page.locator('.chart svg').waitFor();
    await look(`revenue-${lang}-${theme}`);
    await open(`/revenue?lang=${lang}&theme=${theme}&part=simulation`);
    await page.locator('.number.large').waitFor();
    await look(`simulation-${lang}-${theme}`);
    await open(`/breakdown?lang=${lang}&theme=${theme}&beside=country`);
    await page.locator('.triangle').waitFor();
    await look(`breakdown-${lang}-${theme}`);
    await open(`/customers?lang=${lang}&theme=${theme}&group=L_S`);
    await page.locator('.virtual tbody button').first().waitFor();
    await look(`customers-${lang}-${theme}`);
  }
}
