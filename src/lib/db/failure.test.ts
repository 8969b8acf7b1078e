import { expect, it } from 'vitest';
import { engineFailure } from './failure.ts';

it.each([
  'Uncaught TypeError: Failed to fetch',
  "Uncaught NetworkError: Failed to execute 'importScripts' on 'WorkerGlobalScope': The script at 'http://x/y.js' failed to load.",
  ''
])('an engine that does not arrive is said to, without the browser’s own words: %s', (message) =>
  expect(engineFailure(message)).toBe(
    'Its program did not arrive: the connection failed, or something on this device or network blocks it.'
  )
);

it('a browser without WebAssembly is said to be one', () => {
  for (const message of ['Uncaught ReferenceError: WebAssembly is not defined', 'Uncaught CompileError: refused to compile'])
    expect(engineFailure(message)).toBe('This browser does not allow WebAssembly, which the database needs.');
});

it('anything else is quoted', () =>
  expect(engineFailure('Uncaught RangeError: out of memory')).toBe('The database engine failed: RangeError: out of memory.'));
