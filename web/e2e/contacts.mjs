// Contact people of a company: added and taken back by hand, seen in all languages and both themes; then one note and one void for many.
import assert from 'node:assert/strict';

const LOOKS = [['en', 'dark'], ['zh-CN', 'light'], ['zh-CN', 'dark'], ['ru', 'light'], ['ru', 'dark']];

/**
 * @param walk the page, the address of the server, and `look`, which takes a picture and looks for barriers
 */
export async function walkContacts({ page, home, look }) {
  await page.goto(`${home}/customers?lang=en&theme=light`);
  await page.getByRole('button', { name: /Opens what is known/ }).nth(2).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Open the customer’s page' }).click();
  await page.getByRole('heading', { level: 2, name: 'Contact people' }).waitFor();
  const path = new URL(page.url()).pathname;
  await added(page, look);
  for (const [lang, theme] of LOOKS) {
    await page.goto(`${home}${path}?lang=${lang}&theme=${theme}`);
    await page.getByRole('rowheader', { name: 'Wang Fang' }).waitFor();
    await look(`contacts-${lang}-${theme}`);
  }
  await onAPhone({ page, home, look, path });
  await takenBack(page, home, path);
  await forMany({ page, home, look });
}

async function added(page, look) {
  await page.getByRole('button', { name: 'Add a contact person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Wang Fang');
  await dialog.getByLabel('Role').click();
  await page.getByTitle('Buyer', { exact: true }).last().click();
  await dialog.getByLabel('E-mail').fill('fang@example.org');
  await dialog.getByLabel('Phone').fill('+86 10 5555 0100');
  await look('contact-write-en-light');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('rowheader', { name: 'Wang Fang' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'fang@example.org' }).getAttribute('href'), 'mailto:fang@example.org');
  await look('contacts-en-light');
}

async function onAPhone({ page, home, look, path }) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${home}${path}?lang=zh-CN&theme=light`);
  await page.getByRole('rowheader', { name: 'Wang Fang' }).waitFor();
  await look('phone-contacts-zh-CN-light');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  assert(!wide, 'the page of a customer with contact people is wider than a phone');
  await page.setViewportSize(before);
}

async function takenBack(page, home, path) {
  await page.goto(`${home}${path}?lang=en&theme=light`);
  const row = page.getByRole('row').filter({ hasText: 'Wang Fang' });
  await row.getByRole('button', { name: 'Take back' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: 'Take back' }).click();
  await row.waitFor({ state: 'detached' });
}

async function forMany({ page, home, look }) {
  await page.goto(`${home}/customers?lang=en&theme=light`);
  for (const number of [0, 1, 2]) await page.getByRole('checkbox', { name: /^Choose (?!all)/ }).nth(number).check();
  await look('customers-chosen-en-light');
  await page.getByRole('button', { name: 'Add a note …' }).click();
  const note = page.getByRole('dialog', { name: 'Add a note …' });
  await note.getByLabel('Text').fill('Told of the new prices.');
  await doneAndUndone(note, 'Note it for 3 customers', 'Noted for 3 customers.', () => look('bulk-note-en-light'));
  await page.getByRole('button', { name: 'Void …', exact: true }).click();
  const all = page.getByRole('dialog', { name: 'Void …' });
  await all.getByLabel('Reason').fill('switched to');
  await page.keyboard.press('Enter');
  await doneAndUndone(all, 'Void 3 customers', '3 customers are void.', () => look('bulk-void-en-light'));
}

/** Nothing happens before it was said once more, and what happened can be taken back. */
async function doneAndUndone(dialog, give, done, look) {
  await dialog.getByRole('button', { name: give }).click();
  await look();
  await dialog.getByRole('button', { name: 'Yes, for all of them' }).click();
  await dialog.getByText(done).waitFor();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await dialog.getByText('Taken back.').waitFor();
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
}
