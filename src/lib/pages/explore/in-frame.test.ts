import { describe, expect, it } from 'vitest';
import type { FigureRow } from '../../ui/rows.ts';
import { readSelection } from '../../view/select.ts';
import { aloneAddress, DEFAULT_SELECTION, isOnOwnPage, type Selection } from '../../view/selection.ts';
import type { Group } from './group.ts';
import { inFrame } from './in-frame.ts';

const known = {
  periods: new Map([
    ['plans-within-20-weeks', ['2023', '2024', '2025']],
    ['requests-refused', ['2024', '2025']]
  ]),
  regions: new Set(['london']),
  councils: new Set(['kent', 'surrey', 'essex']),
  breakdowns: { 'plans-within-20-weeks': { ethnicity: ['2024', '2025'] } }
};
const asked: Partial<Selection>[] = [
  {},
  { year: '2023' },
  { councils: { kind: 'region', slug: 'london' }, view: 'ranking' },
  { councils: { kind: 'set', slugs: ['kent', 'essex'] }, view: 'over-time', lines: ['kent'] },
  { councils: { kind: 'near', slug: 'kent' }, view: 'table' },
  { councils: { kind: 'touching', slug: 'surrey' } },
  { second: 'requests-refused', view: 'two-measures' },
  { by: 'ethnicity', groups: ['black', 'white-british'], view: 'ranking' },
  { by: 'ethnicity', group: 'black', view: 'over-time' },
  { by: 'ethnicity', group: 'black' }
];

describe('the address of a frame', () => {
  it.each(asked)('is read as that of /explore: %o', (some) => {
    const address = new URL(aloneAddress(some), 'https://example.org');
    expect(address.pathname).toBe('/embed/explore');
    expect(readSelection(address.search, known)).toEqual({ selection: { ...DEFAULT_SELECTION, ...some }, reasons: [] });
  });

  it('is needed for all but what the frames of a measure draw', () => {
    const own = asked.map((some) => isOnOwnPage({ ...DEFAULT_SELECTION, ...some }));
    expect(own).toEqual([true, false, false, false, false, false, false, false, false, false]);
    expect(isOnOwnPage({ ...DEFAULT_SELECTION, view: 'over-time' }), 'with the band of councils').toBe(false);
  });
});

describe('what a frame says of a selection', () => {
  const row = (area: string, name: string) => ({ area, name, slug: name.toLowerCase() }) as FigureRow;
  const rows = [row('E1', 'Derby'), row('E2', 'Nottingham'), row('E3', 'Kent')];
  const group = (codes: string[]): Group => ({ kind: 'set', codes: new Set(codes), place: null, name: '', words: '' });
  const said = (codes: string[], some: Partial<Selection>, all = rows) =>
    inFrame({
      selection: { ...DEFAULT_SELECTION, councils: { kind: 'set', slugs: ['derby'] }, ...some },
      group: group(codes),
      drawn: { rows: all },
      summary: {
        beside: ['Your own set: 2 of 3 councils.', 'Against England’s 46.0%, of the two councils compared: both above.']
      },
      when: '2023'
    });

  it('names the councils of a set: it is nobody’s own there', () => {
    expect(said(['E1', 'E2'], {}).also).toEqual([
      'Derby and Nottingham: 2 of 3 councils.',
      'Against England’s 46.0%, of the two councils compared: both above.'
    ]);
    const many = Array.from({ length: 13 }, (_, i) => row(`E${i}`, `Council ${i}`));
    expect(
      said(
        many.map(({ area }) => area),
        {},
        many
      ).also[0]
    ).toBe('Councils chosen: 2 of 3 councils.');
    expect(said([], { councils: { kind: 'all' } }).also).toEqual([]);
  });

  it('says which year it keeps to', () => {
    expect(said(['E1'], {}).keeps).toBe(null);
    expect(said(['E1'], { year: '2023' }).keeps).toBe('2023');
    expect(said(['E1'], { year: '2023', view: 'over-time' }).keeps, 'lines show every year').toBe(null);
  });
});
