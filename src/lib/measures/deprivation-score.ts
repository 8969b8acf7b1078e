import type { Measure } from '../model/measure.ts';
import { CONTEXT } from './topics.ts';

export default {
  id: 'deprivation-score',
  title: 'Deprivation of neighbourhoods',
  statisticalTitle: 'Mean score of neighbourhoods on the English index of multiple deprivation 2025',
  topic: CONTEXT,
  unit: { kind: 'score', of: 'points on the index of multiple deprivation' },
  decimals: 1,
  polarity: { direction: 'none', reason: 'It describes an area, and not what its council does.' },
  yearBasis: 'to-date',
  geography: 'council',
  numeratorWords: 'sum of the scores of neighbourhoods',
  denominatorWords: 'neighbourhoods',
  from: { value: { publication: 'deprivation', fields: ['imdScore'] } },
  periods: { first: '2025' },
  phrases: {
    counted: 'neighbourhoods',
    headline: 'the average deprivation score of neighbourhoods was {n}',
    all: '',
    none: '',
    decimals: 1
  },
  aliases: ['poverty', 'IMD'],
  why: 'Need is greater where people are poorer. It helps to tell what a council does from where it is.',
  definition:
    'The plain mean, over the neighbourhoods (LSOAs) of the council, of their scores on the English index of multiple deprivation 2025. A higher score is more deprived.',
  caveats: [
    {
      id: 'plain-mean',
      text: 'Each neighbourhood counts alike, whatever its number of people. The official score of a council weighs them by people, and is not published for counties; where it is, the two differ by less than a point in most councils.'
    },
    { id: 'not-a-share', text: 'The score has no unit: twice the score is not twice as poor.' },
    { id: 'no-england', text: 'No score is given for regions and England.' }
  ],
  lawStandard: null,
  classBounds: [15, 18.5, 22.5, 26.5, 30.5],
  counterpart: null,
  related: ['children', 'pupils-with-plan'],
  saysNothingAbout: 'Poor families in areas that are not poor, and disabled children above all.'
} satisfies Measure as Measure;
