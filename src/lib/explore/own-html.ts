import type { CsvLine } from '../publications/csv.ts';
import type { BookSheet } from './book.ts';

/* Programs write a table of HTML and call it a workbook. A worker has no reader of HTML, so what it shows is read here, as tolerantly as pages are. */

const [MOST_COLUMNS, MOST_ROWS_SPANNED] = [1000, 100_000];

/** Whether a text begins as a web page does, or a table of one. */
export function isWebPage(text: string): boolean {
  const start = text
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .replace(/^(\s*<!--.*?-->|\s*<\?xml[^>]*>)+/s, '');
  return /^\s*<(!doctype html|html|head|body|table|meta|div|style|title|center|font)\b/i.test(start);
}

/** What a table is made of: the end of a comment or of a script is looked for once each is begun. */
const TAG = /<(\/?)([a-z][a-z\d:]*)((?:[^>"']|"[^"]{0,5000}"|'[^']{0,5000}')*)>/iy;

interface Table {
  name: string;
  rows: string[][];
  /** Rows that are not shown. */
  away: Set<number>;
  row: number;
  /** Cells that reach down into rows to come, by column: their text, and the last row. */
  down: Map<number, { text: string; last: number }>;
  /** The cell that is open: where it begins, and its text. */
  cell: { column: number; wide: number; tall: number; text: string[] } | null;
  caption: string[] | null;
}

/** The tables that a page shows, two rows and two columns at least, each as a sheet of a workbook. `alive` is called as the reading goes on. */
export function sheetsOfHtml(html: string, alive: () => void = () => undefined): BookSheet[] {
  const found: Table[] = [];
  const open: Table[] = [];
  let at = 0;
  let steps = 0;
  while (at < html.length) {
    if (++steps % 20_000 === 0) alive();
    const table = open.at(-1);
    const next = html.indexOf('<', at);
    const end = next === -1 ? html.length : next;
    if (end > at) write(table, html.slice(at, end));
    if (next === -1) break;
    if (html.startsWith('<!--', next)) {
      at = after(html, '-->', next + 4);
      continue;
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(html);
    if (!tag) {
      at = /^<[!?/a-z]/i.test(html.slice(next, next + 2)) ? after(html, '>', next) : next + 1;
      if (at === next + 1) write(table, '<');
      continue;
    }
    at = TAG.lastIndex;
    const [, slash, written = '', attributes = ''] = tag;
    const name = written.toLowerCase();
    if (slash === '' && /^(script|style|template|noscript|title|textarea)$/.test(name)) {
      at = after(html, `</${name}`, at, true);
      continue;
    }
    if (name === 'table') {
      if (slash === '') open.push(start(open, found));
      else if (table) close(open.pop() ?? table);
    } else if (table) step(table, name, slash !== '', attributes);
  }
  for (const table of open) close(table);
  return found.flatMap((table, i) => sheetOf(table, i));
}

function after(html: string, mark: string, from: number, anyCase = false): number {
  const found = html.indexOf(mark, from);
  if (found !== -1) return found + mark.length;
  if (!anyCase) return html.length;
  const rest = new RegExp(mark, 'ig');
  rest.lastIndex = from;
  return rest.test(html) ? rest.lastIndex : html.length;
}

function start(open: Table[], found: Table[]): Table {
  const table: Table = { name: '', rows: [], away: new Set(), row: -1, down: new Map(), cell: null, caption: null };
  if (open.length < 100) found.push(table);
  return table;
}

function write(table: Table | undefined, text: string): void {
  if (!table) return;
  if (table.caption) table.caption.push(text);
  else table.cell?.text.push(text);
}

function step(table: Table, name: string, isEnd: boolean, attributes: string): void {
  if (name === 'caption') {
    if (isEnd) endCaption(table);
    else table.caption = [];
  } else if (name === 'tr') {
    endCell(table);
    if (!isEnd) beginRow(table, attributes);
  } else if (name === 'td' || name === 'th') {
    endCell(table);
    if (!isEnd) beginCell(table, attributes);
  } else if (/^(br|p|div|li|hr)$/.test(name)) write(table, ' ');
}

function beginRow(table: Table, attributes: string): void {
  endCaption(table);
  endRow(table);
  table.row++;
  table.rows.push([]);
  if (/display\s*:\s*none/i.test(attributes)) table.away.add(table.row);
}

function beginCell(table: Table, attributes: string): void {
  if (table.row < 0) beginRow(table, '');
  endRow(table);
  const column = (table.rows[table.row] ?? []).length;
  const span = (which: string) => Number(new RegExp(`\\b${which}\\s*=\\s*["']?\\s*(\\d{1,9})`, 'i').exec(attributes)?.[1] ?? 1);
  const tall = span('rowspan');
  table.cell = {
    column,
    wide: Math.min(MOST_COLUMNS, Math.max(1, span('colspan'))),
    tall: tall === 0 ? MOST_ROWS_SPANNED : Math.min(MOST_ROWS_SPANNED, tall),
    text: []
  };
}

/** Writes what reaches down from the rows above, as far as it stands next. */
function endRow({ rows, row, down }: Table): void {
  const cells = rows[row];
  if (!cells) return;
  for (let above = down.get(cells.length); above && above.last >= row; above = down.get(cells.length)) cells.push(above.text);
}

function endCell(table: Table): void {
  const { cell } = table;
  if (!cell) return;
  table.cell = null;
  const row = table.rows[table.row] ?? [];
  const text = textOf(cell.text);
  for (let i = 0; i < cell.wide && row.length < MOST_COLUMNS; i++) {
    const own = i === 0 ? text : '';
    row.push(own);
    if (cell.tall > 1) table.down.set(cell.column + i, { text: own, last: table.row + cell.tall - 1 });
  }
}

function endCaption(table: Table): void {
  if (table.caption === null) return;
  table.name ||= textOf(table.caption).slice(0, 60);
  table.caption = null;
}

function close(table: Table): void {
  endCell(table);
  endRow(table);
  endCaption(table);
}

function sheetOf({ name, rows, away }: Table, position: number): BookSheet[] {
  const all = rows.flatMap((fields, row): CsvLine[] =>
    fields.some((field) => field !== '') ? [{ line: row + 1, row: row + 1, fields }] : []
  );
  const lines = all.filter(({ row }) => !away.has(row - 1));
  if (lines.filter(({ fields }) => fields.filter((field) => field !== '').length > 1).length < 2) return [];
  return [{ name: name === '' ? `Table ${position + 1}` : name, lines, hidden: { rows: all.length - lines.length, columns: 0 } }];
}

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', pound: '£', euro: '€', hellip: '…', minus: '−', middot: '·' },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', frac12: '½', times: '×', copy: '©', deg: '°' }
};

function textOf(parts: readonly string[]): string {
  const text = parts.length === 1 ? (parts[0] ?? '') : parts.join('');
  const plain = text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d{0,2}));?/gi,
        (whole, decimal?: string, hex?: string, name?: string) => {
          const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : null;
          if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
          return NAMED[name ?? ''] ?? whole;
        }
      )
    : text;
  return plain.replace(/[\s\u00a0]+/g, ' ').trim();
}
