/*
 * A cell may begin wherever a spreadsheet parts cells or lines: one that takes `;` or a tab for the mark between cells, as Excel does on much of
 * the continent, begins cells within a text that is quoted for commas. What it runs is a cell that begins with one of = + - @, also as wide
 * letters, whatever blanks or quotation marks come before.
 */
const RUN = /'?[=+\-@\uff1d\uff0b\uff0d\uff20]/g;
/** By the mark that parts cells: a cell that is a number and nothing else up to the next of it, which runs nothing: '; -3; …'. */
const NUMBERS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  [',', ';', '\t', '\n'].map((mark) => [mark, new RegExp(`[+-]\\d[\\d.,]*%?["\\s]*(?:$|[${mark}\\r\\n])`, 'y')])
);
/** A text that begins with a tab or a break loses it in some programs, and with it what stood before the rest. */
const LEAD = /^('*)(?=[\t\r\n])/;

/**
 * A text as a table for spreadsheets may hold it: an apostrophe before all that any of them would run as a formula, whichever mark it parts
 * cells by. Numbers are no texts, and never pass here. `unguarded` takes off exactly what is put on.
 */
export function guarded(text: string): string {
  const within = text.replace(RUN, (found, at: number) => {
    const begins = beginOf(text, at);
    const apostrophe = found.startsWith("'");
    if (begins === null || (begins !== 'whole' && !apostrophe && [...begins].every((mark) => isNumberTo(mark, text, at))))
      return found;
    return `'${found}`;
  });
  return within.replace(LEAD, "$1'");
}

/** The text that `guarded` was given. */
export function unguarded(text: string): string {
  const within = text.replace(LEAD, (found) => found.slice(1));
  return within.replace(RUN, (found, at: number) =>
    found.startsWith("'") && beginOf(within, at) !== null ? found.slice(1) : found
  );
}

function isNumberTo(mark: string, text: string, at: number): boolean {
  const number = NUMBERS[mark === '\r' ? '\n' : mark];
  if (!number) return false;
  number.lastIndex = at;
  return number.test(text);
}

/*
 * Whether a cell may begin so that its first letter, apostrophes, blanks and quotation marks apart, is that at a place: that of the whole
 * text, or one within it, with the marks after which it does; null where none can.
 */
function beginOf(text: string, at: number): 'whole' | Set<string> | null {
  let first = at;
  while (text[first - 1] === "'") first -= 1;
  const run = first;
  while (first > 0 && /[\s"]/.test(text[first - 1] ?? '')) first -= 1;
  if (first === 0) return 'whole';
  const marks = new Set([text[first - 1] ?? '', ...text.slice(first, run)].filter((mark) => /[,;\t\r\n]/.test(mark)));
  return marks.size > 0 ? marks : null;
}
