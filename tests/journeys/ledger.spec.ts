import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test, unfold } from './support.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the ledger is graded in plain words, and says what DfE has withdrawn', async ({ page }) => {
    await page.goto('/data/faults');
    await expect(page.getByRole('heading', { level: 2, name: /^Serious \(\d+\)$/ })).toBeVisible();
    const text = (await page.locator('main').textContent())?.replace(/\s+/g, ' ') ?? '';
    expect(text).toMatch(
      /\d+ figures? (is|are) shown as published, drawn hollow, and used nowhere; \S+ more (is|are) not shown\./
    );
    expect(text).toMatch(/[Zz]ero or almost zero, where dozens would be expected/);
    expect(text).not.toMatch(/\bGrave\b|\bnought\b|above the line|below the line/i);
    const id = 'withdrawn-by-publisher.plans-within-20-weeks.lewisham.2024';
    const line = page.locator('#find li', { has: page.locator(`[id="${id}"]`) }).getByRole('link');
    if ((await line.count()) > 0) await page.goto((await line.getAttribute('href')) ?? '');
    const row = page.locator(`[id="${id}"]`);
    await expect(row).toContainText('We expected no figure for 2024: it is suppressed');
    await expect(page.locator('li[data-check="withdrawn-by-publisher"]', { has: row })).toContainText(
      'DfE withdrew this figure in June 2026. It is shown as withdrawn, and not ranked or compared.'
    );
  });

  test('a page whose figures one was withdrawn from says so, with the month, and does not rank it', async ({ page }) => {
    await page.goto('/measures/plans-within-20-weeks/2024');
    await expect(page.locator('main')).toContainText('DfE withdrew this figure in June 2026');
  });

  test('who has most undecided, and most placements unknown, is named', async ({ page }) => {
    await page.goto('/measures/requests-undecided/2025');
    await expect(page.locator('main')).toContainText(/Milton Keynes/);
    expect(await page.locator('main').innerText()).not.toMatch(/leaves out Milton Keynes/);
    await page.goto('/measures/plans-placement-unknown/2025-01');
    expect(await page.locator('main').innerText()).not.toMatch(/leaves out[^.]*Wolverhampton/);
  });

  test('the method page says how many new plans the timeliness table counts', async ({ page }) => {
    await page.goto('/method');
    await expect(page.locator('#part-of-a-year')).toContainText(
      'For 2024, the one that says how many came on time counts 90,392 plans in England: 92% of the 97,747 new plans in another. DfE does not say why.'
    );
  });

  test('no page of the ledger is longer than 8,000 pixels at 1440, and its pages hold every finding once', async ({ page }) => {
    test.slow();
    const faults = Papa.parse<{ id: string }>(readFileSync('data/faults.csv', 'utf8').trim(), { header: true }).data.map(
      ({ id }) => id
    );
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/data/faults');
    const inLines = new Set(await page.locator('#find [id]').evaluateAll((all) => all.map(({ id }) => id)));
    const every = new Set(await page.locator('main [id]').evaluateAll((all) => all.map(({ id }) => id)));
    expect(
      faults.filter((id) => !every.has(id)),
      'an address on the first page for each line of the table'
    ).toEqual([]);
    const pages = await page
      .getByRole('navigation', { name: 'Pages of the ledger' })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(pages.length).toBeGreaterThan(5);
    const listed: string[] = [];
    for (const address of pages) {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollHeight), address).toBeLessThan(8000);
      const ids = await page
        .locator('.ledger, .ledger *')
        .evaluateAll((all) => all.map(({ id }) => id).filter((id) => id.includes('.')));
      if (address !== '/data/faults') expect(ids.filter((id) => !inLines.has(id))).toEqual([]);
      listed.push(...ids);
    }
    expect([...listed].sort()).toEqual([...faults].sort());
  });

  test('the gravest come first, and of those the newest', async ({ page }) => {
    await page.goto('/data/faults');
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/^Serious/);
    const lines = page.locator('#find li');
    const grades = await lines.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['grade']));
    const order = ['serious', 'notable', 'small'];
    expect(grades.map((grade) => order.indexOf(grade ?? ''))).toEqual(
      grades.map((grade) => order.indexOf(grade ?? '')).sort((a, b) => a - b)
    );
    const years = await page
      .locator('#find li[data-grade=serious]')
      .evaluateAll((all) => all.map((one) => Math.max(...((one as HTMLElement).dataset['year'] ?? '').split(' ').map(Number))));
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });
});

test('a reader finds by severity, publication, year and council, and an old address leads to its row', async ({ page }) => {
  await page.goto('/data/faults');
  await page.getByRole('combobox', { name: 'Severity' }).selectOption('serious');
  await page.getByRole('combobox', { name: 'Council' }).selectOption('Leicester');
  await page.getByRole('combobox', { name: 'Year' }).selectOption('2025');
  await expect(page).toHaveURL(/\?grade=serious&council=leicester&year=2025$/);
  const shown = page.locator('#find li:visible');
  await expect(shown.first()).toContainText('Leicester, 2025');
  const count = await shown.count();
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^${count} findings? of \\d+, listed below\\.`));
  expect(await page.getByRole('combobox', { name: 'Publication' }).getByRole('option').count()).toBeGreaterThan(5);
  await expect(page.locator('.ledger')).toBeHidden();
  await shown.first().getByRole('link').click();
  await expect(page.locator(':target')).toContainText('Leicester');

  const old = 'code-agrees-with-name.appeal-rate.cambridgeshire.2024';
  await page.goto(`/data/faults#${old}`);
  await expect(page).toHaveURL(new RegExp(`/data/faults(/\\d+)?#${old.replaceAll('.', '\\.')}$`));
  await expect(page.locator(`.ledger li:has([id="${old}"]), .ledger li[id="${old}"]`).first()).toBeVisible();
});

test('a page of the ledger has no accessibility faults, unfolded, light or dark, and fits 320 pixels', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 800 });
  for (const address of ['/data/faults', '/data/faults/2']) {
    await page.goto(address);
    await unfold(page);
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolationsLightAndDark(page);
  }
});
