import type { FrameLocator, Page } from '@playwright/test';
import { dialog, open } from './dialog.ts';
import { arrive, expect, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test, typeUnder } from './support.ts';

/* Axe walks a map twice. */
test.describe.configure({ timeout: 90_000 });

const headline = (page: Page | FrameLocator) => page.getByRole('heading', { level: 1 });
const way = (page: Page | FrameLocator) => page.getByRole('link', { name: 'See it on SEND Parity Atlas' });
const LONDON = 'In London in 2025, 62 in 100 plans came on time. In Barnet and Wandsworth all did. In Lewisham, 23 in 100 did.';

const VIEWS: [what: string, query: string, headline: RegExp, seen: RegExp][] = [
  ['the map of a region', 'region=london', /^In London in 2025, 62 in 100 plans came on time\./, /Shown: councils of London/],
  [
    'a set in an earlier year',
    'year=2023&councils=derby,derbyshire',
    /^In Derby(shire)? in 2023, /,
    /Derby and Derbyshire: 2 of \d+ councils\./
  ],
  ['the ranking of a set', 'councils=derby,derbyshire&view=ranking', /^Plans issued within 20 weeks: /, /95% interval/],
  [
    'a region over the years',
    'region=london&view=over-time',
    /England, London and the spread of councils, 2014 to 2025$/,
    /61\.6%/
  ],
  ['two measures', 'second=requests-refused&view=two-measures', /no proof of cause\.$/, /a pattern across councils, not a cause/],
  ['the table of neighbours', 'near=kent&view=table', /^Plans issued within 20 weeks: /, /Kent/],
  [
    'one group of children',
    'year=2024&by=ethnicity&group=black',
    /^In England in 2024, for Black children, 57 in 100 plans came on time\./,
    /48 councils: fewer than ten plans for Black children, counted in England’s figure and not shown\./
  ],
  ['groups of children', 'year=2024&by=ethnicity&view=ranking', /^In 2024, for Black children, /, /Mantel-Haenszel/]
];

for (const [what, query, says, seen] of VIEWS)
  test(`${what} stands alone: headline, source, licence, caveats and the way to the selection`, async ({ page, baseURL }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`/embed/explore?${query}`);
    await expect(headline(page)).toHaveText(says, { timeout: 30_000 });
    await expect(page.locator('main')).toContainText(seen);
    const source = page.locator('main > p', { hasText: 'Source: ' });
    await expect(source).toContainText('Source: Department for Education, Education, health and care plans');
    await expect(source).toContainText('Licence: Open Government Licence v3.0.');
    const href = new URL((await way(page).getAttribute('href')) ?? '');
    expect(href.origin + href.pathname).toBe(`${baseURL ?? ''}/explore`);
    expect([...href.searchParams].sort()).toEqual([...new URLSearchParams(query)].sort());
    await expect(way(page)).toHaveAttribute('target', '_top');
    await expect(page.getByRole('banner')).toHaveCount(0);
    await expect(page.getByRole('img').first()).toBeVisible();
    await expect(page.getByRole('status')).toHaveCount(0);
    await expectNoHorizontalScroll(page);
    expect(await typeUnder(page, 11)).toEqual([]);
    await expectNoAxeViolationsLightAndDark(page);
  });

test('an address that cannot be followed is answered in words', async ({ page }) => {
  await page.goto('/embed/explore?measure=nonsense&councils=derby,atlantis');
  await expect(page.getByRole('status')).toHaveText(
    'There is no measure ‘nonsense’. Plans issued within 20 weeks are shown. There is no council ‘atlantis’.',
    { timeout: 30_000 }
  );
  await expect(headline(page)).toHaveText(/^In Derby in 2025, /);
  for (const [query, why] of [
    ['view=sql', 'An answer in SQL is not drawn in a frame: it is worked out where it is asked.'],
    ['view=two-measures', 'The address asks for two measures and names one, so there is no chart to draw.']
  ] as const) {
    await page.goto(`/embed/explore?${query}`);
    await expect(page.getByRole('alert')).toHaveText(why);
    await expect(way(page)).toHaveAttribute('href', new RegExp(`/explore\\?${query}$`));
    await expectNoAxeViolationsLightAndDark(page);
  }
});

test.describe('where files do not come', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });

  test('nothing is drawn, and the address stays', async ({ page }) => {
    await page.route('**/data/observations/**', (route) => route.abort());
    await page.goto('/embed/explore?region=london&view=over-time');
    await expect(page.getByRole('alert')).toHaveText(
      'The figures of this chart did not arrive, so nothing is drawn. Check the connection and try again.'
    );
    await expect(page.locator('main svg')).toHaveCount(0);
    expect(new URL(page.url()).search).toBe('?region=london&view=over-time');
    await expect(way(page)).toHaveAttribute('href', /\/explore\?region=london&view=over-time$/);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a frame says so and leads to the site', async ({ page }) => {
    await page.goto('/embed/explore?region=london');
    await expect(page.getByText('The chart of this frame is drawn by scripts, which are off or have not arrived.')).toBeVisible();
    await expect(way(page)).toHaveAttribute('href', /\/explore$/);
  });
});

test('the code of the dialog leads to a frame of the same selection, as high as it is told to be', async ({ page, baseURL }) => {
  await arrive(page, '/explore?region=london');
  await expect(headline(page)).toHaveText(LONDON);
  await open(page, 'the map');
  await expect(dialog(page)).toContainText('It shows this selection, always with the newest figures, and leads to it here.');
  const code = (await dialog(page).locator('pre').filter({ hasText: '<iframe' }).textContent()) ?? '';
  expect(code).toContain(`<iframe src="${baseURL ?? ''}/embed/explore?region=london" title="Both maps. In London in 2025`);
  const height = Number(/ height="(\d+)"/.exec(code)?.[1]);
  await page.route('**/article', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><title>Article</title>${code}</html>` })
  );
  for (const width of [336, 616, 916]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/article');
    const inside = page.frameLocator('iframe');
    await expect(headline(inside)).toHaveText(LONDON, { timeout: 30_000 });
    const shown = await inside.locator('html').evaluate((html) => html.ownerDocument.body.getBoundingClientRect().height);
    expect(shown, `${width} pixels wide`).toBeLessThanOrEqual(height);
    /* Where its script may run, the frame is as high as the chart says. */
    await expect(page.locator('iframe')).toHaveAttribute('height', String(Math.ceil(shown)));
  }
});

test('a year of a set, and two measures, are offered with their frames; the sum of a set says that it has none', async ({
  page
}) => {
  await arrive(page, '/explore?year=2023&councils=derby,derbyshire');
  await expect(headline(page)).toHaveText(/^In Derby(shire)? in 2023, /);
  await open(page, 'the map');
  await expect(dialog(page)).toContainText('It shows this selection in 2023, whatever is published later, and leads to it here.');
  await expect(dialog(page).locator('pre').filter({ hasText: '<iframe' })).toContainText(
    '/embed/explore?year=2023&amp;councils=derby,derbyshire"'
  );
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await open(page, 'the sum');
  await expect(dialog(page)).toContainText('A frame shows the view above, not the sum.');
  await expect(dialog(page).locator('pre').filter({ hasText: '<iframe' })).toHaveCount(0);
  await arrive(page, '/explore?second=requests-refused&view=two-measures');
  await open(page, 'the two measures');
  await expect(dialog(page).locator('pre').filter({ hasText: '<iframe' })).toContainText(
    '/embed/explore?second=requests-refused&amp;view=two-measures"'
  );
});
