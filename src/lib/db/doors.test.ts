import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileFixture, openBoth } from '../../../tests/fixtures/engines.ts';
import type { Engine } from './engine.ts';
import { faultOf } from './question-fault.ts';
import { asDescription, asQuestion, GUARDS } from './question.ts';

let node: Engine;
let wasm: Engine;
beforeAll(async () => {
  ({ node, wasm } = await openBoth(await compileFixture()));
  for (const engine of [node, wasm])
    for (const guard of GUARDS) await engine.table(guard.replace('CREATE TEMP', 'CREATE OR REPLACE TEMP'));
});
afterAll(async () => {
  await node.close();
  await wasm.close();
});

const ONLY_READS = 'This page only reads. A question begins with SELECT, FROM or WITH, or with DESCRIBE, SUMMARIZE or SHOW.';
const NO_FILES = 'This page reads no file and no address: its tables are listed beside the editor.';

/** Commands in the forms that DuckDB's pages on statements give, beside those of `question.test.ts`. */
const COMMANDS = [
  "COPY (SELECT 1) TO 'x' (FORMAT CSV)",
  'SET VARIABLE a = 1',
  'SET SESSION threads = 1',
  'SET GLOBAL enable_external_access = true',
  'SET lock_configuration = false',
  'SET LOCAL schema = a',
  'RESET ALL',
  'PRAGMA database_list',
  'PRAGMA disable_checkpoint_on_shutdown',
  'PRAGMA enable_verification',
  'PRAGMA version',
  "ATTACH 'x.db'",
  "ATTACH DATABASE ':memory:' AS m (READ_ONLY)",
  'CREATE OR REPLACE TEMP MACRO repeat(a, b) AS 1',
  'CREATE OR REPLACE FUNCTION lower(x) AS upper(x)',
  'CREATE PERSISTENT SECRET x (TYPE s3)',
  'DROP SECRET x',
  'DROP MACRO repeat',
  'LOAD spatial',
  'INSTALL spatial FROM community',
  "EXPORT DATABASE 'x' (FORMAT PARQUET)",
  'PREPARE a AS SELECT $1; EXECUTE a(1)',
  'CHECKPOINT atlas',
  'VACUUM ANALYZE atlas.areas',
  'CALL force_checkpoint()',
  "COMMENT ON COLUMN atlas.areas.name IS 'x'",
  'ALTER DATABASE reader RENAME TO x',
  'EXPLAIN SELECT 1',
  'USE memory'
];

const FILES = [
  "FROM read_csv_auto('/etc/passwd')",
  "FROM read_csv(['a', 'b'])",
  "FROM 'https://example.com/a.csv'",
  "FROM read_text('/proc/self/environ')",
  "FROM glob('/**')"
];

const EXTENSIONS: [string, string][] = [
  ["FROM read_ndjson('a')", 'json'],
  ["FROM read_xlsx('a.xlsx')", 'excel'],
  ["FROM st_read('a')", 'spatial'],
  ["FROM delta_scan('a')", 'delta'],
  ["FROM iceberg_scan('a')", 'iceberg'],
  ["FROM sqlite_scan('a', 'b')", 'sqlite_scanner'],
  ["FROM postgres_scan('a', 'b', 'c')", 'postgres_scanner']
];

/** Statements in which another hides behind quotes, remarks and letters that look like marks. */
const HIDDEN = [
  'SELECT 1) AS a --\n; DROP TABLE reader.observations; --',
  "SELECT 'a' /* ' */ ; /* x */ SELECT 2",
  'SELECT 1 AS answer) AS answer; SET threads = 1; --',
  'SELECT $$a$$; DROP TABLE reader.observations',
  "SELECT $tag$;$tag$); DELETE FROM reader.observations; SELECT ('a'",
  'SELECT 1\\; SELECT 2',
  'SELECT 1\u037e SELECT 2',
  'SELECT 1 /* never closed',
  'SELECT $$ never closed',
  "SELECT E'\\'; DROP TABLE reader.observations; --"
];

/** Questions that look like a command inside, and are none. */
const HARMLESS: [string, unknown[][]][] = [
  ['SELECT $$;$$ AS a', [[';']]],
  ['SELECT $tag$ ); DROP TABLE reader.observations; -- $tag$ AS a', [[' ); DROP TABLE reader.observations; -- ']]],
  ['SELECT $a$x$a$ AS a; -- why', [['x']]],
  ['SELECT 1 /* ; */ ; -- x\n -- y\n', [[1]]],
  ['SELECT 1;;;;', [[1]]],
  ["SELECT 'DROP TABLE reader.observations;' AS a", [['DROP TABLE reader.observations;']]],
  ['SELECT\u00a01', [[1]]],
  ["SELECT getvariable('a')", [[null]]],
  ['FROM duckdb_prepared_statements()', []],
  ['FROM duckdb_variables()', []],
  ['FROM duckdb_temporary_files()', []],
  [
    'UNPIVOT (SELECT 1 AS a, 2 AS b) ON a, b INTO NAME n VALUE v',
    [
      ['a', 1],
      ['b', 2]
    ]
  ],
  ['WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT n FROM t LIMIT 2', [[1], [2]]],
  ['FROM generate_series(1, 3)', [[1], [2], [3]]],
  ['FROM (VALUES (1)) t(a) SELECT a + 1', [[2]]],
  ["SELECT current_setting('enable_external_access')", [[false]]],
  ["SELECT current_setting('lock_configuration')", [[true]]]
];

describe.each([
  ['node', () => node],
  ['wasm', () => wasm]
])('doors that DuckDB documents, %s', (name, engine) => {
  const words = async (sql: string) =>
    engine()
      .table(asQuestion(sql))
      .then(
        () => 'answered',
        (error: unknown) => faultOf((error as Error).message, sql).words
      );
  const seen = () =>
    engine().table(`SELECT (SELECT count(*) FROM reader.observations), (SELECT count(*) FROM atlas.areas),
      (SELECT string_agg(name || '=' || value, ' ' ORDER BY name) FROM duckdb_settings()),
      (SELECT count(*) FROM duckdb_functions()), (SELECT string_agg(database_name, ' ' ORDER BY database_name) FROM duckdb_databases())`);

  it('commands are refused in a reader’s words, and change nothing', async () => {
    const before = await seen();
    for (const sql of COMMANDS) expect(await words(sql), sql).toMatch(/^(This page only reads|One question at a time)/);
    expect(await words('FORCE CHECKPOINT')).not.toBe('answered');
    expect(await words('PRAGMA version')).toBe(ONLY_READS);
    for (const sql of HIDDEN) expect(await words(sql), sql).not.toBe('answered');
    expect(await seen()).toEqual(before);
  });

  it('files and addresses are refused in a reader’s words', async () => {
    for (const sql of FILES) expect(await words(sql), sql).toBe(NO_FILES);
    for (const sql of ['FROM "package.json"', "FROM query_table('package.json')", "FROM 's3://x/y.parquet'"])
      expect(await words(sql), sql).toMatch(/^(Table with name|This page reads no file|‘)/);
  });

  it('functions of extensions are said to be elsewhere, and nobody is told to install one', async () => {
    for (const [sql, extension] of EXTENSIONS) {
      const said = await words(sql);
      expect(said, sql).not.toMatch(/install|running/i);
      if (name === 'wasm')
        expect(said, sql).toMatch(new RegExp(`^‘\\w+’ belongs to DuckDB’s ${extension} extension, and this page loads none\\.$`));
      else expect(said).not.toBe('answered');
    }
  });

  it('what only looks like one is answered', async () => {
    for (const [sql, rows] of HARMLESS) expect((await engine().table(asQuestion(sql))).rows, sql).toEqual(rows);
  });

  it('numbers, dates and what is nested are exact, or are written as DuckDB writes them', async () => {
    const sql = `SELECT 0.1::DECIMAL(38, 20) AS a, 170141183460469231731687303715884105727::HUGEINT::VARCHAR AS b, 9007199254740993::BIGINT::VARCHAR AS c,
      'NaN'::DOUBLE AS d, '-inf'::DOUBLE AS e, 0.1 + 0.2 AS f, DATE '2024-02-29' AS g, TIME '12:30' AS h, UUID '00000000-0000-0000-0000-000000000001' AS i,
      'x'::BLOB AS j, MAP {'a': 1} AS k, [[1], [NULL]] AS l, NULL AS m, 12345678901234.567::DECIMAL(17, 3) AS n, 'b'::ENUM ('a', 'b') AS o`;
    const columns = (await engine().table(asDescription(sql))).rows.map(([one, type]) => ({
      name: String(one),
      type: String(type)
    }));
    expect((await engine().table(asQuestion(sql, undefined, columns))).rows).toEqual([
      [
        '0.10000000000000000000',
        '170141183460469231731687303715884105727',
        '9007199254740993',
        NaN,
        -Infinity,
        0.3,
        '2024-02-29',
        '12:30:00',
        '00000000-0000-0000-0000-000000000001',
        'x',
        '{a=1}',
        '[[1], [NULL]]',
        null,
        '12345678901234.567',
        'b'
      ]
    ]);
    const wide = 'SELECT 9007199254740993 AS n';
    await expect(engine().table(asQuestion(wide))).rejects.toThrow('past the range in which whole numbers are exact');
  });
});
