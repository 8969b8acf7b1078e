import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

const text = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ');

test.use({ javaScriptEnabled: false });

test.describe('what a headline names, without scripts', () => {
  test('passes over a growth whose base a check doubts, and says so', async ({ page }) => {
    await page.goto('/measures/plans-growth/2025-01');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /10\.8% more plans than a year before\.\s*In St\. Helens, there were 36\.6% more\.\s*In Medway, there were 4\.2% fewer\./
    );
    expect(await text(page)).toContain('The headline leaves out Nottingham (−9.7%), because a check doubts the count behind it.');
  });

  test('names no council so small that few may stand behind a figure printed without its count', async ({ page }) => {
    await page.goto('/measures/level-2-at-19-with-plan');
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(/In Westminster, 61 in 100 did\.\s*In Nottingham, 12 in 100 did\./);
    await expect(heading).not.toContainText('Rutland');
    const said = await text(page);
    expect(said).toMatch(/Rutland and Torbay have fewer than 30,000 children: their figures are shown and not ranked/);
    await expect(page.locator('main')).toContainText('Fewer than 30,000 children and no published count: shown, not ranked');
  });

  test('names no board where nothing tells how many stand behind its figure', async ({ page }) => {
    await page.goto('/measures/autism-first-seen-after-13-weeks-under-10');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^\s*In England in June 2023, 22 in 100 referrals for suspected autism of children under 10, open for 13 weeks or more, had a first appointment after more than 13 weeks\.\s*$/
    );
    expect(await text(page)).toContain(
      'How many referrals a figure rests on is not published, so none is named as highest or lowest.'
    );
  });

  test('dates inspections by the day and not by the year', async ({ page }) => {
    await page.goto('/measures/area-inspection-outcome');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'By 26 June 2026, of 153 council areas, 95 had been inspected'
    );
  });
});

test('the share excepted in England says whether Norfolk is in it', async ({ page }) => {
  await page.goto('/measures/plans-within-20-weeks');
  expect(await text(page)).toMatch(
    /Plans excepted 6\.6% .*This counts nearly every plan of Norfolk as excepted\. Without Norfolk it is 4\.8%\./
  );
  await page.goto('/measures/plans-excepted');
  expect(await text(page)).toContain('The figure for England is without Norfolk.');
});

test('the maps of care boards say whose figures they show', async ({ page }) => {
  await page.goto('/measures/speech-therapy-waits-over-18-weeks');
  await expect(page.locator('svg[aria-label^="Map of England by area, figures of integrated care boards"]')).toBeVisible();
});
