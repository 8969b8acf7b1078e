import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test } from './support.ts';

const textOf = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
const open = async (page: Page, address: string) => {
  await page.goto(address);
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await expect(page.locator('html[data-ready]')).toBeAttached();
};
const listed = (page: Page) => page.locator('.group li:visible');

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the first thing said is how many, of how many tests, and how many by chance', async ({ page }) => {
    await page.goto('/findings');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What stands out');
    const text = await textOf(page);
    expect(text).toMatch(
      /^What stands out In the newest figures of \d+ measures, [\d,]+ findings stand out among [\d,]+ tests; chance alone would give about \d+\./
    );
    expect(text).toContain(
      'North Northamptonshire: Plans issued within 20 weeks went down from 73.6% in 2023 (379 of 515 plans) to 17.2% in 2024 (142 of 824 plans), then up to 56.5% in 2025 (483 of 855 plans)'
    );
    for (const sentence of await page.locator('.group > p, .group li').allInnerTexts())
      expect(sentence).not.toMatch(/\b([Bb]est|[Ww]orst|NaN|undefined|null)\b/);
    await expect(page.getByRole('combobox')).toHaveCount(0);
  });

  test('a year that has passed has its own page: both kinds of limits are told', async ({ page }) => {
    await page.goto('/findings');
    await page.getByRole('navigation', { name: 'Other years' }).getByRole('link', { name: '2024' }).click();
    await expect(page).toHaveURL(/\/findings\/2024$/);
    await expect(page.locator('#plans-within-20-weeks')).toContainText(
      'Of 141 councils, 122 lie beyond 99.8% limits that allow for chance alone, where chance would put fewer than one (0.3). Limits that also allow for how far councils usually differ run from 0% to 100%: with councils this different the test cannot single any out; the spread itself is the story.'
    );
    await expect(page.locator('#plans-within-20-weeks')).toContainText(
      'The share of plans excepted moved as well, from 0.0% in 2023 to 19.0%'
    );
  });

  test('every finding has a chart, a link to its council, and figures', async ({ page }) => {
    await page.goto('/findings');
    const all = await page.locator('.group li').count();
    expect(all).toBeGreaterThan(200);
    for (const within of ['svg[role=img]', 'a[href^="/councils/"]'])
      await expect(page.locator(`.group li ${within}`)).toHaveCount(all);
    expect(await page.locator('.group li:has(button[data-figure])').count()).toBe(all);
  });

  test('a council’s own stand on its page', async ({ page }) => {
    await page.goto('/councils/walsall');
    const section = page.getByRole('region', { name: 'What stands out here' });
    await expect(section).toContainText(
      'Requests for an assessment refused: 61.2% in 2025 (609 of 995 requests), where England has 26.6%'
    );
    await section.getByRole('link', { name: 'What stands out everywhere' }).click();
    await expect(page).toHaveURL(/\/findings\?council=walsall$/);
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
    await open(page, '/findings');
    const all = await listed(page).count();
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('Far from England');
    await page.getByRole('combobox', { name: 'Region' }).selectOption('London');
    await expect(page).toHaveURL(/\?kind=outlier&region=london$/);
    const shown = await listed(page).count();
    expect(shown).toBeGreaterThan(3);
    expect(shown).toBeLessThan(all / 5);
    await expect(page.getByRole('status')).toHaveText(`${shown} of the ${all} listed here.`);
    await expect(page.locator('.group:visible:not([data-kind=outlier])')).toHaveCount(0);
    await open(page, '/findings?kind=outlier&region=london');
    await expect(listed(page)).toHaveCount(shown);
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('all');
    await page.getByRole('combobox', { name: 'Region' }).selectOption('all');
    await expect(listed(page)).toHaveCount(all);
    await expect(page).toHaveURL(/\/findings$/);
  });
  await test.step('a council is chosen by the address, and one that is none is passed over', async () => {
    await open(page, '/findings?council=walsall&topic=time');
    await expect(page.getByRole('combobox', { name: 'Council' })).toHaveValue('walsall');
    await expect(page.getByRole('status')).toContainText(/Walsall has\s+\d+ in all: see them on its page/);
    for (const item of await listed(page).all()) await expect(item).toHaveAttribute('data-council', 'walsall');
    await expect(page.getByRole('heading', { name: 'Appeals to the tribunal' })).toBeHidden();
    await open(page, '/findings?council=atlantis');
    await expect(page.getByRole('combobox', { name: 'Council' })).toHaveValue('');
  });
});

test('a figure in a sentence opens where it was published, by keyboard', async ({ page }) => {
  await open(page, '/findings');
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
  await open(page, '/findings');
  await expectNoHorizontalScroll(page);
  await expectNoAxeViolationsLightAndDark(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, '/findings/2024');
  await expectNoHorizontalScroll(page);
  await expectNoAxeViolations(page);
});
