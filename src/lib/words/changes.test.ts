import { describe, expect, it } from 'vitest';
import { change } from '../../../tests/fixtures/changes.ts';
import { changeInWords } from './changes.ts';

const NAMES = {
  area: (code: string) => ({ E06000015: 'Derby', E10000007: 'Derbyshire' })[code] ?? code,
  source: (id: string) => id
};
const NOTHING = change('bbbbbbbbbbbb', 'aaaaaaaaaaaa', {
  published: '',
  asAt: '2025-06-26',
  tables: { added: [], removed: [], changed: ['measures.csv'] }
});

describe('changeInWords', () => {
  it('tells edits with their number, councils, periods and the largest of them', () => {
    const edits = [
      {
        measure: 'plans-within-20-weeks',
        changed: 2,
        appeared: 1,
        withdrawn: 0,
        restated: 0,
        periods: ['2023', '2024'],
        areaCount: 2,
        areas: ['E06000015', 'E10000007'],
        largest: { area: 'E06000015', period: '2024', before: '45.24', after: '46.06' }
      }
    ];
    expect(changeInWords({ ...NOTHING, edits }, NAMES)).toEqual({
      title: 'Three edited figures.',
      lines: [
        'Plans issued within 20 weeks: two figures changed and one is new, in Derby and Derbyshire (2023 and 2024). The largest change: Derby in 2024, from 45.2% to 46.1%.'
      ]
    });
  });

  it('says when no figure changed, and of which tables the text did', () => {
    expect(changeInWords(NOTHING, NAMES)).toEqual({
      title: 'No figure changed.',
      lines: ['Tables with changed wording or layout and the same figures: measures.csv.']
    });
  });

  it('names files of one title once, with how many there are', () => {
    const sources = { added: ['plans-a', 'plans-b', 'waits'], replaced: [], removed: [] };
    const names = { ...NAMES, source: (id: string) => id.replace(/-.*/, '') };
    expect(changeInWords({ ...NOTHING, sources }, names).lines[0]).toBe('New sources: plans (two files); waits.');
  });

  it('tells new periods, sources and faults', () => {
    const words = changeInWords(
      {
        ...NOTHING,
        sources: { added: ['requests-2027'], replaced: [], removed: [] },
        periods: [{ measure: 'plans-within-20-weeks', added: ['2026'], removed: [] }],
        faults: { opened: 3, closed: 1, checks: [] }
      },
      NAMES
    );
    expect(words.title).toBe('One new source, one new period, three new faults and one fault no longer found.');
    expect(words.lines).toEqual([
      'New sources: requests-2027.',
      'Plans issued within 20 weeks: figures for 2026 are new.',
      'Our checks found three faults that they had not found before. One fault is no longer found.'
    ]);
  });

  it('counts a first version whole', () => {
    const first = { ...NOTHING, after: null, measures: { added: ['a', 'b'], removed: [] } };
    expect(changeInWords(first, NAMES).title).toBe('The first version of the data.');
  });
});
