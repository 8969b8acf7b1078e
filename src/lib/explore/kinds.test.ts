import { expect, it } from 'vitest';
import { measureById } from '../measures/index.ts';
import type { PlacedObservation } from '../queries/index.ts';
import { summaryOf } from './answer.ts';
import { byKind, moreInWords } from './kinds.ts';

it('lists the first of each kind, and says how many more there are and where', () => {
  const all = Array.from({ length: 200_000 }, (_, i) => ({ line: i + 2, advice: i === 7 ? 'other' : 'same' }));
  const kinds = byKind(all, ({ advice }) => advice);
  expect(kinds.map(({ first, count }) => [first.map(({ line }) => line), count])).toEqual([
    [[2, 3, 4], 199_999],
    [[9], 1]
  ]);
  expect(kinds.map(moreInWords)).toEqual(['and 199,996 more of this kind, on lines 5 to 200,001', '']);
});

it('lists each of a few', () => {
  const kinds = byKind([{ line: 2 }, { line: 3 }, { line: null }, { line: 5 }], () => 'one');
  expect(kinds.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  expect(
    byKind(
      [1, 2, 3, 4].map((line) => ({ line })),
      () => 'one',
      2
    ).map(moreInWords)
  ).toEqual(['and 1 more of this kind, on line 4']);
});

it('says of one council, and of none, what is so', () => {
  const row = (value: number | null, status: string) =>
    ({ value, status, numerator: null, denominator: null }) as unknown as PlacedObservation;
  const said = (...rows: PlacedObservation[]) => summaryOf(measureById('plans-within-20-weeks'), rows, 'reader')[0];
  const absent = row(null, 'no-row');
  expect(said(row(null, 'not-returned'), absent)).toBe('Your file has 1 of 2 councils, none with a figure.');
  expect(said(row(5, 'ok'), absent)).toBe('Your file has 1 of 2 councils, with a figure.');
});
