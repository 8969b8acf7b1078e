import { pagesOf } from '../fixtures/pdf.ts';
import { arrive, expect, see, test } from './support.ts';

const TIME = '/measures/plans-within-20-weeks';

test('the story, the year and the map stand in one screen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await arrive(page, TIME);
  for (const part of [
    page.getByRole('heading', { level: 1 }),
    page.getByRole('slider', { name: 'Year of every view' }),
    page.getByRole('tablist', { name: 'Views' }),
    page.locator('#map .area-map svg').first()
  ])
    await expect(part).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6_000);
});

test('a view is chosen by pointer or keys, stands in the address, and keeps year, councils and the chosen one', async ({
  page
}) => {
  await arrive(page, `${TIME}?filter=region:london`);
  await expect(page.locator('#map .area.outside').first()).toBeVisible();
  await see(page, 'Spread');
  await expect(page).toHaveURL(`${TIME}?filter=region:london&view=spread`);
  await expect(page.getByRole('tabpanel', { name: 'Spread' })).toBeVisible();
  await expect(page.getByRole('tabpanel', { name: 'Map' })).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${TIME}?filter=region:london&view=ranking`);
  await expect(page.getByRole('tab', { name: 'Ranking' })).toBeFocused();
  await expect(page.locator('.ranking tbody tr:not(.group):visible')).toHaveCount(33);
  await page.keyboard.press('End');
  const table = page.getByRole('tabpanel', { name: 'Table' });
  await expect(table.getByRole('table').getByRole('row')).toHaveCount(34);
  await expect(table).toContainText('London: 33 of 153 councils.');
  await page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2024' }).click();
  await expect(page).toHaveURL(`${TIME}/2024?filter=region:london&view=table`);
  await expect(table.getByRole('heading', { name: 'The table, 2024' })).toBeVisible();
  await page.reload();
  await expect(table.getByRole('heading', { name: 'The table, 2024' })).toBeVisible();
  await page.keyboard.press('Tab');
});

test('a council that is chosen is marked in every view, and has its line', async ({ page }) => {
  await arrive(page, TIME);
  const field = page.getByRole('combobox', { name: 'Find a council on these charts' });
  await field.fill('kent');
  await expect(page.getByRole('listbox', { name: 'Councils found' }).getByRole('option').first()).toBeVisible();
  await field.press('Enter');
  await see(page, 'Over time');
  await expect(page.getByRole('list', { name: 'Councils drawn' }).getByRole('listitem')).toHaveText([/Kent/]);
  await see(page, 'Ranking');
  await expect(page.locator('.ranking tr.chosen')).toContainText('Kent');
  await see(page, 'Table');
  await expect(page.locator('#figures tr.chosen')).toContainText('Kent');
  await see(page, 'Over time');
  await page.getByRole('button', { name: 'Remove Kent' }).click();
  await expect(page.getByRole('list', { name: 'Councils drawn' })).toHaveCount(0);
});

test('the year is moved by its handle, said in words, and a drag is one step back', async ({ page }) => {
  await arrive(page, TIME);
  const handle = page.getByRole('slider', { name: 'Year of every view' });
  await expect(handle).toHaveAttribute('aria-valuetext', '2025');
  await handle.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(`${TIME}/2024`);
  await expect(handle).toHaveAttribute('aria-valuetext', '2024');
  await expect(page.getByRole('status').filter({ hasText: 'In England in 2024, ' })).toHaveCount(1);
  await expect(handle).toBeFocused();
  const box = await handle.boundingBox();
  if (!box) throw new Error('no handle');
  const middle = box.y + box.height / 2;
  const at = (place: number) => box.x + 11 + ((box.width - 22) * place) / 11;
  await page.mouse.move(at(10), middle);
  await page.mouse.down();
  for (const place of [9, 8, 7, 6, 5]) {
    await page.mouse.move(at(place), middle, { steps: 3 });
    await expect(page).toHaveURL(`${TIME}/${2014 + place}`);
  }
  await page.mouse.up();
  await page.goBack();
  await expect(page).toHaveURL(`${TIME}/2024`);
  await page.goBack();
  await expect(page).toHaveURL(TIME);
});

test('what an address points to is in the view that opens', async ({ page }) => {
  await page.goto(`${TIME}#ranking`);
  await expect(page.getByRole('heading', { name: 'The ranking, 2025' })).toBeVisible();
  await expect(page.locator('#map')).toBeHidden();
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await expect(page.getByRole('tab', { name: 'Ranking' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('heading', { name: 'The ranking, 2025' })).toBeVisible();
  for (const [fragment, view] of [
    ['absent', 'Map'],
    ['change', 'Over time'],
    ['table', 'Table']
  ] as const) {
    await page.evaluate((hash) => (location.hash = hash), fragment);
    await expect(page.getByRole('tab', { name: view })).toHaveAttribute('aria-selected', 'true');
  }
  await page.goto(`${TIME}?view=pie`);
  await expect(page.getByText('This page has no view ‘pie’.')).toBeVisible();
});

test('a measure of one period has no lines, and one of grades has counts', async ({ page }) => {
  await arrive(page, '/measures/mean-weeks-to-plan');
  await expect(page.getByRole('tab')).toHaveText(['Map', 'Spread', 'Ranking', 'Table']);
  await arrive(page, '/measures/area-inspection-outcome');
  await expect(page.getByRole('tab')).toHaveText(['Map', 'Counts', 'Outcomes', 'Table']);
});

test('in print every view is there, whichever is seen', async ({ page }) => {
  await arrive(page, `${TIME}?view=spread`);
  const text = pagesOf(await page.pdf({ preferCSSPageSize: true })).join('');
  for (const words of ['Byarea', 'Englandsince2014', 'Everycouncil,2025', 'Therank', 'Howfartotrustarank'])
    expect(text).toContain(words);
});
