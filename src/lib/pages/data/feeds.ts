import { escapeXml } from '../../charts/kit/markup.ts';
import { createHash } from 'node:crypto';
import type { ChangeLog, DataChange } from '../../model/change.ts';
import { isPublishedInMonth } from '../../model/source.ts';
import { publishedInWords } from '../../ui/dates.ts';
import type { ChangeInWords } from '../../words/changes.ts';

/** An entry of either feed. */
export interface FeedEntry {
  change: DataChange;
  words: ChangeInWords;
}

const TITLE = 'SEND Parity Atlas: changes of the data';
const NEWEST = 50;

/**
 * Atom (RFC 4287) of the newest fifty changes. The site does not know its own address, so that links are relative, as the standard
 * allows, and ids are UUIDs made from the versions. A change is dated by what was published, never by a clock.
 */
export function atomFeed(log: ChangeLog, entries: readonly FeedEntry[]): string {
  const shown = entries.slice(0, NEWEST);
  const items = shown.map(
    ({ change, words }) => `  <entry>
    <id>${idOf(change.version)}</id>
    <title>${escapeXml(words.title)}</title>
    <updated>${dayOf(change)}</updated>
    <link rel="alternate" type="text/html" href="/data#change-${change.version}"/>
    <content type="html">${escapeXml(htmlOf(change, words))}</content>
  </entry>`
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${idOf('feed')}</id>
  <title>${TITLE}</title>
  <subtitle>Version ${log.version}</subtitle>
  <updated>${shown.map(({ change }) => dayOf(change)).sort().at(-1) ?? UNDATED}</updated>
  <author><name>SEND Parity Atlas</name></author>
  <link rel="self" type="application/atom+xml" href="/data/changes.atom"/>
  <link rel="alternate" type="text/html" href="/data"/>
${items.join('\n')}
</feed>
`;
}

/** JSON Feed 1.1 of the same changes. Its addresses must be absolute, so that those that it may leave out are left out. */
export function jsonFeed(log: ChangeLog, entries: readonly FeedEntry[]): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE,
    description: `Version ${log.version}`,
    language: 'en-GB',
    authors: [{ name: 'SEND Parity Atlas' }],
    items: entries.slice(0, NEWEST).map(({ change, words }) => ({
      id: idOf(change.version),
      title: words.title,
      content_html: htmlOf(change, words),
      ...(dayOf(change) === UNDATED ? {} : { date_published: dayOf(change) })
    }))
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

const UNDATED = '1970-01-01T00:00:00Z';

/** The day of the newest publication that the change brought, or else of the newest that was in use. Of a month no day is made. */
function dayOf({ published, asAt }: DataChange): string {
  const day = published || asAt;
  return day === '' || isPublishedInMonth(day) ? UNDATED : `${day}T00:00:00Z`;
}

/** The month in which the newest of the sources was published, where no day is known: the entry says it in words, and carries no day. */
function datedInWords({ published, asAt }: DataChange): string[] {
  const day = published || asAt;
  return !isPublishedInMonth(day) ? [] : [`Newest of the sources ${published ? 'that came or changed' : 'in use'}: ${publishedInWords(day)}.`];
}

/** A UUID of version 8 (RFC 9562), made from a name of ours. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(`send-parity-atlas/changes/${name}`).digest('hex');
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function htmlOf(change: DataChange, { lines }: ChangeInWords): string {
  return `<ul>${[...lines, ...datedInWords(change)].map((line) => `<li>${escapeXml(line)}</li>`).join('')}</ul>`;
}
