import { describe, expect, it } from 'vitest';
import { classed } from '../kit/classed.ts';
import { boxOf, meet } from '../kit/room.ts';
import { roughWidthOf } from '../kit/text.ts';
import { placeScatter, SCATTER_TYPE, type ScatterInput, type ScatterRow } from './layout.ts';
import { scatterMarks } from './marks.ts';
import { letterInNames, stepInScatter } from './walk.ts';

const widthOf = (text: string) => roughWidthOf(text, SCATTER_TYPE);
const rows = Array.from({ length: 150 }, (_, i): ScatterRow => ({
  code: `E${i}`,
  slug: `council-${i}`,
  name: `${String.fromCharCode(65 + (i % 26))}council ${i}`,
  x: (i * 37) % 100,
  y: ((i * 61) % 140) / 2,
  weight: 50 + ((i * 13) % 900),
  label: ''
}));
const input = (width: number, more: Partial<ScatterInput> = {}): ScatterInput => ({
  rows,
  x: {
    measure: { unit: { kind: 'share' }, lawStandard: { value: 100, words: 'The law: all', basis: '', link: '' } },
    title: 'Plans issued within 20 weeks, 2025',
    england: { value: 46, label: 'England 46.1%' },
    law: { value: 100, label: 'The law: all of them' }
  },
  y: {
    measure: { unit: { kind: 'rate', per: 1000, of: 'children' }, lawStandard: null },
    title: 'A measure with a title so long that it has no room in one line of a telephone, January 2026',
    england: { value: 30, label: 'England 30.0' },
    law: null
  },
  width,
  chosen: null,
  ...more
});

describe('two measures on a plane', () => {
  it.each([320, 360, 700, 980])('keep every circle, and every word, inside %i px', (width) => {
    const layout = placeScatter(input(width), widthOf);
    for (const { x, y } of layout.marks) {
      expect(x).toBeGreaterThanOrEqual(layout.left);
      expect(x).toBeLessThanOrEqual(layout.right);
      expect(y).toBeGreaterThanOrEqual(layout.top);
      expect(y).toBeLessThanOrEqual(layout.bottom);
    }
    const texts = [...layout.names, ...layout.titles.x, ...layout.titles.y, ...layout.lines.flatMap(({ label }) => label ?? [])];
    for (const one of texts) {
      const { left, right, top, bottom } = boxOf(one, widthOf(one.text));
      expect([left >= 0, right <= width, top >= -2, bottom <= layout.height], one.text).toEqual([true, true, true, true]);
    }
  });

  it('name at most 18 councils, seven on a phone, none over another or over a named circle', () => {
    for (const [width, most] of [
      [980, 18],
      [360, 7]
    ] as const) {
      const { names, marks } = placeScatter(input(width), widthOf);
      expect(names.length).toBeLessThanOrEqual(most);
      expect(names.length).toBeGreaterThan(2);
      const boxes = names.map((name) => boxOf(name, widthOf(name.text)));
      boxes.forEach((box, i) => {
        for (const other of boxes.slice(i + 1)) expect(meet(box, other)).toBe(false);
        for (const { code, x, y, r } of marks.filter((mark) => names.some((name) => name.code === mark.code)))
          if (code !== names[i]!.code)
            expect(meet(box, { left: x - r, right: x + r, top: y - r, bottom: y + r }), code).toBe(false);
      });
    }
  });

  it('name the chosen council before any other', () => {
    for (const chosen of ['E3', 'E75', 'E149']) expect(placeScatter(input(980, { chosen }), widthOf).names[0]?.code).toBe(chosen);
  });

  it('are larger where more stands behind the first figure', () => {
    const { marks } = placeScatter(input(980), widthOf);
    const radius = (weight: number) => marks.find(({ code }) => code === rows.find((row) => row.weight === weight)?.code)?.r ?? 0;
    const weights = rows.map(({ weight }) => weight ?? 0);
    expect(radius(Math.max(...weights))).toBeGreaterThan(radius(Math.min(...weights)));
    const none = placeScatter(input(980, { rows: rows.map((row) => ({ ...row, weight: null })) }), widthOf);
    expect(new Set(none.marks.map(({ r }) => r)).size).toBe(1);
  });

  it('draw England dashed and the law as a line', () => {
    const markup = classed(scatterMarks(placeScatter(input(980), widthOf)));
    expect(markup.match(/class="scatter-england"/g)).toHaveLength(2);
    expect(markup.match(/class="scatter-law"/g)).toHaveLength(1);
    expect(markup).toContain('England 46.1%');
    expect(markup.match(/class="mark/g)).toHaveLength(150);
  });

  it('are walked by either figure, and by name', () => {
    const few: ScatterRow[] = [
      { ...rows[0]!, code: 'a', name: 'Bath', x: 1, y: 3 },
      { ...rows[0]!, code: 'b', name: 'Barnet', x: 2, y: 1 },
      { ...rows[0]!, code: 'c', name: 'Derby', x: 3, y: 2 }
    ];
    expect([stepInScatter(few, null, 'right'), stepInScatter(few, 'a', 'right'), stepInScatter(few, 'c', 'right')]).toEqual([
      'b',
      'b',
      null
    ]);
    expect([stepInScatter(few, 'b', 'up'), stepInScatter(few, 'a', 'down')]).toEqual(['c', 'c']);
    expect(letterInNames(few, null, 'b')).toBe('b');
    expect(letterInNames(few, 'b', 'b')).toBe('a');
    expect(letterInNames(few, 'a', 'b')).toBe('b');
    expect(letterInNames(few, 'b', 'bat')).toBe('a');
    expect(letterInNames(few, null, 'x')).toBeNull();
  });
});
