import { fetchFile, NotServed } from './fetch.ts';

const files = new Map<string, Promise<ArrayBuffer>>();

/** The bytes of a file of this site, fetched once a page; a failed fetch is tried again at the next call. Throws as `fetchFile` does. */
export function servedBytes(path: string, what?: string): Promise<ArrayBuffer> {
  const begun = files.get(path);
  if (begun) return begun;
  const bytes = fetchFile(path, what === undefined ? {} : { what })
    .then(({ buffer }) => buffer)
    .catch((error: unknown) => {
      files.delete(path);
      throw error;
    });
  files.set(path, bytes);
  return bytes;
}

/** The same as text. */
export async function servedText(path: string, what?: string): Promise<string> {
  return new TextDecoder().decode(await servedBytes(path, what));
}

/** What `read` makes of its text. Where it throws, the text was not the file: it is forgotten, and asked for again at the next call. */
export async function servedAs<T>(path: string, read: (text: string) => T, what?: string): Promise<T> {
  const text = await servedText(path, what);
  try {
    return read(text);
  } catch (error) {
    files.delete(path);
    throw error;
  }
}

/** The same as what its JSON holds: never nothing. */
export function servedJson<T>(path: string, what?: string): Promise<T> {
  const read = (text: string) => {
    const held = JSON.parse(text) as T | null;
    if (held === null) throw new NotServed('other', `${what ?? path} holds nothing.`);
    return held;
  };
  return servedAs(path, read, what);
}
