import Papa from 'papaparse';
import type { Area, AreaKind } from '../model/area.ts';
import type { Role, Term, UsedCell } from '../model/cell.ts';
import type { Fault } from '../model/fault.ts';
import type { Source } from '../model/source.ts';
import { parseComparators, parseObservations } from './observations.ts';

const ROLES: readonly Role[] = ['value', 'numerator', 'denominator', 'published-rate'];

/** The lines of one of this site's own tables, each as its fields by name. Throws when the table does not begin with these columns. */
function records<Column extends string>(text: string, table: string, columns: readonly Column[]): Record<Column, string>[] {
  const [header = [], ...lines] = Papa.parse<string[]>(text.replace(/\n$/, ''), { delimiter: ',', newline: '\n' }).data;
  if (columns.some((column, index) => header[index] !== column))
    throw new Error(`The table of ${table} begins ${columns.join()}, not ${header.join()}`);
  return lines.map((fields) => {
    const named = columns.map((column, index): [Column, string] => [column, fields[index] ?? '']);
    return Object.fromEntries(named) as Record<Column, string>;
  });
}

/** The terms of one measure, by number, from `/data/cells/terms.csv`. Throws when it is no such table. */
export function parseTerms(text: string, measure: string): Map<number, Term> {
  const lines = records(text, 'terms', ['measure', 'term', 'role', 'sign', 'source', 'column']);
  return new Map(
    lines
      .filter((line) => line.measure === measure)
      .map((line): [number, Term] => {
        const role = ROLES.find((known) => known === line.role);
        if (!role || (line.sign !== '1' && line.sign !== '-1'))
          throw new Error(`Term ${line.term} of ${measure} has the role '${line.role}' and the sign '${line.sign}'`);
        const sign = line.sign === '1' ? 1 : -1;
        return [Number(line.term), { term: Number(line.term), role, sign, source: line.source, column: line.column }];
      })
  );
}

/** Reads `/data/cells/<measure>.csv`. Throws when it is no such table. */
export function parseCells(text: string): UsedCell[] {
  return records(text, 'cells', ['area', 'period', 'term', 'row', 'published']).map((line) => ({
    area: line.area,
    period: line.period,
    term: Number(line.term),
    row: Number(line.row),
    published: line.published
  }));
}

/** Reads `/data/sources.csv`. Throws when it is no such table. */
export function parseSources(text: string): Source[] {
  const columns = [
    'id',
    'kind',
    'publisher',
    'title',
    'release',
    'published',
    'licence',
    'page',
    'download',
    'file',
    'sha256'
  ] as const;
  return records(text, 'sources', columns).map((line) => ({ ...line, kind: line.kind as Source['kind'] }));
}

/** Reads `/data/areas.csv`. Throws when it is no such table. */
export function parseAreas(text: string): Area[] {
  const columns = ['code', 'dfe_code', 'name', 'aliases', 'slug', 'kind', 'region', 'from', 'to', 'children'] as const;
  return records(text, 'areas', columns).map(({ dfe_code, aliases, kind, children, ...line }) => ({
    ...line,
    dfeCode: dfe_code,
    aliases: aliases.split('; ').filter((alias) => alias !== ''),
    kind: kind as AreaKind,
    children: children === '' ? null : Number(children)
  }));
}

/** The names of care boards by their NHS codes, from `/data/area-icbs.csv`. Throws when it is no such table. */
export function parseBoards(text: string): Map<string, string> {
  const lines = records(text, 'care boards', ['area', 'icb', 'icb_code', 'icb_name']);
  return new Map(lines.map(({ icb_code, icb_name }) => [icb_code, icb_name]));
}

/** What the ledger names, each with its place: from `/data/faults.csv`. Throws when it is no such table. */
export function parseFaults(text: string): Pick<Fault, 'check' | 'area' | 'period' | 'column' | 'published'>[] {
  return records(text, 'faults', [
    'id',
    'check',
    'severity',
    'source',
    'row',
    'area',
    'measure',
    'period',
    'column',
    'published'
  ]);
}

export { parseComparators, parseObservations };
