export { load } from '$lib/pages/briefing/load.ts';
