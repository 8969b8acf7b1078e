import { classOfAll } from './classes.ts';
import type { Classes, Mark, Row, Shape } from './mark.ts';

/** Every shape with its class. Rows alone decide who is in force: a shape without a row is kept, and hidden. */
export function placeAreas(rows: readonly Row[], shapes: readonly Shape[], classes: Classes): Mark[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return shapes.map(({ codes, d }) => {
    const outside = classes.within && !codes.some((code) => classes.within?.has(code));
    return { codes, d, areaClass: classOfAll(rowsFor(codes, byCode), classes), ...(outside ? { outside } : {}) };
  });
}

/** Shapes whose councils were in force at the end of a calendar year. */
export function shapesOfYear(shapes: readonly Shape[], year: number): Shape[] {
  return shapes.filter(({ from, to }) => (from === null || from <= year) && (to === null || to >= year));
}

/** The rows a shape stands for, in its order. */
export function rowsFor(codes: readonly string[], byCode: ReadonlyMap<string, Row>): Row[] {
  return codes.flatMap((code) => byCode.get(code) ?? []);
}

/** What a shape says. Two councils drawn as one have two figures, and the shape shows neither. */
export function labelFor(rows: readonly Row[]): string {
  if (rows.length < 2) return rows[0]?.label ?? '';
  return `${rows.map(({ name }) => name).join(' and ')} are drawn as one shape, which shows no figure. ${rows.map(({ label }) => label).join('. ')}`;
}
