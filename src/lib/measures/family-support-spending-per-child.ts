import type { Measure } from '../model/measure.ts';
import { MONEY } from './topics.ts';

export default {
  id: 'family-support-spending-per-child',
  title: 'Spending on family support per child',
  statisticalTitle: 'Gross spending on family support services, outturn, pounds per child aged 0 to 17',
  topic: MONEY,
  unit: { kind: 'money', per: 'child' },
  decimals: 0,
  polarity: {
    direction: 'none',
    reason:
      'High spending may mean high need, or help that comes late and costs more; little may mean little need, or little help.'
  },
  yearBasis: 'financial',
  geography: 'council',
  numeratorWords: 'pounds spent on family support services, gross',
  denominatorWords: 'children aged 0 to 17',
  from: {
    numerator: { publication: 'lait', fields: ['FamilySupportFinance'] },
    denominator: { publication: 'children', fields: ['children'] }
  },
  totals: 'summed',
  periods: { first: '2016-17' },
  phrases: {
    counted: 'pounds',
    headline: 'councils spent £{n} on family support for every child',
    all: '',
    none: '',
    decimals: 0
  },
  aliases: ['short breaks', 'respite', 'disabled children'],
  why: 'Short breaks, direct payments and other help for disabled children are paid from it. No figure nearer to them is published.',
  definition:
    'Gross spending on family support services in the financial year, as councils reported it after the year, for every child aged 0 to 17 living in the area, by the newest mid-year estimate up to then. It holds direct payments, short breaks for disabled children, other support for disabled children, and targeted and universal family support.',
  caveats: [
    {
      id: 'short-breaks-inside',
      text: 'Short breaks are inside this figure and cannot be separated. Most of it is help for families who have no disabled child.'
    },
    {
      id: 'totals-like-for-like',
      text: 'The lines for regions and England are sums of the councils that have a figure, divided by the children of those councils. Where a council has no estimate of children, its children are in the total and its spending too.'
    },
    {
      id: 'withheld-2024-25',
      about: ['E06000002', 'E09000032'],
      periods: ['2024-25'],
      text: 'For 2024-25 the Department for Education leaves out Middlesbrough and Wandsworth, whose returns it doubts, and they have no figure.'
    },
    {
      id: 'no-figure-2023-24',
      about: ['E06000063', 'E06000064'],
      periods: ['2023-24'],
      text: 'No figure is published for Cumberland and for Westmorland and Furness, in their first year.'
    },
    {
      id: 'no-children-before-2019',
      about: ['E06000028', 'E06000029', 'E06000058', 'E06000059', 'E10000009', 'E12000009'],
      periods: ['2016-17', '2017-18', '2018-19'],
      text: 'No estimate of children is published for Bournemouth, Poole and the old county of Dorset, so they have no figure. They are inside those for the South West and England.'
    },
    { id: 'not-in-real-terms', text: 'Pounds of each year, with no allowance for prices.' },
    {
      id: 'recorded-differently',
      text: 'Councils do not record alike what is family support. A leap from one year to the next is often a change of record.'
    }
  ],
  lawStandard: null,
  classBounds: [70, 95, 120, 150, 200],
  counterpart: null,
  related: ['sen-services-weekly-spending', 'children', 'deprivation-score'],
  saysNothingAbout: 'What the money bought, how many families had help, and short breaks alone.'
} satisfies Measure as Measure;
