import { comparesFrom, type Measure } from '../../src/lib/model/measure.ts';
import { COUNTED_FROM, inFigures, type Check, type Finding } from './evidence.ts';

const POINTS = 40;

/** A council's leaps of one measure are told in one finding, on the newest of their periods. */
export const leap: Check = {
  id: 'leap',
  title: 'A share leaps by more than 40 points in a year',
  reason:
    'A backlog hit or cleared moves a council so far, and so does a change of who counts what: the figures do not say which.',
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const measure of evidence.measures.filter((candidate) => candidate.unit.kind === 'share')) {
      const byArea = groupBy(evidence.observations.get(measure.id) ?? [], (line) => line.area);
      for (const [area, lines] of byArea) {
        const leaps = lines.slice(1).flatMap((line, index) => {
          const before = lines[index];
          if (!before || before.period < comparableFrom(measure) || before.value === null || line.value === null) return [];
          if (isAcrossBreak(measure, before.period, line.period)) return [];
          if ((before.denominator ?? 0) < COUNTED_FROM || (line.denominator ?? 0) < COUNTED_FROM) return [];
          tested++;
          return Math.abs(line.value - before.value) > POINTS ? [{ before, line }] : [];
        });
        const last = leaps.at(-1);
        if (!last) continue;
        findings.push({
          source: last.line.source,
          row: last.line.row,
          area,
          measure: measure.id,
          period: leaps.map(({ line }) => line.period).join(' '),
          column: measure.title,
          published: leaps
            .map(
              ({ before, line }) =>
                `${inFigures(before.value ?? 0, 1)}% in ${before.period}, ${inFigures(line.value ?? 0, 1)}% in ${line.period}`
            )
            .join('; '),
          expected: `mostly, fewer than ${POINTS} points from one year to the next: a backlog or a change of counting, the figures do not say which`,
          decision: 'Shown as published, with this beside it.'
        });
      }
    }
    return { tested, findings };
  }
};

/** Change is told from the first comparable year on: the first plans are no base. */
function comparableFrom(measure: Measure): string {
  const first = measure.caveats.find((caveat) => caveat.id === 'first-plans');
  return first?.periods?.length ? String(Number(first.periods.at(-1)) + 1) : '';
}

/** Where what is counted was drawn anew, the two sides are two measures under one name. */
function isAcrossBreak(measure: Measure, before: string, after: string): boolean {
  const anew = comparesFrom(measure);
  return anew !== null && before < anew && after >= anew;
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
