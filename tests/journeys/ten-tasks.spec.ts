import type { Locator, Page } from '@playwright/test';
import { dialog, save } from './dialog.ts';
import { expect, test } from './support.ts';

/* What a reader comes for, from the home page, with no more presses than a person has patience for. What is typed is no press. */
let presses = 0;
test.beforeEach(async ({ page }) => {
  presses = 0;
  await page.goto('/');
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await expect(page.locator('html[data-ready]')).toBeAttached();
});
test.setTimeout(90_000);

async function press(one: Locator) {
  presses++;
  await one.click();
}
const menu = (page: Page, name: string) => press(page.getByRole('banner').getByRole('link', { name, exact: true }));
/** A page is ready for keys once its scripts run. The pointer may have moved over the page that is being left: it moves again. */
async function awake(page: Page) {
  await expect(async () => {
    await page.mouse.move(5, 5);
    await page.mouse.move(9, 9);
    await expect(page.locator('html[data-ready]')).toBeAttached({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}
async function type(page: Page, field: Locator, words: string) {
  await field.fill(words);
  await expect(page.getByRole('option').first()).toBeVisible();
  await field.press('Enter');
}

test('a postcode is answered in one step', async ({ page }) => {
  const field = page.getByRole('combobox', { name: 'How is it where you live?' });
  await field.fill('NR1 3JU');
  await field.press('Enter');
  await expect(page.locator('.answer-card .whose')).toHaveText(/Norfolk/);
  await expect(page.locator('.answer-card .headline')).toHaveText(/\.$/);
  expect(presses).toBe(0);
});

test('the worst ten, and whether to trust the order', async ({ page }) => {
  await press(page.getByRole('link', { name: 'Table of every council' }));
  await awake(page);
  await press(page.getByRole('tab', { name: 'Ranking' }));
  const panel = page.getByRole('tabpanel', { name: 'Ranking' });
  await expect(panel.getByText(/\d+ of \d+ ranks could be five or more places off by chance alone/)).toBeVisible();
  await expect(panel.getByRole('table').getByRole('row').nth(1)).toContainText('Derbyshire');
  expect(presses).toBeLessThanOrEqual(2);
});

test('four counties’ appeals over time, as PNG and as CSV', async ({ page }) => {
  await menu(page, 'Compare');
  await awake(page);
  const field = page.getByRole('combobox', { name: 'Add a council' });
  for (const county of ['Kent', 'Essex', 'Norfolk', 'Devon']) await type(page, field, county);
  const years = page.locator('section[aria-labelledby="years-appeals-per-10000-children"]');
  await expect(years.getByRole('application')).toContainText('Devon', { timeout: 30_000 });
  await press(years.getByRole('button', { name: /^Download or embed/ }));
  await expect(dialog(page).getByRole('img')).toBeVisible({ timeout: 30_000 });
  expect((await save(page, 'Save PNG')).name).toMatch(/appeals-per-10000-children.*\.png$/);
  const { bytes } = await save(page, 'Save CSV');
  for (const county of ['Kent', 'Essex', 'Norfolk', 'Devon']) expect(String(bytes)).toContain(county);
  expect(presses + 2).toBeLessThanOrEqual(6);
});

test('a constituency’s briefing', async ({ page }) => {
  const field = page.getByRole('combobox', { name: 'How is it where you live?' });
  await type(page, field, 'Bury South');
  await press(page.getByRole('link', { name: 'Bury South: its MP and its figures' }));
  await press(page.getByRole('link', { name: 'A briefing on Bury South to print: two sheets' }));
  await expect(page.locator('.sheet').first()).toBeVisible();
  expect(presses).toBeLessThanOrEqual(2);
});

test('the best council on the checklist', async ({ page }) => {
  await press(page.getByRole('main').getByRole('link', { name: 'A checklist for a national minimum offer' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^.+ meets? \w+ of (the )?\w+/);
  expect(presses).toBe(1);
});

test('whether the gap has grown', async ({ page }) => {
  await menu(page, 'Parity');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^The gap between councils on .+ (was (wider|narrower) in|did not clearly change from)/
  );
  expect(presses).toBe(1);
});

test('a chart to embed, with its source in view', async ({ page }) => {
  await press(page.getByRole('button', { name: /^Download or embed: / }).first());
  const code = dialog(page).locator('pre').filter({ hasText: '<iframe' });
  await expect(code).toBeVisible({ timeout: 30_000 });
  const [, address = ''] = /src="([^"]+)"/.exec(await code.innerText()) ?? [];
  await page.goto(address);
  await expect(page.locator('main').getByText(/^Source: /)).toBeInViewport();
  expect(presses).toBeLessThanOrEqual(2);
});

test('from a figure to the published cell', async ({ page }) => {
  await press(page.locator('main [data-figure]').first());
  const cell = page.getByRole('dialog');
  await expect(cell).toContainText(/line \d/i);
  expect(presses).toBe(1);
});

test('plans by ethnicity in one council', async ({ page }) => {
  await menu(page, 'Explore');
  await awake(page);
  await press(page.getByRole('main').getByRole('link', { name: 'plans by ethnicity in one council' }));
  await awake(page);
  const answer = page.getByRole('region', { name: 'The answer' });
  await expect(answer.getByRole('status')).toContainText('EHC plans in Birmingham in January 2025');
  await page.getByRole('combobox', { name: 'Council' }).focus();
  await page.keyboard.type('Kent');
  await expect(answer.getByRole('status')).toContainText('EHC plans in Kent in January 2025');
  await expect(page.getByRole('region', { name: 'The groups, in order' })).toContainText(/White British/);
  expect(presses).toBeLessThanOrEqual(2);
});

test('a table for a parliamentary question', async ({ page }) => {
  const field = page.getByRole('combobox', { name: 'How is it where you live?' });
  await type(page, field, 'Bury South');
  await press(page.getByRole('link', { name: 'Bury South: its MP and its figures' }));
  await expect(page.getByRole('heading', { name: /parliamentary question/ }).first()).toBeVisible();
  await expect(page.getByRole('table').filter({ hasText: 'England' }).first()).toBeVisible();
  expect(presses).toBeLessThanOrEqual(2);
});
