import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test } from './support.ts';

/* Each journey starts an engine of 34 MB, and axe walks two tables of 153 rows. */
test.describe.configure({ timeout: 90_000 });

const status = (page: Page) => page.locator('.finding [role="status"]').first();
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true }).first();
const row = (page: Page, council: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: council, exact: true }) });
const addressOf = (page: Page) => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};

async function open(page: Page, address = '/explore') {
  await page.goto(address);
  if (!address.includes('?')) await page.getByRole('button', { name: 'Open the database' }).click();
  await expect(status(page)).toBeVisible({ timeout: 45_000 });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it does, that it needs them, and where else to go', async ({ page }) => {
    await page.goto('/explore');
    await expect(page.getByText('The button needs scripts.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open the database' })).toBeDisabled();
    await expect(page.getByRole('link', { name: 'Appeal rate', exact: true })).toHaveAttribute('href', '/measures/appeal-rate');
    const table = page.getByRole('link', { name: 'CSV of Appeal rate', exact: true });
    expect((await page.request.get((await table.getAttribute('href')) ?? '')).status()).toBe(200);
  });
});

test('nothing is loaded before it is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/explore');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /wasm|duckdb|boundaries|sizes/.test(url))).toEqual([]);
  await expectNoAxeViolations(page);
});

test('the database opens, counting megabytes, and draws any measure, year and region', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.context().route(/atlas\.duckdb$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/explore');
  await page.getByRole('button', { name: 'Open the database' }).click();
  await expect(page.getByText(/^\d+\.\d of 3\d\.\d MB, unpacked$/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('progressbar')).toBeVisible();
  release();
  await expect(status(page)).toBeVisible({ timeout: 45_000 });
  await expect(page.getByRole('heading', { name: 'Plans issued within 20 weeks, 2025, England' })).toBeVisible();
  await expect(status(page)).toHaveText(
    '153 councils shown, 149 with a figure. Lowest: Derbyshire, 71 of 1,431 plans, 5.0%. Highest: four councils, 100.0% each.'
  );
  await expect(row(page, 'Derbyshire').getByRole('cell')).toHaveText(['5.0%', '71 of 1,431 plans', '4.0 to 6.2', '']);
  await expect(row(page, 'Halton').getByRole('cell').last()).toHaveText('DfE withheld this figure after finding problems in it');
  await expect(page.getByText(/^153 rows in \d+\.\d ms/)).toBeVisible();
  const derbyshire = page.locator('[data-area="E10000007"]').first();
  await expect(derbyshire).toHaveClass('area c0');
  expect(addressOf(page)).toBe('/explore');

  await choice(page, 'Year').selectOption('2018');
  await expect(page.getByRole('heading', { name: 'Plans issued within 20 weeks, 2018, England' })).toBeVisible();
  await expect(derbyshire).not.toHaveClass('area c0');
  expect(addressOf(page)).toBe('/explore?year=2018');

  await choice(page, 'Region').selectOption({ label: 'East Midlands' });
  await expect(status(page)).toContainText(/^9 councils shown/);
  await expect(derbyshire).toBeVisible();
  await expect(page.locator('[data-area="E10000016"]')).toHaveCount(0);
  expect(addressOf(page)).toBe('/explore?year=2018&region=east-midlands');

  await choice(page, 'Measure').selectOption({ label: 'Average weeks from request to plan' });
  await expect(page.getByRole('heading', { name: 'Average weeks from request to plan, 2025, East Midlands' })).toBeVisible();
  await expect(choice(page, 'Year').getByRole('option')).toHaveText(['2025']);
  expect(addressOf(page)).toBe('/explore?measure=mean-weeks-to-plan&region=east-midlands');

  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Plans issued within 20 weeks, 2018, East Midlands' })).toBeVisible();
  await expect(choice(page, 'Measure')).toHaveValue('plans-within-20-weeks');
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Plans issued within 20 weeks, 2025, England' })).toBeVisible();
  expect(addressOf(page)).toBe('/explore');
  await page.goForward();
  await expect(choice(page, 'Year')).toHaveValue('2018');

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Plans issued within 20 weeks, 2018, England' })).toBeVisible({
    timeout: 45_000
  });
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Plans issued within 20 weeks, 2025, England' })).toBeVisible();
});

test('the address opens the database and restores the choice', async ({ page }) => {
  await open(page, '/explore?measure=requests-refused&year=2022&region=london');
  await expect(page.getByRole('heading', { name: 'Requests for an assessment refused, 2022, London' })).toBeVisible();
  await expect(status(page)).toContainText('33 councils shown');
  await expect(page.getByText('could not be followed')).toHaveCount(0);
});

test('what an address asks for and cannot have is told', async ({ page }) => {
  await open(page, '/explore?measure=appeal-rate&year=2031&region=narnia');
  const told = page.getByRole('alert');
  await expect(told).toContainText('This measure has no figures for ‘2031’: they run from 2014 to 2024. 2024 is shown.');
  await expect(told).toContainText('There is no region ‘narnia’. All of England is shown.');
  await expect(page.getByRole('heading', { name: 'Appeal rate, 2024, England' })).toBeVisible();
  await choice(page, 'Year').selectOption('2023');
  await expect(told).toHaveCount(0);
  expect(addressOf(page)).toBe('/explore?measure=appeal-rate&year=2023');
});

test('keys alone open it, choose, and order the table', async ({ page }) => {
  await page.goto('/explore');
  const button = page.getByRole('button', { name: 'Open the database' });
  await expect(button).toBeEnabled();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toBeVisible({ timeout: 45_000 });
  await choice(page, 'Year').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'Plans issued within 20 weeks, 2024, England' })).toBeVisible();
  // In Dorset all plans of that year were exceptions: a reason, and no figure.
  await expect(row(page, 'Dorset').getByRole('cell').last()).toContainText(/^All \d+ plans issued were classed as exceptions/);
  const order = page.getByRole('button', { name: 'Per cent' });
  await order.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Per cent' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('rowheader').first()).toHaveText('Devon');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Per cent' })).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('tbody tr').first().getByRole('cell').first()).toHaveText('100.0%');
});

test.describe('320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('it fits, and axe finds nothing, light or dark', async ({ page }) => {
    await open(page);
    await page.getByText('The question in SQL').click();
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolationsLightAndDark(page);
  });
});

test.describe('what cannot be loaded', () => {
  test.use({ expectedMessages: [/./] });

  for (const [what, pattern, words] of [
    ['the engine', /\.wasm$/, 'The database engine'],
    ['the data', /atlas\.duckdb$/, '/data/atlas.duckdb could not be fetched.'],
    ['the outlines', /councils\.json$/, '/boundaries/councils.json could not be fetched.']
  ] as const) {
    test(`${what} blocked is told in words, and can be tried again`, async ({ page }) => {
      await page.context().route(pattern, (route) => route.abort());
      await page.goto('/explore');
      await page.getByRole('button', { name: 'Open the database' }).click();
      const told = page.getByText('The database could not be opened here.');
      await expect(told).toBeVisible({ timeout: 20_000 });
      await expect(page.locator('.opening [role="status"]')).toContainText(words);
      await page.context().unroute(pattern);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(status(page)).toBeVisible({ timeout: 45_000 });
      await expect(told).toHaveCount(0);
    });
  }
});
