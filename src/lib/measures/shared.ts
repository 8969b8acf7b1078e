import type { Caveat, Measure } from '../model/measure.ts';

export const RETURN_CHANGED_2023: Caveat = {
  id: 'person-level-return',
  text: 'From January 2023 councils send DfE a record for each child instead of totals, so figures for 2022 and later are not made the same way as those before. The line on the chart is broken there.'
};

function firstPlans(counts: string): Caveat {
  return {
    id: 'first-plans',
    periods: ['2014', '2015'],
    notComparable: '2014: four months; 2015: first full year',
    text: `EHC plans began in September 2014: the figure for 2014 covers four months (${counts}), and 2015 is the first full year. Comparable figures start in 2016.`
  };
}

export const FIRST_PLANS = firstPlans('1,177 plans without exceptions in England, and none in 79 councils');

/** The same of measures of all plans. */
export const FIRST_PLANS_ALL = firstPlans('1,359 plans in England, and none in 74 councils');

/** The same of appeals, which there were before. */
export const FIRST_APPEALS: Caveat = {
  id: 'first-plans',
  periods: ['2014', '2015'],
  notComparable: '2014 and 2015: plans were only beginning',
  text: 'EHC plans began in September 2014, and took the place of statements of special educational needs over several years. Comparable figures start in 2016.'
};

export const NORFOLK_2025: Caveat = {
  id: 'norfolk-2025',
  periods: ['2025'],
  text: 'For 2025 DfE publishes the 1,943 plans of Norfolk including exceptions only. The published totals give a share excepted of 6.6% for England, as if nearly all of them had been excepted; without Norfolk it is 4.8%. The figure excluding exceptions leaves out Norfolk’s plans, and both leave out Leicester’s.',
  beside: 'This counts nearly every plan of Norfolk as excepted. Without Norfolk it is 4.8%.'
};

const ISLE_OF_WIGHT = ['E06000046', 'E12000008'];
const ISLE_OF_WIGHT_AND_HALTON = ['E06000006', 'E06000046', 'E12000002', 'E12000008'];

/**
 * Why totals of 2025 are sums, or stand without their counts: a council that DfE withholds must not be had by subtraction. One for each
 * `Treatment` of England's total (`publications/shape/withheld.ts`); that a measure has the one of its own figure, a test of the tables holds.
 */
function withheld2025(about: string[], text: string): Caveat {
  return { id: 'isle-of-wight-2025', about, periods: ['2025'], text };
}

/** England's figure is `share-alone`. */
export const WITHHELD_2025_SHARE = withheld2025(
  ISLE_OF_WIGHT,
  'DfE withholds the Isle of Wight for 2025. So that subtraction does not reveal it, the South East is the sum of its other councils. England’s figure is that of DfE’s total, which counts the Isle of Wight: it has one decimal place and no counts.'
);

/** England's figure is `summed`. */
export const WITHHELD_2025_SUMMED = withheld2025(
  ISLE_OF_WIGHT,
  'DfE withholds the Isle of Wight for 2025. So that subtraction does not reveal it, the South East and England are the sums of their other councils, and neither counts the Isle of Wight.'
);

/** England's counts are those that DfE's headlines quote: `as-published`. */
export const WITHHELD_2025_QUOTED = withheld2025(
  ISLE_OF_WIGHT,
  'DfE withholds the Isle of Wight for 2025, and the South East is the sum of its other councils. England’s total is quoted as DfE publishes it, and counts the Isle of Wight.'
);

/** The same of plans issued, where DfE withholds a second council. */
export const WITHHELD_2025_ISSUED = withheld2025(
  ISLE_OF_WIGHT_AND_HALTON,
  'DfE withholds the Isle of Wight and Halton for 2025: the South East and the North West are sums of their other councils. England’s total is quoted as DfE publishes it, and the plans issued in it count both.'
);

/** The same of a printed mean, which no sum can replace. */
export const WITHHELD_2025_MEAN = withheld2025(
  ISLE_OF_WIGHT_AND_HALTON,
  'DfE withholds the Isle of Wight and Halton for 2025. The published means of the South East, the North West and England count both; those of the two regions are shown without the number of plans behind them.'
);

/** Plans excepted: a third council, Norfolk, has one count of the two, and England's total is summed for that too. */
export const WITHHELD_2025_EXCEPTED = withheld2025(
  ISLE_OF_WIGHT_AND_HALTON,
  'DfE withholds the Isle of Wight and Halton for 2025. The lines for the South East, the North West and England are sums of the other councils, and count neither.'
);

/** Reviews as they are asked of since 2025. */
export const REVIEWS_ASKED_2025: Caveat = {
  id: 'asked-since-2025',
  text: 'DfE has asked for reviews due and completed since 2025. The year before it asked about review meetings, so there is nothing to compare with.'
};

export const LEICESTER_2025: Caveat = {
  id: 'leicester-2025',
  about: ['E06000016'],
  periods: ['2025'],
  text: 'DfE prints 0 for Leicester throughout this table for 2025: the council gave no dates of assessments, as DfE’s guidance says. We leave the zeros out.'
};

export const TO_AGE_25: Caveat = {
  id: 'to-age-25',
  text: 'Requests can be made for young people up to 25, and the denominator is children aged 0 to 17. The rate compares councils; it is not a share of children.'
};

export const CHILDREN_MID_2024: Caveat = {
  id: 'children-mid-2024',
  periods: ['2025'],
  text: 'No mid-2025 population estimate has been published in the files used here, so the figure for 2025 divides by children at mid-2024.'
};

/** The same of a January count, which is divided by the children of the middle of the year before. */
export const JANUARY_CHILDREN_MID_2024: Caveat = {
  id: 'children-mid-2024',
  periods: ['2026-01'],
  text: 'No mid-2025 population estimate has been published in the files used here, so the figure for January 2026 divides by children at mid-2024.'
};

/** Where the newest count of plans stands until the table of plans is there. */
export const PLANS_2026: Caveat = {
  id: 'plans-2026',
  periods: ['2026-01'],
  text: 'The plans of January 2026 are those that DfE counts in its table of annual reviews; its table of plans by placement is not in the files used here. DfE’s table of phase transfers has the same count for every council but Lewisham and the Isle of Wight, which it leaves out.'
};

export const BOURNEMOUTH_POOLE_DORSET: Caveat = {
  id: 'no-children-before-2019',
  about: ['E06000028', 'E06000029', 'E06000058', 'E06000059', 'E10000009', 'E12000009'],
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
  text: 'The denominator includes plans without a recorded need: 4,870 in England, and more than one plan in ten in a few councils.'
};

export const SURREY_NEEDS: Caveat = {
  id: 'surrey-amended',
  about: ['E10000030'],
  periods: ['2025-01'],
  text: 'Surrey corrected its figures after the collection had closed. DfE publishes the corrected ones.'
};

/** Placements: years in which DfE publishes none for two councils whose plans are in the denominator of the totals. */
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

/** Officers: the year that the file says is not the one that it counts. */
export const OFFICERS_IN_JANUARY: Caveat = {
  id: 'as-in-january',
  text: 'DfE labels these figures with a calendar year. The councils listed are those of that January in every year, so they are shown as of January.'
};

export const RECRUITING: Caveat = {
  id: 'recruiting',
  text: 'Some councils answered that they were recruiting. The post was vacant then, and they are shown so, with this note.'
};

export const OFFICERS_NOT_RETURNED: Caveat = {
  id: 'not-returned',
  periods: ['2025-01'],
  text: 'For January 2025, the first time of asking about a social care officer, DfE prints ‘Not returned’ for 13 councils. Whether they have one is not known.'
};

export const PLANNED_SPENDING: Caveat = {
  id: 'planned',
  text: 'It is what councils planned to spend before the year began, as they told DfE in their section 251 budget, and not what they spent. The same sheet has what was spent under the year 2020-21, but with figures for two councils that began in April 2021: that year is in doubt, and it is not shown.'
};

export const NONE_RECORDED: Caveat = {
  id: 'none-recorded',
  text: 'A 0 is what the sheet holds. The money may be recorded under another line.'
};

export const CEASED_REASONS_UNLIKE: Caveat = {
  id: 'reasons-unlike',
  text: 'Councils choose among the reasons differently: some record nearly all ends as needs that are met, others nearly all as young people who no longer wish to engage in education or training.'
};

export const TRANSFERS_LEFT_OUT: Caveat = {
  id: 'transfers-left-out',
  periods: ['2024'],
  text: 'DfE counts transfers to another council among the plans that ceased: 13,953 of 44,862 in 2024. They are left out here.'
};

export const CEASED_SINCE_2022: Caveat = {
  id: 'since-2022',
  text: 'Published from 2022 on. There is nothing to compare with before.'
};

/** For measures of care boards. The notes of such figures name the board, and `straddles-icbs` where it applies. */
export const BOARD_NOT_COUNCIL: Caveat = {
  id: 'board-not-council',
  text: 'The figure is that of an integrated care board, the NHS body that plans care for an area of several councils. Every council of a board is shown the same figure, and it is not the council’s own.'
};

export const STRADDLES_ICBS: Caveat = {
  id: 'straddles-icbs',
  text: 'Ten councils belong to two or more boards. Each is shown the figure of the board that holds most of its neighbourhoods.'
};

/** Why a board has no figure of community waits: the publisher says what a blank means. */
export const NO_ORGANISATION_SUBMITTED = 'No organisation under the board sent a figure';

export const COMMUNITY_WAITS: Caveat[] = [
  BOARD_NOT_COUNCIL,
  STRADDLES_ICBS,
  {
    id: 'counted-where-reported',
    text: 'NHS England asks each organisation for one figure for a service, however many boards it works for. A board’s figure can hold children who live elsewhere, and leave out children of its own who are on another board’s list.'
  },
  {
    id: 'none-submitted',
    text: 'A blank in the table means that no organisation under the board sent a figure for the service. It does not mean that no child is waiting.'
  },
  {
    id: 'organisations-missing',
    periods: ['2025-10'],
    text: 'Two of the 141 organisations in scope sent nothing for October 2025, both under NHS Cheshire and Merseyside. The figures for that board and for England leave out anyone on their lists.'
  },
  { id: 'unvalidated', text: 'NHS England calls the figures unvalidated management information.' }
];

/** Why an older NHS series has no figure: the board has several parts, or the file has no line for its one part. */
export const NOT_OF_A_WHOLE_BOARD = 'The file has no figure for the whole board';

export const ONE_PLACE_BOARDS: Caveat = {
  id: 'one-place-boards',
  text: 'Only the 26 of 42 boards with a single sub-location can be shown, and not all of them have a figure. For the others the file has a percentage for each part and no counts, so the parts cannot be put together.'
};

export const AUTISM_WAITS: Caveat[] = [
  BOARD_NOT_COUNCIL,
  STRADDLES_ICBS,
  ONE_PLACE_BOARDS,
  {
    id: 'no-counts',
    text: 'Published as a whole number without the count of referrals. A share may rest on very few, and no interval can be given.'
  },
  {
    id: 'mental-health-services-only',
    text: 'From the Mental Health Services Data Set. NHS Digital says that most children assessed for autism are seen in child development services, which are outside it.'
  },
  {
    id: 'june-of-each-year',
    text: 'The file has every month to June 2023. June of each year is shown. In the first years fewer services sent records.'
  }
];
