/** Text as it is printed: an apostrophe within or after a word is ’, as in children’s. */
export function typographic(text: string): string {
  return text.replace(/(?<=\p{L})'(?=\p{L}|\s|$)/gu, '’');
}
