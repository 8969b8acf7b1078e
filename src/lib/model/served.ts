import type { PublicationId } from './publication.ts';
import type { Source } from './source.ts';

/** A published file that the site serves as it was published, with what `sources.csv` says of it. */
export interface ServedFile extends Pick<
  Source,
  'id' | 'kind' | 'publisher' | 'title' | 'release' | 'published' | 'licence' | 'page' | 'sha256'
> {
  /** As its publisher calls it: `requests.csv`. */
  name: string;
  /** Where it is under `/data/`. */
  path: string;
  /** What it is read as; the first is what it is recognised as. */
  publications: PublicationId[];
  /** Of the file as published. */
  bytes: number;
  /** Its table in SQL, in the catalog `published`: `requests_2025`. */
  table: string;
  /** Whether its first line names its columns; else they are called by number. */
  titled: boolean;
}

/** `data/published/columns.json`: of each file, by id, its columns as published, in their order, with the publisher's words for them. */
export type ServedColumns = Record<string, { name: string; words: string }[]>;

export const SERVED_COLUMNS = 'published/columns.json';

/** `data/published/manifest.json`: newest release first within a publication, as the pipelines read them. */
export interface Manifest {
  files: ServedFile[];
}

export const MANIFEST = 'published/manifest.json';
