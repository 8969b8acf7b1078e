import { CHILDREN_COUNTED_FROM, COUNTED_FROM, scaleOf, topOf, type Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { periodInWords } from '../model/period.ts';
import { byar, wilson, type Interval } from '../statistics/index.ts';
import { plainName } from './names.ts';
import { formatCount, formatShort, formatValue } from './numbers.ts';

type Counts = Pick<Observation, 'value' | 'numerator' | 'denominator'>;
export type Figure = Counts & Pick<Observation, 'status' | 'period'> & { name: string };

/**
 * 95% interval of a figure in the measure's unit: Wilson for a share, Byar for a rate per children. Null for a mean, whose count is
 * not published, and where there is no figure.
 */
export function intervalOf(measure: Pick<Measure, 'unit'>, row: Counts): Interval | null {
  if (row.value === null || row.numerator === null || row.denominator === null || row.denominator === 0) return null;
  if (measure.unit.kind === 'mean') return null;
  const scale = scaleOf(measure.unit);
  if (measure.unit.kind === 'share') {
    if (row.numerator < 0 || row.numerator > row.denominator) return null;
    const { low, high } = wilson(row.numerator, row.denominator);
    return { low: low * scale, high: high * scale };
  }
  if (row.numerator < 0) return null;
  const { low, high } = byar(row.numerator);
  return { low: (low / row.denominator) * scale, high: (high / row.denominator) * scale };
}

/** Whether a figure rests on so few that it is shown with its count and never ranked: under 30 below the line, or under 3,000 children. */
export function isSmall(measure: Pick<Measure, 'unit'>, row: Pick<Counts, 'denominator'>): boolean {
  if (row.denominator === null) return false;
  return row.denominator < (measure.unit.kind === 'rate' ? CHILDREN_COUNTED_FROM : COUNTED_FROM);
}

/** 'fewer than 30 plans', 'fewer than 3,000 children': why a figure is shown and not ranked. */
export function smallInWords(measure: Pick<Measure, 'unit' | 'phrases'>): string {
  return measure.unit.kind === 'rate'
    ? `fewer than ${formatCount(CHILDREN_COUNTED_FROM)} ${measure.unit.of}`
    : `fewer than ${COUNTED_FROM} ${countedBelow(measure)}`;
}

function countedBelow(measure: Pick<Measure, 'phrases'>): string {
  return measure.phrases.below ?? measure.phrases.counted;
}

/** Whether the figure may be ranked, compared and named as an extreme. */
export function isRanked(measure: Pick<Measure, 'unit'>, row: Figure | (Counts & Pick<Observation, 'status'>)): boolean {
  return row.status === 'ok' && row.value !== null && !isSmall(measure, row);
}

/** '1 plan', '1,431 plans'. */
function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${count === 1 ? noun.replace(/s$/, '') : noun}`;
}

/** The count behind a figure: '71 of 1,431 plans'; for a rate '162,702 requests'; for a mean what it is the mean of, '1,431 plans'. */
export function countOf(measure: Measure, row: Counts): string {
  if (measure.unit.kind === 'mean') return row.denominator === null ? '' : counted(row.denominator, measure.phrases.counted);
  if (row.numerator === null) return '';
  if (measure.unit.kind === 'rate') return counted(row.numerator, measure.phrases.counted);
  if (row.denominator === null) return '';
  return `${formatCount(row.numerator)} of ${counted(row.denominator, countedBelow(measure))}`;
}

/** The sentence that a reader reads of one figure: 'Derbyshire: 71 of 1,431 plans, 5.0%', 'Halton: DfE publishes no figure (x)'. */
export function labelOf(measure: Measure, row: Figure, twin?: Counts | null): string {
  const name = plainName(row);
  if (row.value === null) return `${name}: ${reasonOf(measure, row, twin)}`;
  const figure = [countOf(measure, row), formatValue(measure, row.value)].filter((part) => part !== '').join(', ');
  if (row.status === 'faulty') return `${name}: published as ${figure}; faulty, not used`;
  return isSmall(measure, row) ? `${name}: ${figure} (${smallInWords(measure)}: shown, not ranked)` : `${name}: ${figure}`;
}

/** Who publishes the measure's figures, as a sentence names them. */
export function publisherOf(measure: Pick<Measure, 'from'>): string {
  return topOf(measure).publication === 'appeals' ? 'The Ministry of Justice' : 'DfE';
}

/**
 * Why there is no figure, in words. `twin` is the same council's line including exceptions, from which a council that counts every plan as
 * an exception is told. Never says that a council failed to return unless the publisher does.
 */
export function reasonOf(measure: Measure, row: Figure, twin?: Counts | null): string {
  const publisher = publisherOf(measure);
  switch (row.status) {
    case 'ok':
      return '';
    case 'faulty':
      return row.value === null ? 'The published count is faulty' : publishedAs(measure, row, row.value);
    case 'not-collected':
      return row.period < measure.periods.first
        ? `Not collected before ${periodInWords(measure.periods.first)}`
        : `Not collected for ${periodInWords(row.period)}`;
    case 'nothing-to-divide':
      if (twin?.denominator)
        return twin.denominator === 1
          ? 'The one plan issued was classed as an exception, which leaves nothing to divide (0 of 0)'
          : `All ${formatCount(twin.denominator)} plans issued were classed as exceptions, which leaves nothing to divide (0 of 0)`;
      return `No ${nounBelow(measure)}, so there is nothing to divide (0 of 0)`;
    case 'suppressed':
      return `${publisher} withholds this figure`;
    case 'not-an-area-then':
      return `${plainName(row)} was not a council then`;
    case 'no-row':
      return `${plainName(row)} has no row in the published table`;
    case 'not-returned':
      if (measure.unit.kind === 'rate' && row.numerator !== null && row.denominator === null)
        return `${formatCount(row.numerator)} ${measure.phrases.counted}, and no estimate of children is published (x)`;
      return `${publisher === 'DfE' ? 'DfE publishes' : 'DfE and the Ministry of Justice publish'} no figure (x)`;
  }
}

/** A rate per children is made here from a published count; every other figure is published as it stands. */
function publishedAs(measure: Measure, row: Counts, value: number): string {
  const figure = formatShort(measure, value);
  const made = measure.unit.kind === 'rate' && row.numerator !== null;
  return made
    ? `Made from a published count of ${counted(row.numerator ?? 0, measure.phrases.counted)} (${figure}); faulty, not used`
    : `Published as ${figure}; faulty, not used`;
}

function nounBelow(measure: Measure): string {
  const noun = measure.denominatorWords.split(',')[0] ?? measure.denominatorWords;
  return /^plans issued/.test(noun) ? 'plan was issued' : /^requests received/.test(noun) ? 'request was received' : `${noun}`;
}

export type Comparison = 'above' | 'below' | 'not distinguishable';

/** The figure's 95% interval against another area's value: above, below or not distinguishable; null where either has no interval or value. */
export function comparedWith(
  measure: Pick<Measure, 'unit'>,
  row: Counts & Pick<Observation, 'status'>,
  other: number | null
): Comparison | null {
  const interval = row.status === 'ok' ? intervalOf(measure, row) : null;
  if (interval === null || other === null) return null;
  return interval.low > other ? 'above' : interval.high < other ? 'below' : 'not distinguishable';
}
