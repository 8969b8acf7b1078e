import type { RankingRow } from '../charts/ranking/row.ts';
import type { FigureRow as StripRow, Reference } from '../charts/strip/row.ts';
import type { TrendPoint, TrendSeries } from '../charts/trend/series.ts';
import type { Measure } from '../model/measure.ts';
import type { Observation, Status } from '../model/observation.ts';
import { periodInWords } from '../model/period.ts';
import {
  countOf,
  fixed,
  formatCount,
  formatShort,
  intervalOf,
  isSmall,
  labelOf,
  listName,
  plainName,
  reasonOf,
  shareExcepted
} from '../words/index.ts';
import { mapRows } from './measures.ts';
import type { Counts, FigureRow } from './rows.ts';

/** Absences in few words, for a cell. */
export const SHORT_REASON: Record<Status, string> = {
  ok: '',
  faulty: 'faulty',
  'not-collected': 'not collected',
  'nothing-to-divide': '0 of 0',
  suppressed: 'withheld',
  'not-returned': 'no figure (x)',
  'no-row': 'no row',
  'not-an-area-then': 'not a council then'
};

export function shortOf(measure: Measure, { value, status }: Pick<Observation, 'value' | 'status'>): string {
  return value === null ? SHORT_REASON[status] : formatShort(measure, value);
}

export function englandReference(measure: Measure, england: Counts | null | undefined): Reference | null {
  if (!england || england.value === null) return null;
  return { value: england.value, label: `England ${fixed(england.value, measure.phrases.decimals)}` };
}

/** What a chart writes at the law's standard; an empty object where the law sets none, or a different one. */
export function lawLabelOf({ lawStandard, unit }: Measure): { lawLabel?: string } {
  if (!lawStandard) return {};
  if (unit.kind === 'mean') return { lawLabel: `The law: ${lawStandard.value} ${unit.of}` };
  return { lawLabel: lawStandard.words.startsWith('The law') ? 'The law: all of them' : 'All of them' };
}

export function stripRows(measure: Measure, rows: readonly FigureRow[]): StripRow[] {
  const marks = mapRows(measure, rows);
  return rows.flatMap((row, i) => {
    const mark = marks[i];
    return mark
      ? {
          ...mark,
          name: plainName(row),
          denominator: row.denominator,
          small: isSmall(measure, row),
          short: shortOf(measure, row)
        }
      : [];
  });
}

/** What stands over a column of figures: 'Share', 'Per 1,000', 'Weeks'. */
export function figureHead(unit: Measure['unit']): string {
  return unit.kind === 'share' ? 'Share' : unit.kind === 'rate' ? `Per ${formatCount(unit.per)}` : 'Weeks';
}

/** `flagged`: codes of councils whose figure has a warning beside it. */
export function rankingRows(
  measure: Measure,
  rows: readonly FigureRow[],
  regionNames: ReadonlyMap<string, string>,
  flagged: ReadonlySet<string>
): RankingRow[] {
  const strip = stripRows(measure, rows);
  return rows.flatMap((row, i) => {
    const base = strip[i];
    if (!base) return [];
    const interval = intervalOf(measure, row);
    return {
      ...base,
      name: listName(row),
      regionName: regionNames.get(row.region) ?? '',
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      numerator: row.numerator,
      count: `${countOf(measure, row).replace(/ [a-z]+$/, '')}${flagged.has(row.area) ? ' †' : ''}`,
      reason: row.status === 'ok' ? '' : reasonOf(measure, row, row.twin)
    };
  });
}

/** A line of a chart: an observation without what the chart does not say. */
export type Line = Pick<Observation, 'period' | 'value' | 'numerator' | 'denominator' | 'status'>;

export function trendSeries(
  measure: Measure,
  area: { code: string; name: string; slug: string },
  observations: readonly Line[],
  emphasis: TrendSeries['emphasis']
): TrendSeries {
  return {
    code: area.code,
    name: listName(area),
    emphasis,
    points: observations.map((observation) => trendPoint(measure, area.name, observation))
  };
}

function trendPoint(measure: Measure, name: string, observation: Line): TrendPoint {
  const { period, value, status, denominator } = observation;
  const interval = intervalOf(measure, observation);
  const label = labelOf(measure, { ...observation, name });
  const plain = plainName({ name });
  return {
    period,
    value,
    status,
    count: denominator,
    small: isSmall(measure, observation),
    ...(interval ?? {}),
    label: `${plain}, ${periodInWords(period)}${label.slice(plain.length)}`,
    short: shortOf(measure, observation)
  };
}

/** What stands beside a 20-week figure: its twin, and the share of plans excepted. Null where the measure has no twin. */
export function exceptionsOf(
  measure: Pick<Measure, 'id' | 'twin'>,
  row: Counts & { twin: Counts | null }
): { excluding: Counts; including: Counts; excepted: number | null } | null {
  if (!measure.twin || !row.twin) return null;
  const [excluding, including] = measure.id.endsWith('including-exceptions') ? [row.twin, row] : [row, row.twin];
  return { excluding, including, excepted: shareExcepted(excluding, including) };
}
