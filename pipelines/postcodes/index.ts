import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import { COUNTRIES, NOWHERE } from '../../src/lib/places/postcode.ts';
import { livingCouncil } from '../lookups/councils.ts';
import { districts } from '../lookups/districts.ts';
import { DISTRICT_LOOKUP, POSTCODE_FILES } from '../sources.ts';
import { readDirectory } from './directory.ts';
import { packPostcodes } from './pack.ts';

/** A Welsh postcode of the days before NP, with a letter that no other second half has: left out. */
const LEFT_OUT = 'NPT 0VA';

/** What `data/postcodes/index.json` holds. */
export interface PostcodeIndex {
  /** Postcodes in the files, and how many of them lie in a council of England. */
  postcodes: number;
  england: number;
  /** The first outward code of every file, which is its name, in order. */
  starts: string[];
}

/**
 * Writes the directory of postcodes as small files into `<data>/postcodes/`, and `index.json`, which says which file holds what. The same
 * bytes from the same sources on every machine. Throws when a postcode lies in a district that no table of districts has.
 */
export function writePostcodes(sources: string, data: string, gazetteer: Gazetteer): PostcodeIndex {
  const lookup = districts(readFileSync(join(sources, DISTRICT_LOOKUP), 'utf8').replace(/^\uFEFF/, ''), gazetteer);
  const places = new Map<string, string>([['', NOWHERE], ...lookup.map(({ code, area }) => [code, area] as const)]);
  const placeOf = (district: string): string => {
    const known = places.get(district) ?? countryOf(district) ?? livingCouncil(district, gazetteer).code;
    places.set(district, known);
    return known;
  };
  const postcodes = new Map<string, Map<string, string>>();
  const index: PostcodeIndex = { postcodes: 0, england: 0, starts: [] };
  for (const file of POSTCODE_FILES)
    for (const { outward, inward, district } of readDirectory(file, readFileSync(join(sources, file)))) {
      if (`${outward} ${inward}` === LEFT_OUT) continue;
      const inwards = postcodes.get(outward) ?? new Map<string, string>();
      postcodes.set(outward, inwards);
      if (inwards.has(inward)) throw new Error(`${file} lists ${outward} ${inward} twice`);
      inwards.set(inward, placeOf(district));
      index.postcodes++;
      if (district.startsWith('E')) index.england++;
    }
  const shards = packPostcodes(postcodes);
  index.starts = [...shards.keys()];

  const folder = join(data, 'postcodes');
  mkdirSync(folder, { recursive: true });
  const wanted = new Set(['index.json', ...index.starts.map(fileOf)]);
  for (const file of readdirSync(folder)) if (!wanted.has(file)) rmSync(join(folder, file));
  for (const [start, bytes] of shards) writeFileSync(join(folder, fileOf(start)), bytes);
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index)}\n`);
  return index;
}

function fileOf(start: string): string {
  return `${start}.bin`;
}

function countryOf(district: string): string | undefined {
  if (district.startsWith('E')) return undefined;
  const country = Object.keys(COUNTRIES).find((code) => code.startsWith(district.slice(0, 1)));
  if (country === undefined) throw new Error(`'${district}' is a district of no country that is known here`);
  return country;
}
