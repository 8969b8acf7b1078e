import { reducedTimetables } from './reduced-timetables.ts';

export default reducedTimetables({
  id: 'sen-support',
  title: 'SEN support',
  who: 'SEN support',
  field: 'reducedTimetableRateSupport',
  why: 'Pupils with needs and no plan can lose part of the school day too, and no document says what they should have had.',
  classBounds: [0.2, 0.3, 0.45, 0.6, 0.85],
  related: ['reduced-timetables-with-plan', 'reduced-timetables-no-sen'],
  saysNothingAbout: 'Why the timetable was cut, for how long, and whether the family agreed.'
});
