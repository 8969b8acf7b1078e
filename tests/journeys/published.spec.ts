import { expect, test } from './support.ts';

/* Each journey starts an engine of 34 MB. */
test.describe.configure({ timeout: 240_000 });

test.describe('the published files, loaded at a press', () => {
  test('are checked, read, mapped and held against this site’s tables', async ({ page }) => {
    await page.goto('/explore');
    // Scripts wait for a first sign of the reader.
    await page.mouse.move(5, 5);
    await page.getByText('The files, their releases and checksums').click();
    const list = page.getByRole('region', { name: 'The published files', exact: true });
    await expect(list.getByRole('row')).toHaveCount(9);
    await expect(list.getByRole('link', { name: 'sen2_mi.csv' })).toHaveAttribute('href', /^\/data\/published\/.+\.csv$/);
    await expect(list.locator('code').first()).toHaveText(/^[0-9a-f]{64}$/);

    const mine = page.locator('.mine');
    const pressed = Date.now();
    await page.getByRole('button', { name: 'Load the published files' }).click();
    await expect(mine.locator('.area.c0, .area.c1, .area.c2, .area.c3').first()).toBeVisible({ timeout: 120_000 });
    test.info().annotations.push({ type: 'first map, ms', description: String(Date.now() - pressed) });
    await expect(page.getByText('8 of 8 checksums agree; 5.3 MB as published.')).toBeVisible({ timeout: 120_000 });
    await expect(page.getByText('8 files read and used.')).toBeVisible({ timeout: 120_000 });
    await expect(mine.getByRole('heading', { level: 2 })).toContainText('From the published files, read on this machine');

    const said = mine.getByRole('heading', { name: /figures of councils agree/ });
    await expect(said).toHaveText(/^All [\d,]+ figures of councils agree with this site’s tables\.$/, { timeout: 120_000 });
    const table = mine.getByRole('region', { name: 'Agreement by measure and year' });
    await expect(table.getByRole('row').filter({ hasText: 'Plans issued within 20 weeks' }).first()).toContainText(
      '2014 to 2025'
    );

    // Every difference is a row with its reason, and can be filtered.
    const differs = mine.getByRole('region', { name: 'Figures that differ' });
    const rows = differs.getByRole('row');
    const all = await rows.count();
    expect(all).toBeGreaterThan(1);
    await expect(rows.nth(1).getByRole('cell').last()).not.toBeEmpty();
    await mine.getByLabel('Reason').selectOption({ index: 1 });
    await expect(mine.getByText(/^\d+ shown$/)).toBeVisible();
  });

  test('are not read where a checksum is not the listed one', async ({ page }) => {
    await page.route('**/data/published/dfe-ehc-plans-2025-timeliness-20-week.csv', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('201', '202') });
    });
    await page.goto('/explore');
    // Scripts wait for a first sign of the reader.
    await page.mouse.move(5, 5);
    await page.getByRole('button', { name: 'Load the published files' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'The published files were not all loaded.' });
    await expect(alert).toContainText('timeliness_20_week.csv (reporting year 2025) is not the listed file: its checksum begins');
    await expect(page.locator('.mine')).toHaveCount(0);
  });
});

test.describe('the published files in SQL', () => {
  test('are fetched when a question first names one, and stand beside the tables', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => request.url().includes('/data/published/') && fetched.push(request.url()));
    await page.goto('/explore/sql?question=fewest-plans-on-time');
    await expect(page.getByText(/^10 rows, in/)).toBeVisible({ timeout: 120_000 });
    expect(fetched).toEqual([]);
    await page.goto('/explore/sql?question=printed-against-counts');
    await expect(page.getByText(/^20 rows, in/)).toBeVisible({ timeout: 120_000 });
    expect(fetched).toHaveLength(1);
    await expect(
      page
        .getByRole('columnheader', { name: /from_counts/ })
        .or(page.getByText('from_counts'))
        .first()
    ).toBeVisible();
    await page.getByText('requests_2025', { exact: true }).click();
    await expect(page.getByText('Total requests for an EHC needs assessment').first()).toBeVisible();
  });
});
