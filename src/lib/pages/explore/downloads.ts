import type { What } from '../../ui/export/offer.ts';
import type { ViewName } from '../../view/selection.ts';
import type { ExploreMachine } from './machine.svelte.ts';

const DOWNLOADS: Readonly<Partial<Record<ViewName, { what: What; label: string }>>> = {
  map: { what: 'maps', label: 'the map' },
  ranking: { what: 'table', label: 'the ranking' },
  'over-time': { what: 'trend', label: 'the lines over the years' },
  table: { what: 'table', label: 'the table' }
};

/** What of the measure's own figures is taken of the view that is seen; undefined where a panel offers its own, or nothing is drawn. */
export function downloadOf({ panel, selection: { view }, series }: Pick<ExploreMachine, 'panel' | 'selection' | 'series'>) {
  return panel !== null || (view === 'over-time' && series.length === 0) ? undefined : DOWNLOADS[view];
}
