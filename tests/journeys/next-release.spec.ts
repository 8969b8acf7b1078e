import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { asLaterRelease } from '../fixtures/release-2026.ts';
import { expect, test } from './support.ts';

/* Each journey starts an engine of 34 MB and reads up to 40 MB of files, twice. */
test.describe.configure({ timeout: 240_000 });

const folder = path.join(process.env['PARITY_SOURCES'] ?? '', 'dfe-ehc-plans');
const FILES = [
  'assessments',
  'caseload',
  'ceased_plans',
  'newplans',
  'personal_budgets',
  'requests',
  'residential_settings',
  'sen_need_newplans',
  'sen_needs_all_plans',
  'timeliness_20_week',
  'work_based_placements'
];
/** A file of a later release, written where this journey may write. */
function later(info: TestInfo, name: string, years: number): string {
  const text = asLaterRelease(readFileSync(path.join(folder, '2025', `${name}.csv`), 'utf8'), name, years);
  const file = info.outputPath(`${name}.csv`);
  writeFileSync(file, text);
  return file;
}

async function drop(page: Page, files: readonly string[]) {
  await page.goto('/explore');
  // Scripts wait for a first sign of the reader.
  await page.mouse.move(5, 5);
  const input = page.getByLabel('Drop published CSVs anywhere on this page');
  await expect(input).toBeEnabled();
  await input.setInputFiles([...files]);
}

test.describe('a release that this site does not have yet', () => {
  test.skip(!process.env['PARITY_SOURCES'], 'PARITY_SOURCES is not set');

  test('is read, checked and set beside the present one, with a draft of its headline', async ({ page }, info) => {
    await drop(
      page,
      ['timeliness_20_week', 'requests'].map((name) => later(info, name, 2))
    );
    const mine = page.locator('.mine');
    const head = mine.getByRole('heading', { name: /^New in your files: 2026\./ });
    // Its figures are those of 2024 once more: England’s of 2025 stand on this site.
    await expect(head).toHaveText(
      /^New in your files: 2026\. Plans issued within 20 weeks, England: 46\.1% in 2025, 46\.4% in 2026; \d+ of 1\d\d councils moved beyond chance\.$/,
      { timeout: 200_000 }
    );
    await expect(mine.getByText('From your files, on this device. Not published by this site.')).toBeVisible();
    await expect(mine.locator('.draft')).toHaveText(
      /^Draft\. In England in 2026, 46 in 100 plans came on time\. In \w+ councils all did\. In .+, \d+ in 100 did\.$/
    );
    await expect(mine.getByText(/^\d+ councils rose beyond chance since 2025 and \d+ fell, of 1\d\d compared\.$/)).toBeVisible();
    await expect(mine.getByText(/^Lowest: .+, \d+\.\d%; before, .+, \d+\.\d%\.$/)).toBeVisible();
    await expect(mine.getByRole('heading', { name: /^\d+ findings beyond chance$/ })).toBeVisible();

    await mine
      .getByRole('combobox', { name: 'Measure and year' })
      .selectOption({ label: 'Requests for an assessment refused, 2026' });
    await expect(mine.locator('.draft')).toContainText('In England in 2026, 25 in 100 requests for an assessment were refused.');

    await expect(
      mine.getByText(
        /cells and sums were tested by the \d+ of this site’s checks that apply\. \d+ findings are new, and \d+ stand in this site’s list of faults already\./
      )
    ).toBeVisible();
    const found = mine.getByRole('region', { name: 'What the checks found' });
    await expect(found.getByRole('row').nth(1)).toContainText('2026');
    await expect(mine.getByRole('heading', { name: /figures of councils agree/ })).toBeVisible();
  });

  test('whole, eleven files at once', async ({ page }, info) => {
    await drop(
      page,
      FILES.map((name) => later(info, name, 1))
    );
    const mine = page.locator('.mine');
    await expect(mine.getByRole('heading', { name: /^New in your files: 2025 and January 2026\./ })).toBeVisible({
      timeout: 220_000
    });
    const table = mine.getByRole('region', { name: 'What is new, by measure' });
    for (const measure of ['Children with a plan in mainstream schools', 'Plans ended because needs were met'])
      await expect(table.getByRole('row').filter({ hasText: measure })).toContainText(/January 2026|2025/);
  });

  test('the samples of 2026 are recognised and set beside this site’s tables', async ({ page }) => {
    await drop(
      page,
      ['timeliness_20_week', 'requests', 'caseload'].map((name) => path.join(folder, '2026/samples', `${name}.csv`))
    );
    await expect(page.getByText('3 files read and used.')).toBeVisible({ timeout: 120_000 });
    const mine = page.locator('.mine');
    await expect(
      mine
        .getByRole('heading', { name: /agree with this site’s tables/ })
        .or(mine.getByRole('heading', { name: /^New in your files/ }))
        .first()
    ).toBeVisible({
      timeout: 120_000
    });
  });
});
