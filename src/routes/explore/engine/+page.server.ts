export { load } from '$lib/pages/explore/engine/load.ts';
