import { describe, expect, it } from 'vitest';
import { asksForSelection, changeSelection, namesCouncils, periodBeside, readSelection } from './select.ts';
import { DEFAULT_SELECTION, exploreAddress, writeSelection, type Selection } from './selection.ts';

const known = {
  periods: new Map([
    ['plans-within-20-weeks', ['2023', '2024', '2025']],
    ['appeal-rate', ['2014', '2024']],
    ['requests-refused', ['2024', '2025']],
    ['in-january', ['2023-01', '2024-01', '2025-01']],
    ['once', ['2025']]
  ]),
  regions: new Set(['london', 'south-east']),
  councils: new Set(['kent', 'surrey', 'essex']),
  breakdowns: { 'plans-within-20-weeks': { ethnicity: ['2023', '2024'], age: ['2025'] } }
};
const read = (search: string) => readSelection(search, known);
const titleOf = (id: string) => id;

describe('reading an address', () => {
  it.each<[string, Partial<Selection>]>([
    ['', {}],
    ['?utm_source=mail', {}],
    ['?year=2025', {}],
    ['?year=2023', { year: '2023' }],
    [
      '?measure=Appeal-Rate&year=2014&region=london',
      { measure: 'appeal-rate', year: '2014', councils: { kind: 'region', slug: 'london' } }
    ],
    ['?near=kent&view=over-time', { councils: { kind: 'near', slug: 'kent' }, view: 'over-time' }],
    ['?touching=Kent', { councils: { kind: 'touching', slug: 'kent' } }],
    ['?councils=surrey,kent,surrey', { councils: { kind: 'set', slugs: ['surrey', 'kent'] } }],
    ['?second=requests-refused&view=two-measures', { second: 'requests-refused', view: 'two-measures' }],
    ['?by=age&view=ranking', { by: 'age', view: 'ranking' }],
    ['?maps=People', { maps: 'people' }],
    ['?lines=kent,essex&view=over-time', { lines: ['kent', 'essex'], view: 'over-time' }]
  ])('%s', (search, expected) => {
    expect(read(search)).toEqual({ selection: { ...DEFAULT_SELECTION, ...expected }, reasons: [] });
  });

  it.each<[string, Partial<Selection>, string[]]>([
    ['?measure=ghosts&year=2024', { year: '2024' }, ['There is no measure ‘ghosts’. Plans issued within 20 weeks are shown.']],
    [
      '?measure=appeal-rate&year=2025',
      { measure: 'appeal-rate' },
      ['This measure has no figures for ‘2025’: they run from 2014 to 2024. 2024 is shown.']
    ],
    [
      '?measure=in-january&year=2024',
      { measure: 'in-january', year: '2024-01' },
      ['This measure has no figures for the whole of 2024: they run from January 2023 to January 2025. January 2024 is shown.']
    ],
    [
      '?measure=in-january&year=2019-01',
      { measure: 'in-january' },
      ['This measure has no figures for January 2019: they run from January 2023 to January 2025. January 2025 is shown.']
    ],
    [
      '?measure=once&year=soon',
      { measure: 'once' },
      ['This measure has no figures for ‘soon’: they are for 2025 alone. 2025 is shown.']
    ],
    ['?region=narnia', {}, ['There is no region ‘narnia’. All of England is shown.']],
    ['?near=narnia&year=2023', { year: '2023' }, ['There is no council ‘narnia’. All of England is shown.']],
    ['?councils=kent,narnia', { councils: { kind: 'set', slugs: ['kent'] } }, ['There is no council ‘narnia’.']],
    ['?councils=', {}, ['The address asks for councils and names none. All of England is shown.']],
    [
      '?region=london&near=kent',
      { councils: { kind: 'region', slug: 'london' } },
      ['The address asks for councils in two ways: ‘region’ is followed, ‘near’ is not.']
    ],
    ['?view=dance', {}, ['There is no view ‘dance’. The map is shown.']],
    ['?maps=treasure', {}, ['There is no map ‘treasure’. Both maps are shown.']],
    ['?by=shoes', {}, ['Figures cannot be broken down by ‘shoes’.']],
    ['?by=sex', {}, ['This measure is not published by sex.']],
    ['?by=ethnicity', { by: 'ethnicity', year: '2024' }, ['By ethnicity, there are no figures for 2025: 2024 is shown.']],
    ['?second=plans-within-20-weeks', {}, ['A measure is not set against itself: choose another second measure.']],
    ['?second=ghosts', {}, ['There is no measure ‘ghosts’ to set beside this one.']]
  ])('%s is told, and the rest is followed', (search, expected, reasons) => {
    expect(read(search)).toEqual({ selection: { ...DEFAULT_SELECTION, ...expected }, reasons });
  });

  it('leaves out what names councils while nobody has the list of them, and says nothing of it', () => {
    expect(readSelection('?near=kent&year=2023', { ...known, councils: null })).toEqual({
      selection: { ...DEFAULT_SELECTION, year: '2023' },
      reasons: []
    });
    expect(namesCouncils('?near=kent')).toBe(true);
    expect(namesCouncils('?region=london')).toBe(false);
  });

  it('tells whether there is anything to read', () => {
    expect(asksForSelection('')).toBe(false);
    expect(asksForSelection('?from=mail')).toBe(false);
    expect(asksForSelection('?year=none')).toBe(true);
  });
});

describe('writing one', () => {
  it.each<Partial<Selection>>([
    {},
    { measure: 'appeal-rate', year: '2014', councils: { kind: 'region', slug: 'london' } },
    { councils: { kind: 'set', slugs: ['kent', 'surrey'] }, view: 'table' },
    { second: 'requests-refused', view: 'two-measures', councils: { kind: 'touching', slug: 'kent' } },
    { by: 'age', view: 'ranking', lines: ['kent'] }
  ])('reads back as it was: %o', (asked) =>
    expect(read(writeSelection(asked)).selection).toEqual({ ...DEFAULT_SELECTION, ...asked })
  );

  it('never writes what is shown anyway', () => expect(writeSelection(DEFAULT_SELECTION)).toBe(''));

  it('keeps what others wrote, and replaces what was chosen before', () =>
    expect(writeSelection({ year: '2023' }, '?from=mail&region=narnia&councils=kent')).toBe('?from=mail&year=2023'));

  it('is what other pages link to', () =>
    expect(exploreAddress({ measure: 'appeal-rate', councils: { kind: 'set', slugs: ['kent', 'essex'] } })).toBe(
      '/explore?measure=appeal-rate&councils=kent,essex'
    ));
});

it.each<[string, string[], string[], string]>([
  ['2024', ['2024', '2025'], ['2023', '2024', '2025'], '2024'],
  ['2025', ['2024', '2025'], ['2025-01', '2026-01'], '2026-01'],
  ['2024', ['2024', '2025'], ['2024-01', '2026-01'], '2024-01'],
  ['2019', ['2019', '2025'], ['2022-01', '2023-01', '2026-01'], '2022-01'],
  ['2019', ['2019'], [], '']
])('a second measure beside %s of %j, with figures for %j, stands in %s', (period, first, second, expected) =>
  expect(periodBeside(period, first, second)).toBe(expected)
);

describe('a choice', () => {
  const change = (before: Partial<Selection>, now: Partial<Selection>) =>
    changeSelection({ ...DEFAULT_SELECTION, ...before }, now, known, titleOf);

  it('of another measure keeps year and councils where it can', () => {
    const councils = { kind: 'region', slug: 'london' } as const;
    expect(change({ year: '2024', councils }, { measure: 'requests-refused' })).toEqual({
      selection: { ...DEFAULT_SELECTION, measure: 'requests-refused', year: '2024', councils },
      reasons: []
    });
    expect(change({ year: '2024' }, { measure: 'appeal-rate' }).selection.year).toBeNull();
  });

  it('says when it cannot', () =>
    expect(change({ year: '2023' }, { measure: 'appeal-rate' })).toEqual({
      selection: { ...DEFAULT_SELECTION, measure: 'appeal-rate' },
      reasons: ['‘appeal-rate’ has no figures for 2023: 2024, its newest, is shown.']
    }));

  it('of a measure of Januaries goes to the January of the year', () => {
    expect(change({ year: '2024' }, { measure: 'in-january' })).toEqual({
      selection: { ...DEFAULT_SELECTION, measure: 'in-january', year: '2024-01' },
      reasons: ['‘in-january’ has no figures for the whole of 2024: January 2024 is shown.']
    });
    expect(change({}, { measure: 'in-january' }).reasons).toEqual([
      '‘in-january’ has no figures for the whole of 2025: January 2025, its newest, is shown.'
    ]);
  });

  it('of a second measure opens the two, and taking it away goes back', () => {
    expect(change({}, { second: 'appeal-rate' }).selection.view).toBe('two-measures');
    expect(change({ second: 'appeal-rate', view: 'two-measures' }, { second: null }).selection.view).toBe('map');
    expect(change({ second: 'appeal-rate' }, { measure: 'appeal-rate' }).selection.second).toBeNull();
  });

  it('of a breakdown opens the ranking of groups, in a year that is published so', () => {
    expect(change({}, { by: 'ethnicity' })).toEqual({
      selection: { ...DEFAULT_SELECTION, by: 'ethnicity', year: '2024', view: 'ranking' },
      reasons: ['By ethnicity, there are no figures for 2025: 2024 is shown.']
    });
    expect(change({ by: 'age', view: 'ranking' }, { measure: 'requests-refused' })).toMatchObject({
      selection: { by: null },
      reasons: ['‘requests-refused’ is not published by age.']
    });
  });

  it('of the newest year is written as none', () => expect(change({ year: '2023' }, { year: '2025' }).selection.year).toBeNull());
});
