import { januaryOf, theJanuaryAfter, yearOf } from '../model/period.ts';
import type { PublicationId } from '../model/measure.ts';
import {
  type Read,
  type Evidence,
  type Finding,
  inFigures,
  findingsAbout,
  observationOf,
  figure,
  filesOf,
  rowIndex
} from './evidence.ts';
import { isOdd } from './plans-roll-forward.ts';
import { isCouncil } from '../model/area.ts';

/** Three tables that count the plans a council made in a year: on other days and by other rules, but of the same children. */
export interface Table {
  publication: PublicationId;
  field: string;
  words: string;
}

export const TABLES: readonly Table[] = [
  { publication: 'timeliness', field: 'plansIssued', words: 'plans issued in the year' },
  { publication: 'new-plans', field: 'new_ehc_plans', words: 'new plans of the year' },
  { publication: 'assessments', field: 'assess_issued', words: 'assessments of the year that ended in a plan' }
];

/** Fewer than so many of what the others count is part of a year. In England the three differ by a tenth at most. */
const COVERED = 0.8;

export const COUNTED_FROM = 100;

/** Within so much of a count, what the caseload implies bears it out. */
const BORNE_OUT = 0.1;

interface Counted extends Table {
  read: Read;
  count: number;
}

/** Whether the three tables of a council's year are told to differ: then no two of them are told of beside. */
export function threeTablesDiffer(evidence: Evidence, area: string, period: string): boolean {
  return (yearsOf(evidence).get(`${area} ${period}`)?.found.length ?? 0) > 0;
}

interface OfYear {
  /** How many tables have a count. */
  counts: number;
  found: Finding[];
}

const years = new WeakMap<Evidence, Map<string, OfYear>>();

/** What is found of every council in every year, by area and period. */
export function yearsOf(evidence: Evidence): Map<string, OfYear> {
  const known = years.get(evidence);
  if (known) return known;
  const made = new Map<string, OfYear>();
  for (const period of periodsOf(evidence)) {
    const one = areOneCount(evidence, period);
    for (const { code } of evidence.gazetteer.councilsInForce(period)) {
      const counts = TABLES.flatMap((table) => countedIn(evidence, table, code, period));
      made.set(`${code} ${period}`, {
        counts: counts.length,
        found: judged(evidence, counts, implied(evidence, code, period), one)
      });
    }
  }
  years.set(evidence, made);
  return made;
}

/** The findings about one council's year: of the count that is far below all others; of these too where nothing says which are wrong. */
function judged(evidence: Evidence, counts: readonly Counted[], step: number | null, one: boolean): Finding[] {
  const [low, next] = [...counts].sort((a, b) => a.count - b.count);
  if (!low || !next || next.count < COUNTED_FROM || low.count >= next.count * COVERED) return [];
  const others = counts.filter((other) => other !== low);
  const independent = one && low.publication === 'timeliness' ? 1 : others.length;
  const withLow = step !== null && Math.abs(step / low.count - 1) <= BORNE_OUT;
  const withOthers = step !== null && step * COVERED > low.count;
  const settled = !withLow && (independent > 1 || withOthers);
  return (settled ? [low] : counts).flatMap((count) =>
    findingsOf(evidence, count, counts, { about: count === low ? next.count : low.count, step })
  );
}

/** `about`: what it ought to be near. `step`: what the caseload implies. */
function findingsOf(
  evidence: Evidence,
  { read, field, count, publication }: Counted,
  all: readonly Counted[],
  { about, step }: { about: number; step: number | null }
): Finding[] {
  const others = all.filter((other) => other.publication !== publication);
  const said = others.map((other) => `${inFigures(other.count)} ${other.words}`);
  const tables = others.length > 1 ? 'DfE’s two other tables' : 'another DfE table';
  const stock = step === null ? '' : `; plans in January and plans that ended imply ${inFigures(step)}`;
  const fields = [field, ...Object.keys(read.row.cells).filter((name) => name !== field && !/^requests/.test(name))];
  return findingsAbout(evidence, read, publication === 'new-plans' ? [field] : fields, {
    published: inFigures(count),
    expected: `about ${inFigures(about)}: ${said.join(' and ')}, by ${tables}${stock}`
  }).filter(({ measure }) => measure === '' || observationOf(evidence, measure, read.row.area, read.row.period)?.value != null);
}

/** New plans that the caseload implies; null where a count of it is missing, or one of the two Januaries is the odd one. */
function implied(evidence: Evidence, area: string, period: string): number | null {
  const january = theJanuaryAfter(period);
  if (isOdd(evidence, area, januaryOf(yearOf(period))) || isOdd(evidence, area, january)) return null;
  const [before, now] = [januaryOf(yearOf(period)), january].map((day) => figure(evidence, 'caseload', 'ehcplans', area, day));
  const ended = figure(evidence, 'ceased-plans', 'total_ceased', area, period);
  if (before == null || now == null || ended === null) return null;
  return now - before + ended > 0 ? now - before + ended : null;
}

/** A council's count in the newest release that has one; none where what stands in its row is its region's total. */
export function countedIn(evidence: Evidence, table: Table, area: string, period: string): Counted[] {
  const found = evidence.gazetteer.byCode(area);
  for (const file of filesOf(evidence, table.publication)) {
    const row = rowIndex(file).get(`${area} ${period}`);
    const count = row?.cells[table.field]?.value;
    if (!found || !row || typeof count !== 'number') continue;
    if (found.region !== '' && figure(evidence, table.publication, table.field, found.region, period) === count) return [];
    return [{ ...table, count, read: { file, row, area: found } }];
  }
  return [];
}

/** Whether new plans and assessments that ended in a plan are one number in every council of a year: then they are one witness, not two. */
function areOneCount(evidence: Evidence, period: string): boolean {
  const [, started, assessed] = TABLES;
  return evidence.gazetteer.areas.filter(isCouncil).every(({ code }) => {
    const [one, other] = [started, assessed].map((table) =>
      table ? countedIn(evidence, table, code, period)[0]?.count : undefined
    );
    return one === undefined || other === undefined || one === other;
  });
}

export function periodsOf(evidence: Evidence): string[] {
  const periods = filesOf(evidence, 'new-plans').flatMap(({ rows }) => rows.map(({ period }) => period));
  return [...new Set(periods)].sort();
}
