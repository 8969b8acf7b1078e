import type { Caveat } from '../model/measure.ts';
import { BOURNEMOUTH_POOLE_DORSET } from './shared.ts';

/** Caveats of the measures of factors that children’s social care finds when it assesses a child. */
export const FACTORS: Caveat[] = [
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
