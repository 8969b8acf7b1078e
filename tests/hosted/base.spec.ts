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
    await expect(page.getByRole('heading', { level: 1 })).toContainText('In England in 2023');
    await page.reload();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('In England in 2025');
  });
  await test.step('the menu, the search and a council', async () => {
    await ready('/');
    await page.getByRole('combobox').first().fill('Derbyshi');
    await page
      .getByRole('option', { name: /Derbyshire/ })
      .first()
      .click();
    // Answered on the spot, from a file in the folder; its page is one press more.
    await page.getByRole('link', { name: 'All figures for Derbyshire' }).click();
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
  await test.step('what was read is kept for reading without a network, in the folder alone', async () => {
    await ready('/measures/plans-within-20-weeks');
    const kept = () =>
      page.evaluate(async () => {
        const names = (await caches.keys()).filter((name) => !name.endsWith(' state'));
        const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return lists.flat().map(({ url }) => new URL(url).pathname);
      });
    await expect.poll(kept, { timeout: 20_000 }).toContain(`${base}/measures/plans-within-20-weeks`);
    await expect.poll(async () => (await page.evaluate(() => navigator.locks.query())).held?.length, { timeout: 20_000 }).toBe(0);
    expect(await page.evaluate(async () => new URL((await navigator.serviceWorker.ready).scope).pathname)).toBe(`${base}/`);
    expect((await page.evaluate(() => caches.keys())).filter((name) => !name.includes(`${base}/ `))).toEqual([]);
    await page.context().setOffline(true);
    await page.goto(`${base}/measures/plans-within-20-weeks`);
    await expect(page.locator('#kept-copy')).toContainText('This is the copy kept on');
    await page.mouse.move(60, 60);
    await expect(page.locator('html[data-ready]')).toBeAttached();
    await page.goto(`${base}/measures`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not kept on this device');
    await page.context().setOffline(false);
  });
  await test.step('the manifest is found, with its icons', async () => {
    await page.goto(`${base}/`);
    const address = await page.locator('link[rel=manifest]').getAttribute('href');
    expect(address).toBe(`${base}/manifest.webmanifest`);
    const statuses = await page.evaluate(async (to) => {
      const manifest = await (await fetch(to)).json();
      const addresses: string[] = manifest.icons.map(({ src }: { src: string }) => new URL(src, new URL(to, location.href)).href);
      return Promise.all(
        [...addresses, new URL(manifest.start_url, new URL(to, location.href)).href].map(async (one) => (await fetch(one)).status)
      );
    }, address ?? '');
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
  expect(outside).toEqual([]);
});
