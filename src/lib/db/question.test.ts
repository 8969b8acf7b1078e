import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileFixture, openBoth } from '../../../tests/fixtures/engines.ts';
import type { Engine } from './engine.ts';
import { asDescription, asksOfAll, asQuestion, GUARDS } from './question.ts';
import { faultOf } from './question-fault.ts';

let node: Engine;
let wasm: Engine;
beforeAll(async () => ({ node, wasm } = await openBoth(await compileFixture())));
afterAll(async () => {
  await node.close();
  await wasm.close();
});

/** Everything DuckDB documents that is not a question, and questions that reach outside. */
const DOORS = [
  "ATTACH ':memory:' AS other",
  'DETACH reader',
  'USE reader',
  'CREATE TABLE reader.more (a INTEGER)',
  'CREATE TEMP TABLE observations AS SELECT 1',
  'CREATE TEMP VIEW observations AS SELECT 1',
  'CREATE OR REPLACE VIEW reader.observations AS SELECT 1',
  'CREATE MACRO f(x) AS x',
  "CREATE SECRET s (TYPE s3, KEY_ID 'a')",
  'CREATE SEQUENCE s',
  "CREATE TYPE t AS ENUM ('a')",
  'CREATE SCHEMA reader.s',
  'CREATE INDEX i ON reader.observations (area)',
  'DROP TABLE reader.observations',
  'ALTER TABLE reader.observations ADD COLUMN x INTEGER',
  'COMMENT ON TABLE reader.observations IS NULL',
  "INSERT INTO reader.observations (area) VALUES ('a')",
  "INSERT INTO reader.observations (area) VALUES ('a') RETURNING area",
  "UPDATE reader.observations SET area = 'a'",
  'DELETE FROM reader.observations',
  'TRUNCATE reader.observations',
  'WITH x AS (SELECT 1) DELETE FROM reader.observations',
  "WITH x AS (INSERT INTO reader.observations (area) VALUES ('a') RETURNING area) FROM x",
  'MERGE INTO reader.observations USING atlas.areas ON false WHEN NOT MATCHED THEN INSERT BY NAME',
  'BEGIN',
  'COMMIT',
  'ROLLBACK',
  'CHECKPOINT',
  'VACUUM',
  'ANALYZE',
  'SET threads = 1',
  'RESET threads',
  'PRAGMA threads = 1',
  'PRAGMA enable_profiling',
  'CALL duckdb_settings()',
  'LOAD json',
  'INSTALL json',
  'UPDATE EXTENSIONS',
  "COPY atlas.areas TO 'a.csv'",
  "COPY reader.observations FROM 'a.csv'",
  "EXPORT DATABASE 'a'",
  "IMPORT DATABASE 'a'",
  'PREPARE q AS SELECT 1',
  'EXECUTE q',
  'DEALLOCATE q',
  'EXPLAIN ANALYZE DELETE FROM reader.observations',
  'SELECT 1; SELECT 2',
  'SELECT 1) AS a; DROP TABLE reader.observations; SELECT * FROM (SELECT 1',
  "SELECT 1) AS a; DELETE FROM reader.observations WHERE area IN ('b'",
  "FROM query('DROP TABLE reader.observations')",
  "FROM read_csv('package.json')",
  "FROM 'package.json'",
  "FROM read_text('package.json')",
  "FROM read_blob('package.json')",
  "FROM glob('*')",
  "FROM sniff_csv('package.json')",
  "FROM read_parquet('https://example.com/a.parquet')",
  "FROM read_json('https://example.com/a.json')",
  "FROM parquet_metadata('a.parquet')",
  "SELECT getenv('HOME')",
  "SELECT current_setting('no such')",
  'SELECT $1',
  'SELECT ?'
];

const QUESTIONS: [string, number][] = [
  ['SELECT 1 AS a, 2 AS a', 1],
  ['SELECT 1;', 1],
  ['SELECT 1; -- and a remark', 1],
  ["SELECT ';--' AS a", 1],
  ['SELECT 1 -- and a remark', 1],
  ['/* first */ SELECT 1', 1],
  ["SELECT ';' AS a", 1],
  ['WITH x AS (SELECT 1) FROM x', 1],
  ['VALUES (1), (2)', 2],
  ['(SELECT 1) UNION (SELECT 2)', 2],
  ['DESCRIBE atlas.areas', 10],
  ["PIVOT (SELECT 1 AS a, 'x' AS b, 3 AS c) ON b IN ('x') USING sum(c) GROUP BY a", 1],
  ["FROM query('SELECT 1')", 1]
];

describe('a question that needs every table', () => {
  it.each([
    'FROM atlas.breakdowns_caseload',
    'FROM atlas."BREAKDOWNS"',
    'SELECT table_name FROM duckdb_tables()',
    'FROM information_schema.tables',
    'FROM pg_catalog.pg_tables',
    'FROM (SHOW ALL TABLES)',
    'DESCRIBE atlas.areas',
    "FROM query('FROM duckdb_' || 'tables()')"
  ])('%s', (sql) => expect(asksOfAll(sql)).toBe(true));

  it('is none about functions, or about figures', () => {
    expect(asksOfAll('SELECT value FROM atlas.observations WHERE measure = $1')).toBe(false);
    expect(asksOfAll('SELECT DISTINCT function_name FROM duckdb_functions() ORDER BY 1')).toBe(false);
  });
});

describe.each([
  ['node', () => node],
  ['wasm', () => wasm]
])('a reader’s SQL, %s', (_, engine) => {
  it.each(DOORS)('%s is no question, and leaves everything as it was', async (door) => {
    const seen = () =>
      engine()
        .table(`SELECT string_agg(t, ' ' ORDER BY t), (SELECT count(*) FROM reader.observations), (SELECT count(*) FROM atlas.areas)
        FROM (SELECT database_name || table_name || column_count AS t FROM duckdb_tables()
        UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal
        UNION ALL SELECT database_name FROM duckdb_databases()
        UNION ALL SELECT function_name FROM duckdb_functions() WHERE NOT internal)`);
    const before = await seen();
    await expect(engine().table(asQuestion(door))).rejects.toThrow();
    expect(await seen()).toEqual(before);
  });

  it.each(QUESTIONS)('%s is asked', async (sql, rows) => {
    expect((await engine().table(asQuestion(sql))).rows).toHaveLength(rows);
  });

  it('keeps the order asked for, and sorts and sifts the answer', async () => {
    const sql = 'SELECT * FROM (VALUES (1, \'b\'), (3, \'a\'), (2, NULL)) t(n, "the ""word""") ORDER BY n DESC';
    const rows = async (look?: Parameters<typeof asQuestion>[1]) => (await engine().table(asQuestion(sql, look))).rows;
    expect(await rows()).toEqual([
      [3, 'a'],
      [2, null],
      [1, 'b']
    ]);
    expect(await rows({ order: { column: 'the "word"', falling: false }, holding: '' })).toEqual([
      [3, 'a'],
      [1, 'b'],
      [2, null]
    ]);
    expect(await rows({ order: null, holding: 'B' })).toEqual([[1, 'b']]);
    expect(await rows({ order: null, holding: "'" })).toEqual([]);
  });

  const fault = async (sql: string) =>
    engine()
      .table(asQuestion(sql))
      .then(
        () => null,
        (error: unknown) => faultOf((error as Error).message, sql)
      );

  it('says what is wrong, and where', async () => {
    expect(await fault('SELECT nam\nFROM atlas.areas')).toMatchObject({ line: 1, column: 8 });
    expect((await fault('SELECT nam\nFROM atlas.areas'))?.words).toContain('"nam"');
    expect(await fault('SELECT name\nFROM atlas.area')).toMatchObject({ line: 2, column: 6 });
    expect(await fault('SELECT name\nFRM atlas.areas')).toMatchObject({ line: 2 });
    expect((await fault('SELECT name FROM'))?.words).toContain('ends before it is complete');
    expect((await fault('-- out with it\nDROP TABLE atlas.areas'))?.words).toContain('This page only reads');
    expect(await fault('-- out with it\nDROP TABLE atlas.areas')).toMatchObject({ line: 2 });
    expect((await fault('SELEC 1'))?.words).toContain('syntax error');
    expect((await fault("SELECT 'abc"))?.words).toContain('opened and never closed');
    expect((await fault('SELECT error(\'syntax error at or near ";"\')'))?.words).toBe('syntax error at or near ";".');
    expect((await fault('SELECT 1; SELECT 2'))?.words).toContain('One question at a time');
    expect((await fault('PIVOT atlas.observations ON period USING first(value)'))?.words).toContain(
      'PIVOT needs its columns named'
    );
    expect((await fault('SELECT $1'))?.words).toContain('in place of $1');
    expect(await fault('SELECT name\nFROM atlas.areas WHERE name = ‘Devon’')).toMatchObject({
      words: expect.stringMatching(/^‘ is no quotation mark of SQL, .* in straight marks\.$/) as string,
      line: 2,
      column: 31
    });
    for (const sql of [
      'SELECT “name” FROM atlas.areas',
      'SELECT name FROM atlas.areas WHERE name = `Devon`',
      'SELECT „name“ FROM atlas.areas'
    ])
      expect((await fault(sql))?.words, sql).toContain('is no quotation mark of SQL');
    expect((await fault("SELECT nam /* “ */ FROM atlas.areas WHERE name = '’'"))?.words).toContain('"nam"');
    expect(await fault('SELECT TOP 5 name FROM atlas.areas')).toMatchObject({
      words: 'Write LIMIT 5 at the end in place of TOP 5.'
    });
    expect((await fault('WITH x AS (DELETE FROM reader.observations RETURNING *) FROM x'))?.words).toContain(
      'This page only reads'
    );
    expect((await fault('SELECT sum(name) FROM atlas.areas'))?.words).not.toContain('Candidate');
    expect((await fault('-- only a remark'))?.words).toBe('There is no question yet.');
    expect((await fault('  \n;'))?.words).toBe('There is no question yet.');
  });

  it('gives what is neither number nor text as DuckDB writes it', async () => {
    const sql = `SELECT DATE 'infinity' AS d, INTERVAL '1 month 2 hours' AS i, [1, NULL] AS l, '101'::BIT AS b, 12345678901234567.89::DECIMAL(20, 2) AS wide,
      1.5::DECIMAL(3, 1) AS short, 7::HUGEINT AS h, TIMESTAMP_S '2024-02-29 01:02:03' AS t, {'a': 1} AS s`;
    const described = await engine().table(asDescription(sql));
    const columns = described.rows.map(([name, type]) => ({ name: String(name), type: String(type) }));
    const { rows } = await engine().table(asQuestion(sql, { order: { column: 'i', falling: false }, holding: 'hour' }, columns));
    expect(rows).toEqual([]);
    expect((await engine().table(asQuestion(sql, undefined, columns))).rows).toEqual([
      ['infinity', '1 month 02:00:00', '[1, NULL]', '101', '12345678901234567.89', 1.5, 7, '2024-02-29 01:02:03', "{'a': 1}"]
    ]);
  });

  it.each([
    'enable_logging()',
    "enable_logging('HTTP')",
    'disable_logging()',
    'truncate_duckdb_logs()',
    'checkpoint()',
    "checkpoint('reader')",
    'force_checkpoint()',
    'system.main.enable_logging()',
    'main."checkpoint"()',
    '"system" . main . force_checkpoint()',
    "query('FROM enable_' || 'logging()')",
    "system.main.query('FROM system.main.enable_' || 'logging()')"
  ])('refuses FROM %s, which would change a setting', async (act) => {
    for (const guard of GUARDS) await engine().table(guard.replace('CREATE TEMP', 'CREATE OR REPLACE TEMP'));
    const settings = () =>
      engine().table("SELECT name, value FROM duckdb_settings() WHERE name NOT IN ('custom_user_agent') ORDER BY name");
    const before = (await settings()).rows;
    await expect(engine().table(asQuestion(`FROM ${act}`))).rejects.toThrow();
    expect((await settings()).rows).toEqual(before);
  });

  it('refuses a text of gigabytes before it is made, and takes ordinary ones', async () => {
    for (const guard of GUARDS) await engine().table(guard.replace('CREATE TEMP', 'CREATE OR REPLACE TEMP'));
    for (const sql of ["SELECT repeat('a', 4000000000)", "SELECT lpad('a', 400000000, 'x')", "SELECT rpad('a', 400000000, 'x')"])
      expect((await fault(sql))?.words).toBe('That would be a text of more than ten million letters.');
    expect((await fault("SELECT system.main.repeat('a', 4000000000)"))?.words).toBe(
      'Name that function without main or system before it.'
    );
    expect((await engine().table(asQuestion("SELECT repeat('ab', 3), lpad('a', 3, 'x'), rpad('a', 3, 'x')"))).rows).toEqual([
      ['ababab', 'xxa', 'axx']
    ]);
  });

  it('refuses a list of gigabytes before it is made, and takes ordinary ones', async () => {
    for (const guard of GUARDS) await engine().table(guard.replace('CREATE TEMP', 'CREATE OR REPLACE TEMP'));
    for (const sql of [
      'SELECT len(range(1000000000))',
      "SELECT list_aggregate(range(0, 1000000000), 'sum')",
      'SELECT len(generate_series(1, 600000000))',
      'SELECT len(generate_series(600000000, 0, -1))',
      'SELECT unnest(range(0, 2000000000, 2))'
    ])
      expect((await fault(sql))?.words, sql).toBe(
        'That would be a list of more than ten million numbers. Ask FROM range(…) instead, which is a table.'
      );
    expect((await fault('SELECT main.range(1000000000)'))?.words).toBe('Name that function without main or system before it.');
    const sql = `SELECT range(3)::VARCHAR, range(1, 3)::VARCHAR, generate_series(6, 0, -3)::VARCHAR, len(range(n)),
      len(generate_series(DATE '2024-01-01', DATE '2024-01-03', INTERVAL 1 DAY)), len(range(1, 2, 0)) FROM range(2, 3) t(n)`;
    expect((await engine().table(asQuestion(sql))).rows).toEqual([['[0, 1, 2]', '[1, 2]', '[6, 3, 0]', 2, 3, 0]]);
    expect((await engine().table(asQuestion('SELECT count(*) FROM range(20000000)'))).rows).toEqual([[20_000_000]]);
  });

  it('finds the place in a line that is shown in part', async () => {
    const long = `SELECT ${Array.from({ length: 60 }, (_, i) => `${i} AS number_${i}`).join(', ')}, nowhere, 1 AS last FROM atlas.areas`;
    const found = await fault(long);
    expect(found?.line).toBe(1);
    expect(long.slice((found?.column ?? 0) - 1)).toMatch(/^nowhere/);
  });
});
