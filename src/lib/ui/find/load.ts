import type { WiderPlaces } from '../../places/find.ts';
import { lookUp, shardOf, type Found, type Postcode } from '../../places/postcode.ts';
import { servedBytes, servedJson } from '../served.ts';

/** The first outward code of every file of postcodes, in order. */
interface Index {
  starts: string[];
}

/** Districts and constituencies. */
export function loadWider(): Promise<WiderPlaces> {
  return servedJson<WiderPlaces>('/places.json');
}

/**
 * Where a postcode lies, and the name of the file that says so; no name where no file could. The addresses that are asked for are the
 * index's and the file's: the postcode is in neither. Throws when one of them cannot be had or is broken.
 */
export async function findPostcode(postcode: Postcode): Promise<{ found: Found; asked: string | null }> {
  const { starts } = await servedJson<Index>('/postcodes/index.json');
  const asked = shardOf(starts, postcode.outward);
  if (asked === null) return { found: { kind: 'unknown', outward: false }, asked };
  const bytes = new Uint8Array(await servedBytes(`/postcodes/${asked}.bin`));
  return { found: lookUp(bytes, postcode), asked };
}
