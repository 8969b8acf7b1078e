import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { gzipSync } from 'fflate';
import type { PublicationId } from '../../src/lib/model/publication.ts';
import { MANIFEST, type Manifest, type ServedFile } from '../../src/lib/model/served.ts';
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
export function publishedFiles({ sources, bytes }: SourcesRead): PublishedFiles {
  const publicationsOf = new Map<string, PublicationId[]>();
  for (const { publication, file } of LISTED)
    if (SERVED.test(file)) {
      const known = publicationsOf.get(file) ?? [];
      // A file that holds a count of another publication is recognised as the one that is named last.
      publicationsOf.set(file, [publication, ...known]);
    }
  const files = new Map<string, Uint8Array>();
  const listed: ServedFile[] = [];
  const resources: Record<string, unknown>[] = [];
  for (const [file, publications] of publicationsOf) {
    const source = sources.find(({ id }) => id === sourceId(file));
    if (!source) throw new Error(`${file} is served as published and has no line in the list of sources`);
    const { id, kind, publisher, title, release, published, licence, page, sha256 } = source;
    const content = bytes(file);
    const path = `published/${id}.csv`;
    const written = pack(sha256, content);
    files.set(`${path}.gz`, written);
    listed.push({
      ...{ id, name: basename(file), path, publications, kind, publisher, title, release, published, licence, page },
      bytes: content.length,
      sha256
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
  files.set(MANIFEST, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
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
