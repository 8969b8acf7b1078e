import type { Measure } from '../../model/measure.ts';
import type { Status } from '../../model/observation.ts';
import { classOf } from '../areas/classes.ts';
import type { AreaClass, StrongEnd } from '../areas/mark.ts';
import { fencesOf, withinFences, type Fence } from './fences.ts';
import type { Circle } from './labels.ts';
import { isCounted, type FigureRow, type Reference } from './row.ts';
import { alongOf, domainOf, tenth, tickText, ticksOf } from '../kit/scale.ts';
import { dodge, radiusOf, type Move } from './swarm.ts';
import { roughWidthOf } from '../kit/text.ts';

/** A council as it lies on the strip, in the plane's units. */
export interface Bead extends Circle {
  code: string;
  areaClass: AreaClass;
  small: boolean;
  /** Whether it is drawn faint, the reader looking at others. */
  faded: boolean;
}

/** A line through the strip at a value, and what is written at it. */
export interface RuleMark {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  text: string;
  textX: number;
  textY: number;
  anchor: 'start' | 'middle' | 'end';
  /** The tick at 0 where figures lie on both sides of it: drawn stronger. */
  zero?: boolean;
}

export interface StripLayout {
  width: number;
  height: number;
  beads: Bead[];
  ticks: RuleMark[];
  england: RuleMark | null;
  law: RuleMark | null;
}

export interface StripInput {
  rows: readonly FigureRow[];
  measure: Pick<Measure, 'unit' | 'lawStandard' | 'classBounds'>;
  strongEnd: StrongEnd;
  england: Reference | null;
  lawLabel: string;
  /** Codes of the councils that the reader looks at, all others being faded; null or nothing for all. */
  within?: ReadonlySet<string> | null;
}

/** Lying: the value runs to the right. Upright, for phones: the value runs up. */
export type Turn = 'lying' | 'upright';

/** Planes are as wide as the narrowest page they are shown on, in CSS pixels; type is set in them at its size in pixels there. */
export const PLANES = {
  lying: { width: 960, largest: 16, tallest: 330, fewest: 150, type: 13 },
  upright: { width: 288, largest: 12, tallest: 190, fewest: 190, type: 12 }
} as const;

const SHOWN: readonly Status[] = ['ok', 'faulty'];
const OPEN_RADIUS = 2.6;
const SMALLEST = 2.2;
const UPRIGHT_LENGTH = 450;
const EDGE = { lying: 24, upright: 14 };
const BAND = { lying: 62, upright: 26 };

/** Every council with a figure, dodged; England, the law and the axis. Throws what `classOf` throws. */
export function placeStrip(input: StripInput, turn: Turn): StripLayout {
  const { rows, measure, england } = input;
  const shown = rows.filter((row): row is FigureRow & { value: number } => row.value !== null && SHOWN.includes(row.status));
  const domain = domainOf(measure, [...shown.map(({ value }) => value), england?.value ?? 0]);
  const plane = PLANES[turn];
  const length = turn === 'lying' ? plane.width - 2 * EDGE.lying : UPRIGHT_LENGTH;

  const share = alongOf(domain);
  const fences = fencesOf(measure, domain, england?.value ?? null).map(({ at, line }) => ({ at: share(at) * length, line }));
  const { radii, moves } = fit(shown, (value) => share(value) * length, fences, plane);
  const reach = reachOf(radii, moves);
  const half = Math.max(reach, plane.fewest / 2);
  const top = turn === 'lying' ? BAND.lying : BAND.upright + EDGE.upright;
  const width = plane.width;
  const height = turn === 'lying' ? tenth(top + 2 * half + 52) : top + length + EDGE.upright + 12;
  const middle = turn === 'lying' ? top + 8 + half : width / 2 + 12;
  const at = (value: number, shift = 0): number => {
    const along = share(value) * length + shift;
    return tenth(turn === 'lying' ? EDGE.lying + along : top + length - along);
  };

  const beads = shown.map(({ code, value, status, small }, i) => {
    const [along, across] = [at(value, moves[i]!.along), tenth(middle + moves[i]!.across)];
    const [x, y] = turn === 'lying' ? [along, across] : [across, along];
    const areaClass = classOf(value, status, measure.classBounds, input.strongEnd);
    return { code, x, y, r: tenth(radii[i]!), areaClass, small, faded: !(input.within?.has(code) ?? true) };
  });
  const rule = turn === 'lying' ? lyingRule(height, width) : uprightRule(width);
  const all = ticksOf(domain);
  const law = measure.lawStandard && rule('law', at(measure.lawStandard.value), input.lawLabel);
  return {
    width,
    height,
    beads,
    ticks: all.map((tick) => ({
      ...rule('tick', at(tick), tickText(tick, all, measure.unit)),
      ...(tick === 0 && domain[0] < 0 ? { zero: true } : {})
    })),
    law,
    england: england && rule('england', at(england.value), england.label)
  };
}

/**
 * How much smaller circles become, how far they may lie beside their value in hundredths of a circle, and whether those on a line at the
 * end of the axis may be moved inwards, until the swarm fits.
 */
const TRIES = [
  [1, 0, false],
  [0.86, 0, false],
  [0.74, 0, false],
  [0.74, 75, false],
  [0.62, 75, false],
  [0.5, 75, false],
  [0.42, 75, false],
  [0.5, 75, true],
  [0.42, 75, true],
  [0.35, 75, true],
  [0.3, 75, true],
  [0.25, 75, true],
  [0.25, 90, true]
] as const;

function fit(
  rows: readonly (FigureRow & { value: number })[],
  along: (value: number) => number,
  fences: readonly Fence[],
  { largest, tallest }: { largest: number; tallest: number }
): { radii: number[]; moves: Move[] } {
  const heaviest = Math.max(0, ...rows.filter(isCounted).map(({ denominator }) => denominator ?? 0));
  let fitted: { radii: number[]; moves: Move[]; reach: number } | null = null;
  for (const [size, slack, inwards] of TRIES) {
    const most = largest * size;
    const radii = rows.map(({ denominator, small }) =>
      small ? OPEN_RADIUS : radiusOf(denominator, heaviest, most, Math.min(SMALLEST, 0.6 * most))
    );
    const grains = rows.map(({ value }, i) => ({
      along: along(value),
      r: radii[i]!,
      within: withinFences(along(value), fences, inwards)
    }));
    const moves = dodge(grains, (slack * largest) / 100);
    const reach = reachOf(radii, moves);
    if (!fitted || reach < fitted.reach) fitted = { radii, moves, reach };
    if (2 * reach <= tallest) break;
  }
  return fitted ?? { radii: [], moves: [] };
}

function reachOf(radii: readonly number[], moves: readonly Move[]): number {
  return Math.max(0, ...moves.map(({ across }, i) => Math.abs(across) + radii[i]!));
}

type RuleMaker = (kind: 'tick' | 'law' | 'england', at: number, text: string) => RuleMark;

function lyingRule(height: number, width: number): RuleMaker {
  const { type } = PLANES.lying;
  return (kind, at, text) => {
    const line = { x1: at, x2: at, y1: kind === 'law' ? 22 : kind === 'england' ? 46 : BAND.lying, y2: height - 26, text };
    if (kind === 'tick') return { ...line, textX: at, textY: height - 8, anchor: at > width - 30 ? 'end' : 'middle' };
    const half = 0.75 * roughWidthOf(text, type);
    const anchor = at + half > width ? 'end' : at < half ? 'start' : 'middle';
    const textX = anchor === 'end' ? Math.min(width, at + EDGE.lying) : anchor === 'start' ? at - EDGE.lying / 2 : at;
    return { ...line, textX, textY: kind === 'law' ? 15 : 39, anchor };
  };
}

function uprightRule(width: number): RuleMaker {
  return (kind, at, text) => {
    const line = { x1: 32, x2: width, y1: at, y2: at, text };
    if (kind === 'tick') return { ...line, textX: 0, textY: at + 4, anchor: 'start' };
    return { ...line, textX: width, textY: at - 5, anchor: 'end' };
  };
}
