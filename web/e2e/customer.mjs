// The page of a customer: opened from the list, read in all languages and both themes, written on, voided and restored.
import assert from 'node:assert/strict';

/**
 * @param walk the page, the address of the server, and `look`, which takes a picture and looks for barriers
 */
export async function walkCustomer({ page, home, look }) {
  await page.goto(`${home}/customers?lang=en&theme=light`);
  await page.getByRole('button', { name: /Opens what is known/ }).first().click();
  await page.getByRole('dialog').getByRole('link', { name: 'Open the customer’s page' }).click();
  await page.getByRole('heading', { level: 2, name: 'States over time' }).waitFor();
  assert.match(page.url(), /\/customers\/[^/?]+\?/);
  await page.getByRole('list', { name: 'Timeline' }).getByRole('listitem').first().waitFor();
  await look('customer-en-light');
  const path = new URL(page.url()).pathname;

  await note(page, look);
  await voided(page, look);
  await narrowed(page, home, path);

  for (const [lang, theme] of [['en', 'dark'], ['zh-CN', 'light'], ['zh-CN', 'dark'], ['ru', 'light'], ['ru', 'dark']]) {
    await page.goto(`${home}${path}?lang=${lang}&theme=${theme}`);
    await page.locator('.timeline li').first().waitFor();
    await page.locator('.chart svg').first().waitFor();
    await look(`customer-${lang}-${theme}`);
  }
  await page.goto(`${home}/customers/nobody?lang=en&theme=light`);
  await page.getByRole('alert').waitFor();
  await look('customer-unknown-en-light');

  const before = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${home}${path}?lang=en&theme=light`);
  await page.locator('.timeline li').first().waitFor();
  await look('phone-customer-en-light');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  assert(!wide, 'the page of a customer is wider than a phone');
  await page.setViewportSize(before);
}

async function note(page, look) {
  await page.getByRole('button', { name: 'Write something down' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Text').fill('Rang twice, nobody answered.');
  await look('customer-write-en-light');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Write something down' }).click();
  assert.equal(await page.getByRole('dialog').getByLabel('Text').inputValue(), 'Rang twice, nobody answered.');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  const entry = page.getByRole('listitem').filter({ hasText: 'Rang twice, nobody answered.' });
  await entry.waitFor();
  await entry.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('dialog').getByLabel('Text').fill('Rang twice. Reached on the third time.');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  const anew = page.getByRole('listitem').filter({ hasText: 'Reached on the third time' });
  await anew.getByText(/1 earlier version/).waitFor();
  await anew.getByRole('button', { name: 'Take back' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: 'Take back' }).click();
  await page.getByText(/Taken back on/).waitFor();
}

async function voided(page, look) {
  await page.getByRole('button', { name: 'Void', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('switched to');
  await page.keyboard.press('Enter');
  await dialog.getByLabel(/Which competitor/).fill('Acme');
  await look('customer-void-en-light');
  await dialog.getByRole('button', { name: 'Void', exact: true }).click();
  await page.locator('.state-now').getByText(/^void since/i).waitFor();
  await page.getByText('Voided: switched to a competitor · Acme').waitFor();
  await look('customer-voided-en-light');
  await page.getByRole('button', { name: 'Lift the void' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lift the void' }).click();
  await page.getByRole('button', { name: 'Void', exact: true }).waitFor();
}

/** The address alone narrows the timeline, for whoever gets the link. */
async function narrowed(page, home, path) {
  const entries = page.locator('.timeline li');
  await page.goto(`${home}${path}?lang=en&theme=light`);
  await entries.first().waitFor();
  const all = await entries.count();
  await page.goto(`${home}${path}?lang=en&theme=light&kinds=status`);
  await entries.first().waitFor();
  assert((await entries.count()) < all, 'the timeline is not narrowed');
  await entries.getByText(/^Voided: switched to a competitor/).first().waitFor();
}
