import { pagesOf } from '../fixtures/pdf.ts';
import { arrive, expect, test } from './support.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('one sentence over the ranking says how far to trust it, and every rank has its interval, on the page and in print', async ({
    page
  }) => {
    await page.goto('/measures/plans-within-20-weeks');
    await expect(page.locator('#ranking')).toContainText(
      /How far to trust a rank: \d+ of \d+ ranks could be five or more places off by chance alone, \d+ of them ten or more\./
    );
    const row = page.locator('.ranking tbody tr').filter({ has: page.getByRole('link', { name: 'Derbyshire', exact: true }) });
    await expect(row.locator('small')).toHaveText(/^\s*\(\d+ to \d+\)$/);
    const text = pagesOf(await page.pdf({ preferCSSPageSize: true })).join('');
    expect(text).toMatch(/Howfartotrustarank:\d+of\d+/);
    expect(text).toMatch(/147\(144to147\)/);
  });

  test('so it is of an earlier year', async ({ page }) => {
    await page.goto('/measures/plans-within-20-weeks/2019');
    await expect(page.locator('#ranking')).toContainText(
      /How far to trust a rank: \d+ of 149 ranks could be five or more places off by chance alone, \d+ of them ten or more\./
    );
    await expect(page.locator('.ranking small')).toHaveCount(149);
    const text = pagesOf(await page.pdf({ preferCSSPageSize: true })).join('');
    expect(text).toMatch(/Howfartotrustarank:\d+of149/);
  });
});

test('a year shown in place is ranked as its own page is', async ({ page }) => {
  await page.goto('/measures/plans-within-20-weeks/2019');
  const served = await page.locator('.ranking small').allTextContents();
  await arrive(page, '/measures/plans-within-20-weeks');
  await page.getByRole('navigation', { name: 'Year', exact: true }).getByRole('link', { name: /^2019/ }).click();
  await expect(page.locator('#ranking .trust')).toContainText(' of 149 ranks could be');
  expect(await page.locator('.ranking small').allTextContents()).toEqual(served);
});
