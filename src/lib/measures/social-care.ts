import type { Caveat, Measure } from '../model/measure.ts';
import { BOURNEMOUTH_POOLE_DORSET } from './shared.ts';
import { SOCIAL_CARE } from './topics.ts';

const FACTORS: Caveat[] = [
  {
    id: 'assessments-not-children',
    text: 'Assessments are counted, not children: a child assessed twice in a year counts twice. One assessment can find both a learning and a physical disability, so the two measures are never added up.'
  },
  {
    id: 'factor-recorded',
    text: 'A social worker records the factor, and councils do not record alike. It is the nearest published figure to disabled children known to social care under section 17 of the Children Act 1989, and no count of them.'
  },
  {
    id: 'rounded-to-10',
    text: 'The Department for Education rounds the counts of regions and England to the nearest 10 and withholds small counts of councils.'
  },
  {
    id: 'low-reliability',
    about: ['E06000019', 'E10000014'],
    periods: ['2023-24'],
    text: 'The table marks Hampshire and Herefordshire ‘u’ for the year to March 2024, of low reliability, and prints no figure.'
  },
  { ...BOURNEMOUTH_POOLE_DORSET, periods: ['2017-18', '2018-19'] }
];

/** Assessments by children’s social care that recorded a disability of the child as a factor. */
export const assessmentsOf = (of: 'learning' | 'physical', classBounds: Measure['classBounds']): Measure => ({
  id: `assessments-${of}-disability`,
  title: `Social care assessments recording a ${of} disability`,
  statisticalTitle: `Assessments by children’s social care at which a ${of} disability of the child was recorded as a factor, year to 31 March, per 10,000 children aged 0 to 17`,
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
  numeratorWords: `assessments recording a ${of} disability of the child`,
  denominatorWords: 'children aged 0 to 17',
  from: {
    numerator: { publication: 'assessment-factors', fields: [`${of}Disability`] },
    denominator: { publication: 'children', fields: ['children'] }
  },
  periods: { first: '2017-18' },
  phrases: {
    counted: 'assessments',
    headline: `{n} social care assessments recorded a ${of} disability of the child for every 10,000 children`,
    all: '',
    none: 'none did',
    decimals: 1
  },
  aliases: ['section 17', 'children in need', 'disabled children', 'social care'],
  why: 'Disabled children are children in need by law, and their families can ask for an assessment. How many get one is not published; this is the nearest figure that is.',
  definition: `Assessments by children’s social care completed in the year to 31 March at which a ${of} disability of the child was recorded as a factor, for every 10,000 children aged 0 to 17 who lived in the area in the middle of the first of the two years.`,
  caveats: FACTORS,
  lawStandard: null,
  classBounds,
  counterpart: null,
  related: [`assessments-${of === 'learning' ? 'physical' : 'learning'}-disability`, 'family-support-spending-per-child'],
  saysNothingAbout:
    'How many disabled children live in the area, what help followed, and families who asked and were not assessed.'
});
