import { newestPublished, type Source } from '../../model/source.ts';

export interface Release {
  name: string;
  /** ISO date, or the month where the day is not known; empty where neither is recorded. */
  published: string;
  files: Source[];
}

/** A publication with its releases, newest first. */
export interface PublicationReleases {
  publisher: string;
  title: string;
  releases: Release[];
}

/** The sources by publication and release. Releases of one publication are named alike, so that their names sort as their years do. */
export function releases(sources: readonly Source[]): PublicationReleases[] {
  const publications = new Map<string, PublicationReleases>();
  for (const source of sources) {
    const key = `${source.publisher}|${source.title}`;
    const publication = publications.get(key) ?? { publisher: source.publisher, title: source.title, releases: [] };
    publications.set(key, publication);
    const release = publication.releases.find(({ name }) => name === source.release);
    if (release) {
      release.files.push(source);
      release.published = newestPublished([release.published, source.published]);
    } else publication.releases.push({ name: source.release, published: source.published, files: [source] });
  }
  for (const { releases } of publications.values()) releases.sort((a, b) => (a.name > b.name ? -1 : 1));
  return [...publications.values()].sort(
    (a, b) => filesOf(b) - filesOf(a) || (a.publisher + a.title < b.publisher + b.title ? -1 : 1)
  );
}

const filesOf = ({ releases }: PublicationReleases): number => releases.reduce((sum, { files }) => sum + files.length, 0);
