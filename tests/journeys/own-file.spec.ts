import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import {
  arrive,
  expect,
  expectNoAxeViolations,
  expectNoAxeViolationsLightAndDark,
  expectNoHorizontalScroll,
  test
} from './support.ts';

/* A table of one's own, from its file to its map. Figures are made for these tests. */

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const REPLIES = `FOI request: plans on time,,
Local Authority,Plans on time,All plans issued
Devon CC,120,400
Bristol,85,160
Derbyshir,64,101
BCP,n/a,
Newcastle,40,90
"Kent County Council","1,200","2,400"
London,9000,12000
`;

async function open(page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]) {
  await arrive(page, '/explore');
  const input = page.getByLabel('Drop published CSVs anywhere on this page');
  await expect(input).toBeEnabled();
  if (files.length > 0) await input.setInputFiles(files);
}
/** What the device holds of the choices made about kept tables. */
const keptChoices = () =>
  new Promise<string>((resolve) => {
    const opening = indexedDB.open('send-parity-atlas-tables');
    opening.onsuccess = () => {
      const all = opening.result.transaction('tables').objectStore('tables').getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(JSON.stringify(all.result));
      };
    };
  });
const title = (page: Page, text: string) => page.getByRole('heading', { level: 2, name: text });

test('from a file to its map with the keyboard alone, in under a dozen presses, and without the database', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, csv('replies.csv', REPLIES));
  await expect(title(page, '4 councils are matched. Two names to check.')).toBeFocused();
  let presses = 0;
  const press = async (key: string) => {
    presses++;
    await page.keyboard.press(key);
  };
  await press('Tab');
  await expect(page.getByRole('button', { name: 'Settle 2 names' })).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('radio', { name: 'Derbyshire: spelt most like it' })).toBeFocused();
  await press('Space');
  await expect(title(page, '5 councils are matched. One name to check.')).toBeVisible();
  for (let i = 0; i < 3; i++) await press('Tab');
  await expect(page.getByRole('radio', { name: 'Newcastle upon Tyne: has that name' })).toBeFocused();
  await press('Space');
  await expect(title(page, '6 councils are matched.')).toBeVisible();
  expect(presses).toBeLessThan(12);
  await expect(page.getByRole('heading', { level: 3, name: 'Plans on time' })).toBeVisible();
  await expect(page.getByText('Highest: Kent (1,200). Lowest: Newcastle upon Tyne (40).')).toBeVisible();
  await expect(page.getByText('Line 9, ‘London’, is a region, not a council.')).toBeVisible();
  await expect(page.getByText('Neither end is called better.')).toBeVisible();
  await expect(page.locator('.own-panel .pair svg').first()).toBeVisible();
  expect(asked.filter((url) => /duckdb|\.wasm/.test(url))).toEqual([]);
  await page.getByRole('button', { name: 'Undo: Newcastle' }).press('Enter');
  await expect(title(page, '5 councils are matched. One name to check.')).toBeVisible();
});

test('a share has its interval, a ranking, and its own download', async ({ page }) => {
  await open(page, csv('replies.csv', REPLIES));
  await page.getByLabel('Show them').selectOption('as a share of ‘All plans issued’');
  await expect(page.getByRole('heading', { level: 3, name: 'Plans on time out of All plans issued' })).toBeVisible();
  await expect(page.getByText('Highest: Bristol (53.1%). Lowest: Devon (30.0%).')).toBeVisible();
  await page.locator('#files').getByRole('tab', { name: 'Map' }).press('ArrowRight');
  await expect(page.locator('#files').getByRole('tab', { name: 'Ranking' })).toBeFocused();
  await expect(page.getByRole('row', { name: /1 Bristol 53\.1% 85 of 160/ })).toBeVisible();
  await page.getByRole('radio', { name: 'higher' }).check();
  await expect(page.getByText('You said that higher is better.')).toBeVisible();
  await page.locator('#files').getByRole('tab', { name: 'Map' }).click();
  await page.getByRole('button', { name: 'Download or embed: Plans on time out of All plans issued' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('A reader’s own file, replies.csv');
  const [file] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: /CSV/ }).first().click()]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain('the reader’s own file');
  expect(text).not.toContain('Department for Education');
});

test('one figure is said, a year is chosen that the site has no figures of, and a name is told as settled', async ({ page }) => {
  await open(page, csv('one.csv', 'Council,Score\nManchester,0.0814341300722624\nPoole,0.5\n'));
  await expect(page.getByText('Manchester: 0.08143.')).toBeVisible();
  await expect(page.getByText('Not drawn, because it is open which council is meant: ‘Poole’.')).toBeVisible();
  await page.getByLabel('Years', { exact: true }).selectOption('All are of 2026');
  await expect(page.getByRole('heading', { level: 3, name: 'Score, 2026' })).toBeVisible();
  await page.getByRole('group', { name: /Poole/ }).getByLabel('Not a council').check();
  await expect(page.getByText('‘Poole’ is left out.')).toBeAttached();
});

test('cells pasted from a spreadsheet are read, and a workbook’s sheet is chosen', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Council\tPlans\nDevon\t1,234\nKent\t77\n');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(title(page, '2 councils are matched.')).toBeVisible();
  await expect(page.getByText('Highest: Devon (1,234). Lowest: Kent (77).')).toBeVisible();
  await page.getByRole('button', { name: 'Remove pasted cells' }).click();
  const sheets = ['2023', '2024'].map((name, i) => ({
    name,
    rows: [
      ['Council', 'Plans'],
      ['Devon', 5 + i],
      ['Kent', 9 + i]
    ]
  }));
  const buffer = Buffer.from((await writeXlsx({ sheets })) as Uint8Array);
  await page.getByLabel('Drop published CSVs').setInputFiles({ name: 'plans.xlsx', mimeType: 'application/zip', buffer });
  await expect(page.getByText('Highest: Kent (9). Lowest: Devon (5).')).toBeVisible();
  await page.getByLabel('Sheet', { exact: true }).selectOption('2024');
  await expect(page.getByText('Highest: Kent (10). Lowest: Devon (6).')).toBeVisible();
});

test('a table is kept on the device, reopened as it was settled, and forgotten', async ({ page }) => {
  await open(page, csv('replies.csv', REPLIES));
  await page.getByRole('radio', { name: 'Derbyshire: spelt most like it' }).check();
  await expect(title(page, '5 councils are matched. One name to check.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('My replies');
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(page.getByText('Kept on this device as ‘My replies’.')).toBeVisible();
  await page
    .getByRole('group', { name: /Newcastle/ })
    .getByLabel('Not a council')
    .check();
  await expect(title(page, '5 councils are matched.')).toBeVisible();
  await expect.poll(() => page.evaluate(keptChoices)).toContain('Newcastle');
  await page.reload();
  await page.mouse.move(7, 7);
  await page.mouse.move(11, 11);
  await page.getByRole('button', { name: 'Open My replies' }).click();
  await expect(title(page, '5 councils are matched.')).toBeVisible();
  await expect(page.getByRole('group', { name: /Newcastle/ }).getByLabel('Not a council')).toBeChecked();
  const other = await page.context().newPage();
  await arrive(other, '/explore');
  await other.getByRole('button', { name: 'Forget My replies' }).click();
  await expect(other.getByText('‘My replies’ is forgotten.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open My replies' })).toHaveCount(0);
});

test('a browser that refuses to keep anything says so', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(IDBFactory.prototype, 'open', {
      value: () => {
        throw new DOMException('no', 'SecurityError');
      }
    })
  );
  await open(page, csv('own.csv', 'Council,n\nDevon,1\nKent,2\n'));
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(page.getByText('This browser refuses to keep anything')).toBeVisible();
});

test('a link holds the figures, and a damaged one says so', async ({ page }) => {
  await open(page, csv('replies.csv', REPLIES));
  await page.getByLabel('Show them').selectOption('as a share of ‘All plans issued’');
  await expect(page.getByText('Highest: Bristol (53.1%).')).toBeVisible();
  await page.getByRole('button', { name: 'Copy a link with these figures in it' }).click();
  const link = await page.getByLabel('Link with these figures in it').inputValue();
  const sent: string[] = [];
  const other = await page.context().newPage();
  other.on('request', (request) => sent.push(request.url()));
  await other.goto(link);
  await expect(title(other, '4 councils are matched.')).toBeVisible();
  await expect(other.getByText('Highest: Bristol (53.1%). Lowest: Devon (30.0%).')).toBeVisible();
  expect(sent.filter((url) => url.includes('own='))).toEqual([]);
  await other.goto('about:blank');
  await other.goto(link.slice(0, -9));
  await expect(other.getByText('The link to a table is damaged')).toBeVisible();
});

test('it fits at 360 and 1440 pixels, and axe finds nothing, light or dark', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 360, height: 800 });
  await open(page, csv('replies.csv', REPLIES));
  await expect(page.locator('.own-panel .pair svg').first()).toBeVisible();
  const tabs = page.locator('#files').getByRole('tab');
  for (const name of [null, 'Ranking']) {
    if (name) await tabs.filter({ hasText: name }).click();
    await page.setViewportSize({ width: 360, height: 800 });
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolationsLightAndDark(page);
    await page.setViewportSize({ width: 1440, height: 800 });
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolations(page, 'colours');
  }
});
