import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { arrive, expect, expectNoAxeViolations, expectNoHorizontalScroll, test } from './support.ts';

const REQUESTS = '/measures/requests-per-1000-children';

async function toFunnel(page: Page, address: string) {
  await arrive(page, address);
  await page.locator('#funnel-head').scrollIntoViewIfNeeded();
  await expect(page.locator('.funnel svg')).toBeVisible();
}

const funnel = (page: Page) => page.locator('section').filter({ has: page.locator('#funnel-head') });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a rate says what its funnel means, and who is left out', async ({ page }) => {
    await page.goto(REQUESTS);
    await expect(funnel(page)).toContainText(
      'Of 149 councils, 92 lie outside 99.8% limits around England’s 13.4 per 1,000 children, where chance alone would put fewer than one (0.3): more than sampling chance would produce; recording practice is one possible cause.'
    );
    await expect(funnel(page)).toContainText('five still lie outside: Liverpool, North Somerset, Plymouth and Wirral above them');
    await expect(funnel(page)).toContainText(
      'The City of London and the Isles of Scilly, with fewer than 3,000 children, are left out'
    );
  });
});

test('what is no share and no rate of children has no funnel', async ({ request }) => {
  for (const id of ['mean-weeks-to-plan', 'high-needs-allocation-per-child', 'plans-growth', 'deprivation-score']) {
    const html = await (await request.get(`/measures/${id}`)).text();
    expect(html, id).toContain('<h1');
    expect(html, id).not.toContain('id="funnel-head"');
  }
});

test('a rate’s funnel is walked by keyboard, has both limits, and a table that says the same', async ({ page }) => {
  await toFunnel(page, `${REQUESTS}#spread`);
  await expect(page.locator('.funnel path.mark.out')).toHaveCount(92);
  await expect(page.locator('.funnel svg')).toContainText('per 1,000 children');
  await expect(page.locator('.funnel svg')).toContainText('Children aged 0 to 17 (logarithmic scale)');
  const chart = page.getByRole('application', {
    name: /^Funnel: Requests for an assessment per 1,000 children.*recording practice is one possible cause/
  });
  await chart.focus();
  await page.keyboard.press('Home');
  await expect(page.locator('.funnel-told')).toHaveText(
    /^Rutland: \d+ requests, [\d.]+ per 1,000 children, of 8,012 children; outside 95% limits$/
  );
  await page.keyboard.press('End');
  await expect(page.locator('.funnel-told')).toContainText(/^Kent: /);
  await page.keyboard.press('Escape');
  await page.getByText('The funnel as a table').press('Enter');
  const table = page.getByRole('region', { name: 'The funnel as a table' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Council',
    'Figure',
    'Requests',
    'Children',
    '95% limits',
    '99.8% limits',
    'It lies'
  ]);
  await expect(table.getByRole('row')).toHaveCount(150);
  await expect(table.getByText('outside 99.8%', { exact: true })).toHaveCount(92);
  await expect(table.getByRole('row', { name: /^Worcestershire/ })).toContainText(
    /16\.4\s*1,973\s*120,119\s*12\.7 to 14\.0\s*12\.3 to 14\.4\s*outside 99\.8%/
  );
  await page.getByRole('radio', { name: 'Allowing for over-dispersion' }).check();
  await expect(page.locator('.funnel path.mark.out')).toHaveCount(5);
  await expect(table.getByText('outside 99.8%', { exact: true })).toHaveCount(5);
  await expectNoAxeViolations(page);
});

test('it leaves as a picture and as tables', async ({ page }) => {
  await toFunnel(page, `${REQUESTS}#spread`);
  await page.getByRole('button', { name: 'Download or embed: the funnel', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Download or embed / });
  await expect(dialog.getByRole('img')).toBeVisible({ timeout: 20_000 });
  const save = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name, exact: true }).click()]);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  const csv = await save('Save CSV');
  expect(csv.name).toBe('requests-per-1000-children_2025_england_funnel.csv');
  const lines = csv.bytes.toString('utf8').trim().split(/\r?\n/);
  expect(lines).toHaveLength(150);
  expect(lines.find((line) => line.includes(',Worcestershire,'))).toMatch(
    /,2025,16\.42\d*,1973,120119,12\.7\d*,14\.0\d*,12\.3\d*,14\.40\d*,outside-998$/
  );
  expect((await save('Save PNG')).bytes.subarray(1, 4).toString()).toBe('PNG');
  expect((await save('Save SVG')).bytes.toString('utf8')).toContain('per 1,000 children');
  const json = JSON.parse((await save('Save JSON')).bytes.toString('utf8')) as unknown;
  expect(JSON.stringify(json)).toContain('per 1,000 children; by chance alone');
  expect((await save('Save Excel workbook')).bytes.subarray(0, 2).toString()).toBe('PK');
});

test.describe('on the smallest screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing scrolls to the side and no number is cut', async ({ page }) => {
    await toFunnel(page, '/measures/appeals-per-10000-children#spread');
    await expectNoHorizontalScroll(page);
    const spans = await page.locator('.funnel svg').evaluate((svg) => {
      const { left, right } = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')]
        .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0)
        .map(({ text, box }) => ({ text, out: box.left < left - 1 || box.right > right + 1 }));
    });
    expect(spans.length).toBeGreaterThan(8);
    expect(spans.filter(({ out }) => out)).toEqual([]);
  });
});
