export { load } from '$lib/pages/about/load.ts';
