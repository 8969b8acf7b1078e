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
}

/** `data/published/manifest.json`: newest release first within a publication, as the pipelines read them. */
export interface Manifest {
  files: ServedFile[];
}

export const MANIFEST = 'published/manifest.json';
