import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, expectNoHorizontalScroll, test as base } from './support.ts';
import { MEASURE, Releases, TABLE } from './releases.ts';

/* What is kept for reading without a network is of one build, whatever happens while it is made. */
const test = base.extend<{ host: Releases }>({
  host: async ({}, use) => {
    const host = new Releases();
    await host.listen();
    await use(host);
    host.close();
  },
  baseURL: async ({ host }, use) => use(host.origin)
});
test.use({
  serviceWorkers: 'allow',
  // The browser's own lines about a network that is cut, or a file that is not of this build.
  expectedMessages: [/Failed to load resource|dynamically imported module|Importing a module|net::ERR_/]
});

/** Reads a page until it and what it asked for are kept. */
async function read(page: Page, path: string) {
  await page.goto(path);
  await page.mouse.move(40, 40);
  await page.mouse.move(60, 60);
  await isKept(page, path);
}

const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const all: string[] = [];
    for (const name of await caches.keys())
      if (!name.endsWith(' state')) for (const { url } of await (await caches.open(name)).keys()) all.push(new URL(url).pathname);
    return all;
  });

async function isKept(page: Page, path: string) {
  await expect.poll(() => keptIn(page), { timeout: 20_000 }).toContain(path);
  await settled(page);
}

/** Waits until no copy is being made. */
async function settled(page: Page) {
  const held = () =>
    page.evaluate(async () => {
      const { held = [], pending = [] } = await navigator.locks.query();
      return [...held, ...pending].filter(({ name }) => name?.startsWith('parity-atlas')).length;
    });
  await expect.poll(held, { timeout: 20_000 }).toBe(0);
}

const releaseOf = (page: Page) => page.locator('body').getAttribute('data-release');
const notice = (page: Page) => page.locator('#kept-copy');

test('after one visit pages open without a network, and say when they were kept and of when their figures are', async ({
  page,
  host
}) => {
  test.slow();
  await test.step('a page is read, and another year of it', async () => {
    await read(page, MEASURE);
    await page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2023' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('In England in 2023');
    await isKept(page, TABLE);
    await page.goto('/about');
    await isKept(page, '/about');
  });
  await test.step('charts to embed and downloads go by the service worker', async () => {
    const fromCache = await page.evaluate(
      async (paths) => {
        const from = await Promise.all(paths.map(async (path) => (await fetch(path)).headers.get('x-kept')));
        return from.filter((kept) => kept !== null);
      },
      ['/embed/plans-within-20-weeks/hexagons', '/api/index.json']
    );
    expect(fromCache).toEqual([]);
    expect(await keptIn(page)).not.toContain('/api/index.json');
    const part = await page.evaluate(
      async (path) => (await fetch(path, { headers: { range: 'bytes=0-9' } })).headers.get('x-kept'),
      TABLE
    );
    expect(part).toBeNull();
  });
  host.dead = true;
  await test.step('without a network they open, and so does another year', async () => {
    await page.goto(MEASURE);
    await expect(notice(page)).toHaveText(
      /^You are offline, or this site cannot be reached\. This is the copy kept on \d+ \w+ \d{4}, with figures as at June 2026\.$/
    );
    await expectNoAxeViolations(page);
    await page.mouse.move(50, 50);
    await expect(page.locator('html[data-ready]')).toBeAttached();
    await page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2023' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('In England in 2023');
    // This page runs no scripts.
    await page.goto('/about');
    await expect(notice(page)).toContainText('This is the copy kept on');
  });
  await test.step('what is not kept says so, and lists what is', async () => {
    await page.goto('/councils/derbyshire?from=x');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not kept on this device');
    await expect(page.getByText('/councils/derbyshire was not kept')).toBeVisible();
    await expect(page.getByRole('link', { name: 'About this site' })).toHaveAttribute('href', '/about');
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoHorizontalScroll(page);
  });
  await test.step('connected again, the network’s page is shown', async () => {
    [host.dead, host.release] = [false, 'figures'];
    await page.goto(MEASURE);
    expect(await releaseOf(page)).toBe('figures');
    await expect(notice(page)).toHaveCount(0);
  });
});

test('a question that the database answered is answered again without a network', async ({ page, host }) => {
  test.slow();
  const question = '/explore/sql?question=fewest-plans-on-time';
  const answer = page.getByRole('region', { name: 'Your question and its answer' }).getByRole('status');
  await read(page, '/explore/sql');
  await page.goto(question);
  await expect(answer).toHaveText(/^10 rows, in/, { timeout: 60_000 });
  const large = async () => (await keptIn(page)).filter((path) => /\.(wasm|duckdb)$/.test(path)).length;
  // Large files are kept once the page has begun to work with them.
  await expect.poll(large, { timeout: 60_000 }).toBeGreaterThanOrEqual(2);
  await settled(page);
  host.dead = true;
  await page.goto(question);
  await expect(notice(page)).toContainText('This is the copy kept on');
  await expect(answer).toHaveText(/^10 rows, in/, { timeout: 60_000 });
});

test('an update that is cut after any number of files leaves the old copy whole, or the new one', async ({ page, host }) => {
  test.setTimeout(400_000);
  const PAGES = [MEASURE, `${MEASURE}/2023`, '/about'];
  await read(page, MEASURE);

  /** The old copy, made anew. */
  const begin = async () => {
    Object.assign(host, { dead: false, left: Infinity, release: 'first' });
    await page.goto('/robots.txt');
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    for (const path of PAGES) {
      await page.goto(path);
      await isKept(page, path);
    }
    await page.evaluate((table) => fetch(table), TABLE);
    await isKept(page, TABLE);
  };
  /** A newer release is seen, and the copy's own requests are cut after `files`. */
  const update = async (files: number) => {
    Object.assign(host, { release: 'figures', left: files, asked: [] });
    await page.goto(MEASURE);
    expect(await releaseOf(page), 'the network’s page is shown').toBe('figures');
    await expect.poll(() => host.asked).toContain('+/build.json');
    await page.waitForTimeout(200);
    await settled(page);
  };
  /** What is read without a network: every page and the table, of one release. */
  const readOffline = async () => {
    host.dead = true;
    const releases = new Set<string | null>();
    let words = '';
    for (const path of PAGES) {
      await page.goto(path);
      releases.add(await releaseOf(page));
      words = (await notice(page).textContent()) ?? '';
      const table = await page.evaluate(async (address) => (await fetch(address)).text(), TABLE);
      for (const release of ['first', 'figures'] as const)
        if (table === host.bodyOf(TABLE, TABLE.slice(1), release).toString()) releases.add(release);
    }
    return { releases: [...releases], words };
  };

  await begin();
  await update(Infinity);
  const all = host.asked.filter((path) => path.startsWith('+')).length;
  expect((await readOffline()).releases, 'not cut').toEqual(['figures']);
  expect(all).toBeGreaterThan(4);
  for (let files = 0; files < all; files++)
    await test.step(`cut after ${files} of ${all} files`, async () => {
      await begin();
      await update(files);
      const { releases, words } = await readOffline();
      expect(releases).toEqual(['first']);
      expect(words).toContain('with figures as at June 2026');
      if (files > 0) expect(words).toContain('Newer figures have been published since.');
    });
  await test.step('connected again, the update is made whole', async () => {
    Object.assign(host, { dead: false, left: Infinity });
    await page.goto('/about');
    await expect.poll(async () => (await page.evaluate(() => caches.keys())).join()).not.toContain(host.versionOf('first'));
    await settled(page);
    const { releases, words } = await readOffline();
    expect(releases).toEqual(['figures']);
    expect(words).toContain('with figures as at July 2031');
    expect(words).not.toContain('since');
  });
});

test('an open page is told of a newer release, and is given none of its tables', async ({ page, host }) => {
  await read(page, MEASURE);
  const said = page.getByRole('status').filter({ hasText: 'Reload to' });
  const comesBack = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await test.step('of the site alone', async () => {
    host.release = 'site';
    await comesBack();
    await expect(said).toHaveText('This site was updated. Reload to see it as it is now.');
    await expectNoAxeViolations(page);
  });
  await test.step('of figures', async () => {
    host.release = 'figures';
    await comesBack();
    await expect(said).toHaveText('New figures were published here. Reload to see them.');
    await page.getByRole('button', { name: 'Close' }).click();
  });
  await test.step('a table of the newer release is refused', async () => {
    const status = await page.evaluate(async (path) => (await fetch(path)).status, TABLE);
    expect(status).toBe(409);
    await expect(said).toHaveText('New figures were published here. Reload to see them.');
    await page.getByRole('navigation', { name: 'Year' }).getByRole('link', { name: '2023' }).click();
    // The press leads on to the year's own page, which is the network's.
    await expect(page).toHaveURL(`${MEASURE}/2023`);
    expect(await releaseOf(page)).toBe('figures');
  });
});

test('everything is kept on request, with its size, progress, Stop and Forget', async ({ page, host }) => {
  test.slow();
  await page.goto('/offline');
  await page.mouse.move(40, 40);
  const keep = page.getByRole('button', { name: /^Keep everything for reading offline \(\d+(\.\d)? MB\)$/ });
  const status = page.getByRole('main').getByRole('status');
  await test.step('stopped, it says so, and goes on from there', async () => {
    host.left = 40;
    await keep.click();
    await expect(status).toHaveText('The connection was lost. What has been fetched stays: press again to fetch the rest.');
    host.left = Infinity;
    const before = (await keptIn(page)).length;
    expect(before).toBeGreaterThan(20);
  });
  await test.step('kept, pages that were never opened open without a network', async () => {
    await keep.click();
    await expect(status).toHaveText('The whole site can now be read on this device without a connection.', { timeout: 30_000 });
    await expect(page.getByText(/^The whole site is kept on this device, with figures as at June 2026: \d+ pages/)).toBeVisible();
    await expectNoAxeViolations(page);
    host.dead = true;
    await page.goto('/councils/derbyshire');
    await expect(notice(page)).toBeVisible();
    await page.goto('/offline');
    await page.mouse.move(50, 50);
    await expect(page.getByText('more can be kept when you are connected')).toBeVisible();
    host.dead = false;
  });
  await test.step('a newer release waits for the reader, and is then kept in place of it', async () => {
    host.release = 'figures';
    await page.goto('/offline');
    await page.mouse.move(40, 40);
    await expect(page.getByText('Newer figures have been published since.')).toBeVisible();
    host.dead = true;
    await page.goto(MEASURE);
    expect(await releaseOf(page)).toBe('first');
    host.dead = false;
    await page.goto('/offline');
    await page.mouse.move(40, 40);
    await page.getByRole('button', { name: /^Update the whole copy/ }).click();
    await expect(status).toContainText('can now be read', { timeout: 30_000 });
    host.dead = true;
    await page.goto(MEASURE);
    expect(await releaseOf(page)).toBe('figures');
    host.dead = false;
  });
  await test.step('forgotten, nothing is left', async () => {
    await page.goto('/offline');
    await page.mouse.move(40, 40);
    await page.getByRole('button', { name: 'Forget what is kept' }).click();
    await expect(status).toContainText('Nothing of this site is kept on this device now.');
    const left = await page.evaluate(async () => [
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)
    ]);
    expect(left).toEqual([]);
  });
});

async function room(context: BrowserContext, page: Page, origin: string, bytes?: number) {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(bytes !== undefined && { quotaSize: bytes }) });
}

test('a device without room says so, and what was kept before is still there', async ({ page, context, host }) => {
  await read(page, MEASURE);
  await page.goto('/offline');
  await page.mouse.move(40, 40);
  await room(context, page, host.origin, 1_000);
  await page.getByRole('button', { name: /^Keep everything/ }).click();
  await expect(page.getByRole('main').getByRole('status')).toHaveText(
    'This device has no room for the whole site. What was kept before can still be read; forget the copy to free its room.',
    { timeout: 30_000 }
  );
  host.dead = true;
  await page.goto(MEASURE);
  await expect(notice(page)).toBeVisible();
});

test.describe('where service workers are refused', () => {
  test.use({ serviceWorkers: 'block' });

  test('pages work, and nothing is promised', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
      delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
    });
    await page.goto('/offline');
    await page.mouse.move(40, 40);
    await expect(page.getByText('This browser does not let this site keep pages.')).toBeVisible();
    await expect(page.getByRole('button', { name: /Keep/ })).toHaveCount(0);
  });

  test('a page whose scripts the host no longer has says so, and is loaded again', async ({ page, host }) => {
    await page.goto(MEASURE);
    [host.gone, host.release] = [/^\/_app\/immutable\/(?!start\.)/, 'figures'];
    await page.mouse.move(40, 40);
    const said = page.locator('#said').getByRole('status');
    await expect(said).toHaveText('This site was updated after you opened this page. Reload to go on.');
    await expectNoAxeViolations(page);
    host.gone = null;
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => releaseOf(page)).toBe('figures');
    await page.mouse.move(60, 60);
    await expect(page.locator('html[data-ready]')).toBeAttached();

    // Later, a press that wants a script of its own.
    host.gone = /^\/_app\/immutable\//;
    await page
      .getByRole('button', { name: /^Download/ })
      .first()
      .click();
    await expect(said).toHaveText('Part of this page could not be loaded. Reload to try again.');
    host.dead = true;
    await page.getByRole('button', { name: 'Close' }).click();
    await page
      .getByRole('button', { name: /^Download/ })
      .first()
      .click();
    await expect(said).toHaveText('Part of this page could not be loaded: you are offline, or this site cannot be reached.');
  });
});

test('what lies behind another view of a page works without a network, though nobody turned to it before', async ({
  page,
  host
}) => {
  test.slow();
  await read(page, MEASURE);
  host.dead = true;
  await page.goto(MEASURE);
  await expect(notice(page)).toBeVisible();
  await page.mouse.move(50, 50);
  await page.mouse.move(70, 70);
  await page.getByRole('tab', { name: 'Ranking' }).click();
  await page.locator('[data-view=ranking]').getByRole('button', { name: 'Council', exact: true }).click();
  await expect(page.locator('[data-view=ranking] tbody tr th').first()).toHaveText(/Barking and Dagenham/);
});
