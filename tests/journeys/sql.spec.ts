import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, expectNoHorizontalScroll, test } from './support.ts';

const editor = (page: Page) => page.getByRole('textbox', { name: 'SQL' });
const said = (page: Page) => page.getByRole('region', { name: 'Your question and its answer' }).getByRole('status');

async function ask(page: Page, sql: string) {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(sql);
  await page.keyboard.press('ControlOrMeta+Enter');
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the questions, a worked example and every table can be read, and nothing looks like a button', async ({ page }) => {
    await page.goto('/explore/sql');
    await expect(
      page.getByRole('link', { name: 'Which ten councils issued the smallest share of plans on time?' })
    ).toBeVisible();
    await expect(page.locator('pre')).toContainText("WHERE o.measure = 'plans-within-20-weeks'");
    await expect(page.getByRole('button', { name: 'Run' })).toBeDisabled();
    await expect(page.getByText('Asking needs scripts.')).toBeVisible();
  });
});

test('a worked question answers as rows, bars and a map, and its link does too', async ({ page }) => {
  await page.goto('/explore/sql?question=fewest-plans-on-time');
  await expect(said(page)).toHaveText(/^10 rows, in [\d.]+ seconds\.$/, { timeout: 60_000 });
  const rows = page.getByRole('region', { name: 'The answer, row by row' });
  await expect(rows.getByRole('row', { name: /^Derbyshire 5\.0 71 1,431$/ })).toBeVisible();
  await expect(page.locator('figure li').first()).toHaveText(/Derbyshire\s*5\.0$/);
  await expect(page.locator('.own .area[data-area="E10000007"]').first()).toBeVisible();
  await expect(page.getByText('10 councils with a figure.')).toBeVisible();
  await expectNoAxeViolations(page);

  await rows.getByRole('button', { name: 'plans' }).click();
  await expect(rows.getByRole('row').nth(1)).toContainText('Cumberland');
  await page.getByLabel('Show rows containing').fill('devon');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(rows.getByRole('row')).toHaveCount(2);
});

test('tables of groups of children are opened for the question that names one, and not before', async ({ page }) => {
  const opened: string[] = [];
  page.on('request', (request) => /duckdb$/.test(request.url()) && opened.push(new URL(request.url()).pathname));
  await page.goto('/explore/sql');
  await expect(page.getByText('(tables whose names begin with ‘breakdowns’)')).toBeVisible();
  await ask(page, 'SELECT count(*) AS areas FROM atlas.areas');
  await expect(said(page)).toHaveText(/^1 row, in/, { timeout: 60_000 });
  expect(opened).toEqual(['/db/figures.duckdb']);

  await ask(page, "SELECT count(*) > 1000 AS many FROM atlas.breakdowns_caseload WHERE topic = 'Ethnicity'");
  const rows = page.getByRole('region', { name: 'The answer, row by row' });
  await expect(rows).toContainText('true', { timeout: 60_000 });
  expect(opened).toEqual(['/db/figures.duckdb', '/data/atlas.duckdb']);

  await ask(page, "FROM (SELECT count(*) AS tables FROM duckdb_tables() WHERE table_name LIKE 'break%')");
  await expect(rows).toContainText(/tables\D*[1-9]\d/);
  await ask(page, 'FROM atlas.area');
  await expect(page.getByRole('alert')).toContainText('Did you mean "areas');
  expect(opened).toHaveLength(2);
});

test('what is wrong is said at its line, what is no question or asks for too much is refused, and the next one is answered', async ({
  page
}) => {
  await page.goto('/explore/sql');
  await ask(page, 'SELECT nam\nFROM atlas.areas');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Line 1, column 8.', { timeout: 60_000 });
  await expect(notice).toContainText('"nam"');
  await expect(page.locator('.cm-lintRange-error')).toHaveText('nam');
  await ask(page, 'DROP TABLE atlas.areas');
  await expect(notice).toContainText('This page only reads.');
  await ask(page, "SELECT length(repeat('a', 4000000000)) AS n");
  await expect(notice).toHaveText('That would be a text of more than ten million letters.', { timeout: 60_000 });
  await ask(page, 'SELECT count(*) AS areas FROM atlas.areas');
  await expect(said(page)).toHaveText(/^1 row, in/, { timeout: 60_000 });
});

test('a million rows do not freeze the page, and what does not end is stopped', async ({ page }) => {
  await page.goto('/explore/sql');
  await ask(page, 'SELECT range AS n, range * 2 AS twice FROM range(1000000)');
  await expect(said(page)).toHaveText(/^1,000,000 rows, in/, { timeout: 60_000 });
  const rows = page.getByRole('region', { name: 'The answer, row by row' });
  expect(await rows.getByRole('row').count()).toBeLessThan(60);
  await rows.evaluate((box) => (box.scrollTop = box.scrollHeight));
  await expect(rows.getByRole('row').last()).toContainText('999,999');

  await ask(page, 'SELECT count(*) FROM range(100000000) a, range(100000000) b WHERE a.range + b.range = 3');
  await expect(said(page)).toHaveText('Asking.');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('alert')).toHaveText('Stopped.');
  await ask(page, 'SELECT 42 AS answer');
  await expect(said(page)).toHaveText(/^1 row, in/, { timeout: 60_000 });
});

test('fits 320 and 768 pixels, and axe finds nothing in the dark', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/explore/sql?question=gap-by-year');
  await expect(said(page)).toHaveText(/^10 rows, in/, { timeout: 60_000 });
  await expectNoHorizontalScroll(page);
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 768, height: 800 });
  await expectNoHorizontalScroll(page);
});

test('an address that names no question says so', async ({ page }) => {
  await page.goto('/explore/sql?question=nothing-like-it');
  await expect(page.getByRole('alert')).toContainText('No worked question has the name ‘nothing-like-it’.');
});
