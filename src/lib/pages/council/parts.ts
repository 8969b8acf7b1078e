import { deferred, type Deferred } from '../../ui/deferred.ts';
import type { CouncilData } from './offers.ts';

const beneath: Deferred<CouncilData>['load'] = () => import('./Beneath.svelte');

/** What stands beneath the answer. */
export const BENEATH = deferred('beneath', beneath, import.meta.env.SSR ? await beneath() : null);
