import { questionsData } from '$lib/pages/questions/load.ts';

export const load = () => questionsData();
