// What is taken along: the menu of a view, the workbook, the page as PDF, the report, and a schedule; pictures of each.
import assert from 'node:assert/strict';

/**
 * @param walk the page, the address of the server, and `look`, which takes a picture and looks for barriers
 */
export async function walkExport({ page, home, look }) {
  await page.goto(`${home}/revenue?lang=en&theme=light`);
  const save = page.getByRole('button', { name: 'Save as' }).first();
  await save.waitFor();
  await save.press('Enter');
  await look('save-menu-en-light');
  await page.keyboard.press('ArrowDown');
  const [workbook] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  assert.match(workbook.suggestedFilename(), /^holdfast-movements-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.xlsx$/);

  for (const [lang, theme] of [['en', 'light'], ['zh-CN', 'dark'], ['ru', 'dark']]) {
    await page.goto(`${home}/overview?lang=${lang}&theme=${theme}`);
    await page.locator('.chart svg').nth(1).waitFor();
    await page.locator('.warnings').waitFor();
    await page.pdf({ path: `e2e/pictures/overview-${lang}-from-${theme}.pdf`, format: 'A4', printBackground: true });
  }

  await page.goto(`${home}/reports?lang=en&theme=light&open=new`);
  await page.getByLabel('Name, also the subject of the letter').fill('Board');
  await page.getByLabel('Recipients').fill('board@example.org');
  await page.keyboard.press('Enter');
  await look('schedule-form-en-light');
  await page.reload();
  assert.equal(await page.getByLabel('Name, also the subject of the letter').inputValue(), 'Board');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Board is saved.').waitFor();
  for (const [lang, theme] of [['en', 'light'], ['en', 'dark'], ['zh-CN', 'light'], ['ru', 'dark']]) {
    await page.goto(`${home}/reports?lang=${lang}&theme=${theme}`);
    await page.getByRole('article', { name: 'Board' }).waitFor();
    await look(`reports-${lang}-${theme}`);
  }
  await page.goto(`${home}/reports?lang=en&theme=light`);
  const [report] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), page.getByRole('button', { name: '简体中文' }).click()]);
  assert.match(report.suggestedFilename(), /^holdfast-report-.*-zh\.html$/);
}
