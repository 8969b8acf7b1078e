import { replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { Progress } from '../../db/browser.ts';
import type { Engine } from '../../db/engine.ts';
import { measureById } from '../../measures/index.ts';
import { itemById, JUDGED, TRACKED } from '../../standard/items.ts';
import {
  askedItems,
  checkableIn,
  dayOf,
  judgedCells,
  periodsOfItems,
  summaryOf,
  type FigureOfItem,
  type JudgedCell
} from '../../standard/matrix.ts';
import { judgedOnFewer, mostMet } from '../../standard/most-met.ts';
import { byCouncil, cellsOf, filtered, inForceIn, publishedMap, yearsOf } from './councils.ts';
import { NO_FILTERS } from './filters.ts';
import {
  DEFAULT_STANDARD,
  readStandard,
  testsMoved,
  writeStandard,
  type KnownStandard,
  type StandardView
} from '../../view/standard.ts';
import type { standardData } from '../../loading/standard.ts';
import { messageOf } from '../../model/message.ts';

type PageData = Awaited<ReturnType<typeof standardData>>;

const TODAY = '9999-12-31';
const FIRST_YEAR = '2016';
const newestReports = measureById('area-inspection-outcome').periods.first;
/** Milliseconds of rest after which the address is written and the maps are drawn: a moving slider leaves no time for them. */
const REST = 150;

/** How the database stands: not asked for, on its way with a share loaded, answering, or failed with a reason. */
export type Standing =
  { state: 'idle' } | { state: 'opening'; share: number } | { state: 'ready' } | { state: 'failed'; why: string };

/** What the page of the minimum offer shows, and how the reader's tests, year and filters change it. */
export class StandardState {
  readonly #data: () => PageData;
  readonly #published: ReadonlyMap<string, readonly string[]>;
  readonly #defaults: JudgedCell[];
  readonly known: KnownStandard;
  view = $state.raw<StandardView>(DEFAULT_STANDARD);
  reasons = $state.raw<string[]>([]);
  standing = $state.raw<Standing>({ state: 'idle' });
  /** Verdicts of the tests and year that `answered` names. */
  cells = $state.raw<JudgedCell[]>([]);
  answered = $state.raw<Pick<StandardView, 'tests' | 'year'>>(DEFAULT_STANDARD);
  /** The same, for the maps and sums under the matrix: they follow when a slider rests, so that the matrix is drawn at once. */
  settled = $state.raw<Pick<StandardView, 'tests' | 'year'> & { cells: JudgedCell[] }>({ cells: [], tests: {}, year: null });
  /** The figures behind the cells, which no test changes. */
  figures = $state.raw<JudgedCell[]>([]);
  #engine: Engine | null = null;
  #missed: Pick<StandardView, 'tests' | 'year'> = DEFAULT_STANDARD;
  #asking = false;
  #writing: ReturnType<typeof setTimeout> | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** What the database has answered of a year, null for the newest: a test that moves is then held against it at once. */
  #held: { year: string | null; figures: readonly FigureOfItem[] } | null = null;

  constructor(data: () => PageData) {
    this.#data = data;
    const { councils, cells, published, regions } = data();
    this.#published = publishedMap(published);
    this.#defaults = cellsOf(councils, cells);
    this.cells = this.figures = this.#defaults;
    this.settled = { cells: this.#defaults, tests: {}, year: null };
    this.known = {
      items: JUDGED.map(({ id, range, test }) => ({ id, range, test })),
      tracked: TRACKED.map(({ id }) => id),
      years: yearsOf(published, FIRST_YEAR),
      regions: regions.map(({ slug }) => slug),
      councils: councils.map(({ slug }) => slug)
    };
  }

  /** The periods of what is shown. */
  readonly periods = $derived.by(() => periodsOfItems(this.#published, this.answered.year));
  readonly moved = $derived(testsMoved(this.view));
  /** Whether what is shown is by other pass marks than the project's, or of another year. */
  readonly differs = $derived((this.moved || this.view.year !== null) && this.standing.state !== 'failed');

  /** Whether the answer to the reader's year or tests is still on its way: until it is here, what was shown stays. */
  readonly pending = $derived(this.view.year !== this.answered.year || this.view.tests !== this.answered.tests);
  /** Items that something is published of for what is shown, and those that have figures for other years alone. */
  readonly checkable = $derived.by(() => checkableIn(this.periods));
  /** Whether the year that is shown lies before the newest list of inspections. */
  readonly past = $derived(this.answered.year !== null && this.answered.year < newestReports);

  readonly byCouncil = $derived.by(() => byCouncil(this.cells));
  readonly #figuresByCouncil = $derived.by(() => byCouncil(this.figures));

  /** Councils in force, before any filter. */
  readonly all = $derived.by(() => inForceIn(this.#data().councils, this.answered.year, TODAY));

  /** Councils that the filters leave, in the order chosen. */
  readonly shown = $derived.by(() => {
    const { councils, regions } = this.#data();
    const judged = this.checkable.checkable.filter(({ tracked }) => !tracked).map(({ id }) => id);
    return filtered(this.all, councils, regions, this.byCouncil, this.view, judged);
  });

  readonly #settledByCouncil = $derived.by(() => byCouncil(this.settled.cells));
  readonly settledAll = $derived.by(() => inForceIn(this.#data().councils, this.settled.year, TODAY));
  readonly settledPeriods = $derived.by(() => periodsOfItems(this.#published, this.settled.year));
  readonly settledSummary = $derived.by(() => summaryOf(this.settledAll, this.settled.cells));

  readonly summary = $derived.by(() => summaryOf(this.all, this.cells));
  /** The most judged items that any council of what is shown meets, before any filter, and which councils do. */
  readonly most = $derived.by(() => mostMet(this.all, this.cells));
  /** How many items can be judged of what is shown. */
  readonly judgedItems = $derived.by(() => this.checkable.checkable.filter(({ tracked }) => !tracked).length);
  /** In how many councils fewer can. */
  readonly onFewer = $derived.by(() => judgedOnFewer(this.all, this.cells, this.judgedItems));
  readonly shownSummary = $derived.by(() => summaryOf(this.shown, this.cells));

  settledCellOf = (area: string, item: string): JudgedCell | null => this.#settledByCouncil.get(area)?.get(item) ?? null;

  cellOf(area: string, item: string): JudgedCell | null {
    return this.byCouncil.get(area)?.get(item) ?? null;
  }

  /** A cell for its figure: whoever asks is not told anew when only tests move. */
  figureOf(area: string, item: string): JudgedCell | null {
    return this.#figuresByCouncil.get(area)?.get(item) ?? null;
  }

  /** Follows the address on arrival, and when the reader goes back or forth. */
  follow = (): void => {
    const { view, reasons } = readStandard(location.search, this.known);
    this.view = view;
    this.reasons = reasons;
    void this.#answer();
  };

  change = (part: Partial<StandardView>): void => {
    this.view = { ...this.view, ...part };
    clearTimeout(this.#writing);
    this.#writing = setTimeout(this.#write, REST);
    if (part.tests === undefined && part.year === undefined) return;
    if (!this.#climb()) void this.#answer();
  };

  #write = (): void => {
    replaceState(`${location.pathname}${writeStandard(this.view, this.known, location.search)}${location.hash}`, page.state);
  };

  setTest = (item: string, test: number): void => {
    const known = itemById(item);
    if (!known?.published || known.tracked) return;
    const rest = Object.entries(this.view.tests).filter(([id]) => id !== item);
    this.change({ tests: Object.fromEntries(test === known.test ? rest : [...rest, [item, test]]) });
  };

  /** Marks a council's row; filters that hide it are taken back. */
  find = (slug: string): void => {
    const hidden = !this.shown.some((council) => council.slug === slug);
    this.change({
      ...(hidden && NO_FILTERS),
      council: slug
    });
  };

  /** Asks again for the pass marks and the year that could not be followed. */
  again = (): void => this.change(this.#missed);

  reset = (): void => this.change({ tests: {}, year: null });

  /** Opens the database when the reader reaches for a test, so that it is there when one moves. */
  prepare = (): void => {
    this.#figuresOf(this.view.year).catch(() => {});
  };

  /** Follows a moved test from what the database has answered already, in the same frame. False where something is still to be asked. */
  #climb(): boolean {
    const { tests, year } = this.view;
    if (this.#asking || year !== this.answered.year || this.#held?.year !== year) return false;
    this.cells = judgedCells(this.#held.figures, tests);
    this.answered = { tests, year };
    this.#settle();
    return true;
  }

  /** The figures of a year, asked of the database once. */
  async #figuresOf(year: string | null): Promise<readonly FigureOfItem[]> {
    if (this.#held?.year === year) return this.#held.figures;
    const engine = await this.#open();
    const { ask, figuresToJudge } = await import('../../queries/index.ts');
    const items = askedItems(periodsOfItems(this.#published, year));
    const figures = items.length === 0 ? [] : await ask(engine, figuresToJudge, { items, day: dayOf(year, TODAY) });
    this.#held = { year, figures };
    return figures;
  }

  /** Asks the database for the verdicts of the view; while one answer is on its way, only the newest question waits. */
  async #answer(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.answered.tests !== this.view.tests || this.answered.year !== this.view.year) {
        const { tests, year } = this.view;
        if (Object.keys(tests).length === 0 && year === null) this.cells = this.figures = this.#defaults;
        else {
          this.cells = judgedCells(await this.#figuresOf(year), tests);
          if (year !== this.answered.year) this.figures = this.cells;
        }
        this.answered = { tests, year };
      }
    } catch (error) {
      this.standing = { state: 'failed', why: messageOf(error) };
      this.cells = this.figures = this.#defaults;
      /* What the controls say is what is drawn; what was asked for can be asked for again. */
      this.#missed = { tests: this.view.tests, year: this.view.year };
      this.view = { ...this.view, tests: {}, year: null };
      this.answered = { tests: this.view.tests, year: null };
    } finally {
      this.#asking = false;
      this.#settle();
    }
  }

  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      if (!this.#asking) this.settled = { cells: this.cells, tests: this.answered.tests, year: this.answered.year };
    }, REST);
  }

  async #open(): Promise<Engine> {
    if (this.#engine) return this.#engine;
    this.standing = { state: 'opening', share: 0 };
    try {
      const { openBrowser } = await import('../../db/browser.ts');
      const loads: Partial<Record<Progress['step'], Progress>> = {};
      this.#engine = await openBrowser((progress) => {
        loads[progress.step] = progress;
        const [loaded, total] = Object.values(loads).reduce(([l, t], one) => [l + one.loaded, t + one.total], [0, 0]);
        if (this.standing.state === 'opening') this.standing = { state: 'opening', share: total === 0 ? 0 : loaded / total };
      });
      this.standing = { state: 'ready' };
      return this.#engine;
    } catch (error) {
      this.standing = { state: 'failed', why: messageOf(error) };
      throw error;
    }
  }
}
