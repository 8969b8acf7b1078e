import type { Publication, Sum } from './publication.ts';
import { calendarYear } from './dfe-table.ts';

/** EHC-plan timeliness: plans issued in a calendar year, and how long they took, with and without exceptions. */
export const timeliness: Publication = {
  id: 'timeliness',
  publisher: 'dfe',
  missing: 'x',
  title: 'EHC plan timeliness',
  files: 'timeliness_20_week.csv of the releases from 2025 on; sen2_mi.csv, 2014 to 2021',
  table: {
    period: calendarYear,
    layouts: [
      {
        name: 'person-level return, releases of 2025 and 2026',
        hasBreakdowns: true,
        fields: {
          plansIssued: ['plans_issued_den'],
          plansIssuedExcludingExceptions: ['plans_issued_den_ex'],
          within20Weeks: ['plans_issued_within_20_weeks'],
          within20WeeksExcludingExceptions: ['plans_issued_20_weeks_ex'],
          within20WeeksRate: ['pc_plans_issued_within_20_weeks'],
          within20WeeksExcludingExceptionsRate: ['pc_plans_issued_20_weeks_ex'],
          from20To52Weeks: ['plans_issued_gt20weeks_ltyear'],
          from20To52WeeksExcludingExceptions: ['plans_issued_gt20weeks_ltyear_ex'],
          from20To52WeeksRate: ['pc_plans_issued_gt20weeks_ltyear'],
          from20To52WeeksExcludingExceptionsRate: ['pc_plans_issued_gt20weeks_ltyear_ex'],
          over52Weeks: ['plans_issued_gt_1_year'],
          over52WeeksExcludingExceptions: ['plans_issued_gt_1_year_ex'],
          over52WeeksRate: ['pc_plans_issued_gt_1_year'],
          over52WeeksExcludingExceptionsRate: ['pc_plans_issued_gt_1_year_ex'],
          meanWeeks: ['avg_weeks_issue_plan'],
          meanWeeksExcludingExceptions: ['avg_weeks_issue_plan_exc']
        },
        optional: ['meanWeeks', 'meanWeeksExcludingExceptions'],
        ignored: []
      },
      {
        name: 'aggregate return, 2014 to 2021',
        hasBreakdowns: false,
        fields: {
          plansIssued: ['TotIncExcEHC'],
          plansIssuedExcludingExceptions: ['TotNoExcEHC'],
          within20Weeks: ['IncExc20weekEHC'],
          within20WeeksExcludingExceptions: ['NoExc20weekEHC'],
          within20WeeksRate: ['IncExc20weekRate'],
          within20WeeksExcludingExceptionsRate: ['NoExc20weekRate'],
          requestsReceived: ['InreqEHC'],
          requestsRefused: ['AssRefusedEHC']
        },
        ignored: (
          'NewallEHC NewallEHC_pc NewallEHC_AssnoneEHC_sum AssnoneEHC AssnoneEHC_pc AssnodecisionEHC AssRefusedEHC_pc Assnone ' +
          'Assnodecision AssRefused Mtosi Sitom MtoPar SitoPar Dislea Dismet Disoth Disleft MtosiEHC SitomEHC MtoParEHC SitoParEHC ' +
          'DisleaEHC DismetEHC DisothEHC DisleftEHC InreqryaEHC TotIncExc IncExc26week TotNoExc NoExc26week StatementstoEHC ' +
          'StatementstoNoEHC PersonalBudgets OrgArrangements DirectPayEducation DirectPaySocialCare DirectPayHealth ' +
          'DirectPayIntegrated NewEHCMediation NewEHCTribunal NewEHCTribunal_pc'
        ).split(' ')
      }
    ]
  },
  identities: [
    {
      words: 'plans issued',
      whole: ['plansIssued'],
      parts: ['within20Weeks', 'from20To52Weeks', 'over52Weeks'],
      kind: 'sum'
    },
    {
      words: 'plans issued, excluding exceptions',
      whole: ['plansIssuedExcludingExceptions'],
      parts: ['within20WeeksExcludingExceptions', 'from20To52WeeksExcludingExceptions', 'over52WeeksExcludingExceptions'],
      kind: 'sum'
    },
    ...[
      ['plansIssued', 'plansIssuedExcludingExceptions'],
      ['plansIssued', 'within20Weeks'],
      ['plansIssuedExcludingExceptions', 'within20WeeksExcludingExceptions'],
      ['within20Weeks', 'within20WeeksExcludingExceptions'],
      ['over52Weeks', 'over52WeeksExcludingExceptions'],
      ['from20To52Weeks', 'from20To52WeeksExcludingExceptions'],
      ['requestsReceived', 'requestsRefused']
    ].map(([whole = '', part = '']): Sum => ({
      words: whole === 'requestsReceived' ? 'requests received' : 'plans, exceptions counted',
      whole: [whole],
      parts: [part],
      kind: 'within'
    }))
  ],
  repeats: {
    requestsReceived: { publication: 'requests', field: 'received' },
    requestsRefused: { publication: 'requests', field: 'refused' }
  }
};
