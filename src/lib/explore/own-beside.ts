import type { ScatterRow } from '../charts/scatter/layout.ts';
import type { Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { periodInWords, type Period } from '../model/period.ts';
import { roundedTo } from '../model/rounding.ts';
import { spearmanInterval, type RankCorrelation } from '../statistics/index.ts';
import { counted, fixed, formatCount, formatShort } from '../words/index.ts';
import type { OwnMeasure, OwnRow } from './own-measure.ts';

/** A reader's figure beside one of this site's, council by council. */
export interface Beside {
  rows: ScatterRow[];
  /** The period of this site's figures: the reader's own where there is one, else the newest. */
  period: Period;
  correlation: RankCorrelation | null;
}

type Figure = Pick<Observation, 'area' | 'period' | 'value' | 'numerator' | 'denominator' | 'status' | 'note'>;
type Own = Pick<OwnMeasure, 'rows' | 'period' | 'title'>;

/** Pairs the councils that have both figures, those with few behind a share left out; null where this site has none to pair. */
export function besideOf(own: Own, measure: Measure, all: readonly Figure[]): Beside | null {
  const sound = all.filter(({ status, value, note }) => status === 'ok' && value !== null && note.length === 0);
  const periods = [...new Set(sound.map(({ period }) => period))].sort();
  const period = own.period !== null && periods.includes(own.period) ? own.period : periods.at(-1);
  if (period === undefined) return null;
  const ours = new Map(sound.filter((one) => one.period === period).map((one) => [one.area, one]));
  const rows = own.rows.flatMap((row): ScatterRow[] => {
    const other = ours.get(row.code);
    if (row.value === null || row.small || !other || other.value === null) return [];
    return [
      {
        ...{ code: row.code, slug: row.slug, name: row.name, x: row.value, y: other.value, weight: row.denominator },
        label: `${row.label}; ${measure.title}, ${periodInWords(period)}: ${formatShort(measure, other.value)}`
      }
    ];
  });
  return { rows, period, correlation: spearmanInterval(rows) };
}

/** How closely the two agree, in sentences; that it is no cause is always among them. */
export function besideInWords({ rows, correlation }: Beside, measure: Measure): string[] {
  const rho = (value: number) => fixed(value, 2).replace('-', '−');
  const councils = counted(rows.length, 'council');
  const found = !correlation?.interval
    ? `${councils} ${rows.length === 1 ? 'has' : 'have'} both figures: too few for a correlation, or one of the two does not differ.`
    : `Spearman’s rank correlation is ${rho(correlation.rho)} over ${councils}; 95% interval ${rho(correlation.interval.low)} to ${rho(correlation.interval.high)}.${correlation.interval.low < 0 && correlation.interval.high > 0 ? ' The data are consistent with no link at all.' : ''}`;
  return [
    found,
    `A pattern across councils is not a cause. ‘${measure.title}’ is this site’s figure; the other is from your file.`
  ];
}

/** Councils that must agree before figures are said to be equal. */
const ENOUGH = 10;

/** That a reader's figures are this site's own, in a sentence; null where they are not. `written` holds the numbers of the file. */
export function equalInWords(own: Own, measure: Measure, all: readonly Figure[]): string | null {
  const rows = own.rows.filter((row): row is OwnRow & { value: number } => row.value !== null);
  if (rows.length < ENOUGH) return null;
  const decimals = Math.max(...rows.map(({ value }) => (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length));
  for (const period of [...new Set(all.map((one) => one.period))].sort().reverse()) {
    const ours = new Map(all.filter((one) => one.period === period && one.status === 'ok').map((one) => [one.area, one]));
    for (const field of ['value', 'numerator', 'denominator'] as const) {
      const both = rows.flatMap(({ code, value, numerator }) => {
        const other = ours.get(code)?.[field] ?? null;
        return other === null
          ? []
          : [roundedTo(other, Math.min(decimals, 10)) === (field === 'numerator' ? (numerator ?? value) : value)];
      });
      const equal = both.filter(Boolean).length;
      if (both.length < ENOUGH || equal < both.length * 0.95) continue;
      const what =
        field === 'value' ? '' : field === 'numerator' ? `, ${measure.numeratorWords},` : `, ${measure.denominatorWords},`;
      return `These look like our ‘${measure.title}’${what} for ${periodInWords(period)}: the numbers are equal in ${formatCount(equal)} of ${formatCount(both.length)} councils.`;
    }
  }
  return null;
}

const COMMON = new Set([
  'plan',
  'plans',
  'children',
  'share',
  'with',
  'of',
  'the',
  'and',
  'for',
  'a',
  'in',
  'per',
  'all',
  'number',
  'within',
  'by',
  'to',
  'on'
]);
const wordsOf = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 1 && !COMMON.has(word))
      .map((word) => word.replace(/s$/, ''))
  );

/** Measures whose words a heading shares, the most alike first, three at most. */
export function lookalikes(heading: string, measures: readonly Measure[]): Measure[] {
  const wanted = wordsOf(heading);
  return measures
    .map((measure) => {
      const words = wordsOf(`${measure.title} ${measure.numeratorWords} ${measure.denominatorWords}`);
      return { measure, shared: [...wanted].filter((word) => words.has(word)).length };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ measure }) => measure);
}
