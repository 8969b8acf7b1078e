import { columnList, identifier, literal, READER_TABLES } from './tables.ts';

/** What both engines run once on opening. `file` is a path, or the name of a registered buffer; null opens without an atlas. */
export function openingStatements(file: string | null): string[] {
  return [
    `ATTACH ':memory:' AS reader`,
    ...Object.entries(READER_TABLES).map(([name, columns]) => `CREATE TABLE reader.${identifier(name)} (${columnList(columns)})`),
    ...(file === null ? [] : [`ATTACH ${literal(file)} AS atlas (READ_ONLY)`, 'USE atlas']),
    ...LOCK
  ];
}

/**
 * Shuts every door to files and the network, and then the lock itself. Nothing can be registered or attached from a file
 * afterwards; rows come in through `Engine.replace` alone.
 */
const LOCK = [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  'SET enable_external_access = false',
  'SET lock_configuration = true'
];
