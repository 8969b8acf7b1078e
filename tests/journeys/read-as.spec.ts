import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { arrive, expect, expectNoAxeViolations, expectNoHorizontalScroll, test } from './support.ts';

/* A file that is not what its headings or its name say: a published table that is rejected, an archive, a web page called a workbook. */
test.describe.configure({ timeout: 90_000 });

const published = readFileSync('tests/fixtures/publications/timeliness-layout-2025.csv', 'utf8');
/** A release that is none: a council of it is in no list. */
const SPOILT = published.replaceAll('E06000015,831,Derby', 'E06000915,931,Derbe');
const OWN = 'Council,Waiting\nDevon,12\nKent,7\nEssex,30\n';

async function bring(page: Page, name: string, bytes: Uint8Array | string) {
  await arrive(page, '/explore');
  const input = page.getByLabel('Drop published CSVs anywhere on this page');
  await expect(input).toBeEnabled();
  await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}
const report = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const title = (page: Page) => page.locator('.own-panel h2');

test('a published table that is rejected is read as the reader’s own, with keys alone, kept so, and read back', async ({
  page
}) => {
  await bring(page, 'timeliness.csv', SPOILT);
  const rejected = report(page, 'timeliness.csv');
  await expect(rejected).toContainText('nothing of this file is used');
  await expect(rejected).toContainText('Derbe');
  await expect(page.locator('.own-panel')).toHaveCount(0);

  await page.getByRole('button', { name: 'Read it as a table of your own' }).press('Enter');
  await expect(title(page)).toHaveText('4 councils are matched. One name to check.');
  await expect(report(page, 'timeliness.csv')).toContainText('Read as a table of your own.');
  await page.getByLabel('Figures', { exact: true }).selectOption('PC_plans_issued_20_weeks_ex');
  await expect(page.getByText(/Highest: Nottingham \(100%?\)\. Lowest: Derbyshire \(8\.8%?\)/)).toBeVisible();
  await expect(page.locator('.own-panel .pair svg').first()).toBeVisible();
  /* What the publisher withheld is no figure, and is said. */
  await expect(page.locator('.own-panel')).toContainText('Isle of Wight');

  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(page.getByRole('button', { name: 'Forget it on this device' })).toBeVisible();
  await page.reload();
  await page.getByRole('region', { name: 'Kept on this device' }).getByRole('button').first().click();
  await expect(title(page)).toHaveText('4 councils are matched. One name to check.');
  await expectNoAxeViolations(page);

  await page.getByRole('button', { name: 'Read it as the published table' }).click();
  await expect(report(page, 'timeliness.csv')).toContainText('nothing of this file is used');
  await expect(page.locator('.own-panel')).toHaveCount(0);
});

test('a published table that is sound is not offered as one’s own, and one that is neither says so', async ({ page }) => {
  await bring(page, 'timeliness.csv', published);
  await expect(report(page, 'timeliness.csv')).toContainText('layout ‘person-level return');
  await expect(page.getByRole('button', { name: /^Read it as/ })).toHaveCount(0);
  await bring(page, 'nothing.csv', 'Colour,Shape\nred,round\nblue,square\n');
  await expect(report(page, 'nothing.csv')).toContainText('Nor has it a column of councils with a column of figures beside it.');
});

test('a table in an archive is unpacked and said, several each by its name, a bomb refused', async ({ page }) => {
  await bring(page, 'replies.csv.gz', gzipSync(strToU8(OWN)));
  await expect(title(page)).toHaveText('3 councils are matched.');
  await expect(report(page, 'replies.csv')).toContainText('It was unpacked from gzip.');

  await bring(
    page,
    'release.zip',
    zipSync({ 'data/timeliness.csv': strToU8(published), 'data/replies.csv': strToU8(OWN), 'guidance.txt': strToU8('Read me') })
  );
  for (const name of ['timeliness.csv', 'replies.csv'])
    await expect(report(page, name)).toContainText(
      'It is one of two tables unpacked from ‘release.zip’. Not read: ‘guidance.txt’.'
    );
  await expect(page.locator('.mine .figures')).toContainText('Derby', { timeout: 45_000 });

  await bring(page, 'bomb.zip', zipSync({ 'a.csv': new Uint8Array(52_000_000) }, { level: 1 }));
  await expect(report(page, 'bomb.zip')).toContainText('It unpacks to more than 50 MB', { timeout: 30_000 });
  await bring(page, 'other.zip', zipSync({ 'a.pdf': strToU8('%PDF') }));
  await expect(report(page, 'other.zip')).toContainText('It is a ZIP archive without a table: it holds ‘a.pdf’.');
});

test('a web page under the name of a workbook is read as the table that it shows, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const rows = OWN.trim()
    .split('\n')
    .map(
      (line) =>
        `<tr>${line
          .split(',')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`
    );
  await bring(page, 'export.xls', `<html><body><table border=1>${rows.join('')}</table></body></html>`);
  await expect(title(page)).toHaveText('3 councils are matched.');
  await expect(report(page, 'export.xls')).toContainText(
    'It is a web page (HTML) under the name of a workbook. The table that it shows is read.'
  );
  await expectNoHorizontalScroll(page);
});

test('amounts written short are asked about where they may mean two things, and read once that is said', async ({ page }) => {
  await bring(page, 'spending.csv', 'Council,Spending\nDevon,£132.5m\nKent,£98\nEssex,£7m\nSurrey,£103\n');
  await expect(page.getByRole('group', { name: /What does ‘£98’ mean\?$/ })).toBeVisible();
  await page.getByRole('radio', { name: '98,000,000: in millions too' }).press('Space');
  await expect(title(page)).toHaveText('4 councils are matched.');
  await expect(page.getByText('Highest: Devon (£132,500,000). Lowest: Essex (£7,000,000).')).toBeVisible();
  await expect(report(page, 'spending.csv')).toContainText(
    '‘£132.5m’ is read as 132,500,000 pounds, and ‘£98’ as 98,000,000 pounds.'
  );
});
