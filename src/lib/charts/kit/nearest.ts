/** A mark that can be pointed at; `r` is its radius, 0 where it is left out. */
interface Mark {
  x: number;
  y: number;
  r?: number;
}

/**
 * The mark whose edge lies nearest to a pointer, at most `reach` pixels of the screen away; null where none does. Marks are placed in the
 * units of the drawing, `width` of which fill the stage.
 */
export function nearestMark<M extends Mark>(
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
  stage: Pick<Element, 'getBoundingClientRect'> | undefined,
  { width, marks }: { width: number; marks: Iterable<M> },
  reach: number
): M | null {
  const box = stage?.getBoundingClientRect();
  if (!box || box.width === 0) return null;
  const unit = width / box.width;
  const [x, y] = [(clientX - box.left) * unit, (clientY - box.top) * unit];
  let best: { mark: M; away: number } | null = null;
  for (const mark of marks) {
    const away = Math.hypot(mark.x - x, mark.y - y) - (mark.r ?? 0);
    if (away <= reach * unit && (!best || away < best.away)) best = { mark, away };
  }
  return best?.mark ?? null;
}
