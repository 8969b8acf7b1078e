import { atomOf, dayOf, jsonOf, type Feed } from '../../loading/feed.ts';
import type { ChangeLog, DataChange } from '../../model/change.ts';
import { isPublishedInMonth } from '../../model/source.ts';
import { publishedInWords } from '../../ui/dates.ts';
import type { ChangeInWords } from '../../words/changes.ts';

/** An entry of either feed. */
export interface FeedEntry {
  change: DataChange;
  words: ChangeInWords;
}

const NEWEST = 50;

/** The newest fifty changes of the data, as Atom. A change is dated by what was published, never by a clock. */
export const atomFeed = (log: ChangeLog, entries: readonly FeedEntry[], origin?: string): string =>
  atomOf(feedOf(log, entries), origin);

/** The same as JSON Feed 1.1. */
export const jsonFeed = (log: ChangeLog, entries: readonly FeedEntry[], origin?: string): string =>
  jsonOf(feedOf(log, entries), origin);

function feedOf(log: ChangeLog, entries: readonly FeedEntry[]): Feed {
  return {
    name: 'changes/feed',
    title: 'SEND Parity Atlas: changes of the data',
    subtitle: `Version ${log.version}`,
    atom: '/data/changes.atom',
    json: '/data/feed.json',
    page: '/data',
    entries: entries.slice(0, NEWEST).map(({ change, words }) => {
      /* The day of the newest publication that the change brought, or else of the newest that was in use. Of a month no day is made. */
      const day = dayOf(change.published || change.asAt);
      return {
        name: `changes/${change.version}`,
        title: words.title,
        page: `/data#change-${change.version}`,
        updated: day,
        published: day,
        lines: [...words.lines, ...datedInWords(change)]
      };
    })
  };
}

/** The month in which the newest of the sources was published, where no day is known: the entry says it in words, and carries no day. */
function datedInWords({ published, asAt }: DataChange): string[] {
  const day = published || asAt;
  return !isPublishedInMonth(day) ? [] : [`Newest of the sources ${published ? 'that came or changed' : 'in use'}: ${publishedInWords(day)}.`];
}
