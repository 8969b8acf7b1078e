/** The letters of a postcode's second half. C, I, K, M, O and V are never used there. */
export const INWARD_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

/** Second halves that begin with one digit: 20 letters by 20. */
export const INWARD_CODES_OF_A_DIGIT = INWARD_LETTERS.length ** 2;

/** A whole postcode in its two halves: `SW1A`, `1AA`. */
export interface Postcode {
  outward: string;
  inward: string;
}

export type Parsed =
  | ({ kind: 'postcode' } & Postcode)
  /** The first half alone, or with a part of the second. */
  | { kind: 'part'; outward: string }
  /** Letters and digits in an order that no postcode has. */
  | { kind: 'none'; why: 'shape' | 'letters' };

/** Letters that follow the first digit are never I, L or O, and no district of a one-letter area begins with 0. */
const OUTWARD = '[A-Z]{2}[0-9][0-9A-HJKMNP-Z]?|[A-Z](?:[0-9][A-HJKMNP-Z]?|[1-9][0-9])|GIR|NPT';
const WHOLE = new RegExp(`^(${OUTWARD})([0-9][A-Z]{2})$`);
const PART = new RegExp(`^(${OUTWARD})([0-9][A-Z]?)?$`);

/** Whether what was typed can only be meant as a postcode: no name of a place holds a digit, and codes of councils have another shape. */
export function isMeantAsPostcode(typed: string): boolean {
  if (/^\s*([a-z]\d{8}|\d{3})\s*$/i.test(typed)) return false;
  return /[0-9]/.test(typed) || /^\s*gir\s*[o0]aa\s*$/i.test(typed);
}

/** What was typed as a postcode: capitals without spaces and marks. */
function plain(typed: string): string {
  return typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a postcode was typed with a letter for a digit, or a digit for a letter. */
export function isTypedOtherwise(typed: string, { outward, inward }: Postcode): boolean {
  return plain(typed) !== outward + inward;
}

const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', '0': 'O', I: '1', L: '1' };

/**
 * A postcode in which the letter O stands for 0, I or L for 1, or 0 for the letter O, put right where only one postcode can be meant: the
 * second half is a digit and two letters, and of all ways to read the first half one alone has the shape of one.
 */
function putRight(written: string): string {
  if (WHOLE.test(written) || written.length < 5) return written;
  const [first, digit = '', letters] = [written.slice(0, -3), written.at(-3), written.slice(-2)];
  const inward = `${/[OIL]/.test(digit) ? LOOKALIKES[digit] : digit}${letters}`;
  if (WHOLE.test(first + inward)) return first + inward;
  const ways = [...first].reduce<string[]>(
    (all, letter) =>
      all.flatMap((way) => [way + letter, ...(LOOKALIKES[letter] === undefined ? [] : [way + LOOKALIKES[letter]])]),
    ['']
  );
  const shaped = ways.map((way) => way + inward).filter((way) => WHOLE.test(way));
  return shaped.length === 1 && shaped[0] !== undefined ? shaped[0] : written;
}

/** Reads a postcode as people type it: capitals or not, with spaces and marks anywhere or nowhere, the letter O for 0. */
export function parsePostcode(typed: string): Parsed {
  const written = putRight(plain(typed));
  const [, outward, inward] = WHOLE.exec(written) ?? [];
  if (outward !== undefined && inward !== undefined) {
    const known = [...inward.slice(1)].every((letter) => INWARD_LETTERS.includes(letter));
    return known ? { kind: 'postcode', outward, inward } : { kind: 'none', why: 'letters' };
  }
  const part = PART.exec(written)?.[1];
  return part === undefined ? { kind: 'none', why: 'shape' } : { kind: 'part', outward: part };
}

/** `SW1A 1AA`. */
export function writePostcode({ outward, inward }: Postcode): string {
  return `${outward} ${inward}`;
}

/**
 * The name of the file that would hold an outward code, from the first outward code of every file, in order. `null` where it comes before
 * all of them.
 */
export function shardOf(starts: readonly string[], outward: string): string | null {
  return starts.findLast((start) => start <= outward) ?? null;
}

/** Where inward codes stand in a shard: 0 to 399 for those that begin with 0, then those that begin with 1, to 3999. */
export function placeOfInward(inward: string): number {
  const [digit = '', first = '', second = ''] = inward;
  const [i, j] = [INWARD_LETTERS.indexOf(first), INWARD_LETTERS.indexOf(second)];
  if (!/^[0-9]$/.test(digit) || i < 0 || j < 0) throw new Error(`'${inward}' is no second half of a postcode`);
  return Number(digit) * INWARD_CODES_OF_A_DIGIT + i * INWARD_LETTERS.length + j;
}

export type Country = 'Scotland' | 'Wales' | 'Northern Ireland' | 'the Channel Islands' | 'the Isle of Man';

/** How a shard writes a place outside England: ONS's code of the country. */
export const COUNTRIES: Readonly<Record<string, Country>> = {
  S92000003: 'Scotland',
  W92000004: 'Wales',
  N92000002: 'Northern Ireland',
  L93000001: 'the Channel Islands',
  M83000003: 'the Isle of Man'
};

/** How a shard writes that the directory lists a postcode and places it nowhere. */
export const NOWHERE = '---------';

export type Found =
  | { kind: 'council'; code: string }
  | { kind: 'elsewhere'; country: Country }
  /** In the directory, which says neither a district nor a country. */
  | { kind: 'unplaced' }
  /** Not in the directory; `outward` says whether any postcode there has the same first half. */
  | { kind: 'unknown'; outward: boolean };

/**
 * What a shard says of a postcode. A shard is: the number of places and their codes, nine characters each; then for each outward code
 * its four characters (padded with spaces), two bytes whose bits say which first digits of the second half occur, 50 bytes for each of
 * those digits whose bits say which inward codes exist, and the number of runs and the runs: consecutive existing codes in one place,
 * as a place's number and a length. Numbers are in base 128, lowest part first. Throws a RangeError when the bytes end too soon.
 */
export function lookUp(shard: Uint8Array, { outward, inward }: Postcode): Found {
  let at = 0;
  const byte = (): number => {
    const value = shard[at++];
    if (value === undefined) throw new RangeError('The file of postcodes is cut short');
    return value;
  };
  const number = (): number => {
    let [value, scale, part] = [0, 1, 0];
    do {
      part = byte();
      value += (part & 127) * scale;
      scale *= 128;
    } while (part > 127);
    return value;
  };
  const text = (length: number): string => String.fromCharCode(...Array.from({ length }, byte));

  const places = Array.from({ length: number() }, () => text(9));
  const wanted = placeOfInward(inward);
  while (at < shard.length) {
    const here = text(4).trimEnd() === outward;
    const digits = byte() + byte() * 256;
    let [order, exists] = [0, false];
    for (let digit = 0; digit < 10; digit++) {
      if (!(digits & (1 << digit))) continue;
      for (let i = 0; i < INWARD_CODES_OF_A_DIGIT; i += 8) {
        const bits = byte();
        if (!here) continue;
        for (let bit = 0; bit < 8; bit++) {
          const place = digit * INWARD_CODES_OF_A_DIGIT + i + bit;
          if (place > wanted || !(bits & (1 << bit))) continue;
          if (place === wanted) exists = true;
          else order++;
        }
      }
    }
    const runs = number();
    let [passed, code] = [0, ''];
    for (let run = 0; run < runs; run++) {
      const place = number();
      const length = number();
      if (order >= passed && order < passed + length) code = places[place] ?? '';
      passed += length;
    }
    if (!here) continue;
    if (!exists) return { kind: 'unknown', outward: true };
    if (code === NOWHERE) return { kind: 'unplaced' };
    const country = COUNTRIES[code];
    if (country !== undefined) return { kind: 'elsewhere', country };
    if (code === '') throw new RangeError('The file of postcodes has fewer places than postcodes');
    return { kind: 'council', code };
  }
  return { kind: 'unknown', outward: false };
}
