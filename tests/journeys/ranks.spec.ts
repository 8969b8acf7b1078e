import { pagesOf } from '../fixtures/pdf.ts';
import { expect, test } from './support.ts';

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
});
