import { classNameOf, classOfAll } from './classes.ts';
import { rowsFor } from './layout.ts';
import type { Classes, Row } from './mark.ts';
import type { Place } from './walk.ts';

type Rows = ReadonlyMap<string, Row>;

/**
 * Sets the classes of paths that `drawAreas` wrote, wherever they were drawn: a change of year is nothing more than this.
 * What becomes faulty moves to the end of its group, as `drawAreas` would have it. `within`: codes of the councils that the reader asks
 * about, the others being faded; null for all.
 */
export function paint(root: Element, rows: Rows, classes: Classes, within: ReadonlySet<string> | null = null): void {
  for (const path of root.querySelectorAll('[data-area]')) {
    const codes = codesOf(path);
    const areaClass = classOfAll(rowsFor(codes, rows), classes);
    const outside = areaClass !== null && within !== null && !codes.some((code) => within.has(code));
    const next = `${classNameOf(areaClass)}${outside ? ' outside' : ''}`;
    if (path.getAttribute('class') === next) continue;
    path.setAttribute('class', next);
    if (areaClass === 'faulty') path.parentNode?.append(path);
  }
}

/** Codes of the councils a path stands for; empty for anything else. */
export function codesOf(path: Element | null): string[] {
  return path?.getAttribute('data-area')?.split(' ') ?? [];
}

/** Every path drawn for a council in force: the map's first, then the inset's. */
export function pathsOf(root: Element, code: string, rows: Rows): SVGGraphicsElement[] {
  return rows.has(code) ? [...root.querySelectorAll<SVGGraphicsElement>(`[data-area~="${CSS.escape(code)}"]`)] : [];
}

/** Where each shape in force stands, once, under the first of its councils. Asks the browser to lay the map out. */
export function placesOf(root: Element, rows: Rows): Place[] {
  const found = new Map<string, Place>();
  for (const path of root.querySelectorAll<SVGGraphicsElement>('[data-area]')) {
    const [code] = codesOf(path);
    if (!code || !rows.has(code) || found.has(code)) continue;
    const { x, y, width, height } = path.getBBox();
    found.set(code, { code, cx: x + width / 2, cy: y + height / 2 });
  }
  return [...found.values()];
}
