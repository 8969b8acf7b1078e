import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMeantAsPostcode, lookUp, parsePostcode, placeOfInward, shardOf, writePostcode } from './postcode.ts';

describe('a postcode as people type it', () => {
  it.each([
    ['sw1a1aa', 'SW1A 1AA'],
    ['SW1A 1AA ', 'SW1A 1AA'],
    [' s w1a-1a a.', 'SW1A 1AA'],
    ['m11ae', 'M1 1AE'],
    ['B33 8TH', 'B33 8TH'],
    ['W1A 1HQ', 'W1A 1HQ'],
    ['ec1a 1bb', 'EC1A 1BB'],
    ['gir 0aa', 'GIR 0AA'],
    ['gir oaa', 'GIR 0AA'],
    ['SW1A OAA', 'SW1A 0AA'],
    ['sw1a laa', 'SW1A 1AA'],
    ['SWIA 1AA', 'SW1A 1AA'],
    ['E1O 6AB', 'E10 6AB'],
    ['MI 1AE', 'M1 1AE'],
    ['S015 2AB', 'SO15 2AB'],
    ['0X1 1AA', 'OX1 1AA'],
    ['SO1 4AA', 'SO1 4AA'],
    ['BS0 1AA', 'BS0 1AA'],
    ['CR0 2YR', 'CR0 2YR'],
    ['W1L 1AA', 'W11 1AA']
  ])('%s', (typed, written) => {
    const parsed = parsePostcode(typed);
    expect(parsed.kind === 'postcode' && writePostcode(parsed)).toBe(written);
    expect(isMeantAsPostcode(typed)).toBe(true);
  });

  it.each([
    ['SW1A', { kind: 'part', outward: 'SW1A' }],
    ['gu1 4', { kind: 'part', outward: 'GU14' }],
    ['BT48 6A', { kind: 'part', outward: 'BT48' }],
    ['SW1A 1AO', { kind: 'none', why: 'letters' }],
    ['SW1A 1AAA', { kind: 'none', why: 'shape' }],
    ['12345', { kind: 'none', why: 'shape' }],
    ['BIO 1AA', { kind: 'none', why: 'shape' }],
    ['', { kind: 'none', why: 'shape' }]
  ])('%s is none', (typed, parsed) => expect(parsePostcode(typed)).toEqual(parsed));

  it.each(['Durham', 'W&F', 'St Helens', 'Kingston upon Hull', '', '878', 'E10000008', ' e06000060'])(
    '%s is meant as a name',
    (typed) => expect(isMeantAsPostcode(typed)).toBe(false)
  );
});

describe('looking up', () => {
  it('numbers second halves from 0AA to 9ZZ', () => {
    expect(['0AA', '0AB', '0BA', '1AA', '9ZZ'].map(placeOfInward)).toEqual([0, 1, 20, 400, 3999]);
    expect(() => placeOfInward('0AC')).toThrow("'0AC' is no second half of a postcode");
  });

  it('finds the file by its first outward code', () => {
    const starts = ['AB1', 'B1', 'SW1A'];
    expect(['AB1', 'AL9', 'B', 'B1', 'SW19', 'SW1A', 'ZE1', 'AA1'].map((outward) => shardOf(starts, outward))).toEqual([
      'AB1',
      'AB1',
      'AB1',
      'B1',
      'B1',
      'SW1A',
      'SW1A',
      null
    ]);
  });

  const { starts } = JSON.parse(readFileSync('data/postcodes/index.json', 'utf8')) as { starts: string[] };
  const lines = readFileSync('tests/fixtures/postcodes.csv', 'utf8').trim().split('\n').slice(1);

  // Districts are as the directory of November 2025 has them, councils as the lookup of districts has them.
  it.each(lines.map((line) => line.split(',')))('%s, district %s: %s', (written = '', _district = '', place = '') => {
    const [outward = '', inward = ''] = written.split(' ');
    const shard = readFileSync(`data/postcodes/${shardOf(starts, outward)}.bin`);
    const found = lookUp(shard, { outward, inward });
    if (place === 'none' || place === 'no such outward code')
      expect(found.kind === 'unknown' && typeof found.outward).toBe('boolean');
    else if (place === 'unplaced') expect(found).toEqual({ kind: 'unplaced' });
    else if (/^E\d/.test(place)) expect(found).toEqual({ kind: 'council', code: place });
    else expect(found).toEqual({ kind: 'elsewhere', country: place });
  });
});
