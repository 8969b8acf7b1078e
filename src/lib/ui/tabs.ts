/** Which of `count` tabs a key leads to from the one at `here`: arrows go round, Home and End to the ends; undefined for any other key. */
export function tabAfter(key: string, here: number, count: number): number | undefined {
  return { ArrowLeft: (here + count - 1) % count, ArrowRight: (here + 1) % count, Home: 0, End: count - 1 }[key];
}
