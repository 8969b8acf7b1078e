export { load } from '$lib/pages/alerts/load.ts';
