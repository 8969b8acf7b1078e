import type { Measure } from '../model/measure.ts';
import { INSPECTION } from './topics.ts';

export default {
  id: 'area-inspection-outcome',
  title: 'Outcome of the area inspection',
  statisticalTitle:
    'Outcome of the newest area SEND inspection by Ofsted and the Care Quality Commission under the framework of 2023, published by 26 June 2026',
  topic: INSPECTION,
  unit: {
    kind: 'grade',
    grades: [
      { value: 1, words: 'typically positive experiences and outcomes (1)', short: 'positive (1)' },
      { value: 2, words: 'inconsistent experiences and outcomes (2)', short: 'inconsistent (2)' },
      { value: 3, words: 'widespread or systemic failings (3)', short: 'failings (3)' }
    ]
  },
  decimals: 0,
  polarity: { direction: 'lower-better' },
  yearBasis: 'to-date',
  geography: 'council',
  numeratorWords: 'outcome of the newest full inspection under the framework of 2023',
  denominatorWords: '',
  from: { value: { publication: 'inspections-2023', fields: ['outcome'] } },
  periods: { first: '2026' },
  phrases: {
    counted: 'areas',
    headline: 'outcomes of area inspections',
    when: { '2026': 'By 26 June 2026' },
    answer: 'inspection outcome',
    graded: 'of {all} council areas, {n} had been inspected under the framework of 2023 and graded',
    grades: {
      1: 'inspectors found typically positive experiences and outcomes',
      2: 'inspectors found inconsistent experiences and outcomes',
      3: 'inspectors found widespread or systemic failings'
    },
    councils: { 1: 'positive', 2: 'inconsistent', 3: 'with systemic failings' },
    all: '',
    none: '',
    decimals: 0
  },
  absences: {
    'no-row': 'Not inspected yet under the framework of 2023',
    'not-returned': 'Inspected; the list used here has no grade for it'
  },
  briefAbsences: { 'no-row': 'not inspected yet' },
  aliases: ['Ofsted', 'CQC', 'local area inspection'],
  why: 'Inspectors ask what children and families experience from the council, the schools and the health services together. It is the only judgement of the whole area.',
  definition:
    'What Ofsted and the Care Quality Commission concluded of the local area partnership, that is the council and the health services together, at the newest full inspection under the framework in use since January 2023: experiences and outcomes typically positive (1), inconsistent (2), or widespread or systemic failings that cause significant concern (3).',
  caveats: [
    {
      id: 'gathered',
      text: 'Ofsted publishes a report for each area. The outcomes were gathered from the reports by Data to Insight, and hold those published by 26 June 2026. The line given is that of the gathered list.'
    },
    {
      id: 'not-all-inspected',
      text: 'Inspections are spread over years, and 57 of 153 areas have had none under this framework. Not having been inspected is neither a good nor a bad sign.'
    },
    {
      id: 'no-grade',
      about: ['E06000039'],
      text: 'Slough was inspected in July 2025. The gathered list says that the outcome was not found in the report, so no outcome is shown.'
    },
    {
      id: 'partnership',
      text: 'The outcome is that of the partnership: the council, the health commissioners and the services. It does not say whose the failings are.'
    }
  ],
  lawStandard: null,
  classBounds: [1.5, 2.5],
  counterpart: null,
  related: ['written-statement-of-action', 'joint-officers-in-post', 'plans-within-20-weeks'],
  saysNothingAbout: 'What has changed since the inspection, and how one area compares with another of the same outcome.'
} satisfies Measure as Measure;
