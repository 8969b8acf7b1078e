/** Text as HTML holds it between tags, or in an attribute between double quotes. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Characters that XML 1.0 has no place for: control characters but tab and line breaks, halves of letters, and two that are no characters. */
const NOT_IN_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

/** The same as XML holds it, and as HTML does that is copied into pages of others; what XML has no place for is left out. */
export function escapeXml(text: string): string {
  return escape(text).replaceAll('>', '&gt;').replace(NOT_IN_XML, '');
}
