// Where the facts come from: what was imported, a file with rows that are no facts through the wizard and its quarantine,
// sources, findings, jobs; and one's own account.
import assert from 'node:assert/strict';

/** Two rows are customers; the third has no id, and the fourth a day that is none. */
const FILE = 'customer_id,name,acquired_at\nWALK-1,First of the walk,2025-03-01\nWALK-2,Second of the walk,2025-04-01\n,Nobody,2025-05-01\nWALK-3,Third,the ides of March\n';
const EVERY = [['en', 'light'], ['en', 'dark'], ['zh-CN', 'light'], ['zh-CN', 'dark'], ['ru', 'light'], ['ru', 'dark']];

/** @param walk the page of an owner, the address of the server, and `look`, which takes a picture and looks for barriers */
export async function walkData({ page, home, look }) {
  const open = async (address) => {
    await page.goto(`${home}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  await open('/data?lang=en&theme=light&part=new');
  await page.getByLabel(/^Drop a file here/).setInputFiles({ name: 'walk.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
  await page.getByRole('table').first().waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('dialog').getByText('2 rows set aside').waitFor();
  await look('data-import-en-light');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await open('/data?lang=en&theme=light&part=new');
  await page.getByLabel(/^Drop a file here/).setInputFiles({ name: 'walk-again.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
  await page.getByRole('table').first().waitFor();
  const address = new URL(page.url());
  for (const [lang, theme] of EVERY) {
    address.searchParams.set('lang', lang);
    address.searchParams.set('theme', theme);
    await open(`${address.pathname}${address.search}`);
    await page.getByRole('table').first().waitFor();
    await look(`data-wizard-${lang}-${theme}`);
    for (const part of ['imports', 'sources', 'findings', 'jobs']) {
      await open(`/data?lang=${lang}&theme=${theme}&part=${part}`);
      await page.locator(part === 'findings' ? '.findings, main [role=status]' : 'main table').first().waitFor();
      await look(`data-${part}-${lang}-${theme}`);
    }
    await open(`/account?lang=${lang}&theme=${theme}`);
    await page.locator('form').first().waitFor();
    await look(`account-${lang}-${theme}`);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  for (const part of ['imports', 'sources', 'findings', 'jobs']) {
    await open(`/data?lang=en&theme=light&part=${part}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    assert(!wide, `${part} is wider than a phone`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
