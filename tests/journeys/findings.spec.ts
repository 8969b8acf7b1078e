import type { Page } from '@playwright/test';
import {
  arrive,
  expect,
  expectNoAxeViolations,
  expectNoAxeViolationsLightAndDark,
  expectNoHorizontalScroll,
  test,
  unfold
} from './support.ts';

const textOf = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
const listed = (page: Page) => page.locator('.group li:visible');

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the first thing that the whole list says is how many, of how many tests, and how many by chance', async ({ page }) => {
    await page.goto('/findings/all');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything that stands out');
    const text = ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ').trim();
    expect(text).toMatch(
      /Everything that stands out In the newest figures of \d+ measures, [\d,]+ findings stand out among [\d,]+ tests; chance alone would give about \d+\./
    );
    expect(text).toContain(
      'North Northamptonshire: Plans issued within 20 weeks went down from 73.6% in 2023 (379 of 515 plans) to 17.2% in 2024 (142 of 824 plans), then up to 56.5% in 2025 (483 of 855 plans)'
    );
    for (const sentence of await page.locator('.group > p, .group li').allTextContents())
      expect(sentence).not.toMatch(/\b([Bb]est|[Ww]orst|NaN|undefined|null)\b/);
    await expect(page.getByRole('combobox')).toHaveCount(0);
  });

  test('a year that has passed has its own page: both kinds of limits are told', async ({ page }) => {
    await page.goto('/findings/all');
    await page.getByRole('navigation', { name: 'Other years' }).getByRole('link', { name: '2024' }).click();
    await expect(page).toHaveURL(/\/findings\/2024$/);
    await expect(page.locator('#plans-within-20-weeks')).toContainText(
      'Of 141 councils, 122 lie beyond 99.8% limits that allow for chance alone, where chance would put fewer than one (0.3). Limits that also allow for how far councils usually differ run from 0% to 100%: with councils this different the test cannot single any out.'
    );
    await expect(page.locator('#plans-within-20-weeks')).toContainText(
      'The share of plans excepted moved as well, from 0.0% in 2023 to 19.0%'
    );
  });

  test('every finding has a chart, a link to its council, and figures', async ({ page }) => {
    await page.goto('/findings/all');
    const all = await page.locator('.group li').count();
    expect(all).toBeGreaterThan(200);
    for (const within of ['svg[role=img]', 'a[href^="/councils/"]'])
      await expect(page.locator(`.group li ${within}`)).toHaveCount(all);
    expect(await page.locator('.group li:has(button[data-figure])').count()).toBe(all);
  });

  test('a council’s own stand on its page', async ({ page }) => {
    await page.goto('/councils/walsall');
    const section = page.getByRole('region', { name: 'What stands out here' });
    await expect(section.getByRole('heading', { level: 3 }).first()).toHaveText(
      /^In Walsall in (January )?20\d\d(-\d\d)?, .+[^.]$/
    );
    await expect(section).toContainText(
      'Requests for an assessment refused: 61.2% in 2025 (609 of 995 requests), against 26.6% in England'
    );
    await expect(section.getByRole('link', { name: 'What stands out everywhere' })).toHaveAttribute('href', '/findings');
    await section.getByRole('link', { name: 'Its findings as stories' }).click();
    await expect(page).toHaveURL(/\/findings\/councils\/walsall$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What stands out in Walsall');
  });

  test('is found from the header and from home', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('main').getByRole('link', { name: 'What stands out' })).toHaveAttribute('href', '/findings');
    await page.getByRole('navigation', { name: 'Pages' }).first().getByRole('link', { name: 'Findings' }).click();
    await expect(page).toHaveURL(/\/findings$/);
  });
});

test('a reader chooses, and the address keeps it and is followed', async ({ page }) => {
  await test.step('a reader chooses, and the address keeps it', async () => {
    await arrive(page, '/findings/all');
    const all = await page.locator('.group li').count();
    expect(await listed(page).count(), 'folded until something is chosen').toBe(0);
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('Far from England');
    await page.getByRole('combobox', { name: 'Region' }).selectOption('London');
    await expect(page).toHaveURL(/\/findings\/all\?kind=outlier&region=london$/);
    const shown = await listed(page).count();
    expect(shown).toBeGreaterThan(3);
    expect(shown).toBeLessThan(all / 5);
    await expect(page.getByRole('status')).toHaveText(`${shown} of the ${all} listed here.`);
    await expect(page.locator('.group:visible:not([data-kind=outlier])')).toHaveCount(0);
    await arrive(page, '/findings?kind=outlier&region=london');
    await expect(listed(page)).toHaveCount(shown);
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('all');
    await page.getByRole('combobox', { name: 'Region' }).selectOption('all');
    await expect(page.locator('.group li:not([hidden])')).toHaveCount(all);
    await expect(page).toHaveURL(/\/findings\/all$/);
  });
  await test.step('a council is chosen by the address, and one that is none is passed over', async () => {
    await arrive(page, '/findings?council=walsall&topic=time');
    await expect(page).toHaveURL(/\/findings\/all\?council=walsall&topic=time$/);
    await expect(page.getByRole('combobox', { name: 'Council' })).toHaveValue('walsall');
    await expect(page.getByRole('status')).toContainText(/Walsall has\s+\d+ in all: see them on its page/);
    for (const item of await listed(page).all()) await expect(item).toHaveAttribute('data-council', 'walsall');
    await expect(page.getByRole('heading', { name: 'Appeals to the tribunal' })).toBeHidden();
    await arrive(page, '/findings/all?council=atlantis');
    await expect(page.getByRole('combobox', { name: 'Council' })).toHaveValue('');
  });
});

test('a figure in a sentence opens where it was published, by keyboard', async ({ page }) => {
  await arrive(page, '/findings/all#plans-within-20-weeks');
  const figure = page
    .locator('.group li', { hasText: 'North Northamptonshire: Plans issued within 20 weeks went down' })
    .getByRole('button', { name: '56.5%' });
  await figure.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('North Northamptonshire');
  await expect(page.getByRole('dialog')).toContainText('855');
  await page.keyboard.press('Escape');
  await expect(figure).toBeFocused();
});

test('no accessibility faults, light or dark, and 320 pixels are enough', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 800 });
  await arrive(page, '/findings');
  await expectNoHorizontalScroll(page);
  await expectNoAxeViolationsLightAndDark(page);
  await page.emulateMedia({ colorScheme: 'light' });
  for (const address of ['/findings/all', '/findings/2024', '/findings/topics/getting-in', '/findings/councils/kent']) {
    await arrive(page, address);
    await unfold(page);
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolations(page);
  }
});

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

test.describe('the front page', () => {
  test.use({ javaScriptEnabled: false });

  test('opens on about twenty stories, each with a headline that stands alone, a chart, a caveat and its cell', async ({
    page
  }) => {
    await page.goto('/findings');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What stands out');
    const stories = page.locator('.stories > li');
    await expect(stories).toHaveCount(20);
    for (const story of await stories.all()) {
      await expect(story.getByRole('heading', { level: 2 })).toHaveText(
        /^In .+ in (January )?20\d\d(-\d\d)?, .+(, (up|down|no clear change) from .+|, after .+ and .+ in .+|, against .+ in England)/
      );
      await expect(story.locator('svg[role=img]').first()).toBeVisible();
      await expect(story.locator('.told')).toHaveText(
        /^(It was|The figure is) .+ in .+; England’s figure(, without .+,| for the same councils)? is .+\./
      );
      await expect(story.locator('.care')).toHaveText(/^Read with care\. [A-Z].+\.$/);
      await expect(story.getByRole('link').first()).toHaveAttribute('href', /^\/measures\//);
      expect(await story.locator('button[data-figure]').count()).toBeGreaterThanOrEqual(2);
      await expect(story.locator('summary:visible')).toHaveText('How sure is this?');
    }
    const councils = await stories.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['council']));
    expect(new Set(councils).size).toBe(20);
    expect(await textOf(page)).toMatch(/^What stands out Twenty stories from the [\d,]+ findings in the newest figures/);
    await expect(page.locator('.how')).not.toHaveAttribute('open');
  });

  test('how sure it is stands in a fold: limits of 99.8%, what was tested, how stories are chosen', async ({ page }) => {
    await page.goto('/findings');
    const how = page.locator('.how');
    await how.locator('summary').click();
    await expect(how).toContainText(/findings stand out among [\d,]+ tests; chance alone would give about \d+/);
    await expect(how).toContainText('No story rests on a figure that our checks doubt, that its publisher has withdrawn');
    await expect(page.locator('.stories > li').first()).toContainText('99.8% interval');
  });

  test('no page of findings is longer than 8,000 pixels at 1440', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/findings');
    const all = await page
      .locator('main a[href^="/findings/topics/"], main a[href^="/findings/regions/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(all.length).toBeGreaterThan(12);
    for (const address of ['/findings', '/findings/all', '/findings/2024', '/findings/councils/kent', ...all]) {
      await page.goto(address);
      expect(await heightOf(page), address).toBeLessThan(8000);
    }
  });

  test('a topic, a region and a council have pages, with what was folded away', async ({ page }) => {
    await page.goto('/findings');
    await page.getByRole('navigation', { name: 'By topic' }).getByRole('link', { name: 'Getting in' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What stands out: getting in');
    await expect(page.locator('main')).toContainText(
      /findings beyond chance in the newest figures, in \d+ stories, one for each council, topic and year\./
    );
    await expect(page.locator('#requests-refused')).toContainText('Requests for an assessment refused');
    await page.locator('.more summary').click();
    const wakefield = page.locator('.more a', { hasText: 'Wakefield' }).or(page.getByRole('heading', { name: /Wakefield/ }));
    await expect(wakefield.first()).toBeVisible();
    await page.goto('/findings/councils/wakefield');
    await expect(page.locator('.stories')).toContainText(
      'It was 4.6% in 2024 (39 of 844 requests) and 45.2% in 2025 (388 of 858 requests)'
    );
    await page.goto('/findings/regions/london');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What stands out in London');
    for (const council of await page
      .locator('.stories > li')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['council'])))
      await expect(
        page.getByRole('navigation', { name: 'Its councils' }).locator(`a[href="/findings/councils/${council}"]`)
      ).toHaveCount(1);
  });
});

test('old addresses of the list lead to where it stands', async ({ page }) => {
  await page.goto('/findings?council=walsall');
  await expect(page).toHaveURL(/\/findings\/councils\/walsall$/);
  await page.goto('/findings?kind=outlier&region=london');
  await expect(page).toHaveURL(/\/findings\/all\?kind=outlier&region=london$/);
});

test('a figure of a story opens where it was published', async ({ page }) => {
  await arrive(page, '/findings/councils/wakefield');
  await page.locator('.told').getByRole('button', { name: '45.2%' }).click();
  await expect(page.getByRole('dialog')).toContainText('858');
});
