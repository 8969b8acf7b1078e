import type { AreaClass } from '../areas/mark.ts';

/** What a mark is painted with: a role, which a theme turns into a colour. `missing` as a fill is the hatch. `edge-…` is a circle's rim. */
export type Paint =
  | 'ink'
  | 'ink-2'
  | 'rule'
  | 'rule-strong'
  | 'accent'
  | 'paper'
  | 'hatch-line'
  | 'key-edge'
  | 'faulty-line'
  | AreaClass
  | `edge-${AreaClass}`
  | 's1'
  | 's2'
  | 's3'
  | 's4'
  | 's5'
  | 's6';

/** What a mark looks like where its colours leave with it, and the class that says it on pages. Stroke widths, dashes and hatches are in units of the whole drawing, whatever the groups around them scale. */
export interface Look {
  fill?: Paint;
  stroke?: Paint;
  strokeWidth?: number;
  dash?: readonly number[];
  round?: boolean;
  /** Of the fill alone, and of the stroke alone: 0 to 1. */
  opacity?: number;
  strokeOpacity?: number;
  /** Class of the mark on pages, whose styles say what it looks like. */
  part?: string;
}

export type Weight = 400 | 600 | 700;

export interface TextNode {
  kind: 'text';
  /** Where the text is anchored, on its base line. */
  x: number;
  y: number;
  /** How far below `y` the base line is, in type sizes, where pages set type of another size than `size`. */
  drop?: number;
  text: string;
  size: number;
  weight: Weight;
  anchor: 'start' | 'middle' | 'end';
  fill: Paint;
  /** Width of the rim in the paper's colour that keeps it legible over lines, in the type's own unit; none when absent. */
  halo?: number;
  /** Class of the text on pages; or what it is for, where something is read back by it: `headline`. */
  part?: string;
}

export interface GroupNode {
  kind: 'group';
  x: number;
  y: number;
  scale: number;
  children: readonly Node[];
}

/** Marks under one class on pages; anywhere else they stand as if there were no group. */
export interface PartsNode {
  kind: 'parts';
  part: string;
  children: readonly Node[];
}

/** A placed mark. `area`: codes of the councils that a path is the outline of. A path without fill and stroke is on pages alone. */
export type Node =
  | ({ kind: 'path'; d: string; area?: string } & Look)
  | ({ kind: 'line'; x1: number; y1: number; x2: number; y2: number } & Look)
  | ({ kind: 'circle'; cx: number; cy: number; r: number } & Look)
  | ({ kind: 'rect'; x: number; y: number; width: number; height: number } & Look)
  | TextNode
  | GroupNode
  | PartsNode;

/** A whole picture: what is drawn from its upper left corner, and what it is for those who do not see it. */
export interface Drawing {
  width: number;
  height: number;
  title: string;
  description: string;
  nodes: readonly Node[];
}

export function group(x: number, y: number, scale: number, children: readonly Node[]): GroupNode {
  return { kind: 'group', x, y, scale, children };
}

export function parts(part: string, children: readonly Node[]): PartsNode {
  return { kind: 'parts', part, children };
}

/** A text that starts at `x`, in regular weight and the ink's colour unless told otherwise. */
export function text(
  x: number,
  y: number,
  words: string,
  size: number,
  more: Partial<Omit<TextNode, 'kind' | 'x' | 'y' | 'text' | 'size'>> = {}
): TextNode {
  return { kind: 'text', x, y, text: words, size, weight: 400, anchor: 'start', fill: 'ink', ...more };
}
