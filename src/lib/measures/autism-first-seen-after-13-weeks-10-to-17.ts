import type { Measure } from '../model/measure.ts';
import { AUTISM_WAITS, NOT_OF_A_WHOLE_BOARD } from './shared.ts';
import { HEALTH } from './topics.ts';

export default {
  id: 'autism-first-seen-after-13-weeks-10-to-17',
  title: 'Suspected autism: first seen after 13 weeks, aged 10 to 17',
  statisticalTitle:
    'Referrals for suspected autism of children aged 10 to 17, open for at least 13 weeks, with a first appointment after more than 13 weeks, as a share of all such referrals, by integrated care board',
  topic: HEALTH,
  unit: { kind: 'share' },
  decimals: 0,
  polarity: {
    direction: 'none',
    reason:
      'The referrals that are not in the share had either been seen within 13 weeks or not been seen at all. A low share can mean quick appointments, or none.'
  },
  yearBasis: 'month',
  geography: 'icb',
  numeratorWords: 'referrals with a first appointment after more than 13 weeks',
  denominatorWords: 'referrals for suspected autism of children aged 10 to 17 that had been open for at least 13 weeks',
  from: { value: { publication: 'autism-waits', fields: ['aged10To17'] } },
  rankedFrom: 'unknown',
  periods: { first: '2019-06' },
  phrases: {
    counted: 'referrals',
    headline:
      '{n} in 100 referrals for suspected autism of children aged 10 to 17, open for 13 weeks or more, had a first appointment after more than 13 weeks',
    all: 'all had',
    none: 'none had',
    decimals: 0
  },
  absences: { 'no-row': NOT_OF_A_WHOLE_BOARD },
  aliases: ['ASD', 'autism assessment', 'neurodevelopmental'],
  why: 'The National Institute for Health and Care Excellence says that an autism assessment should start within three months of the referral.',
  definition:
    'Of referrals for suspected autism of children aged 10 to 17 that were open in June and had been for at least 13 weeks, the share that had a first appointment after more than 13 weeks. Published by NHS England (measure ASD19e), as prepared by the Department for Education.',
  caveats: AUTISM_WAITS,
  lawStandard: null,
  classBounds: [10, 20, 30, 45, 60],
  counterpart: null,
  related: ['autism-first-seen-after-13-weeks-under-10', 'community-paediatrics-waits-over-18-weeks', 'plans-autism'],
  saysNothingAbout:
    'Children still waiting for a first appointment, how long a diagnosis takes, and children seen outside mental health services.'
} satisfies Measure as Measure;
