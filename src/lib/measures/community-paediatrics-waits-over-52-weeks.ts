import type { Measure } from '../model/measure.ts';
import { COMMUNITY_WAITS, NO_ORGANISATION_SUBMITTED } from './shared.ts';
import { HEALTH } from './topics.ts';

export default {
  id: 'community-paediatrics-waits-over-52-weeks',
  title: 'Community paediatrics: waiting over 52 weeks',
  statisticalTitle:
    'Children and young people waiting over 52 weeks for community paediatrics, as a share of those waiting, by integrated care board',
  topic: HEALTH,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'month',
  geography: 'icb',
  numeratorWords: 'children and young people who have been waiting over 52 weeks for community paediatrics',
  denominatorWords: 'children and young people waiting for community paediatrics',
  from: {
    numerator: {
      publication: 'community-waits',
      fields: ['communityPaediatrics52To104Weeks', 'communityPaediatricsOver104Weeks']
    },
    denominator: { publication: 'community-waits', fields: ['communityPaediatricsWaiting'] }
  },
  periods: { first: '2025-10' },
  phrases: {
    counted: 'children waiting',
    headline: '{n} in 100 children waiting for community paediatrics had been waiting over 52 weeks',
    all: 'all had',
    none: 'none had',
    decimals: 0
  },
  absences: { 'not-returned': NO_ORGANISATION_SUBMITTED },
  aliases: ['paediatrician'],
  why: 'In October 2025 two in five of the children waiting for community paediatrics in England had waited over a year: by far the longest of the three waits shown here.',
  definition:
    'Of the children and young people on the waiting list for community paediatrics in the month, the share who had been on it for over 52 weeks (tables 4g and 4h of the workbook, over table 4). They are still waiting: those who were seen are not counted.',
  caveats: COMMUNITY_WAITS,
  lawStandard: null,
  classBounds: [1, 5, 10, 25, 50],
  counterpart: null,
  related: [
    'community-paediatrics-waits-over-18-weeks',
    'speech-therapy-waits-over-52-weeks',
    'occupational-therapy-waits-over-52-weeks'
  ],
  saysNothingAbout: 'How long those who were seen had waited, children who were never referred, and those seen privately.'
} satisfies Measure as Measure;
