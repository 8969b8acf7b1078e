import type { Measure } from '../model/measure.ts';
import { FIRST_APPEALS } from './shared.ts';
import { APPEALS } from './topics.ts';

export default {
  id: 'appeal-rate',
  title: 'Appeal rate',
  statisticalTitle:
    'Appeals registered with the SEND Tribunal as a share of appealable decisions, first method (plans in force in the January after)',
  topic: APPEALS,
  unit: { kind: 'share' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason: 'An appeal shows a family in dispute, and also a family able to appeal. Few appeals do not prove that all is well.'
  },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'appeals registered',
  denominatorWords: 'appealable decisions',
  from: {
    numerator: { publication: 'appeals', fields: ['appeals'] },
    denominator: { publication: 'appeals', fields: ['appealableDecisions'] },
    publishedRate: 'appealRate'
  },
  periods: { first: '2014' },
  phrases: {
    counted: 'appeals',
    below: 'decisions',
    headline: '{n} appeals were registered for every 100 decisions that could be appealed',
    all: '',
    none: 'none were',
    decimals: 1
  },
  why: 'It sets appeals against the number of decisions that could have been appealed.',
  definition:
    'Appeals registered in the calendar year, out of appealable decisions: requests refused, assessments that led to no plan, plans in force in the January after, and plans ended because needs were met.',
  caveats: [
    {
      id: 'two-methods',
      text: 'From 2024 the publishers divide by another count, with a rate of its own (appeal rate, in development). The two are not to be drawn on one line.'
    },
    FIRST_APPEALS,
    {
      id: 'person-level-return',
      text: 'The publishers advise caution when comparing appealable decisions since the change to a person-level return with earlier years.'
    },
    {
      id: 'registered',
      text: 'An appeal registered is not an appeal decided. How appeals ended is published for England only, never by council.'
    }
  ],
  lawStandard: null,
  classBounds: [0.5, 1, 2, 3, 5],
  basis: { words: 'Per decision that can be appealed', other: 'appeals-per-10000-children' },
  counterpart: null,
  related: ['appeals-per-10000-children', 'appeal-rate-in-development'],
  saysNothingAbout: 'How an appeal ended.'
} satisfies Measure as Measure;
