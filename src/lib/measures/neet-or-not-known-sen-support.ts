import { neetOrNotKnown } from './after-16.ts';

export default neetOrNotKnown({
  id: 'sen-support',
  title: 'SEN support',
  statistically: 'SEN support',
  exactly: 'SEN support and no plan',
  plainly: 'SEN support',
  field: 'supportNeetOrNotKnownRate',
  why: 'Young people with needs and no plan have help at school, and nothing that follows them after it.',
  classBounds: [5, 7, 9, 11, 13],
  related: ['neet-or-not-known-with-plan', 'neet-or-not-known-no-sen']
});
