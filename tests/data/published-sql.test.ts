import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openWasmInNode } from '../fixtures/engines.ts';
import { MANIFEST, SERVED_COLUMNS, type Manifest, type ServedColumns } from '../../src/lib/model/served.ts';
import { splitCsv } from '../../src/lib/publications/csv.ts';
import { openNode } from '../../src/lib/db/node.ts';
import { ATTACH_PUBLISHED, publishedIn, publishedStatement } from '../../src/lib/db/published.ts';
import { asQuestion } from '../../src/lib/db/question.ts';

const { files } = JSON.parse(readFileSync(join('data', MANIFEST), 'utf8')) as Manifest;
const columns = JSON.parse(readFileSync(join('data', SERVED_COLUMNS), 'utf8')) as ServedColumns;
const columnsOf = (id: string) => (columns[id] ?? []).map(({ name }) => name);
const statement = ({ id, table, titled }: Manifest['files'][number], at: string) =>
  publishedStatement({ table, titled, columns: columnsOf(id) }, at);

describe('a published file in SQL', () => {
  it('is named in a question as people write it', () => {
    expect(publishedIn('SELECT * FROM published.requests_2025 r JOIN Published."caseload_2025" USING (line)')).toEqual([
      'requests_2025',
      'caseload_2025'
    ]);
    expect(publishedIn("SELECT 'published' FROM atlas.observations")).toEqual([]);
  });

  it('has every line and every cell of the file, as text, and its line', async () => {
    const node = await openNode(null, [ATTACH_PUBLISHED, ...files.map((file) => statement(file, `data/${file.path}.gz`))]);
    for (const { id, table, titled, path } of files) {
      const { lines } = splitCsv(gunzipSync(readFileSync(`data/${path}.gz`)).toString('utf8'), path);
      // Notes under a table may run over several lines; the councils stand above them.
      const last = titled ? lines.at(-1) : lines.findLast(({ fields }) => /^\d{3}$/.test(fields[1] ?? ''));
      const names = columnsOf(id);
      const [counted] = await node.query(asQuestion(`SELECT count(*) AS rows, max(line) AS last FROM published.${table}`));
      if (titled) expect([table, counted?.['rows']]).toEqual([table, lines.length - 1]);
      const [row] = await node.query(asQuestion(`SELECT * FROM published.${table} WHERE line = ${last?.line ?? 0}`));
      const found = names.map((name, i) => [name, (row?.[name] as string | null | undefined) ?? '', last?.fields[i] ?? '']);
      expect(
        found.filter(([, here, there]) => here !== there),
        table
      ).toEqual([]);
    }
    await node.close();
  });

  it('is the same in the engine of browsers, also where its first line is a title', async () => {
    const own = files.filter(({ table }) => /^(send_|sen2_mi|annual_reviews_2025)/.test(table));
    expect(own).toHaveLength(4);
    const node = await openNode(null, [ATTACH_PUBLISHED, ...own.map((file) => statement(file, `data/${file.path}.gz`))]);
    const buffers = Object.fromEntries(
      own.map(({ id, path }) => [`${id}.csv`, new Uint8Array(gunzipSync(readFileSync(`data/${path}.gz`)))])
    );
    const wasm = await openWasmInNode(null, [ATTACH_PUBLISHED, ...own.map((file) => statement(file, `${file.id}.csv`))], buffers);
    for (const { table } of own) {
      const sql = asQuestion(`SELECT * FROM published.${table} ORDER BY line`);
      expect(await wasm.table(sql), table).toEqual(await node.table(sql));
    }
    await node.close();
    await wasm.close();
  });
});
