import type { Measure } from '../model/measure.ts';
import { MONEY } from './topics.ts';

export default {
  id: 'high-needs-allocation-per-child',
  title: 'High needs money for each child',
  statisticalTitle: 'High needs block of the dedicated schools grant, before deductions, for each child aged 0 to 17',
  topic: MONEY,
  unit: { kind: 'money', per: 'child' },
  decimals: 0,
  polarity: {
    direction: 'none',
    reason:
      'The grant follows a formula of need, past spending and prices. More may mean more need, and does not show what it buys.'
  },
  yearBasis: 'financial',
  geography: 'council',
  numeratorWords: 'high needs block of the dedicated schools grant, in pounds',
  denominatorWords: 'children aged 0 to 17',
  from: {
    numerator: { publication: 'dsg-allocations', fields: ['highNeeds'] },
    denominator: { publication: 'children', fields: ['children'] }
  },
  periods: { first: '2023-24' },
  phrases: {
    counted: 'pounds',
    headline: 'the government allotted {n} for high needs for each child',
    all: '',
    none: '',
    decimals: 0
  },
  absences: { 'no-row': 'Left out of the published table' },
  aliases: ['DSG', 'dedicated schools grant', 'high needs block'],
  why: 'It is the money from which most help beyond the ordinary in schools, and nearly all places in special schools, are paid.',
  definition:
    'The high needs block of the dedicated schools grant for the financial year, before the government takes off what it pays to academies and colleges directly for places, for every child aged 0 to 17 who lived in the area in the middle of 2023. Before deductions, because what is taken off depends on how many schools are academies.',
  caveats: [
    {
      id: 'spread-over-all-children',
      text: 'It is divided by all children and not by those with a plan. The grant also pays for young people up to 25.'
    },
    {
      id: 'not-in-the-table',
      text: 'The Isles of Scilly and the City of London are not in the published table. Their children, fewer than 2,000, are in the denominator for England.'
    },
    {
      id: 'as-of-july-2023',
      text: 'The table was published on 20 July 2023, and later corrections of the year are not in it.'
    }
  ],
  lawStandard: null,
  classBounds: [700, 770, 830, 900, 1000],
  counterpart: null,
  related: ['schools-grant-balance', 'top-up-funding-per-child', 'plans-per-1000-children'],
  saysNothingAbout: 'What the council spends, what is owed from earlier years, and what a child gets.'
} satisfies Measure as Measure;
