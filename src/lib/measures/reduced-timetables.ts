import { CHILDREN_COUNTED_FROM, type Caveat, type Measure } from '../model/measure.ts';
import { FEW_PUPILS, FEW_PUPILS_ABSENCE, NO_ENGLAND } from './schools.ts';
import { SCHOOLS } from './topics.ts';

const CAVEATS: Caveat[] = [
  {
    id: 'recorded-as-such',
    text: 'It counts what schools record as a temporary reduced timetable. A child sent home without a record of it, or taken off the roll, is not in it.'
  },
  {
    id: 'not-section-19',
    text: 'It is the nearest published figure to the council’s duty to arrange suitable education (Education Act 1996, section 19), and does not say whether that duty was met.'
  },
  {
    id: 'one-year',
    text: 'Published for one academic year so far. Terms of 2025-26 are counted in another way and are not set beside it.'
  }
];

interface Pupils extends Pick<Measure, 'why' | 'classBounds' | 'related' | 'saysNothingAbout'> {
  /** 'with-plan' */
  id: string;
  /** 'pupils with …': in the title, and everywhere else. */
  title: string;
  who: string;
  /** Column of the share, as the reader names it. */
  field: string;
  /** What is said of this group alone, before what is said of all. */
  caveats?: Caveat[];
}

/** The share of possible sessions that one group of pupils lost to a temporary reduced timetable. */
export const reducedTimetables = (of: Pupils): Measure => ({
  id: `reduced-timetables-${of.id}`,
  title: `Reduced timetables: pupils with ${of.title}`,
  statisticalTitle: `Possible sessions of pupils with ${of.who} lost to a temporary reduced timetable, per cent, academic year`,
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
  numeratorWords: `sessions lost to a temporary reduced timetable by pupils with ${of.who}`,
  denominatorWords: `possible sessions of pupils with ${of.who}`,
  from: { value: { publication: 'reduced-timetables', fields: [of.field] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2024-25' },
  phrases: {
    counted: 'sessions',
    headline: `{n} in 100 school sessions of pupils with ${of.who} were lost to a temporary reduced timetable`,
    all: '',
    none: 'none was recorded',
    decimals: 2
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['part-time timetable', 'attendance', 'section 19'],
  why: of.why,
  definition: `Of the half-days on which pupils with ${of.who} could have been in school over the academic year, the share recorded as lost to a temporary reduced timetable. All school types together.`,
  caveats: [...(of.caveats ?? []), ...CAVEATS, FEW_PUPILS, NO_ENGLAND],
  lawStandard: null,
  classBounds: of.classBounds,
  counterpart: null,
  related: of.related,
  saysNothingAbout: of.saysNothingAbout
});
