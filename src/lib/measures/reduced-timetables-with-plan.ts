import { reducedTimetables } from './reduced-timetables.ts';

export default reducedTimetables({
  id: 'with-plan',
  title: 'a plan',
  who: 'an EHC plan',
  field: 'reducedTimetableRatePlan',
  why: 'A child with a plan who may come to school only part of the day misses the education that the plan describes. Every child of school age is entitled to suitable education.',
  classBounds: [0.6, 0.9, 1.3, 1.7, 2.2],
  related: ['reduced-timetables-sen-support', 'reduced-timetables-no-sen', 'absence-with-plan', 'suspended-with-plan'],
  saysNothingAbout: 'Why the timetable was cut, for how long, whether the family agreed, and children who have no school place.'
});
