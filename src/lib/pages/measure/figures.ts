import { flaggedOf } from '../../ui/checks.ts';
import type { PageFigures } from '../../ui/export/offer.ts';
import { sortOf } from '../../ui/sort.ts';
import type { MeasureState } from './state.svelte.ts';

/** What a button takes away of what the page shows. */
export function figuresOf({ data, shown, looked, view, cited, series }: MeasureState): PageFigures {
  const { measure, regions, sources } = data;
  return {
    ...shown,
    measure,
    regions,
    sources: sources.filter(({ id }) => shown.cited.includes(id)),
    flagged: flaggedOf(shown.faults),
    path: cited,
    table: { ...sortOf(view.sort), filter: looked.within && { name: looked.name, codes: looked.within } },
    series
  };
}
