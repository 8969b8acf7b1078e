import { INWARD_CODES_OF_A_DIGIT, placeOfInward } from '../../src/lib/places/postcode.ts';

/** At most this much in a file, in bytes, unless one outward code alone is larger. */
export const SHARD_BYTES = 10_000;

/** Of each outward code, each inward code and the place that it lies in: a code of nine characters. */
export type Postcodes = ReadonlyMap<string, ReadonlyMap<string, string>>;

const PLACE_BYTES = 9;
const DIGIT_BYTES = INWARD_CODES_OF_A_DIGIT / 8;

interface Block {
  outward: string;
  /** Everything but the runs. */
  bytes: number[];
  runs: { place: string; length: number }[];
}

/**
 * Files of postcodes by the outward code that each begins with, in the form that `lookUp` reads. Throws when a place's code is not nine
 * characters long.
 */
export function packPostcodes(postcodes: Postcodes): Map<string, Uint8Array> {
  const shards = new Map<string, Uint8Array>();
  let group: Block[] = [];
  const close = () => {
    if (group[0]) shards.set(group[0].outward, shard(group));
    group = [];
  };
  for (const outward of [...postcodes.keys()].sort()) {
    const block = blockOf(outward, postcodes.get(outward) ?? new Map<string, string>());
    if (sizeOf([...group, block]) > SHARD_BYTES) close();
    group.push(block);
  }
  close();
  return shards;
}

function blockOf(outward: string, inwards: ReadonlyMap<string, string>): Block {
  const known = [...inwards].map(([inward, place]) => ({ at: placeOfInward(inward), place })).sort((a, b) => a.at - b.at);
  const bits = new Uint8Array(10 * DIGIT_BYTES);
  const runs: Block['runs'] = [];
  let digits = 0;
  for (const { at, place } of known) {
    bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
    digits |= 1 << Math.floor(at / INWARD_CODES_OF_A_DIGIT);
    const last = runs.at(-1);
    if (last?.place === place) last.length++;
    else runs.push({ place, length: 1 });
  }
  const present = [...Array(10).keys()].filter((digit) => digits & (1 << digit));
  const exist = present.flatMap((digit) => [...bits.subarray(digit * DIGIT_BYTES, (digit + 1) * DIGIT_BYTES)]);
  return { outward, bytes: [...ascii(outward.padEnd(4), 4), digits & 255, digits >> 8, ...exist], runs };
}

function placesOf(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap(({ runs }) => runs.map(({ place }) => place)))].sort();
}

function runsOf({ runs }: Block, places: readonly string[]): number[] {
  return [...number(runs.length), ...runs.flatMap(({ place, length }) => [...number(places.indexOf(place)), ...number(length)])];
}

function sizeOf(blocks: readonly Block[]): number {
  const places = placesOf(blocks);
  return blocks.reduce(
    (sum, block) => sum + block.bytes.length + runsOf(block, places).length,
    places.length * PLACE_BYTES + number(places.length).length
  );
}

function shard(blocks: readonly Block[]): Uint8Array {
  const places = placesOf(blocks);
  return Uint8Array.from([
    ...number(places.length),
    ...places.flatMap((place) => ascii(place, PLACE_BYTES)),
    ...blocks.flatMap((block) => [...block.bytes, ...runsOf(block, places)])
  ]);
}

function ascii(text: string, length: number): number[] {
  if (text.length !== length || /[^\x20-\x7e]/.test(text)) throw new Error(`'${text}' is not ${length} plain characters`);
  return [...text].map((letter) => letter.charCodeAt(0));
}

/** A whole number in base 128, lowest part first, the highest bit saying that more follows. */
function number(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...number(value >> 7)];
}
