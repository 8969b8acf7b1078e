/** So many findings are told with a chart at the top of a council's page; the rest are folded. */
export const MOST_FINDINGS = 3;

/** The first finding of each measure, with and without exceptions together, three at the most: one event is told once. */
export function firstOfEach<F extends { measure: string }>(findings: readonly F[]): F[] {
  const seen = new Set<string>();
  return findings
    .filter(({ measure }) => {
      const family = measure.replace(/-(in|ex)cluding-exceptions$/, '');
      return seen.has(family) ? false : seen.add(family);
    })
    .slice(0, MOST_FINDINGS);
}
