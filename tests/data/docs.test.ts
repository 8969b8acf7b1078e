import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKS, PUBLICATIONS, writeCatalogue } from '../../commands/catalogue.mjs';
import { blocksOf, perform } from '../fixtures/steps.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'parity-docs-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

const STEPS = ['measure', 'publication', 'chart', 'check', 'page'].map((what) => `adding-a-${what}.md`);
const blocks = STEPS.map((name) => ({ name, blocks: blocksOf(readFileSync(join(root, 'docs', name), 'utf8')) }));
const commands = blocks.flatMap(({ blocks: all }) => all.flatMap((block) => (block.kind === 'command' ? [block.text] : [])));
const read = (file: string) => readFileSync(join(project, file), 'utf8');

let written: string[] = [];
let catalogue = { added: [''], removed: [''] };
let publications = { added: [''], removed: [''] };
let checks = { added: [''], removed: [''] };

describe('what docs/ says to do, done as it is written on a copy', () => {
  beforeAll(() => {
    const copied = ['bench', 'commands', 'pipelines', 'src', 'tests', 'ARCHITECTURE.md', 'package.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'];
    for (const name of copied) cpSync(join(root, name), join(project, name), { recursive: true });
    for (const name of ['node_modules', 'data', 'static']) symlinkSync(join(root, name), join(project, name));
    written = blocks.flatMap(({ blocks: all }) => perform(project, all));
    catalogue = writeCatalogue(project);
    publications = writeCatalogue(project, PUBLICATIONS);
    checks = writeCatalogue(project, CHECKS);
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'pipelines/list.ts'], { cwd: project, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  });

  it('is all there: a file or a change, and a command, in each', () => {
    for (const { name, blocks: all } of blocks) {
      expect(all.filter(({ kind }) => kind === 'file').length, name).toBeGreaterThan(0);
      expect(all.filter(({ kind }) => kind === 'command').length, name).toBeGreaterThan(0);
    }
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);
    for (const command of commands) {
      const [, script = ''] = /^npm run (\S+)$/.exec(command) ?? [];
      expect(scripts.includes(script) || /^npx vitest run \S+\.test\.ts$/.test(command), command).toBe(true);
    }
  });

  it('a measure is one file by hand; npm run data lists it last of its topic, and a second run changes nothing', () => {
    const own = blocks[0]?.blocks.filter(({ kind }) => kind !== 'command') ?? [];
    expect(own.map((block) => 'file' in block && block.file)).toEqual(['src/lib/measures/requests-agreed.ts']);
    expect(catalogue).toEqual({ added: ['requests-agreed'], removed: [] });
    const once = read('src/lib/measures/catalogue.ts');
    expect(once).toMatch(/requestsPer1000Children,\n(.*\n)*? {2}requestsAgreed,\n {2}appealsPer10000Children,/);
    expect(writeCatalogue(project)).toEqual({ added: [], removed: [] });
    expect(read('src/lib/measures/catalogue.ts')).toBe(once);
  });

  it('a check and a publication are one file by hand too', () => {
    for (const [at, name, room] of [
      [1, 'tuition', 'publications'],
      [3, 'withdrawn-within-received', 'checks']
    ] as const) {
      const own = blocks[at]?.blocks.filter(({ kind }) => kind !== 'command') ?? [];
      const file = `src/lib/${room}/${name}`;
      expect(own.map((block) => 'file' in block && block.file)).toEqual([`${file}.ts`, `${file}.test.ts`]);
    }
    expect([publications, checks].map(({ added }) => added)).toEqual([['tuition'], ['withdrawn-within-received']]);
    expect(read('src/lib/checks/catalogue.ts')).toContain('  leap,\n  withdrawnWithinReceived\n];');
    expect(read('src/lib/model/checks-in-words.ts')).toContain("title: 'More requests withdrawn than received'");
    expect(read('src/lib/model/publications.ts')).toContain("'tuition': { publisher: 'dfe', missing: 'x' }");
  });

  it('passes the tests that it names', () => {
    const files = commands.flatMap((command) => /^npx vitest run (\S+)$/.exec(command)?.[1] ?? []);
    const folder = dirname(createRequire(import.meta.url).resolve('vitest/package.json'));
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'vitest.mjs'), 'run', ...files], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, VITEST: undefined, VITEST_POOL_ID: undefined, VITEST_WORKER_ID: undefined, NODE_ENV: 'test', NO_COLOR: '1' }
    });
    expect(status, `${stdout}\n${stderr}`).toBe(0);
    expect(stdout).toContain(`${files.length} passed`);
  });

  it('has the right types, and its components compile', () => {
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile) as { config: { compilerOptions: object } };
    const { options } = ts.convertCompilerOptionsFromJson(
      { ...config.compilerOptions, module: 'esnext', target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], noEmit: true, types: ['node'] },
      project
    );
    const files = [...written.filter((file) => file.endsWith('.ts')), 'src/lib/measures/catalogue.ts', 'src/lib/checks/catalogue.ts', 'src/lib/publications/catalogue.ts'].map((file) => join(project, file));
    const faults = ts
      .getPreEmitDiagnostics(ts.createProgram(files, options))
      .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    expect(faults).toEqual([]);
    for (const file of written.filter((name) => name.endsWith('.svelte')))
      expect(compile(read(file), { filename: file, generate: 'server' }).warnings, file).toEqual([]);
  });

  it('names no document that is not there', () => {
    const there = readdirSync(join(root, 'docs'));
    for (const name of there.filter((file) => file.endsWith('.md')))
      for (const [, link = ''] of readFileSync(join(root, 'docs', name), 'utf8').matchAll(/\]\(([a-z-]+\.md)\)/g)) expect(there, name).toContain(link);
  });
});
