import type { Comparator } from '../model/comparator.ts';
import {
  CHILDREN_COUNTED_FROM,
  COUNTED_FROM,
  FEW_CHILDREN,
  bottomOf,
  isPrinted,
  scaleOf,
  topOf,
  type Measure,
  isGraded
} from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { PUBLICATIONS } from '../model/publication.ts';
import { withdrawnOn } from '../model/withdrawn.ts';
import { byar, wilson, type Counted, type Interval } from '../statistics/index.ts';
import { figureOfBoard } from './boards.ts';
import { nameInProse, plainName } from './names.ts';
import { formatCount, formatValue, pounds } from './numbers.ts';
import { counted, reasonOf, type Counts, type Figure } from './reasons.ts';

type Asked = Pick<Measure, 'unit'> & Partial<Pick<Measure, 'from'>>;

/** Whether an interval can be worked out for any of the measure's figures: for shares and rates whose counts are published. */
export function hasIntervals(measure: Asked): boolean {
  if (measure.unit.kind !== 'share' && measure.unit.kind !== 'rate') return false;
  return !measure.from || (!isPrinted(measure as Pick<Measure, 'from'>) && !isInPounds(measure));
}

/**
 * What a funnel of the measure's figures would hold, by its unit and its published columns alone: shares of things counted, or rates of
 * things counted per so many people. Null where there is none: money for each child, means, scores, changes, grades, and figures printed
 * without their counts have no limits that chance could set.
 */
export function funnelKind(measure: Asked): Counted | null {
  if (!hasIntervals(measure)) return null;
  return measure.unit.kind === 'rate' ? 'rate' : 'share';
}

/** Whether what is counted is money, and a share of it no share of things. */
export function isInPounds({ unit, from }: Asked): boolean {
  return unit.kind === 'money' || (from !== undefined && PUBLICATIONS[topOf({ from }).publication].inPounds === true);
}

/**
 * 95% interval of a figure in the measure's unit: Wilson for a share, Byar for a rate per children. Null for every other unit, for money,
 * for a figure printed without its counts, and where there is no figure.
 */
export function intervalOf(measure: Asked, row: Counts): Interval | null {
  if (row.value === null || row.numerator === null || row.denominator === null || row.denominator === 0) return null;
  if (!hasIntervals(measure) || row.numerator < 0) return null;
  const scale = scaleOf(measure.unit);
  if (measure.unit.kind === 'share') {
    if (row.numerator > row.denominator) return null;
    const { low, high } = wilson(row.numerator, row.denominator);
    return { low: low * scale, high: high * scale };
  }
  const { low, high } = byar(row.numerator);
  return { low: (low / row.denominator) * scale, high: (high / row.denominator) * scale };
}

/** Whether what is below the line is children, of whom every council but two has thousands. */
function isPerChild({ unit }: Pick<Measure, 'unit'>): boolean {
  return unit.kind === 'rate' || (unit.kind === 'money' && unit.per === 'child');
}

/**
 * Whether a figure rests on so few that it is shown with its count and never ranked: under 30 below the line, or under 3,000 children. One
 * printed without a count does where its council has fewer children than the measure asks for. Grades and shares of pounds rest on no count.
 */
export function isSmall(measure: Asked, row: Pick<Counts, 'denominator'> & Partial<Pick<Observation, 'note'>>): boolean {
  if (row.note?.includes(FEW_CHILDREN)) return true;
  if (measure.unit.kind !== 'money' && isInPounds(measure)) return false;
  if (row.denominator === null || isGraded(measure)) return false;
  if (isPerChild(measure)) return row.denominator < CHILDREN_COUNTED_FROM;
  return measure.unit.kind !== 'count' && row.denominator < COUNTED_FROM;
}

/** 'fewer than 30 plans', 'fewer than 3,000 children': why a figure is shown and not ranked. Empty where none is for resting on few. */
export function smallInWords(measure: Pick<Measure, 'unit' | 'phrases' | 'from' | 'rankedFrom'>): string {
  const { unit, rankedFrom } = measure;
  if (rankedFrom === 'unknown' || isGraded({ unit }) || unit.kind === 'count') return '';
  if (rankedFrom) return `fewer than ${formatCount(rankedFrom.children)} children and no published count`;
  if (unit.kind === 'rate') return `fewer than ${formatCount(CHILDREN_COUNTED_FROM)} ${unit.of}`;
  if (isPerChild(measure)) return `fewer than ${formatCount(CHILDREN_COUNTED_FROM)} children`;
  if (isInPounds(measure) || bottomOf(measure) === null) return '';
  return `fewer than ${COUNTED_FROM} ${countedBelow(measure)}`;
}

/** What a circle is as large as, where a chart draws one for each figure: 'larger where more plans are counted'. */
export function largerWhere(measure: Measure): string {
  const { unit } = measure;
  if (isInPounds(measure)) return 'larger where the sum is larger';
  const counted = unit.kind === 'rate' ? unit.of : unit.kind === 'money' ? MANY[unit.per] : countedBelow(measure);
  return `larger where more ${counted} are counted`;
}

const MANY = { child: 'children', place: 'places', pupil: 'pupils' } as const;

function countedBelow(measure: Pick<Measure, 'phrases'>): string {
  return measure.phrases.below ?? measure.phrases.counted;
}

/** Whether the figure may be ranked, compared and named as an extreme. */
export function isRanked(measure: Asked, row: Figure | (Counts & Pick<Observation, 'status'>)): boolean {
  return row.status === 'ok' && row.value !== null && !isSmall(measure, row);
}

/**
 * The count behind a figure: '71 of 1,431 plans'; for a rate '162,702 requests'; for money '£2,345,678'; for a change '517 plans, 480 a
 * year before'; for a figure printed alone, what it rests on, '1,431 plans'. Empty where no count is published.
 */
export function countOf(measure: Measure, row: Counts): string {
  const { unit } = measure;
  if (isGraded({ unit }) || unit.kind === 'count') return '';
  if (isPrinted(measure)) return row.denominator === null ? '' : counted(row.denominator, countedBelow(measure));
  if (row.numerator === null) return '';
  if (unit.kind === 'money') return pounds(row.numerator);
  if (unit.kind === 'rate') return counted(row.numerator, measure.phrases.counted);
  if (row.denominator === null) return '';
  if (unit.kind === 'change')
    return `${counted(row.numerator, measure.phrases.counted)}, ${formatCount(row.denominator)} a year before`;
  if (isInPounds(measure)) return `${pounds(row.numerator)} of ${pounds(row.denominator)}`;
  return `${formatCount(row.numerator)} of ${counted(row.denominator, countedBelow(measure))}`;
}

/**
 * The sentence that a reader reads of one figure: 'Derbyshire: 71 of 1,431 plans, 5.0%', 'Halton: DfE withheld the figure and gives no reason',
 * 'Derbyshire: figure of NHS Derby and Derbyshire ICB, 52.3%'.
 */
export function labelOf(measure: Measure, row: Figure, counterpart?: Counts | null): string {
  const name = plainName(row);
  if (row.value === null) {
    const reason = reasonOf(measure, row, counterpart);
    const place = nameInProse(row);
    const opens = reason.toLowerCase().startsWith(`${place.toLowerCase()} `);
    return opens || reason.includes(` leaves ${place} out`) ? reason : `${name}: ${reason}`;
  }
  const whose = figureOfBoard(measure, row.board);
  const figure = [whose, countOf(measure, row), formatValue(measure, row.value)].filter((part) => part !== '').join(', ');
  if (row.status === 'faulty' && withdrawnOn(row.note) !== null) return `${name}: ${reasonOf(measure, row, counterpart)}`;
  if (row.status === 'faulty') return `${name}: published as ${figure}, which fails our checks`;
  return isSmall(measure, row) ? `${name}: ${figure} (${smallInWords(measure)}: shown, not ranked)` : `${name}: ${figure}`;
}

export type Comparison = 'above' | 'below' | 'not distinguishable';

/**
 * The figure's 95% interval against what it is compared with: above, below or not distinguishable; null where either has no interval or value,
 * and where so few stand behind the figure that no page gives a verdict on it (`isSmall`).
 */
export function comparedWith(
  measure: Asked,
  row: Counts & Pick<Observation, 'status'>,
  other: Comparator | null
): Comparison | null {
  const interval = row.status === 'ok' && !isSmall(measure, row) ? intervalOf(measure, row) : null;
  if (interval === null || other === null || other.value === null) return null;
  return interval.low > other.value ? 'above' : interval.high < other.value ? 'below' : 'not distinguishable';
}
