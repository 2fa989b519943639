// What a new company does first, in a real Chromium and on the packaged program: the first owner sets himself up, brings a
// file in, reads churn, opens the customers behind it, asks for another definition, shares the link, and reads on in
// another language. Part of the build (cli/pom.xml); by hand:
//   node e2e/first-run.mjs PATH_OF_JAVA PATH_OF_HOLDFAST_JAR
// or, before a new server that runs already,
//   node e2e/first-run.mjs SETUP_LINK
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { contracts } from './contracts.mjs';

const [java, jar = ''] = process.argv.slice(2);
assert(java, 'Give the paths of java and of holdfast.jar, or a setup link.');
/** Far more than it takes: a machine that builds something else beside is slow. */
const PATIENCE = 120_000;
const PATIENCE_AT_START = 300_000;
const PASSWORD = 'correct horse battery';
const begun = Date.now();

let browser;
let page;
await (java.startsWith('http') ? walked(java) : onServerOfItsOwn());
console.log(`First run in the browser: ${((Date.now() - begun) / 1000).toFixed(0)} s.`);

async function onServerOfItsOwn() {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-first-run-'));
  const server = spawn(java, ['-Xmx512m', '-jar', jar, 'serve', '--data', join(folder, 'data'), '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = new Promise((resolve) => server.on('exit', resolve));
  const said = [];
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (part) => said.push(String(part)));
  try {
    await walked(await setupLink(server, said));
  } catch (failed) {
    console.error(`The server said:\n${said.join('').slice(-4000)}`);
    throw failed;
  } finally {
    server.kill('SIGTERM');
    const hard = setTimeout(() => server.kill('SIGKILL'), 30_000);
    await gone;
    clearTimeout(hard);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The link it prints, once it serves. */
async function setupLink(server, said) {
  const until = Date.now() + PATIENCE_AT_START;
  while (Date.now() < until && server.exitCode === null) {
    const text = said.join('');
    const link = /http:\/\/\S+\/setup#\S+/.exec(text)?.[0];
    if (link && /^ready /m.test(text)) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The server did not start.');
}

async function walked(link) {
  try {
    await walk(link);
  } catch (failed) {
    const picture = join(dirname(jar), 'first-run-failed.png');
    await page?.screenshot({ path: picture, fullPage: true }).catch(() => {});
    console.error(`The walk failed at ${page?.url()}; see ${picture}.`);
    throw failed;
  } finally {
    await browser?.close();
  }
}

async function walk(link) {
  const home = new URL(link).origin;
  const company = contracts(new Date());
  browser = await chromium.launch({ executablePath: chromiumPath(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  page = await newPage(browser);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));

  await page.goto(link.replace('/setup', '/setup?lang=en&theme=light'));
  await page.getByLabel('Name').fill('Ada');
  await page.getByLabel('E-mail').fill('ada@example.org');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Set up' }).click();

  // Nothing is known yet, and that is no error: it leads to the first file.
  await page.getByRole('link', { name: 'Bring your first file' }).click();
  await bringIn(company);
  const churn = await readChurn(home, company);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  const shared = await otherDefinition(churn);
  await inAnotherBrowser(shared);
  await inChinese();
  assert.deepEqual(errors, []);
}

/** The prices have a header nobody could guess, and one row has no date. */
async function bringIn({ text, customers }) {
  await page.getByLabel(/^Drop a file here/).setInputFiles({ name: 'contracts-2026.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('heading', { name: 'contracts-2026.csv' }).waitFor();
  await page.getByText('Not read: what it costs', { exact: false }).waitFor();
  await page.getByRole('button', { name: /^Show \d+ more fields/ }).click();
  const amount = page.getByRole('combobox', { name: 'Column of Amount' });
  await amount.click();
  await amount.fill('what it');
  await amount.press('Enter');
  await page.getByText('Every column is read.').waitFor();
  await page.getByRole('button', { name: 'Check the whole file' }).click();
  const would = page.getByRole('region', { name: 'What would come of it' });
  await would.getByText(/^1 row: this is no date/).waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('1 row set aside').waitFor();
  await drawer.getByText('not yet').waitFor();
  assert.equal(await drawer.locator('.facts dd').nth(1).textContent(), String(customers));
  await drawer.getByRole('button', { name: 'Close' }).click();
}

/** The overview says what was reckoned by hand, and the customers who left are as many. */
async function readChurn(home, { month, start, lost }) {
  const asked = Date.now();
  await page.goto(`${home}/overview?lang=en&theme=light`);
  const heading = page.getByRole('heading', { level: 1, name: /customers left\.$/ });
  await heading.waitFor();
  console.log(`First screen: ${Date.now() - asked} ms from asking to its heading.`);
  const name = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(month);
  assert.equal(await heading.textContent(), `In ${name}, ${lost} of ${start} customers left.`);
  assert(lost > 0);
  await page.getByRole('button', { name: /Customer churn\. Opens/ }).click();
  await page.getByRole('tab', { name: 'Customers' }).click();
  const gone = page.getByRole('list', { name: 'Customers' }).getByRole('listitem');
  await gone.first().waitFor();
  assert.equal(await gone.count(), lost);
  assert.match(await gone.first().textContent(), /^C1\d\d\d/);
  return heading.textContent();
}

async function otherDefinition(churn) {
  const picker = page.getByLabel('Definition', { exact: true });
  await picker.click();
  await picker.fill('stripe');
  await picker.press('Enter');
  await page.waitForURL(/definition=stripe/);
  await page.getByText(/Counted under stripe/).waitFor();
  const said = await page.getByRole('heading', { level: 1 }).textContent();
  const [period] = churn.split(',');
  assert.match(said, /, [\d,]+ of [\d,]+ customers left\.$/);
  assert(said.startsWith(`${period},`), `'${said}' is not of the period of '${churn}'`);
  return { address: page.url(), said };
}

/** The link alone shows a colleague the same, after signing in. */
async function inAnotherBrowser({ address, said: expected }) {
  const other = await newPage(browser);
  await other.goto(address);
  await other.getByLabel('E-mail').fill('ada@example.org');
  await other.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await other.getByText(/Counted under stripe/).waitFor();
  assert.equal(await other.getByRole('heading', { level: 1 }).textContent(), expected);
  await other.context().close();
}

async function inChinese() {
  await page.getByLabel('Language').selectOption('zh-CN');
  await page.getByRole('heading', { level: 1, name: /流失/ }).waitFor();
  assert.match(page.url(), /lang=zh-CN/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
}

async function newPage(within) {
  const context = await within.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  context.setDefaultTimeout(PATIENCE);
  return context.newPage();
}

function chromiumPath() {
  const known = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = known.find((path) => path && existsSync(path));
  assert(found, 'Chromium is needed: install it (Debian: sudo apt-get install chromium) or set CHROMIUM to its path.');
  return found;
}
