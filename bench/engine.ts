import { readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { memoryOf } from './memory.ts';
import { measurePublished } from './published.ts';
import { measureRelease } from './release.ts';
import { median, size, type Fact } from './report.ts';
import type { Site } from './server.ts';

const CSV = 'dfe-ehc-plans/2025/timeliness_20_week.csv';

/** The engine in a browser: opening it, asking it, what it holds in memory; and a published CSV dropped on `/explore`. */
export async function measureEngine(browser: Browser, site: Site, sources: string | undefined): Promise<Fact[]> {
  const facts: Fact[] = [];
  const fact = (what: string, value: string, budget = '', note = '') =>
    facts.push({ group: 'Engine', what, value, budget, note });
  const atlas = readFileSync('build/data/atlas.duckdb');
  fact('atlas.duckdb', `${size(brotliCompressSync(atlas).length)} brotli`, '3 MB brotli', `${size(atlas.length)} raw`);

  const context = await browser.newContext();
  const page = await context.newPage();
  const before = await memoryOf(browser);
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) =>
    sizes.push(request.sizes().then((measured) => measured.responseBodySize + measured.responseHeadersSize))
  );
  const began = Date.now();
  await page.goto(`${site.address}/explore/sql?question=fewest-plans-on-time`);
  await page.getByText('Derbyshire').first().waitFor({ timeout: 60_000 });
  const seconds = (Date.now() - began) / 1000;
  fact('From a page of SQL opened to its first answer', `${seconds.toFixed(1)} s`, '2.6 s', 'loopback, nothing in the cache');
  const bytes = (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0);
  fact('Bytes over the wire until then', size(bytes), '6 MB', `${sizes.length} requests, page, scripts, engine and figures`);
  fact(
    'Memory of the browser with the engine open, above an empty one',
    size((await memoryOf(browser)) - before),
    '450 MB',
    'proportional set size of every process'
  );
  await context.close();

  const asking = await (await browser.newContext()).newPage();
  await asking.goto(`${site.address}/explore/engine`);
  await asking.getByRole('button', { name: 'Ask in this browser' }).click();
  await asking.getByText(/answers agree/).waitFor({ timeout: 60_000 });
  const times = (await asking.locator('table tbody tr').allInnerTexts()).flatMap((row) =>
    Number(/([\d.]+)\s*(ms)?\s*$/.exec(row.trim())?.[1] ?? NaN)
  );
  const known = times.filter((time) => Number.isFinite(time));
  if (known.length > 0)
    fact(
      'A query in the browser',
      `${median(known).toFixed(0)} ms`,
      '',
      `median of ${known.length}; slowest ${Math.max(...known).toFixed(0)} ms`
    );
  await asking.context().close();

  if (sources) {
    const dropping = await (await browser.newContext()).newPage();
    await dropping.goto(`${site.address}/explore?year=2024`);
    await dropping.locator('input[type=file]:enabled').waitFor({ timeout: 60_000 });
    const started = Date.now();
    await dropping.locator('input[type=file]').setInputFiles(`${sources}/${CSV}`);
    await dropping
      .getByText(/read on this machine/i)
      .first()
      .waitFor({ timeout: 60_000 });
    fact(
      'A published CSV read, checked, loaded and mapped',
      `${((Date.now() - started) / 1000).toFixed(1)} s`,
      '',
      `${CSV}, ${size(statSync(`${sources}/${CSV}`).size)}`
    );
    await dropping.context().close();
    facts.push(...(await measureRelease(browser, site, sources)));
  }
  facts.push(...(await measurePublished(browser, site)));
  return facts;
}
