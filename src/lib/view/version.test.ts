import { expect, it } from 'vitest';
import { readVersion } from './version.ts';

it('reads the version of a link: valid, invalid with a reason, or missing', () => {
  expect(readVersion('?areas=derby&data=fc6d998223d1')).toEqual({ state: 'valid', value: 'fc6d998223d1' });
  expect(readVersion('?data=2025')).toEqual({
    state: 'invalid',
    given: '2025',
    reason: 'There is no version ‘2025’ of the data.'
  });
  expect(readVersion('?areas=derby')).toEqual({ state: 'missing' });
});
