import { describe, expect, it } from 'vitest';
import { measurePath, periodOfPath } from './address.ts';
import { DEFAULT_VIEW, impliedBy, MEASURE_VIEWS, MOST_LINES, readView, reasonsOf, viewOf, writeView, type View } from './view.ts';

const known = {
  councils: ['kent', 'essex', 'bury', 'derbyshire', 'leeds', 'devon', 'halton'],
  regions: ['london', 'south-east'],
  bases: ['2016', '2019', '2022'],
  views: MEASURE_VIEWS
};
const view = (search: string) => viewOf(readView(search, known));
const reasons = (search: string) => reasonsOf(readView(search, known));

describe('reading an address', () => {
  it.each<[string, View]>([
    ['', DEFAULT_VIEW],
    ['?utm_source=mail', DEFAULT_VIEW],
    ['?areas=kent,bury', { ...DEFAULT_VIEW, areas: ['kent', 'bury'] }],
    ['?areas=Kent,%20kent', { ...DEFAULT_VIEW, areas: ['kent'] }],
    ['?sort=name&region=london', { ...DEFAULT_VIEW, sort: 'name', filter: { kind: 'region', slug: 'london' } }],
    ['?filter=region:London', { ...DEFAULT_VIEW, filter: { kind: 'region', slug: 'london' } }],
    ['?filter=outside:london', { ...DEFAULT_VIEW, filter: { kind: 'outside', slug: 'london' } }],
    ['?filter=near:kent&region=london', { ...DEFAULT_VIEW, filter: { kind: 'near', slug: 'kent' } }],
    ['?filter=deprived%3Abury&since=2019', { ...DEFAULT_VIEW, filter: { kind: 'deprived', slug: 'bury' }, since: '2019' }],
    ['?view=Ranking', { ...DEFAULT_VIEW, view: 'ranking' }],
    ['?maps=people', { ...DEFAULT_VIEW, maps: 'people' }],
    ['?lens=near:kent&region=london', { ...DEFAULT_VIEW, filter: { kind: 'near', slug: 'kent' } }]
  ])('%s', (search, expected) => {
    expect(view(search)).toEqual(expected);
    expect(reasons(search)).toEqual([]);
  });

  it.each<[string, View, RegExp]>([
    ['?areas=kent,atlantis', { ...DEFAULT_VIEW, areas: ['kent'] }, /no council ‘atlantis’/],
    ['?areas=', DEFAULT_VIEW, /names none/],
    [
      '?areas=kent,essex,bury,derbyshire,leeds,devon,halton',
      { ...DEFAULT_VIEW, areas: known.councils.slice(0, MOST_LINES) },
      /at most 6/
    ],
    ['?sort=colour', DEFAULT_VIEW, /not by ‘colour’/],
    ['?region=atlantis&sort=count', { ...DEFAULT_VIEW, sort: 'count' }, /no region ‘atlantis’/],
    ['?filter=near:london', DEFAULT_VIEW, /no council ‘london’/],
    ['?filter=region:kent', DEFAULT_VIEW, /no region ‘kent’/],
    ['?filter=colour:kent', DEFAULT_VIEW, /not by ‘colour:kent’/],
    ['?view=pie&sort=name', { ...DEFAULT_VIEW, sort: 'name' }, /no view ‘pie’/],
    ['?maps=treasure', DEFAULT_VIEW, /no map ‘treasure’/],
    ['?since=2014', DEFAULT_VIEW, /cannot be told since ‘2014’/]
  ])('%s is told, and what can be used is', (search, expected, reason) => {
    expect(view(search)).toEqual(expected);
    expect(reasons(search).join()).toMatch(reason);
  });
});

describe('writing an address', () => {
  it('never writes a default', () => expect(writeView(DEFAULT_VIEW)).toBe(''));

  it.each<View>([
    { ...DEFAULT_VIEW, areas: ['kent', 'bury'], sort: 'name', filter: { kind: 'region', slug: 'london' } },
    { ...DEFAULT_VIEW, sort: 'count', filter: { kind: 'outside', slug: 'south-east' } },
    { ...DEFAULT_VIEW, areas: ['devon'], filter: { kind: 'near', slug: 'bury' }, since: '2022' },
    { ...DEFAULT_VIEW, filter: { kind: 'deprived', slug: 'kent' } },
    { ...DEFAULT_VIEW, areas: ['kent'], view: 'map' },
    { ...DEFAULT_VIEW, view: 'spread' },
    { ...DEFAULT_VIEW, maps: 'area' }
  ])('reads back as it was: %o', (chosen) => expect(view(writeView(chosen))).toEqual(chosen));

  it('leaves out the view that the other choices ask for', () => {
    expect(impliedBy(DEFAULT_VIEW)).toBe('map');
    expect(writeView({ ...DEFAULT_VIEW, view: 'map' })).toBe('');
    expect(writeView({ ...DEFAULT_VIEW, sort: 'name', view: 'ranking' })).toBe('?sort=name');
    expect(writeView({ ...DEFAULT_VIEW, areas: ['kent'], view: 'over-time' })).toBe('?areas=kent');
    expect(writeView({ ...DEFAULT_VIEW, since: '2019', view: 'ranking' })).toBe('?since=2019&view=ranking');
  });

  it('writes an old link’s region as the filter that it became', () =>
    expect(writeView(view('?region=london&from=mail'), '?region=london&from=mail')).toBe('?from=mail&filter=region:london'));

  it('keeps what others wrote', () =>
    expect(writeView({ ...DEFAULT_VIEW, areas: ['kent'] }, '?from=mail&sort=name')).toBe('?from=mail&areas=kent'));
});

describe('the path of a period', () => {
  it.each(['2024', '2025', '2023-24'])('%s goes there and back', (period) => {
    const path = measurePath('requests-refused', period, '2025');
    expect(path.endsWith('2025')).toBe(false);
    expect(periodOfPath(path, 'requests-refused', '2025')).toBe(period);
    expect(periodOfPath(`${path}/`, 'requests-refused', '2025')).toBe(period);
  });

  it.each(['/', '/measures', '/measures/other/2024', '/councils/kent', '/measures/requests-refused/2024/more'])(
    '%s is another page',
    (path) => expect(periodOfPath(path, 'requests-refused', '2025')).toBeNull()
  );
});
