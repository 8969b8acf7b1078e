import { escape } from '../../charts/kit/markup.ts';
import { domainOf, ticksOf, tickText } from '../../charts/kit/scale.ts';
import { areaBetween, lineThrough, type Place } from '../../charts/kit/shape.ts';
import { firstOfNewReturn } from '../../measures/returns.ts';
import type { Measure } from '../../model/measure.ts';
import { onAnAxis, periodInWords, type Period } from '../../model/period.ts';
import { formatShort, list } from '../../words/index.ts';
import { cutAtBreak, type FanYear } from './fan.ts';

/** A council's figure of a year as it is drawn: `few` of under 30, shown hollow. */
export interface Point {
  period: Period;
  /** In the measure's unit; null where none is sound. */
  value: number | null;
  few: boolean;
}

interface Fan {
  name: string;
  years: readonly FanYear[];
  council: readonly Point[];
  england: readonly { period: Period; value: number | null }[];
}

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * A council's line over the fan of all councils, with England and the law, as HTML: paths on a plane of 100 by 100 that is stretched to its box,
 * and words beside them in type that is not. Nothing is drawn over the change of the return. Words on how it is read stand beneath.
 */
export function drawFan(measure: Measure, { name, years, council, england }: Fan): string {
  const periods = years.map(({ period }) => period);
  const known = council.filter(({ period }) => periods.includes(period));
  const around = england.filter(({ period }) => periods.includes(period));
  const domain = domainOf(measure, [...years.flatMap(({ low, high }) => [low, high]), ...known.map(({ value }) => value)]);
  const x = (period: Period) => round(((periods.indexOf(period) + 0.5) / periods.length) * 100);
  const y = (value: number) => round(100 - ((value - domain[0]) / (domain[1] - domain[0] || 1)) * 100);
  const place = ({ period, value }: { period: Period; value: number }): Place => ({ x: x(period), y: y(value) });

  const band = (from: 'low' | 'p10', to: 'high' | 'p90') =>
    cutAtBreak(measure, years)
      .map((part) =>
        areaBetween(
          part.map((one) => place({ period: one.period, value: one[to] })),
          part.map((one) => place({ period: one.period, value: one[from] }))
        )
      )
      .join('');
  const line = (points: readonly { period: Period; value: number | null }[]) =>
    cutAtBreak(measure, points)
      .flatMap((part) => runsOf(part, periods))
      .map((run) => lineThrough(run.map(place)))
      .join('');
  const sound = known.filter((point): point is Point & { value: number } => point.value !== null);
  const dot = (points: readonly { period: Period; value: number }[]) =>
    points.map((one) => `M${x(one.period)} ${y(one.value)}h0`).join('');
  const law = measure.lawStandard?.value ?? null;
  const changed = firstOfNewReturn(measure);
  const at = changed === null ? -1 : periods.indexOf(changed);
  const marks = ticksOf(domain, 2).filter((tick, i, all) => all.length < 5 || i % 2 === 0);

  const plane = [
    marks.map((tick) => `<path class="grid" d="M0 ${y(tick)}H100"/>`).join(''),
    `<path class="all" d="${band('low', 'high')}"/><path class="most" d="${band('p10', 'p90')}"/>`,
    at > 0 ? `<path class="break" d="M${round((at / periods.length) * 100)} 0V100"/>` : '',
    law === null ? '' : `<path class="law" d="M0 ${y(law)}H100"/>`,
    `<path class="england" d="${line(around)}"/><path class="own" d="${line(known.map((one) => (one.few ? { ...one, value: null } : one)))}"/>`,
    `<path class="dots" d="${dot(sound)}"/><path class="few" d="${dot(sound.filter(({ few }) => few))}"/>`
  ].join('');
  /* Labels on the two sides of the break lean away from it: on a telephone they would meet. */
  const besideBreak = (period: Period) =>
    at > 0 && period === periods[at - 1] ? ' before' : at > 0 && period === periods[at] ? ' after' : '';
  const put = (left: number, top: number) => `style="left:${round(left)}%;top:${round(top)}%"`;
  const labels = [
    ...marks.map((tick) => `<span class="tick" ${put(0, y(tick))}>${escape(tickText(tick, marks, measure.unit))}</span>`),
    ...periods.map(
      (period, i) =>
        `<span class="year${i % 2 === (periods.length - 1) % 2 ? '' : ' odd'}" ${put(x(period), 100)}>${onAnAxis(period)}</span>`
    ),
    ...(at > 0 && changed !== null
      ? [`<span class="note" ${put((at / periods.length) * 100, 0)}>counted in a new way from ${periodInWords(changed)}</span>`]
      : []),
    ...gapsIn(periods, known).map((period) => `<span class="gap" ${put(x(period), 100)}>no figure</span>`),
    ...endsOf(
      measure,
      sound.filter(({ few }) => !few)
    ).map(
      (point) =>
        `<b class="${isUnder(point, sound, domain[1]) ? 'under' : 'over'}${besideBreak(point.period)}" ${put(x(point.period), y(point.value))}>${labelOf(measure, point.value)}</b>`
    ),
    ...beside(measure, sound.filter(({ few }) => !few).at(-1), around.at(-1), periods, y)
  ].join('');
  return (
    `<div class="fan-chart" role="img" aria-label="${escape(readOut(measure, name, sound, around))}"><div class="plane">` +
    `<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${plane}</svg>${labels}</div></div>`
  );
}

/** Points in a row without a missing year between them. */
function runsOf<P extends { period: Period; value: number | null }>(points: readonly P[], periods: readonly Period[]) {
  const runs: (P & { value: number })[][] = [];
  let last = -2;
  for (const point of points) {
    if (point.value === null) continue;
    const i = periods.indexOf(point.period);
    if (i !== last + 1) runs.push([]);
    runs.at(-1)?.push(point as P & { value: number });
    last = i;
  }
  return runs;
}

const gapsIn = (periods: readonly Period[], known: readonly Point[]): Period[] =>
  periods.filter((period) => known.some((point) => point.period === period && point.value === null));

/** The first and the last sound figure on either side of the change of the return, the newest not among them: it is told beside. */
function endsOf<P extends { period: Period; value: number }>(measure: Measure, sound: readonly P[]): P[] {
  const ends = cutAtBreak(measure, sound).flatMap((part) => [part[0], part.at(-1)]);
  return [...new Set(ends)].filter((point) => point !== undefined && point !== sound.at(-1)) as P[];
}

/** Whether a figure is written below its point: near the top of the axis, or where the line comes down to it. */
function isUnder(point: { value: number }, sound: readonly { value: number }[], top: number): boolean {
  const before = sound[sound.indexOf(point) - 1];
  return point.value > top * 0.8 || (point.value > top * 0.15 && before !== undefined && before.value > point.value);
}

const labelOf = ({ unit, phrases }: Measure, value: number): string => formatShort({ unit, decimals: phrases.decimals }, value);

/** England's and the council's newest figure at the right, moved apart where they would lie on each other; the law above. */
function beside(
  measure: Measure,
  own: { period: Period; value: number } | undefined,
  england: { period: Period; value: number | null } | undefined,
  periods: readonly Period[],
  y: (value: number) => number
): string[] {
  const newest = own && own.period === periods.at(-1) ? own : undefined;
  const there = england?.value ?? null;
  let [mine, whole] = [newest ? y(newest.value) : null, there === null ? null : y(there)];
  const APART = 11;
  if (mine !== null && whole !== null && Math.abs(mine - whole) < APART) {
    const middle = (mine + whole) / 2;
    [mine, whole] = mine <= whole ? [middle - APART / 2, middle + APART / 2] : [middle + APART / 2, middle - APART / 2];
  }
  const lawAt = measure.lawStandard ? y(measure.lawStandard.value) : null;
  const clear = [mine, whole].every((top) => top === null || lawAt === null || Math.abs(top - lawAt) >= APART);
  const put = (top: number) => `style="top:${round(Math.min(Math.max(top, 0), 100))}%"`;
  return [
    mine !== null && newest ? `<b class="end own-end" ${put(mine)}>${labelOf(measure, newest.value)}</b>` : '',
    whole !== null && there !== null ? `<span class="end" ${put(whole)}>England ${labelOf(measure, there)}</span>` : '',
    lawAt !== null && clear ? `<span class="end" ${put(lawAt)}>The law</span>` : ''
  ].filter((text) => text !== '');
}

/** What the chart shows, for those who do not see it: every figure of the council, and England's newest. */
function readOut(
  measure: Measure,
  name: string,
  sound: readonly { period: Period; value: number }[],
  england: readonly { period: Period; value: number | null }[]
): string {
  const years = sound.map(({ period, value }) => `${periodInWords(period)}: ${formatShort(measure, value)}`);
  const last = england.at(-1);
  const whole = last?.value == null ? '' : ` England ${periodInWords(last.period)}: ${formatShort(measure, last.value)}.`;
  return `${measure.title}, ${name}. ${years.length === 0 ? 'No figure' : list(years)}.${whole}`;
}
