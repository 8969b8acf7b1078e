import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { encode } from '@msgpack/msgpack';
import { beforeAll, describe, expect, it } from 'vitest';
import { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import type { Area } from '../../src/lib/model/area.ts';
import { lookUp, shardOf, type Found } from '../../src/lib/places/postcode.ts';
import { POSTCODE_FILES } from '../sources.ts';
import { readDirectory, type Listed } from './directory.ts';
import { writePostcodes, type PostcodeIndex } from './index.ts';
import { packPostcodes, SHARD_BYTES } from './pack.ts';

const SOURCES = process.env.PARITY_SOURCES ?? '';
const index = JSON.parse(readFileSync('data/postcodes/index.json', 'utf8')) as PostcodeIndex;
const shards = new Map(index.starts.map((start) => [start, readFileSync(`data/postcodes/${start}.bin`)]));

/** Asks the committed files, as a browser would. */
function find(outward: string, inward: string): Found {
  const shard = shards.get(shardOf(index.starts, outward) ?? '');
  return shard ? lookUp(shard, { outward, inward }) : { kind: 'unknown', outward: false };
}

/** Numbers from 0 to 1, the same at every run. */
function randomly(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

describe('a file of the directory', () => {
  const packed = (data: Record<string, unknown[]>) => Buffer.from(encode({ data }));
  const linesOf = (message: Uint8Array) => [...readDirectory('postcodes_X.msgpack.br', brotliCompressSync(message))];
  const columns = { pcd: ['ZZ1 0AA', 'ZZ109ZZ'], laua: ['E06000001', null] };

  it('is read to its lines, with no district where it gives none', () =>
    expect(linesOf(packed(columns))).toEqual([
      { outward: 'ZZ1', inward: '0AA', district: 'E06000001' },
      { outward: 'ZZ10', inward: '9ZZ', district: '' }
    ]));

  it('is refused by name where it ends too soon, goes on, or holds something else', () => {
    const whole = packed(columns);
    for (const broken of [whole.subarray(0, -1), Buffer.concat([whole, Buffer.of(0)])])
      expect(() => linesOf(broken)).toThrow('postcodes_X.msgpack.br is damaged');
    expect(() => linesOf(packed({ pcd: ['ZZ1 0AA'] }))).toThrow('has no columns pcd and laua of one length');
    expect(() => linesOf(packed({ pcd: ['ZZ1 0AA'], laua: [1.5] }))).toThrow("line 1: '1.5' is no code of a district");
    expect(() => linesOf(packed({ pcd: ['Derby'], laua: ['E06000001'] }))).toThrow('is no postcode of seven characters');
  });
});

describe('packing', () => {
  const inwards = (place: string) => new Map(['0AA', '0AB', '9ZZ', '5QX'].map((inward) => [inward, place]));
  const made = packPostcodes(
    new Map([
      ['ZZ1', new Map([...inwards('E06000001'), ['0AD', 'S92000003'], ['1AA', '---------']])],
      ['ZZ10', inwards('E06000002')],
      ['A1', inwards('E06000001')]
    ])
  );

  it('gives back what was put in, and nothing else', () => {
    const shard = made.get('A1') ?? new Uint8Array();
    expect([...made.keys()]).toEqual(['A1']);
    const of = (outward: string, inward: string) => lookUp(shard, { outward, inward });
    expect(of('ZZ1', '9ZZ')).toEqual({ kind: 'council', code: 'E06000001' });
    expect(of('ZZ1', '0AD')).toEqual({ kind: 'elsewhere', country: 'Scotland' });
    expect(of('ZZ1', '1AA')).toEqual({ kind: 'unplaced' });
    expect(of('ZZ10', '0AB')).toEqual({ kind: 'council', code: 'E06000002' });
    for (const inward of ['0AD', '1AA', '9ZX']) expect(of('ZZ10', inward)).toEqual({ kind: 'unknown', outward: true });
    expect(of('ZZ2', '0AA')).toEqual({ kind: 'unknown', outward: false });
  });

  it('is told to be cut short', () => {
    const shard = made.get('A1') ?? new Uint8Array();
    expect(() => lookUp(shard.subarray(0, 40), { outward: 'ZZ10', inward: '0AA' })).toThrow('cut short');
  });

  it('refuses a place without a code of nine characters', () => {
    expect(() => packPostcodes(new Map([['A1', new Map([['0AA', 'Derby']])]]))).toThrow("'Derby' is not 9 plain characters");
  });
});

describe('the committed postcodes', () => {
  it('are files of at most 10 KB, one for each start', () => {
    expect(readdirSync('data/postcodes').sort()).toEqual(['index.json', ...index.starts.map((start) => `${start}.bin`)].sort());
    expect([...index.starts].sort()).toEqual(index.starts);
    for (const start of index.starts)
      expect(statSync(`data/postcodes/${start}.bin`).size, start).toBeLessThanOrEqual(SHARD_BYTES);
    expect(statSync('data/postcodes/index.json').size + SHARD_BYTES).toBeLessThan(15_000);
  });

  it('hold over 2.2 million of England', () => expect(index.england).toBeGreaterThan(2_200_000));
});

describe.skipIf(SOURCES === '')('the committed postcodes against the directory (needs PARITY_SOURCES)', () => {
  const all: Listed[] = [];
  const known = new Set<string>();
  // Made here by other means than the pipeline's: the lookup's own lines, and the two councils that ONS gave new codes in 2025.
  const councilOf = new Map([
    ['E08000038', 'E08000016'],
    ['E08000039', 'E08000019']
  ]);
  const countries: Record<string, string> = {
    S: 'Scotland',
    W: 'Wales',
    N: 'Northern Ireland',
    L: 'the Channel Islands',
    M: 'the Isle of Man'
  };
  beforeAll(() => {
    for (const file of POSTCODE_FILES)
      for (const listed of readDirectory(file, readFileSync(join(SOURCES, file)))) {
        all.push(listed);
        known.add(`${listed.outward} ${listed.inward}`);
      }
    for (const line of readFileSync(join(SOURCES, 'lookups/lookup_ltla23_utla23.csv'), 'utf8').split(/\r?\n/)) {
      const [district = '', council = ''] = line.match(/E\d{8}/g) ?? [];
      if (district !== '') councilOf.set(district, council);
    }
  });

  const expected = ({ district }: Listed): Found => {
    if (district === '') return { kind: 'unplaced' };
    if (district.startsWith('E')) return { kind: 'council', code: councilOf.get(district) ?? '' };
    return { kind: 'elsewhere', country: countries[district.charAt(0)] as 'Wales' };
  };
  const wrong = (sample: readonly Listed[]) =>
    sample
      .map((listed) => ({ listed, found: find(listed.outward, listed.inward) }))
      .filter(({ listed, found }) => JSON.stringify(found) !== JSON.stringify(expected(listed)));

  it.each([
    ['E', 5000],
    ['S', 500],
    ['W', 500],
    ['N', 500],
    ['L', 500],
    ['M', 500],
    ['', 500]
  ])("agree on random ones whose district begins with '%s': %i", (letter, count) => {
    const random = randomly(20251122 + count + letter.length);
    const kind = all.filter(({ district }) => district.charAt(0) === letter);
    const sample = Array.from({ length: count }, () => kind[Math.floor(random() * kind.length)]!);
    expect(new Set(sample.map(({ outward, inward }) => outward + inward)).size).toBeGreaterThan(count * 0.9);
    expect(wrong(sample)).toEqual([]);
  });

  it('agree on every outward code that lies in more countries than one', () => {
    const countriesOf = new Map<string, Set<string>>();
    for (const { outward, district } of all)
      countriesOf.set(outward, (countriesOf.get(outward) ?? new Set()).add(district.charAt(0)));
    const border = all.filter(({ outward, district }) => {
      const set = countriesOf.get(outward) ?? new Set();
      return set.has('E') && (set.has('S') || set.has('W')) && district !== '';
    });
    expect(border.length).toBeGreaterThan(10_000);
    expect(wrong(border.filter((_, i) => i % 3 === 0))).toEqual([]);
  });

  it('know none of 1,000 that the directory does not have', () => {
    const random = randomly(7);
    const letters = 'ABDEFGHJLNPQRSTUWXYZ';
    const pick = (from: string) => from[Math.floor(random() * from.length)] ?? '';
    let tried = 0;
    while (tried < 1000) {
      const { outward } = all[Math.floor(random() * all.length)]!;
      const inward = pick('0123456789') + pick(letters) + pick(letters);
      if (known.has(`${outward} ${inward}`)) continue;
      expect(find(outward, inward), `${outward} ${inward}`).toEqual({ kind: 'unknown', outward: true });
      tried++;
    }
    for (const outward of ['AA1', 'ZZ99', 'SW77', 'Q1', 'GIS', 'XX1'])
      expect(find(outward, '1AA'), outward).toEqual({ kind: 'unknown', outward: false });
  });

  it('are in files of thousands each, so that a file says little of who asks for it', () => {
    const held = new Map<string, number>();
    for (const { outward } of all) {
      const start = shardOf(index.starts, outward) ?? '';
      held.set(start, (held.get(start) ?? 0) + 1);
    }
    expect(Math.min(...index.starts.map((start) => held.get(start) ?? 0))).toBeGreaterThan(2000);
  });

  it('are made again byte for byte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'postcodes-'));
    const councils = new Set(councilOf.values());
    const areas = [...councils].map((code): Area => {
      const aliases = [...councilOf].filter(([, council]) => council === code).map(([district]) => district);
      return {
        ...({ kind: 'unitary', from: '', to: '', dfeCode: '', region: '', slug: '', children: null } as const),
        code,
        name: '',
        aliases
      };
    });
    const named = readFileSync('data/areas.csv', 'utf8').split('\n').slice(1);
    const made = writePostcodes(
      SOURCES,
      folder,
      new Gazetteer(areas.map((area) => ({ ...area, name: nameIn(named, area.code) })))
    );
    expect(made).toEqual(index);
    for (const [start, bytes] of shards)
      expect(readFileSync(join(folder, 'postcodes', `${start}.bin`)).equals(bytes), start).toBe(true);
    rmSync(folder, { recursive: true });
  });
});

function nameIn(lines: readonly string[], code: string): string {
  const line = lines.find((candidate) => candidate.startsWith(`${code},`)) ?? '';
  return /^[^,]*,[^,]*,("[^"]*"|[^,]*)/.exec(line)?.[1]?.replaceAll('"', '') ?? '';
}
