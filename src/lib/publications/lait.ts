import type { Publication } from './publication.ts';
import { type Period, januaryOf, twoYearsFrom } from '../model/period.ts';
import { FEW_PUPILS, LongForm, type Subject } from './long-form.ts';
import type { Cell, Reading } from './reading.ts';

/** What a bare year in the column `Years` is, by the dictionary that DfE publishes with the tool. */
type Basis = 'january' | 'academic' | 'calendar' | 'financial';

const ITEMS: Record<Basis, string> = {
  january: 'PrimStatements SecStatements SEN_TotStat PrimNoStatements SecNoStatements SEN_TotSENSuP SEN_CASES_JAN',
  academic: `NoID_SEN_NEW_KS2_RWM NEW_KS2_RWM_Sen_W/Osta NEW_KS2_RWM_Sen_Withsta
    KS2_SEN_Reading_Progress KS2_SEN_Writing_Progress KS2_SEN_Maths_Progress
    KS2_SENSupport_Reading_Progress KS2_SENSupport_Writing_Progress KS2_SENSupport_Maths_Progress
    KS2_NonSEN_Reading_Progress KS2_NonSEN_Writing_Progress KS2_NonSEN_Maths_Progress
    SEN_Stat_AVG_Attain8_Score SEN_WoStat_AVG_Attain8_Score SEN_NoID_AVG_Attain8_Score
    SEN_Stat_AVG_Prog8_Score SEN_WoStat_AVG_Prog8_Score SEN_NoID_AVG_Prog8_Score
    EngBacAvgPointScoreSEN EngBacAvgPointScoreSENSupport EngBacAvgPointScoreNonSEN
    EngBacEntriesSEN EngBacEntriesSENSupport EngBacEntriesNonSEN
    SusEd_All SusEdOverall_All SusEdOverall_SEN_NoStat_incSpec SusEdOverall_SEN_Stat_incSpec SusEdOverall_NoSEN_incSpec
    KS4_SEN_Des_incSpec Age19_NoNSEN Age19_SENwoS Age19_SEN-S Age19_NoNSEN_L2EM Age19_SENwoS_L2EM Age19_SEN-S_L2EM
    Age19_NoNSEN_L3 Age19_SENwoS_L3 Age19_SEN-S_L3
    unauthorised_absence_special authorised_absence_special total_absence_special`,
  calendar: `SEN_ASSESSMENT SEN_PLAN_ISSUED SEN_PLAN_NOT_ISSUED SEN_NOT_ISSUE_PLAN_16WKS SEN_State-Plans_sch SEN_CASES_DUR_YEAR
    SEN_TOT_CEASED_EHC_PLAN SEN_AN_REVIEW_EXPECTED SEN_PEC_AN_REVIEW_EXPECTED SEN_AN_REVIEW_MEET_REC SEN_PEC_AN_REVIEW_MEET_REC
    SEN_PEC_OUTCOME_COM_4WKS`,
  financial: 'SENFinance FamilySupportFinance 16-17YroldSEN_ET CMH_0-17yrs'
};

const BASIS: ReadonlyMap<string, Basis> = new Map(
  Object.entries(ITEMS).flatMap(([basis, names]) => names.split(/\s+/).map((name): [string, Basis] => [name, basis as Basis]))
);

/**
 * Figures about groups of pupils who are so few, in the two councils where fewer than 1,000 children live, that one child moves them by tens
 * of points. They are read, and left out of use.
 */
const OF_FEW_PUPILS = /Attain8|KS2_RWM|Prog8|^Age19|^EngBac|^SusEd|^KS4|_Progress$|^SENFinance$/;
const TINY_COUNCILS = new Set(['201', '420']);

const COLUMNS = ['Short Desc', 'Data item', 'Years', 'LA and Regions', 'Values', 'LA Number', 'Region'] as const;

/**
 * The number that the publisher meant. The file was saved from a workbook, which shows 15 significant digits and writes the binary
 * number behind them with 17: `4.9000000000000004` is 4.9. So a value is rounded to 15 significant digits, and no further.
 */
export function numberMeant(published: string): number {
  return Number(Number(published).toPrecision(15));
}

/**
 * The period of a figure. A bare year is the January count of that year, the academic or financial year that ends in it, or the calendar
 * year; `2024-25 (OT)` is the outturn of that financial year. Null for anything else.
 */
export function periodOf(years: string, basis: 'january' | 'academic' | 'calendar' | 'financial'): Period | null {
  const outturn = /^(20\d\d-\d\d) \(OT\)$/.exec(years);
  if (outturn?.[1]) return basis === 'financial' ? outturn[1] : null;
  if (!/^20\d\d$/.test(years)) return null;
  if (basis === 'calendar') return years;
  return basis === 'january' ? januaryOf(Number(years)) : twoYearsFrom(Number(years) - 1);
}

/**
 * Reads DfE's local authority interactive tool: one figure a line, gathered here into one row a place and period, each field under its
 * `Short Desc`. The only mark is `-`, which stands for every absence alike (no such council, no test that year, too few pupils, no return);
 * it is kept, and read as an absence whose cause is not told. Inner and outer London are left out: they are no regions.
 */
export function readLait(text: string, file: string): Reading {
  const table = new LongForm('lait', text, file, COLUMNS);
  for (const { line, text: of } of table.lines()) {
    const [item, years, published] = [of('Short Desc'), of('Years'), of('Values')];
    const basis = BASIS.get(item);
    if (!basis) {
      table.report(
        line,
        'Short Desc',
        `'${item}' is no figure that this table has.`,
        "Add it to its reader, with the dictionary's year."
      );
      continue;
    }
    const period = periodOf(years, basis);
    if (!period) table.report(line, 'Years', `'${years}' is no year of this figure.`, 'Compare with the published file.');
    const subject = period ? subjectOf(of('LA Number'), of('LA and Regions'), period) : null;
    if (subject === undefined)
      table.report(line, 'LA Number', `'${of('LA Number')}' is no number of a council.`, 'Compare with the published file.');
    if (!subject) continue;
    const cell = cellOf(published, TINY_COUNCILS.has(subject.dfeCode) && OF_FEW_PUPILS.test(item));
    if (cell) table.add(subject, item, { ...cell, line });
    else table.report(line, 'Values', `'${published}' is neither a number nor '-'.`, 'Compare with the published file.');
  }
  return table.reading('local authority interactive tool');
}

/** Null for inner and outer London; undefined where the number is none. DfE numbers England 970 and the regions from 980. */
function subjectOf(number: string, name: string, period: Period): Subject | null | undefined {
  const written = /^(\d{3})(\.0)?$/.exec(number)?.[1];
  if (!written) return undefined;
  const none = { dfeCode: '', onsCode: '', region: '', period };
  if (written === '970') return { ...none, level: 'england', name };
  if (/^98\d$|^990$/.test(written)) return /\((inner|outer)\)$/i.test(name) ? null : { ...none, level: 'region', name };
  return { ...none, level: 'council', dfeCode: written, name: name.replace(/ \((pre|post) LG\)$/i, '') };
}

function cellOf(published: string, withheld: boolean): Cell | null {
  const column = 'Values';
  if (published === '-') return { published, value: null, mark: 'x', column };
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(published)) return null;
  return withheld
    ? { published, value: null, mark: 'c', column, note: FEW_PUPILS }
    : { published, value: numberMeant(published), mark: null, column };
}

export const lait: Publication = {
  id: 'lait',
  publisher: 'dfe',
  missing: 'nothing',
  title: 'Local authority interactive tool',
  isCopy: true,
  counts: [
    'SEN_CASES_JAN',
    'SEN_CASES_DUR_YEAR',
    'SEN_TOT_CEASED_EHC_PLAN',
    'SEN_ASSESSMENT',
    'SEN_AN_REVIEW_EXPECTED',
    'SEN_AN_REVIEW_MEET_REC'
  ],
  text: readLait,
  alsoCounted: [
    {
      field: 'SEN_CASES_JAN',
      words: 'plans in January',
      other: { publication: 'caseload', field: 'ehcplans', words: 'plans in January' },
      is: 'equal'
    },
    {
      field: 'SEN_CASES_DUR_YEAR',
      words: 'new plans of the year',
      other: { publication: 'new-plans', field: 'new_ehc_plans', words: 'new plans of the year' },
      is: 'equal'
    },
    {
      field: 'SEN_TOT_CEASED_EHC_PLAN',
      words: 'plans that ended in the year',
      other: { publication: 'ceased-plans', field: 'total_ceased', words: 'plans that ended in the year' },
      is: 'equal'
    },
    {
      field: 'SEN_ASSESSMENT',
      words: 'assessments of the year',
      other: { publication: 'assessments', field: 'assess_in_year', words: 'assessments of the year' },
      is: 'equal'
    },
    {
      field: 'SEN_AN_REVIEW_EXPECTED',
      words: 'plans due a review',
      other: { publication: 'annual-reviews', field: 'review_expected', words: 'plans due a review' },
      is: 'equal'
    },
    {
      field: 'SEN_AN_REVIEW_MEET_REC',
      words: 'review meetings',
      other: { publication: 'annual-reviews', field: 'total_review_meeting', words: 'review meetings' },
      is: 'equal'
    }
  ]
};
