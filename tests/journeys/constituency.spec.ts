import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from '@playwright/test';
import { constituencySlug } from '../../src/lib/places/constituency.ts';
import { pagesOf } from '../fixtures/pdf.ts';
import { arrive, expect, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test } from './support.ts';

const rowsOf = (path: string) =>
  Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').replace('\ufeff', '').trim(), { header: true }).data;

const shares = rowsOf('data/constituencies.csv');
/** A constituency of two councils, each with a good part of it; whichever the table has. */
const divided = shares.find(
  ({ code, share }) =>
    Number(share) < 0.8 && shares.filter((other) => other['code'] === code && Number(other['share']) > 0.2).length === 2
);
const parts = shares.filter(({ code }) => code === divided?.['code']);
const areas = new Map(rowsOf('data/areas.csv').map((area) => [area['code'], area]));
const nameOf = (code = '') => (areas.get(code)?.['name'] ?? '').replace(/,\s*(city|county) of$/i, '');

/** Opens the divided constituency from the search of the home page. */
async function find(page: Page) {
  await arrive(page, '/');
  await page.getByRole('combobox', { name: 'How is it where you live?' }).fill(divided?.['name'] ?? '');
  await page.getByRole('option').filter({ hasText: 'a constituency' }).first().click();
  await page.locator('.answer').getByRole('link', { name: 'its MP and its figures' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(divided?.['name'] ?? '');
}

test('a constituency is found by its name and has a card of each of its councils, with whose figures they are', async ({
  page
}) => {
  await find(page);
  const cards = page.locator('main section').filter({ has: page.getByText('These figures are for the whole of') });
  await expect(cards).toHaveCount(parts.length);
  for (const [i, { area }] of parts.entries()) {
    const card = cards.nth(i);
    await expect(card.getByRole('heading', { level: 2 })).toHaveText(nameOf(area));
    await expect(card.getByText(/^These figures are for the whole of .+, not for the constituency\.$/)).toBeVisible();
    await expect(card.getByRole('heading', { level: 2 }).getByRole('link')).toHaveAttribute(
      'href',
      `/councils/${areas.get(area)?.['slug']}`
    );
  }
  const mp = rowsOf('data/mps.csv').find(({ code }) => code === divided?.['code']);
  await expect(page.locator('main .mp')).toContainText(`MP on 27 June 2026: ${mp?.['name']}, ${mp?.['party']}.`);
  await expect(page.locator('.answer-card .headline').first()).toHaveText(
    /^In .+ plans? came on time in 20\d\d|^There is no figure|^DfE published no figure|^DfE published no headline figure/
  );
  await expect(page.locator('.answer-card .fan-chart:visible')).toHaveCount(parts.length);
  const slug = page.url().split('/').at(-1);
  await page.getByRole('link', { name: /^A briefing on/ }).click();
  await expect(page.locator('.sheet')).toHaveCount(2);
  await expect(page.locator('.sheet').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'For a parliamentary question', level: 2 })).toBeHidden();
  await expect(page.getByRole('link', { name: 'A longer briefing' })).toHaveAttribute(
    'href',
    `/briefing?constituency=${slug}&areas=${parts.map(({ area }) => areas.get(area)?.['slug']).join()}`
  );
  await page.getByRole('link', { name: 'Back to the page' }).click();
  await expect(page.getByRole('heading', { name: 'For a parliamentary question', level: 2 })).toBeVisible();
  await expect(page.locator('.sheet').first()).toBeHidden();
});

test('the table for a question is the published figures, on the page, in the clipboard and in its file', async ({
  page,
  context
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await find(page);
  const observed = rowsOf('data/observations/plans-within-20-weeks.csv');
  const newest = (area = '') => observed.filter((row) => row['area'] === area).at(-1);
  const line = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Plans issued within 20 weeks' }) });
  const printed = parts.map(({ area }) => {
    const row = newest(area);
    const count = (text = '') => Number(text).toLocaleString('en-GB');
    return row?.['status'] === 'ok'
      ? [`${Number(row['value']).toFixed(1)}%`, `${count(row['numerator'])} of ${count(row['denominator'])} plans`]
      : ['no figure'];
  });
  for (const [i, texts] of printed.entries())
    for (const text of texts) await expect(line.getByRole('cell').nth(i + 1)).toContainText(text);
  const england = Number(newest('E92000001')?.['value']).toFixed(1);
  await expect(line.getByRole('cell').nth(parts.length + 1)).toContainText(`${england}%`);

  await page.getByRole('button', { name: 'Copy the table' }).click();
  await expect(page.getByRole('status')).toHaveText('Table copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')[0]).toBe(
    ['Measure', 'Period', ...parts.map(({ area }) => nameOf(area)), 'England', 'Source'].join('\t')
  );
  for (const texts of printed) expect(copied).toContain(texts.length === 2 ? `${texts[0]} (${texts[1]}` : texts[0]);
  expect(copied.split('\n')).toHaveLength((await page.getByRole('row').count()) || 0);

  const file = await page.request.get((await page.getByRole('link', { name: 'Download it as CSV' }).getAttribute('href')) ?? '');
  expect(file.headers()['content-type']).toContain('text/csv');
  const { data } = Papa.parse<Record<string, string>>((await file.text()).replace('\ufeff', '').trim(), { header: true });
  for (const { area } of parts) {
    const row = data.find((one) => one['council'] === nameOf(area) && one['measure'] === 'Plans issued within 20 weeks');
    const own = newest(area);
    if (own?.['status'] !== 'ok') continue;
    expect([row?.['value'], row?.['numerator'], row?.['denominator']].map(Number)).toEqual(
      [own['value'], own['numerator'], own['denominator']].map(Number)
    );
    expect(Number(row?.['england'])).toBe(Number(newest('E92000001')?.['value']));
  }
  await expect(page.locator('blockquote').first()).toHaveText(/^To ask the Secretary of State for Education, /);
});

test('a postcode leads to the MPs of its council, and they to their constituencies', async ({ page }) => {
  await arrive(page, '/');
  const field = page.getByRole('combobox', { name: 'How is it where you live?' });
  await field.fill('DE4 3AG');
  await field.press('Enter');
  await page.locator('.answer').getByRole('link', { name: 'MPs and constituencies in Derbyshire' }).click();
  const section = page.getByRole('region', { name: 'MPs and constituencies' });
  const own = shares.filter(({ area }) => nameOf(area) === 'Derbyshire');
  await expect(section.getByRole('listitem')).toHaveCount(own.length);
  await expect(section).toContainText('The shares are of all people in each constituency, not of children');
  await expect(section).toContainText(
    'The MPs are those in the Department for Education’s list of 27 June 2026; some may have changed since.'
  );
  await section.getByRole('link', { name: 'High Peak' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('High Peak');
});

/* Of each number of councils, the first constituency of the table and the one with the longest names: where room is shortest. */
const byCount = new Map<number, string[]>();
for (const code of new Set(shares.map((line) => line['code'] ?? ''))) {
  const own = shares.filter((line) => line['code'] === code);
  byCount.set(own.length, [...(byCount.get(own.length) ?? []), code]);
}
const lengthOf = (code: string) =>
  shares.filter((line) => line['code'] === code).reduce((sum, { area, name = '' }) => sum + nameOf(area).length + name.length, 0);
const sampled = [...byCount].flatMap(([count, codes]) => {
  const longest = codes.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0] ?? '';
  return [...new Set([codes[0] ?? '', longest])].map((code) => ({ count, code }));
});

for (const { count, code } of sampled) {
  const own = shares.filter((line) => line['code'] === code);
  const name = own[0]?.['name'] ?? '';
  test(`a briefing on ${name}, ${count === 1 ? 'one council' : `${count} councils`}, is one press away and two sheets of A4`, async ({
    page
  }) => {
    await page.goto(`/constituencies/${constituencySlug(name)}`);
    await page.getByRole('link', { name: `A briefing on ${name} to print: two sheets` }).click();
    const sheets = page.locator('.sheet');
    await expect(sheets.first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    /* Nothing is cut off, and the sheets are full to their feet. */
    for (const sheet of await sheets.all()) {
      const room = await sheet.evaluate((one) => ({
        over: one.scrollHeight - one.clientHeight,
        wide: one.scrollWidth - one.clientWidth,
        left: one.getBoundingClientRect().bottom - (one.querySelector('.foot')?.getBoundingClientRect().bottom ?? 0)
      }));
      expect(room.over).toBeLessThanOrEqual(0);
      expect(room.wide).toBeLessThanOrEqual(0);
      expect(room.left).toBeLessThan(3);
    }
    const printed = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(printed).toHaveLength(2);
    const plain = (words: string) => words.replace(/\s+/g, '');
    const mp = rowsOf('data/mps.csv').find((line) => line['code'] === code);
    const [first = '', second = ''] = printed;
    for (const words of [name, `MP on 27 June 2026: ${mp?.['name']}, ${mp?.['party']}.`, 'Key measures', 'page 1 of 2'])
      expect(first).toContain(plain(words));
    expect(first).toMatch(/Everyfigurehereisforthewholeof.+,notfortheconstituency\./);
    for (const { area } of own) {
      expect(first).toContain(plain(nameOf(area)));
      expect(second).toContain(plain(nameOf(area)));
    }
    for (const words of ['The checklist: what can be checked here', 'For a parliamentary question', 'Sources', 'page 2 of 2'])
      expect(second).toContain(plain(words));
    await page.emulateMedia({ media: 'screen' });
    await expectNoAxeViolationsLightAndDark(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectNoHorizontalScroll(page);
  });
}

test('a postcode on the page of constituencies leads to those of its council, each a press away, and says why to no more', async ({
  page
}) => {
  await arrive(page, '/constituencies');
  await expect(page.getByRole('main')).toContainText(
    'A postcode leads to the constituencies of its council: the postcode directory used here does not give constituencies.'
  );
  const field = page.getByRole('combobox', { name: 'Find a constituency' });
  const answer = page.locator('.answer');
  await field.fill('DE4 3AG');
  await field.press('Enter');
  await expect(answer).toContainText('DE4 3AG is in Derbyshire.');
  const own = shares.filter(({ area }) => nameOf(area) === 'Derbyshire');
  await expect(answer.locator('a[href^="/constituencies/"]')).toHaveCount(own.length);
  await expect(answer).toContainText('Mid Derbyshire: about 56 in 100 of its people live in Derbyshire');
  await expect(answer).toContainText(
    'The postcode directory used here tells the council and not the constituency: yours is one of these.'
  );
  await answer.getByRole('link', { name: /^High Peak: all its people live in Derbyshire/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('High Peak');

  await arrive(page, '/constituencies');
  await field.fill('EC2V 7HH');
  await field.press('Enter');
  await expect(answer).toContainText('EC2V 7HH is in the City of London.');
  await expect(answer.locator('a[href^="/constituencies/"]')).toHaveText([
    'Cities of London and Westminster: about 6 in 100 of its people live in the City of London'
  ]);
  await expect(answer).toContainText('The council has one constituency.');
});

test('all of them are listed under their letters', async ({ page }) => {
  await page.goto('/constituencies');
  const links = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(links).toHaveCount(new Set(shares.map(({ code }) => code)).size);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Constituencies');
  await expectNoAxeViolationsLightAndDark(page);
});

test('its page is read without scripts, on a small screen, in the dark and on paper', async ({ browser, page, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const still = await context.newPage();
  await still.goto('/constituencies/high-peak');
  await expect(still.getByText('These figures are for the whole of Derbyshire, not for the constituency.')).toBeVisible();
  await expect(still.getByRole('link', { name: 'Download it as CSV' })).toBeVisible();
  await expect(still.getByRole('button')).toHaveCount(0);
  await context.close();

  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/constituencies/cities-of-london-and-westminster');
  await expectNoHorizontalScroll(page);
  await expectNoAxeViolationsLightAndDark(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Copy the table' })).toBeHidden();
  await expect(page.locator('.sheet blockquote').first()).toBeVisible();
});
