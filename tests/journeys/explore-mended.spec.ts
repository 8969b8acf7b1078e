import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { dialog, open, save } from './dialog.ts';
import { pagesOf } from '../fixtures/pdf.ts';
import { arrive, expect, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test } from './support.ts';

/* Axe walks two maps and a table of 153 rows. */
test.describe.configure({ timeout: 90_000 });

const answer = (page: Page) => page.getByRole('heading', { level: 1 });
const notices = (page: Page) => page.locator('.answer .notice');

async function paste(page: Page, text: string) {
  await arrive(page, '/explore');
  await page.getByRole('radio', { name: 'My own set' }).check();
  await page.getByText('Paste names or codes').click();
  await page.getByLabel('One a line, or between commas').fill(text);
  await page.getByRole('button', { name: 'Add these councils' }).click();
}

test('names that are no one council are asked about, with the keyboard, and none is dropped', async ({ page }) => {
  await paste(page, 'Newcastle\nCarlisle\nGreater Manchester Combined Authority\nWest Midlands Combined Authority\nGloucester');
  const asked = page.getByRole('list', { name: 'Names that are not settled' });
  await expect(page.getByText('2 councils added; 3 could not be.')).toBeVisible();
  await expect(page.getByText('Gloucester is a district: Gloucestershire, its council for SEND, was added.')).toBeVisible();
  await expect(
    page.getByText('Carlisle was a district until 2023: Cumberland, which it is now part of, was added.')
  ).toBeVisible();
  await expect(asked.getByRole('listitem')).toHaveCount(3);
  await expect(asked).toContainText('Newcastle: more than one council may be meant');
  await expect(asked).toContainText(
    'West Midlands Combined Authority: a combined authority, not a council; which councils belong to it is not in this site’s data.'
  );
  await asked.getByRole('button', { name: 'Add Staffordshire (Newcastle-under-Lyme is a district of it)' }).focus();
  await page.keyboard.press('Enter');
  await asked.getByRole('button', { name: 'Add all ten' }).focus();
  await page.keyboard.press('Enter');
  await expect(asked.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('list', { name: 'Councils in your set' }).getByRole('listitem')).toHaveCount(13);
  await expect(page).toHaveURL(/councils=cumberland,gloucestershire,staffordshire,bolton,.*wigan/);
  await asked.getByRole('button', { name: 'Leave out West Midlands Combined Authority' }).click();
  await expect(asked).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoHorizontalScroll(page);
});

test('Escape ends drawing, wherever the focus is', async ({ page }) => {
  await arrive(page, '/explore');
  await page.getByRole('radio', { name: 'My own set' }).check();
  for (const name of ['Draw a line around councils', 'Draw a rectangle']) {
    const button = page.getByRole('button', { name });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(button).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await expect(page.locator('svg.pane')).toHaveCount(0);
    await expect(button).toBeFocused();
  }
  await expect(page).toHaveURL(/\/explore$/);
});

test.describe('a file of groups that does not load', () => {
  test.use({ expectedMessages: [/./] });

  test('is said, the chart stays, and it can be tried again', async ({ page }) => {
    await page.context().route('**/breakdowns/**', (route) => route.fulfill({ status: 503, body: '' }));
    await arrive(page, '/explore');
    const before = await answer(page).innerText();
    await page.getByRole('button', { name: 'Ethnicity' }).click();
    await expect(page.getByRole('alert')).toContainText(
      'The figures of ‘Plans issued within 20 weeks’ by ethnicity did not arrive. The chart below still shows plans issued within 20 weeks, 2025.'
    );
    await expect(answer(page)).toHaveText(before);
    await expect(page.getByRole('button', { name: 'Nothing', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await page.context().unroute('**/breakdowns/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(answer(page)).toContainText('In 2024, for Black children, ');
    await expect(page.getByText('By ethnicity, there are no figures for 2025: 2024 is shown.')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('the pair of groups compared is in the address, and an address that names one is followed', async ({ page }) => {
  await arrive(page, '/explore?by=ethnicity&view=ranking');
  await expect(answer(page)).toContainText('In 2024, for Black children, ');
  await page.getByLabel('with', { exact: true }).selectOption({ label: 'Mixed' });
  await expect(answer(page)).toContainText(/^In 2024, for Black children, .+; for children of mixed ethnicity, /);
  await expect(page).toHaveURL(/by=ethnicity&groups=black,mixed&view=ranking/);
  await page.goBack();
  await expect(answer(page)).toContainText('; for White British children, ');
  await page.goto('/explore?by=ethnicity&year=2024&groups=asian-indian,black-black-african&view=ranking');
  await expect(answer(page)).toContainText(/^In 2024, for Indian children, .+; for Black African children, /);
  await expect(page.getByRole('checkbox', { name: /^Show all \d+ groups$/ })).toBeChecked();
  await page.goto('/explore?by=ethnicity&year=2024&groups=elves,dwarves&view=ranking');
  await expect(notices(page).first()).toHaveText(
    'There are no figures here for the groups ‘elves’ and ‘dwarves’ side by side. Two others are compared.'
  );
  await expect(answer(page)).toContainText('for Black children');
  await expect(
    page.getByText(/^Of the groups with \d+ or more plans, ‘.+’ lies furthest from its ring: [\d.]+ points\.$/)
  ).toBeVisible();
  await page.goto('/explore?by=ethnicity&year=2024');
  await page.getByRole('combobox', { name: 'Group', exact: true }).selectOption('Black');
  await expect(answer(page)).toContainText('In England in 2024, for Black children, 57 in 100 plans came on time.');
  await page.getByRole('link', { name: 'Compare groups side by side' }).click();
  await expect(answer(page)).toContainText('Compared within councils');
});

test('what an address gives twice is said, and a year that compares with no other says why', async ({ page }) => {
  await page.goto('/explore?measure=requests-refused&measure=appeal-rate&year=2024');
  await expect(notices(page).first()).toHaveText(
    'The address gives ‘measure’ more than once: ‘requests-refused’ is followed, ‘appeal-rate’ is not.'
  );
  await page.goto('/explore?year=2014');
  await expect(answer(page)).toContainText('In England in 2014, ');
  await expect(notices(page)).toContainText(['EHC plans began in September 2014: the figure for 2014 covers four months']);
  await page.goto('/explore?year=2024');
  await expect(answer(page)).toContainText('In England in 2024, ');
  await expect(notices(page)).toHaveCount(0);
});

test('a figure in the list of a question opens its published cell, and the map downloads', async ({ page }) => {
  await arrive(page, '/explore/questions/rose-or-fell');
  const cell = page.getByRole('region', { name: 'The councils, in order' }).getByRole('row').nth(1).getByRole('button').first();
  const figure = (await cell.innerText()).trim();
  await cell.click();
  const origin = page.getByRole('dialog');
  await expect(origin).toContainText(figure);
  await expect(origin.getByRole('table')).toBeVisible();
  await page.keyboard.press('Escape');
  await open(page, 'the map');
  const { name, bytes } = await save(page, 'Save SVG');
  expect(name).toMatch(/^question_rose-or-fell_map.*\.svg$/);
  expect(bytes.toString()).toContain('all others are faded');
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expectNoAxeViolationsLightAndDark(page);
});

test('every view prints with its sentence, its chart and its source, and nothing to press', async ({ page }) => {
  for (const [address, sheets, words] of [
    ['/explore?region=london', 1, ['In London in 2025, 62 in 100', 'Councils in each class', 'London: 33 of 153 councils.']],
    ['/explore?councils=kent,surrey&view=over-time', 2, ['In Surrey in 2025, ', 'Your set together']],
    ['/explore?region=london&view=ranking', 3, ['In London in 2025, ', 'Lewisham', 'Wandsworth']],
    ['/explore?region=london&view=table', 2, ['In London in 2025, ', 'Lewisham', '18.8 to 27.5']],
    ['/explore?second=requests-refused&view=two-measures', 2, ['In 2025, councils', 'a pattern across councils, not a cause']],
    ['/explore?by=ethnicity&view=ranking', 2, ['In 2024, for Black children', 'White British']]
  ] as const) {
    await page.goto(address);
    await expect(page.locator('html[data-ready]')).toBeAttached();
    await expect(answer(page)).toContainText(words[0]);
    await page.waitForLoadState('networkidle');
    const printed = pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    const text = printed.join('');
    expect(printed.length, address).toBeLessThanOrEqual(sheets);
    for (const word of [...words, 'Source: Department for Education', 'SEND Parity Atlas'])
      expect(text, address).toContain(word.replace(/\s+/g, ''));
    for (const pressed of [
      'Drop published',
      'Load the published',
      'Second measure',
      'Two measures',
      'Press a figure',
      'Point at'
    ])
      expect(text, address).not.toContain(pressed.replace(/\s+/g, ''));
    if (address.endsWith('table')) expect(printed[1], 'the head is on each sheet, whole').toContain('Denominator');
  }
});

test('councils of a set, and those that the sentence tells, are named on the maps where there is room', async ({ page }) => {
  await arrive(page, '/explore');
  const names = page.locator('.names').first().locator('text');
  await expect(names).toHaveText(['Derbyshire']);
  for (const width of [1440, 768, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/explore?councils=kent,surrey,essex,cornwall,leeds,hackney,camden,northumberland');
    await expect.poll(() => names.count(), `names at ${width} px`).toBeGreaterThan(4);
    const boxes = await names.evaluateAll((all) =>
      all.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { left, right, top, bottom };
      })
    );
    for (const [i, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(width);
      for (const b of boxes.slice(i + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom, 'two names meet').toBe(false);
    }
    await expectNoHorizontalScroll(page);
  }
});

test.describe('a published release', () => {
  test.describe.configure({ timeout: 180_000 });

  test('is kept on the device under a name, found again after a reload, opened, and forgotten', async ({ page }) => {
    const fixture = readFileSync(new URL('../fixtures/publications/timeliness-layout-2025.csv', import.meta.url));
    const shelf = page.getByRole('list', { name: 'Published files kept on this device' });
    await arrive(page, '/explore');
    await page
      .getByLabel('Drop published CSVs anywhere on this page')
      .setInputFiles([{ name: 'timeliness.csv', mimeType: 'text/csv', buffer: fixture }]);
    await expect(page.getByText('1 file read and used.')).toBeVisible({ timeout: 60_000 });
    await page.getByLabel('Keep this file on this device, under the name').fill('June');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(page.getByText('‘June’ is kept on this device.')).toBeVisible();
    await expect(shelf).toContainText(/^June ?1 file, kept on \d+ \w+ \d{4}/);

    await page.reload();
    await page.mouse.move(7, 7);
    await page.mouse.move(11, 11);
    await expect(shelf.getByRole('listitem')).toHaveCount(1);
    await page.getByRole('button', { name: 'Open June' }).click();
    await expect(page.getByText('1 file read and used.')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('region', { name: 'timeliness.csv', exact: true })).toBeVisible();
    await expect(page.locator('.mine').getByRole('heading', { level: 3 }).first()).toBeVisible();

    await page.getByRole('button', { name: 'Forget June' }).click();
    await expect(page.getByText('‘June’ is forgotten.')).toBeVisible();
    await expect(shelf).toHaveCount(0);
    await page.reload();
    await page.mouse.move(7, 7);
    await page.mouse.move(11, 11);
    await expect(page.locator('html[data-ready]')).toBeAttached();
    await expect(shelf).toHaveCount(0);
  });
});
