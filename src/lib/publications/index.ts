import type { PublicationId } from '../model/measure.ts';
import type { Sheet } from './book.ts';
import { PUBLICATIONS } from './catalogue.ts';
import { headerKey, splitCsv } from './csv.ts';
import { headerLine, identityKnown, likeness } from './dfe-columns.ts';
import { readDfeTable, type BreakdownRow, type DfeTable } from './dfe-table.ts';
import type { Publication, TableOf } from './publication.ts';
import type { Reading } from './reading.ts';

export { PUBLICATIONS };

const BY_ID: ReadonlyMap<string, Publication> = new Map(PUBLICATIONS.map((publication) => [publication.id, publication]));

/** The record of a publication. */
export function publicationById(id: PublicationId): Publication {
  const publication = BY_ID.get(id);
  if (!publication) throw new Error(`There is no publication '${id}'`);
  return publication;
}

const tablesOf = (pick: (publication: Publication) => TableOf | undefined): DfeTable[] =>
  PUBLICATIONS.flatMap((publication) => {
    const table = pick(publication);
    return table ? [{ publication: publication.id as PublicationId, ...table }] : [];
  });
const DFE_TABLES: readonly DfeTable[] = tablesOf(({ table }) => table);
const WITHIN: readonly DfeTable[] = tablesOf(({ within }) => within);

/** Reads a file as the publication it is known to be. `everyRow` is handed the breakdown rows too, where it has any. */
export function readPublication(
  publication: PublicationId,
  text: string,
  file: string,
  everyRow?: (row: BreakdownRow) => void
): Reading {
  const { text: reader } = publicationById(publication);
  if (reader) return reader(text, file);
  const table = DFE_TABLES.find((candidate) => candidate.publication === publication);
  if (!table) throw new Error(`There is no reader for '${publication}'`);
  const within = WITHIN.find((candidate) => candidate.publication === publication);
  if (within && recognise(text, file) !== publication && scoreOf(within, headersOf(text, file)) === 1)
    return readDfeTable(within, text, file);
  return readDfeTable(table, text, file, everyRow);
}

/** Reads the sheets of a workbook as the publication it is known to be. */
export function readBook(publication: PublicationId, sheets: readonly Sheet[], file: string): Reading {
  const { book: reader } = publicationById(publication);
  if (!reader) throw new Error(`There is no reader for the workbook '${publication}'`);
  return reader(sheets, file);
}

/** Columns that say who and when, from which on a file is a copy of one of DfE's; fewer are a table of a reader's own. */
const IDENTITY_FROM = 3;

function headersOf(text: string, file: string): string[] {
  return (splitCsv(text.slice(0, 20_000), file).lines[0]?.fields ?? []).map((header) => header.trim());
}

/** Every field that a table in DfE's form has, in any layout. */
export function fieldsOfTables(): string[] {
  const layouts = [...DFE_TABLES, ...WITHIN].flatMap((table) => table.layouts);
  return [...new Set(layouts.flatMap(({ fields }) => Object.keys(fields)))];
}

/** The headers that carry a field in those of a publication's layouts that have breakdowns; none where no layout has the field. */
export function headersWithBreakdowns(publication: PublicationId, field: string): string[] {
  const layouts = DFE_TABLES.filter((table) => table.publication === publication).flatMap((table) => table.layouts);
  return layouts.flatMap(({ hasBreakdowns, fields }) => (hasBreakdowns ? (fields[field] ?? []) : []));
}

/** How much of one of a table's layouts the headers carry: 0 to 1. */
function scoreOf(table: DfeTable, headers: readonly string[]): number {
  return Math.max(...table.layouts.map((layout) => likeness(headers, layout)));
}

/**
 * Tells from its headers which publication a file is; null when it is none that this site reads. At least half of a table's headers must be
 * there, so that a file with one renamed header is recognised and its fault named. Two tables with the same headers are told apart by how
 * their rows write the period.
 */
export function recognise(text: string, file: string): PublicationId | null {
  const { lines } = splitCsv(text.slice(0, 20_000), file);
  const own = PUBLICATIONS.find(({ looksLike }) => looksLike?.(lines));
  if (own) return own.id as PublicationId;
  let best: { publication: PublicationId; score: number } | null = null;
  for (const table of DFE_TABLES) {
    const at = headerLine(lines, table.layouts);
    const headers = lines[at]?.fields ?? [];
    const likest = scoreOf(table, headers);
    const period = headers.findIndex((header) => headerKey(header) === 'timeperiod');
    const written = lines.slice(at + 1, at + 6).map(({ fields }) => table.period((fields[period] ?? '').trim()));
    const score = likest + (written.some((known) => known !== null) ? 0.001 : 0);
    if (likest >= 0.5 && identityKnown(headers) >= IDENTITY_FROM && score > (best?.score ?? 0))
      best = { publication: table.publication, score };
  }
  return best?.publication ?? null;
}

export type { BreakdownRow } from './dfe-table.ts';
export { hasErrors, problemInWords, PublicationError } from './reading.ts';
export type { Problem, PublishedRow, Reading, SetAside } from './reading.ts';
