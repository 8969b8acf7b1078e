import type { Measure } from '../model/measure.ts';
import { OFFICERS_IN_JANUARY, OFFICERS_NOT_RETURNED, RECRUITING } from './shared.ts';
import { OFFICERS } from './topics.ts';

export default {
  id: 'social-care-officer-in-post',
  title: 'Designated social care officer in post',
  statisticalTitle: 'Designated social care officer in post in January',
  topic: OFFICERS,
  unit: {
    kind: 'grade',
    grades: [
      { value: 0, words: 'no social care officer in post', short: 'not in post' },
      { value: 1, words: 'a social care officer in post', short: 'in post' }
    ]
  },
  decimals: 0,
  polarity: { direction: 'higher-better' },
  yearBasis: 'january',
  geography: 'council',
  numeratorWords: 'designated social care officer in post',
  denominatorWords: '',
  from: { value: { publication: 'officers', fields: ['des_so_care_off'] } },
  periods: { first: '2025-01' },
  phrases: {
    counted: 'areas',
    headline: 'social care officers in post',
    answer: 'council answer',
    graded: 'of {all} council areas, {n} answered DfE’s question on a designated social care officer',
    grades: { 0: 'no social care officer was in post', 1: 'a social care officer was in post' },
    councils: { 0: 'without', 1: 'with one in post' },
    all: '',
    none: '',
    decimals: 0
  },
  absences: { 'not-returned': 'Printed by DfE as ‘Not returned’' },
  aliases: ['DSCO'],
  why: 'A plan covers education, health and care. The officer is there so that the care part is not left out.',
  definition: 'Whether the council has a designated social care officer in January. DfE has asked since January 2025.',
  caveats: [OFFICERS_NOT_RETURNED, RECRUITING, OFFICERS_IN_JANUARY],
  lawStandard: null,
  classBounds: [0.5],
  counterpart: null,
  related: ['joint-officers-in-post', 'designated-health-officers', 'area-inspection-outcome'],
  saysNothingAbout: 'How many hours the officer has for it, and what social care a child gets.'
} satisfies Measure as Measure;
