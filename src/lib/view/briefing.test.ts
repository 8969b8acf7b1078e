import { describe, expect, it } from 'vitest';
import { asksConstituency, MOST_BRIEFED, MOST_COUNCILS, readBriefing, writeBriefing, type BriefingKnown } from './briefing.ts';

const known: BriefingKnown = {
  councils: new Set(['bury', 'salford', ...'abcdefghijkl']),
  ended: new Set(['cumbria']),
  constituencies: new Map([['bury-south', ['bury', 'salford']]]),
  measures: new Set(['one', 'two', ...Array.from({ length: 14 }, (_, i) => `m${i}`)]),
  defaults: ['one', 'two']
};

describe('the address of /briefing', () => {
  it('is read as it was written', () => {
    const view = { areas: ['salford', 'a'], constituency: 'bury-south', measures: ['two'], gap: true };
    const written = writeBriefing(view, known);
    expect(written).toBe('?constituency=bury-south&areas=salford,a&measures=two&gap=shown');
    expect(readBriefing(written, known)).toEqual({ view, reasons: [] });
  });

  it('shows the default measures and no council where it says nothing, and writes neither', () => {
    const { view, reasons } = readBriefing('?other=1', known);
    expect(view).toEqual({ areas: [], constituency: null, measures: ['one', 'two'], gap: false });
    expect(reasons).toEqual([]);
    expect(writeBriefing(view, known)).toBe('');
  });

  it('lets a constituency alone stand for its councils, the largest part first', () => {
    expect(asksConstituency('?constituency=bury-south')).toBe(true);
    expect(asksConstituency('?areas=a')).toBe(false);
    expect(readBriefing('?constituency=Bury-South', known).view.areas).toEqual(['bury', 'salford']);
  });

  it('says why of what it cannot follow, and leaves out nothing without a word', () => {
    const areas = ['x', 'cumbria', ...'abcdefghi'].join(',');
    const measures = Array.from({ length: 13 }, (_, i) => `m${i}`).join(',');
    const { view, reasons } = readBriefing(`?areas=${areas}&measures=${measures},no&constituency=nowhere&gap=wide`, known);
    expect(view.areas).toHaveLength(MOST_COUNCILS);
    expect(view.measures).toHaveLength(MOST_BRIEFED);
    expect(view.constituency).toBeNull();
    expect(reasons).toEqual([
      'There is no council ‘x’. A briefing is about councils of today: ‘cumbria’ is one no more.',
      'A briefing is about at most 8 councils: the first 8 are shown.',
      'There is no measure ‘no’.',
      'A briefing has at most 12 measures: the first 12 are shown.',
      'There is no constituency ‘nowhere’ in England.',
      'The gap between councils is shown with ‘gap=shown’, not with ‘wide’.'
    ]);
  });
});
