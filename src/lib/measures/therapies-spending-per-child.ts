import type { Measure } from '../model/measure.ts';
import { PLANNED_SPENDING, NONE_RECORDED } from './shared.ts';
import { MONEY } from './topics.ts';

export default {
  id: 'therapies-spending-per-child',
  title: 'Therapies: planned spending for each child',
  statisticalTitle: 'Planned spending recorded under therapies and other health related services, for each child aged 0 to 17',
  topic: MONEY,
  unit: { kind: 'money', per: 'child' },
  decimals: 2,
  polarity: {
    direction: 'none',
    reason: 'Where nothing is recorded the therapies may be paid by the health service, or stand under another line.'
  },
  yearBasis: 'financial',
  geography: 'council',
  numeratorWords: 'planned spending on therapies and other health related services, in pounds',
  denominatorWords: 'children aged 0 to 17',
  from: {
    numerator: { publication: 'high-needs-benchmarking', fields: ['therapies'] },
    denominator: { publication: 'children', fields: ['children'] }
  },
  periods: { first: '2021-22' },
  phrases: {
    counted: 'pounds',
    headline: 'councils planned {n} for each child under therapies and other health related services',
    all: '',
    none: 'nothing is recorded',
    decimals: 2
  },
  absences: { 'no-row': 'Not in the published table' },
  aliases: ['speech and language therapy', 'occupational therapy', 'section 251'],
  why: 'Therapy is what many plans name and many families wait for. This is the only line of the councils’ budgets that is called by that name.',
  definition:
    'What the council planned to spend under the line ‘Therapies and other health related services’ of its high needs budget, for every child aged 0 to 17 who lived in the area in the middle of 2021. The published sheet gives pounds in all, although some of its headings say per head.',
  caveats: [
    PLANNED_SPENDING,
    NONE_RECORDED,
    {
      id: 'half-are-zero',
      text: 'Of 150 councils 80 have 0 on this line. It shows how councils keep their books, and is no proof that nothing was spent.'
    }
  ],
  lawStandard: null,
  classBounds: [0.01, 2, 5, 10, 20],
  counterpart: null,
  related: ['sen-support-spending-per-child', 'top-up-funding-per-child', 'plans-speech-language'],
  saysNothingAbout: 'What the health service pays for therapies, and what therapy a child gets.'
} satisfies Measure as Measure;
