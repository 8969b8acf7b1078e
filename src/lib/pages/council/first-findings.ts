import { measureById } from '../../measures/index.ts';

/** So many findings are told with a chart at the top of a council's page; the rest are folded. */
export const MOST_FINDINGS = 5;

/** The first finding of each measure, a twin being the same measure, five at the most: one event is told once. */
export function firstOfEach<F extends { measure: string }>(findings: readonly F[]): F[] {
  const seen = new Set<string>();
  return findings
    .filter(({ measure }) => {
      if (seen.has(measure)) return false;
      seen.add(measure);
      const { counterpart } = measureById(measure);
      if (counterpart !== null) seen.add(counterpart);
      return true;
    })
    .slice(0, MOST_FINDINGS);
}
