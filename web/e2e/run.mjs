// In a real Chromium: first run, overview, a number opened, another definition, a link, languages, colours, then every screen.
//   npm run e2e -- ADDRESS_OF_THE_SETUP_LINK      (as `holdfast serve` prints it for a store with the sample company)
// Leaves pictures of each screen in e2e/pictures and fails on an error of the page or a barrier found by axe.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { walkCustomer } from './customer.mjs';
import { walkAdmin } from './admin.mjs';
import { walkContacts } from './contacts.mjs';
import { walkData } from './data.mjs';
import { walkExport } from './export.mjs';
import { walkScreens } from './screens.mjs';
import { walkSegments } from './segments.mjs';

const link = process.argv[2];
assert(link, 'Give the address of the setup link, such as http://127.0.0.1:8080/setup#….');
const home = new URL(link).origin;
const PICTURES = 'e2e/pictures';
mkdirSync(PICTURES, { recursive: true });
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
const page = await context.newPage();
const errors = [];
page.on('pageerror', (error) => errors.push(String(error)));
page.on('console', (message) => {
  if (message.type() === 'error' && !/status of (40[014]|422)/.test(message.text())) errors.push(message.text());
});

/** Looks for barriers, colours too. The policy of the page lets no foreign script in, so axe goes through the debugger. */
async function look(name, on = page) {
  await on.waitForTimeout(500); // what moves has come to rest
  await on.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  await on.evaluate(axe);
  const { violations } = await on.evaluate(() => window.axe.run(document));
  for (const each of violations) errors.push(`${name}: ${each.id}: ${each.nodes.map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`);
}

try {
  await page.goto(`${home}/overview?lang=en&theme=light`);
  await page.getByLabel('Password').waitFor();
  await look('sign-in-en-light');

  await page.goto(`${home}/setup?lang=en&theme=light${new URL(link).hash}`);
  await page.getByLabel('Name').fill('Ada');
  await page.getByLabel('E-mail').fill('ada@example.org');
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await look('set-up-en-light');
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByRole('heading', { level: 1, name: /customers left\.$/ }).waitFor();
  await page.getByRole('img', { name: /^Churn month by month/ }).locator('svg').waitFor();
  await look('overview-en-light');

  await page.getByRole('button', { name: /Customer churn\. Opens/ }).click();
  await page.getByRole('dialog').getByText('|L_S| / |S|').waitFor();
  await look('number-en-light');
  await page.getByRole('tab', { name: 'Customers' }).click();
  const customers = page.getByRole('list', { name: 'Customers' }).getByRole('listitem');
  await customers.first().waitFor();
  assert((await customers.count()) > 10);
  await look('customers-en-light');
  await page.getByRole('tab', { name: 'SQL' }).click();
  await page.getByText('FROM flow').waitFor();
  await page.getByRole('tab', { name: 'Compare definitions' }).click();
  await page.getByLabel('Compare with').click();
  await page.getByTitle('stripe', { exact: true }).last().click();
  await page.getByText('The steps add up exactly').waitFor();
  await look('compare-en-light');

  // The link alone shows a second browser the same picture, after signing in.
  const shared = page.url();
  assert.match(shared, /open=churn/);
  assert.match(shared, /with=stripe/);
  const second = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const other = await second.newPage();
  await other.goto(shared);
  await other.getByLabel('E-mail').fill('ada@example.org');
  await other.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await other.getByRole('button', { name: 'Sign in' }).click();
  await other.getByText('The steps add up exactly').waitFor();
  await second.close();

  for (const [lang, theme] of [['en', 'dark'], ['zh-CN', 'light'], ['zh-CN', 'dark'], ['ru', 'light'], ['ru', 'dark']]) {
    await page.goto(`${home}/overview?lang=${lang}&theme=${theme}`);
    await page.locator('.chart svg').nth(1).waitFor();
    await look(`overview-${lang}-${theme}`);
    const lines = await page.locator('.masthead nav a').evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().top)).size);
    assert.equal(lines, 1, `the menu in ${lang} takes ${lines} lines`);
    await page.goto(`${home}/overview?lang=${lang}&theme=${theme}&open=churn&with=stripe`);
    await page.locator('.bridge').waitFor();
    await look(`compare-${lang}-${theme}`);
  }
  await page.goto(`${home}/definitions?lang=ru&theme=light`);
  await page.getByRole('link', { name: /%/ }).nth(11).waitFor();
  await look('definitions-ru-light');
  await page.goto(`${home}/overview?lang=zh-CN&theme=light&segment=bogus`);
  await page.getByRole('alert').first().waitFor();
  await look('failed-zh-CN-light');
  await page.goto(`${home}/overview?lang=ru&theme=dark&period=2020-01`);
  await page.locator('.undefined-chart').waitFor();
  await look('undefined-ru-dark');
  await walkScreens({ page, home, look });
  await walkCustomer({ page, home, look });
  await walkContacts({ page, home, look });
  await walkAdmin({ page, home, browser, look });
  await walkData({ page, home, look });
  await walkExport({ page, home, look });
  await walkSegments({ page, home, look });

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${home}/overview?lang=en&theme=light`);
  await page.locator('.chart svg').nth(1).waitFor();
  await look('phone-en-light');
  const top = await page.locator('main').evaluate((main) => main.getBoundingClientRect().top);
  assert(top < 130, `the head of a phone is ${top} pixels high`);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Revenue' }).waitFor();
  await look('phone-menu-en-light');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^What is shown/ }).click();
  const known = page.getByRole('dialog').getByLabel('As known on');
  await known.click();
  await page.getByRole('dialog', { name: 'Calendar' }).waitFor();
  await look('phone-shown-en-light');
  await page.goto(`${home}/overview?lang=ru&theme=light&open=warnings`);
  await page.getByRole('dialog').getByRole('row').nth(100).waitFor();
  await look('phone-warnings-ru-light');
  // In Russian, whose words are the longest.
  for (const path of ['/overview', '/retention', '/revenue', '/revenue?part=simulation', '/breakdown?beside=country', '/customers']) {
    await page.goto(`${home}${path}${path.includes('?') ? '&' : '?'}lang=ru&theme=light`);
    await page.getByRole('button', { name: /Откры/ }).first().waitFor();
    await look(`phone-${path.slice(1).replace(/\W+/g, '-')}-ru-light`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    assert(!wide, `${path} is wider than a phone`);
  }
} catch (failed) {
  await page.screenshot({ path: `${PICTURES}/failed.png` });
  throw failed;
} finally {
  await browser.close();
}
assert.deepEqual(errors, []);
console.log('Every screen works.');
