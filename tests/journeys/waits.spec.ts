import type { Page, Route } from '@playwright/test';
import { arrive, expect, test } from './support.ts';

/* Every wait ends: what a page says when a file hangs, is cut short, is another, or cannot be reached. */
test.use({ expectedMessages: [/Failed to load resource|net::ERR/] });

const TIME = '/measures/plans-within-20-weeks';
const TABLE = '**/data/observations/plans-within-20-weeks.csv';

const year = (page: Page, name: string) => page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name });

async function half(route: Route) {
  const response = await route.fetch();
  const body = await response.text();
  const lines = body
    .slice(0, body.length / 2)
    .split('\n')
    .slice(0, -1);
  await route.fulfill({ response, headers: { 'content-type': 'text/csv' }, body: `${lines.join('\n')}\n` });
}

const faults: [string, (route: Route) => unknown][] = [
  ['hangs', () => undefined],
  ['is cut at the end of a line', half],
  ['is a web page', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Sign in' })],
  ['is empty', (route) => route.fulfill({ contentType: 'text/csv', body: '' })],
  ['cannot be reached', (route) => route.abort()]
];

for (const [what, answer] of faults)
  test(`a measure’s table that ${what}: the page of the year is opened, or the page stays and says so`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.clock.install();
    await page.route(TABLE, answer);
    await arrive(page, TIME);
    await test.step('the site answers: its own page needs no table', async () => {
      await year(page, '2023').click();
      if (what === 'hangs') await page.clock.fastForward(25_000);
      await expect(page.getByRole('heading', { name: 'Faults in the published figures, 2023' })).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('In England in 2023');
    });
    await test.step('nothing answers: the control and the page say one thing', async () => {
      await arrive(page, TIME);
      await page.route(`**${TIME}/2023`, (route) => route.abort());
      await year(page, '2023').click();
      await page.clock.fastForward(25_000);
      await expect(page.getByRole('alert')).toContainText(
        'The figures for 2023 could not be loaded. This page still shows 2025. Try again'
      );
      await expect(year(page, '2025')).toHaveAttribute('aria-current', 'page');
      await expect(year(page, '2023')).not.toHaveAttribute('aria-current');
      await expect(page.getByRole('heading', { name: 'Faults in the published figures, 2025' })).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(TIME);
    });
    await test.step('it can be tried again', async () => {
      await page.unroute(TABLE);
      // Where the reader's way to the button asked once more before the table could be had, that question has to end first.
      await expect(async () => {
        const again = page.getByRole('button', { name: 'Try again' });
        if (await again.isVisible()) await again.click();
        await expect(page.getByRole('heading', { name: 'Faults in the published figures, 2023' })).toBeVisible({ timeout: 3000 });
      }).toPass({ timeout: 60_000 });
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page.locator('main')).not.toContainText('no figure was collected');
    });
  });

test('while a year is on its way, the page says which year it still shows', async ({ page }) => {
  await page.clock.install();
  await page.route(TABLE, () => undefined);
  await arrive(page, TIME);
  await year(page, '2023').click();
  await page.clock.fastForward(1_000);
  await expect(page.getByText('The figures for 2023 are on their way. This page still shows 2025.')).toBeVisible();
});

test('offline, a year that is pressed keeps the page', async ({ page, context }) => {
  await arrive(page, TIME);
  await context.setOffline(true);
  await year(page, '2019').click();
  await expect(page.getByRole('alert')).toContainText('The figures for 2019 could not be loaded. This page still shows 2025.');
  await expect(page.getByRole('heading', { name: 'Faults in the published figures, 2025' })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Faults in the published figures, 2019' })).toBeVisible();
});

for (const [what, answer] of faults.filter(([name]) => !name.startsWith('is cut')))
  test(`what the database weighs ${what}: /standard says so, and its controls go back`, async ({ page }) => {
    await page.clock.install();
    await page.route('**/db/sizes.json', answer);
    await page.goto('/standard?plan-on-time=50&year=2023');
    await expect(page.locator('html[data-ready]')).toBeAttached();
    await page.clock.fastForward(25_000);
    await expect(page.getByRole('alert')).toContainText('The database could not be loaded, so our pass marks are shown.');
    await expect(page.getByRole('alert').getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(page.getByLabel('Figures of')).toHaveValue('');
  });

test('outlines that hang: /compare, /explore and their like do not wait for ever', async ({ page }) => {
  await page.clock.install();
  await page.route('**/councils.json', () => undefined);
  await page.goto('/compare?areas=derbyshire,kent');
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await page.clock.fastForward(25_000);
  await expect(page.locator('main')).toContainText('The list of councils could not be loaded.');
});
