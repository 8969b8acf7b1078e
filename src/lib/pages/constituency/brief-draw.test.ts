import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import { keyRow, type KeyRow } from '../../ui/council/key.ts';
import type { Observation } from '../../model/observation.ts';
import { drawBriefKey } from './brief-draw.ts';
import { whoseFiguresAre } from './words.ts';

const line = (area: string, period: string, numerator: number | null, denominator: number | null, more = {}): Observation => ({
  area,
  period,
  value: numerator === null || denominator === null ? null : (100 * numerator) / denominator,
  numerator,
  denominator,
  status: numerator === null ? 'not-returned' : 'ok',
  note: [],
  source: '',
  row: 1,
  ...more
});

function rowOf(id: string, own: Observation[], name = 'Derbyshire'): KeyRow {
  const row = keyRow(id, name.toLowerCase(), {
    name,
    own,
    counterpart: [],
    england: [line('E92000001', '2025', 460, 1000), line('E92000001', '2024', 450, 1000)],
    periods: ['2024', '2025'],
    councils: () => [line('A', '2025', 50, 100)],
    near: () => [],
    tiny: new Set()
  });
  if (!row) throw new Error(id);
  return row;
}
const plans = (own: Observation[], name?: string) => rowOf('plans-within-20-weeks', own, name);
const [full, late] = [[line('D', '2025', 71, 1431)], [line('N', '2024', 300, 1000), line('N', '2025', null, null)]];

describe('key measures of a constituency', () => {
  it('has the figure, its count and interval, and England’s with the law', () => {
    const table = drawBriefKey([{ name: 'Derbyshire', key: [plans(full)], judged: [] }]);
    expect(table).toContain('<b>5.0%</b> 71 of 1,431 plans (4.0 to 6.2)');
    expect(table).toContain(`<td>46.0%, the law: all</td>`);
    expect(table).toContain(measureById('plans-within-20-weeks').title);
    expect(table.match(/class="own"/g)).toHaveLength(1);
  });

  it('marks no figure of another period, names the period, and says why once', () => {
    const key = [plans(late, 'Norfolk'), rowOf('plans-over-52-weeks', late, 'Norfolk')];
    const table = drawBriefKey([
      { name: 'Derbyshire', key: [plans(full), rowOf('plans-over-52-weeks', full)], judged: [] },
      { name: 'Norfolk', key, judged: [] }
    ]);
    expect(table).toContain('calendar year 2024');
    expect(table.match(/<li>Norfolk: No figure for 2025: DfE withheld the figure and gives no reason\.<\/li>/g)).toHaveLength(1);
    expect(table.match(/<sup>1, 2<\/sup>/g)).toHaveLength(2);
    const strips = table.match(/<td class="strip".*?<\/td>/g) ?? [];
    for (const strip of strips) expect(strip).not.toContain('<rect');
  });

  it('says of a figure that rests on few that it does, and draws it hollow', () => {
    const table = drawBriefKey([{ name: 'Isles of Scilly', key: [plans([line('S', '2025', 1, 1)])], judged: [] }]);
    expect(table).toContain('too few to compare');
    expect(table).toContain('class="own hollow"');
  });
});

it('says whose the figures are of all councils at once', () => {
  expect(whoseFiguresAre([{ name: 'Derbyshire' }])).toBe(
    'Every figure here is for the whole of Derbyshire, not for the constituency.'
  );
  expect(whoseFiguresAre([{ name: 'Slough' }, { name: 'Surrey' }, { name: 'Isle of Wight' }])).toBe(
    'Every figure here is for the whole of Slough, the whole of Surrey or the whole of the Isle of Wight, not for the constituency.'
  );
});
