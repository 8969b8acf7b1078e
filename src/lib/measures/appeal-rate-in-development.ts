import type { Measure } from '../model/measure.ts';
import { APPEALS } from './topics.ts';

export default {
  id: 'appeal-rate-in-development',
  title: 'Appeal rate, in development',
  statisticalTitle:
    'Appeals registered with the SEND Tribunal as a share of appealable decisions, second method (review meetings of the year)',
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
  denominatorWords: 'appealable decisions, counted by the second method',
  from: {
    numerator: { publication: 'appeals', fields: ['appeals'] },
    denominator: { publication: 'appeals', fields: ['appealableDecisionsInDevelopment'] },
    publishedRate: 'appealRateInDevelopment'
  },
  totals: 'summed',
  periods: { first: '2024' },
  phrases: {
    counted: 'appeals',
    below: 'decisions',
    headline: '{n} appeals were registered for every 100 decisions that could be appealed, by the newer count',
    all: '',
    none: 'none were',
    decimals: 1
  },
  why: 'The publishers mean it to replace the older rate, because it counts the reviews of the year, each of which can be appealed, instead of every plan in force.',
  definition:
    'Appeals registered in the calendar year, out of appealable decisions by the second method: requests refused, assessments that led to no plan, plans ended because needs were met, and review meetings held in the year.',
  caveats: [
    {
      id: 'like-for-like',
      text: 'The figures for the regions and England divide the appeals of the councils that have a count of decisions by those decisions. The publishers’ own England rate for 2024, 6.1%, divides the appeals of all councils by the decisions of all but six.'
    },
    { id: 'in-development', text: 'The publishers call this rate in development: its count of decisions may change.' },
    {
      id: 'registered',
      text: 'An appeal registered is not an appeal decided. How appeals ended is published for England only, never by council.'
    }
  ],
  lawStandard: null,
  classBounds: [1, 2, 4, 6, 10],
  counterpart: null,
  related: ['appeals-per-10000-children', 'appeal-rate'],
  saysNothingAbout: 'How an appeal ended.'
} satisfies Measure as Measure;
