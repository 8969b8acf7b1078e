import type { Kind } from '../../model/finding.ts';
import type { Part } from '../../words/findings.ts';

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

/** A finding on its council's own page. Its chart is kept apart, because it is drawn once. */
export interface CouncilFinding {
  kind: Kind;
  measure: string;
  /** Of those that are told with a chart, what happened, as a sentence that stands alone, without a stop; null of the rest. */
  headline: string | null;
  parts: Part[];
  /** What stands beside it, in sentences; empty where nothing does. */
  beside: string;
}
