import { inForce } from '../model/area.ts';
import type { PublicationId } from '../model/measure.ts';
import {
  councilRows,
  figure,
  filesOf,
  inFigures,
  inYear,
  rowIndex,
  rowsIn,
  told,
  type Check,
  type Evidence,
  type Finding,
  type Read
} from './evidence.ts';
import { ranksOfThree } from './plans-of-a-year.ts';

interface Count {
  publication: PublicationId;
  field: string;
  /** 'plans in January' */
  words: string;
}

/** The same thing counted in two files. */
interface Pair {
  one: Count;
  other: Count;
  /** The other file's period for one of this file. */
  at?: (period: string) => string;
  /** `equal`: the two are one count. `within`: the first is some of the second. A number: the smaller is at least this share of the larger. */
  is: 'equal' | 'within' | number;
  /** Nothing says which of the two is wrong: both are told. */
  both?: true;
}

const plans = (period: string) => ({ publication: 'caseload' as const, field: 'ehcplans', words: `plans in ${period}` });
const after = (period: string) => `${Number(period) + 1}-01`;
const newPlans: Count = { publication: 'new-plans', field: 'new_ehc_plans', words: 'new plans of the year' };
const issued: Count = { publication: 'timeliness', field: 'plansIssued', words: 'plans issued in the year' };
const assessed: Count = {
  publication: 'assessments',
  field: 'assess_issued',
  words: 'assessments of the year that ended in a plan'
};

/** Under so many, two counts differ by chance and by a late entry. */
const COUNTED_FROM = 100;

export const PAIRS: readonly Pair[] = [
  { one: { publication: 'needs-of-plans', field: 'ehc_plans', words: 'plans by need' }, other: plans('January'), is: 'equal' },
  {
    one: { publication: 'annual-reviews', field: 'total_ehc_plans', words: 'plans' },
    other: plans('the January after'),
    at: after,
    is: 'equal'
  },
  {
    one: { publication: 'phase-transfers', field: 'plans', words: 'plans' },
    other: plans('January'),
    is: 'equal'
  },
  { one: { publication: 'needs-of-new-plans', field: 'ehc_plans', words: 'new plans by need' }, other: newPlans, is: 'equal' },
  { one: assessed, other: issued, is: 0.8 },
  { one: assessed, other: newPlans, is: 0.75, both: true },
  {
    one: { publication: 'requests', field: 'decidedToAssess', words: 'requests that led to an assessment' },
    other: { publication: 'assessments', field: 'assess_in_year', words: 'assessments of the year' },
    is: 0.65
  },
  {
    one: { publication: 'personal-budgets', field: 'personal_budget', words: 'plans with a personal budget' },
    other: plans('January'),
    is: 'within'
  },
  {
    one: { publication: 'residential-settings', field: 'res_tot', words: 'residential placements' },
    other: plans('January'),
    is: 'within'
  },
  {
    one: { publication: 'work-based-placements', field: 'open_wbp', words: 'work-based placements' },
    other: plans('January'),
    is: 'within'
  },
  {
    one: { publication: 'annual-reviews', field: 'total_review_meeting', words: 'review meetings' },
    other: plans('the January after'),
    at: after,
    is: 'within'
  },
  {
    one: { publication: 'ceased-plans', field: 'total_ceased', words: 'plans that ended in the year' },
    other: plans('the January after'),
    at: after,
    is: 'within'
  }
];

const toolOf = (field: string, words: string, publication: PublicationId, repeats: string): Pair => ({
  one: { publication: 'lait', field, words },
  other: { publication, field: repeats, words },
  is: 'equal'
});

/** What DfE's local authority interactive tool repeats from the tables of the return. */
const TOOL: readonly Pair[] = [
  toolOf('SEN_CASES_JAN', 'plans in January', 'caseload', 'ehcplans'),
  toolOf('SEN_CASES_DUR_YEAR', 'new plans of the year', 'new-plans', 'new_ehc_plans'),
  toolOf('SEN_TOT_CEASED_EHC_PLAN', 'plans that ended in the year', 'ceased-plans', 'total_ceased'),
  toolOf('SEN_ASSESSMENT', 'assessments of the year', 'assessments', 'assess_in_year'),
  toolOf('SEN_AN_REVIEW_EXPECTED', 'plans due a review', 'annual-reviews', 'review_expected'),
  toolOf('SEN_AN_REVIEW_MEET_REC', 'review meetings', 'annual-reviews', 'total_review_meeting')
];

/** A copy that prints 0 where the table it copies has no row, or a mark. */
export const zeroForNothing: Check = {
  id: 'zero-for-nothing',
  title: 'A copy does not print 0 where the table it copies prints nothing',
  reason: 'A missing return is no zero: whoever reads the copy believes that the council had none.',
  severity: 'blocker',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const { one, other } of TOOL)
      for (const read of councilRows(evidence, one.publication)) {
        const cell = read.row.cells[one.field];
        const [source] = filesOf(evidence, other.publication);
        if (cell?.value == null || !source?.rows.some(({ period }) => period === read.row.period)) continue;
        tested++;
        if (cell.value !== 0 || figure(evidence, other.publication, other.field, read.row.area, read.row.period) !== null)
          continue;
        const wasCouncil = inForce(read.area, read.row.period);
        const row = rowIndex(source).get(`${read.row.area} ${read.row.period}`);
        const stands = row ? `has the mark ‘${row.cells[other.field]?.published.trim() ?? ''}’` : `leaves ${read.area.name} out`;
        findings.push(
          ...told(evidence, read, [one.field], {
            published: '0',
            expected: !wasCouncil
              ? `no figure: ${read.area.name} was not a council in ${inYear(read.row.period)}`
              : `no figure: DfE’s own table of ${other.words}, which this repeats, ${stands} for ${inYear(read.row.period)}`,
            severity: 'blocker'
          })
        );
      }
    return { tested, findings };
  }
};

export const countedTwice: Check = {
  id: 'counted-twice',
  title: 'One file’s count is another file’s count of the same thing',
  reason: 'Where two files of one publisher count the same thing and differ, one of them is wrong or counts something else.',
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const pair of [...PAIRS, ...TOOL])
      for (const read of newestRows(evidence, pair.one.publication)) {
        const cell = read.row.cells[pair.one.field];
        const period = pair.at ? pair.at(read.row.period) : read.row.period;
        const other = figure(evidence, pair.other.publication, pair.other.field, read.row.area, period);
        if (typeof cell?.value !== 'number' || other === null) continue;
        if (pair.other === newPlans && isOfTheRegion(evidence, read, other)) continue;
        if (pair.one === assessed && ranksOfThree(evidence, read.area.code, period)) continue;
        tested++;
        if (agree(cell.value, other, pair.is)) continue;
        const near = pair.is === 'equal' ? '' : pair.is === 'within' ? 'at most ' : 'near ';
        const rests = rowOf(evidence, pair.other, read.area, period);
        findings.push(
          ...told(evidence, read, [pair.one.field], {
            published: inFigures(cell.value),
            expected: `${near}${inFigures(other)}, the ${pair.other.words} by another DfE table, ${inYear(period)}`,
            once: true
          }),
          ...(pair.both
            ? told(evidence, rests, [pair.other.field], {
                published: inFigures(other),
                expected: `${near}${inFigures(cell.value)}, the ${pair.one.words} by another DfE table, ${inYear(read.row.period)}`,
                once: true
              })
            : [])
        );
      }
    return { tested, findings };
  }
};

/** The row that a count is taken from. Throws where there is none. */
function rowOf(evidence: Evidence, { publication, field, words }: Count, area: Read['area'], period: string): Read {
  for (const file of filesOf(evidence, publication)) {
    const row = rowIndex(file).get(`${area.code} ${period}`);
    if (row && typeof row.cells[field]?.value === 'number') return { file, row, area };
  }
  throw new Error(`${words} of ${area.name} in ${period} are in no file`);
}

/** Each area's row of a period, from the newest release that has one. */
function* newestRows(evidence: Evidence, publication: PublicationId): Generator<Read> {
  const seen = new Set<string>();
  for (const read of rowsIn(filesOf(evidence, publication), evidence.gazetteer)) {
    const key = `${read.row.area} ${read.row.period}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield read;
  }
}

function agree(one: number, other: number, is: Pair['is']): boolean {
  if (is === 'equal') return one === other;
  if (is === 'within') return one <= other;
  const [small, large] = one < other ? [one, other] : [other, one];
  return large < COUNTED_FROM || small >= large * is;
}

/** Whether what stands in a council's row is its region's total: told by another check, and proof of nothing. */
function isOfTheRegion(evidence: Evidence, { area, row }: Read, count: number): boolean {
  return area.region !== '' && figure(evidence, newPlans.publication, newPlans.field, area.region, row.period) === count;
}
