import { expect, it } from 'vitest';
import { messageOf } from './message.ts';

it('an error says its message, anything else thrown what it is as text', () => {
  expect(messageOf(new TypeError('No such file.'))).toBe('No such file.');
  expect(messageOf('stopped')).toBe('stopped');
  expect(messageOf(undefined)).toBe('undefined');
});
