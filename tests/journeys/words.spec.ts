import type { Page } from '@playwright/test';
import { arrive, expect, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test, unfold } from './support.ts';

const PHONE = { width: 360, height: 740 };
const textOf = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
const lengthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a rate that changed is told with the interval of its ratio, and only figures without counts have none', async ({
    page
  }) => {
    await page.goto('/councils/derbyshire');
    await page.getByRole('heading', { name: 'What changed since last time' }).click();
    await expect(
      page.getByRole('row', {
        name: /^Appeals registered per 10,000 children 34\.3 2024 44\.2 2025 Rose, 1\.29 times as high 1\.15 to 1\.44 times$/
      })
    ).toBeVisible();
    const section = page.getByRole('region', { name: 'What changed since last time' });
    const folded = section.locator('details.rest', { hasText: 'Not tested (too few to compare' });
    await expect(folded).toHaveCount(1);
    await expect(folded.getByRole('listitem').first()).toBeHidden();
    await folded.locator('summary').click();
    await expect(folded.getByRole('listitem').first()).toBeVisible();
    for (const line of await folded.getByRole('listitem').allInnerTexts()) {
      expect(line).not.toMatch(/per 1,000 children|per 10,000 children/);
      expect(line).not.toMatch(/and [^(]*\((January )?(20[01]\d|202[0-2])\b[^(]*$/);
    }
    await expect(section).not.toContainText('awaiting provision');
    expect(await textOf(page)).not.toMatch(/\bno (rose|fell|cannot)\b/);
  });

  test('four of four are not held against England, and a place has its article', async ({ page }) => {
    await page.goto('/councils/city-of-london');
    await unfold(page);
    const item = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Plans issued within 20 weeks', exact: true }) })
      .filter({ hasText: 'Too few to compare.' });
    await expect(item).not.toContainText(/Above England|Below England/);
    await page.goto('/councils/isles-of-scilly');
    expect(await textOf(page)).toContain('A briefing on the Isles of Scilly to print');
  });

  test('no headline names or counts a figure that a check doubts, and the table marks it', async ({ page }) => {
    await page.goto('/measures/requests-undecided');
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toContainText('In Windsor and Maidenhead every request had a decision.');
    await expect(heading).toContainText('In Milton Keynes, 58 in 100 had none.');
    await expect(heading).not.toContainText('two councils');
    expect(await textOf(page)).toMatch(/The headline leaves out .*Stockton-on-Tees \(0\.0%\)/);
    await expect(page.getByRole('row', { name: /Stockton-on-Tees/ }).first()).toContainText('†');
    await page.goto('/measures/plans-with-personal-budget');
    await expect(heading).not.toContainText('St. Helens');
  });

  test('findings say that one event can be several, and a council is told its own number by chance', async ({ page }) => {
    await page.goto('/findings/all');
    const text = (await page.locator('main').textContent())?.replace(/\s+/g, ' ') ?? '';
    expect(text).toMatch(/about \d+\. One event can be counted up to four times\. .* not independent evidence/);
    expect(text).toContain('One more, whose count a check doubts, is left out here.');
    await page.goto('/councils/derbyshire');
    const section = page.getByRole('region', { name: 'What stands out here' });
    await expect(section).toContainText('By chance alone fewer than one (0.1) such finding would be expected here.');
    await expect(section).not.toContainText('about 22');
  });

  test('on a phone, findings are folded by measure and open by hand', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto('/findings/all');
    expect(await lengthOf(page)).toBeLessThan(12_000);
    const measure = page.locator('#plans-within-20-weeks');
    const first = measure.locator('.group li').first();
    await expect(first).toBeHidden();
    await measure.locator('summary').click();
    await expect(first).toBeVisible();
    const [words, chart] = [await first.locator('p').boundingBox(), await first.locator('svg').boundingBox()];
    expect(chart?.y ?? 0).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0));
    expect(words?.width ?? 0).toBeGreaterThan(300);
  });

  test('a council’s figures are folded by topic in every window, and stand open in print', async ({ page }) => {
    const first = page.locator('.figures li').first();
    await page.goto('/councils/derbyshire');
    await expect(first).toBeHidden();
    await page.setViewportSize(PHONE);
    await expect(first).toBeHidden();
    expect(await lengthOf(page)).toBeLessThan(12_000);
    await page.locator('#figures ~ .briefed summary, .briefed summary').first().click();
    await expect(first).toBeVisible();
    await page.locator('.briefed summary').first().click();
    await page.emulateMedia({ media: 'print' });
    await expect(first).toBeVisible();
    await expect(page.locator('.briefed summary .news').first()).toBeHidden();
  });
});

test('on a phone, what a reader chooses is unfolded, and so is what an address points at', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await arrive(page, '/findings?kind=outlier&region=london');
  await expect(page.locator('.group li:visible').first()).toBeVisible();
  await arrive(page, '/findings#plans-within-20-weeks');
  await expect(page.locator('#plans-within-20-weeks .group li').first()).toBeVisible();
  await arrive(page, '/councils/derbyshire');
  await page.getByRole('navigation', { name: 'Topics' }).getByRole('link').nth(1).click();
  await expect(page.locator('.briefed details').nth(1)).toHaveAttribute('open', '');
});

test('a council’s page has no accessibility faults, unfolded, light or dark, and fits 320 pixels', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 740 });
  await arrive(page, '/councils/derbyshire');
  await expectNoHorizontalScroll(page);
  await unfold(page);
  await expectNoHorizontalScroll(page);
  await expectNoAxeViolationsLightAndDark(page);
});

test('on a phone a keyboard reaches the end of a measure’s page, and of the list’s head, in few steps', async ({ page }) => {
  await page.setViewportSize(PHONE);
  const stops = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')].filter(
          (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true })
        ).length
    );
  await arrive(page, '/measures/plans-within-20-weeks');
  expect(await stops()).toBeLessThanOrEqual(43);
  await page.locator('summary', { hasText: 'Their figures' }).click();
  await expect(page.getByRole('region', { name: 'England and its regions' }).getByText('South West')).toBeVisible();
  await arrive(page, '/measures');
  await expect(page.getByRole('navigation', { name: 'Topics' }).getByRole('link').first()).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole('navigation', { name: 'Topics' }).getByRole('link').first()).toBeVisible();
});
