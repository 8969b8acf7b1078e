import { expect, test } from '@playwright/test';

/* In a folder of a host, nothing is asked for outside it, and every page works. */
const base = process.env['HOSTED_BASE'] ?? '';

test('pages, scripts, font, links, fetches and the database are all in the folder', async ({ page }) => {
  const outside: string[] = [];
  const failed: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && !url.pathname.startsWith(`${base}/`)) outside.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => failed.push(error.message));
  const ready = async (path: string) => {
    await page.goto(`${base}${path}`);
    await page.mouse.move(40, 40);
    await expect(page.locator('html[data-ready]'), path).toBeAttached();
    const astray = await page.$$eval(
      '[href^="/"], [src^="/"]',
      (elements, at) =>
        elements
          .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
          .filter((to) => !to.startsWith(`${at}/`)),
      base
    );
    expect(astray, `${path} leads outside`).toEqual([]);
  };

  await test.step('a measure: another year in place, a reload and a step back', async () => {
    await ready('/measures/plans-within-20-weeks');
    expect(await page.evaluate(async () => (await document.fonts.ready).size)).toBeGreaterThan(0);
    await page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2023' }).click();
    await expect(page).toHaveURL(`${base}/measures/plans-within-20-weeks/2023`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('In 2023');
    await page.reload();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('In 2025');
  });
  await test.step('the menu, the search and a council', async () => {
    await ready('/');
    await page.getByRole('combobox').first().fill('Derbyshi');
    await page
      .getByRole('option', { name: /Derbyshire/ })
      .first()
      .click();
    await expect(page).toHaveURL(`${base}/councils/derbyshire`);
    await page.getByRole('link', { name: 'SEND Parity Atlas' }).first().click();
    await expect(page).toHaveURL(`${base}/`);
  });
  await test.step('the database, in its worker', async () => {
    await ready('/standard?plan-on-time=50');
    await expect(page.getByText('Loading the database')).toHaveCount(0, { timeout: 45_000 });
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
  await test.step('a chart alone', async () => {
    await page.goto(`${base}/embed/plans-within-20-weeks/hexagons`);
    await expect(page.locator('main a').first()).toHaveAttribute('href', `${base}/measures/plans-within-20-weeks`);
  });
  expect(failed).toEqual([]);
  expect(outside).toEqual([]);
});
