import type { Measure } from '../model/measure.ts';
import { INSPECTION } from './topics.ts';

export default {
  id: 'written-statement-of-action',
  title: 'Written statement of action required, 2016 to 2022',
  statisticalTitle:
    'Whether a written statement of action was required after the area SEND inspection under the framework of 2016, inspections to 31 August 2022',
  topic: INSPECTION,
  unit: {
    kind: 'grade',
    grades: [
      { value: 0, words: 'no written statement of action required', short: 'not required' },
      { value: 1, words: 'written statement of action required', short: 'required' }
    ]
  },
  decimals: 0,
  polarity: { direction: 'lower-better' },
  yearBasis: 'to-date',
  geography: 'council',
  numeratorWords: 'whether a written statement of action was required',
  denominatorWords: '',
  from: { value: { publication: 'inspections-2016', fields: ['statement'] } },
  periods: { first: '2022' },
  phrases: {
    counted: 'areas',
    headline: 'written statements of action',
    when: { '2022': 'By 31 August 2022' },
    answer: 'inspection outcome',
    graded: 'of {all} council areas, {n} had an outcome under the framework of 2016',
    grades: { 0: 'no written statement of action was required', 1: 'a written statement of action was required' },
    councils: { 0: 'where none was required', 1: 'where one was' },
    all: '',
    none: '',
    decimals: 0
  },
  absences: { 'no-row': 'The council is newer than the inspection of its area, which is not counted for it' },
  aliases: ['WSoA', 'Ofsted', 'CQC'],
  why: 'It says where inspectors found significant weaknesses in the first round of area inspections, before the framework changed.',
  definition:
    'Between May 2016 and August 2022 Ofsted and the Care Quality Commission inspected every area once. Where they found significant weaknesses, the council and the health services had to write a statement of action. This is the outcome of that inspection, whatever a later visit found.',
  caveats: [
    {
      id: 'other-framework',
      text: 'The framework of 2023 asks other questions and has three outcomes. The two are never drawn together or compared.'
    },
    {
      id: 'revisits-apart',
      text: 'Areas with a written statement were visited again. What the second visit found is in the table of inspections, and not here.'
    },
    {
      id: 'new-councils',
      about: ['E06000059', 'E06000061', 'E06000062', 'E10000009', 'E10000021'],
      text: 'Ofsted’s table leaves out the old Dorset (inspected in January 2017, statement required) and Northamptonshire (inspected in May 2017, none required). The councils that took their place, Dorset, North Northamptonshire and West Northamptonshire, have no line.'
    }
  ],
  lawStandard: null,
  classBounds: [0.5],
  counterpart: null,
  related: ['area-inspection-outcome', 'joint-officers-in-post'],
  saysNothingAbout: 'How things are now: the oldest of these inspections was in 2016.'
} satisfies Measure as Measure;
