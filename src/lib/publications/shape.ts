import { isCouncil } from '../model/area.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { fieldsOf, topOf, valueOf, type Field, type Measure, type PublicationId } from '../model/measure.ts';
import type { Observation, Status } from '../model/observation.ts';
import type { Period } from '../model/period.ts';
import type { PlacedRow } from './place.ts';
import type { Cell } from './reading.ts';

/** The placed rows of one published file. Lists of releases run from the newest to the oldest. */
export interface Release {
  /** Id in sources.csv. */
  source: string;
  publication: PublicationId;
  rows: readonly PlacedRow[];
}

/** A number or the reason why there is none, as one or several cells give it. */
interface Quantity {
  value: number | null;
  status: Status;
  notes: string[];
}

const NOTHING: Quantity = { value: null, status: 'no-row', notes: [] };

function statusOf(cell: Cell, collected: boolean): Status {
  switch (cell.mark) {
    case null:
      return 'ok';
    case 'c':
    case '~':
      return 'suppressed';
    case '..':
      return 'not-an-area-then';
    default:
      return (cell.mark === 'x' || cell.mark === 'z') && !collected ? 'not-collected' : 'not-returned';
  }
}

function termsOf(field: Field): [name: string, sign: 1 | -1][] {
  const added = field.fields.map((name): [string, 1] => [name, 1]);
  return [...added, ...(field.minus ?? []).map((name): [string, -1] => [name, -1])];
}

function hasFields(row: PlacedRow, field: Field): boolean {
  return fieldsOf(field).every((name) => row.cells[name] !== undefined);
}

/** One file's rows of one period, by area. */
class Page {
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
    let value = 0;
    const notes: string[] = [];
    for (const [name, sign] of termsOf(field)) {
      const cell = row.cells[name];
      if (!cell) return NOTHING;
      const status = statusOf(cell, this.#collected(name));
      if (status !== 'ok' || cell.value === null) return { value: null, status, notes: [] };
      if (cell.note) notes.push(cell.note);
      value += sign * cell.value;
    }
    return { value, status: 'ok', notes };
  }

  /** Whether the area has a number in some of a field's columns and not in others. */
  hasPartOf(area: string, field: Field): boolean {
    const cells = fieldsOf(field).map((name) => this.byArea.get(area)?.cells[name]?.value ?? null);
    return cells.includes(null) && cells.some((value) => value !== null);
  }

  /** Whether any area at all has a number in this column: where none has, the thing was not collected. */
  #collected(field: string): boolean {
    for (const row of this.byArea.values()) if (row.cells[field]?.mark === null) return true;
    return false;
  }
}

function pagesOf(releases: readonly Release[], fields: readonly Field[]): Map<Period, Page[]> {
  const pages = new Map<Period, Page[]>();
  for (const release of releases.filter((candidate) => candidate.publication === fields[0]?.publication)) {
    const own = fields.filter((field) => field.publication === release.publication);
    const rows = new Map<Period, PlacedRow[]>();
    for (const row of release.rows)
      if (own.every((field) => hasFields(row, field))) rows.set(row.period, [...(rows.get(row.period) ?? []), row]);
    for (const [period, ofPeriod] of rows) pages.set(period, [...(pages.get(period) ?? []), new Page(release, ofPeriod)]);
  }
  return pages;
}

/** The period of another publication that a period is divided by: children of the same mid-year, of the mid-year before for a January count. */
function denominatorPeriod(period: Period, publication: PublicationId): Period {
  return publication === 'children' && /^\d{4}-01$/.test(period) ? String(Number(period.slice(0, 4)) - 1) : period;
}

/** Where the denominator is another publication's: its page for the period, or the newest before it, with a note that says which. */
function denominatorPage(
  pages: Map<Period, Page[]>,
  period: Period,
  publication: PublicationId
): { page: Page | undefined; notes: string[] } {
  const wanted = denominatorPeriod(period, publication);
  const known = [...pages.keys()].sort();
  const year = pages.has(wanted) || publication !== 'children' ? wanted : known.filter((candidate) => candidate <= wanted).at(-1);
  const page = year === undefined ? undefined : pages.get(year)?.[0];
  return { page, notes: year === wanted || year === undefined ? [] : [`${publication}-mid-${year}`] };
}

/** Whether a rate that is printed with one decimal is this figure, rounded either way. */
function rounds(value: number | null, printed: number): boolean {
  return value !== null && Math.abs(printed - value) <= 0.05 + 1e-9;
}

/**
 * One measure's observations: a line for every area in force in every period that its files cover, sorted by period then area.
 * Where two files hold a period the newest is cited. A region or England line that nobody published is the sum of its councils, like
 * for like: only those that have both counts. So is one whose published total is not like for like: it divides the councils that have
 * one count by those that have the other; or it is a difference of two counts, of which some council has only one; or some council has
 * one count alone and the rate printed beside the total is not the one that its counts give. Throws when no file covers the measure.
 */
export function observe(measure: Measure, releases: readonly Release[], gazetteer: Gazetteer): Observation[] {
  const isMean = 'value' in measure.from;
  const top = topOf(measure);
  const bottom = measure.from.denominator;
  const pages = pagesOf(releases, bottom.publication === top.publication ? [top, bottom] : [top]);
  if (pages.size === 0) throw new Error(`No file covers the measure ${measure.id}`);
  const otherPages = bottom.publication !== top.publication ? pagesOf(releases, [bottom]) : null;
  const rateField = 'value' in measure.from ? undefined : measure.from.publishedRate;
  const observations: Observation[] = [];

  for (const period of [...pages.keys()].sort()) {
    const candidates = pages.get(period) ?? [];
    const newest = candidates[0];
    if (!newest) continue;
    const other = otherPages ? denominatorPage(otherPages, period, bottom.publication) : null;
    const councils = gazetteer.councilsInForce(period);
    const wider = gazetteer.areas.filter((area) => !isCouncil(area));

    const from = (page: Page, area: string): Observation => {
      const row = page.byArea.get(area);
      const numerator = page.quantity(area, top);
      const denominator = other ? (other.page?.quantity(area, bottom) ?? NOTHING) : page.quantity(area, bottom);
      const notes = [...numerator.notes, ...denominator.notes, ...(denominator.status === 'ok' ? (other?.notes ?? []) : [])];
      const line = { area, period, source: page.release.source, row: row?.line ?? null };
      const missing = numerator.status !== 'ok' ? numerator : denominator.status !== 'ok' ? denominator : null;
      const counts = { numerator: isMean ? null : numerator.value, denominator: denominator.value };
      if (missing)
        return {
          ...line,
          ...counts,
          value: null,
          status: missing === NOTHING ? (row ? 'not-returned' : 'no-row') : missing.status,
          note: notes
        };
      if (isMean) return { ...line, ...counts, value: numerator.value, status: 'ok', note: notes };
      const value = valueOf(measure.unit, numerator.value ?? 0, denominator.value ?? 0);
      if (value === null) return { ...line, ...counts, value, status: 'nothing-to-divide', note: notes };
      const printed = rateField === undefined ? undefined : row?.cells[rateField]?.value;
      const differs = typeof printed === 'number' && !rounds(value, printed);
      if (differs && measure.caveats.some((caveat) => caveat.id === 'rate-differs')) notes.push('rate-differs');
      return { ...line, ...counts, value, status: 'ok', note: notes };
    };

    const inForceThen = new Set(councils.map((area) => area.code));
    const endedInPeriod = gazetteer.areas.filter(
      (area) => isCouncil(area) && !inForceThen.has(area.code) && newest.byArea.has(area.code)
    );
    const ofCouncils = new Map([...councils, ...endedInPeriod].map((area) => [area.code, from(newest, area.code)]));
    const sum = (members: string[], area: string): Observation => {
      const lines = members.map((code) => ofCouncils.get(code)).filter((line) => line !== undefined);
      const complete = lines.filter((line) => line.numerator !== null && line.denominator !== null);
      const addUp = (pick: (line: Observation) => number | null, of: Observation[]) =>
        of.reduce((total, line) => total + (pick(line) ?? 0), 0);
      const wholeDenominator = other ? (other.page?.quantity(area, bottom) ?? NOTHING) : null;
      const usable = wholeDenominator?.value == null ? complete : lines.filter((line) => line.numerator !== null);
      const numerator = addUp((line) => line.numerator, usable);
      const denominator = wholeDenominator?.value ?? addUp((line) => line.denominator, usable);
      const value = isMean || usable.length === 0 ? null : valueOf(measure.unit, numerator, denominator);
      const status: Status = value !== null ? 'ok' : usable.length > 0 && !isMean ? 'nothing-to-divide' : 'not-returned';
      const note = ['summed', ...(other?.notes ?? [])];
      const counts = usable.length > 0 && !isMean ? { numerator, denominator } : { numerator: null, denominator: null };
      return { area, period, value, ...counts, status, note, source: newest.release.source, row: null };
    };

    for (const area of [...councils, ...wider]) {
      const council = ofCouncils.get(area.code);
      if (council) {
        observations.push(council);
        continue;
      }
      const members = [...councils, ...endedInPeriod]
        .filter((candidate) => area.kind === 'england' || candidate.region === area.code)
        .map((candidate) => candidate.code);
      const page = candidates.find((candidate) => candidate.byArea.has(area.code));
      const summed = sum(members, area.code);
      const published = page ? from(page, area.code) : null;
      const ofMembers = members.flatMap((code) => (inForceThen.has(code) ? (ofCouncils.get(code) ?? []) : []));
      const printed = rateField === undefined ? null : (page?.byArea.get(area.code)?.cells[rateField]?.value ?? null);
      const unlike =
        published !== null &&
        (measure.totals === 'summed' ||
          (!other && dividesUnlike(published, ofMembers)) ||
          [top, bottom].some((field) => field?.minus && members.some((code) => newest.hasPartOf(code, field))) ||
          (printed !== null &&
            !rounds(published.value, printed) &&
            ofMembers.some((line) => (line.numerator === null) !== (line.denominator === null))));
      observations.push(published && !unlike ? published : summed);
    }
  }
  return observations.sort((a, b) => (a.period === b.period ? (a.area < b.area ? -1 : 1) : a.period < b.period ? -1 : 1));
}

/**
 * Whether a published total divides the count of all councils in force by that of some: its numerator is the sum over all of them,
 * its denominator the sum over those that have one, and the two are not the same councils.
 */
export function dividesUnlike(published: Observation, councils: readonly Observation[]): boolean {
  const sum = (of: readonly Observation[], pick: (line: Observation) => number | null) =>
    of.reduce((total, line) => total + (pick(line) ?? 0), 0);
  const complete = councils.filter((line) => line.numerator !== null && line.denominator !== null);
  const all = sum(councils, (line) => line.numerator);
  return (
    published.numerator === all &&
    published.denominator === sum(complete, (line) => line.denominator) &&
    sum(complete, (line) => line.numerator) !== all
  );
}
