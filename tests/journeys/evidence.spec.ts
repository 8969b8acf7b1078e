import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, expectNoAxeViolations, test } from './support.ts';
import { ready, rowOf } from './matrix.ts';

test.describe.configure({ timeout: 90_000 });

const HEAD = 'council,item,verdict,evidence_url,date,note\n';
const OLDER = 'send-parity-atlas.evidence';
/** Column of the first item that nothing is published on, once a reader has brought evidence on it. */
const OWN = 6;

async function bring(page: Page, rows: string, name = 'audit.csv') {
  await page.getByLabel('Bring a file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(HEAD + rows) });
}

const own = (page: Page, council: string) => rowOf(page, council).locator('td').nth(OWN);
const kept = (page: Page, rows: string) => page.getByText(`Your evidence: ${rows}`);

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFileSync((await download.path()) ?? '', 'utf8');
}

test.describe('when the list of councils fails once at opening', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });

  test('what is kept stays as it was, is offered as a file, and is drawn when the list is there', async ({ page }) => {
    await ready(page);
    await bring(page, 'Derbyshire,short-breaks,falls-short,,2026-01-31,First\nKent,short-breaks,meets,,2026-01-31,');
    await expect(own(page, 'Derbyshire')).toContainText('your evidence: falls short');

    await page.route('**/councils.json', (route) => route.fulfill({ status: 503, body: '' }));
    await page.reload();
    await page.mouse.move(9, 9);
    const notice = page.getByRole('alert').filter({ hasText: 'Your evidence' });
    await expect(notice).toContainText(
      'Your evidence (2 rows) is kept on this device, as it was. It is not drawn, because the list of councils could not be loaded.'
    );
    await expectNoAxeViolations(page);
    expect(await saved(page, 'Save what is kept as a file')).toContain('Derbyshire,short-breaks,falls-short,,2026-01-31,First');
    await bring(page, 'Essex,short-breaks,meets,,2026-01-31,');
    await expect(page.getByText(/^audit\.csv could not be read: .*What is kept here is as it was\.$/)).toBeVisible();

    await page.unroute('**/councils.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(own(page, 'Derbyshire')).toContainText('your evidence: falls short');
    await bring(page, 'Essex,short-breaks,meets,,2026-01-31,');
    await expect(page.getByText('3 rows are drawn in the matrix, framed, and kept on this device only.')).toBeVisible();
    await page.reload();
    await page.mouse.move(9, 9);
    await expect(kept(page, '3 rows')).toBeVisible();
  });
});

test('one kept row that is no longer valid is set aside with why, and takes none with it', async ({ page }) => {
  await page.addInitScript(
    ([key, text]) => {
      if (sessionStorage.getItem('seeded')) return;
      sessionStorage.setItem('seeded', 'yes');
      localStorage.setItem(key as string, text as string);
    },
    [OLDER, `${HEAD}E10000007,short-breaks,falls-short,,2026-01-31,First\nE10000007,free-lunch,meets,,2026-01-31,Second\n`]
  );
  await ready(page);
  await expect(own(page, 'Derbyshire')).toContainText('your evidence: falls short');
  await expect(page.getByRole('heading', { name: '1 row is set aside' })).toBeVisible();
  const list = page.getByRole('region', { name: 'List of rows set aside' });
  await expect(list).toContainText('Derbyshire, free-lunch: meets, 2026-01-31. Second');
  await expect(list).toContainText('The checklist has no item ‘free-lunch’.');
  await expectNoAxeViolations(page);
  // What an earlier version kept as one text is moved, whole, and then removed.
  expect(await page.evaluate((key) => localStorage.getItem(key), OLDER)).toBeNull();

  await bring(page, 'Kent,short-breaks,meets,,2026-01-31,');
  await expect(kept(page, '2 rows')).toBeVisible();
  await page.reload();
  await page.mouse.move(9, 9);
  await expect(kept(page, '2 rows')).toBeVisible();
  await expect(page.getByRole('heading', { name: '1 row is set aside' })).toBeVisible();
  expect(await saved(page, 'Save what is set aside as a file')).toMatch(
    /Derbyshire,free-lunch,meets,,2026-01-31,Second,"?The checklist has no item ‘free-lunch’\./
  );
  await page.getByRole('button', { name: 'Remove what is set aside' }).click();
  await expect(page.getByRole('heading', { name: '1 row is set aside' })).toBeHidden();
  await expect(kept(page, '2 rows')).toBeVisible();
});

test('two tabs keep what each of them brings, and neither replaces what the other has not seen', async ({ page, context }) => {
  const other = await context.newPage();
  await test.step('each shows what the other has kept, at once', async () => {
    await ready(page);
    await ready(other);
    await bring(page, 'Derbyshire,short-breaks,falls-short,,2026-01-31,');
    await expect(own(other, 'Derbyshire')).toContainText('your evidence: falls short');
    await bring(other, 'Kent,short-breaks,meets,,2026-01-31,');
    await expect(kept(page, '2 rows')).toBeVisible();
    await expect(kept(other, '2 rows')).toBeVisible();
  });
  await test.step('a row that a tab did not know of is set aside, not overwritten', async () => {
    const deaf = await context.newPage();
    await deaf.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
    await ready(deaf);
    await expect(kept(deaf, '2 rows')).toBeVisible();
    await bring(page, 'Essex,short-breaks,meets,,2026-01-31,Known to one tab');
    await expect(kept(page, '3 rows')).toBeVisible();
    await bring(deaf, 'Essex,short-breaks,falls-short,,2026-02-28,Brought later');
    await expect(deaf.getByText('1 row was set aside.')).toBeVisible();
    await expect(own(deaf, 'Essex')).toContainText('your evidence: falls short');
    const list = deaf.getByRole('region', { name: 'List of rows set aside' });
    await expect(list).toContainText('Essex, Short breaks, overnight included: meets, 2026-01-31. Known to one tab');
    await expect(list).toContainText('Another row of the same council and item was kept later, from another tab.');
  });
  await test.step('removing in one tab removes what that tab shows, after offering a copy', async () => {
    await page.reload();
    await page.mouse.move(9, 9);
    await expect(kept(page, '3 rows')).toBeVisible();
    await page.getByRole('button', { name: 'Remove it' }).click();
    expect(await saved(page, 'Save a copy first')).toContain('Kent,short-breaks,meets');
    await page.getByRole('button', { name: 'Remove 3 rows' }).click();
    await expect(page.getByText('Your evidence is removed from this device.')).toBeVisible();
    await expect(kept(other, '2 rows')).toBeHidden();
    await expect(page.getByRole('heading', { name: '1 row is set aside' })).toBeVisible();
  });
});

test('a file that would replace what is kept asks first, and the older rows can be kept', async ({ page }) => {
  await ready(page);
  await bring(page, 'Derbyshire,short-breaks,falls-short,,2026-01-31,Older');
  await bring(page, 'Derbyshire,short-breaks,meets,,2026-02-28,Newer\nKent,short-breaks,meets,,2026-02-28,', 'second.csv');
  await expect(page.getByRole('heading', { name: '1 row that you keep would be replaced by second.csv' })).toBeVisible();
  await page.getByRole('button', { name: 'Keep the older 1 row' }).click();
  await expect(page.getByText('2 rows are drawn in the matrix, framed, and kept on this device only.')).toBeVisible();
  await expect(own(page, 'Derbyshire')).toContainText('your evidence: falls short');
});
