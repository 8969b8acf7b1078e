import { describe, expect, it } from 'vitest';
import type { Observation } from '../../model/observation.ts';
import { markFew } from './few.ts';

describe('few children', () => {
  const of = (area: string, period: string, value: number | null = 5) => ({ area, period, value, note: ['kept'] }) as Observation;
  const children = [of('A', '2023', 8000), of('A', '2024', 31_000), of('B', '2024', 40_000)];

  it('are noted by the estimate of the year in which a period begins, or the nearest', () => {
    const asked = { rankedFrom: { children: 30_000 } };
    const noted = (lines: Observation[]) => markFew(asked, lines, children).map(({ note }) => note.join(' '));
    expect(noted([of('A', '2023-24'), of('A', '2024-25'), of('A', '2026-01'), of('A', '2019-20')])).toEqual([
      'kept few-children',
      'kept',
      'kept',
      'kept few-children'
    ]);
    expect(noted([of('B', '2023-24'), of('A', '2023-24', null), of('Nowhere', '2023-24')])).toEqual(['kept', 'kept', 'kept']);
  });

  it('are noted for no measure that does not ask', () => {
    for (const asked of [{}, { rankedFrom: 'unknown' }] as const)
      expect(markFew(asked, [of('A', '2023')], children)[0]?.note).toEqual(['kept']);
  });
});
