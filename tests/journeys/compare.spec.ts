import type { Page } from '@playwright/test';
import { arrive, expect, expectNoAxeViolations, expectNoHorizontalScroll, test } from './support.ts';

async function open(page: Page, query: string) {
  await arrive(page, `/compare${query}`);
}

const textOf = async (page: Page, selector = 'main') => (await page.locator(selector).innerText()).replace(/\s+/g, ' ');
const columnOf = (page: Page, title: string) =>
  page.getByRole('region', { name: 'Councils beside each other' }).getByRole('columnheader', { name: title });
const rowOf = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Councils beside each other' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

test('the example asks for no table until a reader chooses', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/compare');
  await page.mouse.move(5, 5);
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.startsWith('/data/'))).toEqual([]);
  await expect(page.locator('main')).toContainText('A worked example: choose your own councils and measures');
  await page.goto('/compare?areas=kent,devon');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kent');
  await expect.poll(() => asked.filter((path) => path.startsWith('/data/observations/')).length).toBeGreaterThan(0);
});

test('councils, their region and England: figures, counts, intervals, and what lies between two', async ({ page }) => {
  await open(page, '?areas=nottinghamshire,derbyshire,east-midlands,england');
  await expect(rowOf(page, 'Derbyshire')).toContainText('5.0%');
  await expect(rowOf(page, 'Derbyshire')).toContainText('71 of 1,431 plans');
  await expect(rowOf(page, 'Derbyshire')).toContainText('4.0 to 6.2');
  await expect(rowOf(page, 'England')).toContainText('46.1%');
  await expect(columnOf(page, 'Plans issued within 20 weeks')).toContainText('calendar year 2025');
  await expect(columnOf(page, 'Health and social care officers both in post')).toContainText('January 2026');
  /* Wilson and Newcombe worked out apart from this code from 335 of 1,038 and 71 of 1,431. */
  const differences = page.locator('section', {
    has: page.getByRole('heading', { name: 'The difference between two councils' })
  });
  await expect(differences).toContainText(
    'Nottinghamshire beside Derbyshire: 27.3 percentage points higher, 95% interval 24.3 to 30.4; more than chance explains.'
  );
  await expect(differences).toContainText('In Nottinghamshire, 32 in 100 plans came on time, against 5 in 100 in Derbyshire.');
  await expect(
    differences.getByRole('img', {
      name: 'Plans issued within 20 weeks: Nottinghamshire 32.3%, 95% interval 29.5 to 35.2; Derbyshire 5.0%, 95% interval 4.0 to 6.2.'
    })
  ).toBeVisible();
  await page.getByRole('combobox', { name: 'and', exact: true }).selectOption('england');
  await expect(differences).toContainText(/In Nottinghamshire, 32 in 100 plans came on time, against 46 in 100 in England\./);
  await expect(differences).toContainText('Nottinghamshire is part of England, so its own 95% interval, 29.5 to 35.2');
  await expect(page).toHaveURL(/pair=nottinghamshire,england$/);
});

test('the first screen holds the answer: both figures in a sentence, how far apart, and the lines they lie on', async ({
  page
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '');
  const story = page.getByText('In Derbyshire, 5 in 100 plans came on time, against 32 in 100 in Nottinghamshire.').first();
  await expect(story).toBeInViewport({ ratio: 1 });
  await expect(
    page.getByText(
      'Calendar year 2025. Derbyshire beside Nottinghamshire: 27.3 percentage points lower, 95% interval 24.3 to 30.4; more than chance explains.'
    )
  ).toBeInViewport({ ratio: 1 });
  const chart = page.getByRole('application', { name: /^Plans issued within 20 weeks: England, Derbyshire, Nottinghamshire/ });
  await expect(chart).toBeInViewport({ ratio: 0.95 });
  await expect(page.getByLabel('Add a council')).toBeInViewport({ ratio: 1 });
  /* Two measures on: the first that can be told leads, and no chart stands twice. */
  await open(page, '?areas=derbyshire,kent&measures=area-inspection-outcome,appeals-per-10000-children,requests-refused');
  await expect(page.locator('.story')).toHaveText(
    'In Derbyshire, 44.2 appeals were registered for every 10,000 children, against 49.4 in Kent.'
  );
  await expect(page.locator('.lead').getByRole('heading', { name: 'Appeals registered per 10,000 children' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Appeals registered per 10,000 children' })).toHaveCount(1);
});

test('a council beside its ten statistical neighbours, and the figure of a board named as such', async ({ page }) => {
  await open(page, '?near=derbyshire&measures=plans-within-20-weeks,speech-therapy-waits-over-18-weeks');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Derbyshire beside the ten councils most like it');
  const table = page.getByRole('region', { name: 'Councils beside each other' });
  await expect(table.locator('tbody tr')).toHaveCount(11);
  await expect(rowOf(page, 'Derbyshire')).toContainText('figure of NHS Derby and Derbyshire ICB');
  await expect(columnOf(page, 'Speech and language therapy')).toContainText('by care board');
  await expect(rowOf(page, 'Norfolk')).toContainText('including exceptions it is 59.0% (1,147 of 1,943 plans)');
});

const between = (page: Page, title: string) =>
  page
    .locator('section', { has: page.getByRole('heading', { name: 'The difference between two councils' }) })
    .locator('dl > div', { hasText: title });

test('two rates are tested by their ratio, and what is not inspected yet is called so', async ({ page }) => {
  await open(page, '?areas=derbyshire,kent&measures=appeals-per-10000-children,area-inspection-outcome,pupils-with-plan');
  /* 690 of 156,155 and 1,756 of 355,390: Wilson’s limits of 690 among both, turned into a ratio, worked out apart. */
  await expect(between(page, 'Appeals registered')).toContainText(
    'Derbyshire beside Kent: 5.2 per 10,000 children lower, 0.89 times the rate of Kent (95% interval 0.82 to 0.98); more than chance explains.'
  );
  await expect(between(page, 'Outcome of the area inspection')).toContainText(
    'Derbyshire beside Kent: not compared (Kent: not inspected yet under the framework of 2023).'
  );
  await expect(between(page, 'Pupils with a plan')).toContainText('No test is possible');
  await expect(rowOf(page, 'Kent')).toContainText('not inspected yet');
  expect(await textOf(page)).not.toMatch(/overlap|no row/);
});

test('a figure that is on its way is not said to be missing', async ({ page }) => {
  let send = () => {};
  const held = new Promise<void>((resolve) => (send = resolve));
  await page.route('**/data/observations/*.csv', async (route) => {
    await held;
    await route.continue();
  });
  await open(page, '?areas=derbyshire,kent&measures=plans-within-20-weeks');
  await expect(between(page, 'Plans issued')).toContainText('Derbyshire beside Kent: on its way.');
  await expect(page.locator('main')).not.toContainText('Not compared');
  send();
  await expect(between(page, 'Plans issued')).toContainText('percentage points lower');
});

test('two care boards are compared under their own names, and never one with itself', async ({ page }) => {
  await open(page, '?areas=barnet,bexley,camden&measures=speech-therapy-waits-over-18-weeks');
  await expect(between(page, 'Speech and language')).toContainText(
    /NHS North Central London ICB \(for Barnet\) beside NHS South East London ICB \(for Bexley\): 20\.2 percentage points higher/
  );
  await page.getByRole('combobox', { name: 'and', exact: true }).selectOption('camden');
  await expect(between(page, 'Speech and language')).toContainText(
    'Barnet beside Camden: not compared: both have the figure of NHS North Central London ICB.'
  );
});

test('on a phone every figure is in sight, and every label of a panel beside its lines', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await open(page, '?areas=derbyshire,kent,england&measures=plans-within-20-weeks,requests-answered-in-6-weeks');
  await expect(rowOf(page, 'Derbyshire').first()).toContainText('5.0%');
  const buttons = page.locator('[data-figure]:visible');
  await expect(buttons).toHaveCount(6);
  for (const box of await buttons.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right)))
    expect(box).toBeLessThanOrEqual(360);
  await expectNoHorizontalScroll(page);
});

test('what is chosen stands in the address, by keyboard too, and a wrong address says why', async ({ page }) => {
  await open(page, '');
  await expect(page.locator('main')).toContainText('A worked example');
  const field = page.getByLabel('Add a council');
  await field.fill('lanca');
  await expect(page.getByRole('option', { name: 'Lancashire' })).toBeVisible();
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(page).toHaveURL(/\?areas=lancashire$/);
  await expect(page.locator('main')).not.toContainText('A worked example');
  await expect(page.getByRole('list', { name: 'Chosen', exact: true }).getByRole('listitem')).toHaveCount(1);
  await page.getByLabel('Add a region, or England').selectOption('england');
  await page.getByLabel('Add a measure').selectOption('requests-refused');
  await expect(page).toHaveURL(/areas=lancashire,england&measures=.*requests-refused$/);
  await expect(columnOf(page, 'Requests for an assessment refused')).toBeVisible();
  await page.getByRole('button', { name: 'Remove Lancashire' }).click();
  await expect(page).toHaveURL(/\?areas=england&/);

  await open(page, '?areas=derbyshire,derby-shire&near=cumbria');
  await expect(page.locator('main')).toContainText('There is no council or region ‘derby-shire’.');
  await expect(page.locator('main')).toContainText('only councils of today have them');
});

test('the years behind the figures are lines on one chart, named at their ends', async ({ page }) => {
  await open(page, '?areas=derbyshire,nottinghamshire,england&measures=plans-within-20-weeks');
  const chart = page.getByRole('application', { name: /^Plans issued within 20 weeks: England, Derbyshire and Nottinghamshire/ });
  await expect(chart).toBeVisible();
  for (const name of [/Derbyshire\s*5\.0%/, /Nottinghamshire\s*32\.3%/, /England\s*46\.\d%/])
    await expect(chart).toContainText(name);
  await page.getByRole('radio', { name: 'A panel for each' }).check();
  await expect(page).toHaveURL(/years=panels$/);
  await expect(page.locator('main')).toContainText('all panels on one scale');
});

test('the years behind the figures are panels where a reader asks, with a table beside them, and words are no line', async ({
  page
}) => {
  await open(page, '?areas=derbyshire,cumbria&measures=plans-within-20-weeks,area-inspection-outcome&years=panels');
  const panel = page.getByRole('img', { name: /^Derbyshire, 2014: .*Derbyshire, 2025: 71 of 1,431 plans, 5\.0%$/ });
  await expect(panel).toBeVisible();
  await expect(page.locator('main')).toContainText('Calendar years, all panels on one scale. The thin dark line is England.');
  await page.getByText('The same as a table').click();
  const table = page.getByRole('region', { name: 'Plans issued within 20 weeks, every period' });
  await expect(table.getByRole('row', { name: /^2019 43\.4%/ })).toBeVisible();
  await expect(page.locator('main')).toContainText('Not a number, so there is no chart');
  await expect(rowOf(page, 'Cumbria')).toContainText('Cumbria was not a council then');
});

for (const width of [320, 360, 768])
  test(`at ${width} pixels no figure is cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1024 });
    await open(page, '');
    await expect(page.locator('main')).toContainText('A worked example');
    await expectNoHorizontalScroll(page);
    const past = await page
      .locator('main :is(button, h2, h3, td, dd, text):visible')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.textContent));
    expect(past).toEqual([]);
    await expectNoAxeViolations(page);
  });

test('a figure opens the published cell', async ({ page }) => {
  await open(page, '?areas=derbyshire&measures=plans-within-20-weeks');
  await rowOf(page, 'Derbyshire').getByRole('button', { name: '5.0%' }).click();
  await expect(page.getByRole('dialog')).toContainText('1,431');
});

test('no accessibility faults, and nothing wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, '?areas=derbyshire,dorset,england&measures=plans-within-20-weeks,schools-grant-balance');
  await expect(rowOf(page, 'Derbyshire').first()).toContainText('5.0%');
  await expectNoAxeViolations(page);
  await expectNoHorizontalScroll(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoAxeViolations(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page explains, and leads to councils and measures', async ({ page }) => {
    await page.goto('/compare');
    expect(await textOf(page)).toContain('This page compares in the browser and needs scripts, which are off.');
    /* The example is drawn on the server: figures, what lies between the two, and their lines. */
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Derbyshire and Nottinghamshire, the council most like it');
    expect(await textOf(page)).toContain(
      'Derbyshire beside Nottinghamshire: 27.3 percentage points lower, 95% interval 24.3 to 30.4; more than chance explains.'
    );
    await expect(
      page.getByRole('img', { name: /^Plans issued within 20 weeks: England, Derbyshire, Nottinghamshire/ }).first()
    ).toBeVisible();
    await page.getByRole('link', { name: 'Every council' }).click();
    await expect(page).toHaveURL(/\/councils$/);
  });
});
