import { expect, test } from './support.ts';

test.use({ javaScriptEnabled: false });

test('the ledger is graded in plain words, and says what DfE has withdrawn', async ({ page }) => {
  await page.goto('/data/faults');
  await expect(page.getByRole('heading', { level: 2, name: /^Serious \(\d+\)$/ })).toBeVisible();
  const text = await page.locator('main').innerText();
  expect(text).toMatch(/\d+ figures? (is|are) shown as published, drawn hollow, and used nowhere; \S+ more (is|are) not shown\./);
  expect(text).toContain('A part that is none or nearly none, where one would expect dozens');
  expect(text).not.toMatch(/\bGrave\b|\bnought\b|above the line|below the line/i);
  const row = page.locator('[id="withdrawn-by-publisher.plans-within-20-weeks.lewisham.2024"]');
  await expect(row).toContainText('We expected no figure for 2024: it is suppressed');
  await expect(page.locator('li[data-check="withdrawn-by-publisher"]', { has: row })).toContainText(
    'DfE withdrew this figure in June 2026. It is shown as withdrawn, and not ranked or compared.'
  );
});

test('a page whose figures one was withdrawn from says so, with the month, and does not rank it', async ({ page }) => {
  await page.goto('/measures/plans-within-20-weeks/2024');
  await expect(page.locator('main')).toContainText('DfE withdrew this figure in June 2026');
});

test('who has most undecided, and most placements unknown, is named', async ({ page }) => {
  await page.goto('/measures/requests-undecided/2025');
  await expect(page.locator('main')).toContainText(/Milton Keynes/);
  expect(await page.locator('main').innerText()).not.toMatch(/passes over Milton Keynes/);
  await page.goto('/measures/plans-placement-unknown/2025-01');
  expect(await page.locator('main').innerText()).not.toMatch(/passes over[^.]*Wolverhampton/);
});

test('the method page says how many new plans the timeliness table counts', async ({ page }) => {
  await page.goto('/method');
  await expect(page.locator('#part-of-a-year')).toContainText(
    'For 2024, the one that says how many came on time counts 90,392 plans in England: 92% of the 97,747 new plans in another. DfE does not say why.'
  );
});
