export { load } from '$lib/pages/method/load.ts';
