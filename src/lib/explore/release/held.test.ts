import { expect, it } from 'vitest';
import { COUNCILS, file, row } from '../../checks/fixture.ts';
import { MEASURES } from '../../measures/index.ts';
import { heldBack, spoiltPeriods } from './held.ts';
import { heldInWords } from './words.ts';

it('nothing is drafted of a file in which most councils have a figure that cannot be right', () => {
  const of = (wrong: number) =>
    file(
      'requests',
      COUNCILS.map((code, i) => row(code, '2026', { received: i < wrong ? -5 : 5 }))
    );
  expect([of(0), of(1), of(2)].map(spoiltPeriods)).toEqual([[], [], ['2026']]);
  const requests = MEASURES.filter(({ id }) => id === 'requests-refused');
  expect(heldBack([], [of(4)], requests)).toEqual([{ measure: 'requests-refused', periods: ['2026'], why: 'impossible' }]);
  expect(heldInWords(heldBack([], [of(4)], requests))).toMatch(
    /^Nothing is drafted of ‘.+’ for 2026: too many councils of the file have a figure that cannot be right\. Compare the file with/
  );
  expect(heldInWords([])).toBe('');
});
