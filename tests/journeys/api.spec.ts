import { DuckDBInstance } from '@duckdb/node-api';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { EXAMPLES, PLACEHOLDER } from '../../src/lib/pages/api/examples.ts';
import { expect, expectNoAxeViolations, expectNoHorizontalScroll, test } from './support.ts';

const run = promisify(execFile);
const python = process.env['PYTHON'] ?? 'python3';

const codeOf = (id: string, origin: string) => {
  const code = EXAMPLES.find((example) => example.id === id)?.code;
  if (!code) throw new Error(`/data/api has no example ${id}`);
  return code.replaceAll(PLACEHOLDER, origin);
};

const has = (program: string, ...args: string[]) =>
  run(program, args).then(
    () => true,
    () => false
  );

/** Does something in a folder of its own. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'api-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function rowsOf(sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    let rows: unknown[][] = [];
    for (const one of sql.split(/;\s*/)) if (one.trim() !== '') rows = (await connection.runAndReadAll(one)).getRows();
    return rows;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

test.describe('the examples of /data/api', () => {
  test('curl', async ({ baseURL }) => {
    test.skip(!(await has('curl', '--version')), 'curl is not installed here');
    await inFolder(async (folder) => {
      await run('sh', ['-e', '-c', codeOf('curl', baseURL ?? '')], { cwd: folder });
      const [table, council] = await Promise.all(
        ['plans-within-20-weeks.csv', 'derby.csv'].map((name) => readFile(path.join(folder, name), 'utf8'))
      );
      expect(table).toBe(await readFile('data/observations/plans-within-20-weeks.csv', 'utf8'));
      expect(council).toMatch(/^area,name,measure,title,unit,.*\nE06000015,Derby,plans-within-20-weeks,/);
    });
  });

  test('Python, nothing installed', async ({ baseURL }) => {
    test.skip(!(await has(python, '--version')), 'Python is not installed here');
    const { stdout } = await run(python, ['-c', codeOf('python', baseURL ?? '')]);
    expect(stdout).toMatch(/^Derbyshire: 5\.0%, 71 of 1431$/m);
    for (const line of stdout.trim().split('\n')) expect(line).toMatch(/^.+: \d\.\d%, \d+ of \d+$/);
  });

  test('Python with pandas', async ({ baseURL }) => {
    test.skip(!(await has(python, '-c', 'import pandas')), 'pandas is not installed here');
    const { stdout } = await run(python, ['-c', codeOf('pandas', baseURL ?? '')]);
    expect(stdout).toMatch(/^E92000001 England\s+64\.3\s+59\.2 .*46\.1$/m);
  });

  test('R', async ({ baseURL }) => {
    test.skip(!(await has('Rscript', '--version')), 'R is not installed here');
    const { stdout } = await run('Rscript', ['-e', codeOf('r', baseURL ?? '')]);
    expect(stdout).toMatch(/2025 46\.11\d* +43997 +95411/);
  });

  test('DuckDB, from tables downloaded, because its reader of addresses is an extension to download', async ({ request }) => {
    await inFolder(async (folder) => {
      let sql = codeOf('duckdb', PLACEHOLDER);
      for (const [quoted = '', address = ''] of sql.matchAll(/'https:\/\/THIS-SITE([^']+)'/g)) {
        const file = path.join(folder, path.basename(address));
        await writeFile(file, await (await request.get(address)).body());
        sql = sql.replace(quoted, `'${file}'`);
      }
      const rows = await rowsOf(sql);
      expect(rows).toHaveLength(9);
      expect(rows[0]?.[0]).toBe('East Midlands');
      for (const [, value, numerator, denominator] of rows)
        expect(Number(value)).toBeCloseTo((Number(numerator) / Number(denominator)) * 100, 9);
    });
  });

  test('DuckDB, everything in one file', async ({ request }) => {
    await inFolder(async (folder) => {
      const file = path.join(folder, 'atlas.duckdb');
      await writeFile(file, await (await request.get('/data/atlas.duckdb')).body());
      const rows = await rowsOf(codeOf('duckdb-file', '').replace("'atlas.duckdb'", `'${file}'`));
      expect(rows.length).toBeGreaterThan(15);
      expect(rows.find(([title]) => title === 'Plans issued within 20 weeks')?.[2]).toBe('ok');
    });
  });

  test('JavaScript in a page of another origin', async ({ baseURL }) => {
    // Node fetches as another origin would, without its check: that the header allows it is the journey below.
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', codeOf('browser', baseURL ?? '')], {
      env: { ...process.env, FORCE_COLOR: '0' }
    });
    expect(stdout).toMatch(/^Derby \[/);
    expect(stdout).toContain("measure: 'plans-within-20-weeks'");
  });

  test('Excel and Google Sheets name files that there are', async ({ request }) => {
    for (const id of ['excel', 'sheets']) {
      const [, address = ''] = /"https:\/\/THIS-SITE([^"]+)"/.exec(codeOf(id, PLACEHOLDER)) ?? [];
      const response = await request.get(address);
      expect(response.headers()['content-type']).toBe('text/csv; charset=utf-8');
      expect(await response.text()).toContain('Derby,');
    }
  });
});

test.describe('the files', () => {
  test('that the index names are all there, with a type, and open to every origin', async ({ request }) => {
    const index = await (await request.get('/api/index.json')).text();
    const text = index
      .replaceAll('{measure}', 'plans-within-20-weeks')
      .replace('/api/regions/{slug}.json', '/api/regions/london.json')
      .replace('/api/regions/{slug}.csv', '/api/regions/london.csv')
      .replaceAll('{slug}', 'bristol');
    const addresses = new Set([...text.matchAll(/"(\/(?:api|data)\/[^"]+)"/g)].map(([, address = '']) => address));
    expect(addresses.size).toBeGreaterThan(200);
    for (const address of addresses) {
      const response = await request.head(address);
      expect(response.status(), address).toBe(200);
      expect(response.headers()['access-control-allow-origin'], address).toBe('*');
    }
  });

  test('open no page to other origins but those of /data', async ({ request }) => {
    for (const address of ['/', '/data', '/measures/plans-within-20-weeks', '/councils/derby', '/_app/version.json']) {
      const headers = (await request.get(address)).headers();
      expect(headers['access-control-allow-origin'], address).toBeUndefined();
      expect(headers['content-security-policy'], address).toContain("frame-ancestors 'self'");
    }
  });

  test('are found by readers of CSV on the Web', async ({ request }) => {
    const known = await (await request.get('/.well-known/csvm')).text();
    expect(known.trim()).toBe('/api/csvw.json');
    const { tables } = (await (await request.get(known.trim())).json()) as { tables: { url: string }[] };
    const bases = tables.map(({ url }) => new URL(url, 'http://site/api/csvw.json').pathname);
    expect(bases).toContain('/data/observations/plans-within-20-weeks.csv');
    for (const address of bases.slice(0, 20)) expect((await request.head(address)).status(), address).toBe(200);
  });
});

test.describe('the page', () => {
  test('puts its own address into the examples and copies them', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/data');
    await page.getByRole('link', { name: 'The data as an API' }).click();
    await expect(page).toHaveURL('/data/api');
    const curl = page.getByRole('region', { name: 'Example: curl' });
    await expect(curl).toContainText(`${baseURL}/data/observations/plans-within-20-weeks.csv`);
    await expect(page.locator('main')).not.toContainText(/THIS-SITE\//);
    const copy = page.getByRole('button', { name: 'Copy the example: curl' });
    await copy.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Copied: curl');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(codeOf('curl', baseURL ?? ''));
    await expectNoAxeViolations(page);
  });

  test('fits a narrow screen', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/data/api');
    await expectNoHorizontalScroll(page);
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });
    test('says what the placeholder stands for', async ({ page }) => {
      await page.goto('/data/api');
      await expect(page.getByText('Put the address of this site in place of')).toBeVisible();
      await expect(page.getByRole('region', { name: 'Example: curl' })).toContainText(PLACEHOLDER);
      await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
    });
  });
});

test.describe('shared', () => {
  for (const address of ['/', '/measures/plans-within-20-weeks', '/councils/derby', '/data', '/data/api'])
    test(`${address} says what it is`, async ({ page }) => {
      await page.goto(address);
      const content = (name: string) => page.locator(`head meta[property="${name}"], head meta[name="${name}"]`);
      await expect(page.locator('head link[rel=canonical]')).toHaveAttribute('href', new RegExp(`^(https?://[^/]+)?${address}$`));
      await expect(content('og:title')).toHaveAttribute('content', await page.title());
      await expect(content('og:description')).toHaveAttribute(
        'content',
        (await content('description').getAttribute('content')) ?? ''
      );
      expect((await content('description').getAttribute('content'))?.length).toBeGreaterThan(60);
      await expect(content('twitter:card')).toHaveCount(1);
    });

  test('a measure is one Dataset, before and after the scripts, whose files are there', async ({ page, request }) => {
    await page.goto('/measures/plans-within-20-weeks');
    await page.mouse.move(200, 200);
    await page.locator('html[data-ready]').waitFor();
    const blocks = page.locator('script[type="application/ld+json"]');
    await expect(blocks).toHaveCount(1);
    const structured = JSON.parse((await blocks.textContent()) ?? '') as {
      '@type': string;
      distribution: { contentUrl: string }[];
    };
    expect(structured['@type']).toBe('Dataset');
    expect(structured.distribution).toHaveLength(2);
    for (const { contentUrl } of structured.distribution)
      expect((await request.head(new URL(contentUrl, 'http://site').pathname)).status(), contentUrl).toBe(200);
  });

  test('/data is a DataCatalog of every measure', async ({ page, request }) => {
    await page.goto('/data');
    const structured = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as {
      '@type': string;
      dataset: { name: string; url: string }[];
    };
    const { counts } = (await (await request.get('/api/index.json')).json()) as { counts: { measures: number } };
    expect(structured['@type']).toBe('DataCatalog');
    expect(structured.dataset).toHaveLength(counts.measures);
    expect(structured.dataset.map(({ url }) => new URL(url, 'http://site').pathname)).toContain(
      '/measures/plans-within-20-weeks'
    );
  });

  for (const address of ['/', '/measures/plans-within-20-weeks', '/councils/bristol'])
    test(`${address} has a picture of 1200 by 630, described`, async ({ page, request }) => {
      await page.goto(address);
      const content = async (name: string) => (await page.locator(`head meta[property="${name}"]`).getAttribute('content')) ?? '';
      expect([await content('og:image:width'), await content('og:image:height')]).toEqual(['1200', '630']);
      expect((await content('og:image:alt')).length).toBeGreaterThan(40);
      const response = await request.get(new URL(await content('og:image'), 'http://site').pathname);
      expect(response.headers()['content-type']).toBe('image/png');
      const png = await response.body();
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(png.length).toBeGreaterThan(15_000);
      expect(png.length).toBeLessThan(120_000);
    });

  test('a page of an earlier year has no picture of another', async ({ page }) => {
    await page.goto('/measures/plans-within-20-weeks/2019');
    await expect(page.locator('head meta[property="og:image"]')).toHaveCount(0);
    await expect(page.locator('head meta[name="twitter:card"]')).toHaveAttribute('content', 'summary');
    await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
  });

  test('robots may read it all', async ({ request }) => {
    expect(await (await request.get('/robots.txt')).text()).toMatch(/^User-agent: \*\nAllow: \/\n/);
  });
});

test.describe('a chart to embed', () => {
  const frame = (origin: string) =>
    `<!doctype html><title>Host</title><h1>Host</h1><iframe id="chart" src="${origin}/embed/plans-within-20-weeks/hexagons" title="Chart" width="100%" height="900"></iframe>`;

  test('says it all in its document, fits 320 px, and is kept out of search engines', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto('/embed/plans-within-20-weeks/hexagons');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('46 in 100 plans came on time');
    await expect(page.getByRole('img')).toHaveCount(1);
    await expect(page.getByText('Source: Department for Education')).toBeVisible();
    await expect(page.getByRole('link', { name: /SEND Parity Atlas/ })).toHaveAttribute(
      'href',
      /\/measures\/plans-within-20-weeks$/
    );
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('script')).toHaveCount(1);
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolations(page);
  });

  for (const [host, policy] of [
    ['a page from a file', undefined],
    ['a page from a file under a strict policy', "default-src 'none'; frame-src http://127.0.0.1:*"]
  ] as const)
    test(`stands in ${host}`, async ({ page, baseURL }) => {
      await inFolder(async (folder) => {
        const file = path.join(folder, 'host.html');
        const meta = policy ? `<meta http-equiv="content-security-policy" content="${policy}">` : '';
        await writeFile(file, frame(baseURL ?? '').replace('<title>', `${meta}<title>`));
        await page.goto(`file://${file}`);
        await expect(page.frameLocator('#chart').getByRole('heading', { level: 1 })).toContainText('46 in 100 plans');
      });
    });

  test('has an oEmbed document that frames it by its whole address, or none where the site has no known address', async ({
    page,
    request
  }) => {
    const answer = await request.get('/embed/oembed/plans-within-20-weeks/hexagons.json');
    await page.goto('/measures/plans-within-20-weeks');
    const linked = page.locator('link[type="application/json+oembed"]');
    if (!answer.ok()) return expect(linked).toHaveCount(0);
    await expect(linked).toHaveAttribute('href', /^https?:/);
    const card = (await answer.json()) as {
      html: string;
      type: string;
    };
    expect(card.type).toBe('rich');
    const [, address = ''] = /<iframe src="(https?:[^"]+)"/.exec(card.html) ?? [];
    expect((await page.goto(new URL(address, 'http://site').pathname))?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
