import type { Measure } from '../model/measure.ts';
import { COMMUNITY_WAITS, NO_ORGANISATION_SUBMITTED } from './shared.ts';
import { HEALTH } from './topics.ts';

export default {
  id: 'speech-therapy-waits-over-18-weeks',
  title: 'Speech and language therapy: waiting over 18 weeks',
  statisticalTitle:
    'Children and young people waiting over 18 weeks for speech and language therapy, as a share of those waiting, by integrated care board',
  topic: HEALTH,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: { direction: 'lower-better' },
  yearBasis: 'month',
  geography: 'icb',
  numeratorWords: 'children and young people who have been waiting over 18 weeks for speech and language therapy',
  denominatorWords: 'children and young people waiting for speech and language therapy',
  from: {
    numerator: {
      publication: 'community-waits',
      fields: ['speechTherapy18To52Weeks', 'speechTherapy52To104Weeks', 'speechTherapyOver104Weeks']
    },
    denominator: { publication: 'community-waits', fields: ['speechTherapyWaiting'] }
  },
  periods: { first: '2025-10' },
  phrases: {
    counted: 'children waiting',
    headline: '{n} in 100 children waiting for speech and language therapy had been waiting over 18 weeks',
    all: 'all had',
    none: 'none had',
    decimals: 0
  },
  absences: { 'not-returned': NO_ORGANISATION_SUBMITTED },
  aliases: ['SLT', 'SALT', 'speech therapy'],
  why: 'Plans often name speech and language therapy, and the council must then secure it. The waiting list does not separate children with a plan from those without.',
  definition:
    'Of the children and young people on the waiting list for speech and language therapy in the month, the share who had been on it for over 18 weeks (tables 4f, 4g and 4h of the workbook, over table 4). They are still waiting: those who were seen are not counted.',
  caveats: COMMUNITY_WAITS,
  lawStandard: null,
  classBounds: [10, 25, 40, 60, 80],
  counterpart: null,
  related: [
    'speech-therapy-waits-over-52-weeks',
    'occupational-therapy-waits-over-18-weeks',
    'community-paediatrics-waits-over-18-weeks'
  ],
  saysNothingAbout:
    'How long those who were seen had waited, children who were never referred, and therapy that schools, councils or families pay for.'
} satisfies Measure as Measure;
