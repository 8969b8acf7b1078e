import { MEASURES } from '$lib/measures/index.ts';
import { measureData } from '$lib/pages/measure/load.ts';
import { wanted } from '$lib/loading/wanted.ts';

export const entries = () => wanted(MEASURES, ({ id }) => `/measures/${id}`).map(({ id }) => ({ measure: id }));

export const load = ({ params }) => measureData(params.measure);
