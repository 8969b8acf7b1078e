export { entries, load } from '$lib/pages/constituency/load.ts';
