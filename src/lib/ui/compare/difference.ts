import { ENGLAND, type Area } from '../../model/area.ts';
import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { newcombe } from '../../statistics/index.ts';
import {
  boardShort,
  comparedWith,
  fixed,
  formatCount,
  formatValue,
  hasIntervals,
  intervalOf,
  isSmall,
  plainName,
  pounds,
  reasonOf,
  type Board
} from '../../words/index.ts';

/** One of the two areas whose figures are taken from each other, with its line of the measure's newest period. */
export interface Side {
  area: Pick<Area, 'code' | 'name' | 'slug' | 'kind' | 'region'>;
  row: Observation;
  /** The same area's line of the measure's twin, from which a reason may be told. */
  twin: Observation | null;
  board: Board | null;
}

/**
 * How far the first figure lies from the second, and what chance can explain: '32.8 points less, 95% interval 29.7 to 35.7; more than chance
 * explains'. Newcombe's interval for two shares with published counts. An area that holds the other is not compared as if they were apart:
 * the other's own interval is held against its figure. Without an interval the difference stands alone, and says so.
 */
export function differenceInWords(measure: Measure, first: Side, second: Side): string {
  const missing = [first, second].filter(({ row }) => row.status !== 'ok' || row.value === null);
  if (missing.length > 0) return `${missing.map((side) => absence(measure, side)).join(' ')} Not compared.`;
  if (measure.unit.kind === 'grade')
    return first.row.value === second.row.value
      ? 'The same answer.'
      : 'Two different answers; they are words and have no distance.';
  if (measure.geography === 'icb' && first.board && first.board.name === second.board?.name)
    return `Both are shown the figure of ${boardShort(first.board)}.`;
  if (holds(first, second) || holds(second, first)) return withinWords(measure, first, second);
  const [a, b] = [first.row.value ?? 0, second.row.value ?? 0];
  const few = isSmall(measure, first.row) || isSmall(measure, second.row) ? ' Few stand behind it.' : '';
  const tested = testedWords(measure, first.row, second.row);
  if (tested) return `${tested}.${few}`;
  return `${distance(measure, a - b)}. ${ownIntervals(measure, first.row, second.row)}${few}`;
}

function absence(measure: Measure, side: Side): string {
  return `${plainName(side.area)}: ${whyNone(measure, side)}.`;
}

/** Why an area has no figure: the reason of its line, or that an answer in words is of councils and not of a region or of England. */
export function whyNone(measure: Measure, { area, row, twin, board }: Side): string {
  if (measure.unit.kind === 'grade' && (area.kind === 'england' || area.kind === 'region'))
    return 'Answers are of councils alone';
  return reasonOf(measure, { ...row, name: area.name, board }, twin);
}

/** Whether the first area is England, or the region of the second. */
function holds({ area }: Side, other: Side): boolean {
  return area.code === ENGLAND || area.code === other.area.region;
}

function withinWords(measure: Measure, first: Side, second: Side): string {
  const [part, whole] = holds(first, second) ? [second, first] : [first, second];
  const gap = distance(measure, (first.row.value ?? 0) - (second.row.value ?? 0));
  const [partName, wholeName] = [plainName(part.area), plainName(whole.area)];
  const interval = intervalOf(measure, part.row);
  const compared = comparedWith(measure, part.row, whole.row.value);
  if (!interval) return `${gap}. No interval can be given.`;
  if (!compared) return `${gap}. Too few stand behind the figure of ${partName} to compare.`;
  const said = compared === 'not distinguishable' ? 'holds it: chance alone could explain the difference' : `lies ${compared} it`;
  return `${gap}. ${partName} is part of ${wholeName}, so its own 95% interval, ${span(measure, interval)}, is held against the figure of ${wholeName}, and ${said}.`;
}

/** Of two shares with counts; null of anything else. */
function testedWords(measure: Measure, first: Observation, second: Observation): string | null {
  if (measure.unit.kind !== 'share' || !hasIntervals(measure)) return null;
  const [a, b] = [first, second].map(({ numerator, denominator }) => ({ count: numerator ?? -1, total: denominator ?? 0 }));
  if (!a || !b || [a, b].some(({ count, total }) => count < 0 || total < 1 || count > total)) return null;
  const more = a.count / a.total >= b.count / b.total;
  const found = more ? newcombe(a, b) : newcombe(b, a);
  const [difference, low, high] = [found.difference, found.low, found.high].map((share) => share * 100) as [
    number,
    number,
    number
  ];
  const said = (points: number) => fixed(Math.abs(points), measure.decimals);
  const word = more ? 'more' : 'less';
  if (difference === 0)
    return `No difference, 95% interval from ${said(low)} less to ${said(high)} more; chance alone could explain one`;
  const gap = distance(measure, more ? difference : -difference);
  return low > 0
    ? `${gap}, 95% interval ${said(low)} to ${said(high)}; more than chance explains`
    : `${gap}, 95% interval from ${said(low)} ${more ? 'less' : 'more'} to ${said(high)} ${word}; chance alone could explain it`;
}

/** '12.3 points more', '£1,234 per child less', '0.4 weeks more', 'No difference'. */
function distance(measure: Measure, difference: number): string {
  const { unit, decimals } = measure;
  const size = Math.abs(difference);
  const text = fixed(size, decimals);
  if (!/[1-9]/.test(text)) return difference === 0 ? 'No difference' : `Less than ${fixed(10 ** -decimals, decimals)} apart`;
  const word = difference > 0 ? 'more' : 'less';
  switch (unit.kind) {
    case 'share':
    case 'points':
    case 'change':
      return `${text} points ${word}`;
    case 'money':
      return `${pounds(size, decimals)} per ${unit.per} ${word}`;
    case 'rate':
      return `${text} per ${formatCount(unit.per)} ${unit.of} ${word}`;
    case 'score':
      return unit.of.startsWith('%') ? `${text} points ${word}` : `${formatValue(measure, size)} ${word}`;
    case 'mean':
    case 'count':
    case 'grade':
      return `${formatValue(measure, size)} ${word}`;
  }
}

function ownIntervals(measure: Measure, first: Observation, second: Observation): string {
  const [a, b] = [intervalOf(measure, first), intervalOf(measure, second)];
  if (!a || !b) return 'No interval can be given, so nothing is said of chance.';
  const apart = a.low > b.high || b.low > a.high;
  return `Their 95% intervals, ${span(measure, a)} and ${span(measure, b)}, ${apart ? 'do not overlap: more than chance explains' : 'overlap: chance may explain it'}.`;
}

function span({ decimals }: Measure, { low, high }: { low: number; high: number }): string {
  return `${fixed(low, decimals)} to ${fixed(high, decimals)}`;
}
