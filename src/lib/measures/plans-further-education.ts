import type { Measure } from '../model/measure.ts';
import { AS_ATTENDED, JANUARY_RETURN_CHANGED_2023, PLACEMENTS_2025, PLACEMENT_TOTALS_SUMMED } from './shared.ts';
import { WHERE_TAUGHT } from './topics.ts';

export default {
  id: 'plans-further-education',
  title: 'Young people with a plan in further education',
  statisticalTitle:
    'EHC plans of young people in further education and post-16 institutions, as a share of plans in force in January',
  topic: WHERE_TAUGHT,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'none', reason: 'It depends on how many of those with a plan are over 16.' },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'plans of young people in further education and post-16 institutions',
  denominatorWords: 'EHC plans in force in January',
  from: {
    numerator: { publication: 'caseload', fields: ['fe_total'] },
    denominator: { publication: 'caseload', fields: ['ehcplans'] },
    publishedRate: 'fe_total_pc'
  },
  periods: { first: '2019-01' },
  phrases: {
    counted: 'plans',
    headline: '{n} in 100 children and young people with a plan were in colleges and other places of further education',
    all: 'all were',
    none: 'none were',
    decimals: 0
  },
  why: 'A plan may go on to the age of 25 as long as the young person learns. This shows how far councils carry plans beyond school.',
  definition:
    'EHC plans of young people in further education colleges, sixth-form colleges, specialist post-16 institutions and other post-16 providers, out of all plans in force on the January census day.',
  caveats: [
    {
      id: 'other-providers',
      text: 'Other post-16 providers, known by their UKRLP number, are counted separately from January 2023 on.'
    },
    { id: 'all-ages', text: 'The denominator is plans of every age: a council with many young children has a smaller share.' },
    AS_ATTENDED,
    PLACEMENT_TOTALS_SUMMED,
    PLACEMENTS_2025,
    JANUARY_RETURN_CHANGED_2023
  ],
  lawStandard: null,
  classBounds: [12, 13.5, 15, 16.5, 19],
  counterpart: null,
  related: ['plans-no-education-or-work', 'supported-internships'],
  saysNothingAbout: 'What the young people study, and what follows.'
} satisfies Measure as Measure;
