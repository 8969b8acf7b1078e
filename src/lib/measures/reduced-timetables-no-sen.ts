import { reducedTimetables } from './reduced-timetables.ts';

export default reducedTimetables({
  id: 'no-sen',
  title: 'no SEN',
  who: 'no special educational needs',
  field: 'reducedTimetableRateNone',
  why: 'It is what the figures of pupils with special educational needs are held against.',
  caveats: [
    {
      id: 'stands-twice',
      text: 'The assembled file has this figure twice for each council, and the two differ by less than a hundredth of a percentage point. The first is used.'
    }
  ],
  classBounds: [0.03, 0.045, 0.065, 0.085, 0.11],
  related: ['reduced-timetables-with-plan', 'reduced-timetables-sen-support'],
  saysNothingAbout: 'Why the timetable was cut, and pupils whose needs no school has recorded.'
});
