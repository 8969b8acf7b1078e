import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { compress } from '../commands/compress.mjs';
import { siteServer } from '../commands/serve.mjs';
import { median, size } from './report.ts';
import { slowLine, type Site } from './server.ts';

/** One way to show plans issued within 20 weeks on a map of councils, with a choice of year. */
interface Shown {
  name: string;
  /** Built site. */
  folder: string;
  path: string;
  /** The councils of the map. */
  marks: string;
  /** Asks for the figures of 2023; null where the page has no years. */
  another: ((page: Page) => Promise<void>) | null;
}

interface Visit {
  bytes: number;
  requests: number;
  /** Milliseconds since the navigation began. */
  firstPaint: number;
  largestPaint: number;
  chart: number;
  /**
   * The first map's time and what passes from the press on another year to its map; null where the page has no years. What the test runner takes
   * to find the control is left out.
   */
  another: number | null;
  /** Milliseconds that tasks ran beyond 50, added up, until the first map. */
  blocked: number;
}

const ROUNDS = 3;
const HERE = 'bench/peers';
const FRAMEWORK = path.join(HERE, 'framework');

/** Installs what the peer is made of where it is not there, in its own folder, and builds it from the tables that this site serves. */
async function buildFramework(): Promise<string> {
  const run = (command: string, args: string[]) => {
    const { status } = spawnSync(command, args, { cwd: FRAMEWORK, stdio: 'inherit' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${FRAMEWORK}`);
  };
  if (!existsSync(path.join(FRAMEWORK, 'node_modules'))) run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  cpSync('build/data/observations/plans-within-20-weeks.csv', path.join(FRAMEWORK, 'src/plans.csv'));
  cpSync('build/boundaries/councils.json', path.join(FRAMEWORK, 'src/councils.json'));
  run('npx', ['observable', 'build']);
  const dist = path.join(FRAMEWORK, 'dist');
  writeFileSync(path.join(dist, '_headers'), '/*\n  X-Content-Type-Options: nosniff\n');
  await compress(dist, path.join(FRAMEWORK, '.compressed'));
  return dist;
}

async function open(folder: string): Promise<Site> {
  const server = siteServer(folder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/* Runs in the page, before anything else does. */
function watch(marks: string): void {
  const seen = { chart: 0, another: 0, largest: 0, blocked: 0, drawn: '' };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.largest = entry.startTime))).observe({
    type: 'largest-contentful-paint',
    buffered: true
  });
  new PerformanceObserver((list) =>
    list.getEntries().forEach((entry) => {
      if (seen.chart === 0 || entry.startTime < seen.chart) seen.blocked += Math.max(0, entry.duration - 50);
    })
  ).observe({ type: 'longtask', buffered: true });
  /* A list of years is told of by its `input`, a link by the press on it. */
  for (const sign of ['pointerdown', 'input'])
    addEventListener(
      sign,
      ({ timeStamp }) => sessionStorage.setItem('pressed', String(performance.timeOrigin + timeStamp)),
      true
    );
  const look = () => {
    const all = document.querySelectorAll(marks);
    if (all.length > 100) {
      const drawn = [...all]
        .slice(0, 200)
        .map((mark) => `${mark.getAttribute('class')}${mark.getAttribute('fill')}`)
        .join();
      if (seen.drawn !== '' && seen.drawn !== drawn && seen.another === 0)
        requestAnimationFrame(() => setTimeout(() => (seen.another = performance.now())));
      if (seen.drawn === '') requestAnimationFrame(() => setTimeout(() => (seen.chart = performance.now())));
      seen.drawn = drawn;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function visit(context: BrowserContext, shown: Shown, address: string, slower: number, press: boolean): Promise<Visit> {
  const page = await context.newPage();
  // What runs the bench names every function through a helper that pages have not.
  await page.addInitScript('window.__name = (named) => named');
  await page.addInitScript(watch, shown.marks);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const sizes: Promise<number>[] = [];
  // Of a visit in which a year is pressed they are not told, and what its page has not finished when it is left has none.
  if (!press)
    page.on('requestfinished', (request) =>
      sizes.push(request.sizes().then((measured) => measured.responseBodySize + measured.responseHeadersSize))
    );
  await page.goto(address + shown.path, { waitUntil: 'commit' });
  await page.waitForFunction(() => (window as unknown as { seen?: { chart: number } }).seen?.chart, null, {
    timeout: 60_000,
    polling: 50
  });
  let another: number | null = null;
  if (press && shown.another) {
    const first = await page.evaluate(() => (window as unknown as { seen: { chart: number } }).seen.chart);
    const before = new URL(page.url()).pathname;
    await shown.another(page);
    // A year pressed before the scripts are there is a page of its own: its map counts.
    const drawn = await page.waitForFunction(
      (was) => {
        const { seen } = window as unknown as { seen?: { chart: number; another: number } };
        const time = seen?.another || (location.pathname !== was ? seen?.chart : 0);
        return time ? performance.timeOrigin + time - Number(sessionStorage.getItem('pressed')) : 0;
      },
      before,
      { timeout: 60_000, polling: 50 }
    );
    another = first + Number(await drawn.jsonValue());
  } else {
    await page.waitForLoadState('load');
    await page.waitForTimeout(1000);
  }
  const timings = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { chart: number; largest: number; blocked: number } };
    return { ...seen, first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0 };
  });
  const all = await Promise.all(sizes);
  await page.close();
  return {
    bytes: all.reduce((sum, one) => sum + one, 0),
    requests: all.length,
    firstPaint: timings.first,
    largestPaint: timings.largest,
    chart: timings.chart,
    another,
    blocked: timings.blocked
  };
}

/**
 * This site beside Observable Framework, each showing the same figures: one after the other in turns, nothing in any cache, then once more
 * with what the first visit left there. As a section of `bench/results.md`.
 */
export async function measurePeers(browser: Browser): Promise<string> {
  const framework = await buildFramework();
  const ways: Shown[] = [
    { name: 'This site, home page', folder: 'build', path: '/', marks: '.area-map [data-area]', another: null },
    {
      name: 'This site, a measure',
      folder: 'build',
      path: '/measures/plans-within-20-weeks',
      marks: '.area-map [data-area]',
      another: async (page) => page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: /^2023/ }).first().click()
    },
    {
      name: 'Observable Framework',
      folder: framework,
      path: '/',
      marks: 'svg[class*="peer-map"] g[aria-label="geo"] path',
      another: async (page) => void (await page.locator('select').first().selectOption({ label: '2023' }))
    }
  ];
  const sites = new Map<string, Site>();
  for (const { folder } of ways) if (!sites.has(folder)) sites.set(folder, await open(folder));
  const slow = new Map<string, Site>();
  for (const [folder, site] of sites) slow.set(folder, await slowLine(site, 1_600_000, 150));

  const lines: string[] = [];
  for (const [speed, from, slower] of [
    ['full speed', sites, 1],
    ['slow 4G, 4x slower processor', slow, 4]
  ] as const) {
    const cold = ways.map((): Visit[] => []);
    const pressed = ways.map((): Visit[] => []);
    const warm = ways.map((): Visit[] => []);
    for (let round = 0; round < ROUNDS; round++)
      for (const [i, way] of ways.entries()) {
        const { address } = from.get(way.folder) ?? { address: '' };
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        cold[i]?.push(await visit(context, way, address, slower, false));
        warm[i]?.push(await visit(context, way, address, slower, false));
        await context.close();
        if (!way.another) continue;
        const fresh = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        pressed[i]?.push(await visit(fresh, way, address, slower, true));
        await fresh.close();
      }
    for (const [i, way] of ways.entries()) {
      const [first = [], again = [], another = []] = [cold[i], warm[i], pressed[i]];
      lines.push(
        `| ${way.name}, ${speed} | ${size(median(first.map(({ bytes }) => bytes)))}, ${median(first.map(({ requests }) => requests))} | ${[
          first.map(({ firstPaint }) => firstPaint),
          first.map(({ largestPaint }) => largestPaint),
          first.map(({ chart }) => chart),
          again.map(({ chart }) => chart),
          another.map((one) => one.another ?? NaN),
          first.map(({ blocked }) => blocked)
        ]
          .map(spread)
          .join(' | ')} |`
      );
    }
    const ratio = (of: Visit[][], ours: number, read: (visit: Visit) => number) =>
      median((of[2] ?? []).map((one, round) => read(one) / read(of[ours]?.[round] ?? one))).toFixed(1);
    lines.push(
      `| **Framework / this site**, ${speed}, median of the ratios of each round | | | | home ${ratio(cold, 0, ({ chart }) => chart)}, a measure ${ratio(cold, 1, ({ chart }) => chart)} | home ${ratio(warm, 0, ({ chart }) => chart)} | ${ratio(pressed, 1, (one) => one.another ?? NaN)} | |`
    );
  }
  for (const site of [...slow.values(), ...sites.values()]) site.close();
  const { dependencies } = JSON.parse(readFileSync(path.join(FRAMEWORK, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return `## Beside its peers

Written by \`npm run bench -- peers\`: sources of ours in \`bench/peers/\`, of the same figures. Observable Framework ${dependencies['@observablehq/framework']} (ISC) with its packages from its own
node_modules. In turns, ${ROUNDS} rounds; milliseconds since the navigation began: median (least to most). A chart is there when over 100 councils are drawn and
painted. Another year, from an empty cache: until the first map, and from the press on a year until its map; what the test runner takes to find the control
counts for neither. Bytes are bodies and headers before any touch.

| | bytes, requests | first paint | largest paint | first real chart | the same, seen before | another year drawn | blocked until the chart |
|---|---|---|---|---|---|---|---|
${lines.join('\n')}
`;
}

function spread(values: readonly number[]): string {
  if (values.length === 0) return '';
  return `${Math.round(median(values))} (${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))})`;
}
