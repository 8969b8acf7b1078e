import { measureById } from '../../measures/index.ts';
import type { Measure } from '../../model/measure.ts';
import type { JudgedCell } from '../../standard/matrix.ts';
import type { PublishedItem } from '../../standard/model.ts';
import type { FigureRow } from '../../ui/rows.ts';
import type { StandardCouncil } from '../../ui/standard/packed.ts';

const GRADE: Readonly<Record<string, number>> = {
  'falls-short': 1,
  'not-clear': 2,
  meets: 3,
  fallen: 1,
  'no-clear-change': 2,
  risen: 3
};

const JUDGED_GRADES = [
  { value: 1, words: 'falls short of the pass mark', short: 'falls short' },
  { value: 2, words: 'not clear', short: 'not clear' },
  { value: 3, words: 'meets the pass mark', short: 'meets' }
] as const;

const TRACKED_GRADES = [
  { value: 1, words: 'fallen in three years', short: 'fallen' },
  { value: 2, words: 'no clear change in three years', short: 'no clear change' },
  { value: 3, words: 'risen in three years', short: 'risen' }
] as const;

/**
 * What is said of an item as a measure of three grades, so that the same maps draw it; what is not met is strongest, as in the matrix. A tracked item
 * has no better end.
 */
export function verdictMeasure(item: PublishedItem): Measure {
  const measure = measureById(item.evidence.measure);
  return {
    ...measure,
    ...(item.tracked && { absences: { ...measure.absences, 'not-returned': 'No two figures three years apart to compare' } }),
    title: item.title,
    unit: {
      kind: 'grade',
      grades: item.tracked ? TRACKED_GRADES : JUDGED_GRADES
    },
    polarity: item.tracked ? { direction: 'none', reason: 'Appealing is a family’s right.' } : { direction: 'higher-better' },
    classBounds: [1.5, 2.5],
    counterpart: null,
    lawStandard: null,
    geography: 'council'
  };
}

/** Every council with its verdict as a grade; without one, why. */
export function verdictRows(
  item: PublishedItem,
  councils: readonly StandardCouncil[],
  regions: readonly { code: string }[],
  cellOf: (area: string, item: string) => JudgedCell | null,
  period: string
): FigureRow[] {
  return councils.map((council) => {
    const cell = cellOf(council.code, item.id);
    const value = cell ? (GRADE[cell.verdict] ?? null) : null;
    const reason =
      cell && cell.reason !== '' && cell.reason !== 'no-base' && cell.reason !== 'new-since' ? cell.reason : 'not-returned';
    return {
      area: council.code,
      period,
      value,
      numerator: null,
      denominator: null,
      status: value === null ? reason : 'ok',
      note: [],
      source: '',
      row: null,
      name: council.name,
      slug: council.slug,
      kind: 'unitary',
      region: regions[council.region]?.code ?? '',
      counterpart: null
    };
  });
}
