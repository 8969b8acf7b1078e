import { fieldsOf, type Field, type PublicationId } from '../../model/measure.ts';
import type { Status } from '../../model/observation.ts';
import { type Period, isJanuary, yearBefore, yearOf } from '../../model/period.ts';
import { GUIDANCE_NOTES } from '../guidance.ts';
import type { PlacedRow } from '../place.ts';
import { addedUp } from '../../model/added-up.ts';
import type { Cell } from '../reading.ts';

/** The placed rows of one published file. Lists of releases run from the newest to the oldest. */
export interface Release {
  /** Id in sources.csv. */
  source: string;
  publication: PublicationId;
  rows: readonly PlacedRow[];
}

/** A number or the reason why there is none, as one or several cells give it. */
export interface Quantity {
  value: number | null;
  status: Status;
  notes: string[];
}

export const NOTHING: Quantity = { value: null, status: 'no-row', notes: [] };

function statusOf(cell: Cell, collected: boolean): Status {
  if (cell.mark !== null && (cell.note === GUIDANCE_NOTES.suppressed || cell.note === GUIDANCE_NOTES.both)) return 'suppressed';
  switch (cell.mark) {
    case null:
      return 'ok';
    case 'c':
    case '~':
      return 'suppressed';
    case 'impossible':
      return 'faulty';
    case '..':
      return 'not-an-area-then';
    default:
      return (cell.mark === 'x' || cell.mark === 'z') && !collected ? 'not-collected' : 'not-returned';
  }
}

/** The columns of a field, with the sign that each goes in with. */
export function signedFields(field: Field): [name: string, sign: 1 | -1][] {
  const added = field.fields.map((name): [string, 1] => [name, 1]);
  return [...added, ...(field.minus ?? []).map((name): [string, -1] => [name, -1])];
}

/** One file's rows of one period, by area. */
export class Page {
  readonly byArea: Map<string, PlacedRow>;

  constructor(
    readonly release: Release,
    rows: readonly PlacedRow[]
  ) {
    this.byArea = new Map(rows.map((row) => [row.area, row]));
  }

  quantity(area: string, field: Field): Quantity {
    const row = this.byArea.get(area);
    if (!row) return NOTHING;
    const values: number[] = [];
    const notes: string[] = [];
    const terms = signedFields(field);
    for (const [name, sign] of terms) {
      const cell = row.cells[name];
      if (!cell) return NOTHING;
      const status = statusOf(cell, this.#collected(name));
      if (status !== 'ok' || cell.value === null)
        return { value: null, status, notes: cell.note && status !== 'not-collected' ? [cell.note] : [] };
      if (cell.note) notes.push(cell.note);
      values.push(sign * cell.value);
    }
    return { value: addedUp(values), status: 'ok', notes };
  }

  /** Line of the file that holds the first of a field's cells; the row's own where the row has none of them. */
  lineOf(area: string, field: Field): number | null {
    const row = this.byArea.get(area);
    return row ? (row.cells[field.fields[0] ?? '']?.line ?? row.line) : null;
  }

  /** Whether the area has a number in some of a field's columns and not in others. */
  hasPartOf(area: string, field: Field): boolean {
    const cells = fieldsOf(field).map((name) => this.byArea.get(area)?.cells[name]?.value ?? null);
    return cells.includes(null) && cells.some((value) => value !== null);
  }

  /** Whether the publisher rounds totals of this field to tens, so that taking the others from them gives no council away. */
  roundsTotals(field: Field): boolean {
    const totals = [...this.byArea.values()].filter(({ level }) => level !== 'council' && level !== 'icb');
    const values = totals.flatMap(({ cells }) => cells[field.fields[0] ?? '']?.value ?? []);
    return values.length > 2 && values.every((value) => value % 10 === 0);
  }

  /** Whether any area at all has a number in this column: where none has, the thing was not collected. */
  #collected(field: string): boolean {
    for (const row of this.byArea.values()) if (row.cells[field]?.mark === null) return true;
    return false;
  }
}

/** The pages of every release that has the fields' columns, by period; newest release first. */
export function pagesOf(releases: readonly Release[], fields: readonly Field[]): Map<Period, Page[]> {
  const pages = new Map<Period, Page[]>();
  for (const release of releases.filter((candidate) => candidate.publication === fields[0]?.publication)) {
    const own = fields.filter((field) => field.publication === release.publication).flatMap(fieldsOf);
    const rows = new Map<Period, PlacedRow[]>();
    for (const row of release.rows) {
      if (!own.every((name) => row.cells[name] !== undefined)) continue;
      const ofPeriod = rows.get(row.period);
      if (ofPeriod) ofPeriod.push(row);
      else rows.set(row.period, [row]);
    }
    for (const [period, ofPeriod] of rows) pages.set(period, [...(pages.get(period) ?? []), new Page(release, ofPeriod)]);
  }
  return pages;
}

/** Where the denominator stands on another page than the numerator: that page, and a note where it is not the one that was wanted. */
export interface OtherPage {
  page: Page | undefined;
  notes: string[];
}

/**
 * The year of the mid-year estimate of children that a period is divided by: its own; the year before for a January count; the first of
 * the two for an academic or financial year.
 */
function childrenYear(period: Period): Period {
  return String(isJanuary(period) ? yearOf(period) - 1 : yearOf(period));
}

/** The page that a period is divided by, of another publication; for children the newest before it where there is none of that year. */
export function otherPageOf(pages: Map<Period, Page[]>, period: Period, publication: PublicationId): OtherPage {
  const wanted = publication === 'children' ? childrenYear(period) : period;
  const known = [...pages.keys()].sort();
  const year = pages.has(wanted) || publication !== 'children' ? wanted : known.filter((candidate) => candidate <= wanted).at(-1);
  const page = year === undefined ? undefined : pages.get(year)?.[0];
  return { page, notes: year === wanted || year === undefined ? [] : [`${publication}-mid-${year}`] };
}

/** The page of the period one year earlier, which a change is measured from. */
export function pageBefore(pages: Map<Period, Page[]>, period: Period): OtherPage {
  return { page: pages.get(yearBefore(period))?.[0], notes: [] };
}
