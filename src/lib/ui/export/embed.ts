/** Pixels that a chart alone takes by default: a reader of the code may change them, and the frame scrolls where it is too low. */
export const EMBED_HEIGHT = 900;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * The code of a frame that holds a chart alone. No script, and no style that a host's policy might forbid: attributes alone give its size.
 * `address`: whole, with its origin.
 */
export function frameOf(address: string, title: string, height = EMBED_HEIGHT): string {
  return `<iframe src="${escape(address)}" title="${escape(title)}" width="100%" height="${height}" frameborder="0" loading="lazy"></iframe>`;
}
