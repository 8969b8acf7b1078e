import { measureById } from '../../measures/index.ts';
import type { Measure } from '../../model/measure.ts';
import type { JudgedCell } from '../../standard/matrix.ts';
import type { JudgedItem } from '../../standard/model.ts';
import type { FigureRow } from '../rows.ts';
import type { StandardCouncil } from './packed.ts';

const GRADE: Readonly<Record<string, number>> = { 'falls-short': 1, 'not-clear': 2, meets: 3 };

/** The verdicts on an item as a measure of three grades, so that the same maps draw them; what is met is dark, as in the matrix. */
export function verdictMeasure(item: JudgedItem): Measure {
  return {
    ...measureById(item.evidence.measure),
    title: item.title,
    unit: {
      kind: 'grade',
      grades: [
        { value: 1, words: 'falls short of the test', short: 'falls short' },
        { value: 2, words: 'not clear', short: 'not clear' },
        { value: 3, words: 'meets the test', short: 'meets' }
      ]
    },
    polarity: { direction: 'none', reason: 'A verdict is a word.' },
    classBounds: [1.5, 2.5],
    twin: null,
    lawStandard: null,
    geography: 'council'
  };
}

/** Every council with its verdict as a grade; without one, why. */
export function verdictRows(
  item: JudgedItem,
  councils: readonly StandardCouncil[],
  regions: readonly { code: string }[],
  cellOf: (area: string, item: string) => JudgedCell | null,
  period: string
): FigureRow[] {
  return councils.map((council) => {
    const cell = cellOf(council.code, item.id);
    const value = cell ? (GRADE[cell.verdict] ?? null) : null;
    const reason =
      cell && cell.reason !== '' && cell.reason !== 'no-base' && cell.reason !== 'faulty' ? cell.reason : 'not-returned';
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
      twin: null
    };
  });
}
