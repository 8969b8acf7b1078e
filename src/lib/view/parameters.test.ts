import { describe, expect, it } from 'vitest';
import { readBriefing } from './briefing.ts';
import { readCompare } from './compare.ts';
import { among, fragmentOf, given, quoted, without } from './parameters.ts';
import { readSelection } from './select.ts';
import { writeSelection } from './selection.ts';
import { readSql } from './sql.ts';
import { readStandard, writeStandard } from './standard.ts';
import { readVersion } from './version.ts';
import { readView, reasonsOf, viewOf, writeView } from './view.ts';

describe('the law of addresses', () => {
  const law = { lists: ['areas'], own: ['areas', 'region'] };

  it.each([
    ['?areas=kent&areas=bury', 'kent,bury'],
    ['?areas[]=kent&areas[]=bury', 'kent,bury'],
    ['?areas%5B0%5D=kent&areas%5B1%5D=bury', 'kent,bury'],
    ['?Areas=kent,bury', 'kent,bury']
  ])('a list may come in parts, as an array and in capitals: %s', (search, areas) => {
    const { params, reasons } = given(search, law);
    expect(params.get('areas')).toBe(areas);
    expect(reasons).toEqual([]);
  });

  it('follows the first of two values, and says so where they differ and the name is this page’s', () => {
    const { params, reasons } = given('?region=london&region=south-east&utm=1&utm=2', law);
    expect(params.get('region')).toBe('london');
    expect(reasons).toEqual(['The address gives ‘region’ more than once: ‘london’ is followed, ‘south-east’ is not.']);
    expect(given('?region=london&region=London', law).reasons).toEqual([]);
  });

  it('reads what cannot be decoded as it is written', () => {
    expect(given('?region=%E0%A4%A', law).params.get('region')).not.toBeNull();
    expect(fragmentOf('#100%')).toBe('100%');
    expect(fragmentOf('#a%20b')).toBe('a b');
    expect(fragmentOf('')).toBe('');
  });

  it('names what is not known, and cuts what is long', () => {
    const reasons: string[] = [];
    const { params } = given('?region=Atlantis', law);
    expect(among(params, 'region', ['london'], reasons, 'There is no region')).toBe('');
    expect(among(params, 'areas', [], reasons, '')).toBe('');
    expect(reasons).toEqual(['There is no region ‘Atlantis’.']);
    expect(quoted('x'.repeat(900))).toHaveLength(63);
  });

  it('takes a page’s own names out of an address however they were written', () => {
    expect(without('?Region=a&areas[]=b&areas=c&utm=1', ['region', 'areas']).toString()).toBe('utm=1');
  });
});

describe('every page reads its address by it', () => {
  const councils = ['kent', 'bury'];
  const known = { councils, regions: ['london', 'south-east'], bases: ['2016'], views: ['map'] } as const;

  it('a measure’s page', () => {
    const reads = readView('?areas[]=kent&areas[]=bury&sort=name&sort=count', known);
    expect(viewOf(reads)).toMatchObject({ areas: councils, sort: 'name' });
    expect(reasonsOf(reads)).toEqual([expect.stringContaining('‘sort’ more than once')]);
    expect(writeView(viewOf(reads), '?areas[]=kent&areas[]=bury')).toBe('?areas=kent,bury&sort=name');
  });

  it('/explore', () => {
    const selectable = {
      periods: new Map([['plans-within-20-weeks', ['2024', '2025']]]),
      regions: new Set(['london']),
      breakdowns: {},
      councils: new Set(councils)
    };
    const { selection, reasons } = readSelection('?councils[]=kent&councils[]=bury&year=2024&year=2025', selectable);
    expect(selection).toMatchObject({ councils: { kind: 'set', slugs: councils }, year: '2024' });
    expect(reasons).toEqual([expect.stringContaining('‘year’ more than once')]);
    expect(writeSelection(selection, '?Councils=kent')).toBe('?year=2024&councils=kent,bury');
  });

  it('/standard', () => {
    const standard = {
      items: [{ id: 'plan-on-time', range: [0, 100] as const, test: 50 }],
      tracked: [],
      years: ['2024'],
      regions: ['london', 'south-east'],
      councils
    };
    const { view, reasons } = readStandard('?region=london&region=south-east&Council=kent', standard);
    expect(view).toMatchObject({ region: 'london', council: 'kent' });
    expect(reasons).toEqual([expect.stringContaining('‘region’ more than once')]);
    expect(writeStandard(view, standard, '?Council=bury&region[]=x')).toBe('?region=london&council=kent');
  });

  it('/compare and /briefing', () => {
    const compared = readCompare('?areas=kent&areas=bury&near=kent&near=bury', {
      areas: new Set(councils),
      near: new Map([['kent', ['bury']]]),
      measures: new Set(['one']),
      defaults: ['one']
    });
    expect(compared.view).toMatchObject({ areas: councils, near: 'kent' });
    expect(compared.reasons).toEqual([expect.stringContaining('‘near’ more than once')]);
    const briefed = readBriefing('?areas[]=kent&areas[]=bury&measures=one&measures=two', {
      councils: new Set(councils),
      ended: new Set(),
      constituencies: null,
      measures: new Set(['one', 'two']),
      defaults: ['one']
    });
    expect(briefed).toMatchObject({ view: { areas: councils, measures: ['one', 'two'] }, reasons: [] });
  });

  it('a version of the data, and SQL', () => {
    expect(readVersion('?data[]=0123456789ab')).toEqual({ state: 'valid', value: '0123456789ab' });
    expect(readSql('?SQL=SELECT+1&sql=SELECT+2')).toEqual({ sql: 'SELECT 1' });
  });
});
