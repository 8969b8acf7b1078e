import type { Page } from '@playwright/test';
import { pagesOf } from '../fixtures/pdf.ts';
import {
  arrive,
  expect,
  expectNoAxeViolations,
  expectNoAxeViolationsLightAndDark,
  expectNoHorizontalScroll,
  test
} from './support.ts';

const textOf = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
const cells = (page: Page, table: RegExp, year: string) =>
  page
    .getByRole('region', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: year, exact: true }) })
    .getByRole('cell');

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the heading answers, and one sentence says from what to what, between years counted alike, and how sure', async ({
    page
  }) => {
    await page.goto('/parity');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'The gap between councils on plans issued within 20 weeks was wider in 2025 than in 2022, though not clearly as a ratio.'
    );
    await expect(page.locator('main')).toContainText('Is the gap between councils closing?');
    await expect(page.locator('blockquote')).toHaveText(
      /^Between 2022 and 2025 the gap between councils on plans issued within 20 weeks widened, from 72\.0 to 79\.5 percentage points .*: a rise of between \d\.\d and 1\d\.\d, allowing for chance \(95% interval\); as a ratio it did not clearly change\.$/
    );
    const sure = page.getByRole('region', { name: 'How sure is this?' });
    await expect(sure).toContainText('On the older count, the gap narrowed from 2016 to 2021 (80.6 to 66.7 percentage points).');
    await expect(sure).toContainText('It leaves out changes in how councils record, which would look the same.');
    /* The picture is in the page as it is served: a band in two pieces, one for each way of counting. */
    const bands = await page.locator('.fan svg .spread .band').first().getAttribute('d');
    expect(bands?.match(/M/g)).toHaveLength(2);
    const marked = page.locator('.fan .trend-wide svg');
    await expect(marked.locator('.apart')).toHaveText(['80.6', '66.7', '72.0', '79.5']);
    await expect(marked.locator('.bracket')).toHaveCount(4);
  });

  test('appeals and refusals have their answer too, and every other measure is one link away with its own', async ({ page }) => {
    await page.goto('/parity/appeals-per-10000-children');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'was wider in 2025 than in 2016, though narrower as a ratio.'
    );
    await expect(page.locator('blockquote')).toContainText('from 5.4 to 27.0 appeals for every 10,000 children');
    const others = page.getByRole('navigation', { name: 'The same question of another measure' });
    await expect(others).toContainText('Requests for an assessment refused');
    await others.getByRole('link', { name: 'Requests for an assessment refused' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('did not clearly change from 2022 to 2025.');
    await expect(page.locator('blockquote')).toContainText('which chance in councils’ own figures could explain');
    await page.goto('/parity/no-plan-decided-in-16-weeks');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      /^There is too little data to say whether the gap between councils on .+ moved\.$/
    );
    await expect(page.locator('blockquote')).toContainText('too few of the same councils have a sound figure in both years');
  });

  test('what has one year of figures says how far apart, of councils and of NHS boards, and every other measure is named with the reason', async ({
    page
  }) => {
    await page.goto('/parity');
    const others = page.getByRole('navigation', { name: 'The same question of another measure' });
    await expect(others).toContainText('unchanged at 2.0 points');
    await expect(others).toContainText('5.4 to 27.0 per 10,000 children');
    const kept = await others.locator('.single li').count();
    expect(kept).toBe(16);
    await others.locator('summary').click();
    await expect(others.getByRole('link', { name: 'Pupils with a plan', exact: true })).toBeVisible();
    await expect(others).toContainText('The counts behind these figures are not published, so no interval can be given');
    await others.getByRole('link', { name: 'Annual reviews completed', exact: true }).click();
    await expect(page).toHaveURL(/\/parity\/reviews-completed$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'The gap between councils on annual reviews completed was 47.6 percentage points in 2025, the only year with comparable figures.'
    );
    await expect(page.locator('blockquote')).toHaveText(
      /a gap of 47\.6 percentage points, or between \d\d\.\d and \d\d\.\d allowing for chance/
    );
    await expect(page.locator('.fan .trend-wide .apart')).toHaveText(['47.6']);
    await expect(page.getByRole('heading', { name: /moved most/ })).toHaveCount(0);
    await expect(page.locator('.told')).not.toContainText(/since 20|widened|narrowed|wider|narrower/i);
    await page.goto('/measures/speech-therapy-waits-over-18-weeks');
    await page.getByRole('link', { name: 'How far apart are NHS boards?' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      /^The gap between NHS boards on .+ was 54\.5 percentage points in October 2025/
    );
    await expect(page.locator('main')).toContainText('These are figures of NHS integrated care boards, not of councils.');
  });

  test('the answer tells points and proportion together, and never that anything doubled', async ({ page }) => {
    await page.goto('/parity');
    await page.getByText('For statisticians').click();
    await page.locator('#statisticians').getByText('How sure is this?').click();
    const text = await textOf(page);
    expect(text).toMatch(
      /In 2025, in the top tenth of the \d+ councils compared, at least \d+ in 100 plans came on time; in the bottom tenth, at most \d+\./
    );
    expect(text).toMatch(/In percentage points, the gap between councils in 2025 was .* in 2022.* relative to the figures/);
    const [lead = ''] = (await page.locator('.finding').allInnerTexts()).map((one) => one.replace(/\s+/g, ' '));
    expect(lead).not.toContain('counted in a new way');
    expect(text).toContain('A gap in points is the same from both sides.');
    expect(text).not.toMatch(/doubl|twice/i);
    expect(text).not.toContain('were not counted in the same way');
  });

  test('the same councils throughout are told apart from every council of each year', async ({ page }) => {
    await page.goto('/parity');
    await page.getByText('For statisticians').click();
    expect(await textOf(page)).toContain('The same councils throughout: the 147 that no reorganisation touched in these years');
    await expect(cells(page, /the same councils/, '2024')).toHaveText(
      '143 29.1 27.7 82.2 78.0 0.544 0.597 7.30 7.77 0.313 0.340'.split(' ')
    );
    const all = /all councils of each year/;
    await expect(cells(page, all, '2019')).toHaveText('149 26.5 26.7 68.7 69.4 0.405 0.443 3.41 3.87 0.229 0.253'.split(' '));
    await expect(cells(page, all, '2024')).toHaveText('148 29.2 27.8 82.2 77.9 0.548 0.601 7.59 7.69 0.315 0.342'.split(' '));
    for (const early of ['2014', '2015']) await expect(cells(page, all, early)).toHaveCount(0);
  });

  test('the law, the checklist and the children who live there', async ({ page }) => {
    await page.goto('/parity');
    const text = await textOf(page);
    expect(text).toContain('In 2025, four of 147 councils met this for all the plans counted here; 216,693 children live there.');
    expect(text).toContain('at least 90% of plans within 20 weeks');
    await page.goto('/parity/plans-over-52-weeks');
    await expect(page.getByRole('heading', { name: /meet the test/ })).toHaveCount(0);
    await expect(page.locator('main')).toContainText('No ratio is given');
  });

  test('who moved most, with the interval, and what chance alone would give', async ({ page }) => {
    await page.goto('/parity');
    expect(await textOf(page)).toMatch(/Of 136 councils .* chance alone would give fewer than one \(0\.3\)/);
    const lancashire = page.getByRole('region', { name: 'Fell most' }).getByRole('row', { name: /Lancashire/ });
    await expect(lancashire).toContainText('1,022 of 1,036');
    await expect(lancashire).toContainText('−90.8 to −86.6');
  });

  test('is found from the header and from a measure', async ({ page }) => {
    await page.goto('/measures/requests-answered-in-6-weeks');
    await page.getByRole('link', { name: 'Is the gap between councils closing?' }).click();
    await expect(page).toHaveURL(/\/parity\/requests-answered-in-6-weeks$/);
    await page.getByRole('navigation', { name: 'Pages' }).first().getByRole('link', { name: 'Parity' }).click();
    await expect(page).toHaveURL(/\/parity$/);
    await page.goto('/measures/requests-refused');
    await expect(page.getByRole('link', { name: 'Is the gap between councils closing?' })).toHaveCount(1);
  });
});

const unfold = (page: Page) => page.getByText('For statisticians').click();

test('a reader chooses two years, and the address keeps them', async ({ page }) => {
  await arrive(page, '/parity');
  await unfold(page);
  await page.getByRole('combobox', { name: 'Between' }).selectOption('2019');
  await page.getByRole('combobox', { name: 'and', exact: true }).selectOption('2021');
  await expect(page.locator('main')).toContainText(/the gap between councils in 2021 was .* in 2019/);
  await expect(page).toHaveURL(/\?from=2019&to=2021$/);
  await expect(page.locator('main')).not.toContainText('were not counted in the same way');
  await arrive(page, '/parity?from=2019&to=2024');
  await expect(page.locator('main')).toContainText(
    /the gap between councils in 2024 was .* in 2019.* relative to the figures themselves.* Figures are counted in a new way from 2022 on, which may explain part of any difference\./
  );
  await expect(page.locator('main')).toContainText('were not counted in the same way: from January 2023');
  await arrive(page, '/parity?from=2024&to=1066');
  await expect(page.getByRole('combobox', { name: 'Between' })).toHaveValue('2024');
});

test('a chart is walked by arrows, and a figure opens where it was published', async ({ page }) => {
  await test.step('arrow keys walk a chart and say what stands there', async () => {
    await arrive(page, '/parity');
    await unfold(page);
    const chart = page.getByRole('application', { name: /^Relative: Gini coefficient/ });
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText('Gini, by councils, 2025: 0.314').first()).toBeAttached();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByText('Gini, by councils, 2024: 0.313').first()).toBeAttached();
  });
  await test.step('a figure of a council that moved opens where it was published', async () => {
    await page.getByRole('region', { name: 'Rose most' }).getByRole('button', { name: '96.3%' }).click();
    await expect(page.getByRole('dialog')).toContainText('Walsall');
  });
});

test('prints with what is folded, and nothing is cut off', async ({ page }) => {
  await arrive(page, '/parity');
  const sheets = pagesOf(await page.pdf({ preferCSSPageSize: true }));
  const text = sheets.join('');
  for (const words of [
    'Is the gap between councils closing?',
    'was wider in 2025 than in 2022',
    'Gini coefficient',
    'Every council of each year',
    'measures without a gap, and why',
    'Pupils with a plan'
  ])
    expect(text).toContain(words.replace(/\s+/g, ''));
  /* The part for statisticians begins a sheet; its tables, and those of who moved, are whole. */
  const begins = sheets.filter((sheet) => sheet.includes('Forstatisticians:'));
  expect(begins).toEqual([expect.stringMatching(/^.?Forstatisticians:/)]);
  for (const head of [/Thesamefigures,yearbyyear/, /Rosemost/, /Fellmost/]) {
    const sheet = sheets.find((one) => head.test(one)) ?? '';
    expect(sheet.slice(sheet.search(head))).toMatch(head.source.startsWith('The') ? /2016.*2020.*2025/ : /Council.*(%.*){16}/);
  }
});

test('no accessibility faults, light or dark, and 320 or 768 pixels are enough', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await arrive(page, '/parity/appeals-per-10000-children');
  await expectNoHorizontalScroll(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await arrive(page, '/parity');
  await expectNoHorizontalScroll(page);
  await expectNoAxeViolationsLightAndDark(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await arrive(page, '/parity/plans-over-52-weeks');
  await expectNoHorizontalScroll(page);
  await expectNoAxeViolations(page);
});
