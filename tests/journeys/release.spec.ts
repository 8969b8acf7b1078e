import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { madeUpCaseload } from '../fixtures/caseload.ts';
import { arrive, expect, test } from './support.ts';
import { RELEASE } from '../fixtures/release-2025.ts';

/* Each journey starts an engine of 34 MB, and some read 37 MB of files. */
test.describe.configure({ timeout: 240_000 });

const sources = process.env['PARITY_SOURCES'] ?? '';
const APPEALS = 'tribunals/SEND Tribunals and appeal rate 2014-2024.csv';

const at = (file: string) => path.join(sources, file);
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const mine = (page: Page) => page.locator('.mine');
/** What is drawn from the files, without what is said of their agreement and of their new years. */
const figures = (page: Page) => page.locator('.mine .figures');
const input = (page: Page) => page.getByLabel('Drop published CSVs anywhere on this page');
const read = (page: Page, words: string) => expect(page.getByText(words, { exact: true })).toBeVisible({ timeout: 120_000 });
const measures = (page: Page) => figures(page).getByRole('combobox', { name: 'Measure', exact: true }).getByRole('option');
const choose = (page: Page, name: string, label: string) =>
  figures(page).getByRole('combobox', { name, exact: true }).selectOption({ label });
const row = (page: Page, council: string) =>
  figures(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: council, exact: true }) });

/** A page that has no files yet: a new one, or the one that is open, with its files taken out and its database kept. */
async function start(page: Page) {
  if (page.url().endsWith('/explore')) {
    const remove = page.getByRole('button', { name: /^Remove .+\.\w+$/ });
    for (let left = await remove.count(); left > 0; left--) {
      await remove.first().click();
      await expect(remove).toHaveCount(left - 1);
    }
    await expect(page.getByText('Nothing is left of your files.')).toBeVisible();
  } else await arrive(page, '/explore');
  await expect(input(page)).toBeEnabled();
}

/** Measures are drawn on the map, and their figures are those of this site’s table: every one, or one in so many. */
async function expectOurFigures(page: Page, least: number, oneIn = 1) {
  const titles = await measures(page).allTextContents();
  expect(titles.length).toBeGreaterThanOrEqual(least);
  for (const title of titles.filter((_, i) => i % oneIn === 0)) {
    await choose(page, 'Measure', title);
    await expect(mine(page).getByRole('heading', { level: 3 }).first()).toContainText(`${title}, `);
    await expect(mine(page).locator('.area:not(.missing, .faulty, .not-then)').first(), title).toBeVisible();
    const words = await mine(page).locator('.agreement').innerText();
    const [, same = '', compared = ''] =
      /^The same as this site’s table in ([\d,]+) of ([\d,]+) figures of councils\./.exec(words) ?? [];
    // A figure that a later release took back is in the file and not in the table.
    const number = (text: string) => Number(text.replaceAll(',', ''));
    expect(number(same), `${title}: ${words}`).toBeGreaterThanOrEqual(number(compared) - 2);
    expect(number(same), title).toBeGreaterThan(100);
  }
}

test.describe('the published release', () => {
  test.skip(!sources, 'PARITY_SOURCES is not set');

  test('whole, with the appeals, dropped together', async ({ page }) => {
    await start(page);
    await input(page).setInputFiles([...RELEASE, APPEALS].map(at));
    await expect(page.getByText(/^Reading .*, \d+ of 14…$/)).toBeVisible();
    await read(page, '14 files read and used.');
    await expectOurFigures(page, 35);
  });

  test('five years of plans in force alone, which once stopped the engine', async ({ page }) => {
    const [header = '', ...lines] = readFileSync(at('dfe-ehc-plans/2025/caseload.csv'), 'utf8').split('\n');
    const cut = lines.filter((line) => line >= '202021' && line.includes(',All EHC plans,All EHC plans,'));
    await start(page);
    await input(page).setInputFiles(csv('caseload.csv', [header, ...cut].join('\n')));
    await read(page, '1 file read and used.');
    await expectOurFigures(page, 10);
  });

  /* That any order of all of them gives the same figures is held without a browser (explore.test.ts). */
  test('two of it beside each other, and others after them, each adding to those before', async ({ page }) => {
    await start(page);
    const release = (name: string) => at(`dfe-ehc-plans/2025/${name}.csv`);
    await input(page).setInputFiles([release('timeliness_20_week'), release('requests')]);
    await read(page, '2 files read and used.');
    await expectOurFigures(page, 6);
    const before = await measures(page).count();
    for (const [i, file] of [at(APPEALS), release('newplans'), release('ceased_plans')].entries()) {
      await input(page).setInputFiles(file);
      await read(page, `${i + 3} files read and used.`);
    }
    /* The list is drawn anew a moment after the files are counted. */
    await expect.poll(() => measures(page).count()).toBeGreaterThan(before);
    await expectOurFigures(page, before + 1, 3);
  });
});

test.describe('12,000 made-up figures', () => {
  test('are mapped, with every other measure of this site after them; of two files each can be chosen', async ({ page }) => {
    await test.step('are mapped, and so is every other measure of this site after them', async () => {
      await start(page);
      await input(page).setInputFiles(csv('made-up.csv', madeUpCaseload(0)));
      await read(page, '1 file read and used.');
      await choose(page, 'Measure', 'Children with a plan in mainstream schools');
      await expect(row(page, 'Derbyshire').getByRole('cell').first()).toHaveText('100.0%');
      const year = page.getByRole('slider', { name: 'Year' });
      await expect(year).toHaveAttribute('aria-valuetext', '2025');
      await year.press('ArrowLeft');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('In England in 2024, ');
    });
    await test.step('of a second file hide nothing: each file can be chosen', async () => {
      await start(page);
      await input(page).setInputFiles([csv('first.csv', madeUpCaseload(0)), csv('second.csv', madeUpCaseload(500))]);
      await read(page, '2 files read and used.');
      await choose(page, 'Measure', 'Children with a plan in mainstream schools');
      await expect(mine(page)).toContainText(
        /2 of your files have this measure for January 2025, and are shown together\. More than one has the figure of \d+ councils\. \d+ differ\. second\.csv is used for them; choose a file alone under File\./
      );
      const share = row(page, 'Barking and Dagenham').getByRole('cell').first();
      await expect(share).toHaveText('50.0%');
      await choose(page, 'File', 'first.csv');
      await expect(share).toHaveText('100.0%');
      await expect(mine(page)).toContainText('Read from first.csv.');
    });
  });
});

test.describe('an engine that dies', () => {
  test.use({ expectedMessages: [/./] });

  /* Every worker is kept, so that a journey can end one; and the next question can be answered as by an engine that trapped. */
  async function bringAndMap(page: Page) {
    await page.addInitScript(() => {
      const journey = { made: [] as Worker[], trap: false };
      class Watched extends Worker {
        readonly ofEngine: boolean;
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          this.ofEngine = String(address).startsWith('blob:');
          journey.made.push(this);
        }
        override postMessage(message: { messageId: number }, transfer?: Transferable[] | StructuredSerializeOptions) {
          if (!this.ofEngine || !journey.trap) return super.postMessage(message, transfer as Transferable[]);
          journey.trap = false;
          const data = { name: 'RuntimeError', message: 'memory access out of bounds', stack: '' };
          const answer = { messageId: 0, requestId: message.messageId, type: 'ERROR', data };
          setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: answer })));
        }
      }
      Object.assign(window, { Worker: Watched, journey });
    });
    await start(page);
    await input(page).setInputFiles(csv('made-up.csv', madeUpCaseload(500)));
    await read(page, '1 file read and used.');
    await choose(page, 'Measure', 'Children with a plan in mainstream schools');
    await expect(row(page, 'Barking and Dagenham').getByRole('cell').first()).toHaveText('50.0%');
  }

  async function expectBothMaps(page: Page) {
    await choose(page, 'Year', 'January 2021');
    await expect(mine(page).locator('.finding')).toHaveAttribute('data-period', '2021-01', { timeout: 120_000 });
    await expect(row(page, 'Barking and Dagenham').getByRole('cell').first()).toHaveText('50.0%');
    await expect(mine(page).locator('[data-area="E09000002"]').first()).toHaveClass(/area [cn]\d/);
    await page.getByRole('slider', { name: 'Year' }).press('ArrowLeft');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('In England in 2024, ');
    await expect(page.locator('[data-area="E10000007"]').first()).toHaveClass(/area [cn]\d/);
  }

  type Window = { journey: { made: (Worker & { ofEngine: boolean })[]; trap: boolean } };

  test('is opened again with the reader’s figures and asked again; so is what reads files, and a file that ends it each time is told of', async ({
    page
  }) => {
    const engines = () =>
      page.evaluate(() => (window as unknown as Window).journey.made.filter(({ ofEngine }) => ofEngine).length);
    await bringAndMap(page);
    await test.step('of a question', async () => {
      await page.evaluate(() => ((window as unknown as Window).journey.trap = true));
      await choose(page, 'Year', 'January 2022');
      await expect(mine(page).locator('.finding')).toHaveAttribute('data-period', '2022-01', { timeout: 120_000 });
      expect(await engines()).toBe(2);
      await expectBothMaps(page);
    });
    await test.step('without a word: the page says so', async () => {
      await page.evaluate(() => {
        for (const worker of (window as unknown as Window).journey.made) if (worker.ofEngine) worker.terminate();
      });
      const said = expect(page.getByText('The database stopped and is being opened again')).toBeVisible({ timeout: 60_000 });
      await choose(page, 'Year', 'January 2022');
      await said;
      await expect(mine(page).locator('.finding')).toHaveAttribute('data-period', '2022-01', { timeout: 120_000 });
      await expect(row(page, 'Barking and Dagenham').getByRole('cell').first()).toHaveText('50.0%');
    });
    await test.step('what reads files: they are read again', async () => {
      await page.evaluate(() => {
        const { made } = (window as unknown as Window).journey;
        for (const worker of made) if (!worker.ofEngine) worker.dispatchEvent(new ErrorEvent('error'));
      });
      await input(page).setInputFiles(csv('second.csv', madeUpCaseload(100)));
      await read(page, '2 files read and used.');
      await choose(page, 'File', 'made-up.csv');
      await expect(row(page, 'Barking and Dagenham').getByRole('cell').first()).toHaveText('50.0%');
    });
    await test.step('a worker that is ended each time it reads: with a way on, and the other files stay', async () => {
      await page.evaluate(() => {
        const post = Worker.prototype.postMessage;
        Object.assign(window, { ending: true });
        Worker.prototype.postMessage = function (this: Worker, message: unknown, options?: StructuredSerializeOptions) {
          post.call(this, message, options);
          const { ending } = window as unknown as { ending: boolean };
          if (ending && (message as { ask?: string }).ask === 'read') setTimeout(() => this.terminate(), 50);
        } as typeof post;
      });
      await input(page).setInputFiles(csv('third.csv', madeUpCaseload(5000)));
      const problem = page.getByRole('alert').filter({ hasText: 'third.csv was not read.' });
      await expect(problem).toContainText('Your other files are still here.', { timeout: 120_000 });
      await expect(row(page, 'Barking and Dagenham').getByRole('cell').first()).toHaveText('50.0%');
      await page.evaluate(() => Object.assign(window, { ending: false }));
      await problem.getByRole('button', { name: 'Try again' }).click();
      await read(page, '3 files read and used.');
      await expect(problem).toHaveCount(0);
    });
  });
});
