import { MEASURES } from '$lib/measures/index.ts';
import { periodsOf } from '$lib/loading/atlas.ts';
import { measureData } from '$lib/pages/measure/load.ts';
import { wanted } from '$lib/loading/wanted.ts';

export async function entries() {
  const all = MEASURES.map(async ({ id }) => (await periodsOf(id)).map((period) => ({ measure: id, period })));
  return wanted((await Promise.all(all)).flat(), ({ measure, period }) => `/measures/${measure}/${period}`);
}

export const load = ({ params }) => measureData(params.measure, params.period);
