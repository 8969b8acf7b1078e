/**
 * A number as this house carries it. Throws past 2^53, where whole numbers are no longer exact: the browser engine hands over
 * HUGEINT as a double, so that a rounded value could not be told from a true one.
 */
export function exactNumber(value: number | bigint, column: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && Math.abs(number) > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(`Column '${column}': ${value} is past the range in which whole numbers are exact; cast it to VARCHAR`);
  }
  return number;
}

/** `2024-02-03` from days since 1970. Throws on infinity. */
export function isoDate(days: number, column: string): string {
  return isoDay(days * 86_400_000, column);
}

/** `2024-02-03T01:02:03.5` from microseconds since 1970, without trailing zeros. Throws on infinity. */
export function isoTimestamp(micros: number, column: string): string {
  const ofDay = ((micros % DAY) + DAY) % DAY;
  return `${isoDay((micros - ofDay) / 1000, column)}T${isoTime(ofDay)}`;
}

/** `01:02:03.5` from microseconds since midnight, without trailing zeros. */
export function isoTime(micros: number): string {
  const seconds = Math.floor(micros / 1_000_000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const fraction = String(micros % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return clock.map((part) => String(part).padStart(2, '0')).join(':') + (fraction && `.${fraction}`);
}

export function unsupported(type: string, column: string): Error {
  return new TypeError(`Column '${column}' is of type ${type}, which has no plain value: cast it to VARCHAR`);
}

const DAY = 86_400_000_000;

function isoDay(milliseconds: number, column: string): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) throw new RangeError(`Column '${column}' holds a date past what JavaScript can tell`);
  return date.toISOString().replace(/T.*/, '');
}
