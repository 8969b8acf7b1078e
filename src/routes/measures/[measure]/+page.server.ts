import { MEASURES } from '$lib/measures/index.ts';
import { measureData } from '../../loading/measure.ts';

export const entries = () => MEASURES.map(({ id }) => ({ measure: id }));

export const load = ({ params }) => measureData(params.measure);
