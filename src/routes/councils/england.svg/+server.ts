import { SHAPES } from '$lib/ui/shapes.ts';

export const prerender = true;

const STYLE =
  'path{fill:#ece8dc;stroke:#8a8674;stroke-width:6}@media (prefers-color-scheme:dark){path{fill:#1f2936;stroke:#7b8798}}';

/** The councils of today in one tone: the ground of every council's locator map, fetched once. */
export function GET() {
  const map = SHAPES?.area;
  if (!map) throw new Error('The map is drawn when the site is built');
  const paths = map.shapes.filter(({ to }) => to === null).map(({ d }) => `<path d="${d}"/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${map.width} ${map.height}"><style>${STYLE}</style>${paths.join('')}</svg>`;
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}
