import { standardData } from '$lib/loading/standard.ts';

export const load = () => standardData();
