import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { gzipSync } from 'fflate';
import type { PublicationId } from '../../src/lib/model/publication.ts';
import { MANIFEST, SERVED_COLUMNS, type Manifest, type ServedColumns, type ServedFile } from '../../src/lib/model/served.ts';
import { looksLikeWideAppealTable } from '../../src/lib/publications/appeals.ts';
import { splitCsv } from '../../src/lib/publications/csv.ts';
import { variablesIn } from '../../src/lib/publications/guidance.ts';
import { LISTED, sourceId, type SourcesRead } from '../sources.ts';

/** Publications of which the files are served as published: DfE's releases of plans, the appeal tables, and the children that rates are divided by. */
const SERVED = /^(dfe-ehc-plans|tribunals)\/|^population\/ons_mid-year_/;

export interface PublishedFiles {
  /** What is written, by path under `data/`. */
  files: Map<string, Uint8Array>;
  /** Their descriptions for the data package. */
  resources: Record<string, unknown>[];
}

const packed = new Map<string, Uint8Array>();

/** The same bytes on every machine; kept by checksum, because all of it takes seconds. */
function pack(sha256: string, bytes: Uint8Array): Uint8Array {
  const known = packed.get(sha256) ?? gzipSync(bytes, { level: 9, mtime: 0 });
  packed.set(sha256, known);
  return known;
}

/** The published files that the site serves, byte for byte, each compressed; and the list of them with their checksums. */
export function publishedFiles({ sources, bytes, text, guidance }: SourcesRead): PublishedFiles {
  const publicationsOf = new Map<string, PublicationId[]>();
  for (const { publication, file } of LISTED)
    if (SERVED.test(file)) {
      const known = publicationsOf.get(file) ?? [];
      // A file that holds a count of another publication is recognised as the one that is named last.
      publicationsOf.set(file, [publication, ...known]);
    }
  const files = new Map<string, Uint8Array>();
  const listed: ServedFile[] = [];
  const columns: ServedColumns = {};
  const resources: Record<string, unknown>[] = [];
  for (const [file, publications] of publicationsOf) {
    const source = sources.find(({ id }) => id === sourceId(file));
    if (!source) throw new Error(`${file} is served as published and has no line in the list of sources`);
    const { id, kind, publisher, title, release, published, licence, page, sha256 } = source;
    const content = bytes(file);
    const path = `published/${id}.csv`;
    const written = pack(sha256, content);
    const { lines } = splitCsv(text(file), file);
    const titled = looksLikeWideAppealTable(lines) === 0;
    const words = variablesIn(guidance(file), basename(file));
    columns[id] = namesOf(lines[0]?.fields ?? [], titled).map(({ name, printed }) => ({ name, words: words.get(printed) ?? '' }));
    files.set(`${path}.gz`, written);
    listed.push({
      ...{ id, name: basename(file), path, publications, kind, publisher, title, release, published, licence, page },
      bytes: content.length,
      sha256,
      table: tableOf(file, release),
      titled
    });
    resources.push({
      name: `published-${id}`,
      path: `${path}.gz`,
      title: [publisher, title, release, basename(file)].filter((part) => part !== '').join(', '),
      description:
        kind === 'published'
          ? 'As published, byte for byte'
          : 'A copy that this project’s sources call transcribed: not the publisher’s own file',
      format: 'csv',
      mediatype: 'text/csv',
      compression: 'gz',
      bytes: written.length,
      hash: `sha256:${createHash('sha256').update(written).digest('hex')}`
    });
  }
  const manifest: Manifest = { files: listed };
  const json = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
  files.set(MANIFEST, json(manifest));
  files.set(SERVED_COLUMNS, json(columns));
  resources.unshift({
    name: 'published-columns',
    path: SERVED_COLUMNS,
    title: 'The columns of the published files',
    description: 'Each column’s name as published and, where the publisher’s guidance lists it, what it says of it',
    format: 'json',
    mediatype: 'application/json'
  });
  resources.unshift({
    name: 'published',
    path: MANIFEST,
    title: 'The published files that the site serves',
    description: 'Publisher, release, licence, page and checksum of each file, as published',
    format: 'json',
    mediatype: 'application/json'
  });
  return { files, resources };
}

/** `dfe-ehc-plans/2025/requests.csv` of reporting year 2025 → `requests_2025`. */
function tableOf(file: string, release: string): string {
  const name = basename(file, '.csv')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_');
  const year = /^Reporting year (\d{4})$/.exec(release)?.[1];
  return year === undefined ? name : `${name}_${year}`;
}

/** The names of a file's columns: as printed, by number where its first line names none, and told apart where it prints one twice. */
function namesOf(first: readonly string[], titled: boolean): { name: string; printed: string }[] {
  const seen = new Map<string, number>();
  return first.map((cell, index) => {
    const printed = cell.replace(/^\uFEFF/, '').trim();
    const name = titled && printed !== '' ? printed : `column_${index + 1}`;
    const times = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), times);
    return { name: times > 1 ? `${name}_${times}` : name, printed };
  });
}
