/** What became of councils at one change, by code. */
export interface Change {
  words: string;
  from: readonly string[];
  to: readonly string[];
}

/** A council that has no row in the year shown: what became of it, or what it came from, and those of them that have a row. */
export function relatedTo<C extends { code: string }>(
  code: string,
  changes: readonly Change[],
  inForce: readonly C[]
): { words: string; councils: C[] } {
  const own = changes.filter(({ from, to }) => from.includes(code) || to.includes(code));
  const codes = new Set(own.flatMap(({ from, to }) => (from.includes(code) ? to : from)));
  return { words: own.map(({ words }) => words).join(' '), councils: inForce.filter((one) => codes.has(one.code)) };
}
