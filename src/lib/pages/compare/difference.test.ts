import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import type { AreaKind } from '../../model/area.ts';
import type { Observation } from '../../model/observation.ts';
import { besideName, differenceInWords, type Side } from './difference.ts';

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
    counterpart: null,
    board: null
  };
}

describe('what lies between two areas', () => {
  /* Newcombe 1998, table II, method 10: 56/70 against 48/80 is 0.2, from 0.0524 to 0.3339. */
  it('gives Newcombe’s interval, whichever comes first', () => {
    const [a, b] = [side('A', 56, 70), side('B', 48, 80)];
    expect(differenceInWords(plans, a, b)).toBe(
      '20.0 percentage points higher, 95% interval 5.2 to 33.4; more than chance explains.'
    );
    expect(differenceInWords(plans, b, a)).toBe(
      '20.0 percentage points lower, 95% interval 5.2 to 33.4; more than chance explains.'
    );
  });

  /* The same paper: 9/10 against 3/10 is 0.6, from 0.1705 to 0.8090. */
  it('says that few stand behind it', () => {
    expect(differenceInWords(plans, side('A', 9, 10), side('B', 3, 10))).toBe(
      '60.0 percentage points higher, 95% interval 17.1 to 80.9; more than chance explains. It rests on small numbers.'
    );
  });

  it('says when chance alone could explain it, and which way the interval reaches', () => {
    expect(differenceInWords(plans, side('A', 50, 100), side('B', 52, 100))).toMatch(
      /^2\.0 percentage points lower, 95% interval from 11\.\d higher to 15\.\d lower; chance alone could explain it\.$/
    );
    expect(differenceInWords(plans, side('A', 50, 100), side('B', 50, 100))).toMatch(
      /^No difference, 95% interval from 13\.\d lower to 13\.\d higher; chance alone could explain one\.$/
    );
  });

  it('keeps the reason of a figure that is missing or faulty', () => {
    const none = side('A', null, null, { status: 'not-returned' });
    expect(differenceInWords(plans, none, side('B', 1, 40))).toBe(
      'Not compared (A: DfE withheld the figure and gives no reason).'
    );
    expect(differenceInWords(plans, side('A', 1, 40, { status: 'faulty' }), side('B', 1, 40))).toBe(
      'Not compared (A: DfE published 2.5%, which fails our checks).'
    );
    const gone = { status: 'no-row', value: null } as const;
    expect(differenceInWords(plans, side('A', null, null, gone), side('B', null, null, gone))).toBe(
      'Not compared (A: DfE’s table leaves A out; B: DfE’s table leaves B out).'
    );
    expect(differenceInWords(inspection, side('A', null, null, { value: 3 }), side('B', null, null, gone))).toBe(
      'Not compared (B: not inspected yet under the framework of 2023).'
    );
  });

  it('does not compare a part with its whole as if they were apart', () => {
    const whole = side('Region', 400, 1000, {}, 'region');
    expect(differenceInWords(plans, side('A', 10, 100), whole)).toBe(
      '30.0 percentage points lower. A is part of Region, so its own 95% interval, 5.5 to 17.4, is held against the figure of Region, and is below it.'
    );
    expect(differenceInWords(plans, whole, side('A', 40, 100))).toContain('No difference. A is part of Region');
    const [island, south] = [side('Isle of Wight', 10, 100), side('South East', 400, 1000, {}, 'region')];
    island.area.region = 'South East';
    expect(differenceInWords(plans, island, south)).toContain('The Isle of Wight is part of the South East, so its own');
  });

  const rate = (code: string, count: number, children = 100_000) =>
    side(code, count, children, { value: (count / children) * 10_000 });

  /* 690 of 156,155 and 1,756 of 355,390: their own intervals overlap, and the difference is more than chance explains all the same. */
  it('tests two rates by their ratio, and never by whether two intervals overlap', () => {
    const [derbyshire, kent] = [rate('Derbyshire', 690, 156_155), rate('Kent', 1_756, 355_390)];
    expect(differenceInWords(appeals, derbyshire, kent)).toBe(
      '5.2 per 10,000 children lower, 0.89 times the rate of Kent (95% interval 0.82 to 0.98); more than chance explains.'
    );
    expect(differenceInWords(appeals, kent, derbyshire)).toBe(
      '5.2 per 10,000 children higher, 1.12 times the rate of Derbyshire (95% interval 1.02 to 1.22); more than chance explains.'
    );
    expect(differenceInWords(appeals, rate('A', 100), rate('B', 104))).toMatch(
      /^0\.4 per 10,000 children lower, 0\.96 times the rate of B \(95% interval 0\.73 to 1\.26\); chance alone could explain it\.$/
    );
  });

  it('never rounds an end of the interval onto 1, nor a ratio to nothing', () => {
    for (let count = 800; count < 1000; count++) {
      const words = differenceInWords(appeals, rate('A', count), rate('B', 1000));
      const [low, high] = /interval ([\d.]+) to ([\d.]+)/.exec(words)!.slice(1).map(Number);
      expect(words.includes('more than chance')).toBe(low! > 1 || high! < 1);
    }
    expect(differenceInWords(appeals, rate('A', 1, 900_000), rate('B', 900))).toContain('lower, 0.0001 times the rate of B');
  });

  it('of rates with none says what can be tested', () => {
    expect(differenceInWords(appeals, rate('A', 40), rate('B', 0))).toMatch(
      /^4\.0 per 10,000 children higher; B has none, so no ratio can be given, and its 95% interval has no upper end \(from 10\.41 times\); more than chance explains\.$/
    );
    expect(differenceInWords(appeals, rate('A', 0), rate('B', 40))).toBe(
      '4.0 per 10,000 children lower: none, where B has some (95% interval of the ratio from 0 to 0.10); more than chance explains.'
    );
    expect(differenceInWords(appeals, rate('A', 0), rate('B', 0))).toBe('No difference. No test is possible: neither has any.');
  });

  it('infers nothing where no test is possible, and says why', () => {
    const only = (code: string, value: number) => side(code, null, null, { value });
    const said = (id: string) => differenceInWords(measureById(id), only('A', 40), only('B', 10));
    expect(said('pupils-with-plan')).toMatch(/No test is possible: the counts behind the figures are not published\.$/);
    expect(said('mean-weeks-to-plan')).toBe(
      '30.0 weeks longer. No test is possible: how far single values lie apart is not published.'
    );
    expect(said('family-support-spending-per-child')).toMatch(/No test is possible: pounds are added up, not sampled\.$/);
    expect(said('appeals-per-10000-children')).toMatch(/No test is possible: the counts behind the figures are not published\.$/);
    expect(said('appeals-per-10000-children')).not.toMatch(/chance|overlap/);
  });

  it('compares no board with itself, and no words with words', () => {
    const board = { name: 'NHS One Integrated Care Board', share: 100, straddles: false };
    const [a, b] = [side('A', 5, 50), side('B', 5, 50)].map((one) => ({ ...one, board }));
    expect(differenceInWords(waits, a as Side, b as Side)).toBe('Not compared: both have the figure of NHS One ICB.');
    expect([a, b].map((one) => besideName(waits, one as Side, a as Side))).toEqual(['A', 'B']);
    const grade = (code: string, value: number) => side(code, null, null, { value });
    expect(differenceInWords(inspection, grade('A', 3), grade('B', 3))).toBe('The same inspection outcome.');
    expect(differenceInWords(inspection, grade('A', 3), side('England', null, null, { status: 'no-row' }, 'england'))).toBe(
      'Not compared (England has none: each council has its own).'
    );
  });

  it('names two boards, and a board beside what holds it', () => {
    const of = (code: string, name: string) => ({ ...side(code, 30, 50), board: { name, share: 100, straddles: false } });
    const [a, b] = [of('A', 'NHS One Integrated Care Board'), of('B', 'NHS Two Integrated Care Board')];
    expect(besideName(waits, a, b)).toBe('NHS One ICB (for A)');
    expect(besideName(plans, a, b)).toBe('A');
    const england = side('England', 100, 1000, {}, 'england');
    england.area.code = 'E92000001';
    expect(besideName(waits, england, a)).toBe('England');
    expect(differenceInWords(waits, a, england)).toContain('NHS One ICB is part of England, so its own 95% interval');
  });
});
