import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { arrive, expect, expectNoAxeViolations, expectNoHorizontalScroll, FILES_SUMMARY, holdScripts, test } from './support.ts';

/* Each journey starts an engine of 34 MB, and axe walks two tables of 153 rows. */
test.describe.configure({ timeout: 90_000 });

const fixtures = fileURLToPath(new URL('../fixtures/publications/', import.meta.url));
const fixture = (name: string) => readFileSync(path.join(fixtures, name), 'utf8');
const sources = process.env['PARITY_SOURCES'];
const csv = (name: string, text: string | Buffer) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const own = (name: string) => csv(name, fixture(name));

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
const choose = (page: Page, name: string, label: string) =>
  figures(page).getByRole('combobox', { name, exact: true }).selectOption({ label });
const measures = (page: Page) => figures(page).getByRole('combobox', { name: 'Measure', exact: true }).getByRole('option');

test.describe('every layout of made-up figures is read, mapped and compared', () => {
  test('timeliness, releases of 2025 and 2026 and the return of 2014 to 2021; nothing of a file is sent', async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET' || request.postData() !== null || /Derby/.test(decodeURIComponent(request.url())))
        sent.push(request.url());
    });
    await bring(
      page,
      csv('timeliness_20_week.csv', fixture('timeliness-layout-2025.csv')),
      csv('timeliness_20_week.csv', fixture('timeliness-layout-2026.csv')),
      csv('sen2_mi.csv', fixture('sen2-layout-2022.csv'))
    );
    await expect(page.getByText('3 files read and used.')).toBeVisible();
    await expect(report(page, 'timeliness_20_week.csv (2)')).toContainText(
      'layout ‘person-level return, releases of 2025 and 2026’'
    );
    await expect(report(page, 'sen2_mi.csv')).toContainText('layout ‘aggregate return, 2014 to 2021’');
    await expect(
      mine(page).getByRole('heading', { name: 'From your files, read on this machine; nothing was sent' })
    ).toBeVisible();
    await expect(figures(page).getByRole('combobox', { name: 'Year' }).getByRole('option')).toHaveText([
      '2025',
      '2024',
      '2023',
      '2021',
      '2020'
    ]);
    await expect(row(page, 'Derbyshire').getByRole('cell')).toHaveText([
      '8.6%',
      '120 of 1,400 plans',
      '7.2 to 10.2',
      'differs: 71 of 1,431 plans, 5.0%',
      ''
    ]);
    await expect(row(page, 'Isle of Wight').getByRole('cell').last()).toHaveText('DfE withheld the figure and gives no reason');
    await expect(row(page, 'Essex')).toHaveCount(0);
    await expect(mine(page).locator('.finding [role="status"]')).toContainText(
      'Your file has 5 of 153 councils, 4 with a figure.'
    );
    await expect(mine(page).locator('.agreement')).toHaveText(
      /^(The same as this site’s table in \d+ of [\d,]+ figures of councils|(None|Neither) of the \S+ figures of councils is the same as in this site’s table)\.$/
    );
    await expect(mine(page)).toContainText('Read from timeliness_20_week.csv (2).');
    await choose(page, 'Region', 'South East');
    await choose(page, 'Measure', 'Average weeks from request to plan');
    await expect(row(page, 'Kent').getByRole('cell').first()).toHaveText('22.1');
    await expect(mine(page).locator('[data-area="E10000016"]').first()).toHaveClass('area c3');
    await expect(row(page, 'Derbyshire')).toHaveCount(0);
    expect(new URL(page.url()).search).toBe('');
    expect(sent).toEqual([]);
  });

  test('both appeal tables, with children beside them', async ({ page }) => {
    await bring(page, own('appeals-wide.csv'), own('appeals-list.csv'));
    await expect(measures(page)).toHaveText(['Appeal rate', 'Appeal rate, in development']);
    await expect(report(page, 'appeals-wide.csv')).toContainText(
      "The row says 'Nottingham', and the code 891 is that of Nottinghamshire."
    );
    await expect(mine(page)).toContainText(
      'Appeals registered per 10,000 children: add the publication ‘Children aged 0 to 17’.'
    );
    await page.getByLabel('Drop published CSVs anywhere on this page').setInputFiles(own('children.csv'));
    await expect(measures(page)).toHaveText([
      'Appeals registered per 10,000 children',
      'Appeal rate',
      'Appeal rate, in development',
      'Children'
    ]);
    await choose(page, 'Measure', 'Appeals registered per 10,000 children');
    await choose(page, 'Year', '2024');
    await expect(row(page, 'Kent').getByRole('cell').nth(1)).toHaveText('700 appeals');
    await expect(row(page, 'Kent').getByRole('cell').first()).toHaveText('23.3');
    await page.getByRole('button', { name: 'Remove children.csv' }).click();
    await expect(measures(page)).toHaveText(['Appeal rate', 'Appeal rate, in development']);
    await page.getByRole('button', { name: 'Remove all files' }).click();
    await expect(mine(page)).toHaveCount(0);
    await expect(page.getByText('Nothing is left of your files.')).toBeVisible();
  });
});

test('a file dropped anywhere on the page is read', async ({ page }) => {
  await arrive(page, '/explore');
  await expect(page.getByLabel('Drop published CSVs anywhere on this page')).toBeEnabled();
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'appeals.csv', { type: 'text/csv' }));
    return transfer;
  }, fixture('appeals-list.csv'));
  await page.dispatchEvent('h1', 'dragover', { dataTransfer: data });
  await expect(page.locator('.zone')).toHaveClass(/over/);
  await page.dispatchEvent('h1', 'drop', { dataTransfer: data });
  await expect(page.getByText('1 file read and used.')).toBeVisible({ timeout: 45_000 });
  await expect(row(page, 'Derbyshire')).toBeVisible();
});

test('a file dropped before the scripts are there is kept for them', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/explore');
  await expect(page.locator('html[data-ready]')).toHaveCount(0);
  /* As a reader who comes with the file in hand: nothing else has happened on the page, and the drop follows at once. */
  const prevented = await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'appeals.csv', { type: 'text/csv' }));
    const heading = document.querySelector('h1');
    return ['dragenter', 'dragover', 'drop'].map(
      (type) => !heading?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    );
  }, fixture('appeals-list.csv'));
  release();
  expect(prevented, 'the browser does not open the file itself').toEqual([false, true, true]);
  await expect(page.getByText('1 file read and used.')).toBeVisible({ timeout: 45_000 });
  await expect(row(page, 'Derbyshire')).toBeVisible();
});

test('a faulty file is not used and every fault has its line; what is no CSV is refused in words', async ({ page }) => {
  const text = fixture('timeliness-layout-2025.csv');
  const faulty: [string, string, string, (string | RegExp)[]][] = [
    [
      'one value changed to abc',
      text.replace('1400,140,120', '1400,abc,120'),
      '1 error: nothing of this file is used.',
      [
        'line 7',
        'plans_issued_within_20_weeks (cell O7)',
        "Error. 'abc' is neither a number nor one of DfE's marks (x, z, c).",
        'If you changed nothing in your copy, the file was published so: ask the publisher. Otherwise download it again.'
      ]
    ],
    [
      'cut in half',
      text.slice(0, Math.floor(text.length / 2) - 10),
      '1 error: nothing of this file is used.',
      [
        /^line \d+$/,
        '',
        /^Error\. The line has \d+ fields where the header has 26\.$/,
        'The file may be cut short: download it again.'
      ]
    ],
    [
      'markup and a formula in cells',
      text
        .replace('831,Derby,', '831,<script>alert(1)</script>,')
        .replace('1400,140,120', '1400,"=HYPERLINK(""https://example.com"")",120'),
      '2 errors: nothing of this file is used.',
      [
        'line 6',
        'old_la_code, new_la_code, la_name',
        "Error. DfE's code 831 is Derby, and the row says '<script>alert(1)</script>'.",
        /./
      ]
    ]
  ];
  for (const [what, spoilt, count, cells] of faulty)
    await test.step(what, async () => {
      await bring(page, csv('spoilt.csv', spoilt));
      await expect(
        page.getByText('1 file rejected for its errors, which are listed below. Nothing of it is used.')
      ).toBeVisible();
      await expect(report(page, 'spoilt.csv')).toContainText(count);
      const first = report(page, 'spoilt.csv').locator('tbody tr').first();
      await expect(first.locator('th, td')).toHaveText(cells);
      await expect(mine(page)).toHaveCount(0);
    });
  await expectNoAxeViolations(page);

  await test.step('but for a column that is missing, without which the rest is read', async () => {
    await bring(page, csv('spoilt.csv', text.replace('plans_issued_den_ex', 'plans_issued_den_exc')));
    await expect(page.getByText('1 file read and used.')).toBeVisible();
    await expect(report(page, 'spoilt.csv').locator('tbody tr').first().locator('th, td')).toHaveText([
      'line 1',
      'plans_issued_den_ex',
      "Warning. The column 'plans_issued_den_ex' is missing (plans issued, excluding exceptions).",
      /^Not made without it: ‘Plans issued within 20 weeks’, .* Its column 'plans_issued_den_exc' \(column N\) may be the one: give it the published name, 'plans_issued_den_ex'\.$/
    ]);
    await expect(measures(page)).toHaveText([
      'Plans issued within 20 weeks, including exceptions',
      'Plans that took more than a year'
    ]);
  });

  await test.step('beside a sound one, which is', async () => {
    await bring(page, csv('spoilt.csv', text.replace('1400,140,120', '1400,abc,120')), own('appeals-list.csv'));
    await expect(page.getByText('Of 2 files, one is read and used and one is rejected for its errors.')).toBeVisible();
    await expect(measures(page)).toHaveText(['Appeal rate, in development']);
  });

  await test.step('hundreds of faults are counted and paged', async () => {
    const [header = '', , ...lines] = text.trim().split('\n');
    const many = Array.from({ length: 250 }, (_, i) => (lines[i % lines.length] ?? '').replace(/^\d{4}/, '1066'));
    await bring(page, csv('many.csv', [header, ...many].join('\n')));
    const rows = report(page, 'many.csv').locator('tbody tr');
    await expect(report(page, 'many.csv')).toContainText('250 errors');
    await expect(rows).toHaveCount(4);
    await expect(rows.last()).toContainText('247');
    await page.getByRole('button', { name: 'List them one by one' }).click();
    await expect(rows).toHaveCount(100);
    await page.getByRole('button', { name: 'List 150 more' }).click();
    await expect(rows).toHaveCount(250);
    await expect(rows.last().locator('th')).toHaveText('line 251');
  });

  await test.step('what is no table, or none that is read here, is refused in words', async () => {
    await bring(
      page,
      { name: 'book.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) },
      csv('shopping.csv', 'what,how many\neggs,12\n'),
      csv('empty.csv', '')
    );
    await expect(report(page, 'book.xlsx')).toContainText('It is a workbook that cannot be read');
    await expect(report(page, 'shopping.csv')).toContainText('Its headers are those of no publication that this page reads.');
    await expect(report(page, 'empty.csv')).toContainText('It is empty.');
    await page.getByText('What can be read').click();
    await expect(page.getByText('timeliness_20_week.csv of the releases from 2025 on')).toBeVisible();
  });

  await test.step('on a narrow screen it fits, and axe finds nothing', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await bring(page, own('appeals-wide.csv'), csv('spoilt.csv', fixture('timeliness-layout-2026.csv').replace('2025', 'abc')));
    await expect(row(page, 'Derbyshire')).toBeVisible();
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolations(page);
  });
});

test('the published files themselves are this site’s table, and a changed figure is found', async ({ page }) => {
  test.skip(!sources, 'PARITY_SOURCES is not set');

  for (const [title, files, measure, expected] of [
    ['timeliness, release of 2025', ['dfe-ehc-plans/2025/timeliness_20_week.csv'], 'Plans issued within 20 weeks', '901 of 901'],
    ['timeliness, release of 2026', ['dfe-ehc-plans/2026/timeliness_20_week.csv'], 'Plans issued within 20 weeks', '149 of 149'],
    ['the aggregate return, 2014 to 2021', ['dfe-ehc-plans/2022/sen2_mi.csv'], 'Plans issued within 20 weeks', ''],
    ['the appeal-rate table', ['tribunals/SEND Tribunals and appeal rate 2014-2024.csv'], 'Appeal rate', ''],
    ['the list of appeals', ['tribunals/SEND appealable decisions rate 2024-2025.csv'], 'Appeal rate, in development', '']
  ] as const) {
    await test.step(title, async () => {
      await bring(page, ...files.map((file) => csv(path.basename(file), readFileSync(path.join(sources ?? '', file)))));
      await expect(page.getByText('1 file read and used.')).toBeVisible();
      await choose(page, 'Measure', measure);
      const agreement = mine(page).locator('.agreement');
      await expect(agreement).toHaveText(/^The same as this site’s table in ([\d,]+) of \1 figures of councils\.$/);
      if (expected) await expect(agreement).toContainText(expected);
    });
  }

  await test.step('a changed figure is found', async () => {
    const text = readFileSync(path.join(sources ?? '', 'dfe-ehc-plans/2026/timeliness_20_week.csv'), 'utf8');
    const line = text.split('\n').find((one) => one.includes(',Derbyshire,')) ?? '';
    await bring(page, csv('changed.csv', text.replace(line, line.replace(',71,71,4.8,5,', ',70,70,4.8,4.9,'))));
    await expect(mine(page).locator('.agreement')).toContainText('148 of 149');
    await expect(row(page, 'Derbyshire').getByRole('cell').nth(3)).toHaveText('differs: 71 of 1,431 plans, 5.0%');
  });
});
