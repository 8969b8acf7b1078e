export { load } from '$lib/pages/home/load.ts';
