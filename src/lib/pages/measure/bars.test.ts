import { expect, it } from 'vitest';
import { placeBars } from './bars.ts';

it('bars are drawn from 0 to either side', () => {
  expect(placeBars([-2, 6, null], null)).toEqual([
    { left: 0, width: 25 },
    { left: 25, width: 75 },
    { left: 25, width: 0 }
  ]);
});
