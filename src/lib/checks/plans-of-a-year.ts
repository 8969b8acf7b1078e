import type { PublicationId } from '../model/measure.ts';
import {
  figure,
  filesOf,
  inFigures,
  observationOf,
  rowIndex,
  told,
  type Check,
  type Evidence,
  type Finding,
  type Read
} from './evidence.ts';
import { DOUBTFUL, isOdd, stepTo, type Step } from './plans-roll-forward.ts';
import { isCouncil } from '../model/area.ts';

/** Three tables that count the plans a council made in a year: on other days and by other rules, but of the same children. */
interface Table {
  publication: PublicationId;
  field: string;
  words: string;
}
const TABLES: readonly Table[] = [
  { publication: 'timeliness', field: 'plansIssued', words: 'plans issued in the year' },
  { publication: 'new-plans', field: 'new_ehc_plans', words: 'new plans of the year' },
  { publication: 'assessments', field: 'assess_issued', words: 'assessments of the year that ended in a plan' }
];
const NEW_PLANS = TABLES[1] as Table;

/** Fewer than so many of what the others count is part of a year. In England the three differ by a tenth at most. */
const COVERED = 0.8;
const COUNTED_FROM = 100;
/** Within so much of a count, what the caseload implies bears it out. */
const BORNE_OUT = 0.1;
/** Fewer new plans than so many of those that the caseload implies cannot be all of them, or the caseload is not what it says. */
const IMPLIED = 0.5;

interface Counted extends Table {
  read: Read;
  count: number;
}

export const fewerThanTheOthers: Check = {
  id: 'fewer-than-the-others',
  title: 'Three tables that count the plans of a year come to about the same',
  reason:
    'A figure made from far fewer plans than DfE’s two other tables count covers part of the year, and part of a year is not the year. Where nothing says which table is wrong, each that may be is marked.',
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const { counts, found } of yearsOf(evidence).values()) {
      if (counts < 2) continue;
      tested++;
      findings.push(...found);
    }
    return { tested, findings };
  }
};

/** Whether the three tables of a council's year are told to differ: then no two of them are told of beside. */
export function ranksOfThree(evidence: Evidence, area: string, period: string): boolean {
  return (yearsOf(evidence).get(`${area} ${period}`)?.found.length ?? 0) > 0;
}

interface OfYear {
  /** How many tables have a count. */
  counts: number;
  found: Finding[];
}

const years = new WeakMap<Evidence, Map<string, OfYear>>();

/** What is found of every council in every year, by area and period. */
function yearsOf(evidence: Evidence): Map<string, OfYear> {
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
    tell(evidence, count, counts, { about: count === low ? next.count : low.count, step })
  );
}

/** `about`: what it ought to be near. `step`: what the caseload implies. */
function tell(
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
  return told(evidence, read, publication === 'new-plans' ? [field] : fields, {
    published: inFigures(count),
    expected: `about ${inFigures(about)}: ${said.join(' and ')}, by ${tables}${stock}`
  }).filter(({ measure }) => measure === '' || observationOf(evidence, measure, read.row.area, read.row.period)?.value != null);
}

/** New plans against what the caseload implies: plans of the January after, less those of the January before, plus those that ended. */
export const newPlansRollForward: Check = {
  id: 'new-plans-roll-forward',
  title: 'New plans of a year are not half of those that the caseload implies',
  reason:
    'Plans of one January come from those of the January before, the new and the ended ones. Where they imply twice the new plans, one of these counts is wrong: nothing says which, so the new plans and the change of the caseload are both marked.',
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    const growth = evidence.measures.filter(({ from }) => 'numerator' in from && from.base === 'period-before');
    for (const period of periodsOf(evidence))
      for (const area of evidence.gazetteer.councilsInForce(period)) {
        const [counted] = countedIn(evidence, NEW_PLANS, area.code, period);
        const january = `${Number(period) + 1}-01`;
        const step = stepTo(evidence, area.code, january);
        if (!counted || !step || isOdd(evidence, area.code, `${period}-01`) || isOdd(evidence, area.code, january)) continue;
        tested++;
        const implies = impliedBy(step);
        const known = Math.abs(step.now / (step.before + step.started - step.ended) - 1) > DOUBTFUL;
        if (known || implies < COUNTED_FROM || counted.count >= implies * IMPLIED) continue;
        const words = {
          published: inFigures(counted.count),
          expected: `about ${inFigures(implies)}: ${inFigures(step.now)} plans in January ${Number(period) + 1}, ${inFigures(step.before)} a year before, ${inFigures(step.ended)} ended between`
        };
        const own = told(evidence, counted.read, [NEW_PLANS.field], words);
        const changes = growth.filter(({ id }) => observationOf(evidence, id, area.code, january)?.value != null);
        const [first] = own;
        findings.push(...own, ...(first ? changes.map(({ id }) => ({ ...first, measure: id, period: january })) : []));
      }
    return { tested, findings };
  }
};

const impliedBy = ({ now, before, ended }: Step): number => now - before + ended;

/** New plans that the caseload implies; null where a count of it is missing, or one of the two Januaries is the odd one. */
function implied(evidence: Evidence, area: string, period: string): number | null {
  const january = `${Number(period) + 1}-01`;
  if (isOdd(evidence, area, `${period}-01`) || isOdd(evidence, area, january)) return null;
  const [before, now] = [`${period}-01`, january].map((day) => figure(evidence, 'caseload', 'ehcplans', area, day));
  const ended = figure(evidence, 'ceased-plans', 'total_ceased', area, period);
  if (before == null || now == null || ended === null) return null;
  return now - before + ended > 0 ? now - before + ended : null;
}

/** A council's count in the newest release that has one; none where what stands in its row is its region's total. */
function countedIn(evidence: Evidence, table: Table, area: string, period: string): Counted[] {
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

function periodsOf(evidence: Evidence): string[] {
  const periods = filesOf(evidence, 'new-plans').flatMap(({ rows }) => rows.map(({ period }) => period));
  return [...new Set(periods)].sort();
}
