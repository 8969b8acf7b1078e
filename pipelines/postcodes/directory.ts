import { brotliDecompressSync } from 'node:zlib';
import { decode } from '@msgpack/msgpack';
import { ofFile } from '../named.ts';

/** One line of the ONS Postcode Directory. */
export interface Listed {
  outward: string;
  inward: string;
  /** Code of the district, or of the country for Crown dependencies; empty where the directory gives none. */
  district: string;
}

/**
 * The lines of one file of the directory: `pcd`, four characters and three, and `laua`, a code or no number. The file has no dates:
 * which postcodes are no longer in use cannot be told from it. Throws naming the file and the line of what is not as described.
 */
export function* readDirectory(file: string, bytes: Uint8Array): Generator<Listed> {
  const message = ofFile(file, () => decode(brotliDecompressSync(bytes))) as { data?: Record<string, unknown[]> };
  const { pcd, laua } = message.data ?? {};
  if (!pcd || !laua || pcd.length !== laua.length) throw new Error(`${file} has no columns pcd and laua of one length`);
  for (const [i, written] of pcd.entries()) {
    const [outward, inward] = [String(written).slice(0, 4).trimEnd(), String(written).slice(4)];
    if (!/^[A-Z0-9]{2,4}$/.test(outward) || !/^[0-9][A-Z]{2}$/.test(inward))
      throw new Error(`${file}, line ${i + 1}: '${String(written)}' is no postcode of seven characters`);
    const code = laua[i];
    const none = code === null || code === '' || Number.isNaN(code);
    if (!none && !/^[A-Z][0-9]{8}$/.test(String(code)))
      throw new Error(`${file}, line ${i + 1}: '${String(code)}' is no code of a district`);
    yield { outward, inward, district: none ? '' : String(code) };
  }
}
