import type { Page } from '@playwright/test';
import { arrive, expect, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, see, test } from './support.ts';

/* Axe walks two maps and a table of 153 rows. */
test.describe.configure({ timeout: 90_000 });

const answer = (page: Page) => page.getByRole('heading', { level: 1 });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const year = (page: Page) => page.getByRole('slider', { name: 'Year' });
const beside = (page: Page) => page.locator('.beside');
const picker = (page: Page, label: string) => page.getByRole('combobox', { name: label, exact: true });
const addressOf = (page: Page) => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};
const IN_2025 = 'In England in 2025, 46 in 100 plans came on time. In four councils all did. In Derbyshire, 5 in 100 did.';
const LONDON = 'In London in 2025, 62 in 100 plans came on time. In Barnet and Wandsworth all did. In Lewisham, 23 in 100 did.';

async function choose(page: Page, label: string, typed: string, title: string) {
  await picker(page, label).click();
  await picker(page, label).fill(typed);
  await page.getByRole('option', { name: title }).first().click();
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the chart is there, and the pages that hold the rest', async ({ page }) => {
    await page.goto('/explore');
    await expect(answer(page)).toHaveText(IN_2025);
    await expect(page.getByRole('img', { name: /^Map of England by area/ })).toBeVisible();
    await expect(page.getByRole('img', { name: /^Map of England by people/ })).toBeVisible();
    await expect(page.locator('[data-area="E10000007"]').first()).toHaveClass('area c0');
    await expect(page.getByText('Councils in each class')).toBeVisible();
    await expect(page.getByText(/^Source: Department for Education/)).toBeVisible();
    await expect(page.getByText('Choosing another measure, year or region here needs scripts, which are off.')).toBeVisible();
    await expect(page.getByRole('tab')).toHaveCount(0);
    await page.getByText(/^All \d+ measures, with their tables$/).click();
    await expect(page.getByRole('link', { name: 'Appeal rate', exact: true })).toHaveAttribute('href', '/measures/appeal-rate');
    const table = page.getByRole('link', { name: 'CSV of Appeal rate', exact: true });
    expect((await page.request.get((await table.getAttribute('href')) ?? '')).status()).toBe(200);
  });
});

test('it opens on the answer, from light files alone, and never asks for the engine', async ({ page }) => {
  const asked: string[] = [];
  let bytes = 0;
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('requestfinished', (request) => void request.sizes().then(({ responseBodySize }) => (bytes += responseBodySize)));
  await page.goto('/explore');
  await page.waitForLoadState('networkidle');
  await expect(answer(page)).toHaveText(IN_2025);
  expect(bytes, 'bytes before any sign of the reader').toBeLessThan(120_000);
  await arrive(page, '/explore');
  await year(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(answer(page)).toContainText('In England in 2024, ');
  for (const name of ['Ranking', 'Over time', 'Table', 'SQL', 'Map']) {
    await tab(page, name).click();
    await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');
  }
  await expect(page.locator('[data-area="E10000007"]').first()).toBeVisible();
  expect(asked.filter((path) => /wasm|duckdb|boundaries/.test(path))).toEqual([]);
});

test('the year moves by the keyboard over what has figures, and Back returns', async ({ page }) => {
  await arrive(page, '/explore');
  await year(page).focus();
  await page.keyboard.press('Home');
  await expect(answer(page)).toContainText('In England in 2014, ');
  await expect(year(page)).toHaveAttribute('aria-valuetext', '2014');
  await expect.poll(() => addressOf(page)).toBe('/explore?year=2014');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(answer(page)).toContainText('In England in 2016, ');
  await page.keyboard.press('End');
  await expect(answer(page)).toHaveText(IN_2025);
  await expect.poll(() => addressOf(page)).toBe('/explore');
  await expect(page.getByText('Counted in a new way from 2022 on.')).toBeVisible();
  await page.goto('/explore?year=2018');
  await expect(answer(page)).toContainText('In England in 2018, ');
  await page.getByRole('radio', { name: 'One region' }).check();
  await expect(page.getByText('Until you choose, the chart stays as it is.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Region' }).selectOption({ label: 'London' });
  await expect(answer(page)).toContainText('In London in 2018, ');
  await page.goBack();
  await expect(answer(page)).not.toContainText('London');
  await expect(page.getByRole('radio', { name: /^All 15\d/ })).toBeChecked();
});

test.describe('play', () => {
  test.use({ reducedMotion: 'no-preference' } as object);

  test('walks the years, and any touch stops it', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await arrive(page, '/explore?year=2016');
    await page.getByRole('button', { name: 'Play' }).click();
    await expect(answer(page)).toContainText('In England in 2018, ', { timeout: 15_000 });
    await page.keyboard.press('Shift');
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  });

  test('is not offered to a reader who asks for no motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await arrive(page, '/explore');
    await expect(year(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Play' })).toHaveCount(0);
  });
});

test('the first press on a kind of councils is kept, before the scripts and after', async ({ page }) => {
  for (const early of [true, false]) {
    if (early) await page.goto('/explore');
    else await arrive(page, '/explore');
    const own = page.getByRole('radio', { name: 'My own set' });
    await own.check();
    await expect(page.locator('html[data-ready]')).toBeAttached();
    await page.waitForLoadState('networkidle');
    await expect(own).toBeChecked();
    await expect(page.getByText('Until you choose, the chart stays as it is.')).toBeVisible();
  }
});

test('a region, a council and those like it, and those that border it, each have their own sentence', async ({ page }) => {
  await page.goto('/explore?region=london');
  await expect(answer(page)).toHaveText(LONDON);
  await expect(beside(page)).toContainText('London: 33 of 153 councils.');
  await expect(page.locator('[data-area="E10000007"]').first()).toHaveClass(/outside/);
  await page.getByRole('radio', { name: 'A council and ten similar' }).check();
  await page.getByRole('combobox', { name: 'Which council?' }).fill('Derbysh');
  await page.getByRole('option', { name: 'Derbyshire' }).click();
  await expect(answer(page)).toHaveText(
    /^In Derbyshire in 2025, 5 in 100 plans came on time\. That is the lowest of \d+ similar councils/
  );
  await expect.poll(() => addressOf(page)).toBe('/explore?near=derbyshire');
  await page.getByRole('radio', { name: 'A council and those that border it' }).check();
  await expect(answer(page)).toContainText('councils, itself and those that border it.');
  await expect.poll(() => addressOf(page)).toBe('/explore?touching=derbyshire');
});

test('a set of one’s own is pasted, settled, summed and kept in the address', async ({ page }) => {
  await arrive(page, '/explore');
  await page.getByRole('radio', { name: 'My own set' }).check();
  await page.getByText('Paste names or codes').click();
  await page.getByLabel('One a line, or between commas').fill('Kent\nE10000030; Essexx, Wales');
  await page.getByRole('button', { name: 'Add these councils' }).click();
  await expect(page.getByText('2 councils added; 2 could not be.')).toBeVisible();
  await expect(page.getByText('Wales: a country, not a council')).toBeVisible();
  await page.getByRole('button', { name: 'Leave out Wales' }).click();
  await page.getByRole('button', { name: 'Add Essex', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Councils in your set' }).getByRole('listitem')).toHaveCount(3);
  await expect(answer(page)).toHaveText(
    'In Surrey in 2025, 90 in 100 plans came on time, the highest of three councils chosen here. In Essex, 20 in 100 did, the lowest.'
  );
  await expect.poll(() => addressOf(page)).toBe('/explore?councils=kent,surrey,essex');
  await expect(page.getByText(/^In Essex, Kent and Surrey together in 2025, /)).toBeVisible();
  await page.getByRole('button', { name: 'Remove Essex' }).click();
  await expect(answer(page)).toContainText('In Kent, 57 in 100 did, the lower.');
  await page.getByRole('link', { name: 'These councils in a briefing' }).click();
  await expect(page).toHaveURL(/\/briefing\?areas=(kent,surrey|surrey,kent)&measures=plans-within-20-weeks$/);
  await expect(page.getByRole('heading', { name: 'Kent and Surrey, beside England' })).toBeVisible({ timeout: 30_000 });
});

test('a line drawn around councils on the map takes them', async ({ page }) => {
  await arrive(page, '/explore');
  await page.getByRole('radio', { name: 'My own set' }).check();
  await page.getByRole('button', { name: 'Draw a rectangle' }).click();
  const box = await page.locator('.stage').first().boundingBox();
  if (!box) throw new Error('there is no map');
  /* The south-west corner: Cornwall and what lies around it. */
  await page.mouse.move(box.x + 2, box.y + box.height * 0.86);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height - 2, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('list', { name: 'Councils in your set' })).toContainText('Cornwall');
  await expect(page).toHaveURL(/councils=.*cornwall/);
});

test('views are tabs, moved by arrows, and each keeps the selection', async ({ page }) => {
  await page.goto('/explore?region=london');
  await expect(answer(page)).toHaveText(LONDON);
  await tab(page, 'Map').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'Ranking')).toBeFocused();
  await expect(page.getByRole('table')).toContainText('Lewisham');
  await expect(page.getByText('33 of 153 councils').first()).toBeVisible();
  await expect.poll(() => addressOf(page)).toBe('/explore?region=london&view=ranking');
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'Over time')).toBeFocused();
  await expect(page.getByText(/^Eight in ten councils had figures in 2025 between /)).toBeVisible();
  await page.keyboard.press('End');
  await expect(tab(page, 'SQL')).toBeFocused();
  await expect(page.getByRole('link', { name: 'Open this in the SQL editor' })).toHaveAttribute(
    'href',
    /^\/explore\/sql\?sql=SELECT/
  );
  await page.keyboard.press('ArrowLeft');
  const order = page.getByRole('button', { name: 'Council', exact: true });
  await order.click();
  await expect(page.getByRole('columnheader', { name: 'Council' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('rowheader').first()).toHaveText('Barking and Dagenham');
  await expect(page.getByRole('rowheader')).toHaveCount(33);
  await page.goBack();
  await expect(tab(page, 'SQL')).toHaveAttribute('aria-selected', 'true');
});

test('another measure is found by typing, keeps year and councils, and says when it cannot', async ({ page }) => {
  await page.goto('/explore?year=2023&region=london');
  await expect(answer(page)).toContainText('In London in 2023, ');
  await choose(page, 'Measure', 'refusal', 'Requests for an assessment refused');
  await expect(answer(page)).toContainText('In London in 2023, ');
  await expect(page).toHaveURL(/\/explore\?measure=requests-refused&year=2023&region=london$/);
  await expect(answer(page)).toContainText('requests');
  await choose(page, 'Measure', 'weeks from request', 'Average weeks from request to plan');
  await expect(
    page.getByText('‘Average weeks from request to plan’ has no figures for 2023: 2025, its newest, is shown.')
  ).toBeVisible();
  await expect(answer(page)).toContainText('In London in 2025, ');
});

test('per child and per decision lead to each other where the catalogue has both', async ({ page }) => {
  await page.goto('/explore?measure=appeal-rate');
  await page.getByRole('link', { name: 'Per 10,000 children' }).click();
  await expect(answer(page)).toContainText('for every 10,000 children');
  await expect.poll(() => addressOf(page)).toContain('measure=appeals-per-10000-children');
});

test('two measures, and groups, have views of their own', async ({ page }) => {
  await arrive(page, '/explore');
  await choose(page, 'Second measure', 'refused', 'Requests for an assessment refused');
  await expect(tab(page, 'Two measures')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText(/^This is a pattern across councils, not a cause\./)).toBeVisible();
  await expect.poll(() => addressOf(page)).toBe('/explore?second=requests-refused&view=two-measures');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(tab(page, 'Map')).toHaveAttribute('aria-selected', 'true');
  await expect(answer(page)).toHaveText(IN_2025);
  await page.getByRole('button', { name: 'Ethnicity' }).click();
  await expect(answer(page)).toHaveText(
    'In 2024, for Black children, 56.5% of plans came on time; for White British children, 43.4%. Compared within councils, the gap is 1.9 points.'
  );
  await expect(page.getByText('By ethnicity, there are no figures for 2025: 2024 is shown.')).toBeVisible();
});

test('old addresses are followed, and what an address cannot have is said', async ({ page }) => {
  await page.goto('/explore?measure=requests-refused&year=2022&region=london');
  await expect(answer(page)).toContainText('In London in 2022, ');
  await page.goto('/explore?measure=appeal-rate&year=2031&region=narnia&view=dance');
  for (const reason of [
    'This measure has no figures for ‘2031’: they run from 2014 to 2024. 2024 is shown.',
    'There is no region ‘narnia’. All of England is shown.',
    'There is no view ‘dance’. The map is shown.'
  ])
    await expect(page.getByText(reason)).toBeVisible();
  await expect(answer(page)).toContainText('In England in 2024, ');
  await year(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(answer(page)).toContainText('In England in 2023, ');
  await expect(page.getByText('There is no region ‘narnia’')).toHaveCount(0);
  await expect.poll(() => addressOf(page)).toBe('/explore?measure=appeal-rate&year=2023');
});

test('care boards have their borders, and go again', async ({ page }) => {
  await page.goto('/explore?measure=speech-therapy-waits-over-18-weeks');
  await expect(page.getByText('border of an integrated care board')).toBeVisible();
  await expect(page.locator('.area-shared').first()).toBeVisible();
  await choose(page, 'Measure', 'plans issued within 20 weeks', 'Plans issued within 20 weeks');
  await expect(answer(page)).toHaveText(IN_2025);
  await expect(page.locator('.area-shared')).toHaveCount(0);
  await expect(page.locator('[data-area="E10000007"]').first()).toHaveClass('area c0');
});

test('every other page’s figure leads here with its selection', async ({ page }) => {
  await arrive(page, '/measures/requests-refused/2023?lens=region:london');
  await expect(page.getByRole('link', { name: 'Explore this: the map' })).toHaveAttribute(
    'href',
    '/explore?measure=requests-refused&year=2023&region=london'
  );
  await see(page, 'Ranking');
  await page.getByRole('link', { name: 'Explore this: the table' }).click();
  await expect(answer(page)).toContainText('In London in 2023, ');
  await expect(tab(page, 'Table')).toHaveAttribute('aria-selected', 'true');
  await arrive(page, '/councils/derbyshire');
  await expect(page.getByRole('link', { name: 'Explore this: the table of figures' })).toHaveAttribute(
    'href',
    '/explore?near=derbyshire'
  );
});

test.describe('what does not load', () => {
  test.use({ expectedMessages: [/./] });

  for (const [what, answerWith] of [
    ['a table that fails', { status: 503, body: '' }],
    ['a page in place of a table', { status: 200, contentType: 'text/html', body: '<!doctype html><p>Sign in' }],
    ['half a table', { status: 200, contentType: 'text/csv', body: 'area,period\nE1' }]
  ] as const)
    test(`${what} is said, the control goes back to what is drawn, and it can be tried again`, async ({ page }) => {
      await page.context().route('**/data/observations/requests-refused.csv', (route) => route.fulfill(answerWith));
      await arrive(page, '/explore');
      await choose(page, 'Measure', 'refused', 'Requests for an assessment refused');
      await expect(page.getByRole('alert')).toContainText(
        'The figures of ‘Requests for an assessment refused’ did not arrive. The chart below still shows plans issued within 20 weeks, 2025.'
      );
      await expect(picker(page, 'Measure')).toHaveValue('Plans issued within 20 weeks');
      await expect(answer(page)).toHaveText(IN_2025);
      await expect.poll(() => addressOf(page)).toBe('/explore');
      await page.context().unroute('**/data/observations/requests-refused.csv');
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(answer(page)).toContainText('requests for an assessment');
      await expect(picker(page, 'Measure')).toHaveValue('Requests for an assessment refused');
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
});

test('every view fits 320, 360 and 768 pixels, and axe finds nothing in it, light or dark', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('/explore?councils=kent,surrey');
  await expect(answer(page)).toContainText('of the two councils chosen here');
  for (const name of ['Ranking', 'Over time', 'Two measures', 'Table', 'SQL', 'Map'])
    await test.step(name, async () => {
      await page.setViewportSize({ width: 1280, height: 720 });
      await tab(page, name).click();
      await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');
      await expectNoAxeViolationsLightAndDark(page);
      for (const width of [768, 360, 320]) {
        await page.setViewportSize({ width, height: 640 });
        await expectNoHorizontalScroll(page);
      }
    });
});

test('on a tablet the answer stands first, and the question’s controls are a sheet', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await arrive(page, '/explore');
  await expect(answer(page)).toBeInViewport();
  await expect(page.locator('svg.by-area, .maps svg').first()).toBeInViewport();
  await page.getByRole('button', { name: 'Change' }).click();
  const sheet = page.getByRole('dialog', { name: 'Your question' });
  await sheet.getByRole('button', { name: 'Age', exact: true }).click();
  await sheet.getByRole('button', { name: /^Show \d+ councils$/ }).click();
  await expect(sheet).toBeHidden();
  await expect(tab(page, 'Ranking')).toHaveAttribute('aria-selected', 'true');
  await expectNoHorizontalScroll(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('the question is one line, and its controls a sheet', async ({ page }) => {
    await arrive(page, '/explore');
    await expect(page.getByText('Plans issued within 20 weeks · all 153')).toBeVisible();
    await page.getByRole('button', { name: 'Change' }).click();
    const sheet = page.getByRole('dialog', { name: 'Your question' });
    await sheet.getByRole('radio', { name: 'One region' }).check();
    await sheet.getByRole('combobox', { name: 'Region' }).selectOption({ label: 'London' });
    await sheet.getByRole('button', { name: 'Show 33 councils' }).click();
    await expect(sheet).toBeHidden();
    await expect(answer(page)).toHaveText(LONDON);
    await page.getByRole('button', { name: 'Change' }).click();
    await sheet.getByRole('link', { name: 'Bring a file' }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Your own file' })).toBeInViewport();
    await page.getByRole('button', { name: 'By people' }).click();
    await expect(page.getByRole('button', { name: 'By people' })).toHaveAttribute('aria-pressed', 'true');
    await expectNoAxeViolationsLightAndDark(page);
  });
});

test('what is seen is what is downloaded, and the frame is of the same selection', async ({ page }) => {
  await page.goto('/explore?region=london');
  await expect(answer(page)).toHaveText(LONDON);
  await page.getByRole('button', { name: 'Download or embed: the map' }).click();
  const dialog = page.getByRole('dialog', { name: 'Download or embed this map' });
  await expect(dialog.getByRole('img')).toBeVisible({ timeout: 30_000 });
  await expect(dialog).toContainText('/explore?region=london');
  await expect(dialog.locator('pre', { hasText: '<iframe' })).toContainText('/embed/explore?region=london"');
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /CSV/ }).first().click();
  expect((await saving).suggestedFilename()).toContain('london');
});
