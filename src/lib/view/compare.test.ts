import { describe, expect, it } from 'vitest';
import { MOST_COMPARED, readCompare, shownAreas, writeCompare, type CompareKnown } from './compare.ts';

const known: CompareKnown = {
  areas: new Set(['england', 'east-midlands', 'cumbria', ...'abcdefghijkl']),
  near: new Map([['a', ['b', 'c']]]),
  measures: new Set(['one', 'two', 'three']),
  defaults: ['one', 'two']
};

describe('the address of /compare', () => {
  it('is read as it was written', () => {
    const view = {
      areas: ['a', 'england', 'cumbria'],
      near: 'a',
      measures: ['three'],
      pair: ['c', 'england'] as [string, string]
    };
    const written = writeCompare(view, known);
    expect(written).toBe('?near=a&areas=a,england,cumbria&measures=three&pair=c,england');
    expect(readCompare(written, known)).toEqual({ view, reasons: [] });
  });

  it('shows the default measures and no area where it says nothing, and writes neither', () => {
    const { view, reasons } = readCompare('', known);
    expect(view).toEqual({ areas: [], near: null, measures: ['one', 'two'], pair: null });
    expect(reasons).toEqual([]);
    expect(writeCompare(view, known)).toBe('');
  });

  it('keeps what it knows, and says why the rest was not followed', () => {
    const { view, reasons } = readCompare('?areas=a,Nowhere,A,b&near=cumbria&measures=four&pair=a,a', known);
    expect(view).toEqual({ areas: ['a', 'b'], near: null, measures: ['one', 'two'], pair: null });
    expect(reasons).toEqual([
      'There is no council or region ‘nowhere’.',
      'There is no measure ‘four’.',
      'No statistical neighbours are published for ‘cumbria’: only councils of today have them.',
      'The two whose difference is asked for must be different, and both among those shown.'
    ]);
  });

  it('takes eight areas and no more', () => {
    const { view, reasons } = readCompare('?areas=a,b,c,d,e,f,g,h,i', known);
    expect(view.areas).toHaveLength(MOST_COMPARED);
    expect(reasons).toEqual(['At most 8 councils are chosen one by one: the first 8 are shown.']);
  });

  it('shows a council and its neighbours first, and nobody twice', () => {
    expect(shownAreas({ areas: ['c', 'england'], near: 'a' }, known)).toEqual(['a', 'b', 'c', 'england']);
  });
});
