import type { Caveat, Measure } from '../model/measure.ts';

export const RETURN_CHANGED_2023: Caveat = {
  id: 'person-level-return',
  text: 'From January 2023 councils send DfE a record for each child instead of totals, so figures for 2022 and later are not made the same way as those before. The line on the chart is broken there.'
};

export const FIRST_PLANS: Caveat = {
  id: 'first-plans',
  periods: ['2014', '2015'],
  text: 'EHC plans began in September 2014: the figure for 2014 covers four months (1,177 plans in England, and none in 79 councils), and 2015 is the first full year. Comparable figures start in 2016.'
};

export const TO_AGE_25: Caveat = {
  id: 'to-age-25',
  text: 'Requests can be made for young people up to 25, and the population counted below the line is children aged 0 to 17. The rate compares councils; it is not a share of children.'
};

export const CHILDREN_MID_2024: Caveat = {
  id: 'children-mid-2024',
  periods: ['2025'],
  text: 'No mid-2025 population estimate has been published in the files used here, so the figure for 2025 divides by children at mid-2024.'
};

export const BOURNEMOUTH_POOLE_DORSET: Caveat = {
  id: 'no-children-before-2019',
  periods: ['2014', '2015', '2016', '2017', '2018'],
  text: 'No estimate of children is published for Bournemouth, Poole and the old county of Dorset, so they have no rate. They are inside the figures for the South West and England.'
};

export const LAW_20_WEEKS: NonNullable<Measure['lawStandard']> = {
  value: 100,
  words: 'The law: every plan within 20 weeks, unless a listed exception applies',
  basis: 'Special Educational Needs and Disability Regulations 2014, regulation 13',
  link: 'https://www.legislation.gov.uk/uksi/2014/1530/regulation/13'
};

export const LAW_6_WEEKS: NonNullable<Measure['lawStandard']> = {
  value: 100,
  words: 'The law: every request answered within 6 weeks, unless a listed exception applies',
  basis: 'Special Educational Needs and Disability Regulations 2014, regulation 5',
  link: 'https://www.legislation.gov.uk/uksi/2014/1530/regulation/5'
};
