import { inFigures, observationsFrom, rowsIn, type Check, type Finding, type ReadFile } from './evidence.ts';
import type { PublishedRow } from '../../src/lib/publications/reading.ts';

/** The plans of a row: all in the caseload, the new ones in the table of new plans. */
const PLANS = ['ehcplans|new_ehc_plans'];

/** Printed rate → the counts that it divides, by field name. */
const RATES: Record<string, { over: string; under: string[] }> = {
  within20WeeksRate: { over: 'within20Weeks', under: ['plansIssued'] },
  within20WeeksExcludingExceptionsRate: { over: 'within20WeeksExcludingExceptions', under: ['plansIssuedExcludingExceptions'] },
  from20To52WeeksRate: { over: 'from20To52Weeks', under: ['plansIssued'] },
  from20To52WeeksExcludingExceptionsRate: {
    over: 'from20To52WeeksExcludingExceptions',
    under: ['plansIssuedExcludingExceptions']
  },
  over52WeeksRate: { over: 'over52Weeks', under: ['plansIssued'] },
  over52WeeksExcludingExceptionsRate: { over: 'over52WeeksExcludingExceptions', under: ['plansIssuedExcludingExceptions'] },
  decidedToAssessRate: { over: 'decidedToAssess', under: ['received'] },
  refusedRate: { over: 'refused', under: ['received'] },
  undecidedRate: { over: 'undecided', under: ['received'] },
  withdrawnRate: { over: 'withdrawn', under: ['received'] },
  within6WeeksRate: { over: 'within6Weeks', under: ['within6Weeks', 'over6Weeks'] },
  over6WeeksRate: { over: 'over6Weeks', under: ['within6Weeks', 'over6Weeks'] },
  appealRate: { over: 'appeals', under: ['appealableDecisions'] },
  appealRateInDevelopment: { over: 'appeals', under: ['appealableDecisionsInDevelopment'] },
  mainstream_total_pc: { over: 'mainstream_total', under: PLANS },
  special_total_pc: { over: 'special_total', under: PLANS },
  AP_PRU_total_pc: { over: 'ap_pru_total', under: PLANS },
  fe_total_pc: { over: 'fe_total', under: PLANS },
  ed_elsewhere_pc: { over: 'ed_elsewhere', under: PLANS },
  nm_early_years_pc: { over: 'nm_early_years', under: PLANS },
  placement_unknown_pc: { over: 'placement_unknown', under: PLANS },
  ...Object.fromEntries(
    ['asd', 'hi', 'mld', 'msi', 'oth', 'pd', 'pmld', 'semh', 'slcn', 'sld', 'spld', 'vi'].map((need) => [
      `${need}_pc`,
      { over: `number_${need}`, under: ['ehc_plans'] }
    ])
  ),
  unknown_pc: { over: 'number_need_unknown', under: ['ehc_plans'] },
  ...Object.fromEntries(
    ['issued', 'not_issued', 'not_made', 'withdrawn'].map((end) => [
      `assess_${end}_pc`,
      { over: `assess_${end}`, under: ['assess_in_year'] }
    ])
  ),
  outcome_decision_within_time_pc: {
    over: 'outcome_decision_within_time',
    under: ['outcome_decision_within_time', 'outcome_decision_over_time']
  },
  outcome_decision_over_time_pc: {
    over: 'outcome_decision_over_time',
    under: ['outcome_decision_within_time', 'outcome_decision_over_time']
  },
  pc_decision_gt_4weeks: { over: 'number_decision_gt_4weeks', under: ['number_decsion_4weeks', 'number_decision_gt_4weeks'] },
  pc_decsion_4weeks: { over: 'number_decsion_4weeks', under: ['number_decsion_4weeks', 'number_decision_gt_4weeks'] }
};

/** A rate printed with one decimal may differ from its counts by half of one, and a hair for rounding either way. */
const TOLERANCE = 0.05 + 1e-9;

export const rateEqualsItsParts: Check = {
  id: 'rate-equals-its-parts',
  title: 'A printed rate is its own numerator over its own denominator',
  reason:
    'Where the two differ, one of the three printed numbers is wrong or the rate counts something else than its columns say.',
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    const test = (file: ReadFile, row: PublishedRow, area: string) => {
      for (const [rate, parts] of Object.entries(RATES)) {
        const printed = row.cells[rate];
        const over = row.cells[parts.over]?.value;
        const under = parts.under.map((field) =>
          field
            .split('|')
            .map((name) => row.cells[name]?.value)
            .find((value) => value !== undefined)
        );
        if (typeof printed?.value !== 'number' || typeof over !== 'number' || under.some((value) => typeof value !== 'number'))
          continue;
        const whole = under.reduce<number>((sum, value) => sum + (value ?? 0), 0);
        if (whole === 0) continue;
        tested++;
        const expected = (over / whole) * 100;
        if (Math.abs(expected - printed.value) <= TOLERANCE) continue;
        const measure = observationsFrom(evidence, file.source, area, row.period, [parts.over]).find(
          ({ measure }) => 'numerator' in measure.from && measure.from.publishedRate === rate
        );
        findings.push({
          source: file.source,
          row: printed.line ?? row.line,
          area,
          measure: measure?.measure.id ?? '',
          period: row.period,
          column: printed.column,
          published: printed.published.trim(),
          expected: `${inFigures(expected, 1)}, from ${inFigures(over)} of ${inFigures(whole)}`
        });
      }
    };
    for (const { file, row, area } of rowsIn(evidence.files, evidence.gazetteer)) test(file, row, area.code);
    for (const file of evidence.files) for (const row of file.beside) test(file, row, '');
    return { tested, findings };
  }
};
