import { loadList } from '$lib/pages/asks/load.ts';

export const load = () => loadList();
