import { inFigures, observationsFrom, type Check, type Finding } from './evidence.ts';

export const noNegativeCount: Check = {
  id: 'no-negative-count',
  title: 'No count is below zero',
  reason: 'Nothing can be counted fewer than no times.',
  severity: 'blocker',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const file of evidence.files)
      for (const row of file.rows)
        for (const [field, cell] of Object.entries(row.cells)) {
          if (cell.value === null) continue;
          tested++;
          if (cell.value >= 0) continue;
          const used = observationsFrom(evidence, file.source, row.area, row.period, [field]);
          for (const measure of used.length > 0 ? used.map((use) => use.measure.id) : [''])
            findings.push({
              source: file.source,
              row: row.line,
              area: row.area,
              measure,
              period: row.period,
              column: cell.column,
              published: cell.published.trim(),
              expected: '0 or more',
              decision: measure === '' ? 'No figure is made from it.' : 'The figure is shown as faulty and not used.',
              severity: measure === '' ? 'warning' : 'blocker'
            });
        }
    return { tested, findings };
  }
};

export const shareWithinBounds: Check = {
  id: 'share-within-bounds',
  title: 'A share lies between 0 and 100 per cent',
  reason: 'A part cannot be larger than the whole it is part of.',
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
          expected: 'a part no larger than the whole',
          decision: 'The figure is shown as faulty and not used.'
        });
      }
    return { tested, findings };
  }
};
