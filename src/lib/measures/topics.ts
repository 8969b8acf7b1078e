import type { Topic } from '../model/measure.ts';

export const TIME: Topic = { id: 'time', title: 'Time: how long a plan takes' };
export const GETTING_IN: Topic = { id: 'getting-in', title: 'Getting in: asking for an assessment' };
export const APPEALS: Topic = { id: 'appeals', title: 'Appeals to the tribunal' };

/** In the order in which the index shows them. */
export const TOPICS: readonly Topic[] = [TIME, GETTING_IN, APPEALS];
