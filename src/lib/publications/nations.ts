import type { AsideReason } from './reading.ts';

const BY_LETTER: Readonly<Record<string, AsideReason>> = {
  W: 'wales',
  S: 'scotland',
  N: 'northern-ireland',
  K: 'wider-than-england'
};
const BY_NAME: Readonly<Record<string, AsideReason>> = {
  wales: 'wales',
  cymru: 'wales',
  scotland: 'scotland',
  'northern ireland': 'northern-ireland',
  'united kingdom': 'wider-than-england',
  uk: 'wider-than-england',
  'great britain': 'wider-than-england',
  'england and wales': 'wider-than-england'
};

/** Which nation other than England, or what wider than England, a row is about: its ONS codes tell, or else a nation's name. Null: none. */
export function nationOf({ codes, names }: { codes: readonly string[]; names: readonly string[] }): AsideReason | null {
  const code = codes.find((one) => /^[EKNSW]\d{8}$/i.test(one));
  if (code) return BY_LETTER[code.charAt(0).toUpperCase()] ?? null;
  for (const name of names) {
    const reason = BY_NAME[name.trim().toLowerCase()];
    if (reason) return reason;
  }
  return null;
}
