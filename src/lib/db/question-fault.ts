import { ownOf } from './question.ts';

/** Lines that stand before the reader's own in the statement. */
const LINES_BEFORE = 1;

/** What is wrong with a reader's SQL, in words, and where in it: lines and columns begin with 1. */
export interface Fault {
  words: string;
  line: number | null;
  column: number | null;
}

const COMMANDS =
  /^(alter|analyze|attach|begin|call|checkpoint|comment|commit|copy|create|deallocate|delete|detach|drop|execute|explain|export|import|insert|install|load|merge|pragma|prepare|reset|rollback|set|truncate|update|use|vacuum)$/i;
const NO_QUESTION = 'This page only reads. A question begins with SELECT, FROM or WITH, or with DESCRIBE, SUMMARIZE or SHOW.';
const TOO_MUCH = 'That asks for more memory than this page gives. Ask for fewer rows or columns, or add up before you sort.';
const NO_FILES = 'This page reads no file and no address: its tables are listed beside the editor.';
/** DuckDB tells how an extension is installed, which nothing here can be. */
const ELSEWHERE = /with name "([^"]+)" is not in the catalog, but it exists in the (\w+) extension/;
const REMARKS = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/;

/** Texts, names and remarks in straight marks; and marks that word processors, and other databases, put in their place. */
const MARKS = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|([“”„«»‘’‚`´])/g;
const TOP = /^select\s+(?:distinct\s+)?top\s*\(?\s*(\d+)/i;

/** The first quotation mark in a reader's SQL that is none of SQL's; null: there is none. */
function bentMark(sql: string): Fault | null {
  for (const { 1: mark, index } of sql.matchAll(MARKS)) {
    if (mark === undefined) continue;
    const before = sql.slice(0, index).split('\n');
    return {
      words: `${mark} is no quotation mark of SQL, and comes from a word processor or another database. Write a text as 'Devon' and the name of a column as "name", in straight marks.`,
      line: before.length,
      column: (before.at(-1) ?? '').length + 1
    };
  }
  return null;
}

/** DuckDB's message about the statement that `asQuestion` made of `sql`, told of the reader's own lines. */
export function faultOf(message: string, sql: string): Fault {
  const own = ownOf(sql).split('\n');
  const nowhere = { line: null, column: null };
  const remarks = REMARKS.exec(sql)?.[0] ?? '';
  const first = /^\(*\s*([a-z]+)/i.exec(sql.slice(remarks.length))?.[1] ?? '';
  if (own.join('').trim() === '' || (REMARKS.exec(`${own.join('\n')}\n`)?.[0] ?? '').trim() === own.join('\n').trim())
    return { words: 'There is no question yet.', ...nowhere };
  const raised = /^(Error: )?Invalid Input Error: (?!Cannot prepare)/.test(message);
  if (!raised && /A CTE needs a SELECT/.test(message)) return { words: NO_QUESTION, ...nowhere };
  if (!raised && COMMANDS.test(first)) return { words: NO_QUESTION, line: remarks.split('\n').length, column: null };
  if (!raised && /multiple statements|syntax error at or near ";"/i.test(message))
    return /\bpivot\b/i.test(sql)
      ? { words: 'Here PIVOT needs its columns named: ON period IN (‘2024’, ‘2025’), in straight quotation marks.', ...nowhere }
      : { words: 'One question at a time: leave only one statement.', ...nowhere };
  if (/out of memory|allocation fail|malloc of size|failed to allocate/i.test(message)) return { words: TOO_MUCH, ...nowhere };
  if (!raised && /file system operations are disabled/i.test(message)) return { words: NO_FILES, ...nowhere };
  if (!raised && /unicode_to_utf8/.test(message))
    return { words: 'Write the letter itself: escapes such as \\u00e9 are not read here.', ...nowhere };
  const bent = raised ? null : bentMark(sql);
  if (bent) return bent;
  const top = raised ? null : TOP.exec(sql.slice(remarks.length));
  if (top && /syntax error/i.test(message))
    return {
      words: `Write LIMIT ${top[1]} at the end in place of TOP ${top[1]}.`,
      line: remarks.split('\n').length,
      column: null
    };
  const at = /LINE (\d+): ([^\n]*)\n(\s*)\^/.exec(message);
  const line = at ? Number(at[1]) - LINES_BEFORE : null;
  if (line !== null && line > own.length)
    return { words: 'The question ends before it is complete: something is missing at its end.', line: own.length, column: null };
  if (/\) AS answer/.test(message))
    return {
      words: 'A quotation mark or a bracket is opened and never closed.',
      line: Math.min(line ?? 1, own.length),
      column: null
    };
  if (/values were not provided/i.test(message)) return { words: 'Write values in place of $1 or ?.', ...nowhere };
  const [, wanted, extension] = (!raised && ELSEWHERE.exec(message)) || [];
  const column = at ? columnOf(at[2] ?? '', (at[3] ?? '').length - `LINE ${at[1]}: `.length, own[(line ?? 0) - 1] ?? '') : null;
  if (wanted !== undefined)
    return { words: `‘${wanted}’ belongs to DuckDB’s ${extension} extension, and this page loads none.`, line, column };
  const said = (message.split(/\n\s*\n?LINE \d+:/)[0] ?? message)
    .replace(/^(Error: )?[A-Z][A-Za-z ]+ Error: /, '')
    .replace(/\s*Candidate functions:[\s\S]*$/, '')
    .replace(/\s*[^.\n]*"?SET [a-z_]+=[\s\S]*$/i, '')
    .trim();
  return { words: said.replace(/([^.!?])$/, '$1.'), line, column };
}

/** DuckDB shows a part of a long line, with dots where it cuts. */
function columnOf(shown: string, caret: number, whole: string): number | null {
  if (caret < 0) return null;
  const cut = shown.startsWith('...');
  const part = shown.replace(/^\.\.\./, '').replace(/\.\.\.$/, '');
  const from = cut ? whole.indexOf(part) : 0;
  return from < 0 ? null : from + caret - (cut ? 3 : 0) + 1;
}
