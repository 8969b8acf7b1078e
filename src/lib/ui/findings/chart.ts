import { lineThrough, type Place } from '../../charts/kit/shape.ts';
import { escape } from '../../charts/kit/markup.ts';
import { countedAnew } from '../../measures/returns.ts';
import type { Finding } from '../../model/finding.ts';
import type { Measure } from '../../model/measure.ts';
import { type Period, onAnAxis, periodInWords } from '../../model/period.ts';

export interface Point {
  period: Period;
  /** In the measure's unit; null where there is none that is sound. */
  value: number | null;
  /** What is published, where `value` is another, like-for-like figure. */
  published?: number | null;
}

const [WIDTH, HEIGHT, TOP, BOTTOM, SIDE] = [168, 62, 4, 46, 5];
/** Room right of the last year for its figure, and above for the others, where figures are written. */
const [BESIDE, ABOVE] = [46, 18];

const whole = (value: number): number => Math.round(value);

/**
 * A council's years and England's as lines from 0 on one scale, with a dot at each figure that the finding tells; no line is drawn over a
 * missing year or the change of the return. An SVG as text, in CSS pixels. `name` is the council's; `label` writes each figure at its dot.
 */
export function drawYears(
  measure: Pick<Measure, 'caveats' | 'yearBasis'>,
  name: string,
  council: readonly Point[],
  england: readonly Point[],
  finding: Pick<Finding, 'now' | 'base' | 'turn'>,
  label: ((value: number) => string) | null = null
): string {
  const periods = [...new Set(council.map(({ period }) => period))].sort();
  const highest = Math.max(...[...council, ...england].map(({ value }) => value ?? 0)) || 1;
  const x = (period: Period) => whole(SIDE + (periods.indexOf(period) / Math.max(1, periods.length - 1)) * (WIDTH - 2 * SIDE));
  const top = label ? ABOVE : TOP;
  const y = (value: number) => whole(BOTTOM - (value / highest) * (BOTTOM - top));
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
  const points = [finding.base, finding.turn, finding.now].filter((at) => at !== null);
  const dots = points.flatMap((at, i) => {
    const next = points[i + 1];
    const written = label
      ? figureAt(label(at.value), x(at.period), y(at.value), next ? (next.value > at.value ? 'up' : 'down') : null)
      : '';
    return `<circle cx="${x(at.period)}" cy="${y(at.value)}" r="3"/>${written}`;
  });
  const [first = '', last = ''] = [periods[0], periods.at(-1)];
  return `${open(
    `${name} and England, ${periodInWords(first)} to ${periodInWords(last)}`,
    label ? WIDTH + BESIDE : WIDTH
  )}<path class="england" d="${line(england)}"/><path class="line" d="${line(council)}"/>${dots.join('')}${axisLabels(
    onAnAxis(first),
    onAnAxis(last)
  )}`;
}

/** The 99.8% limits as a band, England's figure as a line and the council's as a dot, from 0. An SVG as text. */
export function drawLimits(name: string, { now, low, high }: Finding, england: number, end: string): string {
  const most = Math.max(now.value, high) || 1;
  const x = (value: number) => whole(SIDE + (value / most) * (WIDTH - 2 * SIDE));
  return (
    `${open(
      `${name}, England, and the limits`
    )}<rect x="${x(low)}" y="16" width="${Math.max(1, x(high) - x(low))}" height="16"/>` +
    `<path class="england across" d="M${x(england)} 10V38"/><circle cx="${x(now.value)}" cy="24" r="4"/>${axisLabels('0', end)}`
  );
}

/** How wide a figure is written, at the most, and how high. */
const [LETTER, LINE] = [7.5, 11];

/**
 * A figure where the line does not run through it: above its dot where the line goes down from it, else below, left or, for want of room, above;
 * right of the newest. `then`: which way the line goes on; null where it ends.
 */
function figureAt(text: string, x: number, y: number, then: 'up' | 'down' | null): string {
  const width = Math.ceil(text.length * LETTER);
  const middle = Math.max(x, width / 2);
  const [at, up, anchor] =
    then === null
      ? [x + 7, y + 4, 'start']
      : then === 'down'
        ? [middle, y - 6, 'middle']
        : y + 5 + LINE < BOTTOM
          ? [middle, y + 5 + LINE, 'middle']
          : x - 6 > width
            ? [x - 6, y + 2, 'end']
            : [middle, y - 6, 'middle'];
  return `<text class="value" x="${at}" y="${up}" text-anchor="${anchor}">${escape(text)}</text>`;
}

function open(label: string, width = WIDTH): string {
  return `<svg class="spark" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" role="img" aria-label="${escape(label)}"><path d="M0 ${BOTTOM}H${WIDTH}"/>`;
}

function axisLabels(first: string, last: string): string {
  return `<text x="0" y="60">${escape(first)}</text><text x="${WIDTH}" y="60" text-anchor="end">${escape(last)}</text></svg>`;
}
