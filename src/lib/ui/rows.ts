import { isCouncil, type Area } from '../model/area.ts';
import type { Like, WithLike } from '../model/comparator.ts';
import { valueOf, type Measure } from '../model/measure.ts';
import { STATUSES, type Observation } from '../model/observation.ts';
import type { Board } from '../words/index.ts';

export interface Counts {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** A council's figure of one period, as pages pass it about. */
export interface FigureRow extends Observation, Pick<Area, 'name' | 'slug' | 'kind' | 'region'> {
  /** What its councils are compared with, where that is another total: of a region's or England's line. */
  like?: Like;
  /** The same council's line of the measure's twin, where there is one. */
  counterpart: Counts | null;
  /** The integrated care board whose figure it is, in a measure of boards; nothing in any other. */
  board?: Board;
}

/** The board of a council, as a page of a measure of boards carries it. */
export interface CouncilBoard extends Board {
  area: string;
}

/** Rows with the board whose figure each is. Regions and England have none. */
export function withBoards<T extends { area: string }>(
  rows: readonly T[],
  boards: readonly CouncilBoard[]
): (T & { board?: Board })[] {
  const byArea = new Map(boards.map(({ area, ...board }) => [area, board]));
  return rows.map((row) => {
    const board = byArea.get(row.area);
    return board ? { ...row, board } : row;
  });
}

type Number = number | null;

/** As a page carries it: what the counts give is left out, and trailing nothings too. Its order is that of `pack`. */
export type PackedRow = (string | number | null | string[] | Number[])[];

/**
 * Rows for a page's data, without what `unpack` can tell again. The twin's and its own value are worked out from their counts, so that
 * a value that nobody can rebuild is the only one written.
 */
export function pack(rows: readonly FigureRow[], regions: readonly string[]): PackedRow[] {
  return rows.map((row) => {
    const rebuilt = row.numerator !== null && row.denominator !== null;
    const packed: PackedRow = [
      row.area,
      row.name,
      row.slug,
      regions.indexOf(row.region),
      row.numerator,
      row.denominator,
      STATUSES.indexOf(row.status),
      rebuilt ? null : row.value,
      row.note.length > 0 ? row.note : null,
      row.counterpart ? [row.counterpart.numerator, row.counterpart.denominator] : null
    ];
    while (packed.at(-1) === null) packed.pop();
    return packed;
  });
}

/** Rows of a page as they were; the published cell (`source`, `row`) is not among what a page carries. Councils only. */
export function unpack(
  measure: Pick<Measure, 'unit'>,
  period: string,
  packed: readonly PackedRow[],
  regions: readonly string[]
): FigureRow[] {
  return packed.map(
    ([code, name, slug, region, numerator = null, denominator = null, status, value = null, note, counterpart]) => {
      const counts = { numerator: numerator as Number, denominator: denominator as Number };
      const known = STATUSES[status as number] ?? 'not-returned';
      const [above = null, below = null] = (counterpart ?? []) as Number[];
      return {
        area: code as string,
        period,
        ...counts,
        value: known === 'ok' || known === 'faulty' ? (quotient(measure, counts) ?? (value as Number)) : null,
        status: known,
        note: (note ?? []) as string[],
        source: '',
        row: null,
        name: name as string,
        slug: slug as string,
        kind: 'unitary',
        region: regions[region as number] ?? '',
        counterpart: counterpart
          ? { numerator: above, denominator: below, value: quotient(measure, { numerator: above, denominator: below }) }
          : null
      };
    }
  );
}

function quotient(
  { unit }: Pick<Measure, 'unit'>,
  { numerator, denominator }: Pick<Counts, 'numerator' | 'denominator'>
): Number {
  return numerator === null || denominator === null ? null : valueOf(unit, numerator, denominator);
}

/** Observations of one period with what is known of their areas, and of the twin beside them. Areas that are not known are left out. */
export function placeRows(
  observations: readonly WithLike<Observation>[],
  counterparts: readonly Observation[],
  areas: ReadonlyMap<string, Pick<Area, 'name' | 'slug' | 'kind' | 'region'>>
): FigureRow[] {
  const counterpartOf = new Map(counterparts.map((counterpart) => [counterpart.area, counterpart]));
  return observations.flatMap((observation) => {
    const area = areas.get(observation.area);
    const counterpart = counterpartOf.get(observation.area);
    if (!area) return [];
    const { name, slug, kind, region } = area;
    return {
      ...observation,
      name,
      slug,
      kind,
      region,
      counterpart: counterpart
        ? { value: counterpart.value, numerator: counterpart.numerator, denominator: counterpart.denominator }
        : null
    };
  });
}

export function councilsOf<T extends Pick<Area, 'kind'>>(rows: readonly T[]): T[] {
  return rows.filter(isCouncil);
}
