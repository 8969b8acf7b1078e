import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { frameOf } from '../../src/lib/ui/export/embed.ts';
import { readSheets } from '../fixtures/sheets.ts';
import { dialog, open, save } from './dialog.ts';
import {
  arrive,
  expect,
  expectNoAxeViolations,
  expectNoAxeViolationsLightAndDark,
  expectNoHorizontalScroll,
  see,
  test
} from './support.ts';

const MEASURE = '/measures/plans-within-20-weeks';

const linesOf = (csv: Buffer) => csv.toString('utf8').replace('\ufeff', '').trim().split('\r\n');

test('the matrix leaves with verdicts, pass marks and reasons, and says whose list it is', async ({ page }) => {
  await arrive(page, '/standard?region=london');
  await open(page, 'the matrix');
  const csv = await save(page, 'Save CSV');
  expect(csv.name).toMatch(/^minimum-offer_newest_33-councils_matrix\.csv$/);
  const lines = linesOf(csv.bytes);
  expect(lines).toHaveLength(1 + 33 * 13);
  expect(lines[0]).toContain(
    'area,region,item,item_in_words,rests_on,verdict,test,law_says,projects_test,period,report_published,measure,value,lower_95,upper_95'
  );
  expect(lines.filter((line) => line.includes(',not-published,'))).toHaveLength(33 * 7);
  const [figures] = readSheets((await save(page, 'Save Excel workbook')).bytes);
  expect(figures?.rows).toHaveLength(5 + 33 * 13);
  const svg = (await save(page, 'Save SVG')).bytes.toString('utf8');
  expect(svg).toContain('33 of 153 councils are shown');
  expect(svg).not.toContain('not our pass marks');
  expect(svg).toContain('No government has adopted a national minimum offer.');
  await expectNoAxeViolations(page);
});

test('the map of an item leaves with its verdicts', async ({ page }) => {
  await arrive(page, '/standard');
  await open(page, 'the map of this item');
  const csv = await save(page, 'Save CSV');
  expect(csv.name).toBe('minimum-offer_plan-on-time_2025_england_maps.csv');
  expect(linesOf(csv.bytes)).toHaveLength(154);
});

test('the funnel, the regions and the change since a year leave a measure’s page', async ({ page }) => {
  await arrive(page, MEASURE);
  await see(page, 'Spread');
  await page.locator('#funnel-head').scrollIntoViewIfNeeded();
  await open(page, 'the funnel');
  const funnel = linesOf((await save(page, 'Save CSV')).bytes);
  expect(funnel[0]).toContain('lower_limit_95,upper_limit_95,lower_limit_99_8,upper_limit_99_8,lies');
  await page.getByRole('radio', { name: 'Allowing for over-dispersion' }).last().check();
  expect((await save(page, 'Save SVG')).bytes.toString('utf8')).toContain('over-dispersion');
  await page.keyboard.press('Escape');
  await open(page, 'regions over the years');
  const regions = await save(page, 'Save CSV');
  expect(regions.name).toBe('plans-within-20-weeks_2014-to-2025_regions_panels.csv');
  expect(linesOf(regions.bytes).filter((line) => line.includes(',South West,'))).toHaveLength(12);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show every council' }).click();
  await open(page, 'the change since 2022');
  const change = linesOf((await save(page, 'Save CSV')).bytes);
  expect(change.find((line) => line.includes('Kent,'))).toMatch(/15\.76\d*,10\.8\d*,20\.5\d*,ok,rose beyond chance$/);
  expect(change.find((line) => line.includes('Cumbria'))).toContain('Ended before 2025');
});

test('a comparison leaves with its differences and its years', async ({ page }) => {
  await arrive(page, '/compare?areas=derbyshire,nottinghamshire');
  await open(page, 'the comparison');
  const csv = await save(page, 'Save CSV');
  expect(csv.name).toBe('compared_newest_derbyshire_nottinghamshire_table.csv');
  expect(csv.bytes.toString('utf8')).toMatch(/E10000007,Derbyshire,plans-within-20-weeks,[^\n]*,ok,/);
  await page.getByRole('radio', { name: 'The difference between two' }).check();
  await expect(
    dialog(page)
      .getByText(/Derbyshire beside Nottinghamshire/)
      .first()
  ).toBeVisible();
  expect((await save(page, 'Save CSV')).bytes.toString('utf8')).toContain('more than chance explains');
  await page.keyboard.press('Escape');
  await open(page, 'Plans issued within 20 weeks, a panel for each');
  expect((await save(page, 'Save SVG')).name).toMatch(/derbyshire_nottinghamshire_panels_wide\.svg$/);
});

test('the gap between councils leaves /parity, and a council’s figures its page', async ({ page }) => {
  await arrive(page, '/parity');
  await page.getByText('For statisticians').click();
  await open(page, 'the gap over the years');
  expect(linesOf((await save(page, 'Save CSV')).bytes)[0]).toContain('sd_by_councils,sd_weighted');
  await page.keyboard.press('Escape');
  await open(page, 'near the top, in the middle, near the bottom');
  await page.keyboard.press('Escape');
  await arrive(page, '/councils/derbyshire');
  await open(page, 'the table of figures');
  const csv = (await save(page, 'Save CSV')).bytes.toString('utf8');
  expect(csv).toMatch(
    /E10000007,Derbyshire,plans-within-20-weeks,Plans issued within 20 weeks,per cent,2025,4\.96\d*,[\d.]+,[\d.]+,71,1431,/
  );
  await expect(dialog(page).locator('pre').first()).toContainText('Department for Education');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Plans issued within 20 weeks, year by year' }).click();
  await open(page, 'Plans issued within 20 weeks, year by year');
});

test.describe('a chart in another page', () => {
  test('the code of the dialog stands under a strict policy, in a page from a file', async ({ page, faults }) => {
    await arrive(page, MEASURE);
    await open(page, 'every council on one line');
    const code = (await dialog(page).locator('pre', { hasText: '<iframe' }).textContent()) ?? '';
    expect(code).toMatch(
      /^<iframe src="http[^"]+\/embed\/plans-within-20-weeks\/strip" title="[^"]+" width="100%" height="\d+" frameborder="0" loading="lazy"><\/iframe><script>/
    );
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'host-')), 'host.html');
    const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; frame-src http://127.0.0.1:*">`;
    writeFileSync(file, `<!doctype html><html lang="en">${policy}<title>Host</title><h1>Host</h1>${code}`);
    await page.goto(`file://${file}`);
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toContainText('46 in 100 plans');
    /* The host's policy refuses the script of the code; its frame stays as high as its attribute says. */
    faults.splice(0);
  });

  for (const [measure, kinds] of [
    ['plans-within-20-weeks', ['hexagons', 'map', 'strip', 'ranking', 'trend']],
    ['community-paediatrics-waits-over-18-weeks', ['hexagons', 'strip', 'ranking']],
    ['area-inspection-outcome', ['map', 'ranking']]
  ] as const)
    for (const kind of kinds)
      test(`${measure}, ${kind}: as high as the chart at any width, and high enough where no script may run`, async ({
        page,
        request,
        baseURL,
        faults
      }) => {
        const { height } = (await (await request.get(`/embed/height/${measure}/${kind}.json`)).json()) as { height: number };
        const code = frameOf(`${baseURL}/embed/${measure}/${kind}`, 'Chart', height).replace('loading="lazy"', '');
        const folder = mkdtempSync(path.join(tmpdir(), 'host-'));
        const host = (name: string, policy: string) => {
          const file = path.join(folder, `${name}.html`);
          writeFileSync(file, `<!doctype html><html lang="en">${policy}<title>Host</title><h1>Host</h1><div>${code}</div>`);
          return `file://${file}`;
        };
        const needed = () =>
          page
            .frames()
            .find((frame) => frame.url().includes('/embed/'))
            ?.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
        const given = () => page.locator('iframe').evaluate((frame: HTMLIFrameElement) => Number(frame.height));
        const wide = (width: number) => page.locator('div').evaluate((div, pixels) => (div.style.width = `${pixels}px`), width);

        await page.setViewportSize({ width: 1100, height: 800 });
        await page.goto(host('open', ''));
        for (const width of [320, 700, 1000]) {
          await wide(width);
          await expect.poll(async () => (await given()) - ((await needed()) ?? 0), `${width} px`).toBe(0);
        }
        const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; frame-src ${baseURL}; style-src 'unsafe-inline'">`;
        await page.goto(host('strict', policy));
        await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
        for (const width of [320, 700, 1000]) {
          await wide(width);
          await expect
            .poll(async () => (await given()) - ((await needed()) ?? Infinity), `${width} px`)
            .toBeGreaterThanOrEqual(0);
        }
        faults.splice(0);
      });

  test('the source and the way back are seen first', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 480 });
    await page.goto('/embed/plans-within-20-weeks/ranking');
    await expect(page.getByText('Source: Department for Education')).toBeInViewport();
    await expect(page.getByRole('link', { name: /SEND Parity Atlas/ })).toBeInViewport();
  });

  test('a map carries the credit of its outlines', async ({ page }) => {
    await page.goto('/embed/plans-within-20-weeks/map');
    await expect(page.locator('main')).toContainText('contains OS data © Crown copyright and database right');
    await page.goto('/embed/plans-within-20-weeks/hexagons');
    await expect(page.locator('main')).toContainText('Hexagons: House of Commons Library, Open Parliament Licence');
    await page.goto('/embed/plans-within-20-weeks/strip');
    await expect(page.locator('main')).not.toContainText('Crown copyright');
  });

  for (const kind of ['strip', 'ranking', 'trend'])
    test(`${kind}: legible at 360 px, nothing beyond the edge, one script of its own, light or dark`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto(`/embed/plans-within-20-weeks/${kind}`);
      await expect(page.locator('script')).toHaveCount(1);
      await expect(page.locator('script')).toHaveAttribute('src', '/embed/height.js');
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
      const sizes = await page.locator('.chart svg:visible text').evaluateAll((all) =>
        all.map((one) => {
          const svg = one.closest('svg');
          const scale = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
          return (
            (Number(one.getAttribute('font-size')) * scale * ((one as SVGTextElement).getCTM()?.a ?? 1)) /
            ((svg?.getCTM()?.a ?? 1) || 1)
          );
        })
      );
      expect(sizes.length).toBeGreaterThan(5);
      expect(Math.min(...sizes)).toBeGreaterThan(7.5);
      await page.setViewportSize({ width: 320, height: 800 });
      await expectNoHorizontalScroll(page);
      await expectNoAxeViolationsLightAndDark(page);
    });
});
