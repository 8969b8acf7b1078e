/** What a page of findings carries beside what the server drew. */
export interface FindingsData {
  /** Null on the page of the newest figures. */
  year: string | null;
  lead: string;
  further: string[];
  /** How many there are, how many are listed, and how many of each kind, measure and period at the most. */
  all: number;
  listed: number;
  each: number;
  years: string[];
  topics: { id: string; title: string }[];
  regions: { slug: string; name: string }[];
  councils: { slug: string; name: string; all: number }[];
}
