export { entries, load } from '$lib/pages/asks/load.ts';
