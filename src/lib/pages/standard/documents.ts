/** Where on the page a document's asks are listed: 'Unmet Need, Unmet Duties' → 'asks-unmet-need-unmet-duties'. */
export function idOfDocument(document: string): string {
  return `asks-${document
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
}
