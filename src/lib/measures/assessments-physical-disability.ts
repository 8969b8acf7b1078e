import type { Measure } from '../model/measure.ts';
import { FACTORS } from './social-care.ts';
import { SOCIAL_CARE } from './topics.ts';

export default {
  id: 'assessments-physical-disability',
  title: 'Social care assessments recording a physical disability',
  statisticalTitle:
    'Assessments by children’s social care at which a physical disability of the child was recorded as a factor, year to 31 March, per 10,000 children aged 0 to 17',
  topic: SOCIAL_CARE,
  unit: { kind: 'rate', per: 10_000, of: 'children' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'Many may mean that disabled children are seen by social care, or that families reach it only in a crisis; few may mean good early help, a high threshold, or a factor that is not recorded.'
  },
  yearBasis: 'financial',
  geography: 'council',
  numeratorWords: 'assessments recording a physical disability of the child',
  denominatorWords: 'children aged 0 to 17',
  from: {
    numerator: { publication: 'assessment-factors', fields: ['physicalDisability'] },
    denominator: { publication: 'children', fields: ['children'] }
  },
  periods: { first: '2017-18' },
  phrases: {
    counted: 'assessments',
    headline: '{n} social care assessments recorded a physical disability of the child for every 10,000 children',
    all: '',
    none: 'none did',
    decimals: 1
  },
  aliases: ['section 17', 'children in need', 'disabled children', 'social care'],
  why: 'Disabled children are children in need by law, and their families can ask for an assessment. How many get one is not published; this is the nearest figure that is.',
  definition:
    'Assessments by children’s social care completed in the year to 31 March at which a physical disability of the child was recorded as a factor, for every 10,000 children aged 0 to 17 who lived in the area in the middle of the first of the two years.',
  caveats: FACTORS,
  lawStandard: null,
  classBounds: [11, 15, 20, 25, 30],
  twin: null,
  related: ['assessments-learning-disability', 'family-support-spending-per-child'],
  saysNothingAbout:
    'How many disabled children live in the area, what help followed, and families who asked and were not assessed.'
} satisfies Measure as Measure;
