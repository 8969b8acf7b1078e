export { load } from '$lib/pages/measures/load.ts';
