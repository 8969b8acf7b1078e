/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets here are replaced whole, never changed in place */
import { replaceState } from '$app/navigation';
import { page } from '$app/state';
import { MEASURES, measureById } from '../../measures/index.ts';
import { ENGLAND, isCouncil } from '../../model/area.ts';
import { notComparableCaveats, type Measure } from '../../model/measure.ts';
import { periodInWords, type Period } from '../../model/period.ts';
import { afterPaint } from '../../charts/after-paint.ts';
import { trendSeries } from '../../ui/charts.ts';
import type { PageFigures } from '../../ui/export/offer.ts';
import { push } from '../../ui/history.ts';
import type { Table } from '../../ui/measure-table.ts';
import { unpack } from '../../ui/rows.ts';
import {
  asksForSelection,
  changeSelection,
  namesCouncils,
  periodBeside,
  readSelection,
  type Selectable
} from '../../view/select.ts';
import { DEFAULT_SELECTION, isOnOwnPage, MOST_LINES, writeSelection, type Selection } from '../../view/selection.ts';
import { captionOf } from '../../words/index.ts';
import type { Drawn, ExploreData } from './data.ts';
import { notArrived } from './not-arrived.ts';
import { groupOf, setOf } from './group.ts';
import { hasGroup, noGroup } from './one-group/asked.ts';
import type { Chosen } from './one-group/measure.ts';
import { inFrame } from './in-frame.ts';
import { linesOf, spreadYears } from './over-time.ts';
import { breakdownPanel, twoMeasuresPanel, type Panel } from './panels.ts';
import { summaryOfSelection, type SelectionSummary } from './sentence.ts';
import { Supplies } from './supplies.svelte.ts';
import { isOfBoards } from '../../model/geography.ts';

const ENGLAND_AREA = { code: ENGLAND, name: 'England', slug: 'england' } as const;

/** What could not be shown, the selection that asked for it, and what of the choice could not be kept. */
interface Failure {
  words: string;
  asked: Selection;
  reasons: string[];
}

/** More councils of a set are not named on a map. */
const MOST_NAMED = 12;

/** One selection of `/explore` and what is drawn of it: the controls, the sentence and every view read from here. */
export class ExploreMachine {
  readonly #data: ExploreData;
  readonly #tiny: ReadonlySet<string>;
  readonly known: Selectable;
  readonly supplies: Supplies;
  /** What the reader asked for last: drawn, or on its way. */
  asked = $state.raw<Selection>(DEFAULT_SELECTION);
  /** What is drawn. */
  selection = $state.raw<Selection>(DEFAULT_SELECTION);
  #drawn = $state.raw<Drawn>() as Drawn;
  /** The view of two measures, or of groups, where that is what is drawn. */
  panel = $state.raw<Panel | null>(null);
  /** What of the address or of a choice could not be followed, for the reader. */
  reasons = $state.raw<string[]>([]);
  failure = $state.raw<Failure | null>(null);
  /** Whether something is being fetched for `asked`. */
  busy = $state(false);
  #turn = 0;

  constructor(data: ExploreData) {
    this.#data = data;
    this.#tiny = new Set(data.tiny);
    this.known = {
      periods: new Map(MEASURES.flatMap(({ id }) => (data.periods[id] ? [[id, data.periods[id]] as const] : []))),
      regions: new Set(data.regions.map(({ slug }) => slug)),
      breakdowns: data.breakdowns,
      councils: null
    };
    this.supplies = new Supplies(data.regions);
    this.#drawn = this.#first();
  }

  readonly drawn = $derived.by(() => this.#drawn);
  /** What is drawn: a measure, or the figures of one group of children in it. */
  readonly measure = $derived.by((): Measure => this.supplies.measureOf(this.#drawn.measure));
  /** Whether that is one group alone. */
  readonly ofGroup = $derived.by(() => this.#drawn.measure !== this.selection.measure);
  readonly period = $derived.by((): Period => this.#drawn.period);
  readonly when = $derived.by(() => periodInWords(this.#drawn.period));
  readonly periods = $derived.by((): readonly Period[] => {
    const { by, measure } = this.selection;
    return (by === null ? this.known.periods.get(measure) : this.known.breakdowns[measure]?.[by]) ?? [];
  });
  readonly regions = $derived.by(() => this.#data.regions);
  /** The groups that a reader may look at alone, in the period drawn; none where nothing is broken down. */
  readonly groups = $derived.by((): readonly Chosen[] => {
    const { by, measure } = this.selection;
    const all = by === null ? [] : (this.supplies.groups.get(`${measure} ${by}`) ?? []);
    return all.filter(({ periods }) => periods.includes(this.#drawn.period));
  });

  readonly group = $derived.by(() => groupOf(this.selection.councils, this.#drawn.rows, this.supplies.known));
  readonly summary = $derived.by((): SelectionSummary => {
    const beside = this.group.codes === null ? [] : [this.group.words];
    if (this.panel?.headline)
      return {
        sentences: [this.panel.headline],
        marks: [''],
        named: [''],
        beside: this.panel.kind === 'breakdown' ? [] : beside
      };
    return this.#summaryOfCouncils;
  });
  readonly subtitle = $derived.by(() => this.panel?.subtitle || this.#drawn.subtitle);
  readonly #summaryOfCouncils = $derived.by(() =>
    summaryOfSelection(this.measure, this.period, this.#drawn.all, this.group, this.#tiny)
  );

  /** Why the year shown compares with no other, which a headline alone would not tell; empty of any other year. */
  readonly notComparable = $derived.by(() =>
    notComparableCaveats(this.measure)
      .filter(({ periods }) => periods?.includes(this.period))
      .map(({ text }) => text)
  );

  /** Codes of the councils that a map names: those of the reader's own set, or those that the sentence tells; none of care boards. */
  readonly named = $derived.by((): readonly string[] => {
    const { group, measure, drawn } = this;
    if (isOfBoards(measure)) return [];
    if (group.kind === 'set' && group.codes !== null && group.codes.size <= MOST_NAMED) return [...group.codes];
    return this.#summaryOfCouncils.named.flatMap((slug) => drawn.rows.find((row) => row.slug === slug)?.area ?? []);
  });

  /** Source, absences and what the headline passes over, of the councils asked about. */
  readonly caption = $derived.by(() => {
    const { drawn, group, measure } = this;
    const { codes } = group;
    if (codes === null) return drawn.caption;
    const rows = drawn.all.filter((row) => !isCouncil(row) || codes.has(row.area));
    const cited = drawn.sources.filter(({ id }) => drawn.cited.includes(id));
    return captionOf(
      measure,
      rows,
      cited.map((source) => ({ ...source, sha256: '' }))
    );
  });

  /** The measure’s whole table, once it is there. */
  readonly table = $derived.by((): Table | null => this.supplies.tables.get(this.#drawn.measure) ?? null);

  /** England first, where a figure for it is published, then the councils that have a line of their own. */
  readonly series = $derived.by(() => {
    const { table, measure, group } = this;
    if (!table) return [];
    const of = (code: string) => table.observations.filter(({ area }) => area === code);
    const england = trendSeries(measure, ENGLAND_AREA, of(ENGLAND), 'england');
    const chosen = this.lineCodes.flatMap((code) => {
      const place = table.places.find((one) => one.code === code);
      const board = this.supplies.boards.find(({ area }) => area === code);
      return place ? trendSeries(measure, place, of(code), 'chosen', isOfBoards(measure) ? board : undefined) : [];
    });
    const region =
      group.kind === 'region' && group.place ? [trendSeries(measure, group.place, of(group.place.code), 'context')] : [];
    return [england, ...region, ...chosen].filter(({ points }) => points.some(({ value }) => value !== null));
  });

  readonly lineCodes = $derived.by((): readonly string[] => {
    const places = this.table?.places ?? [];
    const chosen = this.selection.lines.flatMap((slug) => places.find((one) => one.slug === slug)?.code ?? []);
    const { codes, place, kind } = this.group;
    return linesOf(chosen, codes, kind === 'region' ? null : (place?.code ?? null), MOST_LINES);
  });

  /** Where councils lie in every period: those of the selection where they are many, else all. */
  readonly spread = $derived.by(() => {
    const { table, measure, periods } = this;
    if (!table) return [];
    const all = new Set(table.places.map(({ code }) => code));
    return spreadYears(measure, table.observations, all, periods);
  });

  titleOf = (id: string): string => measureById(id).title;

  href = (change: Partial<Selection>): string =>
    `/explore${writeSelection(changeSelection(this.selection, change, this.known, this.titleOf).selection)}`;

  /** Follows the address, on arrival and when the reader goes back or forth. `fixed`: it stays as it is, even where its figures do not come. */
  follow = async (fixed = false): Promise<void> => {
    const { search } = location;
    const history = fixed ? 'fixed' : 'none';
    if (!asksForSelection(search)) return this.#show({ selection: DEFAULT_SELECTION, reasons: [] }, history);
    const places = await this.#listIfNamed(search);
    const read = readSelection(search, { ...this.known, councils: places ?? null });
    if (places === undefined) read.reasons.push('The list of councils did not load, so all councils are shown.');
    await this.#show(read, history);
  };

  /** A choice of the reader’s. What it cannot keep is said; where its figures do not come, everything stays as it was. */
  choose = (change: Partial<Selection>): Promise<void> => {
    const next = changeSelection(this.asked, change, this.known, this.titleOf);
    const onlyYear = Object.keys(change).join() === 'year';
    return this.#show(next, onlyYear && this.#lastWasYear ? 'replace' : 'push').then(() => {
      this.#lastWasYear = onlyYear;
    });
  };
  #lastWasYear = false;

  /** Councils added to the reader’s own set, or the first of one. */
  add = (slugs: readonly string[]): Promise<void> => {
    const { councils } = this.asked;
    const before = councils.kind === 'set' ? councils.slugs : [];
    return this.choose({ councils: setOf([...before, ...slugs]) });
  };

  remove = (slug: string): Promise<void> => {
    const { councils } = this.asked;
    return this.choose({ councils: setOf(councils.kind === 'set' ? councils.slugs.filter((one) => one !== slug) : []) });
  };

  again = (): void => {
    if (this.failure) void this.#show({ selection: this.failure.asked, reasons: this.failure.reasons }, 'push');
  };

  /** The reader reaches for a control: the measure’s table is fetched before it is needed. */
  prepare = (): void => {
    this.supplies.bringTable(this.measure).catch(() => undefined);
  };

  /** Where the selection stands on this site. */
  readonly path = $derived.by(() => `/explore${writeSelection(this.selection)}`);

  /** The selection in a frame of another page. */
  readonly alone = $derived.by(() => inFrame(this));

  /** What a button takes of the figure that is seen. */
  figures = (): PageFigures => {
    const { drawn, group } = this;
    return {
      measure: this.measure,
      period: drawn.period,
      rows: drawn.rows,
      england: drawn.england,
      sources: drawn.sources.filter(({ id }) => drawn.cited.includes(id)),
      regions: this.#data.regions,
      flagged: drawn.flagged,
      headline: this.summary.sentences,
      subtitle: drawn.subtitle,
      path: this.path,
      maps: this.selection.maps,
      table: {
        sort: 'figure',
        reversed: false,
        filter: group.codes === null ? null : { name: group.name, codes: group.codes }
      },
      ...(group.codes === null ? {} : { chosen: { name: group.name, codes: group.codes } }),
      ...(isOnOwnPage(this.selection) ? {} : { alone: this.alone }),
      series: this.series,
      spread: this.spread
    };
  };

  async #listIfNamed(search: string): Promise<ReadonlySet<string> | null | undefined> {
    if (!namesCouncils(search)) return null;
    try {
      return new Set((await this.supplies.bringPlaces()).map(({ slug }) => slug));
    } catch {
      return undefined;
    }
  }

  async #show(next: { selection: Selection; reasons: string[] }, history: 'push' | 'replace' | 'none' | 'fixed'): Promise<void> {
    const turn = ++this.#turn;
    const { selection, reasons } = next;
    this.asked = selection;
    this.failure = null;
    this.busy = true;
    try {
      const drawn = await this.#bring(selection);
      const panel = await this.#panelOf(selection, drawn);
      await afterPaint();
      if (turn !== this.#turn) return;
      this.#drawn = drawn;
      this.panel = panel;
      this.selection = selection;
      this.reasons = [...reasons, ...noGroup(selection, drawn), ...(panel?.reasons ?? [])];
      const address = `${location.pathname}${writeSelection(selection, location.search)}`;
      if (history === 'push' && address !== `${location.pathname}${location.search}`) push(address);
      if (history === 'replace') replaceState(address, page.state);
    } catch {
      if (turn !== this.#turn) return;
      this.asked = this.selection;
      this.failure = { words: notArrived(selection, this), asked: selection, reasons };
      if (history === 'none') replaceState(`${location.pathname}${writeSelection(this.selection, location.search)}`, page.state);
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }

  /** Fetches all that a selection needs and is not there yet, and says what is drawn of it. Of a group that there is none of, all are. */
  async #bring(selection: Selection): Promise<Drawn> {
    const { supplies } = this;
    const measure = measureById(selection.measure);
    const period = selection.year ?? this.known.periods.get(selection.measure)?.at(-1) ?? '';
    const own = selection.measure === DEFAULT_SELECTION.measure && selection.year === null;
    const { kind } = selection.councils;
    const views = ['over-time', 'two-measures'].includes(selection.view) || selection.by !== null || selection.second !== null;
    await Promise.all([
      own && !views && kind !== 'set' ? undefined : supplies.bringMeasure(measure),
      selection.second === null ? undefined : supplies.bringMeasure(measureById(selection.second)),
      kind === 'all' || kind === 'region' ? undefined : supplies.bringPlaces(),
      kind === 'near' ? supplies.bringNear() : undefined,
      kind === 'touching' ? supplies.bringTouching() : undefined
    ]);
    const { by, group } = selection;
    if (by !== null) await supplies.bringBreakdown(measure.id, by);
    const one = by !== null && group !== null && hasGroup(selection) ? await supplies.bringGroup(measure, by, group) : null;
    if (one !== null && supplies.hasRows(one, period)) return supplies.drawnOf(one, period);
    return own ? this.#first() : supplies.drawnOf(measure, period);
  }

  /** The view whose code and files are brought for it alone; null for the others. */
  async #panelOf(selection: Selection, drawn: Drawn): Promise<Panel | null> {
    const { second, view, by, groups, councils } = selection;
    const { codes, name, kind } = groupOf(councils, drawn.rows, this.supplies.known);
    const within = codes === null ? null : { codes, name: kind === 'region' || kind === 'set' ? `the ${name}` : name };
    if (view === 'two-measures' && second !== null) {
      const other = this.supplies.drawnOf(measureById(second), this.secondPeriod(second, drawn.period, drawn.measure));
      return twoMeasuresPanel(drawn, other, within);
    }
    return view === 'ranking' && by !== null && drawn.measure === selection.measure
      ? breakdownPanel(drawn, by, groups, within)
      : null;
  }

  /** The period in which a second measure stands beside the first. */
  secondPeriod = (second: string, period: Period, first: string = this.selection.measure): Period =>
    periodBeside(period, this.known.periods.get(first) ?? [], this.known.periods.get(second) ?? []);

  #first(): Drawn {
    const { shown, flagged, sources, regions } = this.#data;
    const measure = measureById(DEFAULT_SELECTION.measure);
    const rows = unpack(
      measure,
      shown.period,
      shown.rows,
      regions.map(({ code }) => code)
    );
    const all = [...(shown.england ? [shown.england] : []), ...shown.regions, ...rows];
    return { ...shown, measure: measure.id, rows, all, flagged: new Set(flagged), sources };
  }
}
