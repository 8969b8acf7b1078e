import { text, type Node } from '../charts/kit/node.ts';
import { HEIGHT, MARGIN, WIDTH, framed, paragraph } from './frame.ts';
import { fitted, widthOf } from './type.ts';

/** A measure of a council as its picture shows it. Places are in per cent of the axis. */
export interface CardFigure {
  title: string;
  /** 'calendar year 2025' */
  basis: string;
  figure: string;
  england: string;
  /** Why there is no figure; empty where there is one. */
  absent: string;
  axis: { value: number | null; low: number | null; high: number | null; england: number | null } | null;
}

export interface CouncilCard {
  name: string;
  finding: string;
  figures: readonly CardFigure[];
  source: string;
}

const ROW = 66;
const AXIS = { left: 550, width: 310 };
const WIDE = WIDTH - 2 * MARGIN;

/** A council to share: what its page finds, and its main figures with their intervals, England's a line beside each. */
export function councilPicture({ name, finding, figures, source }: CouncilCard): string {
  const top = HEIGHT - 84 - figures.length * ROW;
  const head = fitted(name, { width: WIDE, height: 84, leading: 1.1 }, [68, 60, 52, 44, 38], 700);
  const said = fitted(finding, { width: WIDE, height: top - 54 - 140, leading: 1.25 }, [34, 31, 28, 25, 22, 20], 400);
  const nodes = [
    ...paragraph(MARGIN, 50 + head.size, head, 1.1, { weight: 700 }),
    ...paragraph(MARGIN, 140 + said.size, said, 1.25),
    ...legend(top - 18),
    ...figures.flatMap((figure, i) => rowOf(figure, top + i * ROW))
  ];
  return framed({ title: name, nodes }, source);
}

const across = (x1: number, x2: number, y: number): Node => ({ kind: 'line', x1, x2, y1: y, y2: y, stroke: 'key-edge' });
const upright = (x: number, y1: number, y2: number): Node => ({
  kind: 'line',
  x1: x,
  x2: x,
  y1,
  y2,
  stroke: 'ink',
  strokeWidth: 3
});

function legend(y: number): Node[] {
  return [
    { kind: 'circle', cx: AXIS.left + 7, cy: y - 6, r: 7, fill: 'accent' },
    text(AXIS.left + 22, y, 'the council, with its 95% interval where there is one', 18, { fill: 'ink-2' }),
    upright(WIDTH - MARGIN - 78, y - 15, y + 3),
    text(WIDTH - MARGIN, y, 'England', 18, { fill: 'ink-2', anchor: 'end' })
  ];
}

function rowOf({ title, basis, figure, england, absent, axis }: CardFigure, y: number): Node[] {
  const middle = y + ROW / 2;
  const name = fitted(title, { width: AXIS.left - MARGIN - 30, height: 30, leading: 1.1 }, [23, 21, 19, 17], 700);
  const label = [
    across(MARGIN, MARGIN + WIDE, y),
    text(MARGIN, middle - 3, name.lines.join(' '), name.size, { weight: 700 }),
    text(MARGIN, middle + 21, basis, 17, { fill: 'ink-2' })
  ];
  const shown = AXIS.left + AXIS.width + 24;
  /* In as many lines, and in type as small, as the room beside the figure asks for. */
  const room = { width: WIDTH - MARGIN - shown - widthOf(figure, 26, 700) - 16, height: 46, leading: 1.2 };
  const whole = england === '' ? { size: 19, lines: [] } : fitted(`England ${england}`, room, [19, 17, 16, 15, 14, 13], 400);
  const beside = paragraph(WIDTH - MARGIN, middle + 8 - (whole.lines.length - 1) * 0.6 * whole.size, whole, 1.2, {
    fill: 'ink-2',
    anchor: 'end'
  });
  if (absent !== '' || axis?.value == null) {
    const why = fitted(absent || 'No figure', { width: 420, height: 52, leading: 1.2 }, [19, 17, 15], 400);
    return [
      ...label,
      ...paragraph(AXIS.left, middle + 6 - (why.lines.length - 1) * 11, why, 1.2, { fill: 'ink-2' }),
      ...(absent === '' ? beside : [])
    ];
  }
  const at = (place: number) => AXIS.left + (place / 100) * AXIS.width;
  const { value, low, high } = axis;
  return [
    ...label,
    across(AXIS.left, AXIS.left + AXIS.width, middle),
    ...(low === null || high === null
      ? []
      : [
          {
            kind: 'rect',
            x: at(low),
            y: middle - 4,
            width: at(high) - at(low),
            height: 8,
            fill: 'accent',
            opacity: 0.45
          } as const
        ]),
    ...(axis.england === null ? [] : [upright(at(axis.england), middle - 17, middle + 17)]),
    { kind: 'circle', cx: at(value), cy: middle, r: 8, fill: 'accent' },
    text(shown, middle + 9, figure, 26, { weight: 700 }),
    ...beside
  ];
}
