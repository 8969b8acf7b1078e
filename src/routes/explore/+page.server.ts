import { MEASURES } from '$lib/measures/index.ts';
import type { ExploreData } from '$lib/pages/explore/data.ts';
import { flaggedOf } from '$lib/ui/checks.ts';
import { FIRST_MEASURE } from '$lib/view/selection.ts';
import { asAtOf, periodsOf, type AsAt } from '../loading/atlas.ts';
import { tinyCouncils } from '../loading/near.ts';
import { measureData } from '../loading/measure.ts';

/** The chart that the page opens on, and what there is to choose from. */
export async function load(): Promise<ExploreData & { asAt: AsAt }> {
  const { shown, sources, regions } = await measureData(FIRST_MEASURE);
  const { faults, ...drawn } = shown;
  const periods = await Promise.all(MEASURES.map(async ({ id }) => [id, await periodsOf(id)] as const));
  return {
    shown: drawn,
    flagged: [...flaggedOf(faults)],
    tiny: [...(await tinyCouncils())],
    sources,
    regions,
    periods: Object.fromEntries(periods),
    asAt: await asAtOf(FIRST_MEASURE)
  };
}
