import type { Measure } from '../model/measure.ts';
import { OFFICERS_IN_JANUARY, OFFICERS_NOT_RETURNED, RECRUITING } from './shared.ts';
import { OFFICERS } from './topics.ts';

export default {
  id: 'joint-officers-in-post',
  title: 'Health and social care officers both in post',
  statisticalTitle: 'Designated medical or clinical officer, and designated social care officer, both in post in January',
  topic: OFFICERS,
  unit: {
    kind: 'grade',
    grades: [
      { value: 0, words: 'a health officer, a social care officer or both are missing', short: 'not both' },
      { value: 1, words: 'a health officer and a social care officer in post', short: 'both' }
    ]
  },
  decimals: 0,
  polarity: { direction: 'higher-better' },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'a health officer and a social care officer in post',
  denominatorWords: '',
  from: { value: { publication: 'officers', fields: ['joint'] } },
  periods: { first: '2025-01' },
  phrases: {
    counted: 'areas',
    headline: 'health and social care officers in post',
    answer: 'council answer',
    graded: 'of {all} council areas, {n} answered DfE’s question on both designated officers',
    grades: {
      0: 'a health officer, a social care officer or both were missing',
      1: 'both a health and a social care officer were in post'
    },
    councils: { 0: 'without', 1: 'with both in post' },
    all: '',
    none: '',
    decimals: 0
  },
  absences: { 'not-returned': 'Printed by DfE as ‘Not returned’ for the social care officer' },
  aliases: ['DMO', 'DCO', 'DSCO'],
  why: 'A plan that joins education, health and care needs somebody in health and somebody in social care who answers for it.',
  definition:
    'Whether a designated medical or clinical officer, and a designated social care officer, are both in post in January. The cell shown is the one that settles it: that of a health officer where neither is in post, and otherwise that of the social care officer.',
  caveats: [OFFICERS_NOT_RETURNED, RECRUITING, OFFICERS_IN_JANUARY],
  lawStandard: null,
  classBounds: [0.5],
  counterpart: null,
  related: ['designated-health-officers', 'social-care-officer-in-post', 'area-inspection-outcome'],
  saysNothingAbout: 'How many hours the officers have for it, and how well the services work together.'
} satisfies Measure as Measure;
