import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { AreaKind } from '../model/area.ts';
import { partsOf, readName } from './keys.ts';
import { PlaceMatcher, type NamedCouncil } from './match.ts';
import { COUNCILS_ELSEWHERE, COUNTIES_OF_SEVERAL, REGION_NAMES, SHORT_FORMS } from './spellings.ts';

const rows = (file: string) => Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').trim(), { header: true }).data;
const listed = (text: string) => text.split('; ').filter((one) => one !== '');
const lines = rows('data/areas.csv');
const areas = lines.map(
  ({ code = '', dfe_code: dfeCode = '', name = '', aliases = '', kind = '', from = '', to = '' }): NamedCouncil => ({
    code,
    dfeCode,
    name,
    aliases: listed(aliases),
    kind: kind as AreaKind,
    from,
    to
  })
);
const councils = areas.filter(({ kind }) => kind !== 'region' && kind !== 'england');
const living = councils.filter(({ to }) => to === '');
const slugs = new Map(lines.map(({ code = '', slug = '' }) => [code, slug]));
const districts = rows('data/districts.csv').map(
  ({ name = '', area = '', code = '', to = '' }) => [name, area, code, to] as const
);
const changes = rows('data/area-changes.csv')
  .filter(({ kind }) => kind !== 'recode')
  .map(({ date = '', from = '', to = '' }) => ({ date, from: listed(from), to: listed(to) }));
const coming = ['East Surrey', 'West Surrey'].map((name) => ({ name, from: '2027-04-01', replaces: ['E10000030'] }));
const matcher = new PlaceMatcher({ areas, districts, changes, coming });

const slug = (code: string) => slugs.get(code) ?? code;
/** What is found, in short. */
function said(text: string, period?: string): string {
  const found = matcher.match(text, period);
  switch (found.kind) {
    case 'council':
      return slug(found.code);
    case 'district':
      return `${found.name}${found.last === undefined ? '' : `, until ${found.last},`} in ${slug(found.council)}`;
    case 'several':
      return `asks: ${found.choices.map(({ council, district }) => district ?? slug(council)).join(', ')}`;
    case 'region':
      return `region: ${found.part ?? found.codes.map(slug).join(', ')}`;
    case 'nation':
      return found.place === undefined ? `nation: ${found.name}` : `${found.place} in ${found.name}`;
    case 'abolished':
      return `${slug(found.code)} until ${found.last}: ${found.successors.map(slug).join(', ')}`;
    case 'coming':
      return `coming: ${found.name} from ${found.from} for ${found.replaces.map(slug).join(', ')}`;
    case 'none':
      return 'none';
  }
}

describe('the official names of councils, and their codes', () => {
  const official = rows('tests/fixtures/council-names.csv');

  it('all find their council, whatever else is written', () => {
    expect(new Set(official.map(({ area }) => area)).size).toBe(living.length);
    const wrong = official.filter(({ name = '', area = '' }) => said(name) !== slug(area));
    expect(wrong.map(({ name = '' }) => `${name}: ${said(name)}`)).toEqual([]);
    expect(official.length).toBeGreaterThan(1000);
  });

  it('and so do every code of DfE and ONS, old and new, and every name and alias but a part that two share', () => {
    const wrong = living.flatMap(({ code, dfeCode, name, aliases }) =>
      [code, dfeCode, `${dfeCode}.0`, name, ...aliases].filter((written) => said(written) !== slug(code))
    );
    expect(wrong).toEqual(['Newcastle', 'Kingston']);
    expect(['E10000002', 'E06000060', 'e10000008', '878', 'E08000038', 'E08000016'].map((code) => said(code))).toEqual([
      'buckinghamshire',
      'buckinghamshire',
      'devon',
      'devon',
      'barnsley',
      'barnsley'
    ]);
    expect(['999', 'E06000999', '12', '46.1'].map((text) => said(text))).toEqual(['none', 'none', 'none', 'none']);
  });

  it('of districts that are no more lead to what their area is part of today', () => {
    expect(
      ['E07000165', 'e07000190', 'Taunton Deane', 'Forest Heath', 'South Bucks DC', 'Christchurch'].map((text) => said(text))
    ).toEqual([
      'Harrogate, until 2023-03-31, in north-yorkshire',
      'Taunton Deane, until 2019-03-31, in somerset',
      'Taunton Deane, until 2019-03-31, in somerset',
      'Forest Heath, until 2019-03-31, in suffolk',
      'South Bucks, until 2020-03-31, in buckinghamshire',
      'Christchurch, until 2019-03-31, in bournemouth-christchurch-and-poole'
    ]);
  });

  it('are passed over, unread, where a word or a code of them is in no name that is known', () => {
    for (const text of ['Place 5 North', 'Devon Ward 12', 'Nowhere', 'E90000001', 'E07999999', 'South 12345'])
      expect([text, matcher.mayName(text)]).toEqual([text, false]);
    for (const text of ['N Lincs', 'Dorset (pre-LGR)', '881 Essex', 'E07000165', 'W06000015', 'Poole5 6', 'K&amp;C', 'R.B.K.C.'])
      expect([text, matcher.mayName(text)]).toEqual([text, true]);
  });

  it('no two living councils, and no district and council, share a key', () => {
    const keys = living.flatMap(({ code, name, aliases }) =>
      [...new Set([name, ...aliases, ...(SHORT_FORMS[code] ?? [])].map((one) => readName(one).key))].filter((key) => key !== '')
    );
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(districts.filter(([name]) => keys.includes(readName(name).key))).toEqual([]);
  });
});

describe('what is left out makes no two places one', () => {
  it.each([
    ['City of London', 'city-of-london'],
    ['London', 'region: london'],
    ['London City', 'city-of-london'],
    ['Nottingham', 'nottingham'],
    ['Nottingham City', 'nottingham'],
    ['Nottinghamshire', 'nottinghamshire'],
    ['Nottinghamshire County', 'nottinghamshire'],
    ['Nottingham County Council', 'asks: nottingham, nottinghamshire'],
    ['Leicester City', 'leicester'],
    ['Leicester County', 'asks: leicester, leicestershire'],
    ['Derbyshire City', 'asks: derbyshire, derby'],
    ['Durham County', 'county-durham'],
    ['Co. Durham', 'county-durham'],
    ['Gloucester County Council', 'gloucestershire'],
    ['Gloucester City Council', 'Gloucester in gloucestershire'],
    ['Bristol, City of', 'bristol'],
    ['Herefordshire, County of', 'herefordshire'],
    ['Hull City', 'kingston-upon-hull'],
    ['Kingston upon Hull', 'kingston-upon-hull'],
    ['Kingston-on-Thames', 'kingston-upon-thames'],
    ['Kingston', 'asks: kingston-upon-hull, kingston-upon-thames'],
    ['Royal Borough of Kingston', 'kingston-upon-thames'],
    ['London Borough of Kingston', 'kingston-upon-thames'],
    ['Newcastle', 'asks: newcastle-upon-tyne, Newcastle-under-Lyme'],
    ['Newcastle City Council', 'newcastle-upon-tyne'],
    ['Newcastle-under-Lyme', 'Newcastle-under-Lyme in staffordshire'],
    ['Richmond', 'richmond-upon-thames'],
    ["King's Lynn & West Norfolk", 'King’s Lynn and West Norfolk in norfolk'],
    ['Guildford Borough Council', 'Guildford in surrey'],
    ['East Lindsey', 'East Lindsey in lincolnshire']
  ])('%s: %s', (text, expected) => expect(said(text).replace(/['’]/g, '’')).toBe(expected));
});

describe('a region is never a council', () => {
  it.each([
    ['LONDON', 'region: london'],
    ['Greater London', 'region: london'],
    ['Greater London Authority', 'region: london'],
    ['Inner London', 'region: Inner London'],
    ['London (Outer)', 'region: Outer London'],
    ['East Midlands', 'region: east-midlands'],
    ['Yorkshire', 'region: yorkshire-and-the-humber'],
    ['Yorks & the Humber', 'region: yorkshire-and-the-humber'],
    ['North East', 'region: north-east'],
    ['The West Midlands', 'region: west-midlands'],
    ['East', 'region: east-of-england'],
    ['Midlands', 'region: Midlands'],
    ['E12000007', 'region: london'],
    ['E13000001', 'region: Inner London'],
    ['England', 'nation: England'],
    ['E92000001', 'nation: England'],
    ['W06000015', 'nation: Wales'],
    ['Scotland', 'nation: Scotland']
  ])('%s: %s', (text, expected) => expect(said(text)).toBe(expected));

  it('is named as the table of areas names it', () => {
    const named = Object.entries(REGION_NAMES).map(([code, [name]]) => [code, name]);
    expect(named).toEqual(areas.filter(({ kind }) => kind === 'region').map(({ code, name }) => [code, name]));
  });
});

describe('councils that were, and that will be', () => {
  it.each([
    ['Cumbria', 'cumbria until 2023-03-31: cumberland, westmorland-and-furness'],
    ['Cumbria County Council', 'cumbria until 2023-03-31: cumberland, westmorland-and-furness'],
    ['Northants', 'northamptonshire until 2021-03-31: north-northamptonshire, west-northamptonshire'],
    ['Bournemouth', 'bournemouth until 2019-03-31: bournemouth-christchurch-and-poole'],
    ['Borough of Poole', 'poole until 2019-03-31: bournemouth-christchurch-and-poole'],
    ['Poole5', 'poole until 2019-03-31: bournemouth-christchurch-and-poole'],
    ['E10000006', 'cumbria until 2023-03-31: cumberland, westmorland-and-furness'],
    ['Dorset', 'dorset'],
    ['Dorset County Council', 'dorset'],
    ['Dorset (Pre LG)', 'dorset-to-2019 until 2019-03-31: bournemouth-christchurch-and-poole, dorset'],
    ['East Surrey Council', 'coming: East Surrey from 2027-04-01 for surrey'],
    ['west surrey', 'coming: West Surrey from 2027-04-01 for surrey'],
    ['Surrey', 'surrey']
  ])('%s: %s', (text, expected) => expect(said(text)).toBe(expected));

  it('are those of the time that is asked of', () => {
    expect(said('Cumbria', '2020')).toBe('cumbria');
    expect(said('Cumbria', '2024')).toBe('cumbria until 2023-03-31: cumberland, westmorland-and-furness');
    expect(said('Dorset', '2018')).toBe('dorset-to-2019');
    expect(said('909', '2020')).toBe('cumbria');
  });
});

describe('counties that have no council of their own', () => {
  it.each([
    ['Bedfordshire', 'asks: bedford, central-bedfordshire, luton'],
    ['Beds', 'asks: bedford, central-bedfordshire, luton'],
    ['Cheshire', 'asks: cheshire-east, cheshire-west-and-chester, halton, warrington'],
    ['Sussex', 'asks: east-sussex, west-sussex, brighton-and-hove'],
    ['Tyneside', 'asks: north-tyneside, south-tyneside'],
    ['South Yorks', 'asks: barnsley, doncaster, rotherham, sheffield'],
    ['Hereford & Worcester', 'asks: herefordshire, worcestershire'],
    [
      'Middlesex',
      'asks: barnet, brent, ealing, enfield, haringey, harrow, hillingdon, hounslow, richmond-upon-thames, surrey, hertfordshire'
    ]
  ])('%s: %s', (text, expected) => expect(said(text)).toBe(expected));

  it('are made of councils in force', () => {
    const codes = [...COUNTIES_OF_SEVERAL.flatMap((county) => county.councils), ...Object.keys(SHORT_FORMS)];
    expect(codes.filter((code) => !living.some((council) => council.code === code))).toEqual([]);
    expect(said('Berkshire')).toContain('wokingham');
    expect(said('Greater Manchester').split(', ')).toHaveLength(10);
  });
});

describe('councils of other countries are said to be there', () => {
  it.each([
    ['Cardiff', 'Cardiff in Wales'],
    ['City of Cardiff Council', 'Cardiff in Wales'],
    ['Glasgow City', 'Glasgow in Scotland'],
    ['Rhondda Cynon Taff', 'Rhondda Cynon Taff in Wales'],
    ['Armagh City, Banbridge & Craigavon', 'Armagh City, Banbridge and Craigavon in Northern Ireland']
  ])('%s: %s', (text, expected) => expect(said(text)).toBe(expected));

  it('and none of them has the name of a place in England', () => {
    const places = new PlaceMatcher({ areas, districts, changes, coming });
    const english = Object.values(COUNCILS_ELSEWHERE)
      .flat()
      .filter((name) => !['nation', 'none'].includes(places.match(name).kind));
    expect(english).toEqual([]);
  });
});

describe('short forms', () => {
  it.each([
    ['Bucks', 'buckinghamshire'],
    ['Hants', 'hampshire'],
    ['Lincs', 'lincolnshire'],
    ['Notts CC', 'nottinghamshire'],
    ['Herts', 'hertfordshire'],
    ['Cambs', 'cambridgeshire'],
    ['Glos', 'gloucestershire'],
    ['S Glos', 'south-gloucestershire'],
    ['Worcs', 'worcestershire'],
    ['North Northants', 'north-northamptonshire'],
    ['Oxon', 'oxfordshire'],
    ['Wilts', 'wiltshire'],
    ['Lancs', 'lancashire'],
    ['Leics', 'leicestershire'],
    ['Staffs', 'staffordshire'],
    ['Derbys', 'derbyshire'],
    ['Shrops', 'shropshire'],
    ['BCP Council', 'bournemouth-christchurch-and-poole'],
    ['Bournemouth Christchurch Poole', 'bournemouth-christchurch-and-poole'],
    ['B&NES', 'bath-and-north-east-somerset'],
    ['banes', 'bath-and-north-east-somerset'],
    ['RBKC', 'kensington-and-chelsea'],
    ['K&C', 'kensington-and-chelsea'],
    ['LBHF', 'hammersmith-and-fulham'],
    ['H & F', 'hammersmith-and-fulham'],
    ['Hull', 'kingston-upon-hull'],
    ['NE Lincs', 'north-east-lincolnshire'],
    ['N Yorks', 'north-yorkshire'],
    ['W. Sussex', 'west-sussex'],
    ['Central Beds', 'central-bedfordshire'],
    ['IoW', 'isle-of-wight'],
    ['Scilly', 'isles-of-scilly'],
    ['Bath', 'bath-and-north-east-somerset'],
    ['Telford', 'telford-and-wrekin'],
    ['Southend', 'southend-on-sea'],
    ['Stockton', 'stockton-on-tees'],
    ['Stoke', 'stoke-on-trent'],
    ['Brighton', 'brighton-and-hove'],
    ['Hammersmith', 'hammersmith-and-fulham'],
    ['Kensington', 'kensington-and-chelsea'],
    ['Blackburn', 'blackburn-with-darwen'],
    ['Cheshire West', 'cheshire-west-and-chester'],
    ['East Cheshire', 'cheshire-east'],
    ['St Helen’s', 'st-helens'],
    ['Saint Helens', 'st-helens'],
    ['  ST.HELENS ', 'st-helens'],
    ['Sțockport', 'stockport'],
    ['Bexley, London', 'bexley'],
    ['London Borough of Camden', 'camden'],
    ['Wrekin & Telford', 'telford-and-wrekin'],
    ['BCP (Bournemouth, Christchurch & Poole)', 'bournemouth-christchurch-and-poole'],
    ['Kingston upon Hull (Hull)', 'kingston-upon-hull'],
    ['Devon (Torbay)', 'none'],
    ['Kirklees MC', 'kirklees'],
    ['Medway Towns', 'medway']
  ])('%s: %s', (text, expected) => expect(said(text)).toBe(expected));

  it('of a part are the whole where no other place has it', () =>
    expect(['Bath and North East Somerset', 'Stockton-on-Tees', 'Leeds', 'Bristol, City of'].map(partsOf)).toEqual([
      ['bath', 'east north somerset'],
      ['stockton'],
      [],
      []
    ]));
});

describe('what is no answer', () => {
  it.each(['', '   ', 'Council', 'City', 'Atlantis', 'Birmingam', 'n/a', 'Total', 'TBC', 'SW1A 1AA', '120', 'of', 'Lon'])(
    '‘%s’',
    (text) => expect(said(text)).toBe('none')
  );

  it('is a suggestion where it is a slip', () => {
    const near = (text: string) => matcher.nearest(text).map(slug);
    expect(near('Birmingam')).toEqual(['birmingham']);
    expect(near('Nottinghamshre County Council')).toEqual(['nottinghamshire']);
    expect(near('Barnslet')[0]).toBe('barnsley');
    expect(near('Westmoreland')).toEqual(['westmorland-and-furness']);
    expect(near('Glouchester')).toEqual(['gloucestershire']);
    expect(near('Cumbrja')).toContain('cumberland');
    expect(near('South Somerset')).toEqual([]);
    expect(near('Noth Somerset')).toEqual(['north-somerset']);
    expect(near('Atlantis')).toEqual([]);
    expect(near('')).toEqual([]);
  });
});
