const files = new Map<string, Promise<ArrayBuffer>>();

/** Milliseconds after which a file that has not come is not waited for: the largest takes three seconds on a slow phone. */
export const LONGEST_WAIT = 30_000;

/**
 * The bytes of a file of this site, fetched once a page; a failed fetch is tried again at the next call. Throws when the answer is not the
 * file: an error, a page in its place, or nothing within half a minute.
 */
export function servedBytes(path: string): Promise<ArrayBuffer> {
  const begun = files.get(path);
  if (begun) return begun;
  const bytes = fetch(path, { signal: AbortSignal.timeout(LONGEST_WAIT) })
    .then((response) => {
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      if (response.headers.get('content-type')?.includes('text/html')) throw new Error(`${path} answered with a page`);
      return response.arrayBuffer();
    })
    .catch((error: unknown) => {
      files.delete(path);
      throw error;
    });
  files.set(path, bytes);
  return bytes;
}

/** The same as text. */
export async function servedText(path: string): Promise<string> {
  return new TextDecoder().decode(await servedBytes(path));
}

/** What `read` makes of its text. Where it throws, the text was not the file: it is forgotten, and asked for again at the next call. */
export async function servedAs<T>(path: string, read: (text: string) => T): Promise<T> {
  const text = await servedText(path);
  try {
    return read(text);
  } catch (error) {
    files.delete(path);
    throw error;
  }
}

/** The same as what its JSON holds. */
export function servedJson<T>(path: string): Promise<T> {
  return servedAs(path, (text) => JSON.parse(text) as T);
}
