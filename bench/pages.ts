import type { Browser } from '@playwright/test';
import { size, median, type Fact } from './report.ts';
import { slowLine, type Site } from './server.ts';

const PAGES = [
  ['Home', '/'],
  ['A measure', '/measures/plans-within-20-weeks'],
  ['A council', '/councils/derbyshire']
] as const;
const RUNS = 5;

/** What a page sends before any click, and how soon it paints on a slow line and a slow processor. */
export async function measurePages(browser: Browser, site: Site): Promise<Fact[]> {
  const slow = await slowLine(site, 1_600_000, 150);
  const facts: Fact[] = [];
  for (const [name, path] of PAGES) {
    const wire = await bytesOf(browser, site.address + path);
    const paints = [];
    for (let run = 0; run < RUNS; run++) paints.push(await paintsOf(browser, slow.address + path));
    facts.push(
      {
        group: 'Pages',
        what: `${name} (${path}): bytes over the wire before any click`,
        value: size(wire.bytes),
        budget: path.startsWith('/councils') ? '' : '120 KB',
        note: `${wire.requests} requests`
      },
      {
        group: 'Pages',
        what: `${name}: largest paint, slow 4G and 4x slower processor`,
        value: `${median(paints.map((paint) => paint.largest)).toFixed(2)} s`,
        budget: '1.0 s',
        note: `median of ${RUNS}; first paint ${median(paints.map((paint) => paint.first)).toFixed(2)} s`
      },
      {
        group: 'Pages',
        what: `${name}: time blocked, slow 4G and 4x slower processor`,
        value: `${median(paints.map((paint) => paint.blocked)).toFixed(0)} ms`,
        budget: '150 ms',
        note: 'tasks beyond 50 ms, added up'
      }
    );
  }
  slow.close();
  return facts;
}

async function bytesOf(browser: Browser, address: string): Promise<{ bytes: number; requests: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) =>
    sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize))
  );
  await page.goto(address, { waitUntil: 'networkidle' });
  const all = await Promise.all(sizes);
  await context.close();
  return { bytes: all.reduce((sum, size) => sum + size, 0), requests: all.length };
}

async function paintsOf(browser: Browser, address: string): Promise<{ first: number; largest: number; blocked: number }> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const seen = { largest: 0, blocked: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.largest = entry.startTime))).observe({
      type: 'largest-contentful-paint',
      buffered: true
    });
    new PerformanceObserver((list) =>
      list.getEntries().forEach((entry) => (seen.blocked += Math.max(0, entry.duration - 50)))
    ).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const result = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { largest: number; blocked: number } };
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    return { first: first / 1000, largest: seen.largest / 1000, blocked: seen.blocked };
  });
  await context.close();
  return result;
}
