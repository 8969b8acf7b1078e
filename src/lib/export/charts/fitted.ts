import { widthOf } from '../letters.ts';

/** Words are set at most this much smaller than asked. */
export const SMALLEST = 0.72;

/** Words smaller where they are wider than their place; cut with three dots where that would be too small to read. */
export function fitted(words: string, most: number, width: number): { words: string; size: number } {
  const size = Math.min(most, Math.max(SMALLEST * most, (most * width) / widthOf(words, most, 600)));
  let cut = words;
  while (cut.length > 1 && widthOf(cut === words ? cut : `${cut}…`, size, 600) > width + 0.01) cut = cut.slice(0, -1);
  return { words: cut === words ? words : `${cut.trimEnd()}…`, size };
}
