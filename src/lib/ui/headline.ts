import { classOf } from '../charts/areas/classes.ts';
import type { AreaClass } from '../charts/areas/mark.ts';
import { ENGLAND } from '../model/area.ts';
import { type Measure, isGraded } from '../model/measure.ts';
import { extremesOf, gradeCounts, type PlacedRow } from '../words/index.ts';
import { strongEndOf } from './measures.ts';

/**
 * The colours of the figures that a headline names, a sentence each: England's where it has one, then those of the two ends; of grades,
 * none for the opening and then each grade's.
 */
export function marksOf(measure: Measure, rows: readonly PlacedRow[]): (AreaClass | '')[] {
  const colour = (value: number | null, status: PlacedRow['status']) =>
    classOf(value, status, measure.classBounds, strongEndOf(measure));
  if (isGraded(measure))
    return [
      '',
      ...gradeCounts(measure, rows)
        .filter(({ councils }) => councils > 0)
        .map(({ grade }) => colour(grade.value, 'ok'))
    ];
  return namedRows(measure, rows).flatMap(([row]) => (row ? colour(row.value, row.status) : []));
}

/** The areas whose figures the sentences tell, in their order by slug; empty where a sentence tells one of several councils at once, or of grades. */
export function namedOf(measure: Measure, rows: readonly (PlacedRow & { slug: string })[]): string[] {
  if (isGraded(measure)) return [];
  return namedRows(measure, rows).flatMap((tied) => (tied.length === 0 ? [] : tied.length === 1 ? (tied[0]?.slug ?? '') : ''));
}

/** England where it has a figure, then the councils at either end. */
function namedRows<Row extends PlacedRow>(measure: Measure, rows: readonly Row[]): Row[][] {
  const england = rows.filter(({ area, value }) => area === ENGLAND && value !== null);
  return [england, ...extremesOf(measure, rows).map(({ tied }) => tied)];
}

const NUMBER = /[−+]?£?(?:\d[\d.,]*\d|\d)(?: in \d[\d,]*\d|%| percentage points?\b| points?\b| in 10\b)?/;
/** A number that says its unit: of two in a sentence, this is the figure. */
const WITH_UNIT = /[−+]?(?:£(?:\d[\d.,]*\d|\d)|(?:\d[\d.,]*\d|\d)(?: in \d[\d,]*\d|%| percentage points?\b| points?\b| in 10\b))/;
const ALL_OR_NONE = /\b(?:all|none)\b/;

/** A sentence around the figure it tells: the number after its period, with its sign and its 'in 100' or '%'; or 'all', or 'none', or its number. */
export function figureIn(sentence: string): [before: string, figure: string, after: string] {
  const [, when = '', rest = sentence] =
    /^((?:In .{1,90}? )?(?:[Ii]n|[Bb]y) (?:\d+ )?(?:[A-Z][a-z]+ )?\d{4}(?:-\d\d)?, )(.*)$/.exec(sentence) ?? [];
  const found = WITH_UNIT.exec(rest) ?? NUMBER.exec(rest) ?? ALL_OR_NONE.exec(rest);
  if (!found) return [sentence, '', ''];
  return [when + rest.slice(0, found.index), found[0], rest.slice(found.index + found[0].length)];
}
