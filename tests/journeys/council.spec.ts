import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

const textOf = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ');

test.use({ javaScriptEnabled: false });

test('Derbyshire: its finding, its neighbours, what changed, what inspectors found', async ({ page }) => {
  await test.step('Derbyshire: its finding, its interval, England and region, its twin', async () => {
    await page.goto('/councils/derbyshire');
    const text = await textOf(page);
    expect(text).toContain('In 2025, 5 in 100 plans came on time: 71 of 1,431 plans. In England, 46 in 100 did.');
    expect(text).toContain('Below England. Interval 4.0 to 6.2. England 46.1% (like for like 46.0%), East Midlands 32.4%.');
    expect(text).toMatch(/4\.8% including exceptions; 2\.8% of plans excepted/);
    await expect(page.getByRole('row', { name: /^2019 43\.4% 181 of 417 plans/ })).toBeVisible();
  });
  await test.step('its ten statistical neighbours, by name and closeness, and its place among them', async () => {
    const text = await textOf(page);
    expect(text).toContain('Lowest of 10 similar councils; two are too close to call. Median of the neighbours 24.6%.');
    const near = page.locator('section', { has: page.getByRole('heading', { name: 'The ten councils most like Derbyshire' }) });
    await expect(near).toContainText('Extremely close Nottinghamshire');
    await expect(near.getByRole('link', { name: 'all ten' })).toHaveAttribute('href', '/compare?near=derbyshire');
    await expect(near.getByRole('link', { name: 'Worcestershire' })).toHaveAttribute('href', '/councils/worcestershire');
  });
  await test.step('what changed, what inspectors found, what is missing, what the law sets', async () => {
    await expect(
      page.getByRole('row', {
        name: /^Plans issued within 20 weeks 37\.8% 2024 5\.0% 2025 Fell, −32\.9 points −35\.9 to −29\.8 points$/
      })
    ).toBeVisible();
    const text = await textOf(page);
    expect(text).toContain(
      'Inspectors found widespread or systemic failings (3). The report says that a monitoring inspection will follow within about 18 months and a full reinspection within about three years. Report published 14 November 2024.'
    );
    expect(text).toContain(
      'No written statement of action was required. Began 14 November 2016; report published 12 January 2017.'
    );
    expect(text).toContain('The law: every plan within 20 weeks, unless a listed exception applies.');
    await page.goto('/councils/leicester');
    await expect(page.locator('section', { has: page.getByRole('heading', { name: 'What is missing, and why' }) })).toContainText(
      'DfE’s table leaves Leicester out. Plans issued within 20 weeks'
    );
  });
});

test('a figure that our checks doubt or find faulty is no rank, no move and no fact of the law', async ({ page }) => {
  await page.goto('/councils/lewisham');
  const law = page.getByRole('region', { name: 'What the law says, and the figures for Lewisham' });
  await expect(law).toContainText('Published as 0.0%; faulty, not used.');
  await expect(law).not.toContainText('0 of 3,217 reviews');
  await page.goto('/councils/hackney');
  await expect(page.getByRole('region', { name: 'What the law says, and the figures for Hackney' })).toContainText(
    'There were no decisions not to issue a plan, so there is nothing to divide.'
  );
  await page.goto('/councils/milton-keynes');
  const text = await textOf(page);
  expect(text).toContain('No rank: one of our checks doubts this figure. Median of the neighbours');
  expect(text).toContain('Not tested (one of our checks doubts a figure)');
  await page.goto('/councils/city-of-london');
  expect(await textOf(page)).toContain('· City of London Corporation');
});

test('a council without a figure says why, and what the last one was', async ({ page }) => {
  await page.goto('/councils/leicester');
  expect(await textOf(page)).toContain(
    'For 2025 there is no figure: DfE’s table leaves Leicester out. In England, 46 in 100 plans came on time. In 2024, 51 in 100 plans came on time'
  );
  await page.goto('/councils/dorset');
  expect(await textOf(page)).toContain(
    'All 585 plans issued were classed as exceptions, which leaves nothing to divide (0 of 0); including exceptions it is 49.1% (287 of 585 plans).'
  );
  await page.goto('/councils/norfolk');
  expect(await textOf(page)).toContain(
    'In 2025, DfE published no headline figure for Norfolk; including exceptions, 59 in 100 plans came on time: 1,147 of 1,943 plans. In England, 45.5 in 100 did.'
  );
});

test('one of one is shown and not compared as if it were many', async ({ page }) => {
  await page.goto('/councils/isles-of-scilly');
  const text = await textOf(page);
  expect(text).toContain('1 of 1 plan came on time (100.0%), too few to compare');
  expect(text).toContain('Interval 20.7 to 100.0');
});

test('an undercount is told beside the figure', async ({ page }) => {
  await page.goto('/councils/isle-of-wight');
  await expect(page.getByRole('row', { name: /^2024 28\.6% 2 of 7 plans/ }).first()).toContainText(
    'near the 187 new plans of the year'
  );
  await expect(page.locator('main')).toContainText('England’s figure is that of DfE’s total, which counts the Isle of Wight');
});

test('a faulty figure stands with its fault, and is not compared', async ({ page }) => {
  await page.goto('/councils/cambridgeshire');
  const item = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Appeal rate', exact: true }) })
    .first();
  await expect(item).toContainText('169 of 4,410 decisions');
  await expect(item).toContainText('the two are swapped');
  await expect(item).not.toContainText('England.');
});

test('a council that is no more says what became of it', async ({ page }) => {
  await page.goto('/councils/cumbria');
  await expect(page.locator('main')).toContainText('Cumbria was split into Cumberland and Westmorland and Furness.');
  await page.getByRole('link', { name: 'Cumberland' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cumberland');
  await page.goto('/councils/dorset-to-2019');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dorset (to 2019)');
});

test('Buckinghamshire is one council through its change of code', async ({ page }) => {
  await page.goto('/councils/buckinghamshire');
  await expect(page.getByRole('row', { name: /^2014 / }).first()).toBeAttached();
  await expect(page.getByRole('row', { name: /^2025 / }).first()).toBeAttached();
});

/* Worked out apart from this code from the published counts: 10 of the 11 have a figure, and two intervals of the difference hold 0. */
test('few are given no place, and a council that is no more has no neighbours and no change', async ({ page }) => {
  await page.goto('/councils/isles-of-scilly');
  expect(await textOf(page)).not.toContain('Among its ten neighbours');
  await page.goto('/councils/cumbria');
  const text = await textOf(page);
  expect(text).not.toContain('What changed since');
  expect(text).not.toContain('councils most like');
  expect(text).toContain('A written statement of action was required.');
});

test('printed, it is a briefing of two sheets', async ({ page }) => {
  for (const slug of ['derbyshire', 'lancashire', 'surrey', 'city-of-london', 'bath-and-north-east-somerset']) {
    await page.goto(`/councils/${slug}`);
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page[^s]/g);
    expect(sheets, slug).toHaveLength(2);
  }
});
