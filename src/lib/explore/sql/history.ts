const KEY = 'parity-atlas-sql';
const MOST_KEPT = 20;
/** Letters beyond which a question is not kept. */
const LONGEST = 4000;

/** What the reader asked last on this device, newest first. Where nothing may be kept there is none. */
export function readHistory(storage: Pick<Storage, 'getItem'> | null): string[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string').slice(0, MOST_KEPT) : [];
  } catch {
    // Kept by another version, or spoiled: an empty history takes its place at the next question.
    return [];
  }
}

/** Puts a question in front. Answers with the history as it is then, also where it cannot be kept. */
export function keepInHistory(
  storage: Pick<Storage, 'getItem' | 'setItem'> | null,
  history: readonly string[],
  sql: string
): string[] {
  const next = sql.length > LONGEST ? [...history] : [sql, ...history.filter((one) => one !== sql)].slice(0, MOST_KEPT);
  try {
    storage?.setItem(KEY, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing still answers.
  }
  return next;
}

export function forgetHistory(storage: Pick<Storage, 'removeItem'> | null): void {
  storage?.removeItem(KEY);
}
