import { MEASURES, measureById } from '../../measures/index.ts';
import { allAreas, allFaults, asAtOf, newestOf, periodsOf, rowsOf, sourcesOf, type AsAt } from '../../loading/atlas.ts';
import { breakdownIndex } from '../../loading/breakdowns.ts';
import { tinyCouncils } from '../../loading/near.ts';
import { flaggedOf } from '../../ui/checks.ts';
import { shownOf } from '../../ui/measure-shown.ts';
import { pack } from '../../ui/rows.ts';
import { FIRST_MEASURE } from '../../view/selection.ts';
import type { ExploreData } from './data.ts';

/** The chart that the page opens on, and what there is to choose from. */
export async function exploreData(): Promise<ExploreData & { asAt: AsAt }> {
  const measure = measureById(FIRST_MEASURE);
  const period = await newestOf(measure.id);
  const regions = (await allAreas())
    .filter(({ kind }) => kind === 'region')
    .map(({ code, name, slug }) => ({ code, name, slug }));
  const sources = (await sourcesOf(measure.id)).map(
    ({ id, kind, publisher, title, release, published, licence, page, download, file }) => {
      return { id, kind, publisher, title, release, published, licence, page, download, file };
    }
  );
  const own = (await allFaults()).filter((fault) => fault.measure === measure.id);
  const { faults, rows, ...shown } = shownOf(measure, period, await rowsOf(measure, period), sources, own);
  const codes = regions.map(({ code }) => code);
  const periods = await Promise.all(MEASURES.map(async ({ id }) => [id, await periodsOf(id)] as const));
  return {
    shown: { ...shown, rows: pack(rows, codes) },
    flagged: [...flaggedOf(faults)],
    tiny: [...(await tinyCouncils())],
    sources,
    regions,
    breakdowns: breakdownIndex(),
    periods: Object.fromEntries(periods),
    asAt: await asAtOf(measure.id)
  };
}
