import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { elementAt, until, type Page } from './page.ts';

export interface Task {
  title: string;
  /** Throws where the site does not do what it says. `origin`: where it is served. */
  act(page: Page, origin: string): Promise<void>;
}

const READY = `document.documentElement.hasAttribute('data-ready')`;
const MAIN = `document.querySelector('main').innerText.replace(/\\s+/g, ' ')`;
const isThere = (path: string) => `${elementAt(path)} !== null`;
const button = (name: string) => `//button[normalize-space(.)="${name}"]`;

/** Opens a page and gives the sign on which its scripts start. */
async function arrive(page: Page, address: string): Promise<void> {
  await page.open(address);
  await page.move(30, 30);
  await page.move(60, 60);
  await until<boolean>(page, READY, Boolean, 'The page’s scripts');
}

const reads = (page: Page, words: string | RegExp, seconds = 60) =>
  until<string>(
    page,
    MAIN,
    (text) => (typeof words === 'string' ? text.includes(words) : words.test(text)),
    `The words ${String(words)}`,
    seconds
  );

/** The tasks that a reader comes for. None depends on how many measures there are. */
export const TASKS: readonly Task[] = [
  {
    title: 'a postcode on the home page is answered in place',
    async act(page, origin) {
      await arrive(page, `${origin}/`);
      await page.press('//input[@role="combobox"]');
      await page.type('SW1A 0AA');
      await page.type('Enter');
      await reads(page, /Westminster/);
      await until<boolean>(page, isThere('//a[@href="/councils/westminster"]'), Boolean, 'A link to the council');
    }
  },
  {
    title: 'another year of a measure is drawn in place, and Back undoes it',
    async act(page, origin) {
      await arrive(page, `${origin}/measures/plans-within-20-weeks`);
      await page.press('//nav[@aria-label="Year"]//a[@data-period="2022"]');
      await reads(page, 'In England in 2022, 49 in 100');
      await until<string>(page, 'location.pathname', (at) => at.endsWith('/2022'), 'The address of the year');
      await page.ask('history.back()');
      await reads(page, 'In England in 2025, 46 in 100');
    }
  },
  {
    title: 'Explore draws its map, its ranking and two measures',
    async act(page, origin) {
      await arrive(page, `${origin}/explore`);
      await reads(page, 'In England in 2025, 46 in 100 plans came on time.');
      await page.press('//*[@role="tab"][normalize-space(.)="Ranking"]');
      await until<boolean>(page, isThere('//main//a[normalize-space(.)="Derbyshire"]'), Boolean, 'Derbyshire in the ranking');
      await arrive(page, `${origin}/explore?second=requests-refused&view=two-measures`);
      await reads(page, 'Spearman’s rank correlation');
    }
  },
  {
    title: 'a worked question is answered by the database',
    async act(page, origin) {
      await arrive(page, `${origin}/explore/sql?question=fewest-plans-on-time`);
      await reads(page, /10 rows, in [\d.]+ seconds\./, 120);
      await reads(page, 'Derbyshire');
    }
  },
  {
    title: 'a file of one’s own is read and mapped, and kept over a reload',
    async act(page, origin) {
      const file = join(mkdtempSync(join(tmpdir(), 'engines-')), 'patch.csv');
      writeFileSync(file, 'Council,Answered late\nDerbyshire,12\nKent,7\nHull,3\nDurham,5\n');
      await arrive(page, `${origin}/explore`);
      await page.give('//input[@type="file"]', [file]);
      await reads(page, '‘Hull’ as Kingston upon Hull, City of', 120);
      await until<boolean>(
        page,
        isThere('//*[contains(@class,"own")]//*[@data-area="E10000007"]'),
        Boolean,
        'Derbyshire on the map'
      );
      await page.press(button('Keep on this device'));
      await reads(page, 'Kept on this device as ‘patch’.');
      await arrive(page, `${origin}/explore`);
      await reads(page, 'patch');
    }
  },
  {
    title: 'councils are compared',
    async act(page, origin) {
      await arrive(page, `${origin}/compare?areas=derbyshire,kent,england&measures=plans-within-20-weeks`);
      await reads(page, '5.0%');
      await reads(page, 'Derbyshire beside Kent: 51.9 percentage points lower');
    }
  },
  {
    title: 'a picture and a workbook of a chart are made',
    async act(page, origin) {
      await arrive(page, `${origin}/measures/plans-within-20-weeks`);
      await page.press('//main//button[contains(normalize-space(.),"Download or embed")]');
      await until<boolean>(
        page,
        isThere('//dialog[@open]//button[normalize-space(.)="Save PNG"][not(@disabled)]'),
        Boolean,
        'A picture'
      );
      await until<number>(
        page,
        `[...document.querySelectorAll('dialog[open] img, dialog[open] canvas')].map((one) => one.naturalWidth || one.width)[0] ?? 0`,
        (width) => width > 300,
        'The picture’s preview'
      );
    }
  },
  {
    title: 'the checklist is judged by another pass mark, in the database',
    async act(page, origin) {
      await arrive(page, `${origin}/standard?plan-on-time=50`);
      await reads(page, 'These are not our pass marks', 120);
    }
  },
  {
    title: 'a chart alone, for a frame of another page, is drawn',
    async act(page, origin) {
      await page.open(`${origin}/embed/plans-within-20-weeks/ranking.html`);
      await until<string>(page, 'document.body.innerText', (text) => text.includes('Derbyshire'), 'The chart’s words');
    }
  },
  {
    title: 'every shape of page fits 320 pixels',
    async act(page, origin) {
      await page.resize(320, 800);
      try {
        for (const path of [
          '/',
          '/measures/plans-within-20-weeks',
          '/councils/derbyshire',
          '/findings',
          '/parity',
          '/standard',
          '/compare',
          '/explore',
          '/data/faults',
          '/method'
        ]) {
          await page.open(`${origin}${path}`);
          const [shown, whole] = await page.ask<[number, number]>('[innerWidth, document.documentElement.scrollWidth]');
          if (whole > shown) throw new Error(`${path} is ${whole} pixels wide in a window of ${shown}`);
        }
      } finally {
        await page.resize(1280, 900);
      }
    }
  }
];
