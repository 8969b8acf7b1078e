import type { CitedSource } from '../../export/figures/input.ts';
import { publishedItem } from '../../standard/items.ts';
import { pathNow, type Offered } from '../../ui/export/offer.ts';
import type { StandardState } from './state.svelte.ts';

interface Carried {
  regions: readonly { code: string; name: string }[];
  sources: readonly CitedSource[];
}

const bring = () => import('./download.ts');

/** The matrix as the reader has it: filters, order, tests and year. */
export async function offerMatrix(page: StandardState, { regions, sources }: Carried): Promise<Offered> {
  const { matrixOffered } = await bring();
  const { tests, year } = page.answered;
  return matrixOffered({
    councils: page.shown,
    all: page.all.length,
    regions,
    grouped: page.view.sort === 'region',
    tests,
    year,
    periods: page.periods,
    summary: page.shownSummary,
    cellOf: (area, item) => page.cellOf(area, item),
    sources,
    path: pathNow(location)
  });
}

/** The maps of the item that the reader has chosen, of every council of the year. */
export async function offerItem(page: StandardState, { regions, sources }: Carried): Promise<Offered> {
  const { itemOffered } = await bring();
  const { tests, year } = page.settled;
  const figures = {
    councils: page.settledAll,
    all: page.settledAll.length,
    regions,
    grouped: false,
    tests,
    year,
    periods: page.settledPeriods,
    summary: page.settledSummary,
    cellOf: page.settledCellOf,
    sources,
    path: pathNow(location)
  };
  return itemOffered(figures, publishedItem(page.view.item));
}
