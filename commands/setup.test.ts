import { describe, expect, it } from 'vitest';
import { sameInstall } from './setup.mjs';

const wanted = {
  '': {},
  'node_modules/a': { version: '1.0.0' },
  'node_modules/for-another-machine': { version: '2.0.0', optional: true }
};

describe('knowing an up to date install', () => {
  it.each([
    ['equal', { 'node_modules/a': { version: '1.0.0' } }, true],
    [
      'with an optional package',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-another-machine': { version: '2.0.0' } },
      true
    ],
    ['another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['a package too few', {}, false],
    ['a package too many', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }, false]
  ])('%s', (_name, installed, expected) => expect(sameInstall(wanted, installed)).toBe(expected));
});
