import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNode } from '../../src/lib/db/node.ts';
import { ask, latestPeriod, periodsOfMeasures } from '../../src/lib/queries/index.ts';
import { changeAsMaintainer, MERGED, writeNextRelease } from '../fixtures/next-release.ts';

const SOURCES = process.env.PARITY_SOURCES ?? '';
const root = fileURLToPath(new URL('../../', import.meta.url));
const MEASURE = 'plans-within-20-weeks';
const PAGES = [
  '/',
  '/measures',
  `/measures/${MEASURE}`,
  `/measures/${MEASURE}/2026`,
  `/measures/${MEASURE}/2025`,
  '/measures/requests-per-1000-children',
  '/councils',
  '/councils/reading-and-wokingham',
  '/councils/reading',
  '/councils/derbyshire',
  '/councils.json',
  '/data',
  '/data/faults',
  '/explore'
];

const scratch = mkdtempSync(join(tmpdir(), 'parity-next-'));
const project = join(scratch, 'project');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function run(name: string, args: string[], command = name): void {
  const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: string | Record<string, string> };
  const program = join(folder, typeof bin === 'string' ? bin : (bin[command] ?? ''));
  const env = { ...process.env, NODE_ENV: 'production', PARITY_SOURCES: join(scratch, 'sources'), PARITY_PAGES: PAGES.join(',') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: project, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
}

const html = (page: string): string => readFileSync(join(project, `build${page === '/' ? '/index' : page}.html`), 'utf8');
/** What a reader sees of a page, without the data that its scripts carry. */
const seen = (page: string): string =>
  html(page)
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const table = (file: string): string[][] =>
  readFileSync(join(project, 'data', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));

describe.skipIf(SOURCES === '')('a made-up next release: a new year, two renamed headers, two councils merged', () => {
  beforeAll(() => {
    mkdirSync(join(scratch, 'sources'));
    writeNextRelease(SOURCES, join(scratch, 'sources'));
    mkdirSync(project);
    const copied = ['commands', 'data', 'pipelines', 'src', 'static', 'package.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'];
    for (const name of copied) cpSync(join(root, name), join(project, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
    changeAsMaintainer(project);
    run('tsx', ['pipelines/run.ts']);
    run('tsx', ['src/lib/db/compile.ts']);
    run('vite', ['build', '--logLevel', 'error']);
  });

  it('has a line for every council in force, the merged one among them, and none for the two that it was', () => {
    const lines = table(`observations/${MEASURE}.csv`).filter(([, period]) => period === '2026');
    const codes = lines.map(([area = '']) => area);
    expect(codes.filter((code) => /^E0[6789]|^E10/.test(code))).toHaveLength(152);
    expect(codes).toContain(MERGED.code);
    for (const code of MERGED.from) expect(codes).not.toContain(code);
    // In 2025 Reading 212 of 339 and Wokingham 123 of 286; of their 264 later ones a tenth, 26, came in time.
    const merged = lines.find(([area]) => area === MERGED.code);
    expect(merged?.slice(2, 6)).toEqual(['57.76', '361', '625', 'ok']);
    const derbyshire = lines.find(([area]) => area === 'E10000007');
    expect(derbyshire?.[5]).toBe('ok');
  });

  it('divides by the newest children and says of which year they are', () => {
    const line = table('observations/requests-per-1000-children.csv').find(([area, period]) => area === MERGED.code && period === '2026');
    // Reading 595 and Wokingham 415 requests; 38,963 and 44,412 children.
    expect(line?.slice(3, 7)).toEqual(['1010', '83375', 'ok', 'children-mid-2025']);
  });

  it('finds nothing wrong with the merged council but that it is new', () => {
    const faults = readFileSync(join(project, 'data/faults.csv'), 'utf8').split('\n');
    expect(faults.filter((line) => line.includes(MERGED.code) && line.includes(',blocker,'))).toEqual([]);
  });

  it('is the newest year on the home page, the measure and the list of measures', () => {
    expect(seen('/')).toMatch(/In England in 2026, \d+ in 100 plans came on time/);
    expect(seen('/')).toContain('Reporting year 2027');
    expect(seen(`/measures/${MEASURE}`)).toMatch(/In England in 2026, \d+ in 100 plans came on time/);
    expect(html(`/measures/${MEASURE}`)).toMatch(/href="\/measures\/plans-within-20-weeks\/2025"/);
    expect(seen(`/measures/${MEASURE}/2026`)).toMatch(/In England in 2026, \d+ in 100 plans came on time/);
    expect(seen(`/measures/${MEASURE}/2025`)).toMatch(/In England in 2025, 46 in 100 plans came on time/);
    expect(html(`/measures/${MEASURE}/2025`)).toContain('2026');
    expect(seen('/measures/requests-per-1000-children')).toContain('2026');
    expect(seen('/measures')).toMatch(/Plans issued within 20 weeks .{0,120}\b2026\b/);
  });

  it('draws the merged council where the two were, and them no more', () => {
    for (const [page, drawn] of [
      [`/measures/${MEASURE}`, [MERGED.code]],
      [`/measures/${MEASURE}/2025`, [...MERGED.from]]
    ] as const) {
      const shapes = (code: string): string[] => html(page).match(new RegExp(`<path data-area="${code}" class="[^"]*"`, 'g')) ?? [];
      for (const code of [MERGED.code, ...MERGED.from]) {
        expect(shapes(code), `${code} on ${page}`).toHaveLength(2);
        for (const shape of shapes(code)) expect(shape.includes('not-then'), `${shape} on ${page}`).toBe(!drawn.includes(code as never));
      }
    }
  });

  it('gives the merged council a page, and the two it was a notice', () => {
    const merged = seen('/councils/reading-and-wokingham');
    expect(merged).toContain('Reading and Wokingham became one council.');
    expect(merged).toMatch(/In Reading and Wokingham, 58 in 100 plans came on time in 2026[,;].* 361 of 625 plans/);
    const ended = seen('/councils/reading');
    expect(ended).toContain('Reading and Wokingham became one council.');
    expect(html('/councils/reading')).toContain('href="/councils/reading-and-wokingham"');
    expect(ended).toMatch(/In Reading, 63 in 100 plans came on time in 2025[,;].* 212 of 339 plans/);
    expect(ended).toContain('Last figures');
    expect(seen('/councils/derbyshire')).toMatch(/In Derbyshire, \d+ in 100 plans came on time in 2026/);
  });

  it('lists the merged council, and the two among those that ended', () => {
    expect(seen('/councils')).toContain('152 councils');
    expect(html('/councils')).toContain('href="/councils/reading-and-wokingham"');
    expect(seen('/councils')).toMatch(/Wokingham\s+until 2026/);
    expect(readFileSync(join(project, 'build/councils.json'), 'utf8')).toContain('"slug":"reading-and-wokingham"');
  });

  it('is among the sources on the data page, with its checksum', () => {
    expect(seen('/data')).toContain('Reporting year 2027');
    const sources = readFileSync(join(project, 'data/sources.csv'), 'utf8');
    expect(sources).toContain('dfe-ehc-plans-2027-timeliness-20-week,');
    expect(seen('/data/faults').length).toBeGreaterThan(1000);
  });

  it('is among the years that Explore offers, which it asks of the database', async () => {
    expect(existsSync(join(project, 'build/explore.html'))).toBe(true);
    const engine = await openNode(join(project, 'build/data/atlas.duckdb'));
    expect((await ask(engine, periodsOfMeasures)).findLast(({ measure }) => measure === MEASURE)?.period).toBe('2026');
    expect(await ask(engine, latestPeriod, { measure: MEASURE })).toEqual(['2026']);
    await engine.close();
  });
});
