import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOWNLOAD, DOWNLOAD_OF_GROUPS, UNPACKED } from '../../src/lib/db/weight.ts';
import { openNode } from '../../src/lib/db/node.ts';
import { fingerprints } from '../../src/lib/queries/fingerprints.ts';
import { expect, test } from './support.ts';

const build = fileURLToPath(new URL('../../build/', import.meta.url));
const address = '/explore/engine';

/** The built file that holds the browser engine; pages import it only when a reader asks. */
function engineChunk(): string {
  const folder = '_app/immutable/chunks';
  const chunk = readdirSync(path.join(build, folder)).find(
    (file) => file.endsWith('.js') && readFileSync(path.join(build, folder, file), 'utf8').includes('as openBrowser')
  );
  if (!chunk) throw new Error('No built chunk exports openBrowser');
  return `/${folder}/${chunk}`;
}

interface Opened {
  query(sql: string, params?: unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

type EngineModule = { openBrowser(onProgress?: (progress: unknown) => void): Promise<Opened> };

test('what opening the database costs is told as it weighs', () => {
  const assets = '_app/immutable/assets';
  const engine = readdirSync(path.join(build, assets)).find((file) => file.endsWith('.wasm')) ?? '';
  const worker = readdirSync(path.join(build, assets)).find((file) => /worker.*\.js$/.test(file)) ?? '';
  const opened = [`${assets}/${engine}`, `${assets}/${worker}`, engineChunk(), 'db/figures.duckdb'];
  const weigh = (ending: string, files = opened) =>
    files.reduce((sum, file) => sum + statSync(path.join(build, file + ending)).size, 0);
  const bytesIn = (words: string) => Number(/[\d.]+/.exec(words)?.[0]) * 1e6;
  expect(Math.abs(weigh('.br') - bytesIn(DOWNLOAD))).toBeLessThan(0.5e6);
  // The most that a first answer may cost.
  expect(weigh('.br')).toBeLessThan(6e6);
  expect(Math.abs(weigh('') - bytesIn(UNPACKED))).toBeLessThan(5e6);
  expect(Math.abs(weigh('.br', ['data/atlas.duckdb']) - bytesIn(DOWNLOAD_OF_GROUPS))).toBeLessThan(0.5e6);
});

test('the browser answers every question as the build did', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('button', { name: 'Ask in this browser' }).click();
  await expect(page.getByRole('status')).toContainText(/answers agree/, { timeout: 45_000 });

  const engine = await openNode(path.join(build, 'data/atlas.duckdb'));
  const expected = await fingerprints(engine);
  await engine.close();
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(expected.length);
  for (const { query, rows: count, fingerprint } of expected) {
    const cells = page.locator(`tr[data-query="${query}"] td`);
    await expect(cells).toHaveText([String(count), fingerprint, String(count), fingerprint, /^\d+\.\d$/]);
  }
});

test('progress runs from nothing to the whole of engine and data, and then says ready', async ({ page }) => {
  await page.goto(address);
  const reports = await page.evaluate(async (chunk) => {
    const { openBrowser } = (await import(chunk)) as EngineModule;
    const reports: { step: string; loaded: number; total: number }[] = [];
    const engine = await openBrowser((progress) => reports.push(progress as (typeof reports)[number]));
    await engine.close();
    return reports;
  }, engineChunk());
  expect(reports.at(-1)).toEqual({ step: 'ready', loaded: 1, total: 1 });
  for (const step of ['engine', 'data']) {
    const loads = reports.filter((progress) => progress.step === step);
    const last = loads.at(-1);
    expect(last?.loaded, step).toBe(last?.total);
    expect(loads.every(({ loaded }, i) => loaded >= (loads[i - 1]?.loaded ?? 0) && loaded <= (last?.total ?? 0))).toBe(true);
  }
});

test('after opening, every door is shut and nothing leaves the site', async ({ page, baseURL }) => {
  const asked: string[] = [];
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  page.context().on('request', (request) => asked.push(request.url()));

  const answers = await page.evaluate(
    async ([chunk, origin]) => {
      const { openBrowser } = (await import(String(chunk))) as EngineModule;
      const engine = await openBrowser();
      performance.clearResourceTimings();
      const doors = [
        'LOAD httpfs',
        `FROM read_csv('https://example.com/a.csv')`,
        `FROM read_csv('${origin}/data/areas.csv')`,
        `FROM '${origin}/data/areas.csv'`,
        `FROM read_text('${origin}/data/areas.csv')`,
        `FROM read_parquet('${origin}/a.parquet')`,
        `FROM read_json('${origin}/data/datapackage.json')`,
        `FROM glob('*')`,
        `ATTACH '${origin}/data/atlas.duckdb' AS again`,
        `ATTACH 'other.duckdb'`,
        `COPY (SELECT 1) TO 'out.csv'`,
        `EXPORT DATABASE 'out'`,
        'SET enable_external_access = true',
        'SET lock_configuration = false',
        'SET autoload_known_extensions = true',
        `SET custom_extension_repository = '${origin}'`,
        'CREATE TABLE atlas.more (a INTEGER)',
        'DELETE FROM atlas.observations',
        `SELECT json_extract('{}', '$')`,
        'SELECT current_date'
      ];
      const opened: string[] = [];
      for (const door of doors) {
        const open = await engine.query(door).then(
          () => true,
          () => false
        );
        if (open) opened.push(door);
      }
      await engine.query('INSTALL httpfs').catch(() => undefined);
      const [still] = await engine.query(
        `SELECT strftime(DATE '2024-02-03', '%Y') AS year, count(*)::INTEGER AS areas FROM atlas.areas`
      );
      await engine.close();
      const after = await engine.query('SELECT 1').then(
        () => 'answered',
        (error: unknown) => String(error)
      );
      return { opened, still, after };
    },
    [engineChunk(), baseURL]
  );
  expect(answers.opened).toEqual([]);
  expect(answers.still).toMatchObject({ year: '2024' });
  expect(Number(answers.still?.['areas'])).toBeGreaterThan(0);
  expect(answers.after).toContain('closed');
  expect(asked.filter((url) => !/\/_app\/|\/db\/figures\.duckdb$|\/db\/sizes\.json$|^blob:/.test(url))).toEqual([]);
});

test.describe('what cannot be loaded', () => {
  test.use({ expectedMessages: [/./] });

  test('engine, worker or data blocked is told in words, not waited for', async ({ page }) => {
    for (const pattern of [/\.wasm$/, /worker.*\.js$/, /figures\.duckdb$/]) {
      await page.context().route(pattern, (route) => route.abort());
      await page.goto(address);
      await page.getByRole('button', { name: 'Ask in this browser' }).click();
      await expect(page.getByText('The database could not be opened here.'), `${pattern}`).toBeVisible({ timeout: 20_000 });
      await page.context().unroute(pattern);
    }
  });
});
