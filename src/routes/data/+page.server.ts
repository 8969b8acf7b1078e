export { load } from '$lib/pages/data/load.ts';
