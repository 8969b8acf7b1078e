import type { WiderPlaces } from '../../places/find.ts';
import { lookUp, shardOf, type Found, type Postcode } from '../../places/postcode.ts';

/** The first outward code of every file of postcodes, in order. */
interface Index {
  starts: string[];
}

const answers = new Map<string, Promise<Response>>();

/** A file of this site, fetched once a page. A failed fetch is tried again at the next call. */
async function file(path: string): Promise<Response> {
  const asked =
    answers.get(path) ??
    fetch(path).then((response) => {
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      return response;
    });
  answers.set(path, asked);
  try {
    return (await asked).clone();
  } catch (error) {
    answers.delete(path);
    throw error;
  }
}

/** Districts and constituencies. */
export async function loadWider(): Promise<WiderPlaces> {
  return (await (await file('/places.json')).json()) as WiderPlaces;
}

/**
 * Where a postcode lies, and the name of the file that says so; no name where no file could. The addresses that are asked for are the
 * index's and the file's: the postcode is in neither. Throws when one of them cannot be had or is broken.
 */
export async function findPostcode(postcode: Postcode): Promise<{ found: Found; asked: string | null }> {
  const { starts } = (await (await file('/postcodes/index.json')).json()) as Index;
  const asked = shardOf(starts, postcode.outward);
  if (asked === null) return { found: { kind: 'unknown', outward: false }, asked };
  const bytes = new Uint8Array(await (await file(`/postcodes/${asked}.bin`)).arrayBuffer());
  return { found: lookUp(bytes, postcode), asked };
}
