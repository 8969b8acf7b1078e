import type { Page, Request } from '@playwright/test';
import { touched } from '../../bench/touch.ts';
import { arrive, expect, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test } from './support.ts';

const mapBy = (page: Page, what: string) => page.getByRole('application', { name: `Map of England by ${what}` });

test('until the reader moves, no script is asked for and 120 KB are enough', async ({ page }) => {
  const asked: Request[] = [];
  page.on('request', (request) => asked.push(request));
  await page.goto('/', { waitUntil: 'load' });
  // Styles and fonts are asked for by then, and each is waited for: no silence of the network is, which a busy machine may feign or deny.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  let bytes = 0;
  for (const request of asked) {
    await (await request.response())?.finished();
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    bytes += responseBodySize + responseHeadersSize;
  }
  expect(asked.map((request) => request.url()).filter((url) => /\/(entry|chunks|nodes)\//.test(url))).toEqual([]);
  expect(bytes).toBeGreaterThan(30_000);
  expect(bytes).toBeLessThan(120_000);
});

/* The aim is 70 KB. Svelte, the layout and what all pages share are 25 of them, and each file's headers a third of one. */
for (const { path, most } of [
  { path: '/', most: 70_000 },
  { path: '/measures/plans-within-20-weeks', most: 77_000 },
  { path: '/councils/derbyshire', most: 62_000 },
  { path: '/compare', most: 140_000 }
])
  test(`at the first touch of ${path} few files are loaded, and ${most / 1000} KB are enough`, async ({ browser, baseURL }) => {
    const { before, after } = await touched(browser, `${baseURL}${path}`);
    expect(before.requests + after.requests).toBeLessThanOrEqual(40);
    expect(after.scripts).toBeGreaterThan(0);
    expect(after.bytes).toBeLessThan(most);
  });

test('a name that is no council is told; a council is found as people type it, and opened by key', async ({ page }) => {
  await arrive(page, '/');
  const field = page.getByRole('combobox', { name: 'How is it where you live?' });
  await field.fill('atlantis');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('No council, district or constituency of that name');
  await field.fill('hull');
  await expect(page.getByRole('option').first()).toHaveText('Kingston upon Hull');
  await expect(page.getByRole('option').filter({ hasText: /^\s*Solihull\s*$/ })).toHaveCount(1);
  await field.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toBeVisible();
  await field.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await field.press('ArrowDown');
  await field.press('Enter');
  // It is answered here, in one step, and its page is one more.
  const card = page.locator('.answer-card');
  await expect(card.locator('.headline')).toHaveText(
    'In Kingston upon Hull, 37 in 100 plans came on time in 2025, up from 6 in 100 the year before.'
  );
  await expect(card.locator('.rank')).toHaveText(/^[A-Z][a-z]+ (lowest|highest) of \d+ similar councils|^(Lowest|Highest) of/);
  await expect(card.getByRole('img')).toHaveAccessibleName(
    /^Plans issued within 20 weeks, Kingston upon Hull\. 2016: .*2025: 37\.\d%/
  );
  await expect(page).toHaveURL('/');
  await card.getByRole('link', { name: 'All figures for Kingston upon Hull' }).click();
  await expect(page).toHaveURL('/councils/kingston-upon-hull');
});

test('a name that is a district’s and a constituency’s is answered with the council, and leads to the constituency', async ({
  page
}) => {
  await arrive(page, '/');
  const field = page.getByRole('combobox', { name: 'How is it where you live?' });
  await field.fill('High Peak');
  await expect(page.getByRole('option').first()).toBeVisible();
  await field.press('Enter');
  await expect(page.locator('.answer-card .headline')).toHaveText(/^In Derbyshire, /);
  await expect(page.getByText('High Peak is also a constituency.')).toBeVisible();
  await page.getByRole('link', { name: 'High Peak: its MP and its figures' }).click();
  await expect(page).toHaveURL('/constituencies/high-peak');
});

test('a postcode is answered with its council’s card, in the words of the council’s own page', async ({ page }) => {
  await arrive(page, '/');
  const field = page.getByRole('combobox', { name: 'How is it where you live?' });
  for (const [typed, council] of [
    ['NR1 3JU', 'norfolk'],
    ['LE3 8RA', 'leicestershire']
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    const headline = page.locator('.answer-card .headline');
    await expect(page.locator('.answer-card .whose')).toHaveText(new RegExp(council, 'i'));
    const here = (await headline.innerText()).trim();
    const [, there] =
      /<p class="headline[^"]*">([^<]+)</.exec(await (await page.request.get(`/councils/${council}`)).text()) ?? [];
    expect(here).toBe(there);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoHorizontalScroll(page);
  await expectNoAxeViolationsLightAndDark(page);
});

test('a postcode sent before the scripts are there is answered once they are', async ({ page }) => {
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto('/');
  const field = page.getByLabel('How is it where you live?');
  await field.pressSequentially('NR1 3JU');
  await field.press('Enter');
  await expect(page.locator('.answer-card .whose')).toHaveText(/norfolk/i, { timeout: 30_000 });
  await expect(page).toHaveURL('/');
});

test.describe('when an answer cannot be had', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });

  test('the page says so, and leads to the council’s own', async ({ page }) => {
    await page.route('**/answer.json', (route) => route.abort());
    await arrive(page, '/');
    const field = page.getByRole('combobox', { name: 'How is it where you live?' });
    await field.fill('Kent');
    await expect(page.getByRole('option').first()).toHaveText('Kent');
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect(page.getByRole('alert')).toContainText('The figures of Kent could not be loaded here.');
    await page.getByRole('alert').getByRole('link').click();
    await expect(page).toHaveURL('/councils/kent');
  });
});

test('the maps share one selection, and arrow keys walk it', async ({ page }) => {
  await arrive(page, '/');
  await mapBy(page, 'area').focus();
  await page.keyboard.press('ArrowDown');
  const said = mapBy(page, 'area').locator('xpath=..').locator('[aria-live]');
  await expect(said).toHaveText(/: .*plans, \d/);
  const first = await said.innerText();
  await page.keyboard.press('ArrowDown');
  await expect(said).not.toHaveText(first);
  await expect(page.locator('.area-outline.chosen')).toHaveCount(2);
  const seen = new Set<string>();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key);
    seen.add((await page.locator('[aria-live], [role=status]').allInnerTexts()).join(' ').replace(/\s+/g, ' '));
  }
  expect(seen.size).toBeGreaterThan(2);
  expect([...seen].join(' ')).toMatch(/[A-Z][a-z]+: \d[\d,]* of [\d,]+ plans/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/councils\/[a-z-]+$/);
});

test('a press before the scripts are there is kept', async ({ page }) => {
  await page.goto('/');
  await page.locator('.area[data-area="E10000007"]').first().click();
  await expect(page.locator('.area-outline.chosen')).toHaveCount(2);
  await expect(page.getByRole('link', { name: 'Derbyshire in full' })).toBeVisible();
});

test('a name sent before the scripts were there is looked up on the page of councils', async ({ page }) => {
  await page.goto('/councils?q=durham');
  await expect(page.getByRole('option').first()).toHaveText('County Durham');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/councils/county-durham');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('the menu opens on a phone, and the search leads to every council', async ({ page }) => {
    await page.goto('/');
    await expectNoHorizontalScroll(page);
    await expect(page.getByRole('link', { name: 'Measures', exact: true })).toBeHidden();
    await page.getByText('Menu').click();
    await expect(page.getByRole('link', { name: 'Measures', exact: true })).toBeVisible();
    await page.getByText('Menu').click();
    await page.getByRole('textbox', { name: 'How is it where you live?' }).fill('SW1A 1AA');
    await page.getByRole('button', { name: 'Search' }).click();
    // What was typed is not in the address: it may be a postcode.
    await expect(page).toHaveURL(/\/councils\??$/);
    for (const name of ['Bury', 'Westminster']) await expect(page.getByRole('link', { name, exact: true }).first()).toBeVisible();
  });
});
