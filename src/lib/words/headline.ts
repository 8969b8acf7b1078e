import { isCouncil, ENGLAND, type Area } from '../model/area.ts';
import type { Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { periodInWords, type Period } from '../model/period.ts';
import type { Source } from '../model/source.ts';
import { isRanked, publisherOf } from './figure.ts';
import { inPlace, plainName } from './names.ts';
import { fixed, inWords, list } from './numbers.ts';

export type PlacedRow = Observation & Pick<Area, 'name' | 'kind'>;

/** The councils with the largest, or smallest, ranked figure; several when they tie exactly. */
export function extremes(measure: Measure, rows: readonly PlacedRow[], end: 'highest' | 'lowest'): PlacedRow[] {
  const ranked = rows.filter((row) => isCouncil(row) && isRanked(measure, row));
  const values = ranked.map((row) => row.value ?? 0);
  const value = end === 'highest' ? Math.max(...values) : Math.min(...values);
  return ranked.filter((row) => row.value === value).sort((a, b) => (plainName(a) < plainName(b) ? -1 : 1));
}

/** A figure as a headline rounds it: with one decimal more where rounding would make all of nearly all, or none of a few. */
function rounded(measure: Measure, value: number): string {
  const { decimals } = measure.phrases;
  const text = fixed(value, decimals);
  const tooRound = measure.unit.kind === 'share' && ((value < 100 && Number(text) >= 100) || (value > 0 && Number(text) === 0));
  return tooRound ? fixed(value, decimals + 1) : text;
}

function extremeSentence(measure: Measure, tied: readonly PlacedRow[]): string | null {
  const [first] = tied;
  if (!first || first.value === null) return null;
  const where = tied.length === 1 ? inPlace(first).replace(/^in/, 'In') : `In ${inWords(tied.length)} councils`;
  if (measure.unit.kind === 'share' && first.value === 100 && measure.phrases.all) return `${where} ${measure.phrases.all}.`;
  if (first.value === 0 && measure.phrases.none) return `${where} ${measure.phrases.none}.`;
  return `${where} ${rounded(measure, first.value)}.`;
}

/**
 * The finding, sentence by sentence: England, then the two ends, from councils with 30 or more whose figure is sound; ties are counted.
 * 'In 2025, 46 in 100 plans came on time.' 'In four councils all did.' 'In Derbyshire 5.'
 */
export function headlineOf(measure: Measure, period: Period, rows: readonly PlacedRow[]): string[] {
  const england = rows.find((row) => row.area === ENGLAND);
  const when = `In ${periodInWords(period)}`;
  if (!england || england.value === null) return [`${when}, no figure was collected.`];
  const first = `${when}, ${measure.phrases.headline.replace('{n}', rounded(measure, england.value))}.`;
  const better =
    measure.polarity.direction === 'lower-better' ? (['lowest', 'highest'] as const) : (['highest', 'lowest'] as const);
  const [one, other] = better.map((end) => extremes(measure, rows, end));
  const same = one?.[0]?.value === other?.[0]?.value;
  return [first, extremeSentence(measure, one ?? []), same ? null : extremeSentence(measure, other ?? [])].filter(
    (sentence) => sentence !== null
  );
}

const BASIS: Record<Measure['yearBasis'], string> = {
  calendar: 'calendar year',
  january: '',
  month: '',
  academic: 'academic year',
  financial: 'financial year'
};

/** The statistical description under a headline. */
export function subtitleOf(measure: Measure, period: Period): string {
  const when = [BASIS[measure.yearBasis], periodInWords(period)].filter((part) => part !== '').join(' ');
  return `${measure.statisticalTitle}, by council, England, ${when}.`;
}

/** Publisher, release and, named, the councils without a figure. */
export function captionOf(measure: Measure, rows: readonly PlacedRow[], sources: readonly Source[]): string {
  const cited = sources.filter((source) => rows.some((row) => row.source === source.id));
  const source = cited.map((one) => `${one.publisher}, ${one.title}, ${one.release}`).join('; ');
  const councils = rows.filter(isCouncil);
  const named = (status: Observation['status']) =>
    list(
      councils
        .filter((row) => row.status === status)
        .map(plainName)
        .sort()
    );
  const unpublished = named('not-returned');
  const rowless = councils.filter((row) => row.status === 'no-row').length;
  const divided = councils.filter((row) => row.status === 'nothing-to-divide').length;
  const faulty = named('faulty');
  const publisher = publisherOf(measure) === 'DfE' ? 'DfE publishes' : 'DfE and the Ministry of Justice publish';
  return [
    `Source: ${source}.`,
    unpublished && `${publisher} no figure for ${unpublished}.`,
    rowless > 0 && `${named('no-row')} ${rowless === 1 ? 'has' : 'have'} no row.`,
    divided > 0 &&
      (divided > 8
        ? `In ${divided} councils there was nothing to divide.`
        : `In ${named('nothing-to-divide')} there was nothing to divide.`),
    faulty && `The published figures of ${faulty} are faulty: shown hollow, not used.`
  ]
    .filter((part) => part)
    .join(' ');
}
