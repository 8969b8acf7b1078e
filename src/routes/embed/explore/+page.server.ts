export { exploreData as load } from '$lib/pages/explore/load.ts';
