export { regionEntries as entries, loadRegion as load } from '$lib/pages/findings/load.ts';
