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

export const NORFOLK_2025: Caveat = {
  id: 'norfolk-2025',
  periods: ['2025'],
  text: 'For 2025 DfE publishes the 1,943 plans of Norfolk including exceptions only. The published totals give a share excepted of 6.6% for England, as if all of them had been excepted; without Norfolk it is 4.8%. The figure excluding exceptions leaves out Norfolk’s plans, and both leave out Leicester’s.'
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

/** The same change for what is counted on a day in January. */
export const JANUARY_RETURN_CHANGED_2023: Caveat = {
  ...RETURN_CHANGED_2023,
  text: 'From January 2023 councils send DfE a record for each child instead of totals, so counts of January 2023 and later are not made the same way as those before. The line on the chart is broken there.'
};

export const PLANS_TO_AGE_25: Caveat = {
  ...TO_AGE_25,
  text: TO_AGE_25.text.replace('Requests can be made', 'Plans can be held')
};

export const ONE_PRIMARY_NEED: Caveat = {
  id: 'one-primary-need',
  text: 'A plan is counted once, under the need that the council records as the main one. Many children have several, and councils do not choose alike.'
};

export const NEED_NOT_RECORDED: Caveat = {
  id: 'need-not-recorded',
  text: 'Plans without a recorded need are below the line: 4,870 in England, and more than one plan in ten in a few councils.'
};

export const SURREY_NEEDS: Caveat = {
  id: 'surrey-amended',
  periods: ['2025-01'],
  text: 'Surrey corrected its figures after the collection had closed. DfE publishes the corrected ones.'
};

/** Placements: years in which DfE publishes none for two councils whose plans stand below the line of the totals. */
export const PLACEMENTS_2024: Caveat = {
  id: 'placements-2024',
  periods: ['2024-01'],
  text: 'Hackney and Peterborough sent totals only, and have no figure. Their 6,150 plans are in the total of all plans, and only some of them in the published totals by placement.'
};

export const PLACEMENTS_2025: Caveat = {
  id: 'placements-2025',
  periods: ['2025-01'],
  text: 'Cambridgeshire and North East Lincolnshire could not return a placement for many of their plans, and DfE publishes none for them. In the totals for their regions and England what they did not return counts as not recorded.'
};

/** Where DfE prints a rate for a total that its two counts do not give, and its councils do. */
export const PLACEMENT_TOTALS_SUMMED: Caveat = {
  ...PLACEMENTS_2024,
  text: 'Hackney and Peterborough sent totals only, and have no figure. The lines for London, the East of England and England are sums of the other councils where the printed total would divide by their plans as well.'
};

export const AS_ATTENDED: Caveat = {
  id: 'as-recorded',
  text: 'It is where the child is, or is placed, according to the council in January. It does not say what the plan asks for, or whether the family agreed.'
};

export const LAW_16_WEEKS: NonNullable<Measure['lawStandard']> = {
  value: 100,
  words: 'The law: every family told within 16 weeks that there will be no plan, unless a listed exception applies',
  basis: 'Special Educational Needs and Disability Regulations 2014, regulation 10(1)',
  link: 'https://www.legislation.gov.uk/uksi/2014/1530/regulation/10'
};

export const LAW_4_WEEKS: NonNullable<Measure['lawStandard']> = {
  value: 100,
  words: 'The law: every decision within 4 weeks of the review meeting',
  basis: 'Special Educational Needs and Disability Regulations 2014, regulation 20(10)',
  link: 'https://www.legislation.gov.uk/uksi/2014/1530/regulation/20'
};
