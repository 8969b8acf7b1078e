import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { FEW_PUPILS, FEW_PUPILS_ABSENCE, NO_ENGLAND, REDUCED_TIMETABLES } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'reduced-timetables-sen-support',
  title: 'Reduced timetables: pupils with SEN support',
  statisticalTitle: 'Possible sessions of pupils with SEN support lost to a temporary reduced timetable, per cent, academic year',
  topic: SCHOOLS,
  unit: { kind: 'share' },
  decimals: 2,
  polarity: {
    direction: 'none',
    reason:
      'A reduced timetable can be a short step back into school, agreed with the family, or a child sent home for want of support. A low figure may also mean that schools do not record it.'
  },
  yearBasis: 'academic',
  geography: 'council',
  numeratorWords: 'sessions lost to a temporary reduced timetable by pupils with SEN support',
  denominatorWords: 'possible sessions of pupils with SEN support',
  from: { value: { publication: 'reduced-timetables', fields: ['reducedTimetableRateSupport'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2024-25' },
  phrases: {
    counted: 'sessions',
    headline: '{n} in 100 school sessions of pupils with SEN support were lost to a temporary reduced timetable',
    all: '',
    none: 'none was recorded',
    decimals: 2
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['part-time timetable', 'attendance', 'section 19'],
  why: 'Pupils with needs and no plan can lose part of the school day too, and no document says what they should have had.',
  definition:
    'Of the half-days on which pupils with SEN support could have been in school over the academic year, the share recorded as lost to a temporary reduced timetable. All school types together.',
  caveats: [...REDUCED_TIMETABLES, FEW_PUPILS, NO_ENGLAND],
  lawStandard: null,
  classBounds: [0.2, 0.3, 0.45, 0.6, 0.85],
  twin: null,
  related: ['reduced-timetables-with-plan', 'reduced-timetables-no-sen'],
  saysNothingAbout: 'Why the timetable was cut, for how long, and whether the family agreed.'
} satisfies Measure as Measure;
