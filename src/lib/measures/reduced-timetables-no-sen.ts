import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { FEW_PUPILS, FEW_PUPILS_ABSENCE, NO_ENGLAND, REDUCED_TIMETABLES } from './schools.ts';
import { SCHOOLS } from './topics.ts';

export default {
  id: 'reduced-timetables-no-sen',
  title: 'Reduced timetables: pupils with no SEN',
  statisticalTitle:
    'Possible sessions of pupils with no special educational needs lost to a temporary reduced timetable, per cent, academic year',
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
  numeratorWords: 'sessions lost to a temporary reduced timetable by pupils with no special educational needs',
  denominatorWords: 'possible sessions of pupils with no special educational needs',
  from: { value: { publication: 'reduced-timetables', fields: ['reducedTimetableRateNone'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2024-25' },
  phrases: {
    counted: 'sessions',
    headline: '{n} in 100 school sessions of pupils with no special educational needs were lost to a temporary reduced timetable',
    all: '',
    none: 'none was recorded',
    decimals: 2
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['part-time timetable', 'attendance', 'section 19'],
  why: 'It is what the figures of pupils with special educational needs are held against.',
  definition:
    'Of the half-days on which pupils with no special educational needs could have been in school over the academic year, the share recorded as lost to a temporary reduced timetable. All school types together.',
  caveats: [
    {
      id: 'stands-twice',
      text: 'The assembled file has this figure twice for each council, and the two differ by less than a hundredth of a percentage point. The first is used.'
    },
    ...REDUCED_TIMETABLES,
    FEW_PUPILS,
    NO_ENGLAND
  ],
  lawStandard: null,
  classBounds: [0.03, 0.045, 0.065, 0.085, 0.11],
  twin: null,
  related: ['reduced-timetables-with-plan', 'reduced-timetables-sen-support'],
  saysNothingAbout: 'Why the timetable was cut, and pupils whose needs no school has recorded.'
} satisfies Measure as Measure;
