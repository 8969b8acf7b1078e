import { createHash } from 'node:crypto';
import { MEASURES } from '../../src/lib/measures/index.ts';
import type { Source } from '../../src/lib/model/source.ts';
import { schemaOf } from '../../src/lib/tables/frictionless.ts';
import { tableAt } from '../../src/lib/tables/index.ts';
import { OTHER_FILES } from './other-files.ts';
import { bytesOf } from './pack.ts';

const LICENCE = {
  name: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
};

/**
 * The Frictionless descriptor (Data Package, version 1) of every file of `data/`. `tables` holds each table's text by its path,
 * `version` names them all, and `published` describes the files that are served as they were published.
 */
export function datapackage(
  tables: ReadonlyMap<string, string>,
  sources: readonly Source[],
  version: string,
  published: readonly object[] = []
): string {
  const credit = ({ publisher, title, release, page }: Source) => ({
    title: [publisher, title, release].filter((part) => part !== '').join(', '),
    ...(page ? { path: page } : {})
  });
  const resources = [...tables]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => {
      const headers = content.slice(0, content.indexOf('\n')).split(',');
      const table = tableAt(path);
      const written = bytesOf(path, content);
      const measure = MEASURES.find(({ id }) => path === `observations/${id}.csv`);
      const lines = content.split('\n');
      const cited = measure ? new Set(lines.map((line) => line.split(',').at(-2))) : new Set();
      const description = measure?.statisticalTitle ?? table.holds;
      return {
        profile: 'tabular-data-resource',
        name: path.replace(/\.csv(\.gz)?$/, '').replaceAll('/', '-'),
        path,
        ...(measure ? { title: measure.title } : {}),
        ...(description ? { description } : {}),
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        ...(path.endsWith('.gz') ? { compression: 'gz' } : {}),
        bytes: written.length,
        hash: `sha256:${createHash('sha256').update(written).digest('hex')}`,
        rows: lines.length - 2,
        ...(measure ? { sources: sources.filter(({ id }) => cited.has(id)).map(credit) } : {}),
        schema: schemaOf(table, headers)
      };
    });
  const descriptor = {
    profile: 'data-package',
    name: 'send-parity-atlas',
    title: 'SEND Parity Atlas: published figures of England’s SEND authorities in tidy tables',
    version,
    licenses: [LICENCE],
    sources: sources.map(credit),
    resources: [...resources, ...OTHER_FILES, ...published]
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
