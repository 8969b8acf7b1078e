import { gzipSync as nodeGzip } from 'node:zlib';
import { gzipSync, strToU8, Zip, ZipDeflate, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive } from './unpack.ts';

const CSV = 'Council,Waiting\nDevon,12\nKent,7\n';
const file = (bytes: Uint8Array | string, name = 'a.zip') => new File([bytes as BlobPart], name);
const zip = (files: Zippable, name = 'release.zip') => file(zipSync(files), name);
async function open(one: File) {
  const found = await openArchive(one);
  if (found === null || 'reason' in found) throw new Error(found?.reason ?? 'no archive');
  return {
    texts: await Promise.all(found.files.map((each) => each.text())),
    names: found.files.map(({ name }) => name),
    said: found.said
  };
}
const refused = async (one: File) => {
  const found = await openArchive(one);
  return found && 'reason' in found ? found.reason : found;
};

describe('a packed table', () => {
  it('is unpacked from gzip under its own name', async () => {
    expect(await open(file(gzipSync(strToU8(CSV)), 'foi.csv.gz'))).toEqual({
      ...{ texts: [CSV], names: ['foi.csv'], said: 'It was unpacked from gzip.' }
    });
    const two = new Uint8Array([...nodeGzip('Council,Waiting\n'), ...nodeGzip('Devon,12\n')]);
    expect((await open(file(two, 'two.csv.gz'))).texts).toEqual(['Council,Waiting\nDevon,12\n']);
  });

  it('is unpacked from a ZIP that holds it alone, or with what is no table, which is named', async () => {
    expect(
      await open(zip({ 'data/foi.csv': strToU8(CSV), '__MACOSX/._foi.csv': strToU8('x'), 'data/.DS_Store': strToU8('y') }))
    ).toEqual({
      ...{ texts: [CSV], names: ['foi.csv'], said: 'It was unpacked from ‘release.zip’.' }
    });
    const { said, names } = await open(
      zip({ 'foi.csv': [strToU8(CSV), { level: 0 }], 'guidance.txt': strToU8('Read me'), 'a.pdf': strToU8('%PDF') })
    );
    expect([said, names]).toEqual(['It was unpacked from ‘release.zip’. Not read: ‘guidance.txt’ and ‘a.pdf’.', ['foi.csv']]);
    expect((await open(zip({ 'only.txt': strToU8(CSV) }))).texts).toEqual([CSV]);
  });

  it('is one of several where a ZIP holds several, each by its name', async () => {
    const { names, said, texts } = await open(
      zip({ 'data/a.csv': strToU8('1'), 'data/b.csv': strToU8('2'), 'data/b.xlsx': strToU8('3') })
    );
    expect([names, texts]).toEqual([
      ['a.csv', 'b.csv', 'b.xlsx'],
      ['1', '2', '3']
    ]);
    expect(said).toBe('It is one of three tables unpacked from ‘release.zip’.');
  });

  it('is read whose length stands behind it', async () => {
    const made: number[] = [];
    const stream = new Zip((_, chunk) => made.push(...chunk));
    const within = new ZipDeflate('foi.csv');
    stream.add(within);
    within.push(strToU8(CSV), true);
    stream.end();
    expect((await open(file(new Uint8Array(made)))).texts).toEqual([CSV]);
  });

  it('is no workbook’s archive, nor any other file', async () => {
    expect(await openArchive(zip({ 'xl/workbook.xml': strToU8('x') }))).toBeNull();
    expect(await openArchive(zip({ 'content.xml': strToU8('x') }))).toBeNull();
    expect(await openArchive(file(CSV, 'a.csv'))).toBeNull();
  });
});

describe('an archive that is not opened', () => {
  it('says why: nothing in it, no table, too many, another archive', async () => {
    expect(await refused(zip({}))).toBe('It is a ZIP archive without a table. Bring a table itself.');
    expect(await refused(zip({ 'a.pdf': strToU8('x'), 'b.zip': strToU8('y') }))).toBe(
      'It is a ZIP archive without a table: it holds ‘a.pdf’ and ‘b.zip’. Bring a table itself.'
    );
    const many = Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`t${i}.csv`, strToU8('x')]));
    expect(await refused(zip(many))).toBe(
      'It is a ZIP archive of 41 tables, more than the 40 that are read at once: ‘t0.csv’, ‘t1.csv’, ‘t2.csv’, ‘t3.csv’ and 37 more. Unpack it, and bring those that you want.'
    );
    expect(await refused(file(gzipSync(strToU8('x')), 'a.tar.gz'))).toMatch(/^It is a TAR archive/);
  });

  it('is a bomb: it is stopped as soon as it has unpacked too much, whatever its directory says', async () => {
    const zeros = new Uint8Array(60_000_000);
    const large =
      'It unpacks to more than 50 MB, and this page does not unpack more. Unpack it yourself, and bring the table in it.';
    expect(await refused(file(nodeGzip(zeros), 'a.csv.gz'))).toBe(large);
    const bomb = zipSync({ 'a.csv': zeros }, { level: 1 });
    expect(await refused(file(bomb))).toBe(large);
    const lying = bomb.slice();
    const end = lying.length - 22;
    const directory = new DataView(lying.buffer).getUint32(end + 16, true);
    new DataView(lying.buffer).setUint32(directory + 24, 10, true);
    expect(await refused(file(lying))).toBe(large);
    let unpacked = 0;
    await openArchive(file(nodeGzip(zeros), 'a.csv.gz'), () => unpacked++);
    let allowed = 0;
    await openArchive(file(nodeGzip(zeros.subarray(0, 50_000_000)), 'a.csv.gz'), () => allowed++);
    expect(unpacked).toBeLessThanOrEqual(allowed);
  });

  it('is cut short, changed or locked: nothing of it is read', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `Devon,${i * 7919}`).join('\n');
    for (const [whole, name] of [
      [gzipSync(strToU8(lines)), 'a.csv.gz'],
      [zipSync({ 'a.csv': strToU8(lines) }), 'a.zip']
    ] as const) {
      for (const part of [20, 0.3, 0.9, 0.99])
        expect(await refused(file(whole.slice(0, part > 1 ? part : Math.floor(part * whole.length)), name))).toMatch(
          /^It cannot be unpacked/
        );
      for (let i = 1; i < 12; i++) {
        const spoilt = whole.slice();
        const at = 60 + Math.floor((i / 13) * (whole.length - 160));
        spoilt[at] = (spoilt[at] ?? 0) ^ 0x55;
        expect(await refused(file(spoilt, name)), `${name} at ${at}`).toMatch(/^It cannot be unpacked/);
      }
    }
    const locked = zipSync({ 'a.csv': strToU8(lines) });
    const directory = new DataView(locked.buffer).getUint32(locked.length - 6, true);
    locked[directory + 8] = 1;
    expect(await refused(file(locked))).toMatch(/^It cannot be unpacked/);
  });
});
