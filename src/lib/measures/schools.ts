import type { Caveat } from '../model/measure.ts';

/** Caveats that several measures of schools and pupils share. */

export const FEW_PUPILS: Caveat = {
  id: 'few-pupils',
  text: 'The City of London and the Isles of Scilly are left out here where a figure is published: so few pupils are behind it that one child moves it by tens of percentage points. The file does not say how many pupils are behind a figure, and in the smallest of the other councils they are few.'
};

/** Why there is no figure for the two smallest councils, in place of words that would say that the publisher withholds it. */
export const FEW_PUPILS_ABSENCE = 'Left out here, because very few pupils are behind the published figure';

export const PRINTED_SHARE: Caveat = {
  id: 'printed-share',
  text: 'Printed with one decimal and without the two counts, so no interval can be given. Numbers of one or two pupils are withheld by the publisher.'
};

export const NO_TESTS: Caveat = {
  id: 'no-tests',
  periods: ['2019-20', '2020-21'],
  text: 'There were no tests in 2020 and 2021, because of the coronavirus pandemic.'
};

export const WRITING_CHANGED: Caveat = {
  id: 'writing-changed',
  periods: ['2015-16', '2016-17'],
  notComparable: '2015-16 and 2016-17: writing was assessed in another way',
  text: 'The teacher assessment of writing changed in 2018: figures for 2015-16 and 2016-17 are not directly comparable with later ones.'
};

export const WHOLE_PERCENT: Caveat = {
  id: 'whole-per-cent',
  text: 'Printed in whole per cent and without counts, so no interval can be given.'
};

export const TEACHER_ASSESSED: Caveat = {
  id: 'teacher-assessed',
  periods: ['2019-20', '2020-21'],
  notComparable: '2019-20 and 2020-21: grades without exams',
  text: 'Exams were cancelled in 2020 and 2021 and schools awarded the grades. They were higher in every group, and are not comparable with other years.'
};

export const SCALE_CHANGED: Caveat = {
  id: 'scale-changed',
  periods: ['2015-16', '2016-17'],
  notComparable: '2015-16 and 2016-17: other scales',
  text: 'As new GCSEs came in, the most that a pupil could score rose from 80 in 2015-16 to 87 in 2016-17 and 90 since: those two years are not comparable with later ones.'
};

export const NO_PROGRESS_8: Caveat = {
  id: 'no-progress-8',
  text: 'Progress 8, which allows for where pupils started, is left out: it is not published for 2019-20, 2020-21, 2024-25 and 2025-26, since the tests or exams it needs were not held.'
};

export const LAST_YEAR: Caveat = {
  id: 'last-year-of-a-council',
  about: [
    'E06000028',
    'E06000029',
    'E06000058',
    'E06000059',
    'E06000061',
    'E06000062',
    'E06000063',
    'E06000064',
    'E10000006',
    'E10000009',
    'E10000021'
  ],
  periods: ['2018-19', '2020-21', '2022-23'],
  text: 'Results are published for the councils that there are when they come out. So Bournemouth, Poole and the old county of Dorset have no figure for 2018-19, Northamptonshire none for 2020-21 and Cumbria none for 2022-23, the last school year of each.'
};

export const NO_ENGLAND: Caveat = {
  id: 'no-england',
  text: 'The file, put together by Data to Insight from tables of the Department for Education, has lines for councils only, without counts. No figure for regions or England can be made from it.'
};

export const CORONAVIRUS_ABSENCE: Caveat = {
  id: 'coronavirus',
  periods: ['2020-21', '2021-22'],
  text: 'Half-days missed because of coronavirus rules (closed schools, isolation) were recorded apart and do not count as absence. No figure is given for 2019-20.'
};

/** Of pupils with a plan alone. */
export const RECORDED_UNLIKE_2020: Caveat = {
  id: 'recorded-unlike-2020-21',
  periods: ['2020-21'],
  text: 'In 2020-21 a few councils, Southend-on-Sea, Halton, Sheffield and Walsall above all, stand far above their own figures of the years around it for pupils with a plan, and not for other pupils. Days on which pupils were expected at home may not have been recorded alike.'
};

export const CORONAVIRUS_AUTUMN: Caveat = {
  id: 'coronavirus',
  periods: ['2020-21'],
  text: 'In the autumn of 2020 schools were open, and many classes were sent home for days or weeks.'
};

export const ENROLMENTS: Caveat = {
  id: 'enrolments',
  text: 'Pupils are counted by enrolment: a child who changed school in the year may be counted in both.'
};

export const AUTUMN_TERM: Caveat = {
  id: 'autumn-term',
  text: 'Published by term. The autumn term is shown; terms are not added up, because a pupil who is suspended in two of them would count twice.'
};

export const GAP_ASSEMBLED: Caveat = {
  id: 'gap-assembled',
  text: 'The gap stands in the assembled file: it is the one rate less the other.'
};
