import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { pagesOf } from '../fixtures/pdf.ts';
import { expect, expectNoAxeViolations, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test } from './support.ts';

const EIGHT = 'derbyshire,norfolk,bristol,bournemouth-christchurch-and-poole,isles-of-scilly,leeds,kent,birmingham';
/** As planned: the page is served with its example in one piece. */
const sheets = (page: Page) => page.locator('.sheet:not(.flows)');

async function open(page: Page, query = '') {
  await page.goto(`/briefing${query}`);
  await page.mouse.move(4, 4);
  await page.mouse.move(9, 9);
  await expect(sheets(page).first()).toBeVisible({ timeout: 30_000 });
}

function there<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('It is not there');
  return found;
}

const plain = (words: string) => words.replace(/\s+/g, '');

test('chosen from nothing: councils and measures go into the address, and the sheets follow', async ({ page }) => {
  await open(page);
  await expect(page.locator('[data-example]')).toContainText('This is an example: the briefing on Derbyshire.');
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.getByRole('heading', { name: 'Derbyshire, beside England' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByLabel('Add a council')).toBeInViewport({ ratio: 1 });
  await expect(sheets(page).first()).toContainText('Derbyshire');
  await expect(page).toHaveURL(/\/briefing$/);
  const field = page.getByLabel('Add a council');
  await field.fill('notting');
  await expect(page.getByRole('option', { name: 'Nottinghamshire' })).toBeVisible();
  await page.getByRole('option', { name: 'Nottinghamshire' }).click();
  await expect(page).toHaveURL(/\?areas=nottinghamshire$/);
  await expect(page.locator('[data-example]')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Nottinghamshire, beside England' })).toBeVisible();
  await page.getByLabel('Add a measure').selectOption('requests-refused');
  await expect(page).toHaveURL(/measures=.*requests-refused$/);
  // Where a sheet has room, the measure's lines and ends stand there too, under headings of their own.
  const added = page.getByRole('heading', { name: 'Requests for an assessment refused calendar year 2025', exact: true });
  await expect(added).toBeVisible();
  await page.reload();
  await page.mouse.move(4, 4);
  await expect(added).toBeVisible({ timeout: 30_000 });
});

for (const [query, pages] of [
  ['?areas=derbyshire,nottinghamshire', 5],
  ['?areas=kent&measures=requests-refused', 2],
  [`?areas=${EIGHT}`, 6]
] as const)
  test(`prints as planned: ${query}`, async ({ page }) => {
    await open(page, query);
    await expect(sheets(page)).toHaveCount(pages);
    await expect(page.getByRole('button', { name: /^Print \w+ sheets$/ })).toBeVisible();
    const printed = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(printed).toHaveLength(pages);
    /* Every sheet is one page: it ends with its own number, and nothing of it runs over. */
    for (const [i, text] of printed.entries()) {
      expect(text).toContain(`page${i + 1}of${pages}`);
      const shown = await sheets(page).nth(i).locator('h3').allInnerTexts();
      expect(shown.length).toBeGreaterThan(0);
      for (const heading of shown) expect(text).toContain(plain(heading));
    }
  });

/** Of a sheet but the last, the part of its height that may stay empty. */
const MOST_EMPTY = 0.15;

const TEN =
  'plans-within-20-weeks,requests-refused,appeals-per-10000-children,requests-per-1000-children,plans-per-1000-children,plans-mainstream,plans-over-52-weeks,requests-answered-in-6-weeks,reviews-decided-in-4-weeks,area-inspection-outcome';
for (const query of [
  '',
  '?areas=derbyshire,nottinghamshire,kent',
  '?areas=kent&measures=requests-refused',
  `?areas=derbyshire,kent&measures=${TEN}`
])
  test(`fills its sheets and cuts nothing off: ${query || 'the example'}`, async ({ page }) => {
    await open(page, query);
    const all = await sheets(page).evaluateAll((found) =>
      found.map((sheet) => {
        const box = (one: Element | null) => one?.getBoundingClientRect() ?? new DOMRect();
        const inner = box(sheet.querySelector('.inner'));
        const blocks = [...sheet.querySelectorAll('.block')].map(box);
        return {
          empty: 1 - blocks.reduce((sum, { height }) => sum + height, 0) / inner.height,
          cut: blocks.some(({ bottom, right }) => bottom > inner.bottom + 1 || right > inner.right + 1)
        };
      })
    );
    for (const [i, { empty, cut }] of all.entries()) {
      expect(cut, `sheet ${i + 1}`).toBe(false);
      if (i < all.length - 1) expect(empty, `sheet ${i + 1}`).toBeLessThanOrEqual(MOST_EMPTY);
    }
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(all.length);
  });

test('the finding, the table, caveats, absences, sources and version are in the PDF', async ({ page }) => {
  await open(page, '?areas=derbyshire,norfolk&measures=plans-within-20-weeks,speech-therapy-waits-over-18-weeks');
  const text = pagesOf(await page.pdf({ preferCSSPageSize: true })).join('');
  /* Counts as published, intervals worked out apart from this code: 71 of 1,431 by Wilson is 4.0 to 6.2. */
  for (const sentence of [
    'In England in 2025, 46 in 100 plans came on time.',
    'In Derbyshire, 5 in 100 did (71 of 1,431 plans).',
    'Derbyshire is below England by more than chance explains.',
    'Norfolk: DfE withheld this figure: it says that the council counted every plan as an exception; including exceptions it is 59.0% (1,147 of 1,943 plans).',
    '4.0 to 6.2',
    'The law: every plan within 20 weeks',
    'NHS Derby and Derbyshire ICB',
    'Councils decide which plans were exceptions',
    'Where the figures are from',
    'Department for Education, Education, health and care plans',
    'What these figures cannot say',
    'newest figures published',
    'data version'
  ])
    expect(text).toContain(plain(sentence));
  expect(text).toMatch(/briefing\?areas=derbyshire,norfolk&measures=[^?]*data=[0-9a-f]{12}/);
});

test('a choice that needs more than six sheets says so and how to narrow it, and leaves nothing out', async ({ page }) => {
  const measures =
    'plans-within-20-weeks,requests-refused,appeals-per-10000-children,requests-per-1000-children,plans-per-1000-children,plans-mainstream,plans-special,appeal-rate,plans-excepted,requests-withdrawn,plans-over-52-weeks,plans-growth';
  await open(page, `?areas=${EIGHT}&measures=${measures}`);
  const count = await sheets(page).count();
  expect(count).toBeGreaterThan(6);
  await expect(page.getByRole('alert').filter({ hasText: 'sheets' })).toContainText(
    `This choice needs ${count} sheets, and a briefing is at most 6.`
  );
  await expect(page.locator('.sheet article')).toHaveCount(12);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(count);
});

test('a constituency leads to its councils, with the share of people in each and a warning', async ({ page }) => {
  await open(page);
  await page.getByLabel('Or my constituency’s council').fill('bury');
  await page.getByRole('button', { name: 'Choose' }).click();
  await expect(page.locator('main')).toContainText(
    '3 constituencies are like ‘bury’: Bury North; Bury South; Bury St Edmunds and Stowmarket. Type one whole.'
  );
  await page.getByLabel('Or my constituency’s council').fill('Bury South');
  await page.getByRole('button', { name: 'Choose' }).click();
  await expect(page).toHaveURL(/\?constituency=bury-south&areas=bury,salford$/);
  const first = sheets(page).first();
  await expect(first).toContainText('Bury South is a constituency. Its people live in two councils: Bury 86%, Salford 14%.');
  await expect(first).toContainText('Every figure here is of the whole council and not of the constituency.');
  await open(page, '?constituency=hexham');
  await expect(first).toContainText('The table does not say in which council the other 11% live.');
  const text = pagesOf(await page.pdf({ preferCSSPageSize: true }))[0] ?? '';
  expect(text).toContain(plain('Every figure here is of the whole council and not of the constituency.'));
});

test('what the address asks for and cannot have is told', async ({ page }) => {
  await open(page, '?areas=atlantis,cumbria,kent&measures=no-such&constituency=glasgow-east');
  const main = page.locator('main');
  await expect(main).toContainText(
    'There is no council ‘atlantis’. A briefing is about councils of today: ‘cumbria’ is one no more.'
  );
  await expect(main).toContainText('There is no measure ‘no-such’.');
  await expect(main).toContainText('There is no constituency ‘glasgow-east’ in England.');
  await expect(page.getByRole('heading', { name: 'Kent, beside England' })).toBeVisible();
});

test('every chart in a ZIP: pictures, drawings and figures, and a README that lists them', async ({ page }) => {
  test.setTimeout(180_000);
  const query = '?areas=derbyshire,norfolk&measures=plans-within-20-weeks,requests-refused,area-inspection-outcome';
  await open(page, query);
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 150_000 }),
    page.getByRole('button', { name: 'Save every chart: 13 as PNG, SVG and CSV in a ZIP' }).click()
  ]);
  expect(file.suggestedFilename()).toBe('send-parity-atlas_charts_derbyshire_norfolk.zip');
  await expect(page.getByRole('status').filter({ hasText: 'Saved as' })).toBeVisible();
  const files = unzipSync(readFileSync(await file.path()));
  const names = Object.keys(files);
  const pictures = names.filter((name) => name.endsWith('.png'));
  expect(names).toHaveLength(3 * 13 + 1);
  expect(pictures).toHaveLength(13);
  expect(pictures).toContain('plans-within-20-weeks/plans-within-20-weeks_2014-to-2025_england_derbyshire_norfolk_trend.png');
  const readme = strFromU8(there(files['README.txt']));
  for (const name of names.filter((one) => one.includes('/'))) expect(readme).toContain(name.split('/')[1]);
  for (const part of [
    '13 charts',
    'Outcome of the area inspection: no strip.',
    'Department for Education',
    'Open Government Licence',
    `/briefing${query}&data=`
  ])
    expect(readme).toContain(part);
  const parser = new XMLParser({ ignoreAttributes: false });
  for (const picture of pictures) {
    const png = Buffer.from(there(files[picture]));
    expect(png.subarray(0, 8).toString('hex'), picture).toBe('89504e470d0a1a0a');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], picture).toEqual([1600, 900]);
    expect(png.length, picture).toBeGreaterThan(15_000);
    const svg = strFromU8(there(files[picture.replace('.png', '.svg')]));
    expect(XMLValidator.validate(svg), picture).toBe(true);
    expect(parser.parse(svg).svg['@_viewBox'], picture).toBe('0 0 1600 900');
    expect(readme, picture).toContain(`  ${parser.parse(svg).svg.title}`);
  }
  /* Rows of the tables are those that the site serves. */
  const served = Papa.parse<string[]>(readFileSync('data/observations/requests-refused.csv', 'utf8').trim()).data;
  const csv = Papa.parse<string[]>(
    strFromU8(there(files['requests-refused/requests-refused_2025_england_map.csv']))
      .replace(/^\ufeff/, '')
      .trim()
  ).data;
  const columns = csv[0] ?? [];
  const cell = (row: string[], name: string) => row[columns.indexOf(name)];
  const councils = served.filter(([area, period]) => period === '2025' && !area?.startsWith('E12'));
  expect(csv).toHaveLength(councils.length + 1);
  for (const [area, , value, numerator, denominator, status] of councils) {
    const row = there(csv.find((one) => cell(one, 'area_code') === area));
    expect([cell(row, 'numerator'), cell(row, 'denominator'), cell(row, 'status')], area).toEqual([
      numerator,
      denominator,
      status
    ]);
    if (status === 'ok') expect(Number(cell(row, 'value')), area).toBeCloseTo(Number(value), 6);
  }
  const chosen = Papa.parse<string[]>(
    strFromU8(there(files['requests-refused/requests-refused_2025_derbyshire-and-norfolk_ranking.csv'])).trim()
  ).data;
  expect(chosen.slice(1).map(([code]) => code)).toEqual(['E10000007', 'E10000020']);
});

test('forty charts: stopped, nothing is saved; and no task of the page is longer than 200 ms at a quarter of the speed', async ({
  page
}) => {
  test.setTimeout(400_000);
  const measures =
    'plans-within-20-weeks,requests-refused,appeals-per-10000-children,requests-per-1000-children,plans-per-1000-children,plans-mainstream,plans-special,appeal-rate';
  await open(page, `?areas=derbyshire,kent&measures=${measures}`);
  const button = page.getByRole('button', { name: 'Save every chart: 40 as PNG, SVG and CSV in a ZIP' });
  await expect(button).toBeVisible();
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const tasks: PerformanceEntry[] = [];
    Object.assign(globalThis, { tasks, since: 0 });
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  });
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await button.click();
  const bar = page.getByRole('progressbar');
  await expect.poll(() => bar.getAttribute('value').then(Number), { timeout: 60_000 }).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Stopped. Nothing was saved.' })).toBeVisible();
  await expect(bar).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(0);
  expect(downloads).toEqual([]);
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 200_000 }), button.click()]);
  expect(Object.keys(unzipSync(readFileSync(await file.path()))).filter((name) => name.endsWith('.png'))).toHaveLength(40);
  /* How many times longer a task takes than it would alone on the machine: a short piece of work on the mean, over its quickest time. */
  const longest = () =>
    page.evaluate(() => {
      const seen = globalThis as unknown as { tasks: PerformanceEntry[]; since: number };
      const own = seen.tasks.splice(0).filter(({ startTime }) => startTime >= seen.since);
      const work = () => {
        const began = performance.now();
        for (let i = 0, sum = 0; i < 400_000; i++) sum += Math.sqrt(i + sum);
        return performance.now() - began;
      };
      const took = Array.from({ length: 40 }, work).slice(5);
      const delay = took.reduce((sum, one) => sum + one, 0) / took.length / Math.min(...took);
      // This piece of work is no task of the page's.
      seen.since = performance.now();
      return Math.max(0, ...own.map(({ duration }) => duration)) / Math.max(1, delay);
    });
  // Whatever else the machine does can make a task longer and never shorter: the quickest of three tries tells.
  const tries = [await longest()];
  while (Math.min(...tries) >= 200 && tries.length < 3) {
    await Promise.all([page.waitForEvent('download', { timeout: 100_000 }), button.click()]);
    tries.push(await longest());
  }
  test.info().annotations.push({ type: 'longest task, ms', description: tries.map(Math.round).join(' ') });
  expect(Math.min(...tries)).toBeLessThan(200);
});

test('no accessibility fault, light or dark, and none as flowing text at 320 px', async ({ page }) => {
  test.setTimeout(90_000);
  await open(page, '?areas=derbyshire,isles-of-scilly');
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoHorizontalScroll(page);
  await expectNoAxeViolationsLightAndDark(page);
});

test('councils, a comparison and the home page lead to it', async ({ page }) => {
  await page.goto('/councils/derbyshire');
  await expect(page.getByRole('link', { name: 'A briefing on Derbyshire to print' })).toHaveAttribute(
    'href',
    '/briefing?areas=derbyshire'
  );
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'A briefing to print' })).toHaveAttribute('href', '/briefing');
  await page.goto('/compare?areas=derbyshire,england,kent&measures=requests-refused');
  await expect(page.getByRole('link', { name: 'These as a briefing to print' })).toHaveAttribute(
    'href',
    '/briefing?areas=derbyshire,kent&measures=requests-refused'
  );
});

test('the gap between councils joins a briefing: its sentence, its lines, who has none, and it prints', async ({ page }) => {
  await open(page, '?areas=kent&measures=plans-within-20-weeks,area-inspection-outcome');
  await expect(page.locator('.sheet').filter({ hasText: 'The gap between councils' })).toHaveCount(0);
  await page.getByLabel('Add the gap between councils over the years').check();
  await expect(page).toHaveURL(/gap=shown$/);
  const gap = page.locator('.sheet section.gap');
  await expect(gap).toHaveCount(1, { timeout: 30_000 });
  await expect(gap).toContainText(
    /Between 2022 and 2025 the gap between councils on plans issued within 20 weeks .+95% interval/
  );
  await expect(gap.getByRole('img').first()).toContainText('Median council');
  await expect(page.getByText(/^No gap is followed for ‘Outcome of the area inspection’/)).toBeVisible();
  const count = await sheets(page).count();
  const printed = pagesOf(await page.pdf({ preferCSSPageSize: true }));
  expect(printed).toHaveLength(count);
  expect(printed.join('')).toContain(plain('The gap between councils'));
  await expectNoAxeViolations(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the example is in the page as served: it can be read on a phone and printed', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('/briefing');
    await expect(page.locator('[data-example]')).toContainText('This is an example: the briefing on Derbyshire.');
    await expect(page.getByText('Scripts are off, and a briefing of your own needs them.')).toBeVisible();
    await expect(page.getByLabel('Add a council')).toBeHidden();
    const sheet = page.getByRole('region', { name: 'The briefing', exact: true });
    await expect(sheet.getByRole('heading', { name: 'Derbyshire, beside England' })).toBeVisible();
    await expect(sheet).toContainText('In Derbyshire, 5 in 100 did (71 of 1,431 plans).');
    await expect(sheet.getByRole('img', { name: /^Plans issued within 20 weeks, over the years/ }).first()).toBeVisible();
    const printed = pagesOf(await page.pdf({ preferCSSPageSize: true })).join('');
    for (const heading of await sheet.locator('h3').allInnerTexts()) expect(printed).toContain(plain(heading));
  });
});
