export { csvEntries as entries, loadCsv as GET } from '$lib/pages/constituency/load.ts';

export const prerender = true;
