import { FIRST_COMPARED, isTestable } from '../../findings/tested.ts';
import { MEASURES, measureById } from '../../measures/index.ts';
import { countedAnew } from '../../measures/returns.ts';
import { notComparablePeriods, type Measure } from '../../model/measure.ts';
import { periodInWords, yearBefore, type Period } from '../../model/period.ts';
import type { Filling, Known, Option, Slot } from './model.ts';

const asYear = (period: Period): Option => ({ value: period, words: periodInWords(period) });

/** The periods of a measure that a question may be asked of, rising: from 2016 on, and comparable with others. */
export function yearsOf(id: string, { periods }: Known): Period[] {
  const none = notComparablePeriods(measureById(id));
  return (periods[id] ?? []).filter((period) => period >= FIRST_COMPARED && !none.includes(period));
}

/** Whether a change between the two may be told: no other way of counting, and no other kind of return, begins between them. */
export function isComparable(measure: Measure, from: Period, to: Period): boolean {
  return from < to && !countedAnew(measure).some((first) => from < first && to >= first);
}

/** The years without a gap that lead from one to another, both among them; null where one is missing. */
export function yearByYear(periods: readonly Period[], from: Period, to: Period): Period[] | null {
  const years: Period[] = [];
  for (let at = to; at >= from; at = yearBefore(at)) {
    if (!periods.includes(at)) return null;
    years.unshift(at);
  }
  return years;
}

const testable = MEASURES.filter(isTestable);

/** A slot for any measure that is published with its counts, and of which `years` offers a year. */
export function measureSlot(
  name: string,
  first: string,
  {
    label = 'Measure',
    among = () => true,
    years
  }: { label?: string; among?: (measure: Measure, filling: Filling) => boolean; years: (id: string, known: Known) => unknown[] }
): Slot {
  return {
    name,
    label,
    first: (options) => options.find(({ value }) => value === first)?.value,
    options: (filling, known) =>
      testable
        .filter((measure) => among(measure, filling) && years(measure.id, known).length > 0)
        .map(({ id, title }) => ({ value: id, words: title }))
  };
}

/** A slot for a few words. */
export function wordSlot(name: string, label: string, options: Readonly<Record<string, string>>): Slot {
  return { name, label, options: () => Object.entries(options).map(([value, words]) => ({ value, words })) };
}

/** A slot for a year that any of these measures has; the newest where none is asked for. */
export function yearSlot(name: string, label: string, measures: readonly string[]): Slot {
  return {
    name,
    label,
    isYear: true,
    options: (filling, known) => shared(filling, known, measures).map(asYear)
  };
}

/** Years that all of the measures in these slots have. */
export function shared(filling: Filling, known: Known, measures: readonly string[]): Period[] {
  const [first = [], ...others] = measures.map((name) => yearsOf(filling[name] ?? '', known));
  return first.filter((period) => others.every((years) => years.includes(period)));
}

const measuresIn = (filling: Filling, names: readonly string[]): Measure[] =>
  names.map((name) => measureById(filling[name] ?? ''));

/** Years from which a change can be told to a later one. */
export function basesOf(filling: Filling, known: Known, names: readonly string[]): Period[] {
  const years = shared(filling, known, names);
  return years.filter((from) => years.some((to) => measuresIn(filling, names).every((one) => isComparable(one, from, to))));
}

/** The year a change is told from: two years before the newest where none is asked for and there is one. */
export function fromSlot(names: readonly string[]): Slot {
  return {
    name: 'from',
    label: 'First year',
    isYear: true,
    options: (filling, known) => basesOf(filling, known, names).map(asYear),
    first: (options) => (options.at(-2) ?? options.at(-1))?.value
  };
}

/** The year it is told to. */
export function toSlot(names: readonly string[]): Slot {
  return {
    name: 'to',
    label: 'Last year',
    isYear: true,
    options: (filling, known) =>
      shared(filling, known, names)
        .filter((to) => measuresIn(filling, names).every((one) => isComparable(one, filling['from'] ?? '', to)))
        .map(asYear)
  };
}

/** A year since which every year is asked, up to the newest: `moves` years at least lie between, and without a break where `unbroken`. */
export function sinceOf(id: string, known: Known, moves: number, unbroken: boolean): Period[] {
  const years = yearsOf(id, known);
  const newest = years.at(-1) ?? '';
  return years.filter((from) => {
    const every = yearByYear(years, from, newest);
    return every !== null && every.length > moves && (!unbroken || isComparable(measureById(id), from, newest));
  });
}

/** The same as a slot; where none is asked for, the year `back` places from the end of those offered, or the earliest. */
export function sinceSlot(moves: number, unbroken: boolean, back: number): Slot {
  return {
    name: 'since',
    label: 'First year',
    isYear: true,
    options: (filling, known) => sinceOf(filling['measure'] ?? '', known, moves, unbroken).map(asYear),
    first: (options) => (options.at(-back) ?? options[0])?.value
  };
}

/** The years from one to the newest of a measure. */
export function yearsSince(id: string, known: Known, since: Period): Period[] {
  return yearsOf(id, known).filter((period) => period >= since);
}
