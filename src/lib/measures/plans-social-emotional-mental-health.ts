import type { Measure } from '../model/measure.ts';
import { NEED_NOT_RECORDED, ONE_PRIMARY_NEED, SURREY_NEEDS } from './shared.ts';
import { PLANS } from './topics.ts';

export default {
  id: 'plans-social-emotional-mental-health',
  title: 'Plans for social, emotional and mental health',
  statisticalTitle:
    'EHC plans with social, emotional and mental health needs as the primary need, as a share of plans in force in January',
  topic: PLANS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason: 'It describes the children who have a plan, and how a council names their needs. Neither more nor fewer is better.'
  },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'plans with social, emotional and mental health needs as the primary need',
  denominatorWords: 'EHC plans in force in January',
  from: {
    numerator: { publication: 'needs-of-plans', fields: ['number_semh'] },
    denominator: { publication: 'needs-of-plans', fields: ['ehc_plans'] },
    publishedRate: 'semh_pc'
  },
  periods: { first: '2025-01' },
  phrases: {
    counted: 'plans',
    headline: '{n} in 100 plans were mainly for social, emotional and mental health needs',
    all: 'all were',
    none: 'none were',
    decimals: 0
  },
  why: 'What a plan is for decides what must be there to carry it out: the teachers, therapists and places that a council needs.',
  definition:
    'EHC plans in which the primary need is recorded as social, emotional and mental health needs, out of all plans in force on the January census day.',
  caveats: [
    ONE_PRIMARY_NEED,
    NEED_NOT_RECORDED,
    SURREY_NEEDS,
    { id: 'one-year', text: 'Published in this form for January 2025 only. There is nothing to compare with before.' }
  ],
  lawStandard: null,
  classBounds: [14, 18, 20, 23, 25],
  counterpart: null,
  related: ['plans-autism', 'plans-speech-language', 'plans-learning-difficulty'],
  saysNothingAbout: 'How many children in the area have poor mental health: most of them have no plan.'
} satisfies Measure as Measure;
