/** Rows of one answer that a page holds. */
export const MOST_ROWS = 1_000_000;

/** How the rows of an answer are looked at: sorted by a column, and only those that hold a text. */
export interface Look {
  order: { column: string; falling: boolean } | null;
  holding: string;
}

const AS_IT_CAME: Look = { order: null, holding: '' };
/** Letters of one text, beyond which it is refused before it is made. */
const LONGEST_TEXT = 10_000_000;
const TOO_LONG = `error('That would be a text of more than ten million letters.')`;

/**
 * What an engine for a reader's SQL is told before its lock is shut: DuckDB takes no account of the memory of one long text, and one of
 * gigabytes takes the page with it. Its functions that lengthen a text refuse it here; a temporary macro goes before a function of its name.
 */
export const GUARDS: readonly string[] = [
  `CREATE TEMP MACRO repeat(s, n) AS CASE WHEN strlen(s::VARCHAR) * n > ${LONGEST_TEXT} THEN ${TOO_LONG} ELSE system.main.repeat(s, n) END`,
  ...['lpad', 'rpad'].map(
    (name) =>
      `CREATE TEMP MACRO ${name}(s, n, pad) AS CASE WHEN n > ${LONGEST_TEXT} THEN ${TOO_LONG} ELSE system.main.${name}(s, n, pad) END`
  )
];

/** Lines that stand before the reader's own in the statement. */
export const LINES_BEFORE = 1;

/**
 * The one statement in which a reader's SQL is asked, of an engine that prepares what it runs. Within the brackets DuckDB's grammar takes a
 * query and nothing else, and it prepares no two statements at once: so nothing is made, changed, attached, set or left open by it.
 */
export function asQuestion(sql: string, { order, holding }: Look = AS_IT_CAME): string {
  const own = sql.replace(/[\s;]+$/, '');
  const where =
    holding === '' ? '' : ` WHERE contains(lower(concat_ws(chr(31), *COLUMNS(*))), lower('${holding.replaceAll("'", "''")}'))`;
  const by =
    order === null ? '' : ` ORDER BY "${order.column.replaceAll('"', '""')}" ${order.falling ? 'DESC' : 'ASC'} NULLS LAST`;
  return `SELECT * FROM (\n${own}\n) AS answer${where}${by} LIMIT ${MOST_ROWS + 1}`;
}

/** What is wrong with a reader's SQL, in words, and where in it: lines and columns begin with 1. */
export interface Fault {
  words: string;
  line: number | null;
  column: number | null;
}

const READS = ['select', 'from', 'with', 'values', 'table', 'describe', 'summarize', 'show', 'pivot', 'unpivot'];
const NO_QUESTION = 'This page only reads. A question begins with SELECT, FROM or WITH, or with DESCRIBE, SUMMARIZE or SHOW.';

/** DuckDB's message about the statement that `asQuestion` made of `sql`, told of the reader's own lines. */
export function faultOf(message: string, sql: string): Fault {
  const own = sql.replace(/[\s;]+$/, '').split('\n');
  const first = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*\(*\s*([a-z]+)/i.exec(sql)?.[1]?.toLowerCase() ?? '';
  const said = (message.split(/\n\s*\n?LINE \d+:/)[0] ?? message).replace(/^(Error: )?[A-Z][A-Za-z ]+ Error: /, '').trim();
  const at = /LINE (\d+): ([^\n]*)\n(\s*)\^/.exec(message);
  const line = at ? Number(at[1]) - LINES_BEFORE : null;
  const place = at ? columnOf(at[2] ?? '', (at[3] ?? '').length - `LINE ${at[1]}: `.length, own[(line ?? 0) - 1] ?? '') : null;
  if (own.join('').trim() === '') return { words: 'There is no question yet.', line: null, column: null };
  if (/syntax error/i.test(message) && first !== '' && !READS.includes(first))
    return { words: NO_QUESTION, line: 1 + leadingLines(sql), column: null };
  if (/multiple statements|syntax error at or near ";"/i.test(message))
    return first === 'pivot' || /\bpivot\b/i.test(sql)
      ? { words: "Here PIVOT needs its columns named: ON period IN ('2024', '2025').", line: null, column: null }
      : { words: 'One question at a time: leave only one statement.', line: null, column: null };
  if (line !== null && line > own.length)
    return { words: 'The question ends before it is complete: something is missing at its end.', line: own.length, column: null };
  if (/values were not provided|parameter/i.test(message) && /\$\d|\?/.test(sql))
    return { words: 'Write values in place of $1 or ?.', line: null, column: null };
  return { words: said.replace(/([^.!?])$/, '$1.'), line, column: place };
}

function leadingLines(sql: string): number {
  return (/^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/.exec(sql)?.[0] ?? '').split('\n').length - 1;
}

/** DuckDB shows a part of a long line, with dots where it cuts. */
function columnOf(shown: string, caret: number, whole: string): number | null {
  if (caret < 0) return null;
  const cut = shown.startsWith('...');
  const part = shown.replace(/^\.\.\./, '').replace(/\.\.\.$/, '');
  const from = cut ? whole.indexOf(part) : 0;
  return from < 0 ? null : from + caret - (cut ? 3 : 0) + 1;
}
