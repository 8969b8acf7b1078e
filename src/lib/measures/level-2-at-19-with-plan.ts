import { YEAR_GROUP_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { FEW_PUPILS, FEW_PUPILS_ABSENCE } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'level-2-at-19-with-plan',
  title: 'Qualified to Level 2 at 19: young people with a plan',
  statisticalTitle: 'Young people who had an EHC plan or statement at academic age 15 and reached Level 2 by 19, per cent',
  topic: SCHOOLS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'higher-better' },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'young people with a plan at 15 who reached Level 2 by 19',
  denominatorWords: 'young people with a plan at 15',
  from: { value: { publication: 'lait', fields: ['Age19_SEN-S'] } },
  rankedFrom: { children: YEAR_GROUP_COUNTED_FROM },
  periods: { first: '2015-16' },
  phrases: {
    counted: 'young people',
    headline: '{n} in 100 young people who had a plan at 15 reached Level 2 by 19',
    all: 'all did',
    none: 'none did',
    decimals: 0
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['college', 'GCSE'],
  why: 'Plans can run to 25, so that young people may take longer. This looks again three years after GCSEs.',
  definition:
    'Young people who had an EHC plan or a statement at academic age 15 and had five GCSEs at grade 4 or above, or a vocational qualification of equal size, by 19, out of all who had one at 15, as the Department for Education prints it.',
  caveats: [
    FEW_PUPILS,
    {
      id: 'small-cohorts',
      text: 'It is one year group of young people with a plan. In the smallest councils one of them moves the figure by several points, so those with few children are shown and not ranked.'
    },
    {
      id: 'old-councils',
      about: [
        'E06000028',
        'E06000029',
        'E06000058',
        'E06000059',
        'E06000061',
        'E06000062',
        'E06000063',
        'E06000064',
        'E10000006',
        'E10000009',
        'E10000021'
      ],
      periods: ['2019-20', '2020-21', '2021-22', '2022-23', '2023-24'],
      text: 'For some years after a council was replaced the figures are published under its old name. Bournemouth, Christchurch and Poole and the new Dorset have none for 2019-20 and 2020-21, North and West Northamptonshire none for 2021-22 and 2022-23, and Cumberland and Westmorland and Furness none for 2023-24.'
    }
  ],
  lawStandard: null,
  classBounds: [20, 24, 28, 32, 38],
  counterpart: null,
  related: ['attainment-8-with-plan', 'key-stage-2-with-plan', 'supported-internships'],
  saysNothingAbout: 'Qualifications below Level 2, work without one, and young people whose plan began after 15.'
} satisfies Measure as Measure;
