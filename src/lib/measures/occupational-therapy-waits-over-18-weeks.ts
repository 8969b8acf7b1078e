import type { Measure } from '../model/measure.ts';
import { COMMUNITY_WAITS, NO_ORGANISATION_SUBMITTED } from './shared.ts';
import { HEALTH } from './topics.ts';

export default {
  id: 'occupational-therapy-waits-over-18-weeks',
  title: 'Occupational therapy: waiting over 18 weeks',
  statisticalTitle:
    'Children and young people waiting over 18 weeks for occupational therapy, as a share of those waiting, by integrated care board',
  topic: HEALTH,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'month',
  geography: 'icb',
  numeratorWords: 'children and young people who have been waiting over 18 weeks for occupational therapy',
  denominatorWords: 'children and young people waiting for occupational therapy',
  from: {
    numerator: {
      publication: 'community-waits',
      fields: ['occupationalTherapy18To52Weeks', 'occupationalTherapy52To104Weeks', 'occupationalTherapyOver104Weeks']
    },
    denominator: { publication: 'community-waits', fields: ['occupationalTherapyWaiting'] }
  },
  periods: { first: '2025-10' },
  phrases: {
    counted: 'children waiting',
    headline: '{n} in 100 children waiting for occupational therapy had been waiting over 18 weeks',
    all: 'all had',
    none: 'none had',
    decimals: 0
  },
  absences: { 'not-returned': NO_ORGANISATION_SUBMITTED },
  aliases: ['OT'],
  why: 'Occupational therapy helps a child to dress, eat, write and sit in a classroom. Plans often name it. The waiting list does not separate children with a plan from those without.',
  definition:
    'Of the children and young people on the waiting list for occupational therapy in the month, the share who had been on it for over 18 weeks (tables 4f, 4g and 4h of the workbook, over table 4). They are still waiting: those who were seen are not counted.',
  caveats: COMMUNITY_WAITS,
  lawStandard: null,
  classBounds: [10, 25, 40, 60, 80],
  counterpart: null,
  related: [
    'occupational-therapy-waits-over-52-weeks',
    'speech-therapy-waits-over-18-weeks',
    'community-paediatrics-waits-over-18-weeks'
  ],
  saysNothingAbout:
    'How long those who were seen had waited, children who were never referred, and therapy that schools, councils or families pay for.'
} satisfies Measure as Measure;
