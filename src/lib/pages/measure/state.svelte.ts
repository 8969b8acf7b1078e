import { replaceState } from '$app/navigation';
import { page } from '$app/state';
import { ENGLAND } from '../../model/area.ts';
import { measurePath, periodOfPath } from '../../view/address.ts';
import { periodInWords } from '../../model/period.ts';
import { at, pathOf } from '../../served/at.ts';
import { isServed } from '../../served/fetch.ts';
import { isOfCouncil } from '../../view/filter.ts';
import { councilsOfFilter, type Selection, type ViewName } from '../../view/selection.ts';
import {
  DEFAULT_VIEW,
  impliedBy,
  MOST_LINES,
  readView,
  reasonsOf,
  viewOf,
  writeView,
  type MeasureViewName,
  type View
} from '../../view/view.ts';
import { fragmentOf } from '../../view/parameters.ts';
import { afterPaint } from '../../charts/after-paint.ts';
import { trendSeries } from '../../ui/charts.ts';
import { unpack, withBoards } from '../../ui/rows.ts';
import { push } from '../../ui/history.ts';
import type { MeasureData } from './data.ts';
import type { Shown } from '../../ui/measure-shown.ts';
import { basesOf } from './bases.ts';
import { lookThrough } from './filter.ts';
import { Following } from './following.svelte.ts';
import { Likenesses } from './likenesses.svelte.ts';
import { Ranks } from './ranks.svelte.ts';
import { viewHolding, viewsOf } from './views.ts';
import type { shownFrom } from '../../ui/shown-from.ts';
import { loadTable, type BringReader, type Table } from '../../ui/measure-table.ts';

const ENGLAND_AREA = { code: ENGLAND, name: 'England', slug: 'england', kind: 'england', region: '' } as const;

/** Milliseconds after which a reader is told that a year is on its way. */
const SOON = 800;

/** The words of another period: beside its table, which alone has a use for them. */
const bringWords = () => import('../../ui/shown-from.ts');

/** What a measure's page shows, and how the reader's choices and the address change it. */
export class MeasureState {
  readonly #data: () => MeasureData;
  readonly #bringReader: BringReader;
  /** Another period than the one that the page was made for. */
  #other = $state.raw<Shown | null>(null);
  /** Every council's figures, drawn over the years. */
  #table = $state.raw<Table | null>(null);
  /** The same, from when they were loaded, whether they are drawn or not. */
  #loaded: Table | null = null;
  #shownFrom: typeof shownFrom | null = null;
  view = $state.raw<View>(DEFAULT_VIEW);
  /** What of the address could not be followed, for the reader. */
  reasons = $state.raw<string[]>([]);
  /** What could not be loaded, for the reader. */
  problem = $state('');
  /** What is said while a year that was pressed is on its way; empty where it came at once. */
  waiting = $state('');
  /** Why the year that was pressed is not shown, for the reader. */
  yearProblem = $state('');
  /** The period that `yearProblem` is about. */
  missed = $state('');
  readonly #likenesses: Likenesses;
  /** What changed since the reader's link was made; empty where it is of today's data. */
  since = $state('');
  /** Code of the council that is chosen in every view. */
  selected = $state<string | null>(null);
  /** Code of the council under the pointer. */
  pointed = $state<string | null>(null);
  readonly ranks: Ranks;
  #wanted = $state('');
  readonly #following = new Following();
  /** Whether the drag of the year's handle that is under way has a step in the history already. */
  #stepped = false;

  constructor(data: () => MeasureData, bringReader: BringReader) {
    this.#data = data;
    this.#bringReader = bringReader;
    this.ranks = new Ranks(data);
    this.#likenesses = new Likenesses(bringReader);
  }

  /** What the page was made with. */
  get data(): MeasureData {
    return this.#data();
  }

  readonly #own = $derived.by((): Shown => {
    const { measure, shown, regions, boards } = this.#data();
    const codes = regions.map(({ code }) => code);
    return { ...shown, rows: withBoards(unpack(measure, shown.period, shown.rows, codes), boards) };
  });

  readonly shown = $derived.by(() => this.#other ?? this.#own);

  /** What a view shows: `shown`, once it has followed. */
  shownIn = (view: MeasureViewName): Shown => this.#following.in(view, this.shown);
  /** Whether a view still shows another period than the page does. */
  isBehind = (view: MeasureViewName): boolean => this.shownIn(view).period !== this.shown.period;

  /** Whether another period is shown than the page was made for. */
  readonly moved = $derived.by(() => this.shown.period !== this.#own.period);

  /** Whether anything else is shown than as served, whichever view is seen. */
  readonly altered = $derived.by(
    () => this.moved || this.selected !== null || writeView({ ...this.view, view: null, maps: 'both' }) !== ''
  );

  /** The period that the reader asked for last: shown, or about to be. */
  readonly asked = $derived.by(() => this.#wanted || this.shown.period);

  /** Slugs of the councils with a line: those that the address names, then the chosen one once its figures are there. */
  readonly drawn = $derived.by(() => {
    const { areas } = this.view;
    const picked = this.#table?.places.find(({ code }) => code === this.selected)?.slug;
    return picked === undefined || areas.includes(picked) || areas.length >= MOST_LINES ? areas : [...areas, picked];
  });

  /** The views that the measure has, and the one that is seen. */
  readonly views = $derived.by(() => viewsOf(this.#data().measure, this.#data().periods.length));
  readonly seen = $derived.by(() => this.view.view ?? impliedBy(this.view));

  /** England first, where a figure for it is published, then the councils chosen. */
  readonly series = $derived.by(() => {
    const { measure, boards } = this.#data();
    const table = this.#table;
    const chosen = this.drawn.flatMap((slug) => {
      const place = table?.places.find((one) => one.slug === slug);
      if (!place || !table) return [];
      return trendSeries(
        measure,
        place,
        table.observations.filter(({ area }) => area === place.code),
        'chosen',
        boards.find(({ area }) => area === place.code)
      );
    });
    return chosen.length === 0 ? this.#england : [...this.#england, ...chosen];
  });

  readonly #england = $derived.by(() => {
    const { measure, englandSeries } = this.#data();
    const england = trendSeries(measure, ENGLAND_AREA, englandSeries, 'england');
    return england.points.some(({ value }) => value !== null) ? [england] : [];
  });

  /** Which of the councils shown the reader looks at. */
  readonly looked = $derived.by(() => {
    const { filter } = this.view;
    const { places, known } = this.#likenesses;
    const place = isOfCouncil(filter) ? (places.find(({ slug }) => slug === filter.slug) ?? null) : null;
    return lookThrough(filter, this.shown.rows, this.#data().regions, place, known);
  });

  /** What a filter needed and could not be loaded, for the reader. */
  readonly filterProblem = $derived.by(() => this.#likenesses.problem);

  /** Every council's figures of all periods, once they are loaded. */
  readonly table = $derived.by(() => this.#table);

  readonly bases = $derived.by(() =>
    basesOf(
      this.#data().measure,
      this.#data().periods.map(({ period }) => period)
    )
  );

  /** The page's choices as a selection of `/explore`; over time, with the lines drawn and of all years. */
  explored = (view: ViewName): Partial<Selection> => {
    const { measure, newest } = this.#data();
    const overTime = view === 'over-time';
    return {
      measure: measure.id,
      year: overTime || this.shown.period === newest ? null : this.shown.period,
      councils: councilsOfFilter(this.view.filter),
      view,
      maps: view === 'map' ? this.view.maps : 'both',
      ...(overTime ? { lines: this.drawn } : {})
    };
  };

  /** Where a period stands, with the reader's choices. */
  href = (period: string): string => this.#addressOf(period, this.view);

  /** The address that a picture or a file carries: the same whichever view is seen. */
  readonly cited = $derived.by(() => this.#addressOf(this.shown.period, { ...this.view, view: null, maps: 'both' }));
  /** The same of the maps, where one is seen alone. */
  readonly citedMaps = $derived.by(() => this.#addressOf(this.shown.period, { ...this.view, view: null }));

  #addressOf(period: string, view: View): string {
    const { measure, newest } = this.#data();
    return `${measurePath(measure.id, period, newest)}${writeView(view)}`;
  }

  /** The reader reaches for a control that will need the whole table. */
  prepare = (): void => {
    Promise.all([loadTable(this.#data().measure, this.#bringReader), bringWords()]).catch(() => {});
  };

  /** Shows another period, and gives it its address; `again`: in the same drag of the handle as the one before. Where its table cannot be loaded, its own page is opened. */
  choose = async (period: string, again = false): Promise<void> => {
    if (!again) this.#stepped = false;
    this.#wanted = period;
    this.yearProblem = '';
    const timer = setTimeout(() => {
      if (this.#wanted === period) this.waiting = this.#stillShown(`The figures for ${periodInWords(period)} are on their way.`);
    }, SOON);
    try {
      await this.#load();
    } catch {
      /* Where the site answers, the year's own page needs no table. */
      if (this.#wanted === period && (await isServed(this.href(period)))) return location.assign(at(this.href(period)));
      if (this.#wanted !== period) return;
      this.#wanted = '';
      this.yearProblem = this.#stillShown(`The figures for ${periodInWords(period)} could not be loaded.`);
      this.missed = period;
      return;
    } finally {
      clearTimeout(timer);
      this.waiting = '';
    }
    await afterPaint();
    if (this.#wanted !== period || period === this.shown.period) return;
    if (again && this.#stepped) replaceState(at(this.href(period)), page.state);
    else push(at(this.href(period)));
    this.#stepped = true;
    this.#show(period);
  };

  /** Shows another view of the same selection. */
  see = (view: MeasureViewName): void => {
    this.#following.settle(view);
    this.view = { ...this.view, view };
    this.#drawLines();
    replaceState(`${location.pathname}${writeView(this.view, location.search)}`, page.state);
  };

  /** Shows what the address names behind '#'; true where that opened another view. */
  followFragment = (): boolean => {
    const view = viewHolding(fragmentOf(location.hash), this.views);
    if (view === null || view === this.seen) return false;
    this.view = { ...this.view, view };
    return true;
  };

  change = (part: Partial<View>): void => {
    this.view = { ...this.view, ...part };
    replaceState(`${location.pathname}${writeView(this.view, location.search)}${location.hash}`, page.state);
    if ((part.areas && part.areas.length > 0) || part.since) void this.#draw();
    if (part.filter && isOfCouncil(part.filter)) void this.#likenesses.bring();
  };

  /** Loads every council's figures; what could not be is told in `problem`. */
  bring = (): void => void this.#draw();

  /** Follows the address: on arrival, and when the reader goes back or forth. */
  follow = async (): Promise<void> => {
    const { measure, newest, regions } = this.#data();
    const asked = new URLSearchParams(location.search);
    if (asked.has('data')) void this.#compare();
    if (asked.has('areas') || asked.has('since')) await this.#draw();
    if (/^(near|deprived):/i.test(asked.get('filter') ?? asked.get('lens') ?? '')) await this.#likenesses.bring();
    const known = {
      councils: (this.#loaded?.places ?? this.#likenesses.places).map(({ slug }) => slug),
      regions: regions.map(({ slug }) => slug),
      bases: this.bases,
      views: this.views
    };
    const reads = readView(location.search, known);
    const view = viewOf(reads);
    /* What was asked for and could not be drawn is told where it would stand. */
    const implied = asked.has('areas') || asked.has('since') ? 'over-time' : impliedBy(view);
    this.view = { ...view, view: view.view ?? (this.views.includes(implied) ? implied : 'map') };
    this.followFragment();
    this.reasons = this.problem || this.filterProblem ? [] : reasonsOf(reads);
    const period = periodOfPath(pathOf(location.pathname), measure.id, newest);
    if (period !== null) this.#wanted = period;
    if (period === null || period === this.shown.period) return;
    await this.#draw();
    if (this.#wanted !== period) return;
    if (this.#loaded) return this.#show(period);
    /* The address is of a page that cannot be shown in place: that page is opened, or the address goes back to what is shown. */
    if (await isServed(pathOf(location.pathname))) return location.reload();
    const { period: still } = this.shown;
    this.#wanted = '';
    replaceState(at(this.href(still)), page.state);
    this.yearProblem = this.#stillShown(`The figures for ${periodInWords(period)} could not be loaded.`);
    this.missed = period;
  };

  #stillShown(words: string): string {
    return `${words} This page still shows ${periodInWords(this.shown.period)}.`;
  }

  async #compare(): Promise<void> {
    try {
      const { sinceInWords } = await import('../../ui/export/since.ts');
      this.since = await sinceInWords(location.search, this.#data().measure);
    } catch {
      this.since = 'What has changed since this link was made could not be loaded. The figures below are the newest.';
    }
  }

  #show(period: string): void {
    this.yearProblem = '';
    const { measure, regions, sources, shown, boards } = this.#data();
    const [loaded, shownFrom] = [this.#loaded, this.#shownFrom];
    const others = [ENGLAND_AREA, ...regions.map((region) => ({ ...region, kind: 'region' as const, region: '' }))];
    const other =
      period === shown.period || !loaded || !shownFrom ? null : shownFrom(measure, loaded, period, others, sources, boards);
    const { seen } = this;
    this.#following.begin([seen, ...this.views.filter((view) => view !== seen)], this.shown, this.#drawLines);
    this.#other = other;
  }

  /** All views show one period at once, for a printer. */
  settle = (): void => {
    this.#following.settle();
    this.#table ??= this.#loaded;
  };

  /** Every council is drawn over the years where that is seen, not behind another view. */
  #drawLines = (): void => {
    if (this.seen === 'over-time') this.#table ??= this.#loaded;
  };

  async #draw(): Promise<void> {
    try {
      this.#table = await this.#load();
      this.problem = '';
    } catch {
      this.problem =
        'The figures of councils over the years could not be loaded. They are in the table that can be downloaded below.';
    }
  }

  async #load(): Promise<Table> {
    const [table, { shownFrom }] = await Promise.all([loadTable(this.#data().measure, this.#bringReader), bringWords()]);
    this.#shownFrom = shownFrom;
    return (this.#loaded = table);
  }
}
