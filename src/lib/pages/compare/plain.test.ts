import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import type { AreaKind } from '../../model/area.ts';
import type { Observation } from '../../model/observation.ts';
import type { Side } from './difference.ts';
import { barsOf, plainBeside } from './plain.ts';

const plans = measureById('plans-within-20-weeks');
const appeals = measureById('appeals-per-10000-children');
const waits = measureById('speech-therapy-waits-over-18-weeks');

function side(
  name: string,
  value: number | null,
  denominator = 1000,
  more: Partial<Observation> = {},
  kind: AreaKind = 'county'
): Side {
  const numerator = value === null ? null : Math.round((value / 100) * denominator);
  return {
    area: { code: name, name, slug: name.toLowerCase(), kind, region: '' },
    row: { area: name, period: '2025', value, numerator, denominator, status: 'ok', note: [], source: '', row: 1, ...more },
    counterpart: null,
    board: null
  };
}

describe('two figures as people say them', () => {
  it('says a share of what can be counted in 100', () => {
    expect(plainBeside(plans, side('Derbyshire', 5, 1431), side('England', 46.1, 90_000, {}, 'england'))).toBe(
      'In Derbyshire, 5 in 100 plans came on time, against 46 in 100 in England.'
    );
  });

  it('holds against England what is like for like', () => {
    const england = { ...side('England', 46.4, 90_000, {}, 'england') };
    const like = { value: 44.4, numerator: 40_000, denominator: 90_000 };
    expect(plainBeside(plans, side('Kent', 5), { ...england, row: { ...england.row, like } as Side['row'] })).toContain(
      'against 44 in 100 in England.'
    );
  });

  it('says of more where 100 would make none of a few, all of nearly all, or one of two', () => {
    expect(plainBeside(plans, side('Kent', 0.3), side('Leeds', 12))).toBe(
      'In Kent, 3 in 1,000 plans came on time, against 120 in 1,000 in Leeds.'
    );
    expect(plainBeside(plans, side('Kent', 99.7), side('Leeds', 50))).toContain('997 in 1,000 plans');
    expect(plainBeside(plans, side('Kent', 45.1), side('Leeds', 45.4))).toContain('451 in 1,000');
    expect(plainBeside(plans, side('Kent', 45), side('Leeds', 45))).toBe(
      'In Kent, 45 in 100 plans came on time, against 45 in 100 in Leeds.'
    );
  });

  it('says all and none in words', () => {
    expect(plainBeside(plans, side('Kent', 100), side('Leeds', 0))).toBe(
      'In Kent, all plans came on time, against none in Leeds.'
    );
    expect(plainBeside(plans, side('Leeds', 0), side('Kent', 100))).toBe('In Leeds, no plans came on time, against all in Kent.');
  });

  it('says a rate as its measure does, to its own decimals', () => {
    const rate = (name: string, value: number) => side(name, value, 150_000, { numerator: 700 });
    expect(plainBeside(appeals, rate('Kent', 49.4), rate('Leeds', 11.5))).toBe(
      'In Kent, 49.4 appeals were registered for every 10,000 children, against 11.5 in Leeds.'
    );
  });

  it('names a board, and is silent of one board, of few, of what is missing and of words', () => {
    const board = (name: string) => ({ name, share: 100, straddles: false });
    const [a, b] = [
      { ...side('Barnet', 60), board: board('NHS One Integrated Care Board') },
      { ...side('Camden', 40), board: board('NHS Two Integrated Care Board') }
    ];
    expect(plainBeside(waits, a, b)).toBe(
      'In the area of NHS One ICB, 60 in 100 children waiting for speech and language therapy had been waiting over 18 weeks, against 40 in 100 in the area of NHS Two ICB.'
    );
    expect(plainBeside(waits, a, { ...b, board: a.board })).toBe('');
    expect(plainBeside(plans, side('Scilly', 100, 1), side('Kent', 5))).toBe('');
    expect(plainBeside(plans, side('Kent', null, 1000, { status: 'not-returned' }), side('Leeds', 5))).toBe('');
    expect(plainBeside(measureById('area-inspection-outcome'), side('Kent', 3), side('Leeds', 2))).toBe('');
  });

  it('has bars of both intervals, and none of what is missing', () => {
    expect(barsOf(plans, side('Kent', 5, 1431), side('Leeds', 40))?.map(({ interval }) => interval !== null)).toEqual([
      true,
      true
    ]);
    expect(barsOf(plans, side('Kent', null, 1000, { status: 'not-returned' }), side('Leeds', 40))).toBeNull();
  });
});
