import { expect, it } from 'vitest';
import { pathMeant } from './meant.ts';

it.each([
  ['/councils/derby', null],
  ['/', null],
  ['/404', null],
  ['/404/', null],
  ['/Councils/Derby', '/councils/derby'],
  ['/measures//plans-within-20-weeks/', '/measures/plans-within-20-weeks'],
  ['/councils/derby.html', '/councils/derby']
])('%s may stand for %s', (path, meant) => expect(pathMeant(path)).toBe(meant));
