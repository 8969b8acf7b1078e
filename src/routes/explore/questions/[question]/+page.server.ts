import { wanted } from '$lib/loading/wanted.ts';
import { questionsData } from '$lib/pages/questions/load.ts';
import { pathOf, PATTERNS } from '$lib/pages/questions/patterns/index.ts';

export const entries = () => wanted(PATTERNS.slice(1), pathOf).map(({ id }) => ({ question: id }));

export const load = ({ params }) => questionsData(params.question);
