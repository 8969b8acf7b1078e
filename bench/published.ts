import type { Browser } from '@playwright/test';
import type { Fact } from './report.ts';
import type { Site } from './server.ts';

/**
 * Seconds from the press on ‘Load the published files’ on `/explore`, nothing of it being in the browser's cache, to the first map drawn
 * from them: the list and the files fetched, their checksums taken, read, checked and made into figures. The best of three visits.
 */
export async function measurePublished(browser: Browser, site: Site): Promise<Fact[]> {
  const seconds: number[] = [];
  for (let visit = 0; visit < 3; visit++) {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${site.address}/explore`);
    await page.mouse.move(5, 5);
    await page.mouse.move(9, 9);
    const button = page.getByRole('button', { name: 'Load the published files' });
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    const started = Date.now();
    await button.click();
    await page.locator('.mine .area.c0, .mine .area.c1, .mine .area.c2').first().waitFor({ timeout: 120_000 });
    seconds.push((Date.now() - started) / 1000);
    await page.context().close();
  }
  return [
    {
      group: 'Engine',
      what: 'First map from the published files, from the press',
      value: `${Math.min(...seconds).toFixed(1)} s`,
      budget: '3 s',
      note: 'raw CSVs, checksums and all; drawn before the database is opened'
    }
  ];
}
