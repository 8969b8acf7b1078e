import type { Browser, CDPSession, Locator, Page } from '@playwright/test';
import { median, type Fact } from './report.ts';
import type { Site } from './server.ts';

/** Milliseconds that a press is held, and that all it sets off is given. */
const [HELD, SETTLED] = [80, 1500];

interface Press {
  /** Milliseconds from the press or its release to the next paint, the longer of both; under 16 is told as 16. */
  next: number;
  /** Milliseconds from the release to the frame in which the table reads otherwise. */
  drawn: number | null;
}

/** A reader's choices on a measure's page, on a slower processor: how soon something is painted, and how soon all is. */
export async function measureChoices(browser: Browser, site: Site): Promise<Fact[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  // What runs the bench names every function through a helper that pages have not.
  await page.addInitScript('window.__name = (named) => named');
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  const years = page.getByRole('navigation', { name: 'Year' }).getByRole('link');
  const heads = page.locator('.ranking th button');
  const area = (code: string) => page.locator(`.area-map [data-area="${code}"]`).first();
  const choices: [string, string, Locator[]][] = [
    ['Another year', '', [5, 8, 6, 10, 4, 7, 9].map((i) => years.nth(i))],
    ['The ranking sorted by another column', '?view=ranking', [0, 1, 0, 2, 1, 0, 2].map((i) => heads.nth(i))],
    [
      'A council chosen on the map',
      '',
      ['E10000007', 'E10000016', 'E10000008', 'E06000001', 'E10000020', 'E10000017', 'E06000052'].map(area)
    ]
  ];
  const facts: Fact[] = [];
  for (const [what, query, spots] of choices) {
    await page.goto(`${site.address}/measures/plans-within-20-weeks${query}`);
    await page.mouse.move(5, 5);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await page.waitForTimeout(SETTLED);
    const presses = [];
    for (const spot of spots) presses.push(await pressed(page, session, spot));
    const times = presses.slice(1);
    const next = times.map((press) => press.next);
    const drawn = times.flatMap((press) => press.drawn ?? []);
    const all = drawn.length > 0 ? `; the table reads anew after ${median(drawn).toFixed(0)} ms` : '';
    facts.push({
      group: 'Choices',
      what: `${what}: to the next paint, 4x slower processor`,
      value: `${median(next).toFixed(0)} ms`,
      budget: '50 ms',
      note: `median of ${next.length}, slowest ${Math.max(...next).toFixed(0)} ms; the first ${presses[0]?.next.toFixed(0)} ms${all}`
    });
  }
  await context.close();
  return facts;
}

async function pressed(page: Page, session: CDPSession, spot: Locator): Promise<Press> {
  await spot.scrollIntoViewIfNeeded();
  // Moved by hand: the test runner's own hover leaves listeners that hold up the next paint.
  const box = await spot.boundingBox();
  if (!box) throw new Error('What is to be pressed is not on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(300);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate('watched.begin()');
  await page.mouse.down();
  await page.waitForTimeout(HELD);
  await page.mouse.up();
  await page.waitForTimeout(SETTLED);
  const press = (await page.evaluate('watched.end()')) as Press;
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return press;
}

/* Runs in the page, before anything else does. */
function watch(): void {
  let paints: number[] = [];
  let [read, released, drawn] = ['', 0, null as number | null];
  // A few rows tell as much as all, and reading them takes no time of what is measured.
  const table = () => {
    const body = document.querySelector<HTMLTableSectionElement>('.ranking tbody');
    return [0, 1, 40, 80].map((row) => body?.rows[row]?.textContent).join();
  };
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (/^(pointerdown|pointerup|click)$/.test(name)) paints.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  new MutationObserver(() => {
    if (released > 0 && drawn === null && table() !== read)
      requestAnimationFrame(() => setTimeout(() => (drawn ??= performance.now() - released)));
  }).observe(document, { subtree: true, childList: true });
  addEventListener('pointerup', () => (released = performance.now()), { capture: true });
  Object.assign(window, {
    watched: {
      begin: () => ([paints, read, released, drawn] = [[], table(), 0, null]),
      end: () => ({ next: Math.max(16, ...paints), drawn })
    }
  });
}
