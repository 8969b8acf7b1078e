import type { Measure } from '../model/measure.ts';
import { OFFICERS_IN_JANUARY, RECRUITING } from './shared.ts';
import { OFFICERS } from './topics.ts';

export default {
  id: 'designated-health-officers',
  title: 'Designated health officers in post',
  statisticalTitle: 'Designated medical officer and designated clinical officer in post in January',
  topic: OFFICERS,
  unit: {
    kind: 'grade',
    grades: [
      { value: 0, words: 'neither a medical nor a clinical officer in post', short: 'neither' },
      { value: 1, words: 'a medical or a clinical officer in post', short: 'one' },
      { value: 2, words: 'a medical and a clinical officer in post', short: 'both' }
    ]
  },
  decimals: 0,
  polarity: { direction: 'higher-better' },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'designated medical and clinical officers in post',
  denominatorWords: '',
  from: { value: { publication: 'officers', fields: ['des_med_off', 'des_clin_off'] } },
  periods: { first: '2019-01' },
  phrases: {
    counted: 'areas',
    headline: 'health officers in post',
    answer: 'council answer',
    graded: 'of {all} council areas, {n} answered DfE’s question on designated health officers',
    grades: {
      0: 'neither a medical nor a clinical officer was in post',
      1: 'only a medical or only a clinical officer was in post',
      2: 'both a medical and a clinical officer were in post'
    },
    councils: { 0: 'with neither', 1: 'with one of the two', 2: 'with both officers' },
    all: '',
    none: '',
    decimals: 0
  },
  aliases: ['DMO', 'DCO', 'designated medical officer', 'designated clinical officer'],
  why: 'The officer is the one person in the health services whom a council, a school or a family can turn to about a child’s plan.',
  definition:
    'Whether the area has a designated medical officer, a designated clinical officer, or both, in January. The Code of Practice asks for either, so one is enough.',
  caveats: [RECRUITING, OFFICERS_IN_JANUARY],
  lawStandard: null,
  classBounds: [0.5, 1.5],
  counterpart: null,
  related: ['joint-officers-in-post', 'social-care-officer-in-post', 'area-inspection-outcome'],
  saysNothingAbout: 'How many hours the officer has for it, and what the officer can decide.'
} satisfies Measure as Measure;
