import { describe, expect, it } from 'vitest';
import { fencesOf, withinFences } from './fences.ts';

const SHARE = { unit: { kind: 'share' }, lawStandard: { value: 100, words: 'The law' } } as const;

describe('what no circle is moved across', () => {
  it('is the law, England, nought and the ends of what can be', () => {
    const at = (...input: Parameters<typeof fencesOf>) => fencesOf(...input).map(({ at, line }) => `${at}${line ? ' line' : ''}`);
    expect(at(SHARE as never, [0, 100], 46)).toEqual(['100 line', '46 line', '0', '100']);
    expect(at({ unit: { kind: 'share' }, lawStandard: null }, [0, 150], null)).toEqual(['0', '100']);
    expect(at({ unit: { kind: 'change' }, lawStandard: null }, [-20, 40], 8)).toEqual(['8 line', '0 line', '-20', '40']);
  });

  const fences = [
    { at: 0, line: false },
    { at: 40, line: true },
    { at: 100, line: true },
    { at: 100, line: false }
  ];

  it('leaves room up to the nearest on either side, and never onto it', () => {
    expect(withinFences(20, fences)).toEqual({ from: 1, to: 39 });
    expect(withinFences(40.5, fences)).toEqual({ from: 40.25, to: 99 });
    expect(withinFences(0, fences)).toEqual({ from: 0, to: 39 });
  });

  it('holds what stands on a line, and lets it go inwards only where the line is an end and that is asked for', () => {
    for (const inwards of [false, true]) expect(withinFences(40, fences, inwards)).toEqual({ from: 40, to: 40 });
    expect(withinFences(100, fences)).toEqual({ from: 100, to: 100 });
    expect(withinFences(100, fences, true)).toEqual({ from: 41, to: 100 });
  });
});
