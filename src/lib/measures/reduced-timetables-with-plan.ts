import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { FEW_PUPILS, FEW_PUPILS_ABSENCE, NO_ENGLAND, REDUCED_TIMETABLES } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'reduced-timetables-with-plan',
  title: 'Reduced timetables: pupils with a plan',
  statisticalTitle: 'Possible sessions of pupils with an EHC plan lost to a temporary reduced timetable, per cent, academic year',
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
  numeratorWords: 'sessions lost to a temporary reduced timetable by pupils with an EHC plan',
  denominatorWords: 'possible sessions of pupils with an EHC plan',
  from: { value: { publication: 'reduced-timetables', fields: ['reducedTimetableRatePlan'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2024-25' },
  phrases: {
    counted: 'sessions',
    headline: '{n} in 100 school sessions of pupils with an EHC plan were lost to a temporary reduced timetable',
    all: '',
    none: 'none was recorded',
    decimals: 2
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['part-time timetable', 'attendance', 'section 19'],
  why: 'A child with a plan who may come to school only part of the day misses the education that the plan describes. Every child of school age is entitled to suitable education.',
  definition:
    'Of the half-days on which pupils with an EHC plan could have been in school over the academic year, the share recorded as lost to a temporary reduced timetable. All school types together.',
  caveats: [...REDUCED_TIMETABLES, FEW_PUPILS, NO_ENGLAND],
  lawStandard: null,
  classBounds: [0.6, 0.9, 1.3, 1.7, 2.2],
  twin: null,
  related: ['reduced-timetables-sen-support', 'reduced-timetables-no-sen', 'absence-with-plan', 'suspended-with-plan'],
  saysNothingAbout: 'Why the timetable was cut, for how long, whether the family agreed, and children who have no school place.'
} satisfies Measure as Measure;
