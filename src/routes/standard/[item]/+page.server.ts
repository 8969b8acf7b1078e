export { entries, load } from '$lib/pages/item/load.ts';
