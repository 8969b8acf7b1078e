import type { Page } from '@playwright/test';
import { expect, holdScripts, test } from './support.ts';

const TIME = '/measures/plans-within-20-weeks';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const year = (page: Page, name: string) => page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name });

test('a year pressed at once on a slow line is read before any script is there, and Back leads to the year before', async ({
  page
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => /\/(entry|chunks|nodes)\//.test(request.url()) && scripts.push(request.url()));
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 100_000
  });
  await page.goto(TIME, { waitUntil: 'commit' });
  await year(page, '2023').click();
  await expect(page).toHaveURL(`${TIME}/2023`);
  await expect(heading(page)).toContainText('In England in 2023, 50 in 100 plans came on time');
  expect(scripts).toEqual([]);
  await expect(year(page, '2023')).toHaveAttribute('aria-current', 'page');
  await page.goBack();
  await expect(page).toHaveURL(TIME);
  await expect(heading(page)).toContainText('In England in 2025');
});

test('it keeps the choices of the address, and how far down the page was read', async ({ page }) => {
  const free = await holdScripts(page);
  await page.goto(`${TIME}?view=ranking&sort=name`);
  await page.evaluate(() => scrollTo(0, 160));
  await year(page, '2022').click();
  await expect(page).toHaveURL(`${TIME}/2022?view=ranking&sort=name`);
  await expect(heading(page)).toContainText('In England in 2022');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(160);
  free();
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await expect(page.getByRole('heading', { name: 'The ranking, 2022' })).toBeVisible();
  await expect(page.locator('.ranking tbody tr').first()).toContainText('Barking and Dagenham');
});

test('a year slid to by key is such a page too, and the handle keeps the focus', async ({ page }) => {
  await holdScripts(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(TIME);
  const handle = page.getByRole('slider', { name: 'Year of every view' });
  await handle.press('ArrowLeft');
  await expect(page).toHaveURL(`${TIME}/2024`);
  await expect(heading(page)).toContainText('In England in 2024');
  await expect(handle).toBeFocused();
  await handle.press('ArrowLeft');
  await expect(page).toHaveURL(`${TIME}/2023`);
});

test('a year opened by Enter keeps the focus on the years', async ({ page }) => {
  await holdScripts(page);
  await page.goto(TIME);
  await year(page, '2021').press('Enter');
  await expect(page).toHaveURL(`${TIME}/2021`);
  await expect(year(page, '2021')).toBeFocused();
});

test.describe('what is refused', () => {
  test.use({ expectedMessages: [/require-trusted-types-for|requires 'Trusted/] });

  test('a page takes markup and addresses of workers from the site’s own code alone', async ({ page }) => {
    await page.goto(TIME);
    const refused = await page.evaluate(() => {
      const names = ['markup', 'worker'] as const;
      const tries = {
        markup: () => (document.createElement('p').innerHTML = '<img src=x onerror=alert(1)>'),
        worker: () => new Worker('https://elsewhere.example/worker.js')
      };
      return names.map((name) => {
        try {
          tries[name]();
          return '';
        } catch (error) {
          return (error as Error).name;
        }
      });
    });
    expect(refused).toEqual(['TypeError', expect.stringMatching(/Error$/)]);
  });
});
