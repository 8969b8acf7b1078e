import type { Measure } from '../model/measure.ts';
import { NEED_NOT_RECORDED, ONE_PRIMARY_NEED, SURREY_NEEDS } from './shared.ts';
import { PLANS } from './topics.ts';

export default {
  id: 'plans-learning-difficulty',
  title: 'Plans for moderate learning difficulty',
  statisticalTitle: 'EHC plans with moderate learning difficulty as the primary need, as a share of plans in force in January',
  topic: PLANS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason: 'It describes the children who have a plan, and how a council names their needs. Neither more nor fewer is better.'
  },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'plans with moderate learning difficulty as the primary need',
  denominatorWords: 'EHC plans in force in January',
  from: {
    numerator: { publication: 'needs-of-plans', fields: ['number_mld'] },
    denominator: { publication: 'needs-of-plans', fields: ['ehc_plans'] },
    publishedRate: 'mld_pc'
  },
  periods: { first: '2025-01' },
  phrases: {
    counted: 'plans',
    headline: '{n} in 100 plans were mainly for a moderate learning difficulty',
    all: 'all were',
    none: 'none were',
    decimals: 0
  },
  why: 'What a plan is for decides what must be there to carry it out: the teachers, therapists and places that a council needs.',
  definition:
    'EHC plans in which the primary need is recorded as moderate learning difficulty, out of all plans in force on the January census day.',
  caveats: [
    ONE_PRIMARY_NEED,
    NEED_NOT_RECORDED,
    SURREY_NEEDS,
    { id: 'one-year', text: 'Published in this form for January 2025 only. There is nothing to compare with before.' }
  ],
  lawStandard: null,
  classBounds: [6.5, 8.5, 10, 12, 14],
  counterpart: null,
  related: ['plans-autism', 'plans-speech-language', 'plans-social-emotional-mental-health'],
  saysNothingAbout: 'Severe, profound and specific learning difficulties, which are counted apart.'
} satisfies Measure as Measure;
