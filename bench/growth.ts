import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compile } from '../src/lib/db/compile.ts';
import { openNode } from '../src/lib/db/node.ts';
import { QUERIES } from '../src/lib/queries/index.ts';
import { median, size, type Fact } from './report.ts';

/* How the build's database and what is asked of it grow with the tables: each measure so many times over, under names of their own. */

const TIMES = [1, 10, 100];
const ABOUT = { measure: 'plans-within-20-weeks', period: '2025', area: 'E10000008', slug: 'devon', region: 'E12000009' };
/** A share of the growth of rows above which a step is said to grow faster than they do: the machine's own unrest lies below. */
const FASTER = 1.5;
/** Times below this are the cost of asking, not of rows. */
const NOTHING = 2;
/** Tables with lines of measures, whose first column, or the named one, is the measure. */
const OF_MEASURES = ['comparators.csv'];

/** A copy of `data` in which every measure stands so many times. */
function longer(folder: string, times: number): number {
  const data = path.join(folder, String(times), 'data');
  mkdirSync(path.join(data, 'observations'), { recursive: true });
  for (const name of readdirSync('data'))
    if (!['observations', 'cells', 'published', 'postcodes', 'datapackage.json'].includes(name))
      cpSync(`data/${name}`, path.join(data, name), { recursive: true });
  mkdirSync(path.join(data, 'postcodes'), { recursive: true });
  let lines = 0;
  for (const file of readdirSync('data/observations')) {
    const text = readFileSync(`data/observations/${file}`);
    lines += times * (text.toString('latin1').split('\n').length - 2);
    for (let copy = 0; copy < times; copy++)
      writeFileSync(path.join(data, 'observations', copy === 0 ? file : file.replace('.csv', `-${copy}.csv`)), text);
  }
  for (const file of OF_MEASURES) {
    const [header = '', ...rows] = readFileSync(`data/${file}`, 'utf8').trimEnd().split('\n');
    const at = header.split(',').indexOf('measure');
    const copies = Array.from({ length: times }, (_, copy) =>
      rows.map((row) => {
        if (copy === 0) return row;
        const cells = row.split(',');
        cells[at] = `${cells[at] ?? ''}-${copy}`;
        return cells.join(',');
      })
    );
    writeFileSync(path.join(data, file), `${[header, ...copies.flat()].join('\n')}\n`);
  }
  return lines;
}

interface Measured {
  times: number;
  lines: number;
  /** Milliseconds by what was done. */
  steps: Map<string, number>;
  bytes: number;
}

async function measure(folder: string, times: number): Promise<Measured> {
  const lines = longer(folder, times);
  const at = path.join(folder, String(times));
  const steps = new Map<string, number>();
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const made = await work();
    steps.set(what, performance.now() - started);
    return made;
  };
  const { file } = await timed('the database compiled', () =>
    compile(path.join(at, 'data'), path.join(at, 'static'), path.join(at, 'stamp'))
  );
  const engine = await timed('the database opened', () => openNode(file));
  for (const query of QUERIES) {
    const durations: number[] = [];
    for (let i = 0; i < 5; i++) {
      const started = performance.now();
      await engine.query(query.sql, query.params(query.example(ABOUT) as never));
      durations.push(performance.now() - started);
    }
    steps.set(query.name, median(durations));
  }
  await engine.close();
  const bytes = statSync(file).size;
  rmSync(at, { recursive: true, force: true });
  return { times, lines, steps, bytes };
}

const inTime = (milliseconds: number) =>
  milliseconds < 1000 ? `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

/** Measures the tables as they are, ten and a hundred times over, and tells what grows faster than they do. */
export async function measureGrowth(times: readonly number[] = TIMES): Promise<Fact[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'growth-'));
  try {
    const all: Measured[] = [];
    for (const many of times) {
      all.push(await measure(folder, many));
      process.stdout.write(`${many} times measured\n`);
    }
    const [first] = all;
    if (!first) return [];
    const fact = (what: string, value: string, budget = '', note = ''): Fact => ({ group: 'Growth', what, value, budget, note });
    const facts = [
      fact(
        'Lines of observations',
        all.map(({ lines }) => lines.toLocaleString('en-GB')).join(', '),
        '',
        `every measure ${times.join(', ')} times`
      ),
      fact('The database, raw', all.map(({ bytes }) => size(bytes)).join(', '))
    ];
    const faster: string[] = [];
    for (const [what, alone] of first.steps) {
      const durations = all.map(({ steps }) => steps.get(what) ?? NaN);
      const last = all.at(-1);
      const grown = (durations.at(-1) ?? NaN) / Math.max(alone, NOTHING);
      const rows = (last?.lines ?? 1) / first.lines;
      if (grown > rows * FASTER) faster.push(what);
      const isStep = what.startsWith('the ');
      facts.push(
        fact(
          isStep ? `${what[0]?.toUpperCase()}${what.slice(1)}` : `Asked: ${what}`,
          durations.map(inTime).join(', '),
          isStep ? 'as the rows at most' : '',
          `${grown.toFixed(1)} times at ${rows.toFixed(0)} times the rows`
        )
      );
    }
    facts.push(
      fact(
        'Grows faster than the rows',
        faster.length === 0 ? 'nothing' : faster.join(', '),
        'nothing',
        `more than ${FASTER} times as fast`
      )
    );
    return facts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts facts in the place of their group in `bench/results.md`, or at its end, and leaves the rest as it was measured. */
export function replaceGroup(facts: readonly Fact[], group: string, file = 'bench/results.md'): void {
  const rows = facts.map(({ what, value, budget, note }) => `| ${what} | ${value} | ${budget} | ${note} |`).join('\n');
  const section = `## ${group}\n\n| what | measured | budget | |\n|---|---|---|---|\n${rows}\n`;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '# What it costs\n';
  const own = new RegExp(`## ${group}\\n[\\s\\S]*?(?=\\n## |$)`);
  writeFileSync(file, own.test(before) ? before.replace(own, () => section) : `${before.trimEnd()}\n\n${section}`);
}
