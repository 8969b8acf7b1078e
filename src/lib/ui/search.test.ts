import { describe, expect, it } from 'vitest';
import { findCouncils, type Place } from './search.ts';

const place = (name: string, aliases: string[] = [], to = ''): Place => ({
  code: name,
  dfeCode: '',
  name,
  slug: name.toLowerCase(),
  kind: 'unitary',
  region: '',
  aliases,
  from: '',
  to
});
const places = [
  place('Bristol, City of'),
  place('Dorset'),
  place('Dorset', ['Dorset County'], '2019-03-31'),
  place('County Durham', ['Durham']),
  place('Kingston upon Hull, City of', ['Hull', 'Kingston Upon Hull']),
  place('Kingston upon Thames'),
  place('North Tyneside'),
  place('Tower Hamlets', ['E09000030'])
];
const names = (typed: string) => findCouncils(typed, places).map(({ place: { name, to } }) => name + to);

describe('finding a council as people type it', () => {
  it.each([
    ['bristol', ['Bristol, City of']],
    ['City of Bristol', ['Bristol, City of']],
    ['durham', ['County Durham']],
    ['Hull City Cou', ['Kingston upon Hull, City of']],
    ['HULL', ['Kingston upon Hull, City of']],
    ['kingston', ['Kingston upon Hull, City of', 'Kingston upon Thames']],
    ['dorset', ['Dorset', 'Dorset2019-03-31']],
    ['tyne', ['North Tyneside']],
    ['e09', []],
    ['', []],
    ['  ', []],
    ['zz', []]
  ])('%s', (typed, expected) => expect(names(typed)).toEqual(expected));

  it('says by which other name', () => {
    expect(findCouncils('hull', places)[0]?.alias).toBe('');
    expect(findCouncils('bcp', [place('Bournemouth, Christchurch and Poole', ['BCP'])])[0]?.alias).toBe('BCP');
  });
});
