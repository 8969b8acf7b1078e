/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets here are replaced whole, never changed in place */
import type { Shapes } from '../../charts/areas/mark.ts';
import type { drawAreas } from '../../charts/areas/marks.ts';
import type { BreakdownFile } from '../../breakdowns/file.ts';
import type { DimensionId } from '../../breakdowns/dimensions.ts';
import { measureById } from '../../measures/index.ts';
import type { CouncilsTopology } from '../../charts/choropleth/geometry.ts';
import type { HexagonsFile } from '../../charts/hexagons/geometry.ts';
import { ENGLAND, type Area } from '../../model/area.ts';
import type { Measure } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import { flaggedOf } from '../../ui/checks.ts';
import { nearOf } from '../../ui/neighbours.ts';
import type { Cited } from '../../ui/measure-shown.ts';
import { loadTable, type Table } from '../../ui/measure-table.ts';
import { shownFrom } from '../../ui/shown-from.ts';
import type { CouncilBoard } from '../../ui/rows.ts';
import { loadPlaces, type Place } from '../../ui/search.ts';
import { servedJson, servedText } from '../../ui/served.ts';
import type { Drawn } from './data.ts';
import type { Known, Named } from './group.ts';
import type { Chosen } from './one-group/measure.ts';
import { isOfBoards } from '../../model/geography.ts';

const bringReader = () => import('../../tables/readers.ts');

interface Outlines {
  area: Shapes;
  people: Shapes;
  draw: typeof drawAreas;
  /** The same with the borders of integrated care boards in place of those of regions. */
  ofBoards: (boardOf: (code: string) => string | undefined) => { area: Shapes; people: Shapes };
}

/** A measure of one group of children, and what it is made from. */
export interface OneGroup {
  measure: Measure;
  file: BreakdownFile;
  chosen: Chosen;
}

/** The light files that views are drawn from, each fetched once and when it is first needed. Each `bring…` throws where its file does not come. */
export class Supplies {
  readonly #regions: readonly Named[];
  tables = $state.raw<ReadonlyMap<string, Table>>(new Map());
  places = $state.raw<readonly Place[] | null>(null);
  boards = $state.raw<readonly CouncilBoard[]>([]);
  outlines = $state.raw<Outlines | null>(null);
  /** Groups of children that figures are published for, by measure and dimension: 'requests-refused ethnicity'. */
  groups = $state.raw<ReadonlyMap<string, readonly Chosen[]>>(new Map());
  /** Measures of one group, by their own ids. */
  ofGroups = $state.raw<ReadonlyMap<string, OneGroup>>(new Map());
  #sources: Cited[] = [];
  #near = $state.raw<ReadonlyMap<string, readonly string[]> | null>(null);
  #touching = $state.raw<ReadonlyMap<string, readonly string[]> | null>(null);

  constructor(regions: readonly Named[]) {
    this.#regions = regions;
  }

  readonly known = $derived.by((): Known => {
    return { regions: this.#regions, places: this.places, near: this.#near, touching: this.#touching };
  });

  async bringTable(measure: Measure): Promise<Table> {
    const [table, { parseSources }, sources] = await Promise.all([
      loadTable(measure, bringReader),
      bringReader(),
      servedText('/data/sources.csv')
    ]);
    this.#sources = parseSources(sources);
    this.places = table.places;
    if (!this.tables.has(measure.id)) this.tables = new Map([...this.tables, [measure.id, table]]);
    return table;
  }

  /** The table, and of a measure of care boards what its maps and lines need. */
  async bringMeasure(measure: Measure): Promise<void> {
    await Promise.all([this.bringTable(measure), isOfBoards(measure) ? this.bringBoards() : undefined]);
  }

  async bringBreakdown(measure: string, by: DimensionId): Promise<BreakdownFile> {
    const [{ loadBreakdown }, { groupsIn }] = await Promise.all([
      import('./breakdown/load.ts'),
      import('./one-group/measure.ts')
    ]);
    const file = await loadBreakdown(measure, by);
    const key = `${measure} ${by}`;
    if (!this.groups.has(key)) this.groups = new Map([...this.groups, [key, groupsIn(file)]]);
    return file;
  }

  /** The measure of one group of children, with its table among the others; null where the file has no such group. */
  async bringGroup(whole: Measure, by: DimensionId, group: string): Promise<Measure | null> {
    const [table, file, { groupMeasure, groupMeasureId }, { groupTable }] = await Promise.all([
      this.bringTable(whole),
      this.bringBreakdown(whole.id, by),
      import('./one-group/measure.ts'),
      import('./one-group/table.ts')
    ]);
    const known = this.ofGroups.get(groupMeasureId(whole.id, by, group))?.measure;
    if (known) return known;
    const chosen = this.groups.get(`${whole.id} ${by}`)?.find((one) => one.group.id === group);
    if (!chosen) return null;
    const measure = groupMeasure(whole, file, chosen);
    this.tables = new Map([...this.tables, [measure.id, groupTable(measure, table, file, chosen)]]);
    this.ofGroups = new Map([...this.ofGroups, [measure.id, { measure, file, chosen }]]);
    return measure;
  }

  /** A measure of the catalogue, or one of a group that was brought. Throws for any other. */
  measureOf = (id: string): Measure => this.ofGroups.get(id)?.measure ?? measureById(id);

  async bringPlaces(): Promise<readonly Place[]> {
    this.places = await loadPlaces();
    return this.places;
  }

  async bringNear(): Promise<void> {
    const [text, { parseNeighbours }] = await Promise.all([servedText('/data/neighbours.csv'), bringReader()]);
    this.#near = nearOf(parseNeighbours(text));
  }

  async bringTouching(): Promise<void> {
    const [{ touchingOf }, topology] = await Promise.all([
      import('../../ui/touching.ts'),
      servedJson<CouncilsTopology>('/boundaries/councils.json')
    ]);
    this.#touching = touchingOf(topology);
  }

  /** Whose board is whose, and the outlines that maps of boards are drawn with. */
  async bringBoards(): Promise<void> {
    const [text, { parseMainBoards }] = await Promise.all([
      servedText('/data/area-icbs.csv'),
      bringReader(),
      this.bringOutlines()
    ]);
    this.boards = parseMainBoards(text);
  }

  async bringOutlines(): Promise<Outlines> {
    const [{ boardBorders, readCouncilShapes }, { boardOutlines, readHexagonShapes }, { drawAreas: draw }, councils, hexagons] =
      await Promise.all([
        import('../../charts/choropleth/geometry.ts'),
        import('../../charts/hexagons/geometry.ts'),
        import('../../charts/areas/marks.ts'),
        servedJson<CouncilsTopology>('/boundaries/councils.json'),
        servedJson<HexagonsFile>('/boundaries/hexagons.json')
      ]);
    const [area, people] = [readCouncilShapes(councils), readHexagonShapes(hexagons)];
    this.outlines ??= {
      area,
      people,
      draw,
      ofBoards: (boardOf) => ({
        area: { ...area, ...boardBorders(councils, boardOf) },
        people: { ...people, ...boardOutlines(hexagons, boardOf) }
      })
    };
    return this.outlines;
  }

  /** Whether England, or a council, has a figure in the period in a table that was brought. */
  hasRows(measure: Measure, period: Period): boolean {
    return this.tables.get(measure.id)?.observations.some((one) => one.period === period && one.value !== null) ?? false;
  }

  /** What is drawn of a period, from a table that was brought. Throws where it was not. */
  drawnOf(measure: Measure, period: Period): Drawn {
    const table = this.tables.get(measure.id);
    if (!table) throw new Error(`the table of ${measure.id} is not there`);
    const others = [
      { code: ENGLAND, name: 'England', slug: 'england', kind: 'england' as const, region: '' },
      ...this.#regions.map((region) => ({ ...region, kind: 'region' as const, region: '' }))
    ] satisfies Pick<Area, 'code' | 'name' | 'slug' | 'kind' | 'region'>[];
    const boards = isOfBoards(measure) ? this.boards : [];
    const { faults, ...shown } = shownFrom(measure, table, period, others, this.#sources, boards);
    if (shown.rows.length === 0) throw new Error(`${measure.id} has no rows for ${period}`);
    return {
      ...shown,
      measure: measure.id,
      all: [...(shown.england ? [shown.england] : []), ...shown.regions, ...shown.rows],
      flagged: flaggedOf(faults),
      sources: this.#sources
    };
  }
}
