import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { arrive, expect, expectNoAxeViolations, expectNoHorizontalScroll, FILES_SUMMARY, test } from './support.ts';

/* What a spoiled or odd file tells the reader who drops it. Each journey starts an engine of 34 MB. */
test.describe.configure({ timeout: 90_000 });

const folder = fileURLToPath(new URL('../fixtures/reading/', import.meta.url));
const fixture = (name: string) => readFileSync(path.join(folder, `${name}.csv`), 'utf8');
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** Brings files to a page that has none: a new one, or the one that is open, with the files before taken out and its database kept. */
async function bring(page: Page, ...files: ReturnType<typeof csv>[]) {
  const input = page.getByLabel('Drop published CSVs anywhere on this page');
  if (page.url().endsWith('/explore')) {
    const remove = page.getByRole('button', { name: /^Remove .+\.\w+$/ });
    for (let left = await remove.count(); left > 0; left--) {
      await remove.first().click();
      await expect(remove).toHaveCount(left - 1);
    }
    await expect(page.getByText('Nothing is left of your files.')).toBeVisible();
  } else await arrive(page, '/explore');
  await expect(input).toBeEnabled();
  await input.setInputFiles(files);
  await expect(page.getByText(FILES_SUMMARY)).toBeVisible({ timeout: 45_000 });
}

const mine = (page: Page) => page.locator('.mine');
/** What is drawn from the files, without what is said of their agreement and of their new years. */
const figures = (page: Page) => page.locator('.mine .figures');
const report = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const row = (page: Page, council: string) =>
  figures(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: council, exact: true }) });

test('of a file’s rows, regions and impossible figures are named and drawn nowhere, and two councils are two', async ({
  page
}) => {
  await test.step('a region’s total is set aside, and the City of London keeps its own figures', async () => {
    await bring(page, csv('appeals.csv', fixture('appeals-region-total-named-london')));
    await expect(report(page, 'appeals.csv')).toContainText('1 set aside (regions, not councils)');
    await expect(report(page, 'appeals.csv')).toContainText('Line 7, ‘London’, is a region, not a council.');
    await expect(row(page, 'City of London').getByRole('cell').nth(1)).toContainText('0 of 26');
    await expect(figures(page)).not.toContainText('9,000');
  });
  await test.step('impossible figures are named by line and cell, and drawn nowhere', async () => {
    await bring(page, csv('spoilt.csv', fixture('impossible-counts')));
    const fileReport = report(page, 'spoilt.csv');
    await expect(fileReport).toContainText('2 figures cannot be right, and are not mapped.');
    await expect(fileReport.locator('tbody tr').first().locator('th, td')).toHaveText([
      'line 2',
      'plans_issued_20_weeks_ex (cell P2)',
      'Cannot be right. Devon, 2024. Plans issued within 20 weeks, excluding exceptions: 410, which is more than the whole (plans issued, excluding exceptions: 100).',
      /^It stands so in this file\. It is not mapped, and no figure is made from it\. If you changed nothing in your copy, the file was published so: ask the publisher\./
    ]);
    await expect(fileReport.locator('tbody tr').nth(1)).toContainText(
      'Kent, 2024. Plans issued, excluding exceptions: -5, which is below zero.'
    );
    await expect(fileReport).not.toContainText('Nothing is wrong');
    await expect(mine(page).locator('.finding [role="status"]')).toHaveText('Your file has 3 of 153 councils, 1 with a figure.');
    await expect(row(page, 'Devon').getByRole('cell').last()).toHaveText('Cannot be right: see the report of your file');
    await expect(mine(page).locator('[data-area="E10000008"]').first()).toHaveClass('area faulty');
    await expect(figures(page)).not.toContainText('410');
    await expect(mine(page).locator('.agreement')).toHaveText(
      'The file’s one figure of a council that this site’s table has differs there.'
    );
  });
  await test.step('a file with two councils has two of 153, and says nothing of the others', async () => {
    await bring(page, csv('two.csv', fixture('two-councils-only')));
    await expect(report(page, 'two.csv')).toContainText('2 councils, 2024: 2 rows read. No errors were found in it.');
    await expect(report(page, 'two.csv')).toContainText('Your file has 2 of 153 councils.');
    await expect(mine(page).locator('.finding [role="status"]')).toContainText(
      'Your file has 2 of 153 councils, each with a figure.'
    );
    await expect(mine(page).locator('.agreement')).toHaveText(/\d of 2 figures of councils|Neither of the two figures/);
    await expect(figures(page).getByRole('row')).toHaveCount(3);
    await expect(mine(page)).not.toContainText('no row in the published table');
    await expectNoAxeViolations(page);
  });
  await test.step('a file without councils has no map, and says so', async () => {
    const [header = '', devon = ''] = fixture('two-councils-only').split(/\r?\n/);
    const national = devon.replace('Local authority', 'National').replace('E12000009,South West,E10000008,878,Devon', ',,,,');
    await bring(page, csv('england.csv', `${header}\n${national}\n`));
    await expect(report(page, 'england.csv')).toContainText('Your file has no councils, so there is no map.');
    await expect(mine(page).locator('svg')).toHaveCount(0);
  });
});

test('a header alone, a year to come, a blank code and a council’s row at another level are said, and two files are shown together', async ({
  page
}) => {
  const [header = '', devon = '', derbyshire = ''] = fixture('two-councils-only').split(/\r?\n/);
  await bring(
    page,
    csv('header.csv', `${header}\n`),
    csv('future.csv', `${header}\n${devon.replace('2024,', '2035,')}\n`),
    csv('first.csv', `${header}\n${devon.replace(',878,', ',,')}\n`),
    csv('second.csv', `${header}\n${derbyshire}\n${devon.replace('Local authority', 'Regional')}\n`)
  );
  await expect(
    page.getByText('Of 4 files, 2 are read and used, one is rejected for its errors and one is not read.')
  ).toBeVisible();
  await expect(report(page, 'header.csv')).toContainText(
    'Not read, and nothing of it is used. It has the header of ‘EHC plan timeliness’ (DfE) and no rows under it.'
  );
  await expect(report(page, 'future.csv').locator('tbody tr').first()).toContainText('A row gives figures for 2035.');
  await expect(report(page, 'first.csv')).toContainText("The council's code is blank: Devon on line 2 is read by name.");
  await expect(report(page, 'second.csv')).toContainText("The row names a council, 'Devon', and its level is 'Regional'.");
  await expect(mine(page)).toContainText(
    '2 of your files have this measure for 2024, of different councils, and are shown together.'
  );
  await expect(mine(page).locator('.finding [role="status"]')).toContainText(
    'Your files have 2 of 153 councils, each with a figure.'
  );
  await expect(row(page, 'Devon')).toBeVisible();
  await expect(row(page, 'Derbyshire')).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoHorizontalScroll(page);
});

test('errors name their lines, and odd files are read and said so', async ({ page }) => {
  await test.step('a council abolished before the year, and one that stands twice, are errors that name their lines', async () => {
    const two = fixture('two-councils-only');
    const [, devon = ''] = two.split(/\r?\n/);
    await bring(page, csv('gone.csv', fixture('appeals-abolished-council-in-2024')), csv('twice.csv', two + devon));
    await expect(
      page.getByText('2 files rejected for their errors, which are listed below. Nothing of them is used.')
    ).toBeVisible();
    await expect(report(page, 'gone.csv')).toContainText('1 error: nothing of this file is used. A file with errors is rejected');
    await expect(report(page, 'gone.csv').locator('tbody tr').first()).toContainText(
      'Cumbria was abolished on 31 March 2023, and the row gives it figures for 2024.'
    );
    await expect(report(page, 'gone.csv').locator('tbody th')).toHaveText('line 4');
    await expect(report(page, 'twice.csv')).toContainText('Devon stands twice for 2024: on line 2 and on line 4.');
    await expect(mine(page)).toHaveCount(0);
  });
  await test.step('semicolons, blank rows, a column of one’s own and a row of Wales are read, and said', async () => {
    await bring(
      page,
      csv('semicolon.csv', fixture('semicolon')),
      csv('blank.csv', fixture('blank-rows-after')),
      csv('own-column.csv', fixture('own-column-added')),
      csv('wales.csv', fixture('one-welsh-row'))
    );
    await expect(page.getByText('4 files read and used.')).toBeVisible();
    for (const name of ['semicolon.csv', 'blank.csv'])
      await expect(report(page, name)).toContainText('2 councils, 2024: 2 rows read. No errors were found in it.');
    await expect(report(page, 'own-column.csv').locator('tbody tr').first().locator('th, td')).toHaveText([
      'line 1',
      'my_rank (cell AA1)',
      "Warning. The column 'my_rank' is not one of the published table's.",
      'It is left out; all other columns are read.'
    ]);
    await expect(report(page, 'wales.csv')).toContainText('1 council, 2024: 1 row read, 1 set aside (Wales).');
    await expect(report(page, 'wales.csv')).toContainText('Line 3, ‘Cardiff’, is of Wales; this site is about England.');
    await expect(page.getByText(/aliases|\b1 (rows|errors|files|warnings)\b/)).toHaveCount(0);
  });
});

test.describe('a table of the reader’s own', () => {
  const made = (page: Page) => page.locator('.own-panel');
  const chart = (page: Page) => made(page).getByRole('heading', { level: 3 }).last();

  test('of two columns is mapped under its own name; with years and several columns it can be chosen from', async ({ page }) => {
    await test.step('of two columns is mapped under the name of its column', async () => {
      await bring(page, csv('waiting.csv', fixture('hand-made-two-columns')));
      await expect(page.getByText('1 file read and used.')).toBeVisible();
      await expect(report(page, 'waiting.csv')).toContainText(
        'Councils are in the column ‘Council’, figures in ‘Children waiting’.'
      );
      await expect(made(page).getByRole('heading', { level: 2 })).toHaveText('4 councils are matched.');
      await expect(chart(page)).toHaveText('Children waiting');
      await expect(made(page).getByRole('status').filter({ hasText: 'with a figure' })).toHaveText(
        '3 councils with a figure. Your file has 4 of 153 councils. No figure: Bournemouth, Christchurch and Poole (n/a).'
      );
      await expect(made(page).locator('[data-area="E10000008"]').first()).toHaveClass('area n0');
      await expect(made(page).locator('[data-area="E06000010"]').first()).toHaveClass(/area n[1-5]/);
      await expect(made(page).locator('[data-area="E06000058"]').first()).toHaveClass('area missing');
      await expectNoAxeViolations(page);
      await made(page).getByRole('tab', { name: 'Table' }).click();
      await expect(made(page).locator('tbody tr').first()).toContainText(/Devon\s*120\s*2/);
      await page.getByRole('button', { name: 'Remove waiting.csv' }).click();
      await expect(made(page)).toHaveCount(0);
    });
    await test.step('may have years and several columns, and lists the names that it cannot match', async () => {
      const text =
        'LA,Year,Waiting,Seen\nDevon,2023,120,80%\nDevon,2024,130,90%\nDerbyshir,2024,1,1%\nLondon,2024,9,9%\nKent,2024,5,70%\n';
      await bring(page, csv('own.csv', text));
      await expect(report(page, 'own.csv')).toContainText(
        '2 councils, 2023 to 2024. 5 rows: 3 read, 1 set aside (regions, not councils), 1 not matched to a council.'
      );
      await expect(made(page).getByRole('group', { name: /Derbyshir/ })).toContainText(
        'No council is called that. Is it Derbyshire?'
      );
      await expect(chart(page)).toHaveText('Waiting, 2024');
      await made(page).getByRole('tab', { name: 'Table' }).click();
      await made(page).getByRole('combobox', { name: 'Figures' }).selectOption({ label: 'Seen' });
      await expect(made(page).locator('tbody tr').first()).toContainText('90%');
      await made(page).getByRole('combobox', { name: 'Year', exact: true }).selectOption('2023');
      await expect(chart(page)).toHaveText('Seen, 2023');
      await expect(made(page).locator('tbody tr')).toHaveCount(1);
    });
  });

  test.describe('on a narrow screen', () => {
    test.use({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });

    test('fits, and axe finds nothing', async ({ page }) => {
      await bring(page, csv('waiting.csv', fixture('hand-made-two-columns')), csv('spoilt.csv', fixture('impossible-counts')));
      await expect(made(page)).toBeVisible();
      await expectNoHorizontalScroll(page);
      await expectNoAxeViolations(page);
    });
  });
});
