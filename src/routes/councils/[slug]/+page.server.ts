export { entries, load } from '$lib/pages/council/load.ts';
