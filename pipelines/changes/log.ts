import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ChangeLog } from '../../src/lib/model/change.ts';
import { compare, versionOf, type Tables } from './compare.ts';

/** Path of the log under `data/`. */
export const CHANGE_LOG = 'changes.json';
/** Files served as they were published are no tables of ours. */
const TABLE = /^(?!published\/).*\.csv(\.gz)?$/;

/**
 * The log for `tables`, given the folder that holds the version before them. An entry is added only where the newest one describes
 * other tables: run again, or on a checkout where the log is committed beside its tables, the answer is the same text.
 */
export function changeLog(folder: string, all: Tables): string {
  const tables = new Map([...all].filter(([path]) => TABLE.test(path)));
  const path = join(folder, CHANGE_LOG);
  const known = existsSync(path) ? readFileSync(path, 'utf8') : null;
  const log = known === null ? null : (JSON.parse(known) as ChangeLog);
  const version = versionOf(tables);
  if (known !== null && log?.version === version) return known;
  const next: ChangeLog = { version, changes: [compare(tablesIn(folder), tables), ...(log?.changes ?? [])] };
  return `${JSON.stringify(next, null, 1)}\n`;
}

/** Text of every table under a folder; none where it does not exist. */
export function tablesIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return new Map(
    paths
      .filter((path) => TABLE.test(path))
      .sort()
      .map((path) => {
        const bytes = readFileSync(join(folder, path));
        return [path, (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')];
      })
  );
}
