import { describe, expect, it } from 'vitest';
import { faultInWords, outOfUseBy, outOfUseInWords, printedAs } from './faults.ts';

describe('a fault told on a page', () => {
  it('is sentences', () => {
    expect(
      faultInWords({
        check: 'parts-make-the-whole',
        published: '516',
        expected: '583 or more: its two parts beside it add up to 583'
      })
    ).toBe('A row that does not add up. Published as 516, where we expected 583 or more: its two parts beside it add up to 583.');
    expect(faultInWords({ check: 'count-leaps', published: '199', expected: 'a count nearer the 883 of 2024' })).toMatch(
      /\. Published as 199, where we expected a count nearer the 883 of 2024\.$/
    );
    expect(
      faultInWords({
        check: 'counted-twice',
        published: '633',
        expected: 'about 506, the plans issued in the year by another DfE table'
      })
    ).toContain('where we expected about 506, the plans');
    expect(
      faultInWords({ check: 'every-council-has-a-row', published: 'nothing for Cumberland', expected: 'a row, or a reason' })
    ).toContain('Published: nothing for Cumberland, where we expected a row, or a reason.');
  });

  it('says plainly that a council answered more requests than it had', () => {
    expect(
      faultInWords({
        check: 'parts-make-the-whole',
        published: '2,682',
        expected:
          '2,830 or more: its two parts beside it add up to 2,830, more than the requests received, unless answers to requests of the year before are among them'
      })
    ).toBe('A row that does not add up. More answers (2,830) than requests (2,682); some may be to requests of the year before.');
  });

  it('writes counts with commas, and no year, line or code', () => {
    expect(
      [
        '66706',
        '2625',
        '4106 (Mainstream - total)',
        '-5',
        '823, beside the name Cambridgeshire',
        '1,199 in January 2025',
        '6.10%'
      ].map((published) => printedAs({ published }))
    ).toEqual([
      '66,706',
      '2,625',
      '4,106 (Mainstream - total)',
      '−5',
      '823, beside the name Cambridgeshire',
      '1,199 in January 2025',
      '6.10%'
    ]);
  });
});

describe('figures that blockers take out of use', () => {
  const blocker = {
    id: '',
    check: 'return-of-nothing',
    severity: 'blocker' as const,
    source: 's',
    row: 2,
    area: 'E06000001',
    measure: 'requests-refused',
    period: '2024 2025',
    column: '',
    published: '0',
    expected: 'some',
    decision: ''
  };
  const linesOf = () => [
    { period: '2024', status: 'faulty' as const, value: 0 },
    { period: '2025', status: 'not-returned' as const, value: null }
  ];

  it('are counted once each, by what is shown of them', () => {
    const other = { ...blocker, check: 'zero-refusals', period: '2024' };
    expect(outOfUseBy([blocker, other, { ...blocker, severity: 'warning' }], linesOf)).toEqual({ shown: 1, notShown: 1 });
  });

  it('are told by both numbers', () => {
    expect(outOfUseInWords({ shown: 66, notShown: 4 })).toBe(
      '66 figures are shown as published, drawn hollow, and used nowhere; four more are not shown.'
    );
    expect(outOfUseInWords({ shown: 1, notShown: 0 })).toBe('1 figure is shown as published, drawn hollow, and used nowhere.');
  });
});
