import { expect, test } from './support.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the newest year’s own address names the measure’s page as the one to cite', async ({ page }) => {
    await page.goto('/measures/requests-refused/2025');
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', '/measures/requests-refused');
  });

  test('how to report an error is one link away, and asks for no details of a child', async ({ page }) => {
    await page.goto('/councils/kent');
    await page.getByRole('link', { name: 'Report an error' }).click();
    await expect(page).toHaveURL('/report');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report an error');
    await expect(page.locator('[data-contact]')).toContainText('This copy of the site names no address for reports.');
    await expect(page.getByText('Please do not send details of a child or a family.')).toBeVisible();
  });

  test('the skip link leads past the navigation', async ({ page }) => {
    await page.goto('/method');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeInViewport();
  });

  test.describe(() => {
    test.use({ expectedMessages: [/status of 404/] });
    test('a page that is not there says so, and where to go', async ({ page }) => {
      await page.goto('/councils/atlantis');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address.');
      await page.getByRole('link', { name: 'Every council, A to Z' }).click();
      await expect(page).toHaveURL('/councils');
      await expect(
        page.getByText('Beside each council: Plans issued within 20 weeks, calendar year 2025. England 46.1%.')
      ).toBeVisible();
      const letters = page.getByRole('region', { name: 'A to Z' });
      for (const [name, figure] of [
        ['Derbyshire', '5.0%'],
        ['Barnet', '100.0%'],
        ['Halton', 'no figure'],
        ['City of London', 'no figure']
      ] as const)
        await expect(
          letters
            .getByRole('listitem')
            .filter({ hasText: new RegExp(`^${name} `) })
            .last()
        ).toContainText(figure);
    });
  });
});

test('printed, the navigation and the controls are gone and the maps stay', async ({ page }) => {
  await page.goto('/measures/plans-within-20-weeks');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Year' })).toBeHidden();
  await expect(page.locator('.area-map svg').first()).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});
