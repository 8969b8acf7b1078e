import { readName } from './keys.ts';
import { COUNCILS_ELSEWHERE, COUNTIES_OF_SEVERAL, NATIONS, REGION_NAMES, REGION_PARTS } from './spellings.ts';

/* What is no council of England, by the key of each name that is met. */

export const regionKeys = keysOf(
  Object.entries(REGION_NAMES).flatMap(([code, names]) => names.map((name) => [name, code] as const))
);
export const nationKeys = keysOf(NATIONS.flatMap(({ name, names }) => names.map((spelt) => [spelt, name] as const)));
export const elsewhereKeys = keysOf(
  Object.entries(COUNCILS_ELSEWHERE).flatMap(([nation, names]) => names.map((place) => [place, { nation, place }] as const))
);
export const partKeys = keysOf(REGION_PARTS.map((part) => [part.name, part] as const));
export const countyKeys = keysOf(COUNTIES_OF_SEVERAL.map((county) => [county.name, county] as const));

function keysOf<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map(pairs.map(([name, of]) => [readName(name).key, of]));
}
