import { from, op, table } from 'arquero';
import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import type { DataChange, Edit, EditedMeasure } from '../../src/lib/model/change.ts';
import { newestPublished } from '../../src/lib/model/source.ts';
import { COUNTS_LEFT_OUT, LEAVES_OUT } from '../../src/lib/publications/shape/withheld.ts';

/** Text of tables by their path under `data/`. */
export type Tables = ReadonlyMap<string, string>;
type Row = Record<string, string>;

const AREAS_LISTED = 20;
/** About two periods of every area. */
const STOOD_LISTED = 320;

/** Twelve characters that name these tables: other text, another name. */
export function versionOf(tables: Tables): string {
  const hash = createHash('sha256');
  for (const path of [...tables.keys()].sort()) {
    const content = createHash('sha256')
      .update(tables.get(path) ?? '')
      .digest('hex');
    hash.update(`${path} ${content}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}

/** What differs between two versions of the tables. Neither knows a clock: a change is dated by what was published. */
export function compare(before: Tables, after: Tables): DataChange {
  const isFirst = before.size === 0;
  const sources = keyed(before, after, 'sources.csv', 'id');
  const replaced = sources.both.filter(([a, b]) => a['sha256'] !== b['sha256']).map(([, b]) => b);
  const areas = keyed(before, after, 'areas.csv', 'code');
  const measuresOf = (tables: Tables) =>
    [...tables.keys()].flatMap((path) => /^observations\/(.+)\.csv$/.exec(path)?.[1] ?? []).sort();
  const measures = added(measuresOf(before), measuresOf(after));
  const stayed = measuresOf(after).filter((measure) => before.has(`observations/${measure}.csv`));
  const compared = stayed.map((measure) => compareMeasure(measure, before, after));
  const others = (tables: Tables) => [...tables.keys()].filter((path) => !path.startsWith('observations/')).sort();
  return {
    version: versionOf(after),
    after: isFirst ? null : versionOf(before),
    published: newest([...sources.added, ...replaced]),
    asAt: newest(rowsOf(after, 'sources.csv')),
    sources: { added: idsOf(sources.added), replaced: idsOf(replaced), removed: idsOf(sources.removed) },
    measures: { added: measures.added, removed: measures.removed },
    periods: compared.flatMap(({ measure, periods }) =>
      periods.added.length + periods.removed.length > 0 ? [{ measure, ...periods }] : []
    ),
    edits: compared.flatMap(({ edits }) => edits ?? []),
    areas: {
      added: isFirst ? [] : areas.added.map((row) => row['code'] ?? ''),
      removed: areas.removed.map((row) => row['code'] ?? ''),
      changed: areas.both.flatMap(([a, b]) => {
        const columns = Object.keys(b).filter((column) => a[column] !== b[column]);
        return columns.length > 0 ? [{ area: b['code'] ?? '', columns }] : [];
      })
    },
    faults: compareFaults(before, after),
    tables: {
      ...added(others(before), others(after)),
      changed: others(after).filter((path) => before.has(path) && before.get(path) !== after.get(path))
    }
  };
}

function compareMeasure(measure: string, before: Tables, after: Tables) {
  const path = `observations/${measure}.csv`;
  const same = before.get(path) === after.get(path);
  const then = same ? [] : rowsOf(before, path);
  const now = same ? [] : rowsOf(after, path);
  const periodsOf = (rows: readonly Row[]) => [...new Set(rows.map((row) => row['period'] ?? ''))].sort();
  const old = new Map(then.map((row) => [keyOf(row), row]));
  const pairs = now.flatMap((row): [Row, Row][] => {
    const was = old.get(keyOf(row));
    return was && (was['value'] !== row['value'] || was['status'] !== row['status'])
      ? [[isHidden(row) ? hidden(was) : was, row]]
      : [];
  });
  return { measure, periods: added(periodsOf(then), periodsOf(now)), edits: edited(measure, pairs) };
}

/** A total that gave a withheld council away before, and does no longer: what it was is told by no log. */
function isHidden({ note = '' }: Row): boolean {
  return note.split(' ').some((one) => one === COUNTS_LEFT_OUT || one.startsWith(LEAVES_OUT));
}

function hidden(was: Row): Row {
  return { ...was, value: '', numerator: '', denominator: '', status: 'suppressed' };
}

function edited(measure: string, pairs: readonly [Row, Row][]): EditedMeasure | null {
  if (pairs.length === 0) return null;
  const edits = pairs.map(([was, is]): Edit & { size: number } => {
    const [before, value] = [was['value'] ?? '', is['value'] ?? ''];
    const size = before === '' || value === '' ? 0 : Math.abs(Number(value) - Number(before));
    return { area: is['area'] ?? '', period: is['period'] ?? '', before, after: value, size };
  });
  const bySize = [...edits].sort((a, b) => b.size - a.size || (a.area < b.area ? -1 : 1));
  const areas = [...new Set(bySize.map(({ area }) => area))];
  const largest = bySize.find(({ size }) => size > 0);
  return {
    measure,
    changed: edits.filter(({ before, after }) => before !== '' && after !== '' && before !== after).length,
    appeared: edits.filter(({ before, after }) => before === '' && after !== '').length,
    withdrawn: edits.filter(({ before, after }) => before !== '' && after === '').length,
    restated: edits.filter(({ before, after }) => before === after).length,
    periods: [...new Set(edits.map(({ period }) => period))].sort(),
    areaCount: areas.length,
    areas: areas.slice(0, AREAS_LISTED),
    largest: largest ? { area: largest.area, period: largest.period, before: largest.before, after: largest.after } : null,
    stood: stoodOf(pairs.map(([was]) => was))
  };
}

/* Whole periods, so that whoever looks a figure up knows what a period that is not listed may hide. */
function stoodOf(rows: readonly Row[]): string[] {
  const periods = [...new Set(rows.map((row) => row['period'] ?? ''))].sort().reverse();
  const lines = periods.map((period) => rows.filter((row) => row['period'] === period).map(lineOf));
  const listed: string[] = [];
  for (const own of lines) {
    if (listed.length > 0 && listed.length + own.length > STOOD_LISTED) break;
    listed.push(...own);
  }
  return listed;
}

const lineOf = ({ area, period, value, status }: Row): string => [area, period, value, status].join(',');

function compareFaults(before: Tables, after: Tables): DataChange['faults'] {
  const { added: opened, removed: closed } = keyed(before, after, 'faults.csv', 'id');
  const marks = (faults: readonly Row[], mark: object) => faults.map((fault) => ({ check: fault['check'] ?? '', ...mark }));
  const moved = [...marks(opened, { opened: 1, closed: 0 }), ...marks(closed, { opened: 0, closed: 1 })];
  if (moved.length === 0) return { opened: 0, closed: 0, checks: [] };
  const checks = from(moved)
    .groupby('check')
    .rollup({ opened: op.sum('opened'), closed: op.sum('closed') })
    .orderby('check')
    .objects() as DataChange['faults']['checks'];
  return { opened: opened.length, closed: closed.length, checks };
}

function keyed(before: Tables, after: Tables, path: string, key: string) {
  const tableIn = (tables: Tables, name: 'was' | 'is') => {
    const rows = rowsOf(tables, path);
    return table({ id: rows.map((row) => row[key] ?? ''), [name]: rows });
  };
  const [then, now] = [tableIn(before, 'was'), tableIn(after, 'is')];
  const pairs = now.join(then, 'id').objects() as { is: Row; was: Row }[];
  return {
    added: now.antijoin(then, 'id').array('is') as Row[],
    removed: then.antijoin(now, 'id').array('was') as Row[],
    both: pairs.map(({ was, is }): [Row, Row] => [was, is])
  };
}

function added(then: readonly string[], now: readonly string[]): { added: string[]; removed: string[] } {
  return { added: now.filter((id) => !then.includes(id)), removed: then.filter((id) => !now.includes(id)) };
}

function rowsOf(tables: Tables, path: string): Row[] {
  const text = tables.get(path);
  return text ? Papa.parse<Row>(text.trim(), { header: true }).data : [];
}

const keyOf = (row: Row): string => `${row['period']} ${row['area']}`;
const idsOf = (rows: readonly Row[]): string[] => rows.map((row) => row['id'] ?? '');
const newest = (sources: readonly Row[]): string => newestPublished(sources.map((source) => source['published'] ?? ''));
