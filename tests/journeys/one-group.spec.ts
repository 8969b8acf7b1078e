import type { Page } from '@playwright/test';
import { dialog, open, save } from './dialog.ts';
import { arrive, expect, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test, typeUnder } from './support.ts';

/* Axe walks two maps and a table of 153 rows. */
test.describe.configure({ timeout: 120_000 });

const answer = (page: Page) => page.getByRole('heading', { level: 1 });
const group = (page: Page) => page.getByRole('combobox', { name: 'Group', exact: true });
const BLACK =
  'In England in 2024, for Black children, 57 in 100 plans came on time. In Barnet and Wandsworth all did. In Leeds, 2 in 100 did.';

test('one group is chosen with keys, and is a map, a ranking, lines, a table and SQL under one address', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await arrive(page, '/explore?year=2024');
  await page.getByRole('button', { name: 'Ethnicity' }).press('Enter');
  await expect(group(page)).toHaveValue('');
  await page.getByRole('tab', { name: 'Map' }).click();
  await group(page).focus();
  await page.keyboard.type('Black');
  await expect(answer(page)).toHaveText(BLACK);
  await expect(page).toHaveURL(/by=ethnicity&group=black$/);
  await expect(page.locator('.note').filter({ hasText: 'DfE says' })).toContainText(
    'DfE says that it has suppressed no small numbers in this table, and rounded none. Here, councils with fewer than ten plans for Black children are counted, and not shown.'
  );
  await expect(page.locator('.foot').first()).toContainText(
    '48 councils: fewer than ten plans for Black children, counted in England’s figure and not shown.'
  );
  /* Cornwall has under ten: hatched on the map, in no colour. */
  await expect(page.locator('.area-map [data-area="E06000052"]').first()).toHaveClass(/missing/);

  await page.getByRole('tab', { name: 'Ranking' }).click();
  await expect(page.getByRole('tabpanel').getByRole('row').nth(1)).toContainText('Leeds');
  await expect(page.getByRole('tabpanel')).not.toContainText('NaN');
  await expect(page.getByRole('tabpanel').locator('button[data-figure]')).toHaveCount(0);
  await page.getByRole('tab', { name: 'Over time' }).click();
  await expect(page.getByRole('application').filter({ hasText: 'England' }).first()).toBeVisible();
  await page.getByRole('tab', { name: 'Table' }).click();
  const cornwall = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Cornwall' }) });
  await expect(cornwall).toContainText('under ten');
  await expect(cornwall).toContainText('Fewer than ten plans for Black children');
  await page.getByRole('tab', { name: 'SQL' }).click();
  await expect(page.locator('pre')).toContainText(
    "breakdown IN ('Black - Any other Black background', 'Black - Black African', 'Black - Black Caribbean')"
  );

  await page.goBack();
  await page.reload();
  await expect(answer(page)).toHaveText(BLACK);
  await page.getByRole('link', { name: 'Compare groups side by side' }).click();
  await expect(answer(page)).toContainText('for White British children, 43.4%');
});

test('its map leaves as picture, table and frame under its own name', async ({ page }) => {
  await arrive(page, '/explore?year=2024&by=sex&group=female&region=london');
  await expect(answer(page)).toHaveText(/^In London in 2024, for girls and young women, 67 in 100 plans came on time\./);
  await open(page, 'the map');
  const { name, bytes } = await save(page, 'Save CSV');
  expect(name).toMatch(/^plans-within-20-weeks_sex-female_2024_/);
  expect(String(bytes)).toContain('Redbridge');
  await expect(dialog(page).locator('pre').filter({ hasText: '<iframe' })).toContainText(
    '/embed/explore?year=2024&amp;region=london&amp;by=sex&amp;group=female'
  );
});

test('a group that is not published is said, and all are shown', async ({ page }) => {
  await arrive(page, '/explore?year=2024&by=ethnicity&group=elves');
  await expect(page.locator('.answer .notice').first()).toHaveText(
    'By ethnicity, there are no figures for a group ‘elves’ in 2024: all groups are shown.'
  );
  await expect(answer(page)).toHaveText(/^In England in 2024, 46 in 100 plans came on time\./);
});

test('a phone has it whole, its type can be read, and axe finds nothing', async ({ page }) => {
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 780 });
    for (const view of ['map', 'ranking', 'over-time', 'table']) {
      await arrive(page, `/explore?year=2024&by=ethnicity&group=black&view=${view}`);
      await expect(answer(page)).toHaveText(BLACK);
      await expectNoHorizontalScroll(page);
      expect(await typeUnder(page, 11), view).toEqual([]);
    }
    for (const other of [
      'second=requests-refused&view=two-measures',
      'by=ethnicity&view=ranking',
      'view=over-time&lines=leeds,kent'
    ]) {
      await arrive(page, `/explore?year=2024&${other}`);
      await expect(page.locator('#view svg text:visible').first()).toBeVisible();
      expect(await typeUnder(page, 11), other).toEqual([]);
    }
  }
  await arrive(page, '/explore?year=2024&by=ethnicity&group=black');
  await expectNoAxeViolationsLightAndDark(page);
});
