import { type Check, type Finding, inFigures } from './evidence.ts';

export const shareWithinBounds: Check = {
  id: 'share-within-bounds',
  title: 'A share lies between 0% and 100%',
  reason: 'A part cannot be larger than its whole.',
  fault: { title: 'A part larger than its whole', text: 'A share lies between 0% and 100%.' },
  severity: 'blocker',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const measure of evidence.measures.filter((candidate) => candidate.unit.kind === 'share'))
      for (const line of evidence.observations.get(measure.id) ?? []) {
        if (line.value === null) continue;
        tested++;
        if (line.value >= 0 && line.value <= 100) continue;
        findings.push({
          source: line.source,
          row: line.row,
          area: line.area,
          measure: measure.id,
          period: line.period,
          column: measure.title,
          published: `${inFigures(line.numerator ?? 0)} of ${inFigures(line.denominator ?? 0)}`,
          expected: 'a part no larger than the whole'
        });
      }
    return { tested, findings };
  }
};
