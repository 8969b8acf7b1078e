/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets here are replaced whole, never changed in place */
import { replaceState } from '$app/navigation';
import { page } from '$app/state';
import { isMeasureId, measureById, MEASURES } from '../../measures/index.ts';
import { ENGLAND, type Area } from '../../model/area.ts';
import type { WithLike } from '../../model/comparator.ts';
import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { CHECKLIST_MEASURES } from '../../standard/items.ts';
import { loadTable, type Table } from '../../ui/measure-table.ts';
import type { CouncilBoard } from '../../ui/rows.ts';
import { loadPlaces, type Place } from '../../ui/search.ts';
import { readCompare, shownAreas, writeCompare, type CompareKnown, type CompareView } from '../../view/compare.ts';
import { ALL_COUNCILS, type Selection } from '../../view/selection.ts';
import type { Board } from '../../words/index.ts';
import { isOfBoards } from '../../model/geography.ts';

export interface CompareData {
  regions: { code: string; name: string; slug: string }[];
  living: string[];
  near: number[][];
  boards: CouncilBoard[];
  example: Example;
}

/** What is drawn for a reader who chose nothing: two councils, what holds them, and their lines, without the cells they are from. */
export interface Example {
  areas: Compared[];
  tables: { id: string; observations: WithLike<Observation>[]; counterparts: Observation[] }[];
}

export type Compared = Pick<Area, 'code' | 'name' | 'slug' | 'kind' | 'region'>;

/** One area's line of a measure's newest period; null where the table has none. */
export interface Cell {
  area: Compared;
  row: WithLike<Observation> | null;
  counterpart: Observation | null;
  board: Board | null;
}

/** One measure with what was fetched of it; `table` is null while it is on its way. */
export interface Column {
  measure: Measure;
  table: Pick<Table, 'observations' | 'counterparts'> | null;
  /** Newest period in which any area has a figure. */
  period: string;
  cells: Cell[];
}

const ENGLAND_AREA: Compared = { code: ENGLAND, name: 'England', slug: 'england', kind: 'england', region: '' };

/** What `/compare` shows, and how the reader's choices and the address change it. */
export class CompareState {
  readonly #data: CompareData;
  #places = $state.raw<readonly Place[]>([]);
  #tables = $state.raw<ReadonlyMap<string, NonNullable<Column['table']>>>(new Map());
  /** Measures whose whole table is here; of the example's, until then, the lines of its own areas. */
  readonly #fetched = new Set<string>();
  view = $state.raw<CompareView>({ areas: [], near: null, measures: [...CHECKLIST_MEASURES], pair: null });
  /** Whether nothing is chosen and the example is shown. */
  isExample = $state(true);
  /** What of the address could not be followed. */
  reasons = $state.raw<string[]>([]);
  /** What could not be loaded. */
  problem = $state('');

  constructor(data: CompareData) {
    this.#data = data;
    this.#showExample();
  }

  #showExample(): void {
    const { areas, tables } = this.#data.example;
    this.view = { ...this.view, areas: areas.map(({ slug }) => slug), near: null, pair: null };
    const drawn = tables.map(({ id, observations, counterparts }) => [id, { observations, counterparts }] as const);
    this.#tables = new Map([...drawn, ...this.#tables]);
    this.isExample = true;
  }

  readonly #areas = $derived.by((): ReadonlyMap<string, Compared> => {
    const regions = this.#data.regions.map((region): Compared => ({ ...region, kind: 'region', region: '' }));
    return new Map([...this.#data.example.areas, ENGLAND_AREA, ...regions, ...this.#places].map((area) => [area.slug, area]));
  });

  readonly #known = $derived.by((): CompareKnown => {
    const { living, near } = this.#data;
    return {
      areas: new Set(this.#areas.keys()),
      near: new Map(living.map((slug, i) => [slug, (near[i] ?? []).map((at) => living[at] ?? '')])),
      measures: new Set(MEASURES.map(({ id }) => id).filter(isMeasureId)),
      defaults: CHECKLIST_MEASURES
    };
  });

  readonly shown = $derived.by(() => shownAreas(this.view, this.#known).flatMap((slug) => this.#areas.get(slug) ?? []));
  readonly nearName = $derived.by(() => (this.view.near === null ? '' : (this.#areas.get(this.view.near)?.name ?? '')));

  readonly columns = $derived.by((): Column[] =>
    this.view.measures.map((id) => {
      const measure = measureById(id);
      const here = this.#tables.get(id) ?? null;
      const table = this.#holdsAll(id) ? here : null;
      const period = table ? newestOf(table.observations) : '';
      const at = <T extends Observation>(rows: readonly T[] | undefined, code: string): T | null =>
        rows?.find((row) => row.area === code && row.period === period) ?? null;
      const cells = this.shown.map((area) => ({
        area,
        row: at(table?.observations, area.code),
        counterpart: at(table?.counterparts, area.code),
        board: isOfBoards(measure) ? (this.#data.boards.find((board) => board.area === area.code) ?? null) : null
      }));
      return { measure, table, period, cells };
    })
  );

  /** Whether the lines that are here of a measure are those of every area shown: a line that is only on its way is not one that is missing. */
  #holdsAll(id: string): boolean {
    const own = new Set(this.#data.example.areas.map(({ code }) => code));
    return this.#fetched.has(id) || this.shown.every(({ code }) => own.has(code));
  }

  /** The two whose difference is told; null while fewer than two are shown. */
  readonly pair = $derived.by((): [Compared, Compared] | null => {
    const [first, second] = (this.view.pair ?? []).map((slug) => this.shown.find((area) => area.slug === slug));
    if (first && second) return [first, second];
    const [one, two] = this.shown;
    return one && two ? [one, two] : null;
  });

  seriesRows = (column: Column, code: string): WithLike<Observation>[] =>
    (column.table?.observations ?? []).filter(({ area }) => area === code);

  /** Follows the address, on arrival and when the reader goes back or forth. */
  follow = async (): Promise<void> => {
    try {
      this.#places = await loadPlaces();
    } catch {
      this.problem = 'The list of councils could not be loaded. Every council is on the page “Councils”.';
      return;
    }
    const { view, reasons } = readCompare(location.search, this.#known);
    this.view = view;
    this.reasons = reasons;
    this.isExample = false;
    if (view.areas.length === 0 && view.near === null) this.#showExample();
    await this.#fetch();
  };

  change = (part: Partial<CompareView>): void => {
    const view = { ...this.view, ...part };
    const shown = shownAreas(view, this.#known);
    if (view.pair && !view.pair.every((slug) => shown.includes(slug))) view.pair = null;
    this.view = view;
    this.isExample = false;
    this.reasons = [];
    replaceState(`${location.pathname}${writeCompare(view, this.#known)}`, page.state);
    void this.#fetch();
  };

  /** A measure of the councils compared as a selection of `/explore`; regions and England are there in every one. */
  explored = (measure: string): Partial<Selection> => {
    const slugs = this.shown.filter(({ kind }) => kind !== 'region' && kind !== 'england').map(({ slug }) => slug);
    const near = this.view.near !== null && this.view.areas.length === 0 ? this.view.near : null;
    return {
      measure,
      councils: near !== null ? { kind: 'near', slug: near } : slugs.length > 0 ? { kind: 'set', slugs } : ALL_COUNCILS
    };
  };

  has = (slug: string): boolean => this.#known.near.has(slug);

  /** Brings the whole tables of what is shown: the example's lines lack the cells that they are from, which a file names. */
  bring = (): Promise<void> => this.#fetch(this.view.measures);

  async #fetch(ids = this.view.measures.filter((id) => !this.#tables.has(id) || !this.#holdsAll(id))): Promise<void> {
    if (this.shown.length === 0) return;
    const wanted = ids.filter((id) => !this.#fetched.has(id));
    const failed: string[] = [];
    await Promise.all(
      wanted.map(async (id) => {
        const measure = measureById(id);
        try {
          const table = await loadTable(measure, () => import('../../tables/readers.ts'));
          this.#fetched.add(id);
          this.#tables = new Map([...this.#tables, [id, table]]);
        } catch {
          failed.push(measure.title);
        }
      })
    );
    this.problem =
      failed.length === 0 ? '' : `The figures could not be loaded: ${failed.join('; ')}. Try again when you are online.`;
  }
}

function newestOf(rows: readonly Observation[]): string {
  return rows.reduce(
    (newest, { period, status }) => ((status === 'ok' || status === 'faulty') && period > newest ? period : newest),
    ''
  );
}
