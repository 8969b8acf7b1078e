import { type Check, type Finding, rowsIn, findingsAbout, inFigures } from './evidence.ts';

/** A difference of two figures printed beside them. */
export const differenceOfItsTwo: Check = {
  id: 'difference-of-its-two',
  title: 'A published difference matches the two figures beside it',
  reason: 'If a gap is not one figure minus the other, one of the three is wrong.',
  fault: {
    title: 'A gap that is not the difference of its two figures',
    text: 'A published difference should be one figure minus the other.'
  },
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const read of rowsIn(evidence.files, evidence.gazetteer))
      for (const [field, cell] of Object.entries(read.row.cells)) {
        const [, name, group] = /^(.*)_gap_(plan|support)$/.exec(field) ?? [];
        const [own, none] = [read.row.cells[`${name}_${group}`]?.value, read.row.cells[`${name}_none`]?.value];
        if (name === undefined || typeof cell.value !== 'number' || typeof own !== 'number' || typeof none !== 'number') continue;
        tested++;
        if (Math.abs(own - none - cell.value) < 0.0005) continue;
        findings.push(
          ...findingsAbout(evidence, read, [field], {
            published: cell.published.trim(),
            expected: `${inFigures(own - none, 3)}: ${inFigures(own, 3)} less ${inFigures(none, 3)}`
          })
        );
      }
    return { tested, findings };
  }
};
