import type { Page } from '@playwright/test';
import { arrive, expect, holdScripts, test } from './support.ts';

const PAGE = '/measures/plans-within-20-weeks';
const ranking = (page: Page) => page.locator('[data-view=ranking]');
const first = (page: Page) => ranking(page).locator('tbody tr th').first();

test('a view that is opened is there at once as it was served, and a press that comes before its scripts is kept for them', async ({
  page
}) => {
  await arrive(page, PAGE);
  const release = await holdScripts(page);
  await page.getByRole('tab', { name: 'Ranking' }).click();
  await expect(first(page)).toBeVisible();
  const highest = await first(page).textContent();
  await ranking(page).getByRole('button', { name: 'Council', exact: true }).click();
  await expect(first(page)).toHaveText(highest ?? '');
  release();
  await expect(first(page)).toHaveText(/Barking and Dagenham/);
  await expect(page).toHaveURL(/[?&]sort=name\b/);
});

test('where another year is shown, what still shows the old one says so until its scripts are there, and is not printed', async ({
  page
}) => {
  await arrive(page, PAGE);
  const year = page.locator('a[data-period="2023"]');
  await year.hover();
  await page.waitForLoadState('networkidle');
  const release = await holdScripts(page);
  await year.click();
  await expect(page).toHaveURL(`${PAGE}/2023`);
  await expect(page.locator('h1')).toHaveText(/^In England in 2023, /);
  const notes = page.locator('.part', { has: page.locator('#about') });
  await expect(notes).toHaveAttribute('aria-busy', 'true');
  await expect(notes.locator('#faults-head')).toHaveText('Faults in the published figures, 2025');
  await page.emulateMedia({ media: 'print' });
  await expect(notes).toBeHidden();
  release();
  await expect(notes.locator('#faults-head')).toHaveText('Faults in the published figures, 2023');
  await expect(notes).toBeVisible();
  for (const heading of ['The ranking, 2023', 'Every council, 2023', 'England since 2014'])
    await expect(page.locator('h2', { hasText: heading })).toBeVisible();
  await expect(page.locator('.part[aria-busy]')).toHaveCount(0);
});
