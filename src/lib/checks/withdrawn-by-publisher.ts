import { periodInWords } from '../model/period.ts';
import { fieldsOf, termsOf } from '../model/measure.ts';
import { withdrawnOn } from '../model/withdrawn.ts';
import { WITHDRAWALS } from '../publications/withdrawn.ts';
import { withdrawnInWords } from '../words/publisher.ts';
import { citedIn, observationsFrom, rowsIn, type Check, type Finding } from './evidence.ts';

/** What a later release has taken back, as the table of withdrawals has it: its rows carry the note. */
export const withdrawnByPublisher: Check = {
  id: 'withdrawn-by-publisher',
  title: 'No figure has since been withdrawn by its publisher',
  reason: 'A withdrawn figure is still in the older file, where it is easily used by mistake.',
  fault: {
    title: 'A figure withdrawn by its publisher',
    text: 'A later release or its guidance withdraws the figure. It is shown as withdrawn, and not ranked or compared.'
  },
  severity: 'blocker',
  decision: { faulty: 'It is shown as withdrawn, and not ranked or compared.' },
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const { file, row, area } of rowsIn(evidence.files, evidence.gazetteer)) {
      tested++;
      const on = withdrawnOn(row.notes);
      if (on === null) continue;
      const said = WITHDRAWALS.find((one) => one.publication === file.publication && one.dfeCode === area.dfeCode)?.source ?? '';
      for (const { measure, observation } of observationsFrom(
        evidence,
        file.source,
        row.area,
        row.period,
        Object.keys(row.cells)
      )) {
        const own = termsOf(measure).find(({ publication }) => publication === file.publication);
        if (observation.value === null || !own) continue;
        findings.push({
          source: file.source,
          ...citedIn(file, row, fieldsOf(own)),
          area: row.area,
          measure: measure.id,
          period: row.period,
          expected: `no figure for ${periodInWords(row.period)}: it is suppressed, says ${said}`,
          read: `${withdrawnInWords(measure, on)}.`
        });
      }
    }
    return { tested, findings };
  }
};
