import { type Check, type Finding, rowsIn, filesOf, findingsAbout } from './evidence.ts';

/** Pairs of columns that print one figure with the two signs. */
const OPPOSITES = [{ publication: 'dsg-balance', field: 'balance', opposite: 'deficit' }] as const;

/** What is owed and what is left over are one figure: where one column is above zero, the other is as far below it. */
export const signsAreOpposite: Check = {
  id: 'signs-are-opposite',
  title: 'A deficit is the balance with the other sign',
  reason: 'A lost minus sign turns what a council owes into what it has saved.',
  fault: { title: 'A deficit and a balance that disagree', text: 'A deficit is the balance with the opposite sign.' },
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const { publication, field, opposite } of OPPOSITES)
      for (const read of rowsIn(filesOf(evidence, publication), evidence.gazetteer)) {
        const [one, other] = [read.row.cells[field], read.row.cells[opposite]];
        if (one?.value == null || other?.value == null) continue;
        tested++;
        if (one.value + other.value === 0) continue;
        findings.push(
          ...findingsAbout(evidence, read, [field], {
            published: `${one.published.trim()}, beside ${other.published.trim()} for the same sum with the other sign`,
            expected: `${other.published.trim()} with the other sign`
          })
        );
      }
    return { tested, findings };
  }
};
