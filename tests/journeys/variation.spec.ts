import type { Page } from '@playwright/test';
import {
  arrive,
  expect,
  expectNoAxeViolations,
  expectNoAxeViolationsLightAndDark,
  expectNoHorizontalScroll,
  see,
  test
} from './support.ts';

const TIME = '/measures/plans-within-20-weeks';

const ranked = (page: Page, name: string) =>
  page.locator('.ranking tbody tr').filter({ has: page.getByRole('link', { name, exact: true }) });
const filter = (page: Page) => page.getByRole('combobox', { name: 'Councils to look at' });
const section = (page: Page, name: RegExp | string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) });
const shownRows = (page: Page) => page.locator('.ranking tbody tr:not(.group):visible');

async function findFirst(page: Page, field: string, typed: string) {
  const box = page.getByRole('combobox', { name: field });
  await box.fill(typed);
  await expect(page.getByRole('listbox', { name: 'Councils found' }).getByRole('option').first()).toBeVisible();
  await box.press('Enter');
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('above and below England, what the funnel means and what changed are there to read', async ({ page }) => {
    await page.goto(TIME);
    await expect(ranked(page, 'Derbyshire').getByRole('cell').last()).toHaveText('below');
    await expect(ranked(page, 'Surrey').getByRole('cell').last()).toHaveText('above');
    await expect(page.getByText('81 are above England, 57 below and nine too close to call')).toBeVisible();
    await expect(page.getByText('chance alone would still call about 7.4 of them above or below')).toBeVisible();
    await expect(section(page, /Is it chance/)).toContainText(
      'run from 0% to 100%: with councils this different the test cannot single any out.'
    );
    await expect(section(page, 'What changed since 2022')).toContainText('the figure rose in 58 and fell in 52');
    await expect(section(page, 'Region by region since 2014').getByRole('img')).toHaveCount(9);
    for (const hidden of ['Councils to look at', 'Change since']) await expect(page.getByLabel(hidden)).toBeHidden();
  });

  test('the funnel of 2024 says what is known of it', async ({ page }) => {
    await page.goto(`${TIME}/2024`);
    const funnel = section(page, /Is it chance/);
    await expect(funnel).toContainText('Of 141 councils, 122 lie outside 99.8% limits around England’s 46.4%');
    await expect(funnel).toContainText('Not tested: seven councils, because a check doubts the counts behind their figures.');
    await expect(funnel).toContainText('more than sampling chance would produce; recording practice is one possible cause');
    await expect(funnel).toContainText('166 times what chance would make it (φ = 166.3)');
    await expect(page.getByRole('heading', { name: /Region by region|What changed since/ })).toHaveCount(0);
  });
});

test('a rank says between which places it lies, and no rank is given under 30', async ({ page }) => {
  await arrive(page, TIME);
  await see(page, 'Ranking');
  await page.getByRole('heading', { name: 'The ranking, 2025' }).scrollIntoViewIfNeeded();
  await expect(ranked(page, 'Derbyshire').getByRole('cell').first()).toHaveText('147 (144 to 147)');
  await expect(ranked(page, 'City of London').getByRole('cell').first()).toHaveText('');
  await expect(ranked(page, 'City of London').getByRole('cell').last()).toHaveText('');
});

test('a board’s rank is one among boards, and printed figures have none that is sure', async ({ page }) => {
  await arrive(page, '/measures/speech-therapy-waits-over-18-weeks');
  await see(page, 'Ranking');
  await expect(section(page, /^The ranking/)).toContainText(/Of \d\d ranked boards/);
  await page.getByRole('heading', { name: /^The ranking/ }).scrollIntoViewIfNeeded();
  await expect(page.locator('.ranking small').first()).toBeVisible();
  await arrive(page, '/measures/pupils-with-plan');
  await see(page, 'Ranking');
  const table = section(page, /^The ranking/);
  await expect(table).toContainText('no councils are called above or below England here, and these ranks have no interval');
  await table.scrollIntoViewIfNeeded();
  await expect(page.getByRole('columnheader', { name: 'Against England' })).toHaveCount(0);
  await expect(page.locator('.ranking small')).toHaveCount(0);
});

test('an old link’s region is the filter of today; outside London, neighbours and deprivation have addresses', async ({
  page
}) => {
  await arrive(page, `${TIME}?region=london`);
  await expect(filter(page)).toHaveValue('region:london');
  await expect(page.getByRole('status').filter({ hasText: 'London: 33 of 153 councils.' })).toBeVisible();
  await see(page, 'Ranking');
  await expect(shownRows(page)).toHaveCount(33);
  await filter(page).selectOption({ label: 'Outside London' });
  await expect(page).toHaveURL(`${TIME}?filter=outside:london&view=ranking`);
  await expect(shownRows(page)).toHaveCount(120);
  await filter(page).selectOption({ label: 'Statistical neighbours of …' });
  await findFirst(page, 'Neighbours of which council?', 'kent');
  await expect(page).toHaveURL(`${TIME}?filter=near:kent&view=ranking`);
  await expect(shownRows(page)).toHaveCount(11);
  await expect(ranked(page, 'Essex')).toBeVisible();
  await page.reload();
  await expect(shownRows(page)).toHaveCount(11);
  await expect(page.locator('.strip-lying .faded circle')).not.toHaveCount(0);
  await filter(page).selectOption({ label: 'As deprived as …' });
  await expect(page).toHaveURL(`${TIME}?filter=deprived:kent&view=ranking`);
  await expect(page.getByRole('status').filter({ hasText: 'in the middle fifth of councils' })).toContainText('30 of 153');
  await filter(page).selectOption({ label: 'All councils' });
  await expect(page).toHaveURL(`${TIME}?view=ranking`);
  await expect(shownRows(page)).toHaveCount(153);
  await expect(page.locator('.strip-lying .faded')).toHaveCount(0);
});

test('a filter that cannot be followed is told', async ({ page }) => {
  await page.goto(`${TIME}?filter=near:atlantis&view=ranking`);
  await expect(page.getByText('There is no council ‘atlantis’.')).toBeVisible();
  await expect(shownRows(page)).toHaveCount(153);
});

test.describe(() => {
  test.use({ expectedMessages: [/status of 503/] });

  test('where the table of neighbours cannot be fetched, all councils are shown and it is said', async ({ page }) => {
    await page.context().route('**/data/neighbours.csv', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto(`${TIME}?filter=near:kent&view=ranking`);
    await expect(page.getByText('could not be loaded, so all councils are shown')).toBeVisible();
    await expect(shownRows(page)).toHaveCount(153);
  });
});

test('a council is found by typing, named on the charts, and told with its rank', async ({ page }) => {
  await arrive(page, TIME);
  await findFirst(page, 'Find a council on these charts', 'kent');
  const status = page.getByRole('status').filter({ hasText: 'Kent:' });
  await expect(status).toContainText('Kent: 999 of 1,756 plans, 56.9%. ▲ Above England. Its rank is 72nd');
  await expect(status).toContainText('somewhere between 67th and 77th, of 147 councils; 1st is the highest.');
  await see(page, 'Spread');
  await expect(page.locator('.strip-lying .strip-names.chosen')).toContainText('Kent 56.9%');
  await page.getByRole('heading', { name: /Is it chance/ }).scrollIntoViewIfNeeded();
  await expect(page.locator('.funnel-told')).toContainText('Kent: 999 of 1,756 plans, 56.9%; outside 99.8% limits');
  await page.getByRole('button', { name: 'Let go' }).click();
  await expect(page.locator('.strip-lying .strip-names.chosen')).toHaveCount(0);
  await findFirst(page, 'Find a council on these charts', 'cumbria');
  await expect(page.getByText('Cumbria was not a council in 2025.')).toBeVisible();
  await findFirst(page, 'Find a council on these charts', 'halton');
  await expect(page.getByRole('status').filter({ hasText: 'Halton' }).first()).not.toContainText('rank');
});

test('the funnel allows for over-dispersion at a switch, by keyboard, and has a table', async ({ page }) => {
  await arrive(page, `${TIME}/2024`);
  await see(page, 'Spread');
  await page.getByRole('heading', { name: /Is it chance/ }).scrollIntoViewIfNeeded();
  await expect(page.locator('.funnel path.mark.out')).toHaveCount(122);
  const chart = page.getByRole('application', { name: /^Funnel/ });
  await chart.focus();
  await page.keyboard.press('Home');
  const first = await page.locator('.funnel-told').innerText();
  expect(first).toMatch(/ of \d+ plans, /);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.funnel-told')).not.toHaveText(first);
  await page.keyboard.press('Escape');
  await expect(page.locator('.funnel-told')).toHaveText('');
  await page.getByText('The funnel as a table').click();
  const table = page.getByRole('region', { name: 'The funnel as a table' });
  await expect(table.getByRole('row')).toHaveCount(149);
  await expect(table.getByText('outside 99.8%', { exact: true })).toHaveCount(122);
  await expect(table.getByText('not tested', { exact: true })).toHaveCount(7);
  await page.getByRole('radio', { name: 'Allowing for over-dispersion' }).check();
  await expect(page.locator('.funnel path.mark.out')).toHaveCount(0);
  await expect(table.getByText('outside 99.8%', { exact: true })).toHaveCount(0);
});

test('change since a chosen year: its interval, the kind of return, and who was no council then', async ({ page }) => {
  await arrive(page, TIME);
  await see(page, 'Over time');
  await page.getByRole('button', { name: 'Show every council' }).click();
  const recent = page.getByRole('region', { name: 'Change from 2022 to 2025' });
  await expect(recent.getByRole('row', { name: /^Kent/ })).toContainText(/\+15\.8\s*\+10\.8 to \+20\.6\s*▲ rose beyond chance/);
  const change = page.locator('#change');
  await expect(change).toContainText('Not a council in 2022: Cumberland and Westmorland and Furness.');
  const base = page.getByRole('combobox', { name: 'Change since' });
  await expect(base.getByRole('option', { name: /2014|2015/ })).toHaveCount(0);
  await base.selectOption('2019');
  await expect(page).toHaveURL(`${TIME}?since=2019`);
  await expect(change).toContainText('Figures are counted in a new way from 2022 on');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'What changed since 2019' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Change from 2019 to 2025' }).getByRole('row', { name: /^Kent/ })).toBeVisible();
  await page.goto(`${TIME}?since=2015`);
  await expect(page.getByText('Change cannot be told since ‘2015’.')).toBeVisible();
});

test('from a year’s page, the newest year brings what its own page tells', async ({ page }) => {
  await arrive(page, `${TIME}/2022`);
  await expect(page.locator('#change')).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2025' }).click();
  await see(page, 'Over time');
  await expect(page.locator('#change')).toContainText('the figure rose in 58 and fell in 52');
  await expect(section(page, 'Region by region since 2014').getByRole('img')).toHaveCount(9);
});

test('region by region, councils are drawn behind when the reader comes near', async ({ page }) => {
  await arrive(page, TIME);
  await see(page, 'Over time');
  const regions = section(page, 'Region by region since 2014');
  await expect(regions).toContainText(
    'regions’ own figures, like for like, ran from 32.4% in the East Midlands to 61.6% in London'
  );
  await regions.scrollIntoViewIfNeeded();
  await expect(regions.locator('path.context')).toHaveCount(9);
});

for (const [address, width] of [
  [TIME, 1280],
  [`${TIME}?filter=near:kent&since=2019`, 320],
  ['/measures/speech-therapy-waits-over-18-weeks', 320]
] as const)
  test(`${address} at ${width} pixels is accessible and does not scroll sideways`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    await arrive(page, address);
    for (const view of ['Map', 'Over time', 'Spread', 'Ranking', 'Table'] as const) {
      const tab = page.getByRole('tab', { name: view });
      if ((await tab.count()) === 0) continue;
      await tab.click();
      await expect(page.getByRole('tabpanel', { name: view }).getByRole('heading').first()).toBeVisible();
      await expectNoHorizontalScroll(page);
      await (width === 1280 && view === 'Ranking' ? expectNoAxeViolationsLightAndDark : expectNoAxeViolations)(page);
    }
  });
