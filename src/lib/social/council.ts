import { ACCENT, HEIGHT, MARGIN, QUIET, WIDTH, colour, framed, paragraph, text } from './frame.ts';
import { fitted } from './type.ts';

/** A measure of a council as its picture shows it. Places are in per cent of the axis. */
export interface FigureTold {
  title: string;
  /** 'calendar year 2025' */
  basis: string;
  figure: string;
  england: string;
  /** Why there is no figure; empty where there is one. */
  absent: string;
  axis: { value: number | null; low: number | null; high: number | null; england: number | null } | null;
}

export interface CouncilTold {
  name: string;
  finding: string;
  figures: readonly FigureTold[];
  source: string;
}

const ROW = 66;
const AXIS = { left: 550, width: 310 };
const WIDE = WIDTH - 2 * MARGIN;

/** A council to share: what its page finds, and its main figures with their intervals, England's a line beside each. */
export function councilPicture({ name, finding, figures, source }: CouncilTold): string {
  const top = HEIGHT - 84 - figures.length * ROW;
  const head = fitted(name, { width: WIDE, height: 84, leading: 1.1 }, [68, 60, 52, 44, 38], 700);
  const said = fitted(finding, { width: WIDE, height: top - 54 - 140, leading: 1.25 }, [34, 31, 28, 25, 22, 20], 400);
  return framed(
    paragraph(MARGIN, 50 + head.size, head.lines, 1.1, { size: head.size, weight: 700 }) +
      paragraph(MARGIN, 140 + said.size, said.lines, 1.25, { size: said.size }) +
      legend(top - 18) +
      figures.map((figure, i) => rowOf(figure, top + i * ROW)).join(''),
    source
  );
}

function legend(y: number): string {
  return `<circle cx="${AXIS.left + 7}" cy="${y - 6}" r="7" fill="${colour('ink')}"/>${text(
    AXIS.left + 22,
    y,
    'the council, with its 95% interval where there is one',
    { size: 18, fill: QUIET }
  )}<path stroke="${ACCENT}" stroke-width="3" d="M${WIDTH - MARGIN - 78} ${y - 15}v18"/>${text(WIDTH - MARGIN, y, 'England', {
    size: 18,
    fill: QUIET,
    anchor: 'end'
  })}`;
}

function rowOf({ title, basis, figure, england, absent, axis }: FigureTold, y: number): string {
  const middle = y + ROW / 2;
  const name = fitted(title, { width: AXIS.left - MARGIN - 30, height: 30, leading: 1.1 }, [23, 21, 19, 17], 700);
  const label = `<path stroke="${colour('edge')}" stroke-width="1" d="M${MARGIN} ${y}h${WIDE}"/>${text(
    MARGIN,
    middle - 3,
    name.lines.join(' '),
    { size: name.size, weight: 700 }
  )}${text(MARGIN, middle + 21, basis, { size: 17, fill: QUIET })}`;
  const beside =
    england === '' ? '' : text(WIDTH - MARGIN, middle + 8, `England ${england}`, { size: 19, fill: QUIET, anchor: 'end' });
  if (absent !== '' || axis?.value == null) {
    const why = fitted(absent || 'No figure', { width: 420, height: 52, leading: 1.2 }, [19, 17, 15], 400);
    return (
      label +
      paragraph(AXIS.left, middle + 6 - (why.lines.length - 1) * 11, why.lines, 1.2, { size: why.size, fill: QUIET }) +
      (absent === '' ? beside : '')
    );
  }
  const at = (place: number) => (AXIS.left + (place / 100) * AXIS.width).toFixed(1);
  const interval =
    axis.low === null || axis.high === null
      ? ''
      : `<path stroke="${colour('c1')}" stroke-width="8" opacity="0.45" d="M${at(axis.low)} ${middle}H${at(axis.high)}"/>`;
  return `${label}<path stroke="${colour('edge')}" stroke-width="1" d="M${AXIS.left} ${middle}h${AXIS.width}"/>${interval}${
    axis.england === null ? '' : `<path stroke="${ACCENT}" stroke-width="3" d="M${at(axis.england)} ${middle - 17}v34"/>`
  }<circle cx="${at(axis.value)}" cy="${middle}" r="8" fill="${colour('ink')}"/>${text(
    AXIS.left + AXIS.width + 24,
    middle + 9,
    figure,
    { size: 26, weight: 700 }
  )}${beside}`;
}
