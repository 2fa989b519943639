// The screens of those who look after a server: people invited by a link, tokens, the audit trail, settings, backup, system;
// the page an invitation leads to, and a session that ends while somebody types.
import assert from 'node:assert/strict';

/**
 * @param walk the page of an owner, the address of the server, a new browser, and `look`, which takes a picture of a page and
 *     looks for barriers
 */
export async function walkAdmin({ page, home, browser, look }) {
  const open = async (address) => {
    await page.goto(`${home}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const link = await people(page, open, look);
  await accept(browser, link, look);
  await tokens(page, open, look);
  await rest(page, open, look);
  await endedSession(page, open, look);
  for (const [lang, theme] of [['en', 'dark'], ['zh-CN', 'light'], ['zh-CN', 'dark'], ['ru', 'light'], ['ru', 'dark']]) {
    await open(`/admin?lang=${lang}&theme=${theme}`);
    await page.locator('tbody tr').first().waitFor();
    await look(`admin-people-${lang}-${theme}`);
    await open(`/admin?lang=${lang}&theme=${theme}&part=audit`);
    await page.locator('tbody tr').first().waitFor();
    await look(`admin-audit-${lang}-${theme}`);
    await open(`/admin?lang=${lang}&theme=${theme}&part=settings`);
    await page.locator('form').waitFor();
    await look(`admin-settings-${lang}-${theme}`);
  }
}

async function people(page, open, look) {
  await open('/admin?lang=en&theme=light');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('E-mail').fill(`kim.${Date.now()}@example.org`);
  await form.getByLabel('Name', { exact: true }).fill('Kim');
  await form.getByLabel('Team').fill('north');
  await look('admin-invite-en-light');
  await form.getByRole('button', { name: 'Make the invitation' }).click();
  const shown = page.getByLabel('To copy');
  await shown.waitFor();
  await look('admin-link-en-light');
  const link = await shown.inputValue();
  await page.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('row', { name: /Kim/ }).first().waitFor();
  await look('admin-people-en-light');
  return link;
}

async function accept(browser, link, look) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await look('invitation-en-light', page);
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await page.getByRole('heading', { level: 1, name: /customers left\.$/ }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Admin' }).count(), 0);
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await page.getByText('This link cannot be used any more').waitFor();
  await look('invitation-used-en-light', page);
  await context.close();
}

async function tokens(page, open, look) {
  await open('/admin?lang=en&theme=light&part=tokens');
  await page.getByRole('button', { name: 'New token' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name', { exact: true }).fill('web shop');
  await form.getByLabel('Role').click();
  await page.getByTitle('Ingest', { exact: true }).click();
  await look('admin-token-form-en-light');
  await form.getByRole('button', { name: 'Make the token' }).click();
  assert.match(await page.getByLabel('To copy').inputValue(), /^hf_/);
  await page.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: 'Revoke web shop' }).first().waitFor();
  await look('admin-tokens-en-light');
}

async function rest(page, open, look) {
  await open('/admin?lang=en&theme=light&part=audit');
  await page.getByText('made a token').first().waitFor();
  await look('admin-audit-en-light');
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save all of these as CSV' }).click()]);
  assert.equal(saved.suggestedFilename(), 'holdfast-audit.csv');
  await open('/admin?lang=en&theme=light&part=backup');
  await look('admin-backup-en-light');
  await open('/admin?lang=en&theme=light&part=system');
  await page.getByText('well', { exact: true }).first().waitFor();
  await look('admin-system-en-light');
}

/** The cookie is gone, as after twelve hours; what was typed is not. */
async function endedSession(page, open, look) {
  await open('/admin?lang=en&theme=light&part=settings');
  await page.getByLabel('Personal attributes').fill('vat_id');
  await look('admin-settings-en-light');
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
  await look('session-ended-en-light');
  assert.equal(await page.getByLabel('Personal attributes').inputValue(), 'vat_id');
  await page.context().addCookies(cookies);
}
