import type { PublicationId } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { PUBLICATIONS } from './catalogue.ts';

/** Columns of one row that add up to another column of it. */
export interface Identity {
  publication: PublicationId;
  /** What the whole counts, in words: 'requests received'. */
  words: string;
  /** What may be among the parts without being in the whole: then the parts may rightly be more, and only ought not to be. */
  besides?: string;
  whole: readonly string[];
  parts: readonly string[];
  /** The publisher's own tables break it in a few rows, so that a part above the whole is no proof of a slip in a copy. */
  loose?: boolean;
  /** Columns that stand outside the parts, of which the published total may be found to hold one or several all the same. */
  perhaps?: readonly string[];
  /** `sum`: the parts are the whole. `within`: they are some of it, and cannot exceed it. */
  kind: 'sum' | 'within';
  /** Parts that may not have been asked for in some years: then they count for nothing, in the others a mark leaves the row untested. */
  absent?: boolean;
  /**
   * The first and the last period that it is stated for, all where they are missing: those in which every row of the published files obeys
   * it but for slips that were looked at. What a total counts has changed between years.
   */
  from?: Period;
  to?: Period;
  /** In earlier and later periods too, the ledger tells once a period what the total leaves out of these columns, or that they do not make it. */
  statedElsewhere?: boolean;
}

/** Whether an identity is stated for a period. */
export function isStatedFor({ from, to }: Pick<Identity, 'from' | 'to'>, period: Period): boolean {
  return (from === undefined || period >= from) && (to === undefined || period <= to);
}

/** What adds up to what, by publication and period. A row in which any of a `sum` is a mark is not tested, except where `absent` says otherwise. */
export const IDENTITIES: readonly Identity[] = PUBLICATIONS.flatMap(({ id, identities = [] }) =>
  identities.map((sum) => ({ publication: id as PublicationId, ...sum }))
);
