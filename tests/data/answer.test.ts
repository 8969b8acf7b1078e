import { expect, it } from 'vitest';
import { measureById } from '../../src/lib/measures/index.ts';
import { isCouncil } from '../../src/lib/model/area.ts';
import { answerHeadline, earlierCount } from '../../src/lib/words/answer.ts';
import { plainName } from '../../src/lib/words/index.ts';
import { areas, observations } from './support.ts';
it('x', () => {
  const m = measureById('plans-within-20-weeks');
  for (const area of areas.filter(isCouncil)) {
    const of = (id: string) => (observations.get(id) ?? []).filter((r) => r.area === area.code && r.status !== 'not-an-area-then').sort((a,b)=>a.period<b.period?-1:1);
    const rows = of(m.id);
    const c = of(m.counterpart ?? '').find((r) => r.period === rows.at(-1)?.period) ?? null;
    console.log(answerHeadline(m, { name: plainName(area), rows, counterpart: c }), '|', earlierCount(m, rows));
  }
  expect(1).toBe(1);
});
