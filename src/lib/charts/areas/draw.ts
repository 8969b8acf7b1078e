import { placeAreas } from './layout.ts';
import type { AreaClass, Classes, Mark, Row, Shapes } from './mark.ts';

/** The class attribute of a mark: `area c3`, or `area not-then` for a council of another year. */
export function classNameOf(areaClass: AreaClass | null): string {
  return `area ${areaClass ?? 'not-then'}`;
}

/** Marks as SVG paths: `<path data-area="E06000001" class="area c3" d="…"/>`. */
export function drawMarks(marks: readonly Mark[]): string {
  return marks
    .map(({ codes, d, areaClass }) => `<path data-area="${codes.join(' ')}" class="${classNameOf(areaClass)}" d="${d}"/>`)
    .join('');
}

/** What stands inside the map's `<svg>`: councils, the lines above them, and the inset. Classes and hatch come from `areas.css`. */
export function drawAreas(
  rows: readonly Row[],
  { shapes, inset, lines, insetLines = '', shared = false }: Shapes,
  classes: Classes
): string {
  return (
    drawGroup(placeAreas(rows, shapes, classes), lines, shared) +
    (inset.length > 0 ? drawGroup(placeAreas(rows, inset, classes), insetLines, shared) : '')
  );
}

/* A dashed outline would vanish under neighbours drawn later, so faulty marks come last. */
function drawGroup(marks: readonly Mark[], lines: string, shared: boolean): string {
  const isFaulty = ({ areaClass }: Mark): boolean => areaClass === 'faulty';
  const line = (name: string): string => (lines === '' ? '' : `<path class="area-lines${name}" d="${lines}"/>`);
  const between = line('') + (shared ? line(' core') : '');
  return `<g${shared ? ' class="area-shared"' : ''}>${drawMarks(marks.filter((mark) => !isFaulty(mark)))}${between}${drawMarks(marks.filter(isFaulty))}</g>`;
}
