import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DOUBTS_COUNT } from '../../src/lib/model/checks.ts';
import { expect, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test } from './support.ts';

interface Line {
  area: string;
  period: string;
  value: number;
  denominator: number;
  doubted: boolean;
}

/** Councils' sound figures of a measure on 30 cases or more. */
function linesOf(measure: string): Line[] {
  const [header = '', ...lines] = readFileSync(`data/observations/${measure}.csv`, 'utf8').trim().split('\n');
  const names = header.split(',');
  return lines
    .map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])))
    .filter(({ area = '', status, denominator }) => /^E(06|08|09|10)/.test(area) && status === 'ok' && Number(denominator) >= 30)
    .map(({ area = '', period = '', value, denominator, note = '' }) => ({
      area,
      period,
      value: Number(value),
      denominator: Number(denominator),
      doubted: note.split(' ').some((id) => DOUBTS_COUNT.includes(id.split('.')[0] ?? ''))
    }));
}

const nameOf = new Map(
  readFileSync('data/areas.csv', 'utf8')
    .split('\n')
    .map((line) => line.replace(/"([^",]*),[^"]*"/, '$1').split(','))
    .map(([code = '', , name = '']) => [code, name])
);

const answer = (page: Page) => page.getByRole('region', { name: 'The answer' });
const first = (page: Page) => page.getByRole('region', { name: 'The councils, in order' }).getByRole('row').nth(1);

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the first question is answered, listed, and can be read in SQL', async ({ page }) => {
    await page.goto('/explore/questions');
    await expect(answer(page).getByRole('status')).toHaveText(
      /^In \S+ of \d+ councils, the figure for requests for an assessment refused rose while the figure for requests for an assessment per 1,000 children fell between 20\d\d and 20\d\d, each by more than sampling chance explains/
    );
    await expect(answer(page)).toContainText('How many chance would give.');
    await expect(page.getByRole('region', { name: 'SQL of this question' })).toContainText(
      'atlas.observations o JOIN atlas.areas a'
    );
    await page.getByRole('link', { name: 'Which councils meet the law?' }).click();
    await expect(answer(page).getByRole('status')).toContainText('what the law says on plans issued within 20 weeks');
  });
});

test('a word is changed with the keyboard, and the list begins with the council that the table says', async ({ page }) => {
  await page.goto('/explore/questions/rose-or-fell?measure=plans-within-20-weeks&way=fell&from=2023&to=2025');
  await expect(answer(page).getByRole('status')).toContainText(' fell between 2023 and 2025');
  const lines = linesOf('plans-within-20-weeks').filter(({ doubted }) => !doubted);
  const changes = lines
    .filter(({ period }) => period === '2025')
    .flatMap(({ area, value }) => {
      const base = lines.find((line) => line.area === area && line.period === '2023');
      return base ? [{ area, change: value - base.value }] : [];
    })
    .sort((a, b) => a.change - b.change);
  const [down, up] = [changes[0], changes.at(-1)];
  await expect(first(page)).toContainText(nameOf.get(down?.area ?? '') ?? '?');
  await expect(first(page)).toContainText(`−${Math.abs(down?.change ?? 0).toFixed(1)} points`);

  await page.getByRole('combobox', { name: 'Direction' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(answer(page).getByRole('status')).toContainText(' rose between 2023 and 2025');
  await expect(page).toHaveURL(/way=rose/);
  await expect(first(page)).toContainText(nameOf.get(up?.area ?? '') ?? '?');
  await expect(first(page)).toContainText(`+${(up?.change ?? 0).toFixed(1)} points`);

  await page.goBack();
  await expect(answer(page).getByRole('status')).toContainText(' fell between 2023 and 2025');
  await expect(page.getByRole('combobox', { name: 'Direction' })).toHaveValue('fell');
  await expect(page.locator('.area[data-area]').first()).toBeVisible();
  await page.getByRole('link', { name: 'Open it in the SQL editor' }).click();
  await expect(page.getByRole('textbox', { name: 'SQL' })).toContainText('plans-within-20-weeks');
});

test('an address with unknown parts says so and keeps the rest', async ({ page }) => {
  await page.goto('/explore/questions/meets-the-law?region=atlantis&verdict=met&colour=red');
  await expect(page.getByRole('alert').first()).toHaveText('Region: ‘atlantis’ is not offered here, so it is England.');
  await expect(page.getByRole('alert').nth(1)).toHaveText('This question has no ‘colour’.');
  const newest = linesOf('plans-within-20-weeks')
    .map(({ period }) => period)
    .sort()
    .at(-1);
  const all = linesOf('plans-within-20-weeks').filter((line) => line.period === newest && line.value === 100 && !line.doubted);
  await expect(page.getByRole('region', { name: 'The councils, in order' }).getByRole('row')).toHaveCount(all.length + 1);
});

test('the list is downloaded as CSV with its figures', async ({ page }) => {
  await page.goto('/explore/questions/meets-the-law');
  await page.getByRole('button', { name: 'Download or embed: the list' }).click();
  const dialog = page.getByRole('dialog');
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: /CSV/ }).click()]);
  const csv = readFileSync(await download.path(), 'utf8');
  const name = await first(page).getByRole('link').innerText();
  expect(csv).toContain(name);
});

test('plans by group in one council are listed without a map, and downloaded as groups', async ({ page }) => {
  await page.goto('/explore/questions/plans-by-group?by=sex&council=rutland&year=2025-01');
  await expect(answer(page).getByRole('status')).toContainText(
    /EHC plans in Rutland in January 2025, .* were for boys and young men/
  );
  await expect(answer(page)).toContainText('Nothing is tested here');
  const groups = page.getByRole('region', { name: 'The groups, in order' });
  await expect(groups.getByRole('row')).toHaveCount(3);
  await expect(page.locator('.area[data-area]')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Groups' }).selectOption('primary need');
  await expect(page).toHaveURL(/by=need/);
  await expect(answer(page)).toContainText('Not listed, with fewer than ten plans: ');
  await page.getByRole('button', { name: 'Download or embed: the list' }).click();
  const dialog = page.getByRole('dialog');
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: /CSV/ }).click()]);
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/Autistic spectrum disorder,136,36\.1\d+,31\.\d+/);
});

test('fits 320 pixels, and axe finds nothing in the light or the dark', async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/explore/questions');
    await expect(page.locator('.area[data-area]').first()).toBeVisible();
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolationsLightAndDark(page);
  }
});
