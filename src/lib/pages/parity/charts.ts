import type { TrendInput } from '../../charts/trend/layout.ts';
import type { TrendSeries } from '../../charts/trend/series.ts';
import { placesOf } from '../../model/geography.ts';
import type { Measure } from '../../model/measure.ts';
import { periodInWords, type Period } from '../../model/period.ts';
import { formatShort } from '../../words/index.ts';
import { belowOf } from '../../words/moved.ts';
import { formatWay, gapUnit, type GapYear, type Way } from '../../words/parity.ts';

/** One chart of spreads: its lines share a unit, absolute ones never with relative ones. */
export interface GapChart {
  title: string;
  series: TrendSeries[];
  measure: TrendInput['measure'];
}

const SHORT_NAMES: Readonly<Record<Way, string>> = { sd: 'SD', range: 'P90 − P10', cv: 'CV', ratio: 'P90 / P10', gini: 'Gini' };

type Followed = Pick<Measure, 'phrases' | 'caveats' | 'yearBasis' | 'unit'>;

/** The spread in points beside the spread in proportion; a chart whose every figure is wanting is left out. */
export function gapCharts(measure: Followed, years: readonly GapYear[]): GapChart[] {
  const chart = (title: string, ways: readonly Way[], kind: 'points' | 'score'): GapChart => ({
    title,
    series: ways.flatMap((way) => [lineOf(measure, years, way, 'plain'), lineOf(measure, years, way, 'weighted')]),
    measure: {
      unit: kind === 'score' ? { kind, of: '' } : measure.unit.kind === 'rate' ? measure.unit : { kind },
      lawStandard: null,
      caveats: measure.caveats,
      yearBasis: measure.yearBasis
    }
  });
  return [
    chart(`In ${gapUnit(measure)}: standard deviation`, ['sd'], 'points'),
    chart(`In ${gapUnit(measure)}: P90 − P10`, ['range'], 'points'),
    chart('Relative: coefficient of variation', ['cv'], 'score'),
    chart('Relative: P90 / P10', ['ratio'], 'score'),
    chart('Relative: Gini coefficient', ['gini'], 'score')
  ].filter(({ series }) => series.some(({ points }) => points.some(({ value }) => value !== null)));
}

function lineOf(measure: Followed, years: readonly GapYear[], way: Way, counted: 'plain' | 'weighted'): TrendSeries {
  const by = counted === 'plain' ? 'councils' : belowOf(measure);
  return {
    code: `${way}-${counted}`,
    name: `by ${by}`,
    emphasis: 'chosen',
    points: years.map(({ period, [counted]: spread }) => {
      const short = spread[way] === null ? 'none: P10 is too small' : formatWay(way, spread[way]);
      return {
        period,
        value: spread[way],
        status: 'ok',
        label: `${SHORT_NAMES[way]}, by ${by}, ${periodInWords(period)}: ${short}`,
        short
      };
    })
  };
}

/** What a chart shows in a sentence, for those who do not see it, and the change of the return that lies between; `changed` as in `gapLead`. */
export function describe({ series }: GapChart, changed: Period | null): string {
  const known = series.flatMap(({ points }) => points.filter(({ value }) => value !== null).map(({ period }) => period)).sort();
  const across = changed !== null && (known[0] ?? changed) < changed && (known.at(-1) ?? '') >= changed;
  return series
    .map(({ name, points }) => {
      const sound = points.filter(({ value }) => value !== null);
      const [first, last] = [sound[0], sound.at(-1)];
      if (!first || !last) return `${name}: none`;
      if (first === last) return `${name}: ${first.short} in ${periodInWords(first.period)}`;
      return `${name}: ${first.short} in ${periodInWords(first.period)}, ${last.short} in ${periodInWords(last.period)}`;
    })
    .join('; ')
    .concat(across ? `; before ${periodInWords(changed)} the return was made in another way.` : '.');
}

/** Where councils stand in a period: a tenth of them below `p10`, half below `middle`, a tenth above `p90`. In the measure's unit. */
export interface FanYear {
  period: Period;
  p10: number;
  middle: number;
  p90: number;
}

export function fanLines(measure: Pick<Measure, 'unit' | 'decimals' | 'geography'>, years: readonly FanYear[]): TrendSeries[] {
  const line = (code: 'p90' | 'middle' | 'p10', name: string): TrendSeries => ({
    code,
    name,
    emphasis: code === 'middle' ? 'median' : 'chosen',
    points: years.map((year) => {
      const short = formatShort(measure, year[code]);
      return {
        period: year.period,
        value: year[code],
        status: 'ok',
        label: `${name}, ${periodInWords(year.period)}: ${short}`,
        short
      };
    })
  });
  return [line('p90', 'P90'), line('middle', `Median ${placesOf(measure).one}`), line('p10', 'P10')];
}
