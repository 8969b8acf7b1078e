import type { Node } from '../charts/kit/node.ts';

/** What a chart drew, from its own upper left corner: at most as large as the box it was given. */
export interface Drawn {
  width: number;
  height: number;
  nodes: readonly Node[];
}

export interface KeyEntry {
  /** A mark in a box of 28 by 14 units; none for words alone. */
  swatch: readonly Node[];
  words: string;
}

export interface Note {
  text: string;
  /** Whether a picture without it would mislead: it is never left out for want of room. */
  must: boolean;
}

export type Cell = string | number | null;

export interface Column {
  /** As a file of data names it: `lower_95`. */
  name: string;
  /** As a reader does: 'Lower end of the 95% interval'. */
  title: string;
  kind: 'text' | 'number';
  /** Decimals that a reader is shown; the file holds the number as it is. Absent for whole numbers and texts. */
  decimals?: number;
  /** What it means and its unit, for the notes of a workbook. */
  means: string;
}

/** Exactly what was drawn, a row a mark, in the order drawn. Of a figure without a number, the status and the reason say why. */
export interface Table {
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

/** A chart with all that it needs to stand alone. Pure: the same in Node and in a browser. */
export interface Figure {
  /** Stem of a file name: `plans-within-20-weeks_2025_england_map`. */
  name: string;
  headline: string;
  subtitle: string;
  /** What is copied as the finding, where the headline only says what is drawn. */
  sentence?: string;
  /** For those who do not see it. */
  description: string;
  /** Width by height, of a drawing that has a shape of its own; null where it fills any box. */
  aspect: number | null;
  draw: (box: { width: number; height: number }) => Drawn;
  key: readonly KeyEntry[];
  notes: readonly Note[];
  /** Publisher first: 'Department for Education, Education, health and care plans, Reporting year 2026'. */
  source: string;
  /** Where it stands on this site, with the version of the data that it was drawn from. */
  address: string;
  table: Table;
  /** What the figures mean, for a file of data: title, definition, unit, what it says nothing about. */
  definitions: readonly (readonly [term: string, meaning: string])[];
}
