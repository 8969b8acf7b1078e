import { bottomOf, topOf, type Field, type Measure, type PublicationId } from '../model/measure.ts';
import {
  addedInWords,
  columnsInWords,
  councilRows,
  filesOf,
  inFigures,
  inYear,
  told,
  type Check,
  type Evidence,
  type Finding,
  type Read
} from './evidence.ts';
import { fieldInWords } from '../publications/field-words.ts';
import { IDENTITIES } from '../publications/identities.ts';
import { isNoneAmongHundreds, NEVER_NONE, recordedByHabit, UNRECORDED, type Part } from '../publications/never-none.ts';

/** From such a share on, what is not recorded is all that there is but for slips. */
const NOTHING_RECORDED = 0.99;

/** Counts that should be of nearly all of another: a rate made of them says little where they are of few. */
const COVERING: readonly Part[] = [
  { publication: 'requests', words: 'requests', whole: ['received'], parts: ['within6Weeks', 'over6Weeks'] },
  {
    publication: 'annual-reviews',
    words: 'review meetings',
    whole: ['total_review_meeting'],
    parts: ['number_decsion_4weeks', 'number_decision_gt_4weeks']
  },
  { publication: 'annual-reviews', words: 'plans', whole: ['total_ehc_plans'], parts: ['review_expected'] },
  { publication: 'timeliness', words: 'plans issued', whole: ['plansIssued'], parts: ['plansIssuedExcludingExceptions'] }
];

const COUNTED_FROM = 100;
const UNRECORDED_SHARE = 0.25;
const COVERED_SHARE = 0.5;

export const mostlyUnrecorded: Check = {
  id: 'mostly-unrecorded',
  title: 'What is not recorded is not a quarter of the whole',
  reason: 'Where the reason, the place or the need of a quarter is not recorded, the shares of all the others are too low.',
  severity: 'warning',
  run: (evidence) =>
    run(
      evidence,
      UNRECORDED,
      ({ row, part, whole }, usual) =>
        whole >= COUNTED_FROM && part > whole * Math.max(UNRECORDED_SHARE, usual * 2)
          ? {
              published: `${inFigures(part)} of ${inFigures(whole)}`,
              expected: `few: ${englandAndHere(row, usual, part / whole)}`
            }
          : null,
      sharesBeside
    )
};

/** Where a measure is of what is not recorded, this stands beside it and takes nothing from it: it is what the measure tells. */
export const nothingRecorded: Check = {
  id: 'nothing-recorded',
  title: 'Some outcome, place, need or reason is recorded for some',
  reason: 'Where nothing at all is recorded, the return says how records are kept and not what happened.',
  severity: 'warning',
  run: (evidence) =>
    run(
      evidence,
      [
        ...UNRECORDED,
        { publication: 'annual-reviews', words: 'reviews completed', whole: ['reviewsCompleted'], parts: ['noOutcomeRecorded'] }
      ],
      ({ row, part, whole }, usual) =>
        whole >= COUNTED_FROM && part >= whole * NOTHING_RECORDED
          ? {
              published: `${inFigures(part)} of ${inFigures(whole)}`,
              expected: `a few: in England it is ${inFigures(usual * 100, 1)}% in ${inYear(row.period)}, and here ${part === whole ? 'nothing is' : 'next to nothing is'} recorded`
            }
          : null
    )
};

export const coversFew: Check = {
  id: 'covers-few',
  title: 'What a rate rests on is at least half of what it is about',
  reason: 'A rate made from less than half of the cases does not show what the others would, and may not stand for them.',
  severity: 'warning',
  run: (evidence) =>
    run(
      evidence,
      COVERING,
      ({ row, part, whole }, usual, { parts, words }) =>
        whole >= COUNTED_FROM && part > 0 && part < whole * COVERED_SHARE
          ? {
              published: addedInWords(parts.map((field) => row.cells[field]?.value ?? 0)),
              expected: `most of ${inFigures(whole)} ${words}: ${englandAndHere(row, usual, part / whole)}`
            }
          : null,
      restingOn
    )
};

export const noneAmongHundreds: Check = {
  id: 'none-among-hundreds',
  title: 'A part that is none or nearly none, where England would lead one to expect dozens',
  reason:
    'A zero in the return of a large council is often a thing that it does not record, and no proof that there is none. So is nearly none of what some councils are known not to record: refusals, mediation, ends of plans by reason, young people without education or work, colleges. Of anything else only a zero is told: few late answers are few late answers.',
  severity: 'warning',
  run: (evidence) =>
    run(evidence, NEVER_NONE, ({ file, row, part, whole }, usual, { parts }) =>
      isNoneAmongHundreds({ part, whole, usual }, recordedByHabit(file.publication, parts))
        ? {
            published: `${inFigures(part)} (${parts.map(fieldInWords).join(' and ')})`,
            expected: `about ${inFigures(whole * usual)}, if ${inFigures(usual * 100, 1)}% of the ${inFigures(whole)} were so, as in all councils together in ${inYear(row.period)}`
          }
        : null
    )
};

/** 'in England it is 80.1% in 2025, and here 30.3%': both 0 to 1. */
function englandAndHere({ period }: Read['row'], usual: number, here: number): string {
  return `in England it is ${inFigures(usual * 100, 1)}% in ${inYear(period)}, and here ${inFigures(here * 100, 1)}%`;
}

type Judge = (row: Measured, usual: number, of: Part) => { published: string; expected: string } | null;

/** The measures that divide by exactly these parts: a rate of them and a mean over them say as little. */
function restingOn(measures: readonly Measure[], { publication, parts }: Part): Measure[] {
  return measures.filter((measure) => isExactly(bottomOf(measure), publication, parts));
}

/**
 * The shares of the same whole that are too low where a part of it is not recorded: those of its other parts, and of what these are made of.
 * Never the share of the part itself: that so much is not recorded is what that one measures.
 */
function sharesBeside(measures: readonly Measure[], { publication, whole, parts }: Part): Measure[] {
  const others = whole.flatMap((field) => partsWithin(publication, field)).filter((field) => !parts.includes(field));
  return measures.filter(
    (measure) =>
      isExactly(bottomOf(measure), publication, whole) &&
      topOf(measure).publication === publication &&
      topOf(measure).fields.every((field) => others.includes(field))
  );
}

function isExactly(field: Field | null, publication: PublicationId, names: readonly string[]): boolean {
  return (
    field?.publication === publication &&
    field.minus === undefined &&
    field.fields.length === names.length &&
    names.every((name) => field.fields.includes(name))
  );
}

/** Every column that a whole is the sum of, and those that these are the sums of. */
function partsWithin(publication: PublicationId, whole: string): string[] {
  return IDENTITIES.filter(
    (identity) => identity.publication === publication && identity.kind === 'sum' && identity.whole.join() === whole
  ).flatMap(({ parts }) => parts.flatMap((part) => [part, ...partsWithin(publication, part)]));
}

type Choose = (measures: readonly Measure[], part: Part) => Measure[];

/** `choose`: which measures a finding stands beside; without it, beside the one that is made from most of the fields. */
function run(evidence: Evidence, table: readonly Part[], judge: Judge, choose?: Choose): { tested: number; findings: Finding[] } {
  const findings: Finding[] = [];
  let tested = 0;
  const seen = new Set<string>();
  for (const of of table) {
    const { publication, whole, parts } = of;
    const key = `${publication} ${parts.join()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const beside = choose?.(evidence.measures, of);
    for (const rows of byPeriod(evidence, publication, whole, parts).values()) {
      const usual = sum(rows, ({ part }) => part) / sum(rows, (row) => row.whole);
      tested += rows.length;
      for (const row of rows) {
        const words = judge(row, usual, of);
        if (!words) continue;
        findings.push(
          ...told(evidence, row, parts, {
            ...words,
            column: columnsInWords(row.row, parts),
            ...(beside ? { beside } : { once: true })
          })
        );
      }
    }
  }
  return { tested, findings };
}

interface Measured extends Read {
  part: number;
  whole: number;
}

/** The rows of councils that have all the numbers, from the newest file that covers a period. */
function byPeriod(
  evidence: Evidence,
  publication: PublicationId,
  whole: readonly string[],
  parts: readonly string[]
): Map<string, Measured[]> {
  const newest = new Map<string, string>();
  for (const file of filesOf(evidence, publication))
    for (const { period } of file.rows) if (!newest.has(period)) newest.set(period, file.source);
  const rows = new Map<string, Measured[]>();
  for (const read of councilRows(evidence, publication)) {
    if (newest.get(read.row.period) !== read.file.source) continue;
    const values = [whole, parts].map((fields) => {
      const numbers = fields.map((field) => read.row.cells[field]?.value ?? null);
      return numbers.includes(null) ? null : numbers.reduce<number>((total, value) => total + (value ?? 0), 0);
    });
    const [of, part] = values;
    if (of == null || part == null) continue;
    const list = rows.get(read.row.period) ?? [];
    list.push({ ...read, part, whole: of });
    rows.set(read.row.period, list);
  }
  return rows;
}

function sum<Item>(items: readonly Item[], pick: (item: Item) => number): number {
  return items.reduce((total, item) => total + pick(item), 0);
}
