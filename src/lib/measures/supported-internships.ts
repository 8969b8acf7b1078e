import type { Measure } from '../model/measure.ts';
import { PLANS } from './topics.ts';

export default {
  id: 'supported-internships',
  title: 'Supported internships',
  statisticalTitle: 'Young people with an EHC plan on a supported internship in January, as a share of all plans in force',
  topic: PLANS,
  unit: { kind: 'share' },
  decimals: 2,
  polarity: {
    direction: 'none',
    reason:
      'More is an offer that more young people can take up; but the denominator counts plans of every age, and a council with many young children has fewer who could.'
  },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'supported internships',
  denominatorWords: 'EHC plans in force in January',
  from: {
    numerator: { publication: 'work-based-placements', fields: ['open_supp_intern'] },
    denominator: { publication: 'caseload', fields: ['ehcplans'] }
  },
  periods: { first: '2025-01' },
  phrases: {
    counted: 'plans',
    headline: 'there were {n} supported internships for every 100 plans',
    all: '',
    none: 'none is recorded',
    decimals: 1
  },
  why: 'A supported internship is a year of learning at a place of work, meant for young people with a plan: one of the few roads from school into paid work.',
  definition: 'Supported internships open on the January census day, out of all EHC plans in force then.',
  caveats: [
    {
      id: 'every-age',
      text: 'Only young people of 16 and over can take one, and the denominator counts plans of every age: it is not the share of those who could.'
    },
    { id: 'one-year', text: 'Published in this form for January 2025 only. There is nothing to compare with before.' }
  ],
  lawStandard: null,
  classBounds: [0.1, 0.2, 0.4, 0.6, 0.9],
  counterpart: null,
  related: ['plans-further-education', 'plans-no-education-or-work'],
  saysNothingAbout: 'Whether the internship led to paid work.'
} satisfies Measure as Measure;
