/** Widths in Libre Franklin at weight 600, in hundredths of the type size: five classes of letters, which is all that a page has to carry. */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[ .,'’:;|ijl]/, 29],
  [/[ftrI()-]/, 39],
  [/[mwMW%]/, 88],
  [/[A-Z&]/, 68],
  [/\d/, 61]
];

const known = new Map<string, number>();

function classOfLetter(letter: string): number {
  const width = known.get(letter) ?? CLASSES.find(([letters]) => letters.test(letter))?.[1] ?? 58;
  known.set(letter, width);
  return width;
}

/**
 * How wide a page sets a text, in the unit of `size`: never wider by more than a letter, whichever font is there. What leaves the site is
 * set by `widthOf`, letter by letter.
 */
export function roughWidthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += classOfLetter(letter);
  return (width * size) / 100;
}

/** Words in lines that fit, each as full as it can be. A word that fits on no line is taken apart by `broken`, or stands alone. */
export function wrap(
  text: string,
  fits: (line: string) => boolean,
  broken: (word: string) => string[] = (word) => [word]
): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(...(fits(word) ? [word] : broken(word)));
  }
  return lines;
}

/** The same in a width, as pages set it. */
export function wrapIn(text: string, size: number, width: number): string[] {
  return wrap(text, (line) => roughWidthOf(line, size) <= width);
}
