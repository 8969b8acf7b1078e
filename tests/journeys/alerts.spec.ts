import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test } from './support.ts';

const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('alerts are found from the findings, say how they work, and list every feed', async ({ page }) => {
    await page.goto('/findings');
    await page.locator('main').getByRole('link', { name: 'Alerts and feeds' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Get an alert when a council’s figures change');
    await expect(page.locator('main')).toContainText('No account and no email address');
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await page.getByText(/^By council \(\d+\)$/).click();
    await expect(page.getByRole('link', { name: 'Kent, Atom' })).toHaveAttribute('href', '/feeds/councils/kent.atom');
    await expect(page.getByRole('link', { name: 'Kent, JSON Feed' })).toHaveAttribute('href', '/feeds/councils/kent.json');
    await page.getByText(/^By measure \(\d+\)$/).click();
    await expect(page.getByRole('link', { name: 'Requests for an assessment refused, Atom' })).toBeVisible();
  });

  test('pages name their feeds to programs', async ({ page }) => {
    for (const [address, feed] of [
      ['/findings', '/feeds/stories'],
      ['/alerts', '/feeds/stories'],
      ['/findings/councils/kent', '/feeds/councils/kent']
    ]) {
      await page.goto(address ?? '');
      for (const [type, ending] of [
        ['atom', 'atom'],
        ['feed', 'json']
      ])
        await expect(
          page.locator(`link[rel=alternate][type="application/${type}+${type === 'atom' ? 'xml' : 'json'}"]`)
        ).toHaveAttribute('href', new RegExp(`${feed}\\.${ending}$`));
    }
  });
});

test('a council’s page leads to its own alerts', async ({ page }) => {
  await page.goto('/councils/kent');
  await page.getByRole('link', { name: 'Alerts when its figures change' }).click();
  await expect(page.getByLabel('Its link')).toHaveValue(/\/feeds\/councils\/kent\.atom$/);
});

test('a reader chooses a council and has its link', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/alerts');
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await page.getByRole('combobox', { name: 'Follow' }).selectOption('Kent');
  await expect(page.getByRole('textbox', { name: 'Its link' })).toHaveValue(/^http.+\/feeds\/councils\/kent\.atom$/);
  await expect(page).toHaveURL(/\?feed=councils\/kent$|\?feed=councils%2Fkent$/);
  await expectNoHorizontalScroll(page);
  await expectNoAxeViolationsLightAndDark(page);
});

test('feeds are valid, tell only changes, in plain words, and each entry leads to its story', async ({ request, page }) => {
  for (const path of [
    '/feeds/stories',
    '/feeds/councils/kent',
    '/feeds/councils/wakefield',
    '/feeds/measures/requests-refused'
  ]) {
    const [atom, json] = [await request.get(`${path}.atom`), await request.get(`${path}.json`)];
    expect([atom.status(), json.status()], path).toEqual([200, 200]);
    const text = await atom.text();
    expect(XMLValidator.validate(text)).toBe(true);
    const { feed } = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
      isArray: (name) => name === 'entry'
    }).parse(text);
    const read = (await json.json()) as { version: string; items: Record<string, string>[] };
    expect(read.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.entry.length, path).toBeGreaterThan(0);
    expect(read.items.map(({ id }) => id)).toEqual(feed.entry.map(({ id }: { id: string }) => id));
    expect(new Set(read.items.map(({ id }) => id)).size).toBe(read.items.length);
    for (const { id, title, content_html: html } of read.items) {
      expect(id).toMatch(UUID);
      expect(title).toMatch(
        /^In .+ in (January )?20\d\d(-\d\d)?, .+(, (up|down) from .+|, no clear change from .+, while England’s figure (rose|fell) from .+|, after .+ and .+ in .+|, as in .+)$/
      );
      expect(html).toContain('England’s figure');
      expect(html).toContain('Read with care.');
      expect(`${title}${html}`).not.toMatch(/NaN|undefined|null|against [\d.]+ in England/);
    }
  }
  const { items } = (await (await request.get('/feeds/councils/wakefield.json')).json()) as { items: Record<string, string>[] };
  expect(items.map(({ title }) => title)).toContain(
    'In Wakefield in 2025, 45 in 100 requests for an assessment were refused, up from 5 a year before'
  );
  const text = await (await request.get('/feeds/councils/wakefield.atom')).text();
  const [, link = ''] = /<link rel="alternate" type="text\/html" href="([^"]*#[^"]*)"/.exec(text) ?? [];
  await page.goto(link);
  await expect(page.locator(`[id="${link.split('#')[1]}"]`)).toBeVisible();
});
