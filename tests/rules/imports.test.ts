import { describe, expect, it } from 'vitest';
import { importsOf, readRooms, roomOf, sourceFiles, targetOf, textOf } from './rooms.ts';

const rooms = readRooms(textOf('ARCHITECTURE.md'));
const isTest = (file: string) => file.endsWith('.test.ts');
const code = sourceFiles()
  .filter((file) => !file.endsWith('.css'))
  .map((file) => ({ file, room: roomOf(file), imports: importsOf(file, textOf(file)) }));

/** The packages that a room may import, for rooms that may not import them all. */
const packages: Record<string, RegExp> = {
  model: /^$/,
  publications: /^papaparse$/,
  tables: /^papaparse$/,
  view: /^(?!\$app\/|\$env\/|@sveltejs\/)/,
  commands: /^node:/
};

function faultOf(file: string, room: string, specifier: string) {
  if (isTest(file) && (specifier === 'vitest' || specifier.startsWith('node:'))) return undefined;
  const target = targetOf(file, specifier);
  if (target === undefined) {
    if (specifier.startsWith('@duckdb/') && !['db', 'tests', 'bench'].includes(room)) return 'only src/lib/db knows DuckDB';
    if (specifier === 'arquero' && room !== 'pipelines') return 'only pipelines may import arquero: it compiles code';
    const allowed = packages[room];
    return allowed && !allowed.test(specifier) ? `${room} may not import this package` : undefined;
  }
  if (isTest(file) && target.startsWith('tests/')) return undefined;
  const other = roomOf(target);
  const may = rooms.get(room);
  if (other === room || !rooms.has(room) || may === undefined || may.includes(other)) return undefined;
  return `${room} may import ${may.join(', ') || 'nothing'}; not ${other}`;
}

const list = (faults: string[]) => faults.sort().join('\n');

describe('imports run downhill', () => {
  it('in rooms that ARCHITECTURE.md names', () => {
    const strangers = code
      .filter(({ file, room }) => /^src\/(lib|routes)\//.test(file) && !rooms.has(room))
      .map(({ room, file }) => `${room}: ${file}`);
    expect(list(strangers), 'add the room to the table in ARCHITECTURE.md').toBe('');
    expect([...rooms.keys()]).toEqual(expect.arrayContaining(['pipelines', 'model', 'db', 'src/routes', 'commands']));
  });

  it('as its table says', () => {
    const faults = code.flatMap(({ file, room, imports }) =>
      imports.flatMap((specifier) => {
        const fault = faultOf(file, room, specifier);
        return fault ? [`${file} imports ${specifier}: ${fault}`] : [];
      })
    );
    expect(list(faults)).toBe('');
  });

  it('with relative addresses that carry their ending, and $lib for routes and components', () => {
    const faults = code.flatMap(({ file, imports }) =>
      imports
        .filter((specifier) => {
          if (specifier.startsWith('.'))
            return !/\.(ts|mjs|js|svelte|css|json)(\?.*)?$/.test(specifier) && !specifier.endsWith('/$types');
          return specifier.startsWith('$lib') && !file.startsWith('src/routes/') && !file.endsWith('.svelte');
        })
        .map((specifier) => `${file} imports ${specifier}`)
    );
    expect(list(faults)).toBe('');
  });

  it('and no page reaches into the room of another', () => {
    const pageOf = (file: string) => /^src\/lib\/pages\/([^/]+)\//.exec(file)?.[1];
    const faults = code.flatMap(({ file, imports }) =>
      imports.flatMap((specifier) => {
        const [own, other] = [pageOf(file), pageOf(targetOf(file, specifier) ?? '')];
        return own !== undefined && other !== undefined && own !== other ? [`${file} imports ${specifier}`] : [];
      })
    );
    expect(list(faults), 'what several pages share is in ui, words or loading').toBe('');
  });

  it('and the rule sees a breach', () => {
    const breach = (file: string, specifier: string) => faultOf(file, roomOf(file), specifier);
    expect(breach('src/lib/charts/map/layout.ts', '../../db/engine.ts')).toContain('not db');
    expect(breach('src/lib/charts/map/Map.svelte', '$lib/queries/index.ts')).toContain('not queries');
    expect(breach('src/lib/view/view.ts', '$app/state')).toContain('may not import this package');
    expect(breach('src/lib/model/area.ts', '../measures/index.ts')).toContain('not measures');
    expect(breach('src/lib/tables/areas.ts', '../model/area.ts')).toContain('nothing');
    expect(breach('src/lib/publications/caseload.ts', 'd3-array')).toBeDefined();
    expect(breach('src/lib/queries/areas.ts', '@duckdb/node-api')).toContain('only src/lib/db');
    expect(breach('src/lib/queries/areas.ts', 'arquero')).toContain('it compiles code');
    expect(breach('src/lib/pages/home/load.ts', 'arquero')).toContain('it compiles code');
    expect(breach('pipelines/areas/icbs.ts', 'arquero')).toBeUndefined();
    expect(breach('pipelines/run.ts', '../src/lib/queries/index.ts')).toContain('not queries');
    expect(breach('src/lib/pages/home/load.ts', '../../pipelines/run.ts')).toContain('not pipelines');
    expect(breach('src/lib/pages/home/load.ts', '$lib/queries/index.ts')).toBeUndefined();
    expect(importsOf('a.svelte', '<script lang="ts">import a from "./a.ts"; const b = import("./b.ts");</script>')).toEqual([
      './a.ts',
      './b.ts'
    ]);
  });
});

describe('files stay small', () => {
  it('at most 350 lines each', () => {
    const long = sourceFiles()
      .filter((file) => /^(src|pipelines|commands)\//.test(file))
      .map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 350);
    expect(list(long.map(({ file, lines }) => `${file}: ${lines} lines`))).toBe('');
  });
});
