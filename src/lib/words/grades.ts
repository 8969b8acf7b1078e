import { isCouncil, type Area } from '../model/area.ts';
import type { Grade, Measure, Polarity, Unit } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { formatCount } from './numbers.ts';
import { counted } from './reasons.ts';

type Row = Pick<Observation, 'value' | 'status'> & Pick<Area, 'kind'>;

export interface GradeCount {
  grade: Grade;
  councils: number;
}

/** The grades of a unit as a reader meets them: the better first, or the highest where neither end is better. None of any other unit. */
export function gradesOf({ unit, polarity }: { unit: Unit; polarity: Pick<Polarity, 'direction'> }): Grade[] {
  if (unit.kind !== 'grade') return [];
  const sign = polarity.direction === 'lower-better' ? 1 : -1;
  return [...unit.grades].sort((a, b) => sign * (a.value - b.value));
}

/** How many councils have each grade, those without a sound one left out. */
export function gradeCounts(measure: Pick<Measure, 'unit' | 'polarity'>, rows: readonly Row[]): GradeCount[] {
  const sound = rows.filter((row) => isCouncil(row) && row.status === 'ok');
  return gradesOf(measure).map((grade) => ({ grade, councils: sound.filter(({ value }) => value === grade.value).length }));
}

/**
 * 'Of 153 councils, 96 have been inspected.' 'In 25 areas experiences were typically positive.' Where all have one, the first grade says of how
 * many: 'In 84 of 153 council areas both officers were in post.' A grade that no council has is not told.
 */
export function gradeSentences(measure: Measure, rows: readonly Row[], when: string): string[] {
  const counts = gradeCounts(measure, rows);
  const all = rows.filter((row) => isCouncil(row) && row.status !== 'not-an-area-then').length;
  const graded = counts.reduce((sum, { councils }) => sum + councils, 0);
  const phrase = measure.phrases.graded ?? 'of {all} councils, {n} have a published answer';
  const said = ({ value, words }: Grade) => measure.phrases.grades?.[value] ?? `the answer is “${words}”`;
  const had = counts.filter(({ councils }) => councils > 0);
  const each = had.map(({ grade, councils }) => `In ${counted(councils, measure.phrases.counted)} ${said(grade)}.`);
  const [first] = had;
  if (graded === all && first) {
    const whole = /^of \{all\} ([^,]+),/.exec(phrase)?.[1] ?? 'councils';
    return [`${when}, in ${formatCount(first.councils)} of ${counted(all, whole)} ${said(first.grade)}.`, ...each.slice(1)];
  }
  return [`${when}, ${phrase.replace('{all}', formatCount(all)).replace('{n}', formatCount(graded))}.`, ...each];
}
