import { placeMultiples, type Behind } from '../../charts/multiples/layout.ts';
import { hasMedian, type TrendInput } from '../../charts/trend/layout.ts';
import type { TrendSeries } from '../../charts/trend/series.ts';
import { panelMarks } from '../../charts/multiples/marks.ts';
import { group, text, type Node } from '../../charts/kit/node.ts';
import type { Drawn, KeyEntry } from '../figure.ts';
import { widthOf } from '../../charts/kit/letters.ts';
import { drawTrend, spreadKey } from './trend.ts';

/** Lines of several areas, a panel each, on one scale. Plain data. */
export interface MultiplesView {
  series: readonly TrendSeries[];
  /** Drawn behind every panel; null where no figure for it is published. */
  england: TrendSeries | null;
  measure: TrendInput['measure'];
  behind?: Behind;
  /** What a line behind a panel's own is: 'a council of the region'. */
  behindWords?: string;
  /** What the law's line says; empty where there is none. */
  lawLabel: string;
}

/** Charts of lines, each with its own scale, under their titles. Plain data. */
export interface TrendsView {
  charts: readonly ({ title: string } & TrendInput)[];
}

interface Size {
  width: number;
  height: number;
}

/** So many columns of equal cells as make a cell of these proportions largest in a box. */
function gridOf(count: number, cell: Size, gap: number, box: Size): { columns: number; scale: number } {
  const tries = Array.from({ length: count }, (_, i) => {
    const columns = i + 1;
    const rows = Math.ceil(count / columns);
    const wide = box.width / (columns * cell.width + (columns - 1) * gap);
    const high = box.height / (rows * cell.height + (rows - 1) * gap);
    return { columns, scale: Math.min(wide, high) };
  });
  return tries.reduce((best, one) => (one.scale > best.scale ? one : best));
}

const TITLE = 19;
const GAP = 20;

/** Small multiples, as large as the box allows. Needs a series. */
export function drawMultiples(view: MultiplesView, box: Size): Drawn {
  const { series, england, measure, behind } = view;
  const layout = placeMultiples(series, england, measure, behind);
  const cell = { width: layout.width, height: layout.height + TITLE };
  const { columns, scale } = gridOf(series.length, cell, GAP, box);
  const rows = Math.ceil(series.length / columns);
  const panels = layout.panels.map((panel, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return group(column * (cell.width + GAP), row * (cell.height + GAP), 1, [
      titleOf(panel.name, cell.width),
      group(0, TITLE, 1, panelMarks(panel, layout))
    ]);
  });
  return {
    width: scale * (columns * (cell.width + GAP) - GAP),
    height: scale * (rows * (cell.height + GAP) - GAP),
    nodes: [group(0, 0, scale, panels)]
  };
}

function titleOf(words: string, width: number): Node {
  const size = 14;
  return text(0, 13, words, Math.min(size, (size * width) / widthOf(words, size, 700)), { weight: 700 });
}

/** What the lines of a panel are; what is not drawn has no entry. */
export function multiplesKey({ series, england, measure, behind, behindWords, lawLabel }: MultiplesView): KeyEntry[] {
  const points = series.flatMap((one) => one.points).filter(({ value }) => value !== null);
  const flat = { kind: 'line', x1: 0, x2: 28, y1: 7, y2: 7 } as const;
  const entries: (KeyEntry | false | undefined)[] = [
    { swatch: [{ ...flat, stroke: 's1', strokeWidth: 3.2 }], words: 'the panel’s own figure' },
    england !== null && { swatch: [{ ...flat, stroke: 'ink', strokeWidth: 2 }], words: 'England' },
    behind && behindWords !== undefined && { swatch: [{ ...flat, stroke: 'rule', strokeWidth: 1.4 }], words: behindWords },
    measure.lawStandard !== null && lawLabel !== '' && { swatch: [{ ...flat, stroke: 'ink', strokeWidth: 2 }], words: lawLabel },
    points.some(({ small, status }) => small && status === 'ok') && {
      swatch: [{ kind: 'circle', cx: 20, cy: 7, r: 4.5, fill: 'paper', stroke: 's1', strokeWidth: 2 }],
      words: 'few behind the figure'
    },
    points.some(({ status }) => status === 'faulty') && {
      swatch: [{ kind: 'circle', cx: 20, cy: 7, r: 4.5, fill: 'paper', stroke: 'faulty-line', strokeWidth: 1.5, dash: [3, 2.2] }],
      words: 'figure in doubt: published, not used'
    }
  ];
  return entries.filter((entry) => entry !== false && entry !== undefined);
}

/** Width by height of a chart's cell, its title left out. */
const CHART = { width: 600, height: 330 };

/** Charts of lines in a grid, each as the page draws it. Needs a chart. */
export function drawTrends({ charts }: TrendsView, box: Size): Drawn {
  const [alone] = charts;
  if (charts.length === 1 && alone) return drawTrend(alone, box);
  const lead = 0.075 * CHART.width;
  const gap = 0.05 * CHART.width;
  const cell = { width: CHART.width, height: CHART.height + lead };
  const { columns, scale } = gridOf(charts.length, cell, gap, box);
  const rows = Math.ceil(charts.length / columns);
  const size = 0.038 * CHART.width * scale;
  const nodes = charts.map(({ title, ...chart }, i) => {
    const inner = { width: scale * cell.width, height: scale * CHART.height };
    const drawn = drawTrend(chart, inner);
    const fits = Math.min(size, (size * inner.width) / widthOf(title, size, 600));
    return group((i % columns) * scale * (cell.width + gap), Math.floor(i / columns) * scale * (cell.height + gap), 1, [
      text(0, size, title, fits, { weight: 600 }),
      group(0, scale * lead, 1, drawn.nodes)
    ]);
  });
  return {
    width: scale * (columns * (cell.width + gap) - gap),
    height: scale * (rows * (cell.height + gap) - gap),
    nodes
  };
}

/** What the band behind lines is, where one is drawn. */
export function trendsKey({ charts }: TrendsView): KeyEntry[] {
  const banded = charts.filter(({ spread = [] }) => spread.length > 0);
  return spreadKey(banded[0]?.places).slice(0, banded.length === 0 ? 0 : banded.every(({ series }) => hasMedian(series)) ? 1 : 2);
}
