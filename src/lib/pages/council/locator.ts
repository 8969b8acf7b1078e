import { SHAPES } from '../../ui/shapes.ts';

/** A council's outline on the plane of the map of England, with its statistical neighbours as rings, as an SVG. Drawn in Node alone. */
export function drawLocator(code: string, near: readonly string[]): string {
  const map = SHAPES?.area;
  if (!map) throw new Error('The locator is drawn when the site is built');
  const own = map.shapes.filter(({ codes, to }) => codes.includes(code) && to === null);
  const shown = own.length > 0 ? own : map.shapes.filter(({ codes }) => codes.includes(code)).slice(-1);
  const rings = near.flatMap((one) => map.shapes.find(({ codes, to }) => codes.includes(one) && to === null) ?? []);
  return (
    `<svg viewBox="0 0 ${map.width} ${map.height}" aria-hidden="true">${shown.map(({ d }) => `<path class="halo" d="${d}"/><path class="here" d="${d}"/>`).join('')}` +
    `${rings.map(({ cx, cy }) => `<circle cx="${cx}" cy="${cy}" r="42"/>`).join('')}` +
    `${shown.map(({ cx, cy }) => `<circle class="at" cx="${cx}" cy="${cy}" r="150"/>`).join('')}</svg>`
  );
}
