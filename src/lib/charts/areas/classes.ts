import type { Status } from '../../model/observation.ts';
import type { AreaClass, Classes, Row } from './mark.ts';

const SHADES = 6;

/**
 * The one place where a figure becomes a colour or a hatch. `c0` is the strong end of the ramp whatever `strongEnd` says, `n0` that of the ramp in which neither end is worse; fewer than six
 * classes are spread over the whole ramp. Anything that is not a usable figure is `missing`, except a `faulty` one.
 * Throws on more than five bounds and on bounds that do not rise.
 */
export function classOf(
  value: number | null,
  status: Status,
  classBounds: Classes['classBounds'],
  strongEnd: Classes['strongEnd']
): AreaClass {
  if (status === 'faulty') return 'faulty';
  if (status !== 'ok' || value === null || !Number.isFinite(value)) return 'missing';
  return shadeOf(classBounds.filter((bound) => value >= bound).length, classBounds, strongEnd);
}

/** The class of a shape that stands for these councils: two councils drawn as one carry no single figure. */
export function classOfAll(rows: readonly Row[], { classBounds, strongEnd }: Classes): AreaClass | null {
  const [row, second] = rows;
  if (!row) return null;
  return second ? 'missing' : classOf(row.value, row.status, classBounds, strongEnd);
}

/** The class attribute of a mark: `area c3`, or `area not-then` for a council of another year. */
export function classNameOf(areaClass: AreaClass | null): string {
  return `area ${areaClass ?? 'not-then'}`;
}

/** What the key shows: every class from the lowest values to the highest; `from` inclusive, `below` exclusive, null when open. */
export function classRanges({
  classBounds,
  strongEnd
}: Classes): { areaClass: AreaClass; from: number | null; below: number | null }[] {
  return [...classBounds, null].map((below, i) => {
    return { areaClass: shadeOf(i, classBounds, strongEnd), from: classBounds[i - 1] ?? null, below };
  });
}

function shadeOf(index: number, bounds: readonly number[], strongEnd: Classes['strongEnd']): AreaClass {
  if (bounds.length >= SHADES || bounds.some((bound, i) => i > 0 && bound <= bounds[i - 1]!)) {
    throw new Error(`class bounds are at most ${SHADES - 1} and rise: ${bounds.join(', ')}`);
  }
  const fromStrong = strongEnd === 'low' ? index : bounds.length - index;
  /* A class in the very middle leans to the strong end. */
  const shade =
    bounds.length === 0 ? (strongEnd === 'low' ? 0 : SHADES - 1) : Math.ceil((fromStrong * (SHADES - 1)) / bounds.length - 0.5);
  return `${strongEnd === 'none' ? 'n' : 'c'}${shade}` as AreaClass;
}
