import { expect, expectNoAxeViolations, expectNoHorizontalScroll, test } from './support.ts';

const PLACEMENTS = '/measures/plans-placement-unknown';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a total that counts councils without a figure is shown as published, and what councils are compared with beside it', async ({
    page
  }) => {
    await page.goto(PLACEMENTS);
    await expect(page.locator('body')).toContainText(
      'England’s figure, 3.0%, counts Cambridgeshire and North East Lincolnshire, which have no sound figure of their own. Without them it is 1.5% (9,660 of 628,755 plans), and councils are compared with that.'
    );
    const east = page.locator('section[aria-labelledby="regions-head"] li').filter({ hasText: 'East of England' });
    await expect(east).toContainText('13.1%');
    await expect(east).toContainText('like for like 2.3%');
    await expectNoHorizontalScroll(page);
  });

  test('a council’s page says both figures of England', async ({ page }) => {
    await page.goto('/councils/kent');
    await expect(page.locator('body')).toContainText('England 46.1% (like for like 46.0%)');
  });
});

test('the figure’s own dialog tells how the like-for-like one was worked out', async ({ page }) => {
  await page.goto('/measures/plans-within-20-weeks/2022#figure=plans-within-20-weeks/england/2022');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('30,536 / 62,108 × 100 = 49.17%, shown as 49.2%');
  await expect(dialog).toContainText('Like for like: 30,536 / 61,283 × 100 = 49.83%, shown as 49.8%.');
});

test('another year chosen in place has its own comparator', async ({ page }) => {
  await page.goto('/measures/plans-within-20-weeks');
  await page.getByRole('link', { name: /^2022/ }).click();
  await expect(page.locator('#ranking')).toContainText(
    'Without them it is 49.8% (30,536 of 61,283 plans), and councils are compared with that.'
  );
});

test('a page with both figures of a total has no accessibility faults', async ({ page }) => {
  test.slow();
  await page.goto(PLACEMENTS);
  await expectNoAxeViolations(page);
});
