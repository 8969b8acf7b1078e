export { load } from '$lib/pages/api/load.ts';
