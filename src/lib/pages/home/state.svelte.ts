import { ENGLAND } from '../../model/area.ts';
import { trendSeries } from '../../ui/charts.ts';
import { unpack } from '../../ui/rows.ts';
import { labelOf } from '../../words/index.ts';
import type { load } from './load.ts';

export type HomeData = Awaited<ReturnType<typeof load>>;

/** What the home page shows, and which council a reader has chosen or points at. */
export class HomeState {
  readonly #data: () => HomeData;
  selected = $state<string | null>(null);
  pointed = $state<string | null>(null);

  constructor(data: () => HomeData) {
    this.#data = data;
  }

  get data(): HomeData {
    return this.#data();
  }

  readonly rows = $derived.by(() => {
    const { measure, period, councils, regions } = this.#data();
    return unpack(measure, period, councils, regions);
  });

  /** England's figure in a sentence; empty without one. */
  readonly england = $derived.by(() => {
    const { measure, england } = this.#data();
    return england ? `${labelOf(measure, england)}.` : '';
  });

  /** England over the years. */
  readonly trend = $derived.by(() => {
    const { measure, trend } = this.#data();
    return [trendSeries(measure, { code: ENGLAND, name: 'England', slug: 'england' }, trend, 'england')];
  });

  /** What a button takes away. */
  figures = () => {
    const { measure, period, england, sources, regions, regionNames, headline, subtitle } = this.#data();
    return {
      ...{ measure, period, england, sources, headline, subtitle },
      rows: this.rows,
      regions: regions.map((code, i) => ({ code, name: regionNames[i] ?? '' })),
      path: `/measures/${measure.id}`,
      series: this.trend
    };
  };
}
