import type { Component } from 'svelte';
import type { Deferred } from '$lib/ui/deferred.ts';
import type { MeasureState } from './state.svelte.ts';

type Load = Deferred<MeasureState>['load'];

const server = import.meta.env.SSR ? (await import('svelte/server')).render : null;

/** `load` of a part; on the server, where it is made at once, also the part. `name` goes before the ids in it. */
const part = (
  name: string,
  load: Load,
  served: { default: Component<{ page: MeasureState }> } | null
): Deferred<MeasureState> => ({
  load,
  render: server && served ? (page) => server(served.default, { props: { page }, idPrefix: name }).body : null
});

const overTime: Load = () => import('./OverTimeView.svelte');
const spread: Load = () => import('./SpreadView.svelte');
const ranking: Load = () => import('./RankingSection.svelte');
const notes: Load = () => import('./Notes.svelte');

/** What of a measure's page lies behind another view, or under all of them. */
export const PARTS = {
  overTime: part('over-time', overTime, import.meta.env.SSR ? await overTime() : null),
  spread: part('spread', spread, import.meta.env.SSR ? await spread() : null),
  ranking: part('ranking', ranking, import.meta.env.SSR ? await ranking() : null),
  notes: part('notes', notes, import.meta.env.SSR ? await notes() : null)
};
