export { load } from '$lib/pages/councils/load.ts';
