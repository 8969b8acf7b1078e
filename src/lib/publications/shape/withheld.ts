import { isCouncil, type Area } from '../../model/area.ts';
import type { Gazetteer } from '../../model/gazetteer.ts';
import { fieldsOf, isPrinted, termsOf, type Field, type Measure, type PublicationId } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import type { PlacedRow } from '../place.ts';
import type { Release } from './pages.ts';

/** Tables that count what happened in a calendar year: what a council's return of the year is made of. */
const FLOWS: readonly PublicationId[] = ['timeliness', 'requests', 'assessments', 'annual-reviews', 'new-plans', 'ceased-plans'];

/** Columns of those tables that count the plans of a January: published elsewhere too, and no part of the year's return. */
const COUNTED_IN_JANUARY: readonly string[] = ['total_ehc_plans'];

/** From so many of the year's tables on, marks throughout are a whole return that is withheld and not one table that failed. */
const WHOLE_FROM = 2;

/** Counts of England that DfE's headlines quote and every reader knows: they stay, though subtraction from them gives a council away. */
const QUOTED: Partial<Record<PublicationId, readonly string[]>> = { requests: ['received', 'refused'] };

/** Starts the note of a sum that leaves out a council so that subtraction does not give it away; the council's code follows. */
export const LEAVES_OUT = 'leaves-out-';

/** The note of a published share that is shown to one decimal and without its counts, for the same reason. */
export const COUNTS_LEFT_OUT = 'counts-left-out';

/**
 * What is done with a published total. `as-published`: nothing is given away. `summed`: the sum of the councils shown takes its place.
 * `share-alone`: the figure to one decimal, without its counts, if the councils shown make the same; else their sum.
 */
export type Treatment = 'as-published' | 'summed' | 'share-alone';

/**
 * The councils whose whole return of a year the publisher withholds: in every table of that year's flows that has them, and at least in
 * two, each of their figures is a mark. A total that holds such a return gives it away to whoever takes the other councils from it.
 */
export class WithheldReturns {
  readonly #pages = new Map<string, Map<string, PlacedRow>>();
  readonly #whole = new Map<Period, ReadonlySet<string>>();

  /** `releases`: newest first within a publication. */
  constructor(
    releases: readonly Release[],
    readonly gazetteer: Gazetteer
  ) {
    for (const { publication, rows } of releases) {
      if (!FLOWS.includes(publication)) continue;
      const own = new Map<string, Map<string, PlacedRow>>();
      for (const row of rows) {
        const key = `${publication} ${row.period}`;
        if (this.#pages.has(key)) continue;
        own.set(key, (own.get(key) ?? new Map<string, PlacedRow>()).set(row.area, row));
      }
      for (const [key, page] of own) this.#pages.set(key, page);
    }
    const periods = new Set([...this.#pages.keys()].map((key) => key.split(' ')[1] ?? ''));
    for (const period of periods) this.#whole.set(period, this.#wholeIn(period));
  }

  /** GSS codes of the councils whose whole return of the year is withheld; none for a period that is no calendar year. */
  councils(period: Period): ReadonlySet<string> {
    return this.#whole.get(period) ?? new Set();
  }

  /** Whether a total of these columns, printed with its counts, gives away what is withheld for a council in it. */
  givesAway(area: Area, period: Period, fields: readonly Field[]): boolean {
    return fields.some((field) => this.#holds(area, period, field));
  }

  /** What stands in place of a region's or England's published total of a measure. */
  treatmentOf(area: Area, period: Period, measure: Pick<Measure, 'from' | 'unit'>): Treatment {
    if (!this.givesAway(area, period, termsOf(measure))) return 'as-published';
    if (isPrinted(measure)) return 'share-alone';
    return area.kind === 'england' && measure.unit.kind === 'share' ? 'share-alone' : 'summed';
  }

  /** The councils that a total of a table leaves out, so that nothing gives them away: those withheld whole, and others withheld in it. */
  leftOut(area: Area, period: Period, fields: readonly Field[]): string[] {
    const all = fields.flatMap(({ publication }) => this.#marked(publication, period));
    return [...new Set(all)].filter((code) => isIn(this.gazetteer.byCode(code), area)).sort();
  }

  #wholeIn(period: Period): ReadonlySet<string> {
    const pages = FLOWS.flatMap((publication) => this.#pages.get(`${publication} ${period}`) ?? []);
    const councils = this.gazetteer.areas.filter(isCouncil).filter(({ code }) => {
      const rows = pages.map((page) => page.get(code));
      return rows.length >= WHOLE_FROM && rows.every((row) => row !== undefined && isMarkedThroughout(row));
    });
    return new Set(councils.map(({ code }) => code));
  }

  /** The councils of one table and year that have nothing but marks in it. */
  #marked(publication: PublicationId, period: Period): string[] {
    const page = this.#pages.get(`${publication} ${period}`) ?? new Map<string, PlacedRow>();
    return [...page.values()].filter((row) => row.level === 'council' && isMarkedThroughout(row)).map(({ area }) => area);
  }

  #holds(area: Area, period: Period, field: Field): boolean {
    const whole = this.councils(period);
    const names = fieldsOf(field).filter((name) => !COUNTED_IN_JANUARY.includes(name));
    if (whole.size === 0 || names.length === 0 || !FLOWS.includes(field.publication)) return false;
    const marked = this.#marked(field.publication, period);
    // Where England keeps its counts because two councils are hidden in them, the region of either would part the two.
    if (area.kind !== 'england') return marked.some((code) => isIn(this.gazetteer.byCode(code), area));
    if (names.every((name) => QUOTED[field.publication]?.includes(name))) return false;
    const besides = marked.filter((code) => !whole.has(code) && this.#isCountedIn(code, period, field.publication));
    return whole.size + besides.length < 2;
  }

  /** Whether the total of a council's region counts what is a mark in the council's own row. */
  #isCountedIn(code: string, period: Period, publication: PublicationId): boolean {
    const page = this.#pages.get(`${publication} ${period}`);
    const region = this.gazetteer.byCode(code)?.region ?? '';
    const total = page?.get(region);
    if (!page || !total) return false;
    return Object.entries(total.cells).some(([name, cell]) => {
      const own = [...page.values()].filter(
        (row) => row.level === 'council' && this.gazetteer.byCode(row.area)?.region === region
      );
      const sum = own.reduce((added, row) => added + (row.cells[name]?.value ?? 0), 0);
      return Number.isInteger(cell.value) && !COUNTED_IN_JANUARY.includes(name) && (cell.value ?? 0) > sum;
    });
  }
}

function isIn(council: Area | undefined, area: Area): boolean {
  return council !== undefined && (area.kind === 'england' || council.region === area.code);
}

function isMarkedThroughout({ cells }: PlacedRow): boolean {
  const own = Object.entries(cells).filter(([name]) => !COUNTED_IN_JANUARY.includes(name));
  return own.length > 0 && own.every(([, cell]) => cell.value === null);
}

const known = new WeakMap<readonly Release[], WithheldReturns>();

/** What is withheld whole in these releases, worked out once. */
export function withheldReturns(releases: readonly Release[], gazetteer: Gazetteer): WithheldReturns {
  const before = known.get(releases);
  if (before?.gazetteer === gazetteer) return before;
  const returns = new WithheldReturns(releases, gazetteer);
  known.set(releases, returns);
  return returns;
}
