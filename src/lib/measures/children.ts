import type { Measure } from '../model/measure.ts';
import { CONTEXT } from './topics.ts';

export default {
  id: 'children',
  title: 'Children',
  statisticalTitle: 'People aged 0 to 17, mid-year estimate',
  topic: CONTEXT,
  unit: { kind: 'count', of: 'children' },
  decimals: 0,
  polarity: { direction: 'none', reason: 'It is how many there are.' },
  yearBasis: 'calendar',
  geography: 'council',
  numeratorWords: 'people aged 0 to 17',
  denominatorWords: 'nothing: it is a count',
  from: { value: { publication: 'children', fields: ['children'] } },
  periods: { first: '2012' },
  phrases: {
    counted: 'children',
    headline: '{n} people were aged 0 to 17',
    place: { up: 'there were {n}' },
    all: '',
    none: '',
    decimals: 0
  },
  aliases: ['population'],
  why: 'Other figures are told per child so that councils can be compared. This is what they are divided by.',
  definition:
    'The estimate by the Office for National Statistics of how many people aged 0 to 17 lived in the area on 30 June, as the Department for Education publishes it.',
  caveats: [
    {
      id: 'no-children-before-2019',
      about: ['E06000028', 'E06000029', 'E06000058', 'E06000059', 'E10000009', 'E12000009'],
      periods: ['2012', '2013', '2014', '2015', '2016', '2017', '2018'],
      text: 'No estimate is published for Bournemouth, Poole and the old county of Dorset. They are inside the figures for the South West and England.'
    },
    { id: 'revised', text: 'Estimates for 2012 to 2020 are those revised after the census of 2021.' }
  ],
  lawStandard: null,
  classBounds: [36000, 50000, 62000, 75000, 115000],
  counterpart: null,
  related: ['plans-per-1000-children', 'requests-per-1000-children', 'deprivation-score'],
  saysNothingAbout: 'Young people of 18 to 25, who can have a plan too.'
} satisfies Measure as Measure;
