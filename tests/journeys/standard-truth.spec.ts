import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, expectNoHorizontalScroll, test } from './support.ts';
import { ready, rowOf } from './matrix.ts';

// Some open the database, which takes its time on a busy machine.
test.describe.configure({ timeout: 90_000 });

const INSPECTION = 3;

async function findCouncil(page: Page, typed: string) {
  await page.getByLabel('How does your council do?').fill(typed);
  await page.locator('.find').getByRole('button', { name: 'Find', exact: true }).click();
}

test('a year that is on its way is not said to be shown', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/db/figures.duckdb*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/standard?year=2024');
  const banner = page.locator('.banner');
  await expect(banner).toContainText('Loading the figures of 2024. Until they are here, the newest are shown.');
  await expect(page.locator('main')).not.toContainText('The figures are those of 2024.');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('2024');
  release();
  await expect(banner).toContainText('The figures are those of 2024.', { timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^\s*By the figures of 2024, .* that can be judged/);
});

test('a past year counts what is published for it, and its dialogs tell what our checks flag', async ({ page }) => {
  await test.step('the counts of a past year are those of what is published for it, and its inspections those reported by its end', async () => {
    await page.goto('/standard?year=2024');
    await expect(page.getByRole('heading', { name: 'Four can be judged for 2024' })).toBeVisible({ timeout: 60_000 });
    await expect(
      page.getByRole('heading', { name: 'One cannot be checked for 2024, though it can for other years' })
    ).toBeVisible();
    await expect(page.locator('main')).toContainText('For one more there are no figures for 2024');
    await expect(page.locator('.matrix tbody td.not-published')).toHaveCount(153);
    await expect(page.locator('.matrix tfoot tr.sum td').nth(INSPECTION)).toHaveText('48');
    const cell = rowOf(page, 'Derbyshire').locator('td').nth(INSPECTION);
    await expect(cell).toHaveText(/falls short\s*Nov 2024/);
    await cell.click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('The figure, by the end of 2024');
    await expect(dialog).toContainText('report published 14 November 2024');
    await page.keyboard.press('Escape');
    const later = rowOf(page, 'Barnsley').locator('td').nth(INSPECTION);
    await expect(later).toHaveText('no report by then');
    await later.click();
    await expect(dialog).toContainText('no report under the 2023 framework was published by the end of 2024');
    await page.keyboard.press('Escape');
    await rowOf(page, 'Derbyshire').locator('td').nth(4).click();
    await expect(dialog).toContainText('there are no figures for 2024');
    await expect(dialog).not.toContainText('no public body publishes this for any council');
  });
  await test.step('what our checks flag is told in the dialog, with the way to the ledger, and the verdict stays', async () => {
    await page.keyboard.press('Escape');
    const cell = rowOf(page, 'Middlesbrough').locator('td').nth(2);
    await expect(cell).toHaveText(/falls short/, { timeout: 60_000 });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('By the figures of 2024', { timeout: 60_000 });
    await cell.click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Our checks flag this row. A rate based on fewer than half the cases. Published as 33');
    await expect(dialog.getByRole('link', { name: 'In the ledger' })).toHaveAttribute(
      'href',
      '/data/faults#covers-few.reviews-decided-in-4-weeks.middlesbrough.2024'
    );
    await expectNoAxeViolations(page);
  });
});

test('cells tell why there is no verdict, both rates of appeals, whole people, and one colour a word', async ({ page }) => {
  await test.step('a cell without a verdict says why, and nobody is said not to have answered', async () => {
    await ready(page);
    await expect(rowOf(page, 'Norfolk').locator('td').nth(0)).toHaveText('no figure');
    await expect(rowOf(page, 'Norfolk').locator('td').nth(INSPECTION)).toHaveText('not yet inspected');
    await expect(page.locator('main')).not.toContainText(/no return/i);
    await rowOf(page, 'Norfolk').locator('td').nth(0).click();
    await expect(page.getByRole('dialog')).toContainText('Norfolk: DfE withheld the figure.');
  });
  await test.step('appeals: both rates and the ratio stand in the dialog, and no test', async () => {
    await page.keyboard.press('Escape');
    await rowOf(page, 'Derbyshire').locator('td').nth(5).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('690 appeals, 44.2 per 10,000 children');
    await expect(dialog).toContainText(
      'In 2022: 217 appeals, 14.2 per 10,000 children. The rate of 2025 is 3.12 times that, 95% interval 2.68 to 3.63.'
    );
    await expect(dialog).toContainText(
      'Tracked, not judged: appeals registered per 10,000 children, against three years before.'
    );
    await page.keyboard.press('Escape');
    await rowOf(page, 'Cumberland').locator('td').nth(5).click();
    await expect(dialog).toContainText('council too new: so no change can be measured.');
    await expect(dialog).toContainText('Cumberland did not exist in 2022, so no change can be measured.');
  });
  await test.step('what if tells whole people, council by council', async () => {
    await page.keyboard.press('Escape');
    const table = page.getByRole('region', { name: 'Council by council' });
    await expect(table.getByRole('row', { name: /^Lancashire/ })).toHaveText(/278\s*2,909\s*2,619\s*2,341$/);
    const cells = await table.locator('td').allInnerTexts();
    expect(cells.filter((text) => text.includes('.'))).toEqual([]);
  });
  await test.step('one word has one colour in the matrix, the bars and the maps', async () => {
    await page.keyboard.press('Escape');
    await page.locator('#map-head').scrollIntoViewIfNeeded();
    const colours = await page.evaluate(() => {
      const read = (selector: string, property: 'backgroundColor' | 'fill') => {
        const found = document.querySelector(selector);
        return found ? getComputedStyle(found)[property] : `no ${selector}`;
      };
      const areas: Record<string, string> = { meets: 'c5', 'not-clear': 'c2', 'falls-short': 'c0' };
      return Object.entries(areas).map(([verdict, area]) => [
        verdict,
        read(`.matrix td.${verdict}`, 'backgroundColor'),
        read(`.bars rect.${verdict}`, 'fill'),
        read(`.swatch.${verdict}`, 'backgroundColor'),
        read(`.area.${area}`, 'fill')
      ]);
    });
    for (const [verdict, ...rest] of colours) expect(new Set(rest).size, `${verdict}: ${rest.join(', ')}`).toBe(1);
  });
});

test.describe('the finder', () => {
  test('takes a district, a postcode and a council that is no more', async ({ page }) => {
    await ready(page);
    const find = page.locator('.find');
    await page.getByLabel('How does your council do?').fill('Guildford');
    await find
      .getByRole('option', { name: /a district of Surrey/ })
      .first()
      .click();
    await expect(find.locator('.name')).toHaveText('Surrey');
    await findCouncil(page, 'SW1A 1AA');
    await expect(find).toContainText('SW1A 1AA is in Westminster.');
    await expect(find.locator('.name')).toHaveText('Westminster');
    await expect(page.locator('.matrix tr.found')).toContainText('Westminster');
    await page.getByLabel('How does your council do?').fill('Bournemouth');
    await find
      .getByRole('option', { name: /until 2019/ })
      .first()
      .click();
    await expect(find).toContainText('Bournemouth was not a council in the year shown.');
    await find.getByRole('button', { name: 'Show Bournemouth, Christchurch and Poole' }).click();
    await expect(find.locator('.name')).toHaveText('Bournemouth, Christchurch and Poole');
    await expectNoAxeViolations(page);
    await findCouncil(page, 'SW1A 1AA');
    await expect(find.locator('.name')).toHaveText('Westminster');
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoHorizontalScroll(page);
    }
  });
});

test('an old link with a test of appeals opens, says that it is ignored, and forgets it', async ({ page }) => {
  await page.goto('/standard?falling-appeals=0.8&region=london');
  await page.mouse.move(9, 9);
  await expect(page.locator('.matrix tbody tr[data-row]')).toHaveCount(33);
  await expect(page.locator('main')).toContainText(
    'This link has a pass mark for appeals. Appeals are now tracked and not judged, so it is ignored.'
  );
  await page.getByLabel('Order').selectOption('name');
  await expect(page).toHaveURL(/sort=name/);
  await expect(page).not.toHaveURL(/falling-appeals/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a council’s page dates the inspection by its report, shows what is flagged, and how the appeals moved', async ({
    page
  }) => {
    await page.goto('/councils/derbyshire');
    const list = page.locator('.checklist');
    await expect(list).toContainText('report of 14 November 2024: widespread or systemic failings (3).');
    await expect(list).not.toContainText(/(?<!January )2026:/);
    await expect(list).toContainText(
      'Our checks flag this row. A row that does not add up. More answers (2,830) than requests (2,682)'
    );
    await expect(list).toContainText('In 2022: 217 appeals, 14.2 per 10,000 children. The rate of 2025 is 3.12 times that');
    await expect(page.locator('.figures li').filter({ hasText: 'Outcome of the area inspection' })).toContainText(
      'report published 14 November 2024'
    );
    await page.goto('/councils/norfolk');
    await expect(page.locator('.checklist')).toContainText('not yet inspected');
    await expect(page.locator('.checklist')).not.toContainText('no return');
  });
});
