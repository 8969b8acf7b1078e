export { loadFront as load } from '$lib/pages/findings/load.ts';
