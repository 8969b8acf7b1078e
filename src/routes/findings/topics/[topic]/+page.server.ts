export { topicEntries as entries, loadTopic as load } from '$lib/pages/findings/load.ts';
