import { expect, it } from 'vitest';
import { measureData } from './load.ts';

it.each([
  ['plans-within-20-weeks', '2014', 14],
  ['plans-within-20-weeks', '2025', 147],
  ['appeals-per-10000-children', '2014', 147],
  ['plans-mainstream', '2019-01', 150],
  ['pupils-with-plan', '2016-01', null]
])('%s of %s is served with where each of its ranks may lie', async (id, period, many) => {
  const { ranks } = await measureData(id, period);
  expect(ranks?.length ?? null).toBe(many);
  for (const [, low, high] of ranks ?? []) expect(low).toBeLessThanOrEqual(high);
});
