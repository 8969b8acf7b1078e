import { expect, expectNoAxeViolations, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test } from './support.ts';

/*
 * One page of every shape. What a browser alone can see (contrast, width, the console) is held here, and on the pages that have journeys of their own; what
 * stands in the markup is held for every page without a browser (every-page.spec.ts).
 */
const SHAPES = [
  '/',
  '/measures',
  '/measures/plans-within-20-weeks/2018',
  '/measures/appeal-rate-in-development',
  '/councils',
  '/councils/cumbria',
  '/councils/halton',
  '/data',
  '/data/faults',
  '/method',
  '/about',
  '/report'
];

for (const address of SHAPES)
  test(`${address}: axe finds nothing, light or dark, and 320 px are enough`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(address);
    await page.mouse.move(5, 5);
    if ((await page.locator('script[src*="/start."]').count()) > 0) await expect(page.locator('html[data-ready]')).toBeAttached();
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolationsLightAndDark(page);
  });

test('on a desk, axe finds nothing on the home page', async ({ page }) => {
  test.slow();
  await page.goto('/');
  await expectNoAxeViolations(page);
});
