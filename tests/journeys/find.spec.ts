import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, expectNoHorizontalScroll, test } from './support.ts';

/** Scripts wait for a first sign of the reader. */
async function arrive(page: Page, path = '/') {
  await page.goto(path);
  await page.mouse.move(5, 5);
  await expect(page.locator('html[data-ready]')).toBeAttached();
  return page.getByRole('combobox', { name: path === '/' ? 'How is it where you live?' : 'Find a council' });
}

const says = (page: Page) => page.locator('.answer .says');
const notes = (page: Page) => page.locator('.answer .note');
const WHOLE = 'Figures are published for councils. Every figure here is of the whole council and not of the constituency.';

for (const [typed, first, address] of [
  ['Durham', 'County Durham', '/councils/county-durham'],
  ['st helens', 'St. Helens', '/councils/st-helens'],
  ['BCP', 'Bournemouth, Christchurch and Poole (BCP)', '/councils/bournemouth-christchurch-and-poole'],
  ['W&F', 'Westmorland and Furness (W&F)', '/councils/westmorland-and-furness'],
  ['Guildford', 'Guildford, a district of Surrey', '/councils/surrey']
] as const)
  test(`${typed} leads to ${address}`, async ({ page }) => {
    const field = await arrive(page, '/councils');
    await field.fill(typed);
    await expect(page.getByRole('option').first()).toHaveText(first);
    await field.press('Enter');
    await expect(page).toHaveURL(address);
  });

test('a name that may mean several is asked back, and so is none', async ({ page }) => {
  const field = await arrive(page, '/councils');
  const status = page.getByRole('search').getByRole('status');
  await field.press('Enter');
  await expect(status).toHaveText('Type a council, district, constituency or postcode');
  await field.fill('King');
  await field.press('Enter');
  await expect(status).toHaveText(/^\d found: choose one$/);
  await expect(page.getByRole('option', { name: 'Kingston upon Thames', exact: true })).toBeVisible();
  await field.fill('Bournemouth');
  await field.press('Enter');
  await expect(page.getByRole('option').first()).toHaveText('Bournemouth until 2019');
  await expect(page.getByRole('option', { name: /^Bournemouth, Christchurch and Poole/ })).toBeVisible();
  await expect(page).toHaveURL('/councils');
});

test('a constituency is its councils, with the share of people in each and a warning', async ({ page }) => {
  const field = await arrive(page);
  await field.fill('bury south');
  await expect(page.getByRole('option')).toHaveText(['Bury South, a constituency: 86% Bury, 14% Salford']);
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(says(page)).toHaveText('Bury South is a constituency. Its people live in two councils:');
  await expect(page.locator('.answer li')).toHaveText(['Bury: 86% of its people', 'Salford: 14% of its people']);
  await expect(notes(page)).toHaveText([WHOLE]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Bury', exact: true }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/councils/bury');
});

test('the constituency whose shares do not add up says what is left out', async ({ page }) => {
  const field = await arrive(page);
  await field.fill('hexham');
  await expect(page.getByRole('option')).toHaveText(['Hexham, a constituency: 89% Northumberland']);
  await field.press('Enter');
  await expect(says(page)).toHaveText('Hexham is a constituency. The table that we have places 89% of its people:');
  await expect(notes(page)).toHaveText(['The table does not say in which council the other 11% live.', WHOLE]);
});

test('a postcode is looked up here: no address that is sent holds it, and one look-up costs under 15 KB', async ({ page }) => {
  const field = await arrive(page);
  await field.fill('sw1a1aa');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('A postcode. “Look” finds its council.');
  await expect(page.getByText('A postcode is not sent anywhere: your browser fetches a file of many postcodes')).toBeVisible();
  const asked: string[] = [];
  let bytes = 0;
  page.on('request', (request) => asked.push(decodeURIComponent(request.url()) + (request.postData() ?? '')));
  page.on('requestfinished', async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    bytes += responseBodySize + responseHeadersSize;
  });
  await field.press('Enter');
  await expect(says(page)).toHaveText('SW1A 1AA is in Westminster.');
  await expect(notes(page).last()).toContainText('The postcode was not sent.');
  expect(asked).toHaveLength(2);
  expect(asked.filter((address) => /sw1a|1aa/i.test(address))).toEqual([]);
  await expect.poll(() => bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThan(15_000);
  await page.getByRole('link', { name: 'Westminster', exact: true }).first().click();
  await expect(page).toHaveURL('/councils/westminster');
});

test('what is no English postcode is told apart', async ({ page }) => {
  const field = await arrive(page, '/councils');
  for (const [typed, sentence] of [
    ['gu1 4aa', 'GU1 4AA is in Surrey.'],
    ['S1 2HH', 'S1 2HH is in Sheffield.'],
    ['EH1 1YZ', 'EH1 1YZ is in Scotland. This site has figures for councils in England only.'],
    ['TD15 1AA', 'TD15 1AA is in Northumberland.'],
    ['TD15 1BT', 'TD15 1BT is in Scotland. This site has figures for councils in England only.'],
    ['cf101aa', 'CF10 1AA is in Wales. This site has figures for councils in England only.'],
    ['BT1 5GS', 'BT1 5GS is in Northern Ireland. This site has figures for councils in England only.'],
    ['JE1 1AA', 'JE1 1AA is in the Channel Islands. This site has figures for councils in England only.'],
    [
      'SR43 4AA',
      'SR43 4AA is in the ONS directory of November 2025, which does not say where it lies. Try the name of your council.'
    ],
    ['NW1W 0AA', /^NW1W 0AA is not in the ONS directory of November 2025\. It may hold a slip, or be newer than that\./],
    ['SW77 1AA', 'SW77 1AA is not a postcode: no postcode in the ONS directory of November 2025 begins with SW77.'],
    ['SW1A', 'SW1A is the first half of a postcode, and may lie in several councils. Type the whole postcode.'],
    ['SW1A 1AO', /^“SW1A 1AO” is not a postcode\./],
    ['12345', '“12345” does not have the shape of a postcode, such as SW1A 1AA.']
  ] as const) {
    await field.fill(typed);
    await expect(says(page)).toHaveCount(0);
    await field.press('Enter');
    await expect(says(page)).toHaveText(sentence);
  }
});

test.describe('when the file of postcodes cannot be had', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });

  test('the page says so, and the next try works', async ({ page }) => {
    const field = await arrive(page);
    await page.route('**/postcodes/*.bin', (route) => route.abort());
    await field.fill('SW1A 1AA');
    await field.press('Enter');
    const status = page.getByRole('search').getByRole('status');
    await expect(status).toHaveText('The file of postcodes could not be loaded. Every council is on the page “Councils”.');
    await page.unroute('**/postcodes/*.bin');
    await field.press('Enter');
    await expect(says(page)).toHaveText('SW1A 1AA is in Westminster.');
    await expect(status).toHaveText('');
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`at 320 px, ${colorScheme}`, () => {
    test.use({ viewport: { width: 320, height: 700 }, colorScheme });

    test('answers and suggestions fit, and are accessible', async ({ page }) => {
      const field = await arrive(page, '/councils');
      await field.fill('newcastle');
      await expect(page.getByRole('option').first()).toHaveText(/^Newcastle/);
      await expectNoHorizontalScroll(page);
      await expectNoAxeViolations(page);
      await field.fill('sw1a 1aa');
      await field.press('Enter');
      await expect(says(page)).toHaveText('SW1A 1AA is in Westminster.');
      await expectNoHorizontalScroll(page);
      await expectNoAxeViolations(page);
    });
  });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the button leads to every council, and what was typed is not sent', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('textbox', { name: 'How is it where you live?' }).fill('SW1A 1AA');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/councils\??$/);
    await expect(page.getByRole('link', { name: 'Westminster', exact: true }).first()).toBeVisible();
  });
});
