import { deferred, type Deferred } from '../../ui/deferred.ts';
import type { MeasureState } from './state.svelte.ts';

type Load = Deferred<MeasureState>['load'];

const overTime: Load = () => import('./OverTimeView.svelte');
const spread: Load = () => import('./SpreadView.svelte');
const ranking: Load = () => import('./RankingSection.svelte');
const notes: Load = () => import('./Notes.svelte');

/** What of a measure's page lies behind another view, or under all of them. */
export const PARTS = {
  overTime: deferred('over-time', overTime, import.meta.env.SSR ? await overTime() : null),
  spread: deferred('spread', spread, import.meta.env.SSR ? await spread() : null),
  ranking: deferred('ranking', ranking, import.meta.env.SSR ? await ranking() : null),
  notes: deferred('notes', notes, import.meta.env.SSR ? await notes() : null)
};
