import { MEASURES } from '$lib/measures/index.ts';
import { asAtOf } from '$lib/loading/atlas.ts';

export async function load() {
  const [headline] = MEASURES;
  if (!headline) throw new Error('The catalogue is empty');
  return { asAt: await asAtOf(headline.id) };
}
