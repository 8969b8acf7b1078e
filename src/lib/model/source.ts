/** One published file. One line of `data/sources.csv`. */
export interface Source {
  id: string;
  kind: 'published' | 'transcribed' | 'derived' | 'gathered';
  publisher: string;
  title: string;
  release: string;
  /** ISO date; empty where the day is not known here. */
  published: string;
  licence: string;
  page: string;
  download: string;
  file: string;
  sha256: string;
}
