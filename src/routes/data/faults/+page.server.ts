export { load } from '$lib/pages/faults/load.ts';
