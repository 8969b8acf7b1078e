/** Text as HTML holds it between tags, or in an attribute between double quotes. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The same as XML holds it, and as HTML does that is copied into pages of others. */
export function escapeXml(text: string): string {
  return escape(text).replaceAll('>', '&gt;');
}
