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
export function drawAreas(rows: readonly Row[], { shapes, inset, lines }: Shapes, classes: Classes): string {
  return (
    drawGroup(placeAreas(rows, shapes, classes), lines) +
    (inset.length > 0 ? drawGroup(placeAreas(rows, inset, classes), '') : '')
  );
}

/* A dashed outline would vanish under neighbours drawn later, so faulty marks come last. */
function drawGroup(marks: readonly Mark[], lines: string): string {
  const isFaulty = ({ areaClass }: Mark): boolean => areaClass === 'faulty';
  const between = lines === '' ? '' : `<path class="area-lines" d="${lines}"/>`;
  return `<g>${drawMarks(marks.filter((mark) => !isFaulty(mark)))}${between}${drawMarks(marks.filter(isFaulty))}</g>`;
}
