import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { measureById, MEASURES } from '../../measures/index.ts';
import type { Status } from '../../model/observation.ts';
import { drawStrip } from './marks.ts';
import { placeLabel, placeLabels, type PlacedLabel } from './labels.ts';
import { placeStrip, type StripInput, type StripLayout, type Turn } from './layout.ts';
import { labelChosen, labelStrip, LETTERINGS, wantedLabels } from './named.ts';
import type { FigureRow } from './row.ts';
import { domainOf, tickText, ticksOf } from '../kit/scale.ts';
import { dodge } from './swarm.ts';
import { boxesMeet, circleMeetsBox, segmentMeetsBox, segmentsMeet } from '../kit/boxes.ts';
import { wrapIn } from '../kit/text.ts';
import { beadAt, stepByValue } from './walk.ts';

const row = (code: string, value: number | null, denominator: number | null = 100, more: Partial<FigureRow> = {}): FigureRow => ({
  code,
  name: `Council ${code}`,
  slug: code,
  region: 'r',
  value,
  denominator,
  small: denominator !== null && denominator < 30,
  status: value === null ? 'not-returned' : 'ok',
  label: `Council ${code}: ${value}`,
  short: `${value}%`,
  ...more
});

const read = (file: string): string[][] =>
  readFileSync(new URL(`../../../../data/${file}.csv`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split(','));
const NAMES = new Map(read('areas').map(([code, , name]) => [code, name?.replace('"', '') ?? '']));

/** The figures as they are published: with every long name, every tie and every pile. */
function published(measure: string, period: string): StripInput {
  const lines = read(`observations/${measure}`).filter(([area, when]) => when === period && /^E(06|08|09|10)/.test(area!));
  const rows = lines.map(([area, , value, , denominator, status]) => {
    const short = `${Number(value).toFixed(1)}%`;
    const more = { name: NAMES.get(area!)!, status: status as Status, short };
    return row(area!, value ? Number(value) : null, denominator ? Number(denominator) : null, more);
  });
  const england = { value: 46.1, label: 'England 46' };
  return { rows, measure: measureById(measure), strongEnd: 'low', england, lawLabel: 'The law: all of them' };
}

const PLANS = published('plans-within-20-weeks', '2025');
const WAITS = published('plans-over-52-weeks', '2025');
const APPEALS = published('appeal-rate-in-development', '2024');
const TURNS: readonly Turn[] = ['lying', 'upright'];

function overlaps({ beads }: StripLayout): string[] {
  return beads.flatMap((a, i) =>
    beads.slice(i + 1).flatMap((b) => (Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r - 0.2 ? [`${a.code} ${b.code}`] : []))
  );
}

/** Circles on the other side of a line than their figures, or beyond the ends of the axis or of what can be. */
function strays(input: StripInput, turn: Turn): string[] {
  const { beads, law, england, ticks } = placeStrip(input, turn);
  const values = new Map(input.rows.map(({ code, value }) => [code, value ?? 0]));
  const along = ({ x, y }: { x: number; y: number }) => (turn === 'lying' ? x : -y);
  const at = (rule: { x1: number; y1: number } | null | undefined) => (rule ? along({ x: rule.x1, y: rule.y1 }) : null);
  const lines = [
    ['law', input.measure.lawStandard?.value, at(law)],
    ['England', input.england?.value, at(england)],
    ['nought', 0, at(ticks.find(({ text }) => /^£?0\b/.test(text)))],
    ['all', input.measure.unit.kind === 'share' ? 100 : undefined, at(ticks.find(({ text }) => text === '100%'))]
  ] as const;
  return beads.flatMap((bead) =>
    lines.flatMap(([name, line, place]) => {
      const value = values.get(bead.code) ?? 0;
      if (line === undefined || place === null) return [];
      const side = Math.sign(along(bead) - place);
      return side !== 0 && side === -Math.sign(value - line) ? [`${bead.code} ${value} beyond ${name}`] : [];
    })
  );
}

describe('dodge', () => {
  it('leaves alone what does not touch, and moves the smaller of two to the side', () => {
    expect(dodge([{ along: 0, r: 4 }, { along: 20, r: 4 }])).toEqual([{ along: 0, across: 0 }, { along: 0, across: 0 }]); // prettier-ignore
    const [large, small] = dodge([{ along: 0, r: 4 }, { along: 0, r: 2 }]); // prettier-ignore
    expect(large).toEqual({ along: 0, across: 0 });
    expect(Math.abs(small!.across)).toBeCloseTo(6.9);
  });

  it('moves nobody outside where he may lie', () => {
    const pile = Array.from({ length: 9 }, () => ({ along: 50, r: 3, within: { from: 50, to: 57 } }));
    const moves = dodge(pile, 8).map(({ along }) => along);
    expect([Math.min(...moves), Math.max(...moves)]).toEqual([0, 7]);
  });

  it('fills both sides, and lies beside the value only where it is allowed to', () => {
    const pile = Array.from({ length: 9 }, () => ({ along: 50, r: 3 }));
    const upright = dodge(pile);
    expect(upright.reduce((sum, { across }) => sum + across, 0)).toBeCloseTo(0);
    expect(new Set(upright.map(({ along }) => along))).toEqual(new Set([0]));
    const beside = dodge(pile, 8);
    expect(Math.max(...beside.map(({ across }) => across))).toBeLessThan(Math.max(...upright.map(({ across }) => across)));
    expect(Math.max(...beside.map(({ along }) => Math.abs(along)))).toBeLessThanOrEqual(8);
  });
});

describe('placeStrip', () => {
  it('places a small strip where it always was', () => {
    const rows = [
      row('a', 0),
      row('b', 50, 400),
      row('c', 50),
      row('d', 100, 12),
      row('e', null),
      row('f', 60, 100, { status: 'faulty' })
    ];
    const input = { ...PLANS, rows };
    const golden = (turn: Turn) =>
      placeStrip(input, turn).beads.map(
        ({ code, x, y, r, areaClass, small }) => `${code} ${x} ${y} ${r} ${areaClass}${small ? ' small' : ''}`
      );
    expect(golden('lying')).toMatchInlineSnapshot(`
      [
        "a 24 145 8 c0",
        "b 480 145 16 c3",
        "c 480 169.9 8 c3",
        "d 936 145 2.6 c5 small",
        "f 571.2 145 8 faulty",
      ]
    `);
    expect(golden('upright')).toMatchInlineSnapshot(`
      [
        "a 156 490 6 c0",
        "b 156 265 12 c3",
        "c 174.9 265 6 c3",
        "d 156 40 2.6 c5 small",
        "f 156 220 6 faulty",
      ]
    `);
    expect(placeStrip(input, 'lying').england).toMatchInlineSnapshot(`
      {
        "anchor": "middle",
        "text": "England 46",
        "textX": 444.4,
        "textY": 39,
        "x1": 444.4,
        "x2": 444.4,
        "y1": 46,
        "y2": 238,
      }
    `);
    expect(placeStrip(input, 'upright').law).toMatchInlineSnapshot(`
      {
        "anchor": "end",
        "text": "The law: all of them",
        "textX": 288,
        "textY": 35,
        "x1": 32,
        "x2": 288,
        "y1": 40,
        "y2": 40,
      }
    `);
  });

  it.each([PLANS, WAITS, APPEALS])('lets no circle touch another, whatever is published ($measure.id)', (input) => {
    for (const turn of TURNS) {
      const layout = placeStrip(input, turn);
      expect(overlaps(layout)).toEqual([]);
      for (const { x, y, r } of layout.beads)
        expect(x - r >= -1 && y - r >= 0 && x + r <= layout.width + 1 && y + r <= layout.height).toBe(true);
      expect(layout.beads).toHaveLength(input.rows.filter(({ value }) => value !== null).length);
    }
  });

  it.each(MEASURES.map(({ id }) => id))('moves no circle across a line, or beyond what can be (%s)', (id) => {
    const periods = [
      ...new Set(
        read(`observations/${id}`)
          .slice(1)
          .map(([, period]) => period!)
      )
    ].filter(Boolean);
    for (const period of periods) {
      const own = published(id, period);
      const whole = read(`observations/${id}`).find(([area, when]) => area === 'E92000001' && when === period)?.[2];
      const input = { ...own, england: whole ? { value: Number(whole), label: 'England' } : null };
      expect(TURNS.flatMap((turn) => strays(input, turn))).toEqual([]);
      const { beads, width } = placeStrip(input, 'upright');
      if (input.measure.unit.kind !== 'grade') expect(beads.filter(({ x, r }) => x - r < -1 || x + r > width + 1)).toEqual([]);
    }
  });

  it('keeps councils on the law’s line where they fit, and moves a pile at nought inwards alone', () => {
    const pile = (value: number) => Array.from({ length: 20 }, (_, i) => row(String(i), value));
    const all = placeStrip({ ...PLANS, rows: pile(100), england: null }, 'lying').beads;
    expect(new Set(all.map(({ x }) => x))).toEqual(new Set([936]));
    const none = placeStrip(
      {
        ...WAITS,
        rows: [...pile(0), ...pile(0).map((one) => ({ ...one, code: `b${one.code}` })), row('high', 60)],
        england: null
      },
      'upright'
    ).beads;
    expect(Math.max(...none.map(({ y }) => y))).toBe(490);
    expect(new Set(none.map(({ y }) => y)).size).toBeGreaterThan(2);
  });

  it('keeps piles of equal figures low', () => {
    expect(placeStrip(WAITS, 'lying').height).toBeLessThan(460);
  });

  it('keeps both drawings in budget', () => {
    const markup = TURNS.map((turn) => drawStrip(PLANS, turn, 'Every council')).join('');
    expect(brotliCompressSync(markup).length).toBeLessThan(4_000);
  });
});

describe('labels', () => {
  it.each([PLANS, WAITS, APPEALS])('never collide ($measure.id)', (input) => {
    for (const [turn, names] of [
      ['lying', ['narrow', 'wide']],
      ['upright', ['upright']]
    ] as const)
      // prettier-ignore
      for (const name of names) {
        const layout = placeStrip(input, turn);
        const labels = labelStrip(input.rows, layout, turn, LETTERINGS[name]);
        expect(labels.length).toBeGreaterThan(3);
        expect(collisions(labels, layout)).toEqual([]);
      }
  });

  function collisions(labels: readonly PlacedLabel[], { beads }: StripLayout): string[] {
    return labels.flatMap((a, i) => [
      ...beads.filter((bead) => circleMeetsBox(bead, a.box)).map(({ code }) => `${a.text} covers ${code}`),
      ...labels
        .slice(i + 1)
        .filter((b) => boxesMeet(a.box, b.box))
        .map((b) => `${a.text} covers ${b.text}`),
      ...labels.filter((b) => b !== a && b.leader && segmentMeetsBox(b.leader, a.box)).map((b) => `${b.text} strikes ${a.text}`)
    ]);
  }

  it('name the extremes first, then the largest; never the small, the faulty or a crowd that ties', () => {
    const rows = [row('a', 5), row('b', 90), row('c', 50, 900), row('d', 1, 10), row('e', 99, 100, { status: 'faulty' })];
    const wanted = (all: FigureRow[]) => wantedLabels(all, placeStrip({ ...PLANS, rows: all }, 'lying')).map(({ code }) => code);
    expect(wanted(rows)).toEqual(['a', 'b', 'c']);
    expect(wanted([...rows, row('f', 90, 50), row('g', 90, 50)])).toEqual(['a', 'c', 'b', 'f', 'g']);
  });

  it('stay without room rather than cover something', () => {
    const room = { bounds: { x: 0, y: 0, width: 30, height: 20 }, circles: [], occupied: [], size: 13, most: 5 };
    const circle = { x: 10, y: 10, r: 3 };
    expect(placeLabels([{ code: 'a', text: 'Buckinghamshire', circle }], room)).toEqual([]);
    expect(
      placeLabel({ code: 'a', text: 'x', circle }, { ...room, bounds: { x: 0, y: 0, width: 60, height: 20 } }, [])
    ).not.toBeNull();
  });

  it('names a chosen council, and one with few behind it without its figure', () => {
    const rows = [row('a', 20), row('b', 70, 4)];
    const layout = placeStrip({ ...PLANS, rows }, 'lying');
    expect(labelChosen(rows[0]!, layout, 'lying', LETTERINGS.wide, [])?.text).toBe('Council a 20%');
    expect(labelChosen(rows[1]!, layout, 'lying', LETTERINGS.wide, [])?.text).toBe('Council b');
    expect(labelChosen(row('z', 3), layout, 'lying', LETTERINGS.wide, [])).toBeNull();
  });
});

describe('the axis', () => {
  it('is the whole of a share that the law speaks of, and else starts at 0 and ends round', () => {
    expect(domainOf(measureById('plans-within-20-weeks'), [3, 40])).toEqual([0, 100]);
    expect(domainOf(measureById('plans-over-52-weeks'), [3, null, 61.9])).toEqual([0, 80]);
    expect(domainOf(measureById('mean-weeks-to-plan'), [7])).toEqual([0, 20]);
    expect(domainOf(measureById('appeal-rate'), [])).toEqual([0, 1]);
  });

  it('says its unit once', () => {
    const ticks = ticksOf([0, 100]);
    expect(ticks.map((tick) => tickText(tick, ticks, { kind: 'share' }))).toEqual(['0', '25', '50', '75', '100%']);
    expect(tickText(40, [0, 20, 40], { kind: 'mean', of: 'weeks' })).toBe('40 weeks');
  });
});

describe('geometry', () => {
  it('wraps words, and knows what meets', () => {
    expect(wrapIn('Bournemouth, Christchurch and Poole', 12, 90)).toEqual(['Bournemouth,', 'Christchurch', 'and Poole']);
    const box = { x: 10, y: 10, width: 10, height: 10 };
    expect(segmentMeetsBox({ x1: 0, y1: 0, x2: 30, y2: 30 }, box)).toBe(true);
    expect(segmentMeetsBox({ x1: 0, y1: 0, x2: 30, y2: 0 }, box)).toBe(false);
    expect(segmentMeetsBox({ x1: 15, y1: 0, x2: 15, y2: 12 }, box)).toBe(true);
    expect(segmentsMeet({ x1: 0, y1: 0, x2: 2, y2: 2 }, { x1: 0, y1: 2, x2: 2, y2: 0 })).toBe(true);
  });

  it('walks by value and finds the nearest circle in reach', () => {
    expect(['up', 'right', 'down', 'left'].map((key) => stepByValue(['a', 'b', 'c'], 'b', key as 'up'))).toEqual([
      'c',
      'c',
      'a',
      'a'
    ]);
    expect([stepByValue(['a'], 'a', 'up'), stepByValue(['a'], null, 'up'), stepByValue([], null, 'up')]).toEqual([
      null,
      'a',
      null
    ]);
    const { beads } = placeStrip({ ...PLANS, rows: [row('a', 10), row('b', 90)] }, 'lying');
    expect(beadAt(beads, beads[1]!.x + 8, beads[1]!.y, 14)?.code).toBe('b');
    expect(beadAt(beads, 480, 0, 14)).toBeNull();
  });
});
