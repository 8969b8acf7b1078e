import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parseAreas } from '../../src/lib/tables/readers.ts';
import { arrive, expect, expectNoAxeViolations, expectNoHorizontalScroll, test } from './support.ts';

const TIME = '/measures/plans-within-20-weeks';
const REGIONS = parseAreas(readFileSync(new URL('../../data/areas.csv', import.meta.url), 'utf8'))
  .filter(({ kind }) => kind === 'region')
  .map(({ name }) => name)
  .sort();

const area = (page: Page) => page.getByRole('img', { name: /^Map of England by area/ });
const people = (page: Page) => page.getByRole('img', { name: /^Map of England by people/ });
const button = (page: Page, name: string) => page.getByRole('group', { name: 'Which map' }).getByRole('button', { name });

/** The regions that texts of a drawing name once, in one text or in two that follow each other. */
const said = (texts: readonly string[]) =>
  REGIONS.filter((name) => texts.filter((text, i) => text === name || `${text} ${texts[i + 1] ?? ''}` === name).length === 1);

test('the cartogram names the nine regions, has an address of its own, and leaves as it is seen', async ({ page }) => {
  await arrive(page, `${TIME}?maps=people`);
  await expect(button(page, 'By people')).toHaveAttribute('aria-pressed', 'true');
  await expect(people(page)).toBeVisible();
  await expect(area(page)).toBeHidden();
  await expect(page.getByText('By people: each council as big as its population')).toBeVisible();
  expect(said(await people(page).locator('text').allTextContents())).toEqual(REGIONS);
  /* One picture with one description: no name is read on its own. */
  expect(await page.locator('#map figure').ariaSnapshot()).not.toContain('The Humber');

  await page.getByRole('button', { name: 'Download or embed: the map' }).click();
  const dialog = page.getByRole('dialog', { name: /^Download or embed / });
  await expect(dialog.getByRole('radio', { name: 'Map by people' })).toBeChecked({ timeout: 20_000 });
  await expect(dialog.getByRole('img')).toBeVisible({ timeout: 20_000 });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save SVG', exact: true }).click()
  ]);
  const svg = readFileSync(await file.path(), 'utf8');
  expect(file.suggestedFilename()).toBe('plans-within-20-weeks_2025_england_hexagons_wide.svg');
  const drawn = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
  expect(said(drawn)).toEqual(REGIONS);
  expect(drawn.join('')).toContain('maps=people');
  await page.keyboard.press('Escape');

  await button(page, 'Both maps').click();
  await expect(area(page)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${TIME}$`));
  await button(page, 'By area').click();
  await expect(people(page)).toBeHidden();
  await expect(page).toHaveURL(/\?maps=area$/);
  await expectNoAxeViolations(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('names of regions are 10 pixels or more, and none meets another', async ({ page }) => {
    await arrive(page, `/explore?maps=people`);
    await expect(people(page)).toBeVisible();
    await expect(button(page, 'By people')).toHaveAttribute('aria-pressed', 'true');
    await expectNoHorizontalScroll(page);
    const boxes = await people(page)
      .locator('text')
      .evaluateAll((texts) =>
        texts.map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          const drawing = text.closest('svg');
          const scale = drawing ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 0;
          return { left, right, top, bottom, size: parseFloat(getComputedStyle(text).fontSize) * scale };
        })
      );
    expect(boxes.length).toBeGreaterThanOrEqual(REGIONS.length);
    for (const [i, one] of boxes.entries()) {
      expect(one.size).toBeGreaterThanOrEqual(10);
      expect(one.left >= 0 && one.right <= 320).toBe(true);
      /* Lines of one name stand closer than their boxes are high. */
      const met = boxes.filter(
        (other, j) =>
          j !== i && other.left < one.right && one.left < other.right && other.top + 3 < one.bottom && one.top < other.bottom - 3
      );
      expect(met).toEqual([]);
    }
  });
});
