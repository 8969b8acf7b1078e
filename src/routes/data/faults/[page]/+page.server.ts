export { entries, load } from '$lib/pages/faults/load.ts';
