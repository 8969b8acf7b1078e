import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { KNOWN_ASKS } from '../../src/lib/standard/asks.ts';
import { ITEMS, JUDGED, TRACKED, UNPUBLISHED } from '../../src/lib/standard/items.ts';
import { expect, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test } from './support.ts';
import { ready } from './matrix.ts';

const asks = Papa.parse<Record<string, string>>(readFileSync('data/asks.csv', 'utf8').trim(), { header: true }).data;
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the list of asks says first how many have an answer placed beside them, as known when, and today’s figure', async ({
    page
  }) => {
    await page.goto('/asks');
    const heading = flat(await page.getByRole('heading', { level: 1 }).innerText());
    const said =
      /^Of 26 asks of SEND reform, (\d+) match a proposal that the White Paper names; of the other (\d+) we know no answer\.$/.exec(
        heading
      );
    const none = await page
      .locator('tbody td')
      .filter({ hasText: /^No answer known$/ })
      .count();
    expect([Number(said?.[1]), Number(said?.[2])]).toEqual([26 - none, none]);
    await expect(page.locator('tbody th[scope="row"]')).toHaveCount(asks.length);
    const main = page.locator('main');
    await expect(main).toContainText('Every child achieving and thriving (Department for Education, 23 February 2026)');
    await expect(main).toContainText('13 May 2026');
    await expect(main).toContainText('As known in July 2026.');
    const row = page.locator('tr', { has: page.getByRole('link', { name: 'National expectations of support' }) });
    await expect(row).toContainText('National Inclusion Standards (by 2028); Specialist Provision Packages');
    await expect(
      page.locator('tr', { has: page.getByRole('link', { name: 'An end to refusals and extra hurdles' }) })
    ).toContainText(/Requests for an assessment refused: England, 26\.6%, calendar year 2025/);
  });

  test('what the asks name and no measure answers has its place', async ({ page }) => {
    await page.goto('/asks');
    for (const [id, says] of [
      [
        'tribunal-outcomes',
        '95 to 99% were decided in the family’s favour, which means at least in part. Those are academic years'
      ],
      ['section-19', 'temporary reduced timetable, which does not show whether the duty was met'],
      ['section-75', 'may pool money and run services together'],
      ['short-breaks-statements', 'No public body gathers the statements'],
      [
        'coordinators-training',
        'the National Award for SEN Coordination (NASENCo), since succeeded by a national professional qualification'
      ],
      ['reasonable-adjustments', 'Equality Act 2010, section 20'],
      ['apprenticeships', 'In January 2025 councils recorded 1,017 apprenticeships'],
      ['academies', '242,139 of England’s 638,745 plans (37.9%) were of children in an academy or free school'],
      ['three-billion', 'This project holds no document that says who announced it']
    ] as const)
      await expect(page.locator(`#${id}`), id).toContainText(says);
  });

  test('each ask has its page, with answer, figure, and a request where no figure answers it in full', async ({ page }) => {
    for (const { slug, title } of KNOWN_ASKS) {
      await page.goto(`/asks/${slug}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      const main = flat(await page.locator('main').innerText());
      expect(main, slug).toMatch(
        /The White Paper of 23 February 2026 puts forward .*\(as known in July 2026\)|We know of no government answer \(as known in July 2026\)/
      );
      const published = asks[KNOWN_ASKS.findIndex((one) => one.slug === slug)]?.['published'];
      if (published !== 'yes') expect(main, slug).toMatch(/how to ask for it|not published for any council|In the checklist/);
    }
    await page.goto('/asks/notional-funding');
    await expect(page.locator('main')).toContainText('8,386');
    await expect(page.locator('main')).toContainText('1.3977');
    await expect(page.locator('main')).toContainText('1.3998');
    await page.goto('/asks/suitable-education');
    await expect(page.locator('main')).toContainText('section 19 of the Education Act 1996');
    await expect(page.locator('#ask')).toContainText('Figures can be mapped');
    await expect(page.locator('#ask').getByRole('link', { name: 'Your own file' })).toHaveAttribute('href', '/explore#your-file');
    await page.goto('/asks/ombudsman-and-schools');
    await expect(page.locator('#ask')).toContainText('Parliament publishes it.');
  });

  test('each item has its page: duty, expected or asked for first, whose list, how it is judged, its councils, and how to ask', async ({
    page
  }) => {
    for (const { id, title } of ITEMS) {
      await page.goto(`/standard/${id}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
      await expect(page.getByRole('heading', { name: /^What it rests on: (duty|expected|asked for)$/ })).toBeVisible();
      await expect(page.locator('main'), id).toContainText('No government has adopted a national minimum offer.');
      await expect(page.locator('#ask'), id).toContainText('section 1 of the Freedom of Information Act 2000');
      await expect(page.locator('#ask'), id).toContainText('To ask the Secretary of State for');
      await expect(page.locator('#ask'), id).toContainText(
        TRACKED.some((one) => one.id === id) ? 'It settles no verdict in the checklist' : `[name of the council],${id},,,,`
      );
    }
    for (const { id } of UNPUBLISHED) {
      await page.goto(`/standard/${id}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('not published for any council');
    }
    for (const { id } of JUDGED) {
      await page.goto(`/standard/${id}`);
      const heading = flat(await page.getByRole('heading', { level: 1 }).innerText());
      const met = Number(/: (\d+) of 153 councils meets? our pass mark$/.exec(heading)?.[1]);
      await expect(page.locator('main details').first().locator('li'), id).toHaveCount(met);
      await expect(page.locator('.councils li'), id).toHaveCount(153);
    }
    await page.goto('/standard/short-breaks');
    await expect(page.locator('main')).toContainText('Overnight breaks everywhere go beyond the duty: they are asked for.');
    await page.goto('/standard/occupational-therapy');
    await expect(page.locator('main')).toContainText('Nearest duty: Children and Families Act 2014, section 42');
    await expect(page.locator('main')).toContainText('See also SEND code of practice, chapter 3 (guidance).');
  });
});

test('a request is made out to a council, copied, and comes back as evidence', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await ready(page, '/standard/short-breaks?council=kent#ask');
  const letter = page.getByRole('region', { name: 'Wording of the request' });
  await expect(letter).toContainText('To Kent');
  await expect(letter).toContainText('1. The web address of your short breaks services statement');
  await page.getByRole('button', { name: 'Copy the request' }).click();
  await expect(page.getByText('Request copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await letter.textContent());
  await page.getByLabel('To', { exact: true }).selectOption('derbyshire');
  await expect(letter).toContainText('To Derbyshire');
  const line = page.getByRole('region', { name: 'Line of evidence' });
  const csv = (await line.innerText()).replace(',,,,', ',falls-short,https://example.org/answer.pdf,2026-03-31,Answered');
  await page.getByRole('link', { name: 'Bring your own evidence' }).click();
  await page.waitForURL(/\/standard#evidence-head$/);
  await page.mouse.move(4, 4);
  await page.mouse.move(9, 9);
  await expect(page.getByLabel('Bring a file')).toBeEnabled({ timeout: 30_000 });
  await page.getByLabel('Bring a file').setInputFiles({ name: 'answer.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect(page.getByText('1 row is drawn in the matrix, framed, and kept on this device only.')).toBeVisible();
});

test('councils are ordered by how many items they meet, and filtered by what they meet', async ({ page }) => {
  await ready(page, '/standard?sort=met');
  const metBy = () =>
    page.locator('.matrix tbody tr[data-row]').evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td.meets').length));
  const met = await metBy();
  expect(met).toEqual([...met].sort((a, b) => b - a));
  const heading = flat(await page.getByRole('heading', { level: 1 }).innerText());
  const words = ['no', 'one', 'two', 'three', 'four', 'five'];
  expect(heading).toContain(` ${words[met[0] ?? 0]} of the five items that can be judged`);
  await page.getByLabel('Meets', { exact: true }).selectOption('plan-on-time');
  await expect(page).toHaveURL(/meets=plan-on-time/);
  const left = await page.locator('.matrix tbody tr[data-row]').count();
  await expect(page.locator('.matrix tbody tr[data-row] td:nth-of-type(1).meets')).toHaveCount(left);
  await page.getByLabel('Meets', { exact: true }).selectOption('all');
  await expect(page.locator('.matrix tbody tr[data-row]')).toHaveCount(met.filter((count) => count === JUDGED.length).length);
});

test('the pages of asks and items fit every width, in few screens, and axe finds nothing', async ({ page }) => {
  for (const address of [
    '/asks',
    '/asks/national-minimum-offer',
    '/standard/short-breaks',
    '/standard/plan-on-time',
    '/standard/falling-appeals'
  ]) {
    await ready(page, address);
    for (const [width, most] of [
      [1440, 8000],
      [768, 9000],
      [360, 12_000],
      [320, 13_000]
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoHorizontalScroll(page);
      expect(await page.evaluate(() => document.documentElement.scrollHeight), `${address} at ${width}`).toBeLessThan(most);
    }
    await expectNoAxeViolationsLightAndDark(page);
  }
  await page.goto('/standard');
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(8000);
  await page.setViewportSize({ width: 360, height: 900 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(12_000);
});
