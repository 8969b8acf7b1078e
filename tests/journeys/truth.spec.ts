import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

const TIME = '/measures/plans-within-20-weeks';

/** The row of a council in the ranking, as a reader reads it, white space made single. */
async function rankingRow(page: Page, council: string): Promise<string> {
  const row = page.locator('table tr').filter({ has: page.getByRole('link', { name: council, exact: true }) });
  return (await row.first().innerText()).replace(/\s+/g, ' ');
}

const classOn = (page: Page, code: string) => page.locator(`.area[data-area~="${code}"]`).first();

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the home page tells the finding, draws the map and names who has no figure', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /In England in 2025, 46 in 100 plans came on time\.\s*In four councils all did\.\s*In Derbyshire, 5 in 100 did\./
    );
    await expect(page.locator('body')).toContainText('Halton: DfE withheld this figure after finding problems in it.');
    expect(await page.locator('svg .area:not(.not-then)').count()).toBeGreaterThan(2 * 153);
    for (const code of ['E06000006', 'E06000016', 'E06000046', 'E10000020'])
      await expect(classOn(page, code)).toHaveClass(/missing/);
    await expect(classOn(page, 'E10000007')).toHaveClass(/\bc0\b/);
  });

  test('the measure page tells twelve years, Derbyshire’s count, the counterpart and the share excepted', async ({ page }) => {
    await test.step('the measure page has twelve yearly values of England, and Derbyshire’s count', async () => {
      await page.goto(TIME);
      const years = '64.3 59.2 58.6 64.9 60.1 60.4 58.0 59.9 49.2 50.3 46.4 46.1'.split(' ');
      const control = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
      years.forEach((value, index) => expect(control).toContain(`${2014 + index} ${value}%`));
      expect(await rankingRow(page, 'Derbyshire')).toMatch(/5\.0% 71 of 1,431/);
    });
    await test.step('the counterpart and the share excepted stand beside the figure', async () => {
      const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
      expect(text).toMatch(/Excluding exceptions 46\.1% Including them 45\.5% Plans excepted 6\.6%/);
    });
  });

  test('each absence says in words why there is no figure, and is in no rank', async ({ page }) => {
    const cases: [string, string, string][] = [
      ['2024', 'City of London', 'All 5 plans issued were classed as exceptions'],
      ['2024', 'Dorset', 'All 585 plans issued were classed as exceptions'],
      ['2023', 'Leicester', 'DfE’s table leaves COUNCIL out'],
      ['2023', 'Isle of Wight', 'DfE’s table leaves the COUNCIL out'],
      ['2023', 'Hackney', 'DfE withheld the figure and gives no reason'],
      ['2025', 'Leicester', 'DfE’s table leaves COUNCIL out'],
      [
        '2025',
        'Isle of Wight',
        'DfE withheld the council’s returns on requests, assessments, plans issued and reviews for this year'
      ],
      ['2025', 'Halton', 'DfE withheld this figure after finding problems in it'],
      ['2025', 'Norfolk', 'including exceptions it is 59.0% (1,147 of 1,943 plans)']
    ];
    let open = '';
    for (const [year, council, reason] of cases) {
      if (year !== open) await page.goto(year === '2025' ? TIME : `${TIME}/${year}`);
      open = year;
      const row = await rankingRow(page, council);
      expect(row, `${council} in ${year}`).toContain(reason.replace('COUNCIL', council));
      expect(row, `${council} in ${year} has no rank`).not.toMatch(/^\d/);
    }
  });

  test('two councils without a row are named together in good English', async ({ page }) => {
    await page.goto(`${TIME}/2023`);
    await expect(page.locator('main')).toContainText('DfE’s table leaves the Isle of Wight and Leicester out.');
  });

  test('a council of one plan shows count and interval and no rank; an undercount is flagged', async ({ page }) => {
    await page.goto(TIME);
    const scilly = await rankingRow(page, 'Isles of Scilly');
    expect(scilly).toContain('1 of 1');
    expect(scilly).not.toMatch(/^\d/);
    await page.goto(`${TIME}/2024`);
    expect(await rankingRow(page, 'Isle of Wight')).toContain('2 of 7');
    await expect(page.locator('main')).toContainText('near the 187 new plans of the year: an undercount');
  });

  test('the swapped denominators of 2024 are shown as published, with the fault, and not ranked', async ({ page }) => {
    await page.goto('/measures/appeal-rate');
    const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    expect(text).toContain('which is what stands in the row of Central Bedfordshire');
    expect(text).toContain('which is what stands in the row of Cambridgeshire');
    for (const [council, count] of [
      ['Cambridgeshire', '169 of 4,410'],
      ['Central Bedfordshire', '140 of 8,246']
    ] as const) {
      const row = await rankingRow(page, council);
      expect(row).toContain(count);
      expect(row).not.toMatch(/^\d/);
    }
    await expect(classOn(page, 'E10000003')).toHaveClass(/faulty/);
    expect(await rankingRow(page, 'Nottingham')).toMatch(/\d+ of 1,\d{3}|\d+ of 2,\d{3}/);
  });

  test('a year is a page', async ({ page }) => {
    await page.goto(`${TIME}/2019`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('In England in 2019, 60 in 100 plans came on time.');
    await expect(classOn(page, 'E10000021')).not.toHaveClass(/not-then/);
  });
});

test('Buckinghamshire is on the map in every year', async ({ request }) => {
  for (let year = 2014; year <= 2024; year++) {
    const html = await (await request.get(`${TIME}/${year}`)).text();
    const [, drawn = ''] = /<path data-area="E06000060" class="([^"]*)"/.exec(html) ?? [];
    expect(drawn, `${year}`).toMatch(/\b[cn]\d\b|missing/);
    expect(drawn, `${year}`).not.toMatch(/not-then/);
  }
});

test('the served tables are the committed ones, and the descriptor describes what is served', async ({ request }) => {
  for (const table of ['observations/plans-within-20-weeks.csv', 'areas.csv', 'faults.csv'])
    expect(await (await request.get(`/data/${table}`)).text()).toBe(readFileSync(`data/${table}`, 'utf8'));
  type Descriptor = { version: string; resources: { name: string; path: string; bytes?: number; hash?: string }[] };
  const served = JSON.parse(await (await request.get('/data/datapackage.json')).text()) as Descriptor;
  const committed = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as Descriptor;
  expect(served.version).toBe(committed.version);
  expect(served.resources.map(({ name }) => name)).toEqual(committed.resources.map(({ name }) => name));
  for (const name of ['areas', 'breakdowns-timeliness', 'observations-plans-within-20-weeks']) {
    const resource = served.resources.find((one) => one.name === name);
    const body = await (await request.get(`/data/${resource?.path}`)).body();
    expect([name, body.length]).toEqual([name, resource?.bytes]);
    expect(`sha256:${createHash('sha256').update(body).digest('hex')}`).toBe(resource?.hash);
  }
});
