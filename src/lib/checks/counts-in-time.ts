import {
  councilRows,
  countFields,
  inFigures,
  inYear,
  told,
  type Check,
  type Evidence,
  type Finding,
  type Read
} from './evidence.ts';
import { IDENTITIES } from '../publications/identities.ts';
import { withdrawnOn } from '../model/withdrawn.ts';
import { yearBefore } from '../publications/shape/pages.ts';

/** A whole that trebles, or a part of one that is ten times what it was, where either is counted in hundreds. */
const WHOLE_TIMES = 3;
const PART_TIMES = 10;
const COUNTED_FROM = 100;
const PART_COUNTED_FROM = 200;
/** The same figure a year later, in a count so large that chance gives it less than once in so many councils. */
const SAME_FROM = 500;

interface Change extends Read {
  field: string;
  before: number;
  now: number;
}

/** Every count of every council in every file against the same count of the year before in the same file. */
export const countsLeap: Check = {
  id: 'counts-leap',
  title: 'Any count, against the year before: a whole trebles or falls to a third, a part by ten',
  reason: 'A return that fails, or a new way of recording, looks like a leap. So does a real one: the figures do not say which.',
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const [read, changes] of changesOf(evidence)) {
      tested += changes.length;
      const leaps = changes.filter(({ field, before, now }) => {
        const [small, large] = before < now ? [before, now] : [now, before];
        const [times, from] = isWhole(read, field) ? [WHOLE_TIMES, COUNTED_FROM] : [PART_TIMES, PART_COUNTED_FROM];
        return large >= from && large > times * Math.max(small, 1);
      });
      const [first] = leaps;
      if (!first) continue;
      const before = yearBefore(read.row.period);
      findings.push(
        ...told(
          evidence,
          read,
          leaps.map(({ field }) => field),
          {
            column: leaps.map(({ field }) => read.row.cells[field]?.column ?? field).join(', '),
            published: leaps.map(({ now }) => inFigures(now)).join(', '),
            expected: `nearer ${leaps.map((one) => inFigures(one.before)).join(', ')}, as in ${inYear(before)}`,
            once: true
          }
        )
      );
    }
    return { tested, findings };
  }
};

/** How many plans came on time, or were excepted, swings for reasons: a return that fails looks the same there. */
const SWINGS = 'timeliness';

/** A count that is ten times what it was both the year before and the year after, or a tenth. */
export const countLeapsAndReturns: Check = {
  id: 'leaps-and-returns',
  title: 'A count of hundreds is not ten times, or a tenth of, what it was in both years around',
  reason: 'A count that leaps and is back a year later is more often a return gone wrong than a year unlike any other.',
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    const all = changesOf(evidence).filter(([{ file }]) => file.publication !== SWINGS);
    const after = new Map(
      all.flatMap(([{ file, area, row }, changes]) =>
        changes.map((change) => [`${file.source} ${area.code} ${yearBefore(row.period)} ${change.field}`, change] as const)
      )
    );
    let tested = 0;
    for (const [read, changes] of all) {
      const found = changes.flatMap(({ field, before, now }) => {
        const next = after.get(`${read.file.source} ${read.area.code} ${read.row.period} ${field}`)?.now;
        if (next === undefined) return [];
        tested++;
        const out = now > before === now > next && isLeap(before, now) && isLeap(now, next);
        return out ? [{ field, before, now, next }] : [];
      });
      if (found.length === 0) continue;
      const words = {
        column: found.map(({ field }) => read.row.cells[field]?.column ?? field).join(', '),
        published: found.map(({ now }) => inFigures(now)).join(', '),
        expected: `nearer the years around: ${found.map(({ before, next }) => `${inFigures(before)} and ${inFigures(next)}`).join('; ')}`
      };
      findings.push(
        ...told(
          evidence,
          read,
          found.map(({ field }) => field),
          words
        )
      );
    }
    return { tested, findings };
  }
};

function isLeap(one: number, other: number): boolean {
  const [small, large] = one < other ? [one, other] : [other, one];
  return large >= PART_COUNTED_FROM && large > PART_TIMES * Math.max(small, 1);
}

/** Half of all that a council counts, or one very large count, repeated to the unit a year later. */
export const sameAsTheYearBefore: Check = {
  id: 'same-as-the-year-before',
  title: 'A large count is not the very number of the year before',
  reason: 'The same large number two years running may be chance, and may be last year’s figure returned again.',
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const [read, changes] of changesOf(evidence)) {
      tested += changes.length;
      const large = changes.filter(({ now }) => now >= 20);
      const same = large.filter(({ before, now }) => before === now);
      const [first] = same;
      if (!first) continue;
      const whole = same.filter(({ field, now }) => now >= SAME_FROM && isWhole(read, field));
      const told_ = same.length >= 3 && same.length * 2 > large.length ? same : whole;
      if (told_.length === 0) continue;
      findings.push(
        ...told(
          evidence,
          read,
          told_.map(({ field }) => field),
          {
            column: told_.map(({ field }) => read.row.cells[field]?.column ?? field).join(', '),
            published: told_.map(({ now }) => inFigures(now)).join(', '),
            expected: `another number than in ${inYear(yearBefore(read.row.period))}: it is the same to the unit`,
            once: true
          }
        )
      );
    }
    return { tested, findings };
  }
};

const WHOLES = new Set(
  IDENTITIES.flatMap(({ publication, whole }) => (whole.length === 1 ? [`${publication} ${whole[0]}`] : [])).filter(
    (key) => !/_total$|neet|ed_elsewhere|within20|over52|from20|tribunal|total_ehc/i.test(key) || key.endsWith('total_ceased')
  )
);

function isWhole({ file }: Read, field: string): boolean {
  return WHOLES.has(`${file.publication} ${field}`);
}

const known = new WeakMap<Evidence, [Read, Change[]][]>();

/** Each council's row with its counts and those of the year before, where the file has both. The first months of plans are no base. */
function changesOf(evidence: Evidence): [Read, Change[]][] {
  const before = known.get(evidence);
  if (before) return before;
  const changes = [...findChanges(evidence)];
  known.set(evidence, changes);
  return changes;
}

function* findChanges(evidence: Evidence): Generator<[Read, Change[]]> {
  const rows = new Map<string, Read>();
  for (const read of councilRows(evidence))
    if (read.file.publication !== 'lait') rows.set(`${read.file.source} ${read.area.code} ${read.row.period}`, read);
  for (const read of rows.values()) {
    if (read.row.period < '2017') continue;
    const before = rows.get(`${read.file.source} ${read.area.code} ${yearBefore(read.row.period)}`);
    if (!before) continue;
    if ([before, read].some(({ row }) => withdrawnOn(row.notes) !== null)) continue;
    const changes = [...countFields(read.file)].flatMap((field): Change[] => {
      const [then, now] = [before.row.cells[field]?.value, read.row.cells[field]?.value];
      return typeof then === 'number' && typeof now === 'number' ? [{ ...read, field, before: then, now }] : [];
    });
    yield [read, changes];
  }
}
