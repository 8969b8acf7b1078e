import type { Measure } from '../model/measure.ts';
import appealRateInDevelopment from './appeal-rate-in-development.ts';
import appealRate from './appeal-rate.ts';
import appealsPer10000Children from './appeals-per-10000-children.ts';
import meanWeeksToPlan from './mean-weeks-to-plan.ts';
import plansOver52Weeks from './plans-over-52-weeks.ts';
import plansWithin20WeeksIncludingExceptions from './plans-within-20-weeks-including-exceptions.ts';
import plansWithin20Weeks from './plans-within-20-weeks.ts';
import requestsAnsweredIn6Weeks from './requests-answered-in-6-weeks.ts';
import requestsPer1000Children from './requests-per-1000-children.ts';
import requestsRefused from './requests-refused.ts';

/** Every measure, in the order in which pages list them. */
export const MEASURES: readonly Measure[] = [
  plansWithin20Weeks,
  plansWithin20WeeksIncludingExceptions,
  plansOver52Weeks,
  meanWeeksToPlan,
  requestsRefused,
  requestsAnsweredIn6Weeks,
  requestsPer1000Children,
  appealsPer10000Children,
  appealRate,
  appealRateInDevelopment
];

const BY_ID = new Map(MEASURES.map((measure) => [measure.id, measure]));

/** The measure of this id. Throws when there is none: an address is checked before it comes here. */
export function measureById(id: string): Measure {
  const measure = BY_ID.get(id);
  if (!measure) throw new Error(`There is no measure '${id}'`);
  return measure;
}

export function isMeasureId(id: string): boolean {
  return BY_ID.has(id);
}
