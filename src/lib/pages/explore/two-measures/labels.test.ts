import { describe, expect, it } from 'vitest';
import { periodsOf, realFigures } from '../../../../../tests/fixtures/export.ts';
import { boxOf, meet, type Box } from '../../../charts/kit/room.ts';
import { roughWidthOf } from '../../../charts/kit/text.ts';
import { placeScatter, SCATTER_TYPE } from '../../../charts/scatter/layout.ts';
import { measureById } from '../../../measures/index.ts';
import { axisOf } from './axes.ts';
import { pairMeasures, type Side } from './pair.ts';

const widthOf = (text: string) => roughWidthOf(text, SCATTER_TYPE);
const side = (id: string, period = periodsOf(id).at(-1) ?? ''): Side => {
  const { rows, england } = realFigures(id, period);
  return { measure: measureById(id), period, rows, england };
};
const IDS = [
  ['plans-within-20-weeks', 'requests-refused'],
  ['requests-refused', 'plans-within-20-weeks'],
  ['plans-within-20-weeks', 'requests-answered-in-6-weeks'],
  ['plans-over-52-weeks', 'plans-within-20-weeks'],
  ['plans-within-20-weeks', 'plans-within-20-weeks-including-exceptions'],
  ['reviews-decided-in-4-weeks', 'plans-within-20-weeks'],
  ['appeals-per-10000-children', 'plans-per-1000-children'],
  ['children', 'plans-growth']
] as const;

describe('what is written on the plane of two measures', () => {
  it.each(IDS.flatMap(([x, y]) => [290, 320, 360, 540, 700, 980].map((width) => [x, y, width] as const)))(
    '%s by %s at %i px touches no line and nothing else that is written',
    (one, two, width) => {
      const [x, y] = [side(one), side(two)];
      const all = pairMeasures(x, y, null).rows;
      const london = new Set(x.rows.filter(({ region }) => region === 'E12000007').map(({ area }) => area));
      for (const rows of [all, all.filter(({ code }) => london.has(code)), all.slice(0, 4)]) {
        const layout = placeScatter({ rows, x: axisOf(x), y: axisOf(y), width, chosen: null }, widthOf);
        const lines = layout.lines.map(({ kind, x1, x2, y1, y2 }): [string, Box] => {
          const half = kind === 'law' ? 1 : 0.7;
          return [
            `${kind} ${x1 === x2 ? 'upright' : 'lying'}`,
            { left: Math.min(x1, x2) - half, right: Math.max(x1, x2) + half, top: y1 - half, bottom: y2 + half }
          ];
        });
        /* England and the law are named wherever they are drawn. */
        expect(layout.lines.filter(({ label }) => label === null)).toEqual([]);
        const written = [
          ...layout.lines.flatMap(({ label }) => label ?? []),
          ...layout.names,
          ...layout.titles.x,
          ...layout.titles.y,
          ...layout.xTicks.map((tick) => ({ x: tick.at, y: layout.bottom + 17, text: tick.text, anchor: 'middle' as const })),
          ...layout.yTicks.map((tick) => ({ x: layout.left - 6, y: tick.y + 4, text: tick.text, anchor: 'end' as const }))
        ].map((one): [string, Box] => [one.text, boxOf(one, widthOf(one.text))]);
        const touching = written.flatMap(([text, box], i) => [
          ...lines.filter(([, line]) => meet(box, line)).map(([name]) => `${text} touches ${name}`),
          ...written.slice(i + 1).flatMap(([other, its]) => (meet(box, its) ? [`${text} touches ${other}`] : []))
        ]);
        expect(touching).toEqual([]);
        for (const [text, box] of written) expect([text, box.left >= 0, box.right <= width]).toEqual([text, true, true]);
      }
    }
  );
});
