import { unzipSync, zipSync, type Unzipped } from 'fflate';
import type { CsvLine } from '../publications/csv.ts';

/** A sheet of a workbook as text, as a CSV of it would be. */
export interface BookSheet {
  name: string;
  lines: CsvLine[];
  /** How many of its rows and columns that hold something are hidden, and left out. */
  hidden: { rows: number; columns: number };
}

/** Bytes that a workbook may unpack to; a larger one is refused before it is unpacked. */
export const LARGEST_UNPACKED = 400_000_000;
const TOO_LARGE = `It unpacks to more than ${LARGEST_UNPACKED / 1e6} MB, and this page does not unpack that. Save the sheet as CSV.`;
const NO_BOOK = 'It is a ZIP archive and no workbook. Unpack it, and bring the files in it.';
const BROKEN =
  'It is a workbook that cannot be read: it may be cut short, damaged or protected by a password. Save the sheet as CSV.';

/** Why a workbook is not read, in words for a reader. */
export class BookError extends Error {}

/** A cell as the library gives it, and the number format that it is shown in. */
interface Shown {
  value: unknown;
  format: string;
}
type Merge = { startRow: number; startCol: number; endRow: number; endCol: number };

/**
 * Reads an Excel (.xlsx) or OpenDocument (.ods) workbook: every sheet that has a row and is not hidden. Percentages, pounds, dates and codes with
 * leading zeros are written as the workbook shows them, other numbers in full; a merged cell stands in each row that it lies over. Throws a
 * BookError in words for a reader.
 */
export async function readBook(bytes: Uint8Array): Promise<BookSheet[]> {
  const names = namesWithin(bytes);
  const open = names.has('content.xml') ? readOds : names.has('xl/workbook.xml') ? readXlsx : null;
  if (open === null) throw new BookError(NO_BOOK);
  try {
    return (await open(bytes, names)).filter(({ lines }) => lines.length > 0);
  } catch (error) {
    throw error instanceof BookError ? error : new BookError(BROKEN, { cause: error });
  }
}

async function readXlsx(bytes: Uint8Array): Promise<BookSheet[]> {
  const { readXlsx: read } = await import('hucre/xlsx');
  const { sheets } = await read(bytes, { readStyles: true, sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden });
  return sheets.map(sheetOf);
}

/** A sheet as the library gives it. */
interface Sheet {
  name: string;
  rows: readonly (readonly unknown[])[];
  merges?: readonly Merge[];
  cells?: ReadonlyMap<string, { style?: { numFmt?: string }; formula?: string }>;
  columns?: readonly { hidden?: boolean }[];
  rowDefs?: ReadonlyMap<number, { hidden?: boolean }>;
}

function sheetOf({ name, rows, merges = [], cells, columns, rowDefs }: Sheet): BookSheet {
  const cellAt = (row: number, column: number) => cells?.get(`${row},${column}`);
  /* A formula whose value was never saved is told as one, not taken for an empty cell. */
  const values = rows.map((row, r) =>
    row.map((value, c) => {
      const formula = value === null || value === '' ? cellAt(r, c)?.formula : undefined;
      return formula === undefined ? value : `=${formula}`;
    })
  );
  const lines = linesOf(values, merges, (row, column) => cellAt(row, column)?.style?.numFmt ?? '');
  const isShown = ({ row }: CsvLine) => rowDefs?.get(row - 1)?.hidden !== true;
  const away = new Set((columns ?? []).flatMap(({ hidden }, index) => (hidden === true ? [index] : [])));
  const shown = lines.filter(isShown);
  const filled = [...away].filter((index) => shown.some(({ fields }) => (fields[index] ?? '').trim() !== ''));
  return {
    name,
    lines: shown.map((line) => ({ ...line, fields: line.fields.map((field, index) => (away.has(index) ? '' : field)) })),
    hidden: { rows: lines.length - shown.length, columns: filled.length }
  };
}

/** Some programs leave out the file that says what the archive is, which the library asks for. */
async function readOds(bytes: Uint8Array, names: ReadonlySet<string>): Promise<BookSheet[]> {
  const { readOds: read } = await import('hucre/ods');
  const whole = names.has('mimetype') ? bytes : withMimetype(bytes);
  const { sheets } = await read(whole, { readStyles: true });
  return sheets.map(sheetOf);
}

function withMimetype(bytes: Uint8Array): Uint8Array {
  const files: Unzipped = unzipSync(bytes, { filter: ({ name }) => !name.startsWith('Pictures/') });
  const mimetype = new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet');
  return zipSync({ mimetype, ...files }, { level: 0 });
}

/** The names within an archive, of which nothing is unpacked. */
function namesWithin(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name);
        unpacked += originalSize;
        return false;
      }
    });
  } catch (error) {
    throw new BookError(BROKEN, { cause: error });
  }
  if (unpacked > LARGEST_UNPACKED) throw new BookError(TOO_LARGE);
  return names;
}

function linesOf(
  rows: readonly (readonly unknown[])[],
  merges: readonly Merge[],
  formatOf: (row: number, column: number) => string
): CsvLine[] {
  const texts = rows.map((cells, row) => {
    const last = cells.findLastIndex((value) => value !== null && value !== undefined && value !== '');
    return cells.slice(0, last + 1).map((value, column) => textOf({ value, format: formatOf(row, column) }));
  });
  const tall = merges.filter(({ startRow, startCol, endRow, endCol }) => endRow > startRow && endCol === startCol);
  const written = new Map(tall.map((merge) => [merge, texts[merge.startRow]?.[merge.startCol] ?? '']));
  const before = tall.length === 0 ? texts : texts.map((cells) => [...cells]);
  for (const merge of tall) {
    const { startRow, startCol, endRow } = merge;
    const own = written.get(merge) ?? '';
    if (own === '') continue;
    const text = isSharedFigure(merge, written, before) ? `${own} (one cell over ${endRow - startRow + 1} rows)` : own;
    for (let row = text === own ? startRow + 1 : startRow; row <= Math.min(endRow, texts.length - 1); row++) {
      const cells = texts[row];
      if (!cells || cells.length === 0) continue;
      while (cells.length <= startCol) cells.push('');
      cells[startCol] = text;
    }
  }
  return texts.flatMap((fields, index) =>
    fields.some((field) => field.trim() !== '') ? [{ line: index + 1, row: index + 1, fields }] : []
  );
}

/**
 * Whether a merged cell holds one figure for several rows, which is the figure of none of them: a number that is no year, over rows that words
 * tell one from another, or that no merged words make one thing.
 */
function isSharedFigure(merge: Merge, written: ReadonlyMap<Merge, string>, texts: readonly (readonly string[])[]): boolean {
  if (!isNumber(written.get(merge) ?? '')) return false;
  const { startRow, endRow } = merge;
  const rows = texts.slice(startRow, endRow + 1);
  const width = Math.max(...rows.map(({ length }) => length));
  const isWorded = (text: string | undefined) => /[a-z]{2}/i.test(text ?? '');
  for (let index = 0; index < width; index++)
    if (rows.every((cells) => isWorded(cells[index])) && rows.some((cells) => cells[index] !== rows[0]?.[index])) return true;
  return ![...written].some(([other, text]) => other.startRow === startRow && other.endRow === endRow && isWorded(text));
}

/** Digits, with the signs that figures have; a year stands over many rows. */
const isNumber = (text: string): boolean => /^[-£]?\d[\d,]*(\.\d+)?%?$/.test(text) && !/^(19|20)\d\d$/.test(text);

/** A cell as a person sees it, its digits in full. */
function textOf({ value, format }: Shown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateOf(value);
  if (typeof value === 'number') return numberOf(value, format);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' && 'error' in value ? String(value.error) : '';
}

/** What a number format shows in place of small numbers, as of a figure that is held back: '<5' by '[<5]"<5";0'. */
const HELD_BACK = /^\[<(=?)(\d+(?:\.\d+)?)\]\s*"([^"]*)"\s*$/;

function numberOf(value: number, format: string): string {
  const [shown = ''] = format.split(';');
  const [, orEqual = '', limit = '', instead] = HELD_BACK.exec(shown) ?? [];
  if (instead !== undefined && (value < Number(limit) || (orEqual === '=' && value === Number(limit)))) return instead;
  if (/%/.test(shown)) return `${plain(Number((value * 100).toPrecision(12)))}%`;
  const zeros = /^0{2,}$/.exec(shown)?.[0].length ?? 0;
  if (zeros > 0 && Number.isInteger(value) && value >= 0) return String(value).padStart(zeros, '0');
  if (/£/.test(shown) && !/£["']?[mk]/i.test(shown)) return `${value < 0 ? '-' : ''}£${plain(Math.abs(value))}`;
  return plain(Number(value.toPrecision(15)));
}

/** Digits without a power of ten, which is another person's shortening. */
function plain(value: number): string {
  const text = String(value);
  return /e/i.test(text) ? value.toLocaleString('en-GB', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

function dateOf(date: Date): string {
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}
