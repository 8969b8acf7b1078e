import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { atomOf, dayOf, idOf, jsonOf, outBy, type Feed } from './feed.ts';

const feed: Feed = {
  name: 'stories/E1',
  title: 'Care & cost',
  subtitle: 'Changes in Kent',
  atom: '/feeds/councils/kent.atom',
  json: '/feeds/councils/kent.json',
  page: '/findings/councils/kent',
  entries: [
    {
      name: 'stories/E1/time/2025',
      title: 'In Kent in 2025, 5 in 100 plans came on time',
      page: '/findings/councils/kent#kent-time-2025',
      updated: outBy('2026-06'),
      published: dayOf('2026-06'),
      lines: ['Under 5 < over 5.', 'England’s is 46.']
    },
    {
      name: 'stories/E1/appeals/2025',
      title: 'In Kent in 2025, 30 appeals',
      page: '/findings/councils/kent#kent-appeals-2025',
      updated: outBy('2025-12-11'),
      published: dayOf('2025-12-11'),
      lines: ['One.']
    }
  ]
};

describe('when something was out', () => {
  it('is the day of publication, and of a month its end, of which no day is made', () => {
    expect([outBy('2025-12-11'), outBy('2026-06'), outBy('2025-12'), outBy('')]).toEqual([
      '2025-12-11T00:00:00Z',
      '2026-07-01T00:00:00Z',
      '2026-01-01T00:00:00Z',
      ''
    ]);
    expect([dayOf('2025-12-11'), dayOf('2026-06'), dayOf('')]).toEqual(['2025-12-11T00:00:00Z', '', '']);
  });
});

describe('Atom', () => {
  const text = atomOf(feed, 'https://atlas.example');
  const { feed: read } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(text);

  it('is well formed, with whole addresses where the origin is known', () => {
    expect(XMLValidator.validate(text)).toBe(true);
    expect(read.title).toBe('Care & cost');
    expect(read.updated).toBe('2026-07-01T00:00:00Z');
    expect(read.link.map((link: Record<string, string>) => link['@href'])).toEqual([
      'https://atlas.example/feeds/councils/kent.atom',
      'https://atlas.example/findings/councils/kent'
    ]);
    expect(read.entry.map((entry: { link: Record<string, string> }) => entry.link['@href'])).toEqual([
      'https://atlas.example/findings/councils/kent#kent-time-2025',
      'https://atlas.example/findings/councils/kent#kent-appeals-2025'
    ]);
    expect(text).toContain('&lt;li&gt;Under 5 &amp;lt; over 5.&lt;/li&gt;');
    expect(atomOf(feed, '')).toContain('href="/feeds/councils/kent.atom"');
  });

  it('has ids that are UUIDs, are unlike, and stay whatever an entry says', () => {
    const ids = [read.id, ...read.entry.map(({ id }: { id: string }) => id)];
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(3);
    expect(idOf('stories/E1/time/2025')).toBe(read.entry[0].id);
    const reworded = { ...feed, entries: feed.entries.map((entry) => ({ ...entry, title: 'Other words' })) };
    expect(atomOf(reworded)).toContain(read.entry[1].id);
  });

  it('with no entry is a feed all the same', () => {
    expect(XMLValidator.validate(atomOf({ ...feed, entries: [] }))).toBe(true);
  });
});

describe('JSON Feed', () => {
  it('has what version 1.1 asks for, the ids of the Atom feed, and a day only where one is known', () => {
    const read = JSON.parse(jsonOf(feed, 'https://atlas.example'));
    expect([read.version, read.title, read.feed_url, read.home_page_url]).toEqual([
      'https://jsonfeed.org/version/1.1',
      'Care & cost',
      'https://atlas.example/feeds/councils/kent.json',
      'https://atlas.example/findings/councils/kent'
    ]);
    expect(read.items.map(({ id, url, date_published: day }: Record<string, string>) => [id, url, day])).toEqual([
      [idOf('stories/E1/time/2025'), 'https://atlas.example/findings/councils/kent#kent-time-2025', undefined],
      [idOf('stories/E1/appeals/2025'), 'https://atlas.example/findings/councils/kent#kent-appeals-2025', '2025-12-11T00:00:00Z']
    ]);
  });

  it('leaves out the addresses that must be whole where the origin is not known', () => {
    const read = JSON.parse(jsonOf(feed, ''));
    expect(read).not.toHaveProperty('feed_url');
    for (const item of read.items) expect(item).not.toHaveProperty('url');
  });
});
