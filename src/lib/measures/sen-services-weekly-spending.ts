import { CHILDREN_COUNTED_FROM, type Measure } from '../model/measure.ts';
import { FEW_PUPILS_ABSENCE } from './schools.ts';
import { MONEY } from './topics.ts';

export default {
  id: 'sen-services-weekly-spending',
  title: 'Weekly spending on SEN services and transport per pupil with a plan',
  statisticalTitle:
    'Spending on SEN support services, SEN direct payments, SEN transport and SEN administration, outturn, pounds a week per pupil with an EHC plan',
  topic: MONEY,
  unit: { kind: 'money', per: 'pupil' },
  decimals: 0,
  polarity: { direction: 'none', reason: 'It is high where children are driven far as well as where services are good.' },
  yearBasis: 'financial',
  geography: 'council',
  numeratorWords: 'pounds a week for SEN services, direct payments, transport and administration',
  denominatorWords: 'pupils with an EHC plan in January',
  from: { value: { publication: 'lait', fields: ['SENFinance'] } },
  rankedFrom: { children: CHILDREN_COUNTED_FROM },
  periods: { first: '2016-17' },
  phrases: {
    counted: 'pounds',
    headline: 'councils spent £{n} a week on SEN services and transport for every pupil with a plan',
    all: '',
    none: '',
    decimals: 0
  },
  absences: { suppressed: FEW_PUPILS_ABSENCE },
  aliases: ['transport', 'taxi', 'direct payments'],
  why: 'Much of what councils spend around a plan is not teaching: it is taxis, assessments and advice.',
  definition:
    'What the council reports under five headings (SEN support services; direct payments for SEN and disability; SEN transport; SEN transport to school up to 16; and SEN administration, assessment, coordination and monitoring), for each pupil with an EHC plan in January and for each week of the financial year. The Department for Education prints it rounded to £5 and calls it a weekly unit cost of SEN.',
  caveats: [
    {
      id: 'few-pupils',
      text: 'The City of London and the Isles of Scilly are left out here: very few pupils have a plan there, and one long journey to school moves the figure.'
    },
    {
      id: 'not-the-place',
      text: 'The school place itself, and what schools are paid for a child, are not in it. It is not the cost of a plan.'
    },
    {
      id: 'outturn',
      text: 'The figures are marked as outturn, which is what was spent. The dictionary of the tool describes them from the budget.'
    },
    {
      id: 'no-figure-2023-24',
      about: ['E06000063', 'E06000064'],
      periods: ['2023-24'],
      text: 'No figure is published for Cumberland and for Westmorland and Furness, in their first year.'
    },
    { id: 'not-in-real-terms', text: 'Pounds of each year, with no allowance for prices.' }
  ],
  lawStandard: null,
  classBounds: [75, 85, 100, 115, 130],
  counterpart: null,
  related: ['family-support-spending-per-child', 'pupils-with-plan'],
  saysNothingAbout: 'What a school place costs, what families pay themselves, and how far a child is driven.'
} satisfies Measure as Measure;
