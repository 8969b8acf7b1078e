import { escape } from '../../charts/kit/markup.ts';
import { alongOf, domainOf, tickText } from '../../charts/kit/scale.ts';
import { lineThrough, type Place } from '../../charts/kit/shape.ts';
import type { At, Finding } from '../../model/finding.ts';
import { countedAnew, countedInANewWay } from '../../measures/returns.ts';
import type { Measure } from '../../model/measure.ts';
import { onAnAxis, periodInWords, type Period } from '../../model/period.ts';
import { formatShort } from '../../words/index.ts';
import type { Point } from './chart.ts';

/** Width and height of a chart in CSS pixels: on a card, and of the story that leads the page. */
export interface Size {
  width: number;
  height: number;
}
export const CARD: Size = { width: 312, height: 116 };
export const LEAD: Size = { width: 720, height: 300 };

const [TOP, FOOT, LEFT] = [20, 22, 30];
const END = 98;
/** Letters of 13 pixels take about so much each. */
const LETTER = 7;
const whole = Math.round;

/**
 * A council’s years and England's, with the figures that the story tells written at their dots, and both named at the end. No line over a
 * missing figure, or from one return to the next. SVG as text.
 */
export function drawStoryYears(
  measure: Measure,
  name: string,
  council: readonly Point[],
  england: readonly Point[],
  finding: Pick<Finding, 'now' | 'base' | 'turn'>,
  { width, height }: Size = CARD
): string {
  const periods = [...new Set(council.map(({ period }) => period))].sort();
  const bottom = height - FOOT;
  const right = width - END;
  const domain = domainOf(
    { ...measure, lawStandard: null },
    [...council, ...england].map(({ value }) => value)
  );
  const along = alongOf(domain);
  const x = (period: Period) => whole(LEFT + (periods.indexOf(period) / Math.max(1, periods.length - 1)) * (right - LEFT));
  const y = (value: number) => whole(bottom - along(value) * (bottom - TOP));
  const breaks = countedAnew(measure);
  const line = (points: readonly Point[]) => {
    const runs: Place[][] = [[]];
    for (const period of periods) {
      const value = points.find((point) => point.period === period)?.value ?? null;
      if (value === null || breaks.includes(period)) runs.push([]);
      if (value !== null) runs.at(-1)?.push({ x: x(period), y: y(value) });
    }
    return runs.map(lineThrough).join('');
  };
  const there = (period: Period) => england.find((point) => point.period === period)?.value ?? null;
  const dots = [finding.base, finding.turn].flatMap((at) => at ?? []).map((at) => drawBase(measure, at, council, { x, y }));
  const { now } = finding;
  const [own, all] = [y(now.value), there(now.period)];
  const distance = all === null ? 0 : y(all) - own;
  const push = Math.abs(distance) >= 16 ? 0 : (16 - Math.abs(distance)) / 2;
  const [mine, theirs] = distance >= 0 ? [own - push, own + distance + push] : [own + push, own + distance - push];
  const left = x(now.period) + 8;
  const label = `<circle cx="${x(now.period)}" cy="${own}" r="4"/><text class="value" x="${left}" y="${whole(mine) + 4}">${formatShort(measure, now.value)}</text>${
    all === null ? '' : `<text x="${left}" y="${whole(theirs) + 4}">England ${short(measure, all)}</text>`
  }`;
  const [first = '', last = ''] = [periods[0], periods.at(-1)];
  const gaps = breaks
    .filter((period) => periods.indexOf(period) > 0)
    .map((period) => {
      const at = whole((x(period) + x(periods[periods.indexOf(period) - 1] ?? first)) / 2);
      const words =
        width < LEAD.width
          ? ''
          : `<text x="${at}" y="${bottom + 18}" text-anchor="middle">${countedInANewWay(period, onAnAxis)}</text>`;
      return `<path class="break" d="M${at} ${TOP}V${bottom}"/>${words}`;
    })
    .join('');
  return (
    `${open(`${name} and England, ${periodInWords(first)} to ${periodInWords(last)}`, { width, height })}` +
    `<path class="grid" d="M${LEFT} ${TOP}H${right}"/><path d="M${LEFT} ${bottom}H${right}"/>` +
    `<text x="${LEFT - 4}" y="${TOP + 4}" text-anchor="end">${tick(measure, domain, 1)}</text><text x="${LEFT - 4}" y="${bottom + 4}" text-anchor="end">${tick(measure, domain, 0)}</text>` +
    `${gaps}<path class="england" d="${line(england)}"/><path class="line" d="${line(council)}"/>${dots.join('')}${label}` +
    `<text x="${LEFT}" y="${height - 4}">${onAnAxis(first)}</text><text x="${right}" y="${height - 4}" text-anchor="end">${onAnAxis(last)}</text></svg>`
  );
}

/** An earlier figure of the story: at its left where no line comes from there, else on the side of its line that is free. */
function drawBase(
  measure: Measure,
  { period, value }: Pick<At, 'period' | 'value'>,
  council: readonly Point[],
  { x, y }: { x: (period: Period) => number; y: (value: number) => number }
): string {
  const i = council.findIndex((point) => point.period === period);
  const before = countedAnew(measure).includes(period) ? null : (council[i - 1]?.value ?? null);
  const after = council[i + 1]?.value ?? value;
  const [left, top] = [x(period), y(value)];
  const [at, down, anchor] =
    before === null && left > LEFT + 44
      ? [left - 8, 4, 'end']
      : [Math.max(left, LEFT + 18), value >= ((before ?? after) + after) / 2 ? -9 : 19, 'middle'];
  return `<circle cx="${left}" cy="${top}" r="4"/><text class="value" x="${at}" y="${top + down}" text-anchor="${anchor}">${formatShort(measure, value)}</text>`;
}

/** Every council’s sound figure as a dot on one scale from 0, the story’s own as a large one with its figure, and England as a line. SVG as text. */
export function drawStoryCouncils(
  measure: Measure,
  name: string,
  councils: readonly number[],
  { now }: Pick<Finding, 'now'>,
  england: number,
  { width, height }: Size = CARD
): string {
  const domain = domainOf({ ...measure, lawStandard: null }, [...councils, now.value, england]);
  const along = alongOf(domain);
  const x = (value: number) => whole(6 + along(value) * (width - 12));
  const bottom = height - FOOT;
  const middle = whole((TOP + 18 + bottom) / 2);
  const reach = (bottom - TOP - 18) / 2 - 2;
  const stacks = new Map<number, number>();
  for (const value of councils) stacks.set(bin(x(value)), (stacks.get(bin(x(value))) ?? 0) + 1);
  const step = Math.min(5, (2 * reach) / Math.max(1, Math.max(0, ...stacks.values()) - 1));
  const dots = [...stacks]
    .sort(([a], [b]) => a - b)
    .flatMap(([at, count]) =>
      Array.from({ length: count }, (_, i) => `M${at} ${whole((middle + (i - (count - 1) / 2) * step) * 2) / 2}h0`)
    )
    .join('');
  const text = `${name} ${formatShort(measure, now.value)}`;
  const all = `England ${short(measure, england)}`;
  const held = (at: number, words: string) => {
    const half = (words.length * LETTER) / 2;
    return whole(Math.min(Math.max(at, half), width - half));
  };
  return (
    `${open(`Every council’s figure, with ${name} and England, ${periodInWords(now.period)}`, { width, height })}` +
    `<path d="M6 ${bottom}H${width - 6}"/><path class="dots" d="${dots}"/><path class="england across" d="M${x(england)} ${TOP}V${bottom}"/>` +
    `<text x="${held(x(england), all)}" y="14" text-anchor="middle">${all}</text>` +
    `<circle cx="${x(now.value)}" cy="${middle}" r="6"/><text class="value" x="${held(x(now.value), text)}" y="${middle - 12}" text-anchor="middle">${escape(text)}</text>` +
    `<text x="0" y="${height - 4}">${tick(measure, domain, 0)}</text><text x="${width}" y="${height - 4}" text-anchor="end">${tick(measure, domain, 1)}</text></svg>`
  );
}

const bin = (x: number): number => whole(x / 5) * 5;

const short = (measure: Measure, value: number): string => formatShort(measure, value);

function tick({ unit }: Measure, domain: readonly [number, number], end: 0 | 1): string {
  return tickText(domain[end], domain, unit);
}

function open(label: string, { width, height }: Size): string {
  return `<svg class="story-chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(label)}">`;
}
