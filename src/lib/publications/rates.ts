/** The plans of a row: all in the caseload, the new ones in the table of new plans. */
const PLANS = ['ehcplans|new_ehc_plans'];

interface Rate {
  over: string;
  under: readonly string[];
  /**
   * Percentage points by which the publisher's own rates are off in places, for a reason that it does not give: so much is a slip of
   * the publisher's, and more is none.
   */
  offBy?: number;
}

/** Printed rate → the counts that it divides, by field name. */
export const RATES: Readonly<Record<string, Rate>> = {
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
  within6WeeksRate: { over: 'within6Weeks', under: ['within6Weeks', 'over6Weeks'], offBy: 5 },
  over6WeeksRate: { over: 'over6Weeks', under: ['within6Weeks', 'over6Weeks'], offBy: 5 },
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
    ['asd', 'ds', 'hi', 'mld', 'msi', 'oth', 'pd', 'pmld', 'semh', 'slcn', 'sld', 'spld', 'vi'].map((need) => [
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
export const RATE_TOLERANCE = 0.05 + 1e-9;
