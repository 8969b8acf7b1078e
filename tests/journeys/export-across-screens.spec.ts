import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { ChangeLog } from '../../src/lib/model/change.ts';
import { pagesOf } from '../fixtures/pdf.ts';
import { dialog, open, save } from './dialog.ts';
import { arrive, expect, expectNoAxeViolations, expectNoHorizontalScroll, reveal, test } from './support.ts';

const OLD = 'aaaaaaaaaaaa';

async function openBriefing(page: Page, query: string) {
  await page.goto(`/briefing${query}`);
  await page.mouse.move(4, 4);
  await page.mouse.move(9, 9);
  await expect(page.locator('.sheet:not(.flows)').first()).toBeVisible({ timeout: 30_000 });
}

/** As if a newer release had come after `OLD`, in which Derbyshire's figure of 2025 was another one. The figure is invented. */
async function serveNewerRelease(page: Page): Promise<string> {
  const log = (await (await page.request.get('/data/changes.json')).json()) as ChangeLog;
  const [first] = log.changes;
  if (!first) throw new Error('The log of changes is empty');
  const edit = {
    measure: 'plans-within-20-weeks',
    changed: 1,
    appeared: 0,
    withdrawn: 0,
    restated: 0,
    periods: ['2025'],
    areaCount: 1,
    areas: ['E10000007'],
    largest: { area: 'E10000007', period: '2025', before: '12', after: '4.96' },
    stood: ['E10000007,2025,12,ok']
  };
  const change = { ...first, after: OLD, measures: { added: [], removed: [] }, periods: [], edits: [edit] };
  const newer: ChangeLog = { ...log, changes: [change, { ...first, version: OLD, after: null, asAt: '2025-12-11' }] };
  await page.route('**/data/changes.json', (route) => route.fulfill({ json: newer }));
  return log.version;
}

test('a briefing from an older link shows today’s figures, and says what its version said of these councils', async ({
  page
}) => {
  const version = await serveNewerRelease(page);
  const query = '?areas=derbyshire,kent&measures=plans-within-20-weeks,requests-refused';
  await openBriefing(page, `${query}&data=${OLD}`);
  const then = page.getByRole('region', { name: 'This link is older than the figures' });
  await expect(then).toContainText(`This link was made from version ${OLD} of the data, as published by 11 December 2025.`);
  await expect(then).toContainText('Of 2025 it said: Derbyshire 12.0%, now 5.0%.');
  await expect(then).toContainText('The same figures then as now: Requests for an assessment refused.');
  await expect(then).not.toContainText('Kent');
  await expect(page.locator('.sheet').first()).toContainText('In Derbyshire, 5 in 100 did (71 of 1,431 plans)');
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoHorizontalScroll(page);
  await page.emulateMedia({ media: 'print' });
  await expect(then).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  /* Another choice is another briefing; a link of today's version has nothing to say. */
  await page.getByLabel('Add a measure').selectOption('plans-special');
  await expect(then).toHaveCount(0);
  await openBriefing(page, `${query}&data=${version}`);
  await expect(then).toHaveCount(0);
});

test('the link to a briefing is copied with its version', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBriefing(page, '?areas=derbyshire');
  await page.getByRole('button', { name: 'Copy the link to this briefing' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^http[^?]*\/briefing\?areas=derbyshire&data=[0-9a-f]{12}$/
  );
});

/** Every kind of figure that a dialog hands over, and the page that it stands on. */
const KINDS = [
  [
    '/measures/plans-within-20-weeks?areas=derbyshire',
    ['the map', 'every council on one line', 'the lines over the years', 'the table', 'the funnel']
  ],
  ['/measures/speech-therapy-waits-over-18-weeks', ['the map', 'the table']],
  ['/measures/plans-within-20-weeks', ['regions over the years', 'the change since 2022']],
  ['/standard', ['the matrix', 'the map of this item']],
  ['/compare?areas=derbyshire,bristol', ['the comparison', 'Plans issued within 20 weeks, a panel for each']],
  ['/parity', ['the gap over the years', 'near the top, in the middle, near the bottom']],
  ['/parity/reviews-completed', ['near the top, in the middle, near the bottom']],
  ['/councils/herefordshire', ['the table of figures', 'Plans issued within 20 weeks, year by year']]
] as const;

for (const [address, figures] of KINDS)
  test(`at 360 px and in the dark the same picture is taken as at 1440: ${address}`, async ({ browser, baseURL }) => {
    test.setTimeout(180_000);
    const saved: { name: string; bytes: Buffer }[][] = [];
    for (const [width, colorScheme] of [
      [360, 'dark'],
      [1440, 'light']
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, ...(baseURL ? { baseURL } : {}) });
      await arrive(page, address);
      const files = [];
      for (const what of figures) {
        if (what === 'the change since 2022') await page.getByRole('button', { name: 'Show every council' }).click();
        if (address.startsWith('/councils/') && what.endsWith('year by year'))
          await page.getByRole('heading', { name: what }).click();
        if (what === 'the gap over the years') await page.getByText('For statisticians').click();
        if (what === 'the funnel') {
          await reveal(page, page.locator('#funnel-head'));
          await page.locator('#funnel-head').scrollIntoViewIfNeeded();
        }
        await open(page, what);
        files.push(await save(page, 'Save SVG'), await save(page, 'Save CSV'));
        // Both are drawn from the same nodes: one picture a page proves that they are painted alike.
        if (what === figures[0]) files.push(await save(page, 'Save PNG'));
        await page.keyboard.press('Escape');
        await expect(dialog(page)).toBeHidden();
      }
      saved.push(files);
      await page.close();
    }
    const [narrow = [], wide = []] = saved;
    expect(narrow.map(({ name }) => name)).toEqual(wide.map(({ name }) => name));
    narrow.forEach(({ name, bytes }, i) => expect(bytes.equals(wide[i]?.bytes ?? Buffer.of()), name).toBe(true));
    for (const { name, bytes } of narrow.filter((file) => file.name.endsWith('.png')))
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], name).toEqual([3200, 1800]);
    for (const { name, bytes } of narrow.filter((file) => file.name.endsWith('.svg')))
      expect(bytes.toString('utf8'), name).toMatch(/^<svg[^>]* viewBox="0 0 1600 900"/);
  });

test('every chart of a briefing is the same file at 360 px as at 1440', async ({ browser, baseURL }) => {
  test.setTimeout(180_000);
  const archives: Record<string, Uint8Array>[] = [];
  for (const width of [360, 1440]) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, ...(baseURL ? { baseURL } : {}) });
    await openBriefing(page, '?areas=herefordshire,bristol&measures=plans-within-20-weeks,speech-therapy-waits-over-18-weeks');
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 80_000 }),
      page.getByRole('button', { name: /^Save every chart: \d+ as PNG, SVG and CSV in a ZIP$/ }).click()
    ]);
    expect(file.suggestedFilename()).toBe('send-parity-atlas_charts_herefordshire_bristol.zip');
    archives.push(unzipSync(readFileSync(await file.path())));
    await page.close();
  }
  const [narrow = {}, wide = {}] = archives;
  expect(Object.keys(narrow).length).toBeGreaterThan(20);
  expect(Object.keys(narrow)).toEqual(Object.keys(wide));
  for (const [name, bytes] of Object.entries(narrow)) {
    expect(Buffer.from(bytes).equals(Buffer.from(wide[name] ?? [])), name).toBe(true);
    expect(name).toMatch(/^[A-Za-z0-9/_.-]+$/);
  }
});

/* Where a PDF says when it was made, and its own name. */
const undated = (pdf: Buffer) =>
  pdf
    .toString('latin1')
    .replace(/\/(CreationDate|ModDate) \(D:[^)]*\)/g, '')
    .replace(/\/ID \[[^\]]*\]/g, '');

test('a briefing prints the same from a phone in the dark as from a desk, every figure of its sheets in the text', async ({
  browser,
  baseURL
}) => {
  const query =
    '?areas=derbyshire&measures=plans-within-20-weeks,appeals-per-10000-children,area-inspection-outcome,mean-weeks-to-plan,speech-therapy-waits-over-18-weeks,plans-growth';
  const printed: Buffer[] = [];
  let shown: string[] = [];
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1440, 'light']
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, ...(baseURL ? { baseURL } : {}) });
    await openBriefing(page, query);
    /* Chromium cuts what leaves a page without a word: no sheet may be higher than its own. */
    await page.emulateMedia({ media: 'print', colorScheme });
    const over = await page
      .locator('.sheet .inner')
      .evaluateAll((all) => all.map((sheet) => sheet.scrollHeight - (sheet.parentElement?.clientHeight ?? 0)));
    expect(Math.max(...over)).toBeLessThanOrEqual(0);
    shown = await page.locator('.sheet td, .sheet dd, .sheet .notes li, .sheet .still-strip text').allTextContents();
    printed.push(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    await page.close();
  }
  const [dark, light] = printed.map(undated);
  expect(dark === light, 'the same but for the time').toBe(true);
  const text = pagesOf(printed[0] ?? Buffer.of()).join('');
  expect(shown.length).toBeGreaterThan(100);
  expect(shown.filter((words) => !text.includes(words.replace(/\s+/g, '')))).toEqual([]);
});

test('the dialog by keyboard alone, in the dark, at 320 px: the focus stays, Escape gives it back, and paper has the page', async ({
  page
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  await arrive(page, '/councils/bristol');
  const button = page.getByRole('button', { name: 'Download or embed: the table of figures', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('img')).toBeVisible({ timeout: 20_000 });
  await expect(dialog(page).getByRole('button', { name: 'Copy citation' })).toBeVisible();
  const wide = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await expectNoAxeViolations(page);
  const close = dialog(page).getByRole('button', { name: 'Close' });
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    /* Between the last and the first the browser's own buttons have their turn: never the page behind. */
    expect(
      await page.evaluate(() => document.activeElement === document.body || !!document.activeElement?.closest('dialog'))
    ).toBe(true);
    await expect(close, 'in sight wherever the reader is').toBeInViewport();
  }
  await page.emulateMedia({ media: 'print' });
  await expect(dialog(page)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('a council’s figures on four sheets, and all in one file', async ({ page }) => {
  await arrive(page, '/councils/bristol');
  await open(page, 'the table of figures');
  const rows = async () => (await save(page, 'Save CSV')).bytes.toString('utf8').trim().split('\r\n').slice(1);
  const sheets: string[] = [];
  for (const sheet of ['Sheet 1 of 4', 'Sheet 2 of 4', 'Sheet 3 of 4', 'Sheet 4 of 4']) {
    await dialog(page).getByRole('radio', { name: sheet }).check();
    await expect(dialog(page).locator('.copied').first()).toBeVisible();
    sheets.push(...(await rows()));
  }
  await dialog(page)
    .getByRole('radio', { name: /^All \d+ measures: in small type$/ })
    .check();
  const all = await rows();
  expect(all.length).toBeGreaterThan(90);
  expect([...sheets].sort()).toEqual([...all].sort());
  expect(all.every((line) => line.startsWith('E06000023,Bristol,'))).toBe(true);
});
