export { load } from '$lib/pages/constituencies/load.ts';
