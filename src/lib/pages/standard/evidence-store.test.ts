import { describe, expect, it } from 'vitest';
import { keyOf, olderRows } from './evidence-store.ts';

const HEAD = 'council,item,verdict,evidence_url,date,note';

describe('what an earlier version kept as one text', () => {
  it('becomes rows of their own, unchecked, so that one that no longer holds takes none with it', () => {
    const { rows, broken } = olderRows(
      `${HEAD}\r\nE10000007,short-breaks,meets,,2026-01-31,"One, two"\r\nE00000000,free-lunch,perhaps,,never,\r\n`
    );
    expect(rows.map(keyOf)).toEqual(['E10000007 short-breaks', 'E00000000 free-lunch']);
    expect(rows[0]?.note).toBe('One, two');
    expect(broken).toEqual([]);
  });

  it('sets aside what is no row, whole, and says why', () => {
    const { rows, broken } = olderRows(`${HEAD}\nE10000007,short-breaks,meets\nE10000007,short-breaks,meets,,2026-01-31,\n`);
    expect(rows).toHaveLength(1);
    expect(broken.map(({ cells, aside }) => [cells.note, aside])).toEqual([
      ['E10000007,short-breaks,meets', 'Kept by an earlier version of this page in a form that cannot be read.']
    ]);
    expect(olderRows('nonsense\nmore').broken.map(({ cells }) => cells.note)).toEqual(['more']);
    expect(olderRows('')).toEqual({ rows: [], broken: [] });
  });

  it('keeps the first of two rows of one council and item, and sets the other aside', () => {
    const { rows, broken } = olderRows(
      `${HEAD}\nA,short-breaks,meets,,2026-01-31,first\nA,short-breaks,meets,,2026-01-31,second\n`
    );
    expect(rows.map(({ note }) => note)).toEqual(['first']);
    expect(broken.map(({ cells }) => cells.note)).toEqual(['second']);
  });
});
