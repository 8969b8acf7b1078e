import { type Measure, isGraded } from '../../model/measure.ts';
import { MEASURE_VIEWS, type MeasureViewName } from '../../view/view.ts';

/** The views that a measure has: grades are counted period by period in one of them, and one period has no course over time. */
export function viewsOf(measure: Pick<Measure, 'unit'>, periods: number): readonly MeasureViewName[] {
  const overTime = !isGraded(measure) && periods > 1;
  return MEASURE_VIEWS.filter((view) => view !== 'over-time' || overTime);
}

/** What a view is called. */
export function viewName(view: MeasureViewName, measure: Pick<Measure, 'unit'>): string {
  const names: Record<MeasureViewName, string> = {
    map: 'Map',
    'over-time': 'Over time',
    spread: isGraded(measure) ? 'Counts' : 'Spread',
    ranking: isGraded(measure) ? 'Outcomes' : 'Ranking',
    table: 'Table'
  };
  return names[view];
}

/** Where a view stands on the page: what an address names behind '#'. The table is made when it is asked for; until then the ranking holds its figures. */
export const panelOf = (view: MeasureViewName): string => (view === 'table' ? 'figures' : view);

/** The view that holds the element of this id; null for one outside all views, or none. */
export function viewHolding(id: string, views: readonly MeasureViewName[]): MeasureViewName | null {
  if (id === 'table') return 'table';
  const panel = document.getElementById(id)?.closest('[data-view]');
  return views.find((view) => panel?.id === panelOf(view)) ?? null;
}
