import { neetOrNotKnown } from './after-16.ts';

export default neetOrNotKnown({
  id: 'no-sen',
  title: 'no SEN',
  statistically: 'no special educational needs',
  exactly: 'no special educational needs',
  plainly: 'no special educational needs',
  field: 'noSenNeetOrNotKnownRate',
  why: 'It is what the figures of young people with special educational needs are held against.',
  classBounds: [2.5, 3.2, 4, 5, 6],
  related: ['neet-or-not-known-gap-with-plan', 'neet-or-not-known-with-plan', 'neet-or-not-known-sen-support']
});
