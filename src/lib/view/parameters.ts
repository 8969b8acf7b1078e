/**
 * What an address gives, read by one law on every page: a name may be written in capitals and as an array (`areas[]=kent`, `areas[0]=kent`); a
 * list may be given in parts; of anything else given more than once, the first is followed and the reader is told. What a name stands for,
 * and whether its value is known, is each page's own.
 */
export interface Given {
  params: URLSearchParams;
  /** For the reader: what of the address could not be followed. */
  reasons: string[];
}

/**
 * @param lists names whose values are lists, parted by commas
 * @param own names that this page reads; of all others, which are other pages', nothing is said
 */
export function given(search: string, { lists = [], own }: { lists?: readonly string[]; own: readonly string[] }): Given {
  const params = new URLSearchParams();
  const reasons: string[] = [];
  const asked = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(search)) {
    const key = nameOf(name);
    asked.set(key, [...(asked.get(key) ?? []), value]);
  }
  for (const [key, values] of asked) {
    const all = lists.includes(key);
    const [first = '', ...others] = values;
    params.set(key, all ? values.join(',') : first);
    const other = others.find((value) => value.trim().toLowerCase() !== first.trim().toLowerCase());
    if (!all && other !== undefined && own.includes(key))
      reasons.push(`The address gives ‘${key}’ more than once: ${quoted(first)} is followed, ${quoted(other)} is not.`);
  }
  return { params, reasons };
}

/** The query without these names, however they were written; '?' left out. */
export function without(search: string, names: readonly string[]): URLSearchParams {
  const kept = new URLSearchParams(search);
  for (const name of [...kept.keys()]) if (names.includes(nameOf(name))) kept.delete(name);
  return kept;
}

/** A value of one name that is among those known, in small letters; empty where none is asked for, with a reason where it is not known. */
export function among(params: URLSearchParams, name: string, known: readonly string[], reasons: string[], say: string): string {
  const asked = params.get(name)?.trim().toLowerCase() ?? '';
  if (asked === '' || known.includes(asked)) return asked;
  reasons.push(`${say} ${quoted(params.get(name) ?? '')}.`);
  return '';
}

/** What an address gave, as a sentence quotes it. */
export function quoted(text: string): string {
  return `‘${text.length > 60 ? `${text.slice(0, 60)}…` : text}’`;
}

/** So many of those that an address gave are quoted. */
const MOST_QUOTED = 5;

/** Several that an address gave, as a sentence quotes them: the first few, and how many more. */
export function allQuoted(words: readonly string[]): string {
  const shown = words.slice(0, words.length > MOST_QUOTED + 1 ? MOST_QUOTED : words.length).map(quoted);
  return shown.length === words.length ? shown.join(', ') : `${shown.join(', ')} and ${words.length - shown.length} more`;
}

/** The part of an address behind '#'; as it was written where a `%` in it stands for nothing. */
export function fragmentOf(hash: string): string {
  const written = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

const nameOf = (name: string) => name.replace(/\[\d*\]$/, '').toLowerCase();
