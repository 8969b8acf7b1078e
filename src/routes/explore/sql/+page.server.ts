export { load } from '$lib/pages/explore/sql/load.ts';
