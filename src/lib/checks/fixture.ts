import { Gazetteer } from '../model/gazetteer.ts';
import type { Area } from '../model/area.ts';
import type { PublicationId } from '../model/measure.ts';
import type { PlacedRow } from '../publications/place.ts';
import type { Check, Evidence, ReadFile } from './evidence.ts';

export const ENGLAND = 'E92000001';
export const REGION = 'E12000001';
export const area = (code: string, kind: Area['kind'], name: string): Area => ({
  code,
  dfeCode: '',
  name,
  aliases: code === 'A' ? ['E10000001'] : [],
  slug: name.toLowerCase(),
  kind,
  region: kind === 'unitary' ? REGION : '',
  from: '',
  to: '',
  children: null
});
export const COUNCILS = ['A', 'B', 'C', 'D'];
export const gazetteer = new Gazetteer([
  area(ENGLAND, 'england', 'England'),
  area(REGION, 'region', 'North'),
  ...COUNCILS.map((code) => area(code, 'unitary', `Council ${code}`))
]);

/** Numbers by field; a text is a mark. */
export type Figures = Record<string, number | string>;

/** A row of an area, its columns named after the fields. */
export function row(code: string, period: string, figures: Figures, over: Partial<PlacedRow> = {}): PlacedRow {
  const level = code === ENGLAND ? 'england' : code === REGION ? 'region' : 'council';
  const cells = Object.fromEntries(
    Object.entries(figures).map(([field, value]) => [
      field,
      typeof value === 'number'
        ? { published: String(value), value, mark: null, column: `col_${field}` }
        : { published: value, value: null, mark: 'x' as const, column: `col_${field}` }
    ])
  );
  return { line: 2, period, level, dfeCode: '', onsCode: '', name: code, region: '', cells, area: code, ...over };
}

export function file(publication: PublicationId, rows: PlacedRow[], over: Partial<ReadFile> = {}): ReadFile {
  const base = { source: `s-${publication}`, file: `f/${publication}.csv`, geography: 'council' as const };
  return { ...base, publication, rows, beside: [], disagreements: [], ...over };
}

/** What a check makes of the files: how much it tested, and what it found. */
export function found(check: Check, ...files: ReadFile[]) {
  const evidence: Evidence = { gazetteer, files, measures: [], observations: new Map() };
  const { tested, findings } = check.run(evidence);
  return {
    tested,
    findings: findings.map(({ area: of, period, column, published, expected }) => ({ of, period, column, published, expected }))
  };
}
