import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

const textOf = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ');

test.use({ javaScriptEnabled: false });

test('Derbyshire: its finding, its interval, England and region, its twin', async ({ page }) => {
  await page.goto('/councils/derbyshire');
  const text = await textOf(page);
  expect(text).toContain('In 2025, 5 in 100 plans came on time: 71 of 1,431 plans. In England, 46.');
  expect(text).toContain('Below England. Interval 4.0 to 6.2. England 46.1%, East Midlands 32.4%.');
  expect(text).toMatch(/4\.8% including exceptions; 2\.8% of plans excepted/);
  await expect(page.getByRole('row', { name: /^2019 43\.4% 181 of 417 plans/ })).toBeVisible();
});

test('a council without a figure says why, and what the last one was', async ({ page }) => {
  await page.goto('/councils/leicester');
  expect(await textOf(page)).toContain(
    'For 2025 there is no figure: Leicester has no row in the published table. In England, 46. In 2024, 51 in 100 plans came on time'
  );
  await page.goto('/councils/dorset');
  expect(await textOf(page)).toContain(
    'All 585 plans issued were classed as exceptions, which leaves nothing to divide (0 of 0).'
  );
});

test('one of one is shown and not compared as if it were many', async ({ page }) => {
  await page.goto('/councils/isles-of-scilly');
  const text = await textOf(page);
  expect(text).toContain('1 of 1 plan: 100.0%, from too few to compare');
  expect(text).toContain('Interval 20.7 to 100.0');
});

test('an undercount is told beside the figure', async ({ page }) => {
  await page.goto('/councils/isle-of-wight');
  await expect(page.getByRole('row', { name: /^2024 28\.6% 2 of 7 plans/ }).first()).toContainText(
    'near the 187 new plans of the year'
  );
});

test('a faulty figure stands with its fault, and is not compared', async ({ page }) => {
  await page.goto('/councils/cambridgeshire');
  const item = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Appeal rate', exact: true }) });
  await expect(item).toContainText('169 of 4,410 decisions');
  await expect(item).toContainText('the two are swapped');
  await expect(item).not.toContainText('England.');
});

test('a council that is no more says what became of it', async ({ page }) => {
  await page.goto('/councils/cumbria');
  await expect(page.locator('main')).toContainText('Cumbria was split into Cumberland and Westmorland and Furness.');
  await page.getByRole('link', { name: 'Cumberland' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cumberland');
  await page.goto('/councils/dorset-to-2019');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dorset (to 2019)');
});

test('Buckinghamshire is one council through its change of code', async ({ page }) => {
  await page.goto('/councils/buckinghamshire');
  await expect(page.getByRole('row', { name: /^2014 / }).first()).toBeAttached();
  await expect(page.getByRole('row', { name: /^2025 / }).first()).toBeAttached();
});
