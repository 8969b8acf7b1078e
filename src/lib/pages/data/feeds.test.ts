import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { ChangeLog } from '../../model/change.ts';
import { change } from '../../../../tests/fixtures/changes.ts';
import { atomFeed, jsonFeed } from './feeds.ts';

const changes = [
  change('bbbb', null, { published: '', asAt: '2025-06-26' }),
  change('aaaa', null, { published: '2025-12-11', asAt: '2025-12-11' })
];
const log: ChangeLog = { version: 'bbbb', changes };
const entries = changes.map((entry) => ({ change: entry, words: { title: 'Care & cost', lines: ['Under 5 < over 5.', 'Two.'] } }));

const DAY = /^\d{4}-\d\d-\d\dT00:00:00Z$/;
const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('atomFeed', () => {
  const text = atomFeed(log, entries);
  const { feed } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(text);

  it('is well formed and has what RFC 4287 requires of a feed', () => {
    expect(XMLValidator.validate(text)).toBe(true);
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(feed.id).toMatch(UUID);
    expect(feed.title).not.toBe('');
    expect(feed.updated).toBe('2025-12-11T00:00:00Z');
    expect(feed.author.name).toBe('SEND Parity Atlas');
    expect(feed.link.map((link: Record<string, string>) => link['@rel'])).toEqual(['self', 'alternate']);
  });

  it('and of an entry: an id of its own that stays, a title, a day, a link', () => {
    expect(feed.entry).toHaveLength(2);
    for (const entry of feed.entry) {
      expect(entry.id).toMatch(UUID);
      expect(entry.title).toBe('Care & cost');
      expect(entry.updated).toMatch(DAY);
      expect(entry.link['@href']).toMatch(/^\/data#change-[ab]{4}$/);
      expect(entry.content['@type']).toBe('html');
    }
    expect(new Set([feed.id, ...feed.entry.map((entry: { id: string }) => entry.id)]).size).toBe(3);
    expect(atomFeed(log, entries)).toBe(text);
  });

  it('escapes text as text and markup once', () => {
    expect(text).toContain('<title>Care &amp; cost</title>');
    expect(text).toContain('&lt;li&gt;Under 5 &amp;lt; over 5.&lt;/li&gt;');
  });
});

describe('jsonFeed', () => {
  const feed = JSON.parse(jsonFeed(log, entries)) as { version: string; title: string; items: Record<string, string>[] };

  it('has what JSON Feed 1.1 requires, and no address that is not absolute', () => {
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.title).not.toBe('');
    expect(feed.items).toHaveLength(2);
    for (const item of feed.items) {
      expect(item['id']).toMatch(UUID);
      expect(item['content_html']).toBe('<ul><li>Under 5 &lt; over 5.</li><li>Two.</li></ul>');
      expect(item['date_published']).toMatch(DAY);
      expect(item).not.toHaveProperty('url');
    }
    expect(feed).not.toHaveProperty('feed_url');
  });

  it('has the same ids as the Atom feed', () => {
    for (const item of feed.items) expect(atomFeed(log, entries)).toContain(`<id>${item['id']}</id>`);
  });
});

describe('a change of which only the month is known', () => {
  const dated = change('cccc', null, { published: '2026-06', asAt: '2026-06' });
  const monthly: ChangeLog = { version: 'cccc', changes: [dated] };
  const changes = [{ change: dated, words: { title: 'Care', lines: ['One.'] } }];

  it('carries no day in either feed, and says the month', () => {
    const atom = atomFeed(monthly, changes);
    const json = jsonFeed(monthly, changes);
    expect(atom).not.toMatch(/2026-\d\d-\d\d/);
    expect(json).not.toMatch(/2026-\d\d-\d\d|date_published/);
    for (const feed of [atom, json]) expect(feed).toContain('Newest of the sources that came or changed: published in June 2026.');
  });
});
