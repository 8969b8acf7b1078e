import { describe, expect, it } from 'vitest';
import { DEFAULT_STANDARD, readStandard, testsMoved, writeStandard, type KnownStandard, type StandardView } from './standard.ts';

const known: KnownStandard = {
  items: [
    { id: 'plan-on-time', range: [0, 100], test: 90 },
    { id: 'parity-inspection', range: [1, 2], test: 1 }
  ],
  tracked: ['falling-appeals'],
  years: ['2023', '2024'],
  regions: ['london'],
  councils: ['derbyshire']
};

describe('the address of the checklist', () => {
  it('is bare for the defaults', () => {
    expect(writeStandard(DEFAULT_STANDARD, known)).toBe('');
    expect(readStandard('', known)).toEqual({ view: DEFAULT_STANDARD, reasons: [] });
  });

  it('carries every choice there and back, and leaves other parameters alone', () => {
    const view: StandardView = {
      tests: { 'plan-on-time': 62.5, 'parity-inspection': 2 },
      year: '2023',
      sort: 'plan-on-time',
      region: 'london',
      near: 'derbyshire',
      fifth: 1,
      outcome: 0,
      least: 2,
      meets: 'plan-on-time',
      item: 'falling-appeals',
      council: 'derbyshire'
    };
    const address = writeStandard(view, known, '?from=letter&region=nowhere');
    expect(address).toContain('from=letter');
    expect(address).not.toContain('nowhere');
    expect(readStandard(address, known)).toEqual({ view, reasons: [] });
    expect(testsMoved(view)).toBe(true);
  });

  it('takes a test that is the default for none, so that two addresses do not say one thing', () => {
    expect(readStandard('?plan-on-time=90', known).view.tests).toEqual({});
    expect(testsMoved(DEFAULT_STANDARD)).toBe(false);
  });

  it('opens an old link that has a test of appeals, and says that it is ignored', () => {
    const { view, reasons } = readStandard('?falling-appeals=0.8&plan-on-time=60&sort=falling-appeals', known);
    expect(view).toEqual({ ...DEFAULT_STANDARD, tests: { 'plan-on-time': 60 }, sort: 'falling-appeals' });
    expect(reasons).toEqual(['This link has a pass mark for appeals. Appeals are now tracked and not judged, so it is ignored.']);
    expect(writeStandard(view, known, '?falling-appeals=0.8')).toBe('?plan-on-time=60&sort=falling-appeals');
  });

  it.each([
    ['?plan-on-time=101', 'The pass mark of plan-on-time goes from 0 to 100; not to ‘101’.'],
    ['?plan-on-time=-1', 'The pass mark of plan-on-time goes from 0 to 100; not to ‘-1’.'],
    ['?plan-on-time=1e1', 'The pass mark of plan-on-time goes from 0 to 100; not to ‘1e1’.'],
    ['?near=derby', 'There is no council ‘derby’.'],
    ['?fifth=6', 'Deprivation goes in fifths from 1 to 5; not ‘6’.'],
    ['?year=1999', 'There are no figures for ‘1999’.'],
    ['?meets=falling-appeals', 'Councils can be shown that meet an item, or all; not ‘falling-appeals’.'],
    ['?sort=<b>', 'The list cannot be sorted by ‘<b>’.']
  ])('%s is refused with a reason, and the rest is followed', (search, reason) => {
    expect(readStandard(search, known)).toEqual({ view: DEFAULT_STANDARD, reasons: [reason] });
  });
});
