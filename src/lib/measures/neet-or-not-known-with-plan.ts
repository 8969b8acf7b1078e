import { neetOrNotKnown } from './after-16.ts';

export default neetOrNotKnown({
  id: 'with-plan',
  title: 'with a plan',
  statistically: 'an EHC plan',
  exactly: 'an EHC plan',
  plainly: 'a plan',
  field: 'planNeetOrNotKnownRate',
  why: 'Young people must stay in education or training until 18. A plan runs on after 16, and says what help should get them there.',
  classBounds: [5, 7, 9, 11, 13],
  related: [
    'neet-or-not-known-gap-with-plan',
    'neet-or-not-known-sen-support',
    'neet-or-not-known-no-sen',
    'plans-no-education-or-work'
  ]
});
