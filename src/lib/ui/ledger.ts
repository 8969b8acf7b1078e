import { periodInWords, yearOf } from '../model/period.ts';
import type { Fault } from '../model/fault.ts';

/** How much a finding matters to whoever uses the figures. */
export const GRADES = ['serious', 'notable', 'small'] as const;
export type Grade = (typeof GRADES)[number];

/** A finding with all the measures that it stands beside. */
export interface Entry {
  fault: Fault;
  /** Ids of the findings that differ from it in the measure alone, its own left out: each is an address. */
  also: string[];
  measures: string[];
  grade: Grade;
}

/** Findings that tell one thing: a check, a file and a column over many councils, or a check, a file and a council over many years. */
export interface Group {
  id: string;
  check: string;
  source: string;
  grade: Grade;
  entries: Entry[];
}

/** Checks that flag what may well be so: a swing, a count that leaps, a code that is out of date. */
const FLAGS = new Set([
  'leap',
  'counts-leap',
  'leaps-and-returns',
  'same-as-the-year-before',
  'code-is-current',
  'read-with-care',
  'every-council-has-a-row'
]);
/** Checks that set one printed number against another, of which the size of the difference says how much is wrong. */
const DISAGREEMENTS = new Set([
  'councils-sum-to-total',
  'parts-make-the-whole',
  'parts-of-breakdowns',
  'counted-twice',
  'releases-agree',
  'plans-counted-elsewhere',
  'plans-roll-forward',
  'denominator-rebuilt',
  'total-in-council-rows',
  'like-for-like',
  'count-leaps',
  'fewer-than-the-others',
  'new-plans-roll-forward'
]);
const MANY = 4;

/** The first number in a text; null when there is none. '−12' and '1,234.5' are numbers. */
export function numberIn(text: string): number | null {
  const found = /^(?:about |(?:a count |counts )?near(?:er)? (?:the )?|at most )?([-−]?[\d,]+(?:\.\d+)?)/.exec(text.trim())?.[1];
  if (found === undefined) return null;
  const value = Number(found.replaceAll(',', '').replace('−', '-'));
  return Number.isNaN(value) ? null : value;
}

/** By how much the published number is off, where both it and the expected one are numbers of the same kind. */
export function offBy({ check, published, expected }: Pick<Fault, 'check' | 'published' | 'expected'>): number | null {
  if (!DISAGREEMENTS.has(check)) return null;
  const [stated, meant] = [numberIn(published), numberIn(expected)];
  return stated === null || meant === null ? null : stated - meant;
}

/**
 * Serious: a figure is out of use, or two printed numbers that must agree differ by a quarter and more than a hundred. Small: a flag, a printed
 * rate off by less than half a point, or a difference under a fiftieth.
 */
export function gradeOf(fault: Pick<Fault, 'check' | 'severity' | 'published' | 'expected'>): Grade {
  if (fault.severity === 'blocker' || fault.check === 'zero-for-nothing' || fault.check === 'no-negative-count') return 'serious';
  if (FLAGS.has(fault.check)) return 'small';
  if (/^totals slightly off/.test(fault.published)) return 'small';
  if (fault.check === 'rate-equals-its-parts')
    return Math.abs((numberIn(fault.published) ?? 0) - (numberIn(fault.expected) ?? 0)) < 0.5 ? 'small' : 'notable';
  const off = offBy(fault);
  if (off === null) return 'notable';
  const size = Math.max(Math.abs(numberIn(fault.published) ?? 0), Math.abs(numberIn(fault.expected) ?? 0));
  const share = size === 0 ? 0 : Math.abs(off) / size;
  return share >= 0.25 && Math.abs(off) > 100 ? 'serious' : share < 0.02 ? 'small' : 'notable';
}

/** One entry for the findings that differ in the measure alone. */
export function entriesOf(faults: readonly Fault[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const fault of faults) {
    const key = [
      fault.check,
      fault.source,
      fault.row,
      fault.area,
      fault.period,
      fault.column,
      fault.published,
      fault.expected
    ].join('|');
    const known = entries.get(key);
    const grade = gradeOf(fault);
    if (!known) entries.set(key, { fault, also: [], measures: fault.measure === '' ? [] : [fault.measure], grade });
    else {
      if (fault.measure !== '') known.measures.push(fault.measure);
      if (GRADES.indexOf(grade) < GRADES.indexOf(known.grade)) {
        known.grade = grade;
        known.also.push(known.fault.id);
        known.fault = fault;
      } else known.also.push(fault.id);
    }
  }
  return [...entries.values()];
}

const ENGLAND = /^E92/;
const REGION = /^E12/;

/**
 * Where a finding stands within its grade, from 0: figures shown here and out of use; then totals of England, of regions, and single
 * councils, of columns that a figure is made from; then the same of columns that none is.
 */
export function rankOf({ fault, measures }: Pick<Entry, 'fault' | 'measures'>): number {
  const isShown = measures.length > 0;
  if (isShown && fault.severity === 'blocker') return 0;
  return (ENGLAND.test(fault.area) ? 1 : REGION.test(fault.area) ? 2 : 3) + (isShown ? 0 : 3);
}

/** The entries told once each: a column in which many councils fail together, then what is left by council. Serious first, of those the newest, by `rankOf`. */
export function groupsOf(faults: readonly Fault[]): Group[] {
  const entries = entriesOf(faults);
  const together = gather(entries, ({ fault, grade }) =>
    [fault.check, fault.source, fault.column, fault.period, grade].join('|')
  );
  const many = [...together.values()].filter((group) => new Set(group.map(({ fault }) => fault.area)).size >= MANY);
  const grouped = new Set(many.flat());
  const rest = gather(
    entries.filter((entry) => !grouped.has(entry)),
    ({ fault, grade }) => [fault.check, fault.source, fault.area, grade].join('|')
  );
  return [...many, ...rest.values()]
    .map((entries): Group => {
      const group = entries.sort((a, b) => rankOf(a) - rankOf(b));
      const [first] = group;
      if (!first) throw new Error('A group has an entry');
      const { id, check, source } = first.fault;
      return { id, check, source, grade: first.grade, entries: group };
    })
    .sort(
      (a, b) =>
        GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) ||
        newestOf(b) - newestOf(a) ||
        foremost(a) - foremost(b) ||
        (a.check === b.check ? b.entries.length - a.entries.length : a.check < b.check ? -1 : 1) ||
        (a.id < b.id ? -1 : 1)
    );
}

/** The newest year that a group tells of; 0 where it names none. */
export function newestOf({ entries }: Pick<Group, 'entries'>): number {
  return Math.max(0, ...entries.flatMap(({ fault }) => fault.period.split(' ').map((period) => yearOf(period) || 0)));
}

function foremost({ entries }: Group): number {
  return Math.min(...entries.map(rankOf));
}

function gather<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const known = groups.get(key(item));
    if (known) known.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** '2014 to 2024' for years without a gap; the years themselves otherwise. */
export function spanOf(periods: readonly string[]): string {
  const sorted = [...new Set(periods)].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const years = sorted.map((period) => yearOf(period));
  const whole = sorted.length > 2 && (years.at(-1) ?? 0) - (years[0] ?? 0) === sorted.length - 1;
  return whole ? `${periodInWords(first)} to ${periodInWords(last)}` : sorted.map(periodInWords).join(', ');
}
