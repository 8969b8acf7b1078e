import { describe, expect, it } from 'vitest';
import { judgedOnFewer, metByCouncil, mostMet } from '../../standard/most-met.ts';
import { fewerInWords, mostInWords } from './most.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));

describe('the most that any council meets', () => {
  const cell = (area: string, item: string, verdict: 'meets' | 'fallen' | 'falls-short') => ({ area, item, verdict });
  const cells = [
    cell('A', 'plan-on-time', 'meets'),
    cell('A', 'answer-on-time', 'meets'),
    cell('B', 'plan-on-time', 'meets'),
    cell('B', 'falling-appeals', 'fallen'),
    cell('C', 'plan-on-time', 'falls-short'),
    cell('D', 'answer-on-time', 'meets'),
    cell('D', 'joint-officers', 'meets')
  ];

  it('counts judged items alone, and only of the councils asked about', () => {
    expect([...metByCouncil(cells)]).toEqual([
      ['A', 2],
      ['B', 1],
      ['D', 2]
    ]);
    expect(mostMet([{ code: 'B' }, { code: 'C' }], cells)).toEqual({ met: 1, councils: [{ code: 'B' }] });
    expect(mostMet([{ code: 'A' }, { code: 'D' }], cells)).toEqual({ met: 2, councils: [{ code: 'A' }, { code: 'D' }] });
    expect(mostMet([{ code: 'C' }], cells)).toEqual({ met: 0, councils: [] });
  });

  it('says where fewer items can be judged', () => {
    const councils = ['A', 'B', 'C', 'D', 'E'].map((code) => ({ code }));
    expect(judgedOnFewer(councils, cells, 2)).toBe(3);
    expect(judgedOnFewer(councils, cells, 1)).toBe(1);
    expect(fewerInWords(0, 5)).toBe('');
    expect(fewerInWords(61, 5)).toBe(
      'In 61 councils fewer than five items can be judged, because a sound figure or an inspection is missing: none of them could meet all five.'
    );
    expect(fewerInWords(1, 2)).toMatch(/^In one council .*: it could not meet both\.$/);
  });

  it('is said with its names, as a sentence that can be quoted alone', () => {
    expect(mostInWords({ met: 4, councils: named('Richmond upon Thames') }, 5)).toBe(
      'Richmond upon Thames meets four of the five items that can be judged; no council meets more.'
    );
    expect(mostInWords({ met: 4, councils: named('Telford and Wrekin', 'Barnsley', 'Bristol, City of') }, 5)).toBe(
      'Barnsley, Bristol, and Telford and Wrekin meet four of the five items that can be judged; no council meets more.'
    );
    expect(mostInWords({ met: 5, councils: named('Kent', 'Essex') }, 5)).toBe(
      'Essex and Kent meet all five items that can be judged.'
    );
    expect(mostInWords({ met: 3, councils: named('A', 'B', 'C', 'D') }, 4, '2024')).toBe(
      'By the figures of 2024, four councils meet three of the four items that can be judged; no council meets more.'
    );
    expect(mostInWords({ met: 1, councils: named('Kent') }, 1)).toBe('Kent meets the one item that can be judged.');
    expect(mostInWords({ met: 0, councils: [] }, 5)).toBe('No council meets any of the five items that can be judged.');
  });
});
