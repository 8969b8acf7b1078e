import { MEASURES } from '$lib/measures/index.ts';
import { periodsOf } from '../../../loading/atlas.ts';
import { measureData } from '../../../loading/measure.ts';

export async function entries() {
  const all = MEASURES.map(async ({ id }) => (await periodsOf(id)).map((period) => ({ measure: id, period })));
  return (await Promise.all(all)).flat();
}

export const load = ({ params }) => measureData(params.measure, params.period);
