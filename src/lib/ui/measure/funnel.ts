import { EXPECTED_998, judge, type Verdict } from '../../charts/funnel/judge.ts';
import type { FunnelRow } from '../../charts/funnel/row.ts';
import { isDoubted } from '../../model/fault.ts';
import type { Measure } from '../../model/measure.ts';
import {
  boardShort,
  fixed,
  formatCount,
  formatShort,
  hasIntervals,
  inWords,
  isRanked,
  labelOf,
  list,
  listName
} from '../../words/index.ts';
import { boardRows } from '../charts.ts';
import type { FigureRow } from '../rows.ts';

/** Rows of a funnel with England's share, which its limits stand around, and what it finds. */
export interface FunnelData {
  rows: FunnelRow[];
  /** 0 to 1. */
  target: number;
  verdict: Verdict;
}

/** Of a share with counts: its ranked councils, or boards. Null for any other unit, and where England has no figure or all or nothing. */
export function funnelOf(measure: Measure, rows: readonly FigureRow[], england: FigureRow | null): FunnelData | null {
  if (measure.unit.kind !== 'share' || !hasIntervals(measure) || !england || england.value === null) return null;
  const drawn = boardRows(measure, rows).flatMap((row): FunnelRow[] => {
    const { numerator, denominator, board } = row;
    if (!isRanked(measure, row) || numerator === null || denominator === null || numerator > denominator) return [];
    const name = board ? boardShort(board) : listName(row);
    const label = board ? labelOf({ ...measure, geography: 'council' }, { ...row, name }) : labelOf(measure, row);
    return [
      {
        code: row.area,
        slug: row.slug,
        name,
        count: numerator,
        total: denominator,
        label,
        short: formatShort(measure, row.value ?? 0),
        ...(isDoubted(row) ? { doubted: true as const } : {})
      }
    ];
  });
  const target = england.value / 100;
  const verdict = judge(drawn, target);
  return verdict && { rows: drawn, target, verdict };
}

/** What the funnel means, in sentences built from its rows. `places`: 'councils' or 'boards'. */
export function funnelSentences(measure: Measure, { rows, target, verdict }: FunnelData, places: string): string[] {
  const { councils, phi, chance, dispersed, standOut, cause } = verdict;
  const expected = EXPECTED_998 * councils;
  const few = expected < 1 ? `fewer than one (${fixed(expected, 1)})` : `about ${fixed(expected, 1)}`;
  const outside = `Of ${formatCount(councils)} ${places}, ${inWords(chance.outside998)} lie outside 99.8% limits around England’s ${formatShort(measure, 100 * target)}, where chance alone would put ${few}`;
  const means = {
    reasons: `: ${places} differ for reasons, not by chance. The variance between them is ${formatCount(Math.round(phi))} times what chance would make it (φ = ${fixed(phi, 1)}).`,
    chance: `. The variance between them is no more than chance would make it (φ = ${fixed(phi, 1)}).`,
    unclear: `. The variance between them is somewhat more than chance would make it (φ = ${fixed(phi, 1)}): too little to say that they differ for reasons.`
  };
  const names = (above: boolean) =>
    rows
      .filter(({ code, count, total }) => standOut.includes(code) && count / total > target === above)
      .map(({ name, doubted }) => `${name}${doubted ? '*' : ''}`)
      .sort();
  const sides = (['above', 'below'] as const).flatMap((side) => {
    const found = names(side === 'above');
    return found.length > 0 ? `${list(found)} ${side} them` : [];
  });
  const star = rows.some(({ code, doubted }) => standOut.includes(code) && doubted)
    ? ' * A check doubts the count behind it.'
    : '';
  const allowed =
    dispersed.outside998 === 0
      ? `With limits that allow for that variance (additive over-dispersion), none lies outside: no single one stands out from the others.`
      : `With limits that allow for that variance (additive over-dispersion), ${inWords(dispersed.outside998)} still ${dispersed.outside998 === 1 ? 'lies' : 'lie'} outside: ${sides.join('; ')}.${star}`;
  return [`${outside}${means[cause]}`, cause === 'chance' ? '' : allowed].filter((part) => part !== '');
}
