import { deferred, type Deferred } from '../../ui/deferred.ts';
import type { HomeState } from './state.svelte.ts';

const charts: Deferred<HomeState>['load'] = () => import('./Charts.svelte');

/** What lies under the maps. */
export const CHARTS = deferred('charts', charts, import.meta.env.SSR ? await charts() : null);
