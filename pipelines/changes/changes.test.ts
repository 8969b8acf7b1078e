import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ChangeLog } from '../../src/lib/model/change.ts';
import { bytesOf } from '../write/pack.ts';
import { compare, versionOf } from './compare.ts';
import { changeLog } from './log.ts';

const OBSERVATIONS = 'area,period,value,numerator,denominator,status,note,source,row\n';
const SOURCES = 'id,published,sha256\n';
const FAULTS = 'id,check\n';

const EARLIER = new Map([
  ['areas.csv', 'code,name,aliases\nE1,Derby,\nE2,Poole,\n'],
  ['sources.csv', `${SOURCES}old,2024-06-13,aa\nsame,2025-01-01,bb\nlookup,,cc\n`],
  ['faults.csv', `${FAULTS}leap.derby,leap\nleap.poole,leap\n`],
  [
    'observations/a.csv',
    `${OBSERVATIONS}E1,2023,50,5,10,ok,,old,2\nE2,2023,,,,not-returned,,old,3\nE1,2022,40,4,10,ok,,old,4\nE2,2022,8,,,ok,,old,5\n`
  ],
  ['observations/gone.csv', `${OBSERVATIONS}E1,2023,1,,,ok,,old,2\n`],
  ['breakdowns/a.csv.gz', 'topic,breakdown\nSex,Female\n']
]);
const NOW = new Map([
  ['areas.csv', 'code,name,aliases\nE1,Derby,City of Derby\nE3,Dorset,\n'],
  ['sources.csv', `${SOURCES}old,2025-06-26,dd\nsame,2025-01-01,bb\nlookup,,cc\nnew,2025-03-01,ee\n`],
  ['faults.csv', `${FAULTS}leap.derby,leap\nzero.derby,zero\n`],
  [
    'observations/a.csv',
    `${OBSERVATIONS}E1,2023,52.5,5,10,ok,,old,2\nE2,2023,61,,,ok,,old,3\nE1,2022,30,3,10,ok,,old,4\nE2,2022,8,,,faulty,zero,old,5\nE1,2024,9,,,ok,,new,2\n`
  ],
  ['observations/fresh.csv', `${OBSERVATIONS}E1,2024,1,,,ok,,new,2\n`],
  ['breakdowns/a.csv.gz', 'topic,breakdown\nSex,Male\n']
]);

function folderWith(tables: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parity-changes-'));
  for (const [path, text] of tables) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytesOf(path, text));
  }
  return folder;
}

describe('compare', () => {
  const change = compare(EARLIER, NOW);

  it('tells new and removed measures and periods', () => {
    expect(change.measures).toEqual({ added: ['fresh'], removed: ['gone'] });
    expect(change.periods).toEqual([{ measure: 'a', added: ['2024'], removed: [] }]);
  });

  it('tells edited values: how many, which councils, the largest', () => {
    expect(change.edits).toEqual([
      {
        measure: 'a',
        changed: 2,
        appeared: 1,
        withdrawn: 0,
        restated: 1,
        periods: ['2022', '2023'],
        areaCount: 2,
        areas: ['E1', 'E2'],
        largest: { area: 'E1', period: '2022', before: '40', after: '30' },
        stood: ['E1,2023,50,ok', 'E2,2023,,not-returned', 'E1,2022,40,ok', 'E2,2022,8,ok']
      }
    ]);
  });

  it('lists what stood before, newest periods first, and of a measure drawn anew its newest periods alone', () => {
    const table = (value: number) =>
      OBSERVATIONS +
      Array.from({ length: 12 }, (_, y) => Array.from({ length: 40 }, (_, a) => `E${a},${2012 + y},${value},,,ok,,old,2`))
        .flat()
        .join('\n');
    const anew = compare(new Map([['observations/a.csv', table(1)]]), new Map([['observations/a.csv', table(2)]]));
    const stood = anew.edits[0]?.stood ?? [];
    expect(anew.edits[0]?.changed).toBe(480);
    expect(stood).toHaveLength(320);
    expect([stood[0], stood.at(-1)]).toEqual(['E0,2023,1,ok', 'E39,2016,1,ok']);
  });

  it('tells changed areas, faults opened and closed, and other tables', () => {
    expect(change.areas).toEqual({ added: ['E3'], removed: ['E2'], changed: [{ area: 'E1', columns: ['aliases'] }] });
    expect(change.faults).toEqual({
      opened: 1,
      closed: 1,
      checks: [
        { check: 'leap', opened: 0, closed: 1 },
        { check: 'zero', opened: 1, closed: 0 }
      ]
    });
    expect(change.tables).toEqual({
      added: [],
      removed: [],
      changed: ['areas.csv', 'breakdowns/a.csv.gz', 'faults.csv', 'sources.csv']
    });
  });

  it('is dated by what was published, never by a clock', () => {
    expect(change.sources).toEqual({ added: ['new'], replaced: ['old'], removed: [] });
    expect([change.published, change.asAt]).toEqual(['2025-06-26', '2025-06-26']);
    const undated = compare(NOW, new Map([...NOW, ['observations/a.csv', OBSERVATIONS]]));
    expect([undated.published, undated.asAt]).toEqual(['', '2025-06-26']);
  });

  it('names versions by their text alone', () => {
    expect([change.after, change.version]).toEqual([versionOf(EARLIER), versionOf(NOW)]);
    expect(versionOf(new Map([...NOW].reverse()))).toBe(versionOf(NOW));
    expect(compare(new Map(), NOW).after).toBeNull();
  });
});

describe('changeLog', () => {
  it('adds an entry for other tables, and gives the same bytes when run again', () => {
    const folder = folderWith(EARLIER);
    const first = changeLog(folder, NOW);
    const log = JSON.parse(first) as ChangeLog;
    expect([log.version, log.changes.length, log.changes[0]?.after]).toEqual([versionOf(NOW), 1, versionOf(EARLIER)]);
    writeFileSync(join(folder, 'changes.json'), first);
    expect(changeLog(folder, NOW)).toBe(first);

    const committed = folderWith(NOW);
    writeFileSync(join(committed, 'changes.json'), first);
    expect(changeLog(committed, NOW)).toBe(first);
    expect(readFileSync(join(committed, 'changes.json'), 'utf8')).toBe(first);

    const next = JSON.parse(changeLog(committed, EARLIER)) as ChangeLog;
    expect(next.changes.map(({ version }) => version)).toEqual([versionOf(EARLIER), versionOf(NOW)]);
    expect(next.changes[0]?.after).toBe(versionOf(NOW));
  });

  it('takes no notice of what is no table', () => {
    const folder = folderWith(EARLIER);
    expect(changeLog(folder, new Map([...NOW, ['datapackage.json', '{}']]))).toBe(changeLog(folder, NOW));
  });

  it('takes no notice of files served as they were published', () => {
    const folder = folderWith(EARLIER);
    const before = changeLog(folder, NOW);
    mkdirSync(join(folder, 'published'), { recursive: true });
    writeFileSync(join(folder, 'published', 'one.csv'), 'a\n1\n');
    expect(changeLog(folder, NOW)).toBe(before);
  });

  it('begins with a first version where nothing was', () => {
    const log = JSON.parse(changeLog(join(tmpdir(), 'parity-not-there'), NOW)) as ChangeLog;
    expect(log.changes[0]?.after).toBeNull();
    expect(log.changes[0]?.measures.added).toEqual(['a', 'fresh']);
  });
});
