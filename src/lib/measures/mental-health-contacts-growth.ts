import type { Measure } from '../model/measure.ts';
import { BOARD_NOT_COUNCIL, NOT_OF_A_WHOLE_BOARD, ONE_PLACE_BOARDS, STRADDLES_ICBS } from './shared.ts';
import { HEALTH } from './topics.ts';

export default {
  id: 'mental-health-contacts-growth',
  title: 'Children in contact with NHS mental health services: growth in a year',
  statisticalTitle:
    'Children and young people under 18 with at least one contact with NHS-funded mental health services in the year, change on the year before, by integrated care board',
  topic: HEALTH,
  unit: { kind: 'change' },
  decimals: 1,
  polarity: {
    direction: 'none',
    reason:
      'More children seen may mean that help is easier to reach, that more children need it, or that more services send their records.'
  },
  yearBasis: 'financial',
  geography: 'icb',
  numeratorWords: 'children under 18 with at least one contact in the year to March',
  denominatorWords: 'children under 18 with at least one contact in the year to March before',
  from: {
    numerator: { publication: 'mental-health-contacts', fields: ['contacts'] },
    denominator: { publication: 'mental-health-contacts', fields: ['contactsYearBefore'] }
  },
  periods: { first: '2021-22' },
  phrases: {
    counted: 'children with a contact in the year',
    below: 'children with a contact in the year before',
    headline: 'the number of children in contact with NHS mental health services grew by {n}%',
    fell: 'the number of children in contact with NHS mental health services fell by {n}%',
    place: { up: 'the number grew by {n}', down: 'the number fell by {n}', same: 'the number hardly changed ({n})' },
    all: '',
    none: '',
    decimals: 0
  },
  absences: { 'no-row': NOT_OF_A_WHOLE_BOARD },
  aliases: ['CAMHS', 'CYPMHS', 'mental health'],
  why: 'Many children with a plan need help with their mental health, and the NHS provides most of it.',
  definition:
    'Children and young people under 18 who had at least one contact with an NHS-funded mental health service in the twelve months to the end of March (measure MHS95), against the twelve months before. Published by NHS England, as prepared by the Department for Education.',
  caveats: [
    BOARD_NOT_COUNCIL,
    STRADDLES_ICBS,
    {
      ...ONE_PLACE_BOARDS,
      text: 'Only boards with a single sub-location are shown, 26 of 42. For the others the file has a count for each part, and a child who moved between parts is in two of them: the counts of places add up to more than those of the regions.'
    },
    {
      id: 'rounded-counts',
      text: 'Counts of boards are rounded to the nearest five, and England’s is not. England’s is 2% higher than those of all places together.'
    },
    {
      id: 'pandemic-base',
      periods: ['2021-22'],
      text: 'The year before, April 2020 to March 2021, was the first of the pandemic. Growth is measured from it.'
    },
    {
      id: 'final-years-only',
      text: 'Years after March 2022 are in the file but are not marked final, and are not shown. In them some counts fall by more than half, after a cyber incident in August 2022 kept some services from sending records.'
    }
  ],
  lawStandard: null,
  classBounds: [0, 5, 10, 20, 30],
  counterpart: null,
  related: ['plans-social-emotional-mental-health', 'community-paediatrics-waits-over-18-weeks'],
  saysNothingAbout: 'How long children waited, how often they were seen, whether it helped, and those who were turned away.'
} satisfies Measure as Measure;
