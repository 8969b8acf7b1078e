import type { Page } from '@playwright/test';
import { arrive, expect, see, test } from './support.ts';

const TIME = '/measures/plans-within-20-weeks';

const year = (page: Page, name: string) => page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name });
const classOn = (page: Page, code: string) => page.locator(`.area[data-area~="${code}"]`).first();
const lines = (page: Page) => page.getByRole('list', { name: 'Councils drawn' }).getByRole('listitem');

test('another year is shown in place, has its address, and is undone by going back', async ({ page }) => {
  await arrive(page, TIME);
  await page.evaluate(() => document.body.setAttribute('data-same', 'document'));
  await year(page, '2022').click();
  await expect(page).toHaveURL(`${TIME}/2022`);
  await expect(page).toHaveTitle(/2022/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In England in 2022, 49 in 100');
  await expect(page.getByRole('heading', { name: 'Faults in the published figures, 2022' })).toBeVisible();
  await expect(classOn(page, 'E10000006')).toHaveClass(/\bc4\b/);
  await expect(classOn(page, 'E06000063')).toHaveClass(/not-then/);
  await expect(year(page, '2022')).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(`${TIME}/2021`);
  await expect(year(page, '2021')).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Faults in the published figures, 2022' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(TIME);
  await expect(page.getByRole('heading', { name: 'Faults in the published figures, 2025' })).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-same', 'document');
});

test('what is shown in place is what the page of that year holds', async ({ page }) => {
  const words = async () =>
    (await page.locator('main').innerText()).replace(/\s+/g, ' ').replace(/^.*?(In England in 2019, )/, '$1');
  await arrive(page, `${TIME}/2019`);
  const prerendered = await words();
  await arrive(page, TIME);
  await year(page, '2019').click();
  await expect(page.getByRole('heading', { name: 'Faults in the published figures, 2019' })).toBeVisible();
  // The views follow one after the other, the seen one first.
  await expect.poll(words).toBe(prerendered);
});

test.describe(() => {
  test.use({ expectedMessages: [/status of 503/] });

  test('where the table cannot be fetched, the year’s own page is opened', async ({ page }) => {
    await page.context().route('**/data/observations/*.csv', (route) => route.fulfill({ status: 503, body: '' }));
    await arrive(page, TIME);
    await page.evaluate(() => document.body.setAttribute('data-same', 'document'));
    await year(page, '2018').click();
    await expect(page).toHaveURL(`${TIME}/2018`);
    await expect(page.getByRole('heading', { name: 'Faults in the published figures, 2018' })).toBeVisible();
    await expect(page.locator('body')).not.toHaveAttribute('data-same');
  });

  test('councils that cannot be drawn are told', async ({ page }) => {
    await page.context().route('**/data/observations/*.csv', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto(`${TIME}?areas=kent`);
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
  });
});

test('councils are drawn beside England, kept in the address, and taken out', async ({ page }) => {
  await arrive(page, TIME);
  await see(page, 'Over time');
  const field = page.getByRole('combobox', { name: 'Draw a council beside England' });
  for (const [typed, slug] of [
    ['durham', 'county-durham'],
    ['kent', 'kent']
  ] as const) {
    await field.fill(typed);
    await expect(page.getByRole('listbox', { name: 'Councils found' }).getByRole('option').first()).toBeVisible();
    await field.press('Enter');
    await expect(page).toHaveURL(new RegExp(slug));
  }
  await expect(lines(page)).toHaveText([/County Durham/, /Kent/]);
  await page.reload();
  await expect(lines(page)).toHaveText([/County Durham/, /Kent/]);
  await year(page, '2024').click();
  await expect(page).toHaveURL(`${TIME}/2024?areas=county-durham,kent`);
  await page.getByRole('button', { name: 'Remove County Durham' }).click();
  await expect(page).toHaveURL(`${TIME}/2024?areas=kent`);
});

test('the table is sorted and narrowed, and the address says so', async ({ page }) => {
  await arrive(page, TIME);
  await see(page, 'Ranking');
  await page.getByRole('button', { name: 'Council', exact: true }).click();
  await expect(page).toHaveURL(`${TIME}?sort=name`);
  await page.getByRole('combobox', { name: 'Councils to look at' }).selectOption({ label: 'London' });
  await expect(page).toHaveURL(`${TIME}?sort=name&filter=region:london`);
  await expect(page.getByText(/^33 of 153 councils$/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^33 of 153 councils$/)).toBeVisible();
  await expect(page.locator('.ranking tbody tr:visible a').first()).toHaveText('Barking and Dagenham');
});

test('what an address asks for and cannot have is told, and the rest is followed', async ({ page }) => {
  await page.goto(`${TIME}/2022?areas=atlantis,kent&sort=colour&region=london`);
  await expect(page.getByText('There is no council ‘atlantis’.')).toBeVisible();
  await expect(page.getByText('not by ‘colour’')).toBeVisible();
  await expect(lines(page)).toHaveText([/Kent/]);
  await expect(page.getByRole('combobox', { name: 'Councils to look at' })).toHaveValue('region:london');
});

test('a measure that begins in 2023 has three years, and one of one year has no control', async ({ page }) => {
  await page.goto('/measures/plans-over-52-weeks');
  await expect(page.getByRole('navigation', { name: 'Year' }).getByRole('link')).toHaveText([/2023/, /2024/, /2025/]);
  await page.goto('/measures/mean-weeks-to-plan');
  await expect(page.getByRole('navigation', { name: 'Year' })).toHaveCount(0);
});
