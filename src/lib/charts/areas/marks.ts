import { classed } from '../kit/classed.ts';
import { parts, text, type Node, type PartsNode } from '../kit/node.ts';
import { classNameOf } from './classes.ts';
import { placeAreas } from './layout.ts';
import type { Classes, Mark, Regions, Row, Shapes } from './mark.ts';

/** Isles of Scilly: a rim of another colour would leave nothing of the islands. */
const ISLES_OF_SCILLY = 'E06000053';

/** Of a council that is not asked about, outline and all, as `areas.css` has it. */
const FADED = 0.16;

/** Where the base line lies, in type sizes below the middle of a line. */
const BASE = 0.35;

/**
 * A map: councils, the lines above them, the inset, and regions where they are named. `thick`: width of the line between two councils; `type`:
 * size of those names in plane units, at most what they have room for. Throws what `classOf` throws.
 */
export function areaMarks(
  rows: readonly Row[],
  { shapes, inset, lines, insetLines = '', shared = false, regions }: Shapes,
  classes: Classes,
  thick = 1,
  type = Infinity
): PartsNode[] {
  const of = (outlines: Shapes['shapes'], above: string) => layered(placeAreas(rows, outlines, classes), above, shared, thick);
  return [
    of(shapes, lines),
    ...(inset.length > 0 ? [of(inset, insetLines)] : []),
    ...(regions ? [regionMarks(regions, shared, thick, type)] : [])
  ];
}

/** What stands inside the map's `<svg>` on a page. Classes and hatch come from `areas.css`. */
export function drawAreas(rows: readonly Row[], shapes: Shapes, classes: Classes): string {
  return classed(areaMarks(rows, shapes, classes));
}

function regionMarks({ names, size, leading, borders }: Regions, shared: boolean, thick: number, type: number): PartsNode {
  const border: Node = { kind: 'path', d: borders, stroke: 'rule-strong', strokeWidth: thick, dash: [2 * thick, 2 * thick] };
  return parts('area-regions', [
    ...(shared ? [] : [border]),
    ...names.flatMap(({ lines, x, y, anchor }) =>
      lines.map((line, i): Node => {
        const drop = BASE + (i - (lines.length - 1) / 2) * leading;
        return text(x, y, line, Math.min(size, type), { anchor, drop, fill: 'ink-2' });
      })
    )
  ]);
}

/* What is faulty comes last: its dashed outline would vanish under neighbours drawn later. Lines lie between. */
function layered(marks: readonly Mark[], lines: string, shared: boolean, thick: number): PartsNode {
  const drawn = (faulty: boolean) =>
    marks
      .filter(({ areaClass }) => (areaClass === 'faulty') === faulty)
      .map((mark): Node => {
        const node = areaOf(mark, shared, thick);
        return mark.outside && mark.areaClass !== null && node.kind === 'path'
          ? { ...node, opacity: FADED, strokeOpacity: FADED, part: `${node.part} outside` }
          : node;
      });
  const line = (stroke: 'paper' | 'ink', strokeWidth: number, part: string): Node[] =>
    lines === '' ? [] : [{ kind: 'path', d: lines, stroke, strokeWidth: strokeWidth * thick, round: true, part }];
  return parts(shared ? 'area-shared' : '', [
    ...drawn(false),
    ...line('paper', shared ? 4 : 2.2, 'area-lines'),
    ...(shared ? line('ink', 1.4, 'area-lines core') : []),
    ...drawn(true)
  ]);
}

function areaOf({ codes, d: outline, areaClass }: Mark, shared: boolean, thick: number): Node {
  const path = { kind: 'path', d: outline, area: codes.join(' '), part: classNameOf(areaClass) } as const;
  if (areaClass === null) return path;
  if (areaClass === 'faulty')
    return { ...path, fill: 'faulty', stroke: 'faulty-line', strokeWidth: 1.6 * thick, dash: [4 * thick, 2.6 * thick] };
  if (areaClass === 'missing') return { ...path, fill: areaClass, stroke: 'hatch-line', strokeWidth: thick };
  if (codes.includes(ISLES_OF_SCILLY)) return { ...path, fill: areaClass, stroke: areaClass, strokeWidth: 1.8 * thick };
  return { ...path, fill: areaClass, stroke: shared ? areaClass : 'key-edge', strokeWidth: 0.7 * thick };
}
