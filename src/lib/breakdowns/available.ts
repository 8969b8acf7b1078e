import type { Measure } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { DIMENSIONS, type DimensionId } from './dimensions.ts';

/** The years for which each measure is published by each dimension: measure → dimension → periods, rising. What is not there is not published. */
export type BreakdownIndex = Readonly<Record<string, Partial<Record<DimensionId, readonly Period[]>>>>;

/** A choice of a breakdown: the years that it has, or the reason in a reader’s words why there is none. */
export type BreakdownChoice = { id: DimensionId; title: string } & (
  { periods: readonly Period[]; reason: null } | { periods: null; reason: string }
);

/** What a reader may break a measure down by, in the order offered; a choice without figures says why. */
export function breakdownChoices(measure: Pick<Measure, 'id' | 'unit'>, index: BreakdownIndex): BreakdownChoice[] {
  return DIMENSIONS.map(({ id, title }) => {
    const periods = index[measure.id]?.[id];
    return periods ? { id, title, periods, reason: null } : { id, title, periods: null, reason: reasonOf(measure, title) };
  });
}

/** The reasons of choices without figures, each said once: 'Primary need and placement are not published for this measure.' */
export function breakdownReasons(choices: readonly BreakdownChoice[]): string[] {
  const unpublished = choices.filter(({ reason, title }) => reason === notPublished(title)).map(({ title }) => title);
  const others = [...new Set(choices.flatMap(({ reason, title }) => (reason && reason !== notPublished(title) ? reason : [])))];
  if (unpublished.length < 2) return [...unpublished.map(notPublished), ...others];
  const names = unpublished.map((title, i) => (i === 0 ? title : title.toLowerCase()));
  return [`${names.slice(0, -1).join(', ')} and ${names.at(-1)} are not published for this measure.`, ...others];
}

const notPublished = (title: string): string => `${title} is not published for this measure.`;

function reasonOf({ unit }: Pick<Measure, 'unit'>, title: string): string {
  if (unit.kind === 'rate')
    return 'A rate per children needs the number of children in each group, which is not published with this measure.';
  return notPublished(title);
}
