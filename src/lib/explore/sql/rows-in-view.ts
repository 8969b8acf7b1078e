/** Pixels beyond which browsers cut an element short; a longer list is scrolled by its share instead. */
const MOST_HIGH = 8_000_000;

export interface InView {
  /** Height of the whole list, in pixels. */
  height: number;
  first: number;
  /** The row after the last. */
  end: number;
  /** Where the first row stands, in pixels from the top of the list. */
  top: number;
}

/** The rows of a long list that are drawn, with some above and below what is seen. All lengths in pixels. */
export function rowsInView(rows: number, rowHeight: number, scrolled: number, seen: number, spare = 8): InView {
  const whole = rows * rowHeight;
  const height = Math.min(whole, MOST_HIGH);
  const fits = Math.ceil(seen / rowHeight);
  const share = height > seen ? Math.min(1, Math.max(0, scrolled / (height - seen))) : 0;
  const at = whole <= MOST_HIGH ? Math.floor(Math.max(0, scrolled) / rowHeight) : Math.round(share * Math.max(0, rows - fits));
  const first = Math.max(0, Math.min(at, rows - fits) - spare);
  const end = Math.min(rows, at + fits + spare);
  const top = whole <= MOST_HIGH ? first * rowHeight : Math.max(0, scrolled) - (at - first) * rowHeight;
  return { height, first, end, top: Math.max(0, Math.min(top, height - (end - first) * rowHeight)) };
}
