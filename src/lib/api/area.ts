import Papa from 'papaparse';
import { isCouncil, type Area } from '../model/area.ts';
import type { Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { AREAS } from '../tables/areas.ts';
import { byHeader } from '../tables/record.ts';
import { listName, reasonOf } from '../words/index.ts';
import { STATUS_WORDS, areaAddress, citedSources, comparatorsOf, headOf } from './documents.ts';
import type { MainBoard, Published } from './published.ts';
import { isOfBoards } from '../model/geography.ts';

export interface AreaFigure {
  measure: Measure;
  unit: string;
  /** The care board whose figure it is; null where it is the area's own. */
  board: MainBoard | null;
  row: Observation;
  /** In words, why there is no figure or none to use; empty for a figure. */
  reason: string;
}

/** Every figure of an area: measures in the catalogue's order, periods in theirs. */
export function figuresOfArea(area: Area, published: Published, byArea: FiguresByArea): AreaFigure[] {
  const own = byArea.get(area.code) ?? new Map<string, Observation[]>();
  const name = listName(area);
  return published.measures.flatMap(({ measure, described }) => {
    const counterparts = new Map(
      (measure.counterpart ? own.get(measure.counterpart) : undefined)?.map((row) => [row.period, row])
    );
    const board = isOfBoards(measure) && isCouncil(area) ? (published.boards.get(area.code) ?? null) : null;
    return (own.get(measure.id) ?? []).map((row) => ({
      measure,
      unit: described.unit,
      board,
      row,
      reason: reasonOf(measure, { ...row, name, board }, counterparts.get(row.period) ?? null)
    }));
  });
}

/** Observations by area and measure. */
export type FiguresByArea = ReadonlyMap<string, ReadonlyMap<string, Observation[]>>;

export function byArea({ measures }: Pick<Published, 'measures'>): FiguresByArea {
  const areas = new Map<string, Map<string, Observation[]>>();
  for (const { measure, rows } of measures)
    for (const row of rows) {
      const own = areas.get(row.area) ?? new Map<string, Observation[]>();
      areas.set(row.area, own);
      const series = own.get(measure.id);
      if (series) series.push(row);
      else own.set(measure.id, [row]);
    }
  return areas;
}

const JSON_FIELDS = [
  'measure',
  'period',
  'value',
  'numerator',
  'denominator',
  'status',
  'reason',
  'note',
  'source',
  'row'
] as const;

const CSV_FIELDS = [
  'area',
  'name',
  'measure',
  'title',
  'unit',
  'board',
  'period',
  'value',
  'numerator',
  'denominator',
  'status',
  'reason',
  'note',
  'source',
  'row',
  'version'
] as const;

/** `/api/councils/<slug>.json` before its rows, and the rows under its `fields`. */
export function areaDocument(area: Area, published: Published, figures: readonly AreaFigure[]) {
  const measures = new Map(figures.map((figure) => [figure.measure.id, figure]));
  const { code, slug } = area;
  const { aliases: _, ...described } = byHeader(AREAS, area);
  const address = areaAddress(area);
  const compared = published.measures.flatMap(({ comparators }) => comparators.filter((line) => line.area === code));
  return {
    head: {
      ...headOf(published),
      area: {
        ...described,
        ...(isCouncil(area) && { page: `/councils/${slug}` }),
        csv: `${address}.csv`
      },
      statuses: STATUS_WORDS,
      measures: Object.fromEntries(
        [...measures].map(([id, { measure, unit, board }]) => [
          id,
          {
            title: measure.title,
            unit,
            decimals: measure.decimals,
            polarity: measure.polarity.direction,
            year_basis: measure.yearBasis,
            ...(board && { board: { code: board.code, name: board.name, share: board.share } }),
            json: `/api/measures/${id}.json`
          }
        ])
      ),
      sources: citedSources(
        figures.map(({ row }) => row),
        published.sources
      ),
      ...(compared.length > 0 && { comparators: comparatorsOf(compared) }),
      fields: JSON_FIELDS
    },
    rows: figures.map(({ measure, row, reason }) => [
      measure.id,
      row.period,
      row.value,
      row.numerator,
      row.denominator,
      row.status,
      reason,
      row.note,
      row.source,
      row.row
    ])
  };
}

/** `/api/councils/<slug>.csv`: a line a figure, each whole by itself. */
export function areaCsv(area: Area, { version }: Pick<Published, 'version'>, figures: readonly AreaFigure[]): string {
  const name = listName(area);
  const lines = figures.map(({ measure, unit, board, row, reason }) => [
    area.code,
    name,
    measure.id,
    measure.title,
    unit,
    board?.name ?? '',
    row.period,
    row.value ?? '',
    row.numerator ?? '',
    row.denominator ?? '',
    row.status,
    reason,
    row.note.join(' '),
    row.source,
    row.row ?? '',
    version
  ]);
  return `${Papa.unparse([[...CSV_FIELDS], ...lines], { newline: '\n' })}\n`;
}
