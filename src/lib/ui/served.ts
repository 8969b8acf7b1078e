const files = new Map<string, Promise<ArrayBuffer>>();

/** The bytes of a file of this site, fetched once a page; a failed fetch is tried again at the next call. Throws when the answer is not the file. */
export function servedBytes(path: string): Promise<ArrayBuffer> {
  const begun = files.get(path);
  if (begun) return begun;
  const bytes = fetch(path)
    .then((response) => {
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
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

/** The same as what its JSON holds. */
export async function servedJson<T>(path: string): Promise<T> {
  return JSON.parse(await servedText(path)) as T;
}
