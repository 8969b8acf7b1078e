import type { Shape, Shapes } from '../charts/areas/mark.ts';

/** As much room around a region as this share of the map's shorter side. */
const MARGIN = 0.03;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * The shapes of some councils alone, as large as the map allows. Where all of them are drawn in the inset too, its finer outlines are
 * taken. Shapes that none of the codes is in are left out; with no code that has a shape, all stays as it is.
 */
export function zoomTo(all: Shapes, codes: ReadonlySet<string>): Shapes {
  const among = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.codes.some((code) => codes.has(code)));
  const [main, inset] = [among(all.shapes), among(all.inset)];
  const shapes = inset.length === main.length ? inset : main;
  if (shapes.length === 0) return all;
  const box = shapes.map(({ d }) => boxOf(d)).reduce(around);
  const margin = MARGIN * Math.min(all.width, all.height);
  const scale = Math.min((all.width - 2 * margin) / (box.right - box.left), (all.height - 2 * margin) / (box.bottom - box.top));
  const x = (all.width - scale * (box.left + box.right)) / 2;
  const y = (all.height - scale * (box.top + box.bottom)) / 2;
  const { regions: _names, ...kept } = all;
  return {
    ...kept,
    shapes: shapes.map((shape) => ({
      ...shape,
      d: transform(shape.d, scale, x, y),
      cx: scale * shape.cx + x,
      cy: scale * shape.cy + y
    })),
    inset: [],
    lines: ''
  };
}

/** Commands of path data as `pathOf` writes it: `M` absolute, `l`, `h` and `v` relative. */
function* commandsOf(d: string): Generator<[command: string, numbers: number[]]> {
  for (const [, command = '', numbers = ''] of d.matchAll(/([Mlhvz])([^Mlhvz]*)/g))
    yield [command, [...numbers.matchAll(/-?[\d.]+/g)].map(Number)];
}

function boxOf(d: string): Box {
  const box: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  let [x, y] = [0, 0];
  for (const [command, numbers] of commandsOf(d)) {
    const step = command === 'l' || command === 'M' ? 2 : 1;
    for (let i = 0; i < numbers.length; i += step) {
      const [first = 0, second = 0] = numbers.slice(i, i + 2);
      if (command === 'M') [x, y] = [first, second];
      else [x, y] = [x + (command === 'v' ? 0 : first), y + (command === 'h' ? 0 : command === 'v' ? first : second)];
      Object.assign(box, around(box, { left: x, top: y, right: x, bottom: y }));
    }
  }
  return box;
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom)
  };
}

function transform(d: string, scale: number, x: number, y: number): string {
  let path = '';
  for (const [command, numbers] of commandsOf(d)) {
    const offset = command === 'M' ? [x, y] : [0, 0];
    path += command + numbers.map((number, i) => (number * scale + (offset[i % 2] ?? 0)).toFixed(1)).join(' ');
  }
  return path;
}
