import type { Measure } from '../model/measure.ts';
import { MONEY } from './topics.ts';

export default {
  id: 'schools-grant-balance',
  title: 'Balance of the schools grant',
  statisticalTitle:
    'Cumulative balance of the dedicated schools grant at the year’s end, in per cent of the year’s income; what is owed is below zero',
  topic: MONEY,
  unit: { kind: 'score', of: 'of income', percent: true },
  decimals: 2,
  polarity: {
    direction: 'none',
    reason:
      'Below zero money has been spent that the grant did not have, and will be missed. Above zero money for children has not been spent yet. Neither is simply good.'
  },
  yearBasis: 'financial',
  geography: 'council',
  numeratorWords: 'cumulative balance of the dedicated schools grant',
  denominatorWords: 'income of the year',
  from: { value: { publication: 'dsg-balance', fields: ['balance'] } },
  periods: { first: '2019-20' },
  phrases: {
    counted: 'pounds',
    headline: 'the balance of the schools grant was {n}% of its income',
    place: { up: 'the balance was {n}', down: 'the balance was −{n}' },
    all: '',
    none: '',
    decimals: 1
  },
  absences: { 'no-row': 'Not in the published table' },
  aliases: ['deficit', 'DSG', 'dedicated schools grant', 'overspend', 'safety valve'],
  why: 'Councils may carry what they overspend on high needs from year to year. What is owed weighs on what can be promised to children.',
  definition:
    'What was left of the dedicated schools grant at the end of the financial year, or owed, added up over the years, in per cent of that year’s income from the grant. Below zero is owed. DfE prints the same figure with the other sign as the deficit: the two agree in every row.',
  caveats: [
    {
      id: 'whole-grant',
      text: 'The grant also pays for schools and the early years. Most of what is overspent is in high needs, and the table does not say how much.'
    },
    {
      id: 'names-only',
      about: ['E06000053', 'E09000001'],
      text: 'The published table leaves out the City of London and the Isles of Scilly.'
    }
  ],
  lawStandard: null,
  classBounds: [-8, -4, -1, 0, 2],
  counterpart: null,
  related: ['high-needs-allocation-per-child', 'top-up-funding-independent'],
  saysNothingAbout: 'Why money is owed, agreements with the government on it, and years after 2021-22.'
} satisfies Measure as Measure;
