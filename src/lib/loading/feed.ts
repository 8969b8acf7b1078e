import { createHash } from 'node:crypto';
import { escapeXml } from '../charts/kit/markup.ts';
import { isPublishedInMonth } from '../model/source.ts';
import { ORIGIN } from '../ui/origin.ts';

/** A feed, as Atom and as JSON Feed. Addresses are paths of this site. */
export interface Feed {
  /** What its id is made from: stays the same for ever. */
  name: string;
  title: string;
  subtitle: string;
  atom: string;
  json: string;
  /** The page that shows the same. */
  page: string;
  /** Newest first. */
  entries: readonly Entry[];
}

export interface Entry {
  /** What its id is made from: stays the same for ever. */
  name: string;
  title: string;
  /** The place on a page where it is told. */
  page: string;
  /** An instant as RFC 3339 has it; empty where none is known. */
  updated: string;
  /** A day on which it was published, as an instant; empty where no day is known. */
  published: string;
  /** Sentences, as text. */
  lines: readonly string[];
}

/** What Atom asks for where nothing is known. */
export const UNDATED = '1970-01-01T00:00:00Z';

/** A UUID of version 8 (RFC 9562), made from a name of ours. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(`send-parity-atlas/${name}`).digest('hex');
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * When something was out, from its date of publication: of a day its beginning, of a month the instant at which it had ended, since no day is
 * made of a month. Empty where none is known.
 */
export function outBy(published: string): string {
  if (published === '') return '';
  if (!isPublishedInMonth(published)) return `${published}T00:00:00Z`;
  const end = new Date(`${published}-01T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + 1);
  return end.toISOString().replace('.000Z', 'Z');
}

/** The beginning of the day of publication; empty where only its month is known, or nothing. */
export function dayOf(published: string): string {
  return published === '' || isPublishedInMonth(published) ? '' : `${published}T00:00:00Z`;
}

/** Atom (RFC 4287). Addresses are whole where the site's origin is known, and relative, as the standard allows, where not; ids are UUIDs. */
export function atomOf(feed: Feed, origin = ORIGIN): string {
  const { title, subtitle, entries } = feed;
  const items = entries.map(
    ({ name, title, page, updated, lines }) => `  <entry>
    <id>${idOf(name)}</id>
    <title>${escapeXml(title)}</title>
    <updated>${updated || UNDATED}</updated>
    <link rel="alternate" type="text/html" href="${escapeXml(origin + page)}"/>
    <content type="html">${escapeXml(htmlOf(lines))}</content>
  </entry>`
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${idOf(feed.name)}</id>
  <title>${escapeXml(title)}</title>
  <subtitle>${escapeXml(subtitle)}</subtitle>
  <updated>${entries.reduce((last, { updated }) => (updated > last ? updated : last), UNDATED)}</updated>
  <author><name>SEND Parity Atlas</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeXml(origin + feed.atom)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(origin + feed.page)}"/>
${items.join('\n')}
</feed>
`;
}

/** JSON Feed 1.1. Its addresses must be absolute: they are left out where the site's origin is not known. */
export function jsonOf(feed: Feed, origin = ORIGIN): string {
  const { title, subtitle, entries } = feed;
  const whole = origin === '' ? {} : { home_page_url: origin + feed.page, feed_url: origin + feed.json };
  const text = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...whole,
    description: subtitle,
    language: 'en-GB',
    authors: [{ name: 'SEND Parity Atlas' }],
    items: entries.map(({ name, title, page, published, lines }) => ({
      id: idOf(name),
      ...(origin === '' ? {} : { url: origin + page }),
      title,
      content_html: htmlOf(lines),
      ...(published === '' ? {} : { date_published: published })
    }))
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

function htmlOf(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escapeXml(line)}</li>`).join('')}</ul>`;
}
