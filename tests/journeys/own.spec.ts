import { arrive, expect, expectNoAxeViolations, expectNoHorizontalScroll, test } from './support.ts';

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('a table of one’s own is read with its years, units and slips said', async ({ page }) => {
  test.setTimeout(240_000);
  await arrive(page, '/explore');
  const input = page.getByLabel('Drop published CSVs anywhere on this page');
  await expect(input).toBeEnabled();
  const many = Array.from({ length: 2000 }, (_, i) => `Narnia ${i},1,2,3`).join('\n');
  await input.setInputFiles(
    csv('own.csv', `Council,2022,2023,Plans\nHull,1,2,3.5\nNewcastle,1,2,3\nMiddlesex,1,2,3\nCardiff,1,2,3\n${many}\n`)
  );
  await expect(page.getByText('The columns ‘2022’ and ‘2023’ are read as years of one figure.')).toBeVisible({
    timeout: 120_000
  });
  await expect(page.getByText('‘Hull’ as Kingston upon Hull, City of')).toBeVisible();
  await expect(
    page.getByText('It may be Newcastle upon Tyne or Newcastle-under-Lyme (in Staffordshire): say which.')
  ).toBeVisible();
  await expect(page.getByText('Middlesex was a county until 31 March 1965 and has no council')).toBeVisible();
  await expect(page.getByText('is of Wales; this site is about England.')).toBeVisible();
  await expect(page.getByText('3.5 is not a whole number, and ‘Plans’ is a count.')).toBeVisible();
  await expect(page.getByText('2,002 in all.')).toBeVisible();
  expect(
    await page.getByRole('group', { name: 'Names of own.csv that are no council’s' }).getByRole('group').count()
  ).toBeLessThan(20);
  await expect(page.getByRole('heading', { name: 'Figures by year, 2023' })).toBeVisible({ timeout: 120_000 });
  await expectNoHorizontalScroll(page);
  await expectNoAxeViolations(page);
});

test.describe('other spellings of a council’s address', () => {
  for (const [written, slug] of [
    ['e10000008', 'devon'],
    ['E10000008', 'devon'],
    ['878', 'devon'],
    ['Devon', 'devon'],
    ['devon-county-council', 'devon'],
    ['East-Sussex', 'east-sussex'],
    ['hull', 'kingston-upon-hull']
  ])
    test(`/councils/${written} leads to the page`, async ({ page }) => {
      await page.goto(`/councils/${written}`);
      await page.waitForURL(`**/councils/${slug}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

  test('a council that is to come says so', async ({ page }) => {
    await page.goto('/councils/east-surrey');
    await expect(page.getByText('East Surrey is not a council until 1 April 2027.')).toBeVisible();
    await page.getByRole('link', { name: 'Surrey', exact: true }).click();
    await expect(page).toHaveURL(/\/councils\/surrey$/);
  });
});

test('a county of ten councils shows them all, and one of another country is said to be there', async ({ page }) => {
  await page.goto('/');
  // Scripts wait for a first sign of the reader.
  await page.mouse.move(5, 5);
  await expect(page.locator('html[data-ready]')).toBeAttached();
  const search = page.getByRole('combobox').first();
  await search.fill('Greater Manchester');
  await expect(page.getByRole('option')).toHaveCount(11);
  await search.fill('Glasgow');
  await expect(page.getByRole('option').first()).toContainText('in Scotland, not in England');
});
