/*
 * A cell may begin wherever a spreadsheet parts cells or lines: one that takes `;` or a tab for the mark between cells, as Excel does on much of
 * the continent, begins cells within a text that is quoted for commas. What it runs is a cell that begins with one of = + - @, also as wide
 * letters, whatever blanks or quotation marks come before.
 */
const RUN = /'?[=+\-@\uff1d\uff0b\uff0d\uff20]/g;
/** The rest of a cell that would be a number and nothing else, which runs nothing: '; -3; …'. */
const NUMBER = /^[+-]\d[\d.,]*%?["\s]*(?:$|[,;\t\r\n])/;
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
    if (begins === null || (begins === 'within' && !apostrophe && NUMBER.test(text.slice(at)))) return found;
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

/* Whether a cell may begin so that its first letter, apostrophes, blanks and quotation marks apart, is that at a place; null where none can. */
function beginOf(text: string, at: number): 'whole' | 'within' | null {
  let first = at;
  while (text[first - 1] === "'") first -= 1;
  const run = first;
  while (first > 0 && /[\s"]/.test(text[first - 1] ?? '')) first -= 1;
  if (first === 0) return 'whole';
  return /[,;]/.test(text[first - 1] ?? '') || /[\t\r\n]/.test(text.slice(first, run)) ? 'within' : null;
}
