import type { APIRequestContext, Page } from '@playwright/test';
import { expect, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test } from './support.ts';

/** What is open holds at every width in the height that it is told to be, and axe finds nothing in it. */
async function expectToFit(page: Page, request: APIRequestContext, embed: string) {
  const { height } = (await (await request.get(`/embed/height/${embed}.json`)).json()) as { height: number };
  for (const width of [320, 480, 640, 1000]) {
    await page.setViewportSize({ width, height: 200 });
    await expectNoHorizontalScroll(page);
    const shown = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(shown, `${width} pixels wide`).toBeLessThanOrEqual(height);
  }
  await expectNoAxeViolationsLightAndDark(page);
}

for (const slug of ['derbyshire', 'isle-of-wight', 'bournemouth-christchurch-and-poole', 'isles-of-scilly'])
  test(`the answer card of ${slug} stands alone: source and way back first, as high as it is told to be`, async ({
    page,
    request
  }) => {
    await page.goto(`/embed/council/${slug}`);
    const first = page.locator('main > p').first();
    await expect(first).toHaveText(/^Source: Department for Education, .+ All figures for .+: SEND Parity Atlas$/);
    await expect(first.getByRole('link')).toHaveAttribute('href', new RegExp(`/councils/${slug}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\.$/);
    await expect(page.getByRole('img')).toHaveAttribute('aria-label', /^Plans issued within 20 weeks/);
    await expectToFit(page, request, `council/${slug}`);
  });

test('it is offered from the card of a council of today, with its code', async ({ page }) => {
  await page.goto('/councils/derbyshire');
  await page.getByRole('button', { name: 'Download or embed: Plans issued within 20 weeks in Derbyshire' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('pre').filter({ hasText: '<iframe' })).toContainText('/embed/council/derbyshire');
});

for (const measure of ['plans-within-20-weeks', 'appeals-per-10000-children', 'requests-refused'])
  test(`the gap between councils on ${measure} stands alone: headline, source and way back, as high as it is told to be`, async ({
    page,
    request
  }) => {
    await page.goto(`/embed/parity/${measure}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/the gap between councils/i);
    const source = page.locator('main > p', { hasText: 'Source: ' });
    await expect(source.getByRole('link')).toHaveAttribute('href', new RegExp(`/parity/${measure}$`));
    await expect(page.locator('main')).toContainText(/Between .+ the gap between councils on .+95% interval/);
    await expect(page.getByRole('img').first()).toContainText('Median council');
    await expect(page.getByRole('list', { name: 'Key' })).toContainText('the middle eight in ten councils');
    await expectToFit(page, request, `parity/${measure}`);
  });

test('the gap is offered from its page with the code of its frame', async ({ page }) => {
  await page.goto('/parity/requests-refused');
  await page.getByRole('button', { name: 'Download or embed: near the top, in the middle, near the bottom' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('pre').filter({ hasText: '<iframe' })).toContainText('/embed/parity/requests-refused');
  await expect(dialog.getByRole('button', { name: 'Save CSV' })).toBeVisible();
});
