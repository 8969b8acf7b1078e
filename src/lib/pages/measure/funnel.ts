import { judge, type Verdict } from '../../charts/funnel/judge.ts';
import type { FunnelRow } from '../../charts/funnel/row.ts';
import { comparatorOf } from '../../model/comparator.ts';
import { isDoubted } from '../../model/fault.ts';
import { scaleOf, type Measure } from '../../model/measure.ts';
import { OUTSIDE_998, type Counted } from '../../statistics/index.ts';
import { byChance, findsNothing, possibleCause, reachInWords, runFromNoneToAll } from '../../words/chance.ts';
import {
  capital,
  namesInProse,
  boardShort,
  fixed,
  formatCount,
  formatShort,
  formatValue,
  funnelKind,
  inWords,
  isRanked,
  isSmall,
  labelOf,
  likeShort,
  list,
  listName,
  plainName,
  smallInWords
} from '../../words/index.ts';
import { boardRows } from '../../ui/charts.ts';
import type { FigureRow } from '../../ui/rows.ts';

/** Rows of a funnel with England's figure, which its limits stand around, and what it finds. */
export interface FunnelData {
  kind: Counted;
  rows: FunnelRow[];
  /** A share of 1, or a rate of one person. */
  target: number;
  /** Whether that is England's like-for-like figure and prints otherwise than the published one. */
  likeForLike: boolean;
  verdict: Verdict;
  /** Councils whose figure rests on so few that it is never ranked, and not drawn here. */
  small: string[];
}

/**
 * Of a share or a rate with counts (`funnelKind`): its ranked councils, or boards. Null for any other measure, and where England has no figure,
 * none, or all. City of London and Isles of Scilly are left out of rates too: limits of a count would hold them, but the scale on which
 * over-dispersion is reckoned does not hold for the few events that they have.
 */
export function funnelOf(measure: Measure, rows: readonly FigureRow[], england: FigureRow | null): FunnelData | null {
  const kind = funnelKind(measure);
  const comparator = comparatorOf(england);
  if (kind === null || !england || !comparator || comparator.value === null) return null;
  const all = boardRows(measure, rows);
  const drawn = all.flatMap((row): FunnelRow[] => {
    const { numerator, denominator, board } = row;
    if (!isRanked(measure, row) || numerator === null || denominator === null) return [];
    if (kind === 'share' && numerator > denominator) return [];
    const name = board ? boardShort(board) : listName(row);
    const label = board ? labelOf({ ...measure, geography: 'council' }, { ...row, name }) : labelOf(measure, row);
    return [
      {
        code: row.area,
        slug: row.slug,
        name,
        count: numerator,
        total: denominator,
        label: kind === 'rate' ? `${label}, of ${formatCount(denominator)} ${belowOf(measure)}` : label,
        short: formatShort(measure, row.value ?? 0),
        ...(isDoubted(row) ? { doubted: true as const } : {})
      }
    ];
  });
  const target = comparator.value / scaleOf(measure.unit);
  const verdict = judge(drawn, { measure, kind, target });
  const small = all.filter((row) => row.status === 'ok' && row.value !== null && isSmall(measure, row)).map(plainName);
  return verdict && { kind, rows: drawn, target, likeForLike: likeShort(measure, england) !== '', verdict, small: small.sort() };
}

/** What stands behind the figures, along the axis: 'plans', 'children'. */
export function belowOf({ unit, phrases }: Measure): string {
  return unit.kind === 'rate' ? unit.of : (phrases.below ?? phrases.counted);
}

/** The words around a funnel, alike on a page and in a picture. */
export function funnelLabels(
  measure: Measure,
  { kind, target, likeForLike }: Pick<FunnelData, 'kind' | 'target' | 'likeForLike'>
) {
  const behind = kind === 'rate' ? measure.denominatorWords : belowOf(measure);
  return {
    englandLabel: `England ${formatShort(measure, scaleOf(measure.unit) * target)}${likeForLike ? ' like for like' : ''}`,
    totalLabel: `${capital(behind)} (logarithmic scale)`,
    figureLabel: measure.unit.kind === 'rate' ? `per ${formatCount(measure.unit.per)} ${measure.unit.of}` : ''
  };
}

/** What the funnel means, in sentences built from its rows. `places`: 'councils' or 'boards'. */
export function funnelSentences(
  measure: Measure,
  { kind, rows, target, likeForLike, verdict, small }: FunnelData,
  places: string
): string[] {
  const { councils, phi, chance, dispersed, reach, standOut, cause } = verdict;
  const outside = `Of ${formatCount(councils)} ${places}, ${inWords(chance.outside998)} lie outside 99.8% limits around England’s ${formatValue(measure, scaleOf(measure.unit) * target)}${likeForLike ? ' like for like' : ''}, where chance alone would put ${byChance(OUTSIDE_998 * councils)}`;
  const means = {
    reasons: `: more than sampling chance would produce; ${possibleCause(measure)}. The variance between them is ${formatCount(Math.round(phi))} times what chance would make it (φ = ${fixed(phi, 1)}).`,
    chance: `. The variance between them is no more than chance would make it (φ = ${fixed(phi, 1)}).`,
    unclear: `. The variance between them is somewhat more than chance would make it (φ = ${fixed(phi, 1)}): too little to say that it is more than chance.`
  };
  const names = (above: boolean) =>
    rows
      .filter(({ code, count, total }) => standOut.includes(code) && count / total > target === above)
      .map(({ name }) => name)
      .sort();
  const sides = (['above', 'below'] as const).flatMap((side) => {
    const found = names(side === 'above');
    return found.length > 0 ? `${list(found)} ${side} them` : [];
  });
  const oneSided = reachInWords(reach, places.replace(/s$/, ''));
  const allowed = findsNothing(reach)
    ? `Limits that allow for that variance (additive over-dispersion) ${runFromNoneToAll(places)}`
    : dispersed.outside998 === 0
      ? `With limits that allow for that variance (additive over-dispersion), none lies outside: no single ${places.replace(/s$/, '')} stands out.`
      : `With limits that allow for that variance (additive over-dispersion), ${inWords(dispersed.outside998)} still ${dispersed.outside998 === 1 ? 'lies' : 'lie'} outside: ${sides.join('; ')}.`;
  const left =
    kind === 'rate' && small.length > 0
      ? `${capital(list(namesInProse(small.map((name) => ({ name })))))}, with ${smallInWords(measure)}, ${small.length === 1 && !/^Isles /.test(small[0] ?? '') ? 'is' : 'are'} left out, as from every ranking.`
      : '';
  const untested = notTested(rows.filter((row) => row.doubted).length, places);
  return [`${outside}${means[cause]}`, untested, ...(cause === 'chance' ? [] : [allowed, oneSided]), left].filter(
    (part) => part !== ''
  );
}

/** 'Not tested: two councils, because a check doubts the count behind the figure; each is drawn as a cross.' Empty where all are tested. */
function notTested(doubted: number, places: string): string {
  if (doubted === 0) return '';
  return doubted === 1
    ? `Not tested: one ${places.replace(/s$/, '')}, because a check doubts the count behind its figure. It is drawn as a cross.`
    : `Not tested: ${inWords(doubted)} ${places}, because a check doubts the counts behind their figures. They are drawn as crosses.`;
}
