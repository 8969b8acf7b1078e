import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { areInitials, closeness, percentsOf, type WiderPlaces } from '../../places/find.ts';
import { parsePostcode } from '../../places/postcode.ts';
import type { Place } from '../search.ts';
import { answerAbolished, answerConstituency, answerNoPostcode, answerPostcode, answerOf, answerWithNamesake } from './answer.ts';
import { matcherOf, meant, namesakeOf, suggest } from './suggest.ts';

const rows = (file: string) =>
  Papa.parse<Record<string, string>>(readFileSync(`data/${file}`, 'utf8').trim(), { header: true }).data;
const councils = rows('areas.csv')
  .filter(({ kind }) => kind !== 'england' && kind !== 'region')
  .map((row) => ({ ...row, dfeCode: row['dfe_code'], aliases: (row['aliases'] ?? '').split('; ') })) as unknown as Place[];
const known = new Map(councils.map((place) => [place.code, place]));
const names = [...new Set(rows('constituencies.csv').map(({ name = '' }) => name))];
const wider: WiderPlaces = {
  districts: rows('districts.csv').map(({ name = '', area = '', code = '', to = '' }) =>
    to === '' ? [name, area, code] : [name, area, code, to]
  ),
  constituencies: names.map((name) => [
    name,
    rows('constituencies.csv')
      .filter((row) => row['name'] === name)
      .map(({ area = '', share = '' }) => [area, Number(share)])
  ]),
  changes: rows('area-changes.csv').map(({ date = '', from = '', to = '' }) => ({
    date,
    from: from.split('; '),
    to: to.split('; ')
  })),
  coming: ['East Surrey', 'West Surrey'].map((name) => ({ name, from: '2027-04-01', replaces: ['E10000030'] }))
};
const lines = (typed: string) =>
  suggest(typed, councils, wider).map(({ text, more }) => (more === '' ? text : `${text}, ${more}`));
const constituency = (name: string) => {
  const found = suggest(name, councils, wider).find((line) => line.kind === 'constituency' && line.text === name);
  if (found?.kind !== 'constituency') throw new Error(`No constituency ${name}`);
  return found.constituency;
};

describe('what the tables hold', () => {
  it('543 constituencies, the 164 districts of counties and the 40 abolished since 2019, each in a council of today', () => {
    expect(wider.constituencies).toHaveLength(543);
    expect(wider.districts.map(([, , , last]) => last === undefined).filter((now) => now)).toHaveLength(164);
    expect(wider.districts).toHaveLength(204);
    const codes = [
      ...wider.districts.map(([, code]) => code),
      ...wider.constituencies.flatMap(([, parts]) => parts.map(([code]) => code))
    ];
    expect(codes.filter((code) => known.get(code)?.to !== '')).toEqual([]);
  });
});

describe('what a reader means who chooses no line', () => {
  it.each([
    ['Hull', 'Kingston upon Hull'],
    ['guild', 'Guildford'],
    ['derby', 'Derby'],
    ['Rochdale', 'Rochdale'],
    ['W&F', 'Westmorland and Furness'],
    ['Devon County Council', 'Devon'],
    ['Birmingham City Council', 'Birmingham'],
    ['Kirklees Council', 'Kirklees'],
    ['Bexley Borough Council', 'Bexley'],
    ['Herefordshire Council', 'Herefordshire'],
    ['London Borough of Camden', 'Camden'],
    ['City of London', 'City of London'],
    ['Bucks', 'Buckinghamshire'],
    ['878', 'Devon'],
    ['E10000008', 'Devon'],
    ['London', 'London'],
    ['Cumbria', 'Cumbria'],
    ['East Surrey', 'East Surrey'],
    ['Bournemouth', 'Bournemouth'],
    ['Guildford Borough Council', 'Guildford']
  ])('%s: %s', (typed, text) => expect(meant(suggest(typed, councils, wider))?.text).toBe(text));

  it.each([
    'King',
    'derb',
    'Kingston',
    'Newcastle',
    'Nottingham County Council',
    'Beds',
    'north',
    'Lond',
    'Birmingam',
    'qqqq',
    ''
  ])('nothing of “%s”: several are as likely, or none', (typed) => expect(meant(suggest(typed, councils, wider))).toBeNull());
});

describe('what is no council of England, and where it cannot be told which', () => {
  it.each([
    ['Middlesex', 'Middlesex, a county until 31 March 1965, now without a council'],
    ['Greater Manchester', 'Greater Manchester, a county of 10 councils, without one of its own'],
    ['Cardiff', 'Cardiff, in Wales, not in England'],
    ['Glasgow', 'Glasgow, in Scotland, not in England'],
    ['Westmoreland', 'Westmorland and Furness, (is that meant?)'],
    ['Glouchester', 'Gloucestershire, (is that meant?)']
  ])('“%s” is said to be that', (typed, first) => expect(lines(typed)[0]).toBe(first));

  it('every council of a county is in the list', () => {
    expect(lines('Greater Manchester')).toHaveLength(11);
    expect(lines('Middlesex')).toHaveLength(12);
  });

  it('the shares of each constituency come to 100', () => {
    const wrong = wider.constituencies.filter(([, parts]) => {
      const { parts: shares, left } = percentsOf({ parts: parts.map(([council, share]) => ({ council, share })) });
      return shares.reduce((sum, share) => sum + share, left) !== 100;
    });
    expect(wrong).toEqual([]);
    expect(lines('Dagenham and Rainham')[0]).toBe('Dagenham and Rainham, a constituency: 62% Barking and Dagenham, 38% Havering');
  });
});

describe('what a reader may mean', () => {
  it.each([
    ['Durham', 'County Durham'],
    ['Hull', 'Kingston upon Hull'],
    ['hull city', 'Kingston upon Hull'],
    ['Birmingham City Cou', 'Birmingham'],
    ['London', 'London, a region, not a council'],
    ['Surrey', 'Surrey, (replaced on 1 April 2027)'],
    ['East Surrey', 'East Surrey, a council from 1 April 2027'],
    ['Birmingam', 'Birmingham, (is that meant?)'],
    ['St Helens', 'St. Helens'],
    ['st. helens', 'St. Helens'],
    ['BCP', 'Bournemouth, Christchurch and Poole, (BCP)'],
    ['W&F', 'Westmorland and Furness, (W&F)'],
    ['k&c', 'Kensington and Chelsea'],
    ['Guildford', 'Guildford, a district of Surrey'],
    ['guild', 'Guildford, a district of Surrey'],
    ['Allerdale', 'Allerdale, a district until 2023, now part of Cumberland'],
    ['Aldershot', 'Aldershot, a constituency in Hampshire'],
    ['Hertford and Stortford', 'Hertford and Stortford, a constituency in Hertfordshire'],
    ['Hexham', 'Hexham, a constituency: 89% Northumberland'],
    ['SW1A 1AA', undefined],
    ['atlantis', undefined]
  ])('%s', (typed, first) => expect(lines(typed)[0]).toBe(first));

  it('knows of the constituency that has the name of a council or a district which was typed', () => {
    for (const [typed, council, says] of [
      ['High Peak', 'Derbyshire', 'High Peak is also a constituency.'],
      ['Bedford', 'Bedford', 'Bedford is also a constituency.'],
      [
        'Christchurch',
        'Bournemouth, Christchurch and Poole',
        'Christchurch is also a constituency, whose people live in two councils.'
      ]
    ] as const) {
      const found = suggest(typed, councils, wider);
      const line = meant(found);
      const namesake = line && namesakeOf(line, found);
      if (!line || !namesake || !('place' in line)) throw new Error(typed);
      const answer = answerWithNamesake(line.place, namesake);
      expect([answer.says, answer.councils.map(({ place }) => place.name)]).toEqual([says, [council]]);
      expect(answer.links[0]?.text).toBe(`${typed}: its MP and its figures`);
    }
    const kent = suggest('Kent', councils, wider);
    expect(namesakeOf(kent[0]!, kent)).toBeNull();
  });

  it('names the council before a constituency of that name', () => {
    expect(lines('bury').slice(0, 3)).toEqual([
      'Bury',
      'Bury North, a constituency in Bury',
      'Bury South, a constituency: 86% Bury, 14% Salford'
    ]);
  });

  it('is a council alone until the districts and constituencies are there', () => {
    expect(suggest('guildford', councils, null)).toEqual([]);
    expect(suggest('guildford', [], wider)).toEqual([]);
  });

  it('is a council, or a district whose whole name is typed, where councils are chosen', () => {
    const chosen = (typed: string) => suggest(typed, councils, wider, false).map(({ text }) => text);
    expect(chosen('derbys')).toEqual(['Derbyshire']);
    expect(chosen('guild')).toEqual([]);
    expect(chosen('Guildford')).toEqual(['Guildford']);
    expect(chosen('Aldershot')).toEqual([]);
  });

  it('knows initials, with the small words and without', () => {
    expect(['bcp', 'b c and p', 'bcap'].map((key) => areInitials(key, 'bournemouth christchurch and poole'))).toEqual([
      true,
      true,
      true
    ]);
    expect(['b', 'bc', 'bo ch po'].map((key) => areInitials(key, 'bournemouth christchurch and poole'))).toEqual([
      false,
      false,
      false
    ]);
    expect(closeness('hull', 'solihull')).toBe(1);
  });
});

describe('what the page says', () => {
  it('of a constituency in one council', () => {
    expect(answerConstituency(constituency('Aldershot'), known)).toMatchObject({
      says: 'Aldershot is a constituency. Its people live in Hampshire.',
      links: [{ text: 'Aldershot: its MP and its figures', address: '/constituencies/aldershot' }],
      notes: ['Figures are published for councils. Every figure here is of the whole council and not of the constituency.']
    });
  });

  it('of one in several, the largest first', () => {
    const { says, councils: parts } = answerConstituency(constituency('Bury South'), known);
    expect(says).toBe('Bury South is a constituency. Its people live in two councils:');
    expect(parts.map(({ place, share }) => [place.name, share])).toEqual([
      ['Bury', 86],
      ['Salford', 14]
    ]);
  });

  it('of the one whose shares do not add up', () => {
    const { says, notes, councils: parts } = answerConstituency(constituency('Hexham'), known);
    expect(says).toBe('Hexham is a constituency. The table that we have places 89% of its people:');
    expect(parts.map(({ place, share }) => [place.name, share])).toEqual([['Northumberland', 89]]);
    expect(notes[0]).toBe('The table does not say in which council the other 11% live.');
  });

  const postcode = { outward: 'ZZ1', inward: '1AA' };
  it.each([
    [{ kind: 'council', code: 'E10000030' }, 'ZZ1 1AA is in Surrey.'],
    [{ kind: 'elsewhere', country: 'Scotland' }, 'ZZ1 1AA is in Scotland. This site has figures for councils in England only.'],
    [
      { kind: 'unplaced' },
      'ZZ1 1AA is in the ONS directory of November 2025, which does not say where it lies. Try the name of your council.'
    ],
    [
      { kind: 'unknown', outward: true },
      'ZZ1 1AA is not in the ONS directory of November 2025. It may hold a slip, or be newer than that. Try the name of your council.'
    ],
    [
      { kind: 'unknown', outward: false },
      'ZZ1 1AA is not a postcode: no postcode in the ONS directory of November 2025 begins with ZZ1.'
    ]
  ] as const)('of a postcode: %j', (found, says) => {
    const answer = answerPostcode(postcode, found, 'zz1 1aa', known);
    expect(answer.says).toBe(says);
    expect(answer.problem).toBe(found.kind !== 'council');
  });

  it('of a postcode typed with letters for digits, and near a boundary', () => {
    const { notes } = answerPostcode(postcode, { kind: 'council', code: 'E10000030' }, 'ZZI IAA', known);
    expect(notes).toEqual([
      'The ONS directory of November 2025 places a postcode by one point, about its middle: near a boundary, some of its addresses may be in the next council. It also holds postcodes that are no longer in use.',
      '“ZZI IAA” is read as ZZ1 1AA.'
    ]);
  });

  it('of a region, a country, and councils that were and will be', () => {
    const answerTo = (typed: string) => {
      const match = matcherOf(councils, wider).match(typed);
      if (match.kind === 'abolished') {
        const place = known.get(match.code);
        if (place) return answerAbolished(place, match.last, match.successors, known);
      }
      if (match.kind === 'region' || match.kind === 'nation' || match.kind === 'coming') return answerOf(match, known, wider);
      throw new Error(`${typed} is a ${match.kind}`);
    };
    expect(answerTo('London').says).toBe('London is a region, not a council.');
    expect(answerTo('London').links.map(({ address }) => address)).toEqual(['/councils#london', '/compare?areas=london,england']);
    expect(answerTo('East Midlands').says).toBe('The East Midlands is a region, not a council.');
    expect(answerTo('Yorkshire').says).toBe('Yorkshire and The Humber is a region, not a council.');
    expect(answerTo('Inner London').says).toBe('Inner London is a part of London, which is a region, not a council.');
    expect(answerTo('Midlands').says).toBe(
      'Midlands may mean the East Midlands and the West Midlands, which are regions, not councils.'
    );
    expect(answerTo('Wales').says).toBe('Wales is not a council. This site has figures for councils in England only.');
    expect(answerTo('East Surrey')).toMatchObject({
      says: 'East Surrey is not a council before 1 April 2027.',
      notes: ['Surrey is replaced by East Surrey and West Surrey on 1 April 2027. Figures here are of Surrey.']
    });
    expect(answerTo('Cumbria')).toMatchObject({
      says: 'Cumbria was a council until 31 March 2023. Cumberland and Westmorland and Furness took its place.',
      links: [{ text: 'Cumbria until 2023', address: '/councils/cumbria' }]
    });
  });

  it.each([
    ['SW1A', 'SW1A is the first half of a postcode, and may lie in several councils. Type the whole postcode.'],
    ['12345', '“12345” does not have the shape of a postcode, such as SW1A 1AA.'],
    [
      'SW1A 1AO',
      '“SW1A 1AO” is not a postcode. The second half of a postcode is a digit and two letters, and the letters are never C, I, K, M, O or V.'
    ]
  ])('of what is none: %s', (typed, says) => {
    const parsed = parsePostcode(typed);
    if (parsed.kind === 'postcode') throw new Error('It is one');
    expect(answerNoPostcode(typed, parsed).says).toBe(says);
  });
});
