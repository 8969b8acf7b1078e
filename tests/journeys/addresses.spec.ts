import type { Page } from '@playwright/test';
import { arrive, expect, test } from './support.ts';

test.use({ expectedMessages: [/status of 404/] });

const TIME = '/measures/plans-within-20-weeks';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a year, a reload and a step back end on the page that was left, with scripts started or not', async ({ page }) => {
  await arrive(page, TIME);
  await page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2022' }).click();
  await expect(page).toHaveURL(`${TIME}/2022`);
  await test.step('before the scripts start', async () => {
    await page.reload();
    await page.goBack();
    await expect(page).toHaveURL(TIME);
    await expect(heading(page)).toContainText('In England in 2025');
  });
  await test.step('and after', async () => {
    await page.goForward();
    await expect(heading(page)).toContainText('In England in 2022');
    await page.reload();
    await page.mouse.move(9, 9);
    await expect(page.locator('html[data-ready]')).toBeAttached();
    await page.goBack();
    await expect(page).toHaveURL(TIME);
    await expect(heading(page)).toContainText('In England in 2025');
    await expect(page.locator('main')).not.toContainText('Not Found');
  });
});

test('the same on /explore, whose choices are in the query', async ({ page }) => {
  await arrive(page, '/explore?year=2023');
  await page
    .getByRole('tab', { name: 'Table' })
    .or(page.getByRole('link', { name: 'Table', exact: true }))
    .first()
    .click();
  await expect(page).toHaveURL(/view=table/);
  await page.reload();
  await page.mouse.move(9, 9);
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await page.goBack();
  await expect(page).toHaveURL('/explore?year=2023');
  await expect(page.locator('main')).toContainText('2023');
  await expect(page.locator('main')).not.toContainText('Not Found');
});

test('a fragment with a bare % kills no script', async ({ page, faults }) => {
  for (const path of [TIME, '/councils/derbyshire', '/findings/all', '/data/faults', '/standard', '/parity', '/explore']) {
    await page.goto(`${path}#100%`);
    await page.mouse.move(9, 9);
    if (path !== '/data/faults') await expect(page.locator('html[data-ready]'), path).toBeAttached();
    else await expect(page.getByRole('combobox', { name: /^Check/ })).toBeVisible();
  }
  expect(faults).toEqual([]);
});

const said: [string, string[], (page: Page) => Promise<void>][] = [
  [
    '/findings/all?region=atlantis&topic=moon&kind[]=nothing&council=derbyshire',
    ['There is no region ‘atlantis’.', 'There is no topic ‘moon’.', 'There is no kind of finding ‘nothing’.'],
    (page) => expect(page.getByRole('combobox', { name: /^Council/ })).toHaveValue('derbyshire')
  ],
  [
    '/parity/plans-within-20-weeks?from=2016&to=1999',
    ['There are no figures for ‘1999’.'],
    (page) => expect(page.getByRole('combobox', { name: /^Between/ })).toHaveValue('2016')
  ],
  [
    '/explore?region=atlantis&year=2023&year=2024',
    ['There is no region ‘atlantis’.', 'The address gives ‘year’ more than once: ‘2023’ is followed, ‘2024’ is not.'],
    (page) => expect(page.locator('main')).toContainText('2023')
  ],
  [
    '/data/faults?council=atlantis&Year[]=2024',
    ['There is no council ‘atlantis’ in the ledger.'],
    (page) => expect(page.getByRole('combobox', { name: /^Year/ })).toHaveValue('2024')
  ],
  [
    '/standard?region=atlantis&region=london&COUNCIL=derbyshire',
    ['There is no region ‘atlantis’.', 'The address gives ‘region’ more than once'],
    (page) => expect(page.locator('tr', { hasText: 'Derbyshire' }).first()).toBeVisible()
  ]
];

for (const [address, sentences, kept] of said)
  test(`what is not known in ${address} is said, and the rest kept`, async ({ page }) => {
    await page.goto(address);
    for (const sentence of sentences) await expect(page.locator('main')).toContainText(sentence);
    await kept(page);
  });

test.describe('what is not there', () => {
  test('has the search, and is answered with 404 at its own address too', async ({ page }) => {
    for (const path of ['/no/such/page', '/404', '/404/']) expect((await page.goto(path))?.status(), path).toBe(404);
    await page.mouse.move(9, 9);
    const field = page.getByLabel('Find a council');
    await field.fill('Derbyshi');
    await expect(page.getByRole('option', { name: /Derbyshire/ }).first()).toBeVisible();
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect(page).toHaveURL('/councils/derbyshire');
  });

  test('capitals and a slash at the end lead to the page', async ({ page }) => {
    for (const [path, to] of [
      ['/councils/Derby', '/councils/derby'],
      ['/Councils/DERBYSHIRE/', '/councils/derbyshire'],
      ['/Measures/Plans-within-20-weeks?sort=name', '/measures/plans-within-20-weeks?sort=name'],
      ['/findings/', '/findings']
    ] as const) {
      await page.goto(path);
      await expect(page, path).toHaveURL(to);
    }
  });
});
