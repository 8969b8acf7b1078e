import type { Observation } from '../tables/observations.ts';

export type { Observation } from '../tables/observations.ts';
export { STATUSES, type Status } from '../tables/words.ts';

/** Whether the figure may be ranked, compared, counted in a spread or named as an extreme. */
export function isUsable(observation: Pick<Observation, 'status' | 'value'>): boolean {
  return observation.status === 'ok' && observation.value !== null;
}
