import { expect, expectNoAxeViolations, test } from './support.ts';

test('years whose scores do not compare are drawn apart, told so, and are no base of a change', async ({ page }) => {
  await page.goto('/measures/attainment-8-with-plan#change');
  await expect(page.getByRole('heading', { name: 'What changed since 2017-18' })).toBeVisible();
  const years = page.getByRole('navigation', { name: 'Year' });
  await expect(years).toContainText('2015-16 and 2016-17: other scales (no fair comparison with other years).');
  await expect(years).toContainText('2019-20 and 2020-21: grades without exams (no fair comparison with other years).');
  await expect(page.locator('#change')).toContainText(
    /England’s figure went from 13.5 in 2017-18 to [\d.]+ Attainment 8 points in/
  );
  await expectNoAxeViolations(page);
});

test('appeals of 2014 and 2015 are no part of the line, and England’s of 2025 is said to be a sum', async ({ page }) => {
  await page.goto('/measures/appeals-per-10000-children#change');
  await expect(page.getByRole('navigation', { name: 'Year' })).toContainText(
    '2014 and 2015: plans were only beginning (no fair comparison with other years).'
  );
  await expect(page.locator('#change')).toContainText(
    'The figure for 2025 is not published: it is the sum of councils, worked out here.'
  );
});

test('no headline names a figure that a check doubts', async ({ page }) => {
  await page.goto('/measures/requests-refused/2024');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Plymouth');
  await expect(page.getByText(/The headline leaves out .*Plymouth \(0\.1%\)/).first()).toBeVisible();
  await page.goto('/measures/plans-with-personal-budget/2023-01');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Waltham Forest');
});
