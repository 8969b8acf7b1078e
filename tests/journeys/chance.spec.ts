import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

test.use({ javaScriptEnabled: false });

const textOf = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
const BLIND = 'run from 0% to 100%: with councils this different the test cannot single any out.';

test('a test that cannot fail says so, and never that no single council stands out', async ({ page }) => {
  for (const period of ['/2016', '/2023', '/2024', '']) {
    await page.goto(`/measures/plans-within-20-weeks${period}`);
    const text = await textOf(page);
    expect(text, period).toContain(`Limits that allow for that variance (additive over-dispersion) ${BLIND}`);
    expect(text, period).not.toContain('no single council stands out');
  }
  await page.goto('/measures/plans-within-20-weeks/2020');
  expect(await textOf(page)).toContain('These limits reach 100%, so the test can only find a council below England.');
  for (const path of ['/findings/all', '/councils/devon', '/findings/2023']) {
    await page.goto(path);
    expect(await textOf(page), path).toContain(
      `‘Plans issued within 20 weeks’${path === '/findings/2023' ? '' : ' and ‘Plans issued within 20 weeks, including exceptions’'} the limits that allow for how far councils usually differ ${BLIND}`
    );
  }
});

test('a run is measured against England, and held against the orders that figures can come in', async ({ page }) => {
  await page.goto('/councils/lancashire');
  const own = page.getByRole('region', { name: 'What stands out here' });
  await expect(own).toContainText(
    'Plans issued within 20 weeks went from 98.6% in 2022 (1,022 of 1,036 plans) to 9.6% in 2025 (278 of 2,909 plans), England’s, like for like, from 49.8% to 46.0%. Relative to England’s figure, it fell in each of the three years, by 85.3 percentage points in all, 99.8% interval 82.8 to 87.0. By chance alone, about one council in 12 would show such a run, whatever its size.'
  );
  await page.goto('/findings/all');
  const text = await textOf(page);
  expect(text).toMatch(/a figure rose, or fell, relative to England’s in each of three years or more; by chance alone/);
  expect(text).not.toMatch(/were directions coin-tosses|stands? out is no verdict|Turned round|They overlap/);
  await page.goto('/method');
  expect(await textOf(page)).toMatch(
    /chance gives 1 council in 12 three moves in one direction; k moves come in 2 of \(k \+ 1\)! orders/
  );
});

test('a caveat has the numbers of its own measure', async ({ page }) => {
  for (const [id, counts, other] of [
    ['plans-within-20-weeks', '1,177 plans without exceptions in England, and none in 79 councils', '1,359'],
    ['plans-within-20-weeks-including-exceptions', '1,359 plans in England, and none in 74 councils', '1,177'],
    ['plans-excepted', '1,359 plans in England, and none in 74 councils', '1,177']
  ] as const) {
    await page.goto(`/measures/${id}/2014`);
    await expect(page.locator('main')).toContainText(counts);
    await expect(page.locator('main')).not.toContainText(other);
  }
});

test('regions that print alike are counted, sums are told as they are made, and quantiles by their names', async ({ page }) => {
  await page.goto('/measures/key-stage-2-sen-support');
  await expect(page.locator('main')).toContainText('regions’ own figures ran from 26% in four regions to');
  await page.goto('/method');
  const text = await textOf(page);
  expect(text).toContain('A row for a region or England that is not published is the sum of its councils, and is called so.');
  expect(text).toContain('Some totals count councils that show no figure of their own');
  expect(text).toContain('with equal weights that is type 5, Hazen’s');
  await page.goto('/parity');
  await page.getByText('For statisticians').click();
  expect(await textOf(page)).toMatch(
    /By councils, quantiles are of type 7.* By plans, .* with equal weights that is type 5, Hazen’s\./
  );
});
