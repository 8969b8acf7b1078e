import type { Status } from '../../model/observation.ts';

/** One council's figure, as a map takes it. A council not in force then has no row. */
export interface Row {
  code: string;
  name: string;
  slug: string;
  region: string;
  /** In the measure's unit. */
  value: number | null;
  status: Status;
  /** The sentence the reader reads: 'Derbyshire: 71 of 1,431 plans, 5.0%'. */
  label: string;
}

/** An outline in plane units. It stands for every council in `codes`: nearly always one. */
export interface Shape {
  codes: string[];
  /** First and last calendar year, both inclusive; null when open. */
  from: number | null;
  to: number | null;
  /** SVG path data, its commands relative. */
  d: string;
  /** Middle of the box around it, in plane units. */
  cx: number;
  cy: number;
}

/** All outlines of one kind of map, of every year since 2014. */
export interface Shapes {
  width: number;
  height: number;
  /** The map itself; what comes later is drawn above. */
  shapes: Shape[];
  /** Councils drawn again, larger. */
  inset: Shape[];
  /** Path data of lines above the councils, such as the borders of regions; may be empty. */
  lines: string;
  /** The same above the inset. */
  insetLines?: string;
  /** Whether the lines part areas that share one figure, so that they are the borders that count, and councils have none between them. */
  shared?: boolean;
  /** What says where regions are, where councils do not lie as on a map. */
  regions?: Regions;
}

/** The regions of England on a cartogram. */
export interface Regions {
  names: RegionName[];
  /** The type that they have room for, in plane units, and the distance between two lines of one name in type sizes. */
  size: number;
  leading: number;
  /** Path data of the lines between them; left out where other borders count. */
  borders: string;
}

/** A name, one line below the other, the middle of them at `y`, in plane units. */
export interface RegionName {
  lines: string[];
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** A shade of a ramp: 0 is the strongest, furthest from the page in light and in dark. `c`: the strongest is the worse end. `n`: neither end is. */
export type Shade = `${'c' | 'n'}${0 | 1 | 2 | 3 | 4 | 5}`;

export type AreaClass = Shade | 'missing' | 'faulty';

/** Which end of the values has the strongest colour: the worse one, or, in a ramp of its own, the higher one where neither is worse (`none`). */
export type StrongEnd = 'low' | 'high' | 'none';

/** A shape with its place in the figures: what is drawn. */
export interface Mark {
  codes: string[];
  d: string;
  /** Null when no council of this shape was in force: drawn, and hidden, so that another year only changes classes. */
  areaClass: AreaClass | null;
  /** Whether it is not among the councils that are asked about. */
  outside?: true;
}

/** Text on a map, ending at `x` and hanging from `y`, in plane units: HTML on a page, where it keeps its size, SVG in an export. */
export interface Label {
  text: string;
  x: number;
  y: number;
}

/** How values become colours. The same in every year, so that two years' maps compare. */
export interface Classes {
  /** Upper bounds (exclusive) of every class but the last, rising, at most five. */
  classBounds: readonly number[];
  strongEnd: StrongEnd;
  /** Codes of the councils that are asked about, the others being faded; none for all. */
  within?: ReadonlySet<string> | null;
}
