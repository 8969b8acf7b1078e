import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { memoryOf } from './memory.ts';
import { size, type Fact } from './report.ts';
import type { Site } from './server.ts';

const FOLDER = 'dfe-ehc-plans/2025';
const DROPPED = 'A release read, checked, loaded and mapped';

/**
 * The whole release of 2025 dropped together on `/explore`: seconds to the map and the longest time for which the page answered nothing until
 * then, and, of a second drop, the most memory until the database is open too and has the figures: asking for it stops the browser's
 * processes each time.
 */
export async function measureRelease(browser: Browser, site: Site, sources: string): Promise<Fact[]> {
  const folder = path.join(sources, FOLDER);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => path.join(folder, file));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const blank = await (await browser.newContext()).newPage();
  await blank.goto(`${site.address}/about`);
  const before = await memoryOf(browser);
  await blank.context().close();
  const dropped = async (watched: boolean) => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${site.address}/explore?year=2024`);
    const found = await drop(page, files, watched ? () => memoryOf(browser) : null);
    await page.context().close();
    return found;
  };
  const { seconds, longest } = await dropped(false);
  const { memory } = await dropped(true);
  const note = 'the database opened once the map is drawn';
  return [
    {
      group: 'Engine',
      what: `${DROPPED}, ${note}`,
      value: `${seconds.toFixed(1)} s`,
      budget: '6 s',
      note: `${files.length} files, ${size(bytes)}; the page answered nothing for at most ${Math.round(longest)} ms`
    },
    {
      group: 'Engine',
      what: `Most memory of the browser on the way, above one that shows a page of words, ${note}`,
      value: size(memory - before),
      budget: '600 MB',
      note: 'proportional set size of every process'
    }
  ];
}

async function drop(page: Page, files: string[], memoryNow: (() => Promise<number>) | null) {
  await page.locator('input[type=file]:enabled').waitFor();
  await page.evaluate(() => {
    const kept = window as unknown as { longest: number };
    kept.longest = 0;
    let last = performance.now();
    setInterval(() => {
      kept.longest = Math.max(kept.longest, performance.now() - last);
      last = performance.now();
    }, 10);
  });
  const started = Date.now();
  await page.locator('input[type=file]').setInputFiles(files);
  let memory = 0;
  let ended = false;
  const watching = (async () => {
    while (memoryNow && !ended) {
      memory = Math.max(memory, await memoryNow());
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  })();
  await page.locator('.mine .area.c0, .mine .area.c1, .mine .area.c2').first().waitFor({ timeout: 120_000 });
  const seconds = (Date.now() - started) / 1000;
  const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
  if (memoryNow) await page.getByText(/^(\d+ files read and used|Of \d+ files, .+)\.$/).waitFor({ timeout: 120_000 });
  ended = true;
  await watching;
  return { seconds, memory, longest };
}
