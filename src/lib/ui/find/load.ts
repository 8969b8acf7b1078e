import type { WiderPlaces } from '../../places/find.ts';
import { lookUp, shardOf, type Found, type Postcode } from '../../places/postcode.ts';
import { servedBytes, servedJson } from '../served.ts';

/** The first outward code of every file of postcodes, in order. */
interface Index {
  starts: string[];
}

/** Districts, constituencies, and councils that were and will be. */
export function loadWider(): Promise<WiderPlaces> {
  return servedJson<WiderPlaces>('/places.json');
}

/**
 * Where a postcode lies. The addresses that are asked for are those of an index and of a file of many postcodes: the postcode is in
 * neither. Throws when one of them cannot be had or is broken.
 */
export async function findPostcode(postcode: Postcode): Promise<Found> {
  const { starts } = await servedJson<Index>('/postcodes/index.json');
  const asked = shardOf(starts, postcode.outward);
  if (asked === null) return { kind: 'unknown', outward: false };
  const bytes = new Uint8Array(await servedBytes(`/postcodes/${asked}.bin`));
  return lookUp(bytes, postcode);
}
