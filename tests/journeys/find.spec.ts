import type { Page } from '@playwright/test';
import type { WiderPlaces } from '../../src/lib/places/find.ts';
import { meant, suggest } from '../../src/lib/ui/find/suggest.ts';
import type { Place } from '../../src/lib/ui/search.ts';
import { arrive, expect, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test } from './support.ts';

/** Scripts wait for a first sign of the reader. */
async function toField(page: Page, path = '/') {
  await arrive(page, path);
  return page.getByRole('combobox', { name: path === '/' ? 'How is it where you live?' : 'Find a council' });
}

const says = (page: Page) => page.locator('.answer .says');
const notes = (page: Page) => page.locator('.answer > .note');
const WHOLE = 'Figures are published for councils. Every figure here is of the whole council and not of the constituency.';

const NAMES = [
  ['Durham', 'County Durham', '/councils/county-durham'],
  ['st helens', 'St. Helens', '/councils/st-helens'],
  ['BCP', 'Bournemouth, Christchurch and Poole (BCP)', '/councils/bournemouth-christchurch-and-poole'],
  ['W&F', 'Westmorland and Furness (W&F)', '/councils/westmorland-and-furness'],
  ['Guildford', 'Guildford, a district of Surrey', '/councils/surrey'],
  ['Devon County Council', 'Devon', '/councils/devon'],
  ['Birmingham City Council', 'Birmingham', '/councils/birmingham'],
  ['Kirklees Council', 'Kirklees', '/councils/kirklees'],
  ['Bexley Borough Council', 'Bexley', '/councils/bexley'],
  ['Herefordshire Council', 'Herefordshire', '/councils/herefordshire'],
  ['Hull City', 'Kingston upon Hull', '/councils/kingston-upon-hull'],
  ['RBKC', 'Kensington and Chelsea', '/councils/kensington-and-chelsea'],
  ['bucks', 'Buckinghamshire', '/councils/buckinghamshire'],
  ['City of London Corporation', 'City of London', '/councils/city-of-london'],
  ['878', 'Devon', '/councils/devon'],
  ['E08000038', 'Barnsley', '/councils/barnsley'],
  ['Surrey County Council', 'Surrey (replaced on 1 April 2027)', '/councils/surrey']
] as const;

test('a council is found by every name it goes by', async ({ page, request }) => {
  const councils = (await (await request.get('/councils.json')).json()) as Place[];
  const wider = (await (await request.get('/places.json')).json()) as WiderPlaces;
  const field = await toField(page, '/councils');
  for (const [typed, first, address] of NAMES) {
    await field.fill(typed);
    await expect(page.getByRole('option').first(), typed).toHaveText(first);
    const line = meant(suggest(typed, councils, wider));
    expect(line && 'place' in line ? `/councils/${line.place.slug}` : '', typed).toBe(address);
  }
  await field.press('Enter');
  await expect(page).toHaveURL('/councils/surrey');
});

test('a name that may mean several is asked back, and so is none', async ({ page }) => {
  const field = await toField(page, '/councils');
  const status = page.getByRole('search').getByRole('status');
  await field.press('Enter');
  await expect(status).toHaveText('Type a council, district, constituency or postcode');
  await field.fill('King');
  await field.press('Enter');
  await expect(status).toHaveText(/^\d found: choose one$/);
  await expect(page.getByRole('option', { name: 'Kingston upon Thames', exact: true })).toBeVisible();
  await field.fill('Atlantis');
  await field.press('Enter');
  await expect(status).toHaveText('No council, district or constituency of that name');
  await expect(page).toHaveURL('/councils');
});

test('two that are as likely are asked of, by keyboard', async ({ page }) => {
  const field = await toField(page, '/councils');
  const status = page.getByRole('search').getByRole('status');
  for (const [typed, first, second] of [
    ['Nottingham County Council', 'Nottingham', 'Nottinghamshire'],
    ['Newcastle', 'Newcastle upon Tyne', 'Newcastle-under-Lyme, a district of Staffordshire'],
    ['Kingston', 'Kingston upon Hull', 'Kingston upon Thames']
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(status).toHaveText(/^\d found: choose one$/);
    await expect(page.getByRole('option').nth(0)).toHaveText(first);
    await expect(page.getByRole('option').nth(1)).toHaveText(second);
    await expect(page).toHaveURL('/councils');
  }
  await field.press('ArrowDown');
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(page).toHaveURL('/councils/kingston-upon-thames');
});

test('a slip in a name is a question, never an answer', async ({ page }) => {
  const field = await toField(page, '/councils');
  await field.fill('Birmingam City Council');
  await field.press('Enter');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('No place of that name: is one of these meant?');
  await expect(page.getByRole('option')).toHaveText(['Birmingham (is that meant?)']);
  await expect(page).toHaveURL('/councils');
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(page).toHaveURL('/councils/birmingham');
});

test('a region is not a council, and leads to what is shown of it', async ({ page }) => {
  const field = await toField(page);
  for (const [typed, sentence] of [
    ['London', 'London is a region, not a council.'],
    ['Greater London', 'London is a region, not a council.'],
    ['Inner London', 'Inner London is a part of London, which is a region, not a council.'],
    ['East Midlands', 'The East Midlands is a region, not a council.'],
    ['Yorkshire', 'Yorkshire and The Humber is a region, not a council.'],
    ['england', 'England is the whole country, not a council.']
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(says(page)).toHaveText(sentence);
  }
  await field.fill('London');
  await field.press('Enter');
  await expect(page.getByRole('link', { name: 'London beside England' })).toHaveAttribute(
    'href',
    '/compare?areas=london,england'
  );
  await page.getByRole('link', { name: 'The councils of London' }).click();
  await expect(page).toHaveURL('/councils#london');
  await expect(page.getByRole('heading', { name: 'London', exact: true })).toBeInViewport();
});

test('councils that were and that will be are said to be so', async ({ page }) => {
  const field = await toField(page);
  await field.fill('Cumbria County Council');
  await expect(page.getByRole('option').first()).toHaveText('Cumbria until 2023');
  await field.press('Enter');
  await expect(says(page)).toHaveText(
    'Cumbria was a council until 31 March 2023. Cumberland and Westmorland and Furness took its place.'
  );
  await expect(page.locator('.answer > ul').getByRole('link', { name: 'Cumberland' })).toHaveAttribute(
    'href',
    '/councils/cumberland'
  );
  await field.fill('Bournemouth');
  await field.press('Enter');
  await expect(says(page)).toHaveText(
    'Bournemouth was a council until 31 March 2019. Bournemouth, Christchurch and Poole took its place.'
  );
  await field.fill('East Surrey');
  await expect(page.getByRole('option').first()).toHaveText('East Surrey, a council from 1 April 2027');
  await field.press('Enter');
  await expect(says(page)).toHaveText('East Surrey is not a council before 1 April 2027.');
  await expect(notes(page)).toHaveText([
    'Surrey is replaced by East Surrey and West Surrey on 1 April 2027. Figures here are of Surrey.'
  ]);
  await page.locator('.answer > ul').getByRole('link', { name: 'Surrey', exact: true }).click();
  await expect(page).toHaveURL('/councils/surrey');
  await expect(page.getByText('Surrey is replaced by East Surrey and West Surrey on 1 April 2027.')).toBeVisible();
});

test('a council is added to /compare by its official name, and a region is not one', async ({ page }) => {
  await toField(page, '/compare');
  const field = page.getByRole('combobox', { name: 'Add a council' });
  await field.fill('Devon County Council');
  await field.press('Enter');
  await expect(page).toHaveURL(/areas=[^&]*devon/);
  await field.fill('London');
  await field.press('Enter');
  await expect(says(page)).toHaveText('London is a region, not a council.');
  await expect(page).not.toHaveURL(/city-of-london/);
});

const CODES = [
  ['E10000008', '/councils/devon'],
  ['878', '/councils/devon'],
  ['E08000016', '/councils/barnsley'],
  ['E08000038', '/councils/barnsley'],
  ['E10000002', '/councils/buckinghamshire'],
  ['909', '/councils/cumbria']
] as const;

test('the codes of a council lead to its page', async ({ page, request }) => {
  for (const [code, address] of CODES)
    expect(await (await request.get(`/councils/${code}`)).text(), code).toContain(
      `<meta http-equiv="refresh" content="0; url=${address}">`
    );
  await page.goto('/councils/878');
  await expect(page).toHaveURL('/councils/devon');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a constituency is its councils, with the share of people in each and a warning', async ({ page }) => {
  const field = await toField(page);
  await field.fill('bury south');
  await expect(page.getByRole('option')).toHaveText(['Bury South, a constituency: 86% Bury, 14% Salford']);
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(says(page)).toHaveText('Bury South is a constituency. Its people live in two councils:');
  await expect(page.locator('.answer > ul > li')).toHaveText([
    'Bury: 86% of its people',
    'Salford: 14% of its people',
    'Bury South: its MP and its figures'
  ]);
  await expect(notes(page)).toHaveText([WHOLE]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Bury', exact: true }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/councils/bury');
});

test('the constituency whose shares do not add up says what is left out', async ({ page }) => {
  const field = await toField(page);
  await field.fill('hexham');
  await expect(page.getByRole('option')).toHaveText(['Hexham, a constituency: 89% Northumberland']);
  await field.press('Enter');
  await expect(says(page)).toHaveText('Hexham is a constituency. The table that we have places 89% of its people:');
  await expect(notes(page)).toHaveText(['The table does not say in which council the other 11% live.', WHOLE]);
});

test('a postcode is looked up here: no address that is sent holds it, and one look-up costs under 15 KB', async ({ page }) => {
  const field = await toField(page);
  await field.fill('sw1a1aa');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('A postcode. “Search” finds its council.');
  await expect(page.getByText('Your postcode stays on your device.')).toBeVisible();
  const asked: string[] = [];
  let bytes = 0;
  page.on('request', (request) => asked.push(decodeURIComponent(request.url()) + (request.postData() ?? '')));
  page.on('requestfinished', async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    bytes += responseBodySize + responseHeadersSize;
  });
  await field.press('Enter');
  await expect(says(page)).toHaveText('SW1A 1AA is in Westminster.');
  await expect(notes(page).first()).toContainText(
    'by one point, about its middle: near a boundary, some of its addresses may be'
  );
  // The index, a file of many postcodes, and the answer of the council found.
  await expect(page.locator('.answer-card .headline')).toHaveText(/^In Westminster, /);
  expect(asked).toHaveLength(3);
  expect(new URL(asked[2] ?? '').pathname).toBe('/councils/westminster/answer.json');
  expect(asked.filter((address) => /sw1a|1aa/i.test(address))).toEqual([]);
  await expect.poll(() => bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThan(15_000);
  await page.getByRole('link', { name: 'Westminster', exact: true }).first().click();
  await expect(page).toHaveURL('/councils/westminster');
});

test('what is no English postcode is told apart', async ({ page }) => {
  const field = await toField(page, '/councils');
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
    ['SW1A OAA', 'SW1A 0AA is in Westminster.'],
    ['SWIA 1AA', 'SW1A 1AA is in Westminster.'],
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
    const field = await toField(page);
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

test('at 320 px answers and suggestions fit, and are accessible, light and dark', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const field = await toField(page, '/councils');
  await field.fill('newcastle');
  await expect(page.getByRole('option').first()).toHaveText(/^Newcastle/);
  await expectNoHorizontalScroll(page);
  await expectNoAxeViolationsLightAndDark(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await field.fill('sw1a 1aa');
  await field.press('Enter');
  await expect(says(page)).toHaveText('SW1A 1AA is in Westminster.');
  await expectNoHorizontalScroll(page);
  await expectNoAxeViolationsLightAndDark(page);
});
