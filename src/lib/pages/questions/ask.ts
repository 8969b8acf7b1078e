import { list } from '../../words/index.ts';
import { given, quoted } from '../../view/parameters.ts';
import type { Filling, Known, Option, Pattern, Slot } from './model.ts';

export const slotsOf = ({ sentence }: Pick<Pattern, 'sentence'>): Slot[] =>
  sentence.filter((part): part is Slot => typeof part !== 'string');

/** A slot with what it offers and what it holds. */
export interface Filled {
  slot: Slot;
  options: readonly Option[];
  value: string;
}

export interface Asked {
  filling: Filling;
  slots: readonly Filled[];
  /** What was asked for and is not offered, with what stands in its place, in sentences. */
  unknown: readonly string[];
}

/** What an address, or a reader's last choice, makes of a sentence: each slot as asked for where it is offered, else its own first value. */
export function fill(pattern: Pattern, asked: Readonly<Record<string, string>>, known: Known): Asked {
  const filling: Record<string, string> = {};
  const unknown: string[] = [];
  const slots = slotsOf(pattern).map((slot): Filled => {
    const options = slot.options(filling, known);
    const [first] = options;
    if (!first) throw new Error(`${pattern.id} offers nothing for ${slot.name}`);
    const wanted = asked[slot.name];
    const found = options.find(({ value }) => value === wanted);
    const own = slot.first?.(options) ?? (slot.isYear ? options.at(-1) : first)?.value ?? first.value;
    const chosen = found ?? options.find(({ value }) => value === own) ?? first;
    if (wanted !== undefined && !found)
      unknown.push(`${slot.label}: ${quoted(wanted)} is not offered here, so it is ${chosen.words}.`);
    filling[slot.name] = chosen.value;
    return { slot, options, value: chosen.value };
  });
  const others = Object.keys(asked).filter((name) => !slots.some(({ slot }) => slot.name === name) && name !== 'data');
  if (others.length > 0) unknown.push(`This question has no ${list(others.map((name) => quoted(name)))}.`);
  return { filling, slots, unknown };
}

export const readAddress = (search: string): Record<string, string> => Object.fromEntries(given(search, { own: [] }).params);

/** Every slot, '?' in front. */
export const writeAddress = (filling: Filling): string => `?${new URLSearchParams(filling)}`;
