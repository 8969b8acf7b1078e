export { councilEntries as entries, loadCouncil as load } from '$lib/pages/findings/load.ts';
