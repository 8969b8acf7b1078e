import { crc32, deflate } from 'node:zlib';
import { promisify } from 'node:util';

const pack = promisify(deflate);
const COLOURS = 256;

/**
 * Opaque pixels as a PNG of at most 256 colours (PNG, third edition: colour type 3, no filter), which for flat drawings is a third of
 * the size: the commonest colours stand as they are, each other as the nearest of them.
 * @param pixels red, green, blue and opacity of each pixel, a byte each
 */
export async function indexedPng(pixels: Uint8Array, width: number, height: number): Promise<Buffer> {
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i++)
    colours[i] = (pixels[4 * i] ?? 0) | ((pixels[4 * i + 1] ?? 0) << 8) | ((pixels[4 * i + 2] ?? 0) << 16);
  const palette = commonest(colours);
  const index = new Map(palette.map((colour, i) => [colour, i]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let i = 0, last = -1, found = 0; i < colours.length; i++) {
    const colour = colours[i] ?? 0;
    if (colour !== last) {
      found = index.get(colour) ?? nearest(colour, palette);
      index.set((last = colour), found);
    }
    lines[i + Math.floor(i / width) + 1] = found;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', await pack(lines, { level: 6 })),
    chunk('IEND', Buffer.alloc(0))
  ]);
}

/** Colours by how many pixels have them; equally common ones by their number, so that the same drawing is always the same file. */
function commonest(colours: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (let start = 0, at = 1; at <= colours.length; at++) {
    if (at < colours.length && colours[at] === colours[start]) continue;
    const colour = colours[start] ?? 0;
    counts.set(colour, (counts.get(colour) ?? 0) + at - start);
    start = at;
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, COLOURS)
    .map(([colour]) => colour);
}

const channels = (colour: number): number[] => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

function nearest(colour: number, palette: readonly number[]): number {
  let [best, least] = [0, Infinity];
  for (let i = 0; i < palette.length; i++) {
    const other = palette[i] ?? 0;
    const red = (other & 255) - (colour & 255);
    const green = ((other >> 8) & 255) - ((colour >> 8) & 255);
    const blue = ((other >> 16) & 255) - ((colour >> 16) & 255);
    const distance = red * red + green * green + blue * blue;
    if (distance < least) [best, least] = [i, distance];
  }
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
