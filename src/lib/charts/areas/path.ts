export type Point = readonly [number, number];

/** Rings of whole numbers as path data with relative commands, as short as SVG allows: `M5 5h3l-2 4z`. Rings repeat their first point. */
export function pathOf(rings: readonly (readonly Point[])[]): string {
  return rings.map((ring) => `${lineOf(ring.slice(0, -1))}z`).join('');
}

/** Points as an open line. */
export function lineOf(points: readonly Point[]): string {
  const [start] = points;
  if (!start) return '';
  let path = `M${numbers(start[0], start[1])}`;
  let command = '';
  for (let i = 1; i < points.length; i++) {
    const [dx, dy] = [points[i]![0] - points[i - 1]![0], points[i]![1] - points[i - 1]![1]];
    if (dx === 0 && dy === 0) continue;
    const [next, text] = dy === 0 ? ['h', `${dx}`] : dx === 0 ? ['v', `${dy}`] : ['l', numbers(dx, dy)];
    path += next !== command ? `${next}${text}` : text.startsWith('-') ? text : ` ${text}`;
    command = next;
  }
  return path;
}

/** The middle of the box around all points: what a browser would find with getBBox. */
export function middleOf(rings: readonly (readonly Point[])[]): { cx: number; cy: number } {
  const points = rings.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { cx: (Math.min(...xs) + Math.max(...xs)) / 2, cy: (Math.min(...ys) + Math.max(...ys)) / 2 };
}

function numbers(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}
