import { classed } from '../kit/classed.ts';
import { parts, type Node, type PartsNode } from '../kit/node.ts';
import { classNameOf } from './classes.ts';
import { placeAreas } from './layout.ts';
import type { Classes, Mark, Row, Shapes } from './mark.ts';

/** Isles of Scilly: a rim of another colour would leave nothing of the islands. */
const ISLES_OF_SCILLY = 'E06000053';

/** Of a council that is not asked about, outline and all, as `areas.css` has it. */
const FADED = 0.16;

/** A map: councils, the lines above them, and the inset. `thick`: width of the line between two councils. Throws what `classOf` throws. */
export function areaMarks(
  rows: readonly Row[],
  { shapes, inset, lines, insetLines = '', shared = false }: Shapes,
  classes: Classes,
  thick = 1
): PartsNode[] {
  const of = (outlines: Shapes['shapes'], above: string) => layered(placeAreas(rows, outlines, classes), above, shared, thick);
  return [of(shapes, lines), ...(inset.length > 0 ? [of(inset, insetLines)] : [])];
}

/** What stands inside the map's `<svg>` on a page. Classes and hatch come from `areas.css`. */
export function drawAreas(rows: readonly Row[], shapes: Shapes, classes: Classes): string {
  return classed(areaMarks(rows, shapes, classes));
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
