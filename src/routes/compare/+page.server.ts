export { load } from '$lib/pages/compare/load.ts';
