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

/** Functions of tables that change something where they stand in a query: the engine's log, its measurements, its files. */
const ACTS = [
  'enable_logging',
  'disable_logging',
  'truncate_duckdb_logs',
  'enable_profiling',
  'disable_profiling',
  'checkpoint',
  'force_checkpoint'
];
/** Numbers of one list, beyond which it is refused before it is made: one of half a thousand million ends the page. */
const LONGEST_LIST = 10_000_000;
const TOO_MANY = `error('That would be a list of more than ten million numbers. Ask FROM range(…) instead, which is a table.')`;
const number = (argument: string) => `TRY_CAST(${argument}::VARCHAR AS DOUBLE)`;
/** A list of steps, by its three forms; of times the number is nothing, and they go on as they are. */
const listOfSteps = (name: string): string => {
  const form = (names: string, count: string) =>
    `(${names}) AS CASE WHEN abs(${count}) > ${LONGEST_LIST} THEN ${TOO_MANY} ELSE system.main.${name}(${names}) END`;
  const span = `(${number('stop')} - ${number('start')})`;
  return `CREATE TEMP MACRO ${name}${form('stop', number('stop'))}, ${form('start, stop', span)}, ${form('start, stop, step', `${span} / nullif(${number('step')}, 0)`)}`;
};
const NO_ACTS = `error('This page only reads, and that function would change a setting.')`;
/** Such a function under its full name, before which no macro goes. */
const IN_FULL = new RegExp(
  `\\b"?(?:main|system)"?\\s*\\.\\s*"?(?:${ACTS.join('|')}|query|repeat|[lr]pad|range|generate_series)\\b`,
  'i'
);

/**
 * What an engine for a reader's SQL is told before its lock is shut: DuckDB takes no account of the memory of one long text, and one of
 * gigabytes takes the page with it. Its functions that lengthen a text refuse it here; a temporary macro goes before a function of its name. Those that would
 * change a setting are shut in the same way.
 */
export const GUARDS: readonly string[] = [
  `CREATE TEMP MACRO repeat(s, n) AS CASE WHEN strlen(s::VARCHAR) * n > ${LONGEST_TEXT} THEN ${TOO_LONG} ELSE system.main.repeat(s, n) END`,
  ...['lpad', 'rpad'].map(
    (name) =>
      `CREATE TEMP MACRO ${name}(s, n, pad) AS CASE WHEN n > ${LONGEST_TEXT} THEN ${TOO_LONG} ELSE system.main.${name}(s, n, pad) END`
  ),
  ...['range', 'generate_series'].map(listOfSteps),
  ...ACTS.map((name) => `CREATE TEMP MACRO ${name}() AS TABLE SELECT ${NO_ACTS} AS refused`)
];

/** A column of an answer, as DuckDB describes it. */
export interface AnswerColumn {
  name: string;
  type: string;
}

/**
 * The one statement in which a reader's SQL is asked, of an engine that prepares what it runs. Within the brackets DuckDB's grammar takes a
 * query and nothing else, and it prepares no two statements at once: so nothing is made, changed, attached, set or left open by it. `columns`
 * are those of the answer: what is neither number, truth nor text comes as DuckDB writes it.
 */
export function asQuestion(sql: string, { order, holding }: Look = AS_IT_CAME, columns: readonly AnswerColumn[] = []): string {
  const written = columns
    .filter(({ type }) => !PLAIN.test(type))
    .map(({ name, type }) =>
      /* A decimal on its way to a number is divided by DuckDB: the browser's reader multiplies by a tenth, and makes 0.30000000000000004 of 0.3. */
      SHORT_DECIMAL.test(type)
        ? `CAST(${quoted(name)} AS DOUBLE) AS ${quoted(name)}`
        : `left(CAST(${quoted(name)} AS VARCHAR), 10000) AS ${quoted(name)}`
    );
  const all = written.length > 0 ? `* REPLACE (${written.join(', ')})` : '*';
  const where =
    holding === '' ? '' : ` WHERE contains(lower(concat_ws(chr(31), *COLUMNS(*))), lower('${holding.replaceAll("'", "''")}'))`;
  const by = order === null ? '' : ` ORDER BY answer.${quoted(order.column)} ${order.falling ? 'DESC' : 'ASC'} NULLS LAST`;
  if (IN_FULL.test(sql)) return `SELECT error('Name that function without main or system before it.')`;
  return `SELECT ${all} FROM (\n${ownOf(sql)}\n) AS answer${where}${by} LIMIT ${MOST_ROWS + 1}`;
}

/** The statement that tells an answer's columns without making it: `column_name` and `column_type` of each. */
export function asDescription(sql: string): string {
  return `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM (\n${ownOf(sql)}\n) AS answer)`;
}

/** Names of tables of groups of children, and whatever lists the tables that there are. */
const OF_ALL =
  /breakdowns|\b(duckdb_(?!functions\b)\w+|information_schema|pragma_\w+|pg_\w+|sqlite_\w+|show|describe|summarize|query|query_table)\b/i;

/** Whether a question needs every table of the atlas, and not only those that a first answer opens (`inFigures`). */
export const asksOfAll = (sql: string): boolean => OF_ALL.test(sql);

const PLAIN = /^(BOOLEAN|U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|VARCHAR|"NULL")$/;
/** A decimal whose digits a number holds. */
const SHORT_DECIMAL = /^DECIMAL\((\d|1[0-5]),\d+\)$/;
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/* Whether no text is open at its end, in straight marks or between dollars. */
function isClosed(sql: string): boolean {
  return [/'/g, /\$[a-z_]*\$/gi].every((mark) => (sql.match(mark)?.length ?? 0) % 2 === 0);
}

/** A reader's SQL without the semicolon at its end, and without the remark that follows one. */
export function ownOf(sql: string): string {
  const trimmed = sql.replace(/[\s;]+$/, '');
  const end = /;\s*(?:--[^\n]*\s*|\/\*[\s\S]*?\*\/\s*)+$/.exec(trimmed);
  const before = end ? trimmed.slice(0, end.index) : trimmed;
  return end && isClosed(before) ? before : trimmed;
}
