import { periodInWords } from '../model/period.ts';
import {
  type Read,
  inFigures,
  type Evidence,
  type Finding,
  findingsAbout,
  columnsInWords,
  filesOf,
  councilRows
} from './evidence.ts';
import type { Part } from '../publications/never-none.ts';
import type { Field, PublicationId, Measure } from '../model/measure.ts';

export const COUNTED_FROM = 100;

/** 'in England it is 80.1% in 2025, and here 30.3%': both 0 to 1. */
export function englandAndHere({ period }: Read['row'], usual: number, here: number): string {
  return `in England it is ${inFigures(usual * 100, 1)}% in ${periodInWords(period)}, and here ${inFigures(here * 100, 1)}%`;
}

type Judge = (row: Measured, usual: number, of: Part) => { published: string; expected: string } | null;

export function isExactly(field: Field | null, publication: PublicationId, names: readonly string[]): boolean {
  return (
    field?.publication === publication &&
    field.minus === undefined &&
    field.fields.length === names.length &&
    names.every((name) => field.fields.includes(name))
  );
}

type Choose = (measures: readonly Measure[], part: Part) => Measure[];

/** `choose`: which measures a finding stands beside; without it, beside the one that is made from most of the fields. */
export function run(
  evidence: Evidence,
  table: readonly Part[],
  judge: Judge,
  choose?: Choose
): { tested: number; findings: Finding[] } {
  const findings: Finding[] = [];
  let tested = 0;
  const seen = new Set<string>();
  for (const of of table) {
    const { publication, whole, parts } = of;
    const key = `${publication} ${parts.join()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const beside = choose?.(evidence.measures, of);
    for (const rows of byPeriod(evidence, publication, whole, parts).values()) {
      const usual = sum(rows, ({ part }) => part) / sum(rows, (row) => row.whole);
      tested += rows.length;
      for (const row of rows) {
        const words = judge(row, usual, of);
        if (!words) continue;
        findings.push(
          ...findingsAbout(evidence, row, parts, {
            ...words,
            column: columnsInWords(row.row, parts),
            ...(beside ? { beside } : { once: true })
          })
        );
      }
    }
  }
  return { tested, findings };
}

interface Measured extends Read {
  part: number;
  whole: number;
}

/** The rows of councils that have all the numbers, from the newest file that covers a period. */
function byPeriod(
  evidence: Evidence,
  publication: PublicationId,
  whole: readonly string[],
  parts: readonly string[]
): Map<string, Measured[]> {
  const newest = new Map<string, string>();
  for (const file of filesOf(evidence, publication))
    for (const { period } of file.rows) if (!newest.has(period)) newest.set(period, file.source);
  const rows = new Map<string, Measured[]>();
  for (const read of councilRows(evidence, publication)) {
    if (newest.get(read.row.period) !== read.file.source) continue;
    const values = [whole, parts].map((fields) => {
      const numbers = fields.map((field) => read.row.cells[field]?.value ?? null);
      return numbers.includes(null) ? null : numbers.reduce<number>((total, value) => total + (value ?? 0), 0);
    });
    const [of, part] = values;
    if (of == null || part == null) continue;
    const list = rows.get(read.row.period) ?? [];
    list.push({ ...read, part, whole: of });
    rows.set(read.row.period, list);
  }
  return rows;
}

function sum<Item>(items: readonly Item[], pick: (item: Item) => number): number {
  return items.reduce((total, item) => total + pick(item), 0);
}
