/** What the server has drawn for the pages that are made next, by a key such as `answer/kent`. A browser keeps what it was sent. */
const drawn = new Map<string, string>();

export function keepDrawn(key: string, html: string): void {
  drawn.set(key, html);
}

/** What was drawn under a key; null in a browser. Throws on the server where nothing was. */
export function keptDrawn(key: string): string | null {
  if (!import.meta.env.SSR) return null;
  const html = drawn.get(key);
  if (html === undefined) throw new Error(`${key} was not drawn before its page`);
  return html;
}
