import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { ENGLAND } from '../model/area.ts';
import { bottomOf, fieldsOf, isPrinted, topOf, type Field, type Measure, type PublicationId } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { headersWithBreakdowns } from '../publications/index.ts';
import { breakdownTable, BREAKDOWNS } from '../tables/breakdowns.ts';
import type { BreakdownIndex } from './available.ts';
import { DIMENSIONS, type Dimension, type DimensionId } from './dimensions.ts';
import { NEEDS, type CountedId, type CountFile, type CountIndex } from './counts.ts';
import type { BreakdownFile, PackedPeriod, TermInTables } from './file.ts';

interface Line {
  breakdown: string;
  figures: readonly string[];
}

/** One publication’s table of breakdowns: its columns, and its lines by topic, period and area. */
interface Table {
  columns: readonly string[];
  lines: ReadonlyMap<string, ReadonlyMap<string, readonly Line[]>>;
}

/** The row of everybody begins so in every file of the release. */
const EVERYBODY = /^(all|new)\b/i;
const COUNCIL = /^E(06|08|09|10)/;

type CountedIn = readonly [publication: PublicationId | null, column: string];

/** The publication and column of each count; that of placements and needs has no other year, and no table has them of plans begun alone. */
const COUNTED: Readonly<Record<CountedId, Partial<Record<DimensionId, CountedIn>> & { any: CountedIn }>> = {
  plans: { any: ['caseload', 'ehcplans'], placement: ['needs-of-plans', 'ehc_plans'], need: ['needs-of-plans', ''] },
  'new-plans': { any: ['new-plans', 'new_ehc_plans'], placement: [null, ''], need: [null, ''] }
};

/** Reads `data/breakdowns/` as it is asked for, and makes what the site serves of it. */
export class Breakdowns {
  readonly #tables = new Map<PublicationId, Table | null>();

  constructor(
    readonly data: string,
    readonly measures: readonly Measure[]
  ) {}

  /** Which measures are published by which dimensions, and in which periods. */
  index(): BreakdownIndex {
    const entries = this.measures.map(({ id }) => {
      const own = DIMENSIONS.flatMap((dimension): [DimensionId, readonly Period[]][] => {
        const periods = Object.keys(this.file(id, dimension.id)?.periods ?? {}).sort();
        return periods.length > 0 ? [[dimension.id, periods]] : [];
      });
      return [id, Object.fromEntries(own)] as const;
    });
    return Object.fromEntries(entries.filter(([, own]) => Object.keys(own).length > 0));
  }

  /** The figures of a measure by a dimension; null where they are not published. Throws on an unknown measure or dimension. */
  file(id: string, dimensionId: DimensionId): BreakdownFile | null {
    const measure = this.measures.find((one) => one.id === id);
    const dimension = DIMENSIONS.find((one) => one.id === dimensionId);
    if (!measure || !dimension) throw new Error(`There is no breakdown of ${id} by ${dimensionId}`);
    const bottom = bottomOf(measure);
    if (measure.unit.kind !== 'share' || isPrinted(measure) || !bottom) return null;
    const [above, below] = [this.#term(topOf(measure), dimension), this.#term(bottom, dimension)];
    if (!above || !below) return null;
    const periods = [...above.periods.keys()].filter((period) => below.periods.has(period)).sort();
    const packed = periods
      .map((period) => [period, packedOf(above, below, period)] as const)
      .filter(([, one]) => hasFigures(one));
    return packed.length === 0
      ? null
      : { measure: id, dimension: dimensionId, terms: [above.inTables, below.inTables], periods: Object.fromEntries(packed) };
  }

  /** Which counts are published by which dimensions. */
  countIndex(): CountIndex {
    const of = (counted: CountedId) =>
      Object.fromEntries(
        DIMENSIONS.flatMap(({ id }) => {
          const periods = Object.keys(this.counts(counted, id)?.periods ?? {}).sort();
          return periods.length > 0 ? [[id, periods] as const] : [];
        })
      );
    return { plans: of('plans'), 'new-plans': of('new-plans') };
  }

  /** Plans by a dimension; null where they are not published by it. */
  counts(counted: CountedId, dimensionId: DimensionId): CountFile | null {
    const dimension = DIMENSIONS.find(({ id }) => id === dimensionId);
    const [publication, column] = COUNTED[counted][dimensionId] ?? COUNTED[counted].any;
    if (!dimension || publication === null) return null;
    if (dimensionId === 'need') return this.#needs(publication);
    const term = this.#term({ publication, fields: [column] }, dimension);
    if (!term) return null;
    const periods = [...term.periods].map(([period, { breakdowns, areas }]) => {
      const own = [...breakdowns].sort();
      const councils = [...areas]
        .filter(([area]) => area !== ENGLAND)
        .map(([area, { groups }]) => [area, own.map((one) => (groups.has(one) ? (groups.get(one) ?? null) : 0))] as const);
      return [period, { breakdowns: own, councils: Object.fromEntries(councils) }] as const;
    });
    const { table, topic } = term.inTables;
    return { counted, dimension: dimensionId, from: { table, topic, column }, periods: Object.fromEntries(periods) };
  }

  #needs(publication: PublicationId): CountFile | null {
    const table = this.#table(publication);
    const [topic, lines] = [...(table?.lines ?? [])].find(([one]) => EVERYBODY.test(one)) ?? [];
    if (!table || !lines || topic === undefined) return null;
    const columns = [...NEEDS.keys()];
    const places = columns.map((name) => [{ place: table.columns.indexOf(name), sign: 1 as const }]);
    const periods: Record<Period, { breakdowns: string[]; councils: Record<string, (number | null)[]> }> = {};
    for (const [key, [line]] of lines) {
      const [period = '', area = ''] = key.split(' ');
      const one = (periods[period] ??= { breakdowns: columns, councils: {} });
      if (line && area !== ENGLAND) one.councils[area] = places.map((place) => sumOf(line, place));
    }
    return { counted: 'plans', dimension: 'need', from: { table: breakdownTable(publication), topic, column: null }, periods };
  }

  #term(field: Field, dimension: Dimension): Term | null {
    const table = this.#table(field.publication);
    const places = table && placesOf(field, table.columns);
    if (!table || !places) return null;
    const all = [...table.lines].filter(([topic]) => EVERYBODY.test(topic)).map(([, lines]) => lines);
    const [everybody] = all;
    const topic = dimension.topics.find((one) => table.lines.has(one));
    const parts = topic === undefined ? undefined : table.lines.get(topic);
    if (!everybody || !parts || topic === undefined) return null;
    const wanted = (breakdown: string) => dimension.groupOf(breakdown) !== null;
    const periods = new Map<Period, OfPeriod>();
    for (const [key, lines] of parts) {
      const [period = '', area = ''] = key.split(' ');
      const one = periods.get(period) ?? { breakdowns: new Set(), areas: new Map() };
      const [own] = everybody.get(key) ?? [];
      const groups = new Map(
        lines.filter(({ breakdown }) => wanted(breakdown)).map((line) => [line.breakdown, sumOf(line, places)])
      );
      for (const breakdown of groups.keys()) one.breakdowns.add(breakdown);
      one.areas.set(area, { all: own ? sumOf(own, places) : null, groups });
      periods.set(period, one);
    }
    /* A group that the table has only together with another leaves the measure without the dimension. */
    const lost = [...parts.values()].some((lines) => lines.some(({ breakdown }) => dimension.id === 'age' && !wanted(breakdown)));
    const columns = places.map(({ place, sign }) => [(table.columns[place] ?? '').toLowerCase(), sign] as const);
    return lost ? null : { periods, inTables: { table: breakdownTable(field.publication), topic, columns } };
  }

  #table(publication: PublicationId): Table | null {
    const known = this.#tables.get(publication);
    if (known !== undefined) return known;
    const table = readTable(join(this.data, `${BREAKDOWNS.path}${publication}.csv.gz`));
    this.#tables.set(publication, table);
    return table;
  }
}

interface OfPeriod {
  breakdowns: Set<string>;
  areas: Map<string, { all: number | null; groups: ReadonlyMap<string, number | null> }>;
}

/** A numerator or a denominator, by period. */
interface Term {
  inTables: TermInTables;
  periods: ReadonlyMap<Period, OfPeriod>;
}

function readTable(path: string): Table | null {
  let text: string;
  try {
    text = gunzipSync(readFileSync(path)).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const [headers = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const own = Object.keys(BREAKDOWNS.fields).length;
  const lines = new Map<string, Map<string, Line[]>>();
  for (const [topic = '', breakdown = '', period = '', area = '', , ...figures] of rows) {
    if (area !== ENGLAND && !COUNCIL.test(area)) continue;
    const byKey = lines.get(topic) ?? new Map<string, Line[]>();
    const key = `${period} ${area}`;
    byKey.set(key, [...(byKey.get(key) ?? []), { breakdown, figures }]);
    lines.set(topic, byKey);
  }
  return { columns: headers.slice(own), lines };
}

/** Where the columns of a term are, those taken away with a minus; null where the table lacks one. */
function placesOf(field: Field, columns: readonly string[]): { place: number; sign: 1 | -1 }[] | null {
  const places = fieldsOf(field).map((name) => {
    const headers = headersWithBreakdowns(field.publication, name).map((header) => header.toLowerCase());
    const place = columns.findIndex((column) => headers.includes(column.toLowerCase()));
    return { place, sign: field.minus?.includes(name) ? (-1 as const) : (1 as const) };
  });
  return places.some(({ place }) => place === -1) ? null : places;
}

function sumOf({ figures }: Line, places: readonly { place: number; sign: 1 | -1 }[]): number | null {
  let sum = 0;
  for (const { place, sign } of places) {
    const written = figures[place] ?? '';
    if (!/^\d+$/.test(written)) return null;
    sum += sign * Number(written);
  }
  return sum;
}

/* Of a year that a question was not asked in, every cell is a mark. */
function hasFigures({ councils }: PackedPeriod): boolean {
  return Object.values(councils).some((flat) => flat.some((figure) => figure !== null && figure !== 0));
}

function packedOf(above: Term, below: Term, period: Period): PackedPeriod {
  const [tops, bottoms] = [above.periods.get(period), below.periods.get(period)];
  if (!tops || !bottoms) throw new Error(`No breakdown of ${period}`);
  const breakdowns = [...new Set([...tops.breakdowns, ...bottoms.breakdowns])].sort();
  const flat = (area: string): (number | null)[] | null => {
    const [top, bottom] = [tops.areas.get(area), bottoms.areas.get(area)];
    if (!top || !bottom) return null;
    const pair = (count: number | null, total: number | null) =>
      count === null || total === null ? [null, null] : [count, total];
    const at = (groups: ReadonlyMap<string, number | null>, breakdown: string) =>
      groups.has(breakdown) ? (groups.get(breakdown) ?? null) : 0;
    return [
      ...pair(top.all, bottom.all),
      ...breakdowns.flatMap((breakdown) => pair(at(top.groups, breakdown), at(bottom.groups, breakdown)))
    ];
  };
  const codes = [...tops.areas.keys()].filter((area) => area !== ENGLAND).sort();
  const councils = codes.flatMap((code): [string, (number | null)[]][] => {
    const line = flat(code);
    return line ? [[code, line]] : [];
  });
  const england = flat(ENGLAND);
  const isSum = (figure: number | null, place: number) =>
    figure === councils.reduce((sum, [, line]) => sum + (line[place] ?? 0), 0) &&
    councils.every(([, line]) => line[place] !== null);
  return { breakdowns, published: england !== null && england.every(isSum), councils: Object.fromEntries(councils) };
}
