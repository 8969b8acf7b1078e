import { isGap, placeTrend, TREND_PLANES, type TrendInput } from '../../charts/trend/layout.ts';
import { MEDIAN, trendMarks } from '../../charts/trend/marks.ts';
import { group } from '../../charts/kit/node.ts';
import type { Drawn, KeyEntry } from '../figure.ts';

/** Lines over the years as the page draws them, in the plane that covers more of the box. */
export function drawTrend(input: TrendInput, box: { width: number; height: number }): Drawn {
  const placed = (plane: keyof typeof TREND_PLANES) => {
    const layout = placeTrend(input, plane);
    const scale = Math.min(box.width / layout.width, box.height / layout.height);
    return { layout, scale, type: TREND_PLANES[plane].type, covers: layout.width * layout.height * scale * scale };
  };
  const [wide, narrow] = [placed('wide'), placed('narrow')];
  const { layout, scale, type } = narrow.covers > 1.5 * wide.covers ? narrow : wide;
  return { width: layout.width * scale, height: layout.height * scale, nodes: [group(0, 0, scale, trendMarks(layout, type))] };
}

/** What the marks mean beside the lines, which have their names at their ends. */
export function trendKey({ series }: Pick<TrendInput, 'series'>, small: string): KeyEntry[] {
  const chosen = series.filter(({ emphasis }) => emphasis === 'chosen');
  const points = series.flatMap((one) => one.points);
  const known = points.filter(({ value }) => value !== null);
  const entries: (KeyEntry | false)[] = [
    chosen.length === 1 &&
      chosen.some((one) => one.points.some(({ low }) => low !== undefined)) && {
        swatch: [{ kind: 'rect', x: 0, y: 1, width: 28, height: 12, fill: 's1', opacity: 0.16 }],
        words: '95% interval'
      },
    known.some((point) => point.small && point.status === 'ok') && {
      swatch: [{ kind: 'circle', cx: 20, cy: 7, r: 4.5, fill: 'paper', stroke: 'ink', strokeWidth: 2 }],
      words: small || 'few behind the figure'
    },
    known.some(({ status }) => status === 'faulty') && {
      swatch: [{ kind: 'circle', cx: 20, cy: 7, r: 5, fill: 'paper', stroke: 'ink', strokeWidth: 2, dash: [3, 2.2] }],
      words: 'figure in doubt: published, not used'
    },
    chosen.some((one) => one.points.some(isGap)) && {
      swatch: [{ kind: 'path', d: 'M16 2h9v9h-9zm0 9l9-9', stroke: 'ink', strokeWidth: 1.3 }],
      words: 'no figure'
    }
  ];
  return entries.filter((entry) => entry !== false);
}

/** The band of councils and their median, where they are drawn behind the lines. */
export const spreadKey = (many = 'councils'): KeyEntry[] => [
  {
    swatch: [{ kind: 'rect', x: 0, y: 1, width: 28, height: 12, fill: 'rule-strong', opacity: 0.16 }],
    words: `the middle eight in ten ${many}`
  },
  {
    swatch: [{ kind: 'line', x1: 0, y1: 7, x2: 28, y2: 7, ...MEDIAN }],
    words: 'the median council'
  }
];
