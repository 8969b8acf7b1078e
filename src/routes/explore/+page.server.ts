import { exploreData } from '$lib/pages/explore/load.ts';

export const load = () => exploreData();
