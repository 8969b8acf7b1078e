import { HUNDREDS, type Check, type Finding, filesOf, findingsOn, observationsFrom, inFigures } from './evidence.ts';

/** No decision within four weeks and none after, beside hundreds of review meetings. */
export const zeroDecisions: Check = {
  id: 'zero-decisions',
  title: 'A council that holds hundreds of review meetings dates some decisions',
  reason:
    'A council that holds hundreds of reviews makes decisions on them. With none dated, it has probably not recorded the dates.',
  fault: {
    title: 'No dated decisions after hundreds of reviews',
    text: 'A council that held hundreds of review meetings and dated no decision has probably not recorded the dates.'
  },
  severity: 'warning',
  doubts: 'count',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const file of filesOf(evidence, 'annual-reviews'))
      for (const row of file.rows) {
        const [within, after, meetings] = [
          row.cells.number_decsion_4weeks,
          row.cells.number_decision_gt_4weeks,
          row.cells.review_meeting_24
        ];
        if (row.level !== 'council' || typeof within?.value !== 'number' || typeof after?.value !== 'number') continue;
        tested++;
        if (within.value + after.value > 0 || (meetings?.value ?? 0) < HUNDREDS) continue;
        const used = observationsFrom(evidence, file.source, row.area, row.period, ['number_decsion_4weeks']);
        findings.push(
          ...findingsOn(used, file, row, {
            column: `${within.column} and ${after.column}`,
            published: `${within.published.trim()}, ${after.published.trim()}`,
            expected: `some among ${inFigures(meetings?.value ?? 0)} review meetings of the year`
          })
        );
      }
    return { tested, findings };
  }
};
