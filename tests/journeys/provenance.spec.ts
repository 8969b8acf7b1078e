import type { Page } from '@playwright/test';
import { arrive, expect, expectNoAxeViolations, expectNoHorizontalScroll, test } from './support.ts';

const TIME = '/measures/plans-within-20-weeks';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Where this figure is from' });
const figure = (page: Page, slug: string) => page.locator(`.ranking button[data-figure="${slug}"]`);
const cells = (page: Page) => dialog(page).getByRole('region', { name: 'The published cells' }).locator('tbody tr');

test('a figure opens to its published cells or their mark, and closing gives the focus back', async ({ page }) => {
  await arrive(page, `${TIME}#ranking`);
  await figure(page, 'derbyshire').click();
  await expect(dialog(page)).toContainText('Derbyshire: 71 of 1,431 plans, 5.0%');
  await expect(dialog(page)).toContainText('71 / 1,431 × 100 = 4.96%, shown as 5.0%');
  await expect(cells(page).first().locator('td')).toHaveText(['71', '63', 'plans_issued_20_weeks_ex', 'timeliness_20_week.csv']);
  await expect(cells(page).nth(1).locator('td')).toHaveText(['1431', '63', 'plans_issued_den_ex', 'timeliness_20_week.csv']);
  await expect(dialog(page)).toContainText('Transcribed from the release: the line is that of our copy.');
  await expect(dialog(page).getByRole('link', { name: 'Open Government Licence v3.0' })).toBeVisible();
  await expect(dialog(page).locator('.citation')).toContainText(/^Department for Education, .* line 63, .*SEND Parity Atlas/);
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(figure(page, 'derbyshire')).toBeFocused();
  await figure(page, 'norfolk').click();
  await expect(cells(page).first().locator('td').first()).toHaveText('x');
  await expect(dialog(page)).toContainText('No figure.');
});

test('Enter and Space open a figure, though nothing was loaded before it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const key of ['Enter', 'Space']) {
    asked.splice(0);
    await page.goto(`${TIME}#ranking`);
    expect(asked.filter((path) => path.startsWith('/data/cells'))).toEqual([]);
    await figure(page, 'derbyshire').focus();
    await page.keyboard.press(key);
    await expect(dialog(page)).toContainText('71 / 1,431 × 100');
    await page.keyboard.press('Escape');
    await expect(figure(page, 'derbyshire')).toBeFocused();
  }
});

test('an address opens a figure: a sum, a fault, another year, a board’s, one without a row', async ({ page }) => {
  await test.step('a sum says that nobody published it, of how many councils it is, and which are left out', async () => {
    await page.goto(`${TIME}#figure=plans-excepted/england/2025`);
    await expect(dialog(page)).toContainText('Not published by anyone: our sum of 149 councils.');
    await expect(dialog(page)).toContainText('Left out of the sum: Halton:');
    await expect(dialog(page)).toContainText('Norfolk: DfE withheld this figure');
    await expect(dialog(page)).toContainText('Leicester');
  });
  await test.step('a faulty figure shows what was expected in its place', async () => {
    await page.goto(`${TIME}#figure=appeal-rate/cambridgeshire/2024`);
    await expect(dialog(page)).toContainText('Faulty.');
    await expect(cells(page).nth(1).locator('td').first()).toHaveText('4,410');
    await expect(dialog(page)).toContainText('the two are swapped');
  });
  await test.step('an address opens a figure, another year too, and is plain again when it closes', async () => {
    await page.goto('/councils/derbyshire#figure=plans-within-20-weeks/derbyshire/2024');
    await expect(dialog(page)).toContainText('Plans issued within 20 weeks, 2024');
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(page).toHaveURL('/councils/derbyshire');
  });
  await test.step('a figure of a care board names the board', async () => {
    await page.goto(`${TIME}#figure=speech-therapy-waits-over-18-weeks/bexley/2025-10`);
    await expect(dialog(page)).toContainText('It is the figure of NHS South East London Integrated Care Board (QKK)');
  });
  await test.step('the citation of a council without a row says that the file has no line for it', async () => {
    await page.goto(`${TIME}#figure=plans-within-20-weeks/leicester/2025`);
    await expect(dialog(page).locator('.citation')).toContainText(
      'file timeliness_20_week.csv, which has no line for Leicester in 2025. SEND Parity Atlas'
    );
  });
});

test('figures of a council’s page and of the home page open too', async ({ page }) => {
  await arrive(page, '/councils/derbyshire');
  await page.locator('.briefed summary').first().click();
  await page.locator('.figures button[data-figure^="plans-within-20-weeks/"]').click();
  await expect(dialog(page)).toContainText('71 / 1,431 × 100');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Every year' }).click();
  await page.locator('.history details.fold details[open] button[data-figure="/england/2024"]').first().click();
  await expect(dialog(page)).toContainText('England: ');
  await expect(dialog(page)).toContainText('Plans issued within 20 weeks, 2024');
  await arrive(page, '/');
  await page.getByRole('heading', { level: 1 }).getByRole('button').first().click();
  await expect(dialog(page)).toContainText('England: ');
});

test('figures in the table of /explore open too, by the keyboard', async ({ page }) => {
  await page.goto('/explore?view=table');
  const derbyshire = page.getByRole('tabpanel').locator('button[data-figure="derbyshire"]');
  await derbyshire.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('71 / 1,431 × 100 = 4.96%');
  await page.keyboard.press('Escape');
  await expect(derbyshire).toBeFocused();
});

test('it fits a window of 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/councils/derbyshire#figure=plans-within-20-weeks/derbyshire/2025');
  await expect(dialog(page).locator('.citation')).toBeVisible();
  await expectNoHorizontalScroll(page);
  const box = await dialog(page).boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true);
});

test.describe(() => {
  test.use({ expectedMessages: [/status of 503/] });

  test('what cannot be loaded is told, and is tried again', async ({ page }) => {
    await page.context().route('**/data/cells/*.csv', (route) => route.fulfill({ status: 503, body: '' }));
    await arrive(page, `${TIME}#ranking`);
    await figure(page, 'derbyshire').click();
    await expect(dialog(page).getByRole('alert')).toContainText('could not be loaded');
    await page.keyboard.press('Escape');
    await page.context().unroute('**/data/cells/*.csv');
    await figure(page, 'derbyshire').click();
    await expect(dialog(page)).toContainText('71 / 1,431 × 100');
  });
});

test('a figure of the index opens to its published cell', async ({ page }) => {
  await page.goto('/measures');
  await page.mouse.move(4, 4);
  await page.locator('html[data-ready]').waitFor();
  await page.locator('[data-figure="plans-within-20-weeks/england/2025"]').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('46.1%');
  await expect(dialog).toContainText('timeliness_20_week.csv');
  await expect(dialog).toContainText('plans_issued_20_weeks_ex');
});
