import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import type { AreaKind } from '../../model/area.ts';
import type { Observation } from '../../model/observation.ts';
import { differenceInWords, type Side } from './difference.ts';

const plans = measureById('plans-within-20-weeks');
const appeals = measureById('appeals-per-10000-children');
const waits = measureById('speech-therapy-waits-over-18-weeks');
const inspection = measureById('area-inspection-outcome');

function side(
  code: string,
  numerator: number | null,
  denominator: number | null,
  more: Partial<Observation> = {},
  kind: AreaKind = 'county'
): Side {
  const value = numerator === null || denominator === null ? null : (numerator / denominator) * 100;
  return {
    area: { code, name: code, slug: code.toLowerCase(), kind, region: kind === 'county' ? 'Region' : '' },
    row: { area: code, period: '2025', value, numerator, denominator, status: 'ok', note: [], source: '', row: 1, ...more },
    twin: null,
    board: null
  };
}

describe('what lies between two areas', () => {
  /* Newcombe 1998, table II, method 10: 56/70 against 48/80 is 0.2, from 0.0524 to 0.3339. */
  it('gives Newcombe’s interval, whichever comes first', () => {
    const [a, b] = [side('A', 56, 70), side('B', 48, 80)];
    expect(differenceInWords(plans, a, b)).toBe('20.0 points more, 95% interval 5.2 to 33.4; more than chance explains.');
    expect(differenceInWords(plans, b, a)).toBe('20.0 points less, 95% interval 5.2 to 33.4; more than chance explains.');
  });

  /* The same paper: 9/10 against 3/10 is 0.6, from 0.1705 to 0.8090. */
  it('says that few stand behind it', () => {
    expect(differenceInWords(plans, side('A', 9, 10), side('B', 3, 10))).toBe(
      '60.0 points more, 95% interval 17.1 to 80.9; more than chance explains. Few stand behind it.'
    );
  });

  it('says when chance alone could explain it, and which way the interval reaches', () => {
    expect(differenceInWords(plans, side('A', 50, 100), side('B', 52, 100))).toMatch(
      /^2\.0 points less, 95% interval from 11\.\d more to 15\.\d less; chance alone could explain it\.$/
    );
    expect(differenceInWords(plans, side('A', 50, 100), side('B', 50, 100))).toMatch(
      /^No difference, 95% interval from 13\.\d less to 13\.\d more; chance alone could explain one\.$/
    );
  });

  it('keeps the reason of a figure that is missing or faulty', () => {
    const none = side('A', null, null, { status: 'not-returned' });
    expect(differenceInWords(plans, none, side('B', 1, 40))).toBe('A: DfE publishes no figure (x). Not compared.');
    expect(differenceInWords(plans, side('A', 1, 40, { status: 'faulty' }), side('B', 1, 40))).toContain(
      'faulty, not used. Not compared.'
    );
  });

  it('does not compare a part with its whole as if they were apart', () => {
    const whole = side('Region', 400, 1000, {}, 'region');
    expect(differenceInWords(plans, side('A', 10, 100), whole)).toBe(
      '30.0 points less. A is part of Region, so its own 95% interval, 5.5 to 17.4, is held against the figure of Region, and lies below it.'
    );
    expect(differenceInWords(plans, whole, side('A', 40, 100))).toContain('No difference. A is part of Region');
  });

  it('gives no interval of the difference to a rate, and tells whether the two overlap', () => {
    const rate = (code: string, count: number) => side(code, count, 100_000, { value: count / 10 });
    expect(differenceInWords(appeals, rate('A', 100), rate('B', 300))).toMatch(
      /^20\.0 per 10,000 children less\. Their 95% intervals, 8\.1 to 12\.2 and 26\.7 to 33\.6, do not overlap: more than chance explains\.$/
    );
  });

  it('compares no board with itself, and no words with words', () => {
    const board = { name: 'NHS One Integrated Care Board', share: 100, straddles: false };
    const [a, b] = [side('A', 5, 50), side('B', 5, 50)].map((one) => ({ ...one, board }));
    expect(differenceInWords(waits, a as Side, b as Side)).toBe('Both are shown the figure of NHS One ICB.');
    const grade = (code: string, value: number) => side(code, null, null, { value });
    expect(differenceInWords(inspection, grade('A', 3), grade('B', 3))).toBe('The same answer.');
    expect(differenceInWords(inspection, grade('A', 3), side('England', null, null, { status: 'no-row' }, 'england'))).toBe(
      'England: Answers are of councils alone. Not compared.'
    );
  });
});
