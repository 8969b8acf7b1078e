import { isCouncil, type Area } from '../../model/area.ts';
import { addedUp } from '../../model/added-up.ts';
import type { Gazetteer } from '../../model/gazetteer.ts';
import { bottomOf, isPrinted, termsOf, topOf, valueOf, type Field, type Measure } from '../../model/measure.ts';
import type { Observation, Status } from '../../model/observation.ts';
import type { Period } from '../../model/period.ts';
import { NOTHING, otherPageOf, pageBefore, pagesOf, type OtherPage, type Page, type Quantity, type Release } from './pages.ts';
import { COUNTS_LEFT_OUT, LEAVES_OUT, withheldReturns, type WithheldReturns } from './withheld.ts';
import { isOfBoards } from '../../model/geography.ts';

export type { Release } from './pages.ts';

/** Whether a rate that is printed with one decimal is this figure, rounded either way. */
function rounds(value: number | null, printed: number): boolean {
  return value !== null && Math.abs(printed - value) <= 0.05 + 1e-9;
}

/** One period of a measure: the pages it is read from, and the lines they give. */
export class PeriodOfMeasure {
  readonly #top: Field;
  readonly #bottom: Field | null;
  readonly #printed: boolean;
  readonly #rateField: string | undefined;

  constructor(
    readonly measure: Measure,
    readonly period: Period,
    /** Newest release first. */
    readonly pages: readonly [Page, ...Page[]],
    /** Where the denominator is not on the numerator's page. */
    readonly other: OtherPage | null
  ) {
    this.#top = topOf(measure);
    this.#bottom = bottomOf(measure);
    this.#printed = isPrinted(measure);
    this.#rateField = 'value' in measure.from ? undefined : measure.from.publishedRate;
  }

  /** The area's line as one page gives it. */
  read(page: Page, area: string): Observation {
    const { measure, period, other } = this;
    const row = page.byArea.get(area);
    const numerator = page.quantity(area, this.#top);
    const denominator = this.#denominator(page, area);
    const notes = [
      ...new Set([
        ...(row?.notes ?? []),
        ...numerator.notes,
        ...(denominator?.notes ?? []),
        ...(denominator?.status === 'ok' ? (other?.notes ?? []) : [])
      ])
    ];
    const line = { area, period, source: page.release.source, row: page.lineOf(area, this.#top) };
    const counts = { numerator: this.#printed ? null : numerator.value, denominator: denominator?.value ?? null };
    const missing = numerator.status !== 'ok' ? numerator : denominator && denominator.status !== 'ok' ? denominator : null;
    if (missing) {
      const status = missing === NOTHING ? (row ? this.#withoutBase : 'no-row') : missing.status;
      return { ...line, ...counts, value: null, status, note: notes };
    }
    if (this.#printed) return { ...line, ...counts, value: numerator.value, status: 'ok', note: notes };
    const value = valueOf(measure.unit, numerator.value ?? 0, denominator?.value ?? 0);
    if (value === null) return { ...line, ...counts, value, status: 'nothing-to-divide', note: notes };
    const printed = this.#rateField === undefined ? undefined : row?.cells[this.#rateField]?.value;
    const differs = typeof printed === 'number' && !rounds(value, printed);
    if (differs && measure.caveats.some((caveat) => caveat.id === 'rate-differs')) notes.push('rate-differs');
    return { ...line, ...counts, value, status: 'ok', note: notes };
  }

  /** The lines of councils, those that ended within the period among them where they have a row. */
  councils(gazetteer: Gazetteer): { inForce: Area[]; lines: Map<string, Observation>; areas: Area[] } {
    const [newest] = this.pages;
    const inForce = gazetteer.councilsInForce(this.period);
    const known = new Set(inForce.map((area) => area.code));
    const ended = gazetteer.areas.filter((area) => isCouncil(area) && !known.has(area.code) && newest.byArea.has(area.code));
    const areas = [...inForce, ...ended];
    return { inForce, areas, lines: new Map(areas.map((area) => [area.code, this.read(newest, area.code)])) };
  }

  /**
   * A region's or England's line: as published, or the sum of its councils where nobody published it or `#isOurs` says so.
   * Where a total would give away a council whose whole return is withheld, the sum of the others, or the figure without its counts.
   */
  wider(
    area: Area,
    councils: { inForce: Area[]; lines: Map<string, Observation>; areas: Area[] },
    withheld?: WithheldReturns
  ): Observation {
    const page = this.pages.find((candidate) => candidate.byArea.has(area.code));
    const published = page ? this.read(page, area.code) : null;
    const treatment = published && withheld ? withheld.treatmentOf(area, this.period, this.measure) : 'as-published';
    if (published && treatment === 'share-alone' && this.#printed) return withoutCounts(published, true);
    if (published && (this.#printed || isOfBoards(this.measure))) return published;
    if (this.#printed || isOfBoards(this.measure)) return this.#unpublished(area);
    const members = councils.areas.filter((candidate) => area.kind === 'england' || candidate.region === area.code);
    const lines = members.map((member) => councils.lines.get(member.code)).filter((line) => line !== undefined);
    const inForce = new Set(councils.inForce.map((council) => council.code));
    const living = lines.filter((line) => inForce.has(line.area));
    if (published && treatment !== 'as-published' && withheld) {
      const sum = this.#sum(area, lines, living);
      if (treatment === 'share-alone' && printsAlike(sum, published)) return withoutCounts(published, false);
      const leftOut = withheld.leftOut(area, this.period, termsOf(this.measure));
      return { ...sum, note: [...sum.note, ...leftOut.map((code) => `${LEAVES_OUT}${code}`)] };
    }
    const sum = this.#sum(area, lines, living);
    return published && page && !this.#isOurs(page, published, lines, sum) ? published : sum;
  }

  #denominator(page: Page, area: string): Quantity | null {
    if (!this.#bottom) return null;
    return this.other ? (this.other.page?.quantity(area, this.#bottom) ?? NOTHING) : page.quantity(area, this.#bottom);
  }

  /** A council with a row that has nothing to be divided by: it did not exist a year before, or the denominator is not published. */
  get #withoutBase(): Status {
    return this.measure.unit.kind === 'change' ? 'not-an-area-then' : 'not-returned';
  }

  #unpublished({ code }: Area): Observation {
    const [newest] = this.pages;
    const nothing = { value: null, numerator: null, denominator: null };
    return { area: code, period: this.period, ...nothing, status: 'no-row', note: [], source: newest.release.source, row: null };
  }

  /**
   * Whether a total that somebody published is no figure to show: the measure says so; it would be a difference of two totals that hold
   * different councils, which nobody published; it gives away the one council whose figure the publisher withholds; or the rate that is
   * printed beside it is not that of its counts, and is that of the councils that have both: then that is what is published.
   */
  #isOurs(page: Page, published: Observation, members: readonly Observation[], sum: Observation): boolean {
    const [newest] = this.pages;
    if (this.measure.totals === 'summed') return true;
    if ([this.#top, this.#bottom].some((field) => field?.minus && members.some((line) => newest.hasPartOf(line.area, field))))
      return true;
    if (givesAway(published, members) && !page.roundsTotals(this.#top)) return true;
    const printed =
      this.#rateField === undefined ? null : (page.byArea.get(published.area)?.cells[this.#rateField]?.value ?? null);
    return printed !== null && !rounds(published.value, printed) && rounds(sum.value, printed);
  }

  #sum(area: Area, lines: readonly Observation[], living: readonly Observation[]): Observation {
    const { measure, other, period } = this;
    const addUp = (pick: (line: Observation) => number | null, of: readonly Observation[]) =>
      addedUp(of.map((line) => pick(line) ?? 0));
    const complete = lines.filter((line) => line.numerator !== null && line.denominator !== null);
    const whole = other && this.#bottom ? (other.page?.quantity(area.code, this.#bottom) ?? NOTHING) : null;
    const usable = whole?.value == null ? complete : lines.filter((line) => line.numerator !== null);
    const numerator = addUp((line) => line.numerator, usable);
    const uncounted = living.filter((line) => line.numerator === null);
    const denominator =
      whole?.value == null
        ? addUp((line) => line.denominator, usable)
        : addedUp([whole.value, -addUp((line) => line.denominator, uncounted)]);
    const value = usable.length === 0 ? null : valueOf(measure.unit, numerator, denominator);
    const status: Status = value !== null ? 'ok' : usable.length > 0 ? 'nothing-to-divide' : 'not-returned';
    const note = ['summed', ...(other?.notes ?? [])];
    const counts = usable.length > 0 ? { numerator, denominator } : { numerator: null, denominator: null };
    return { area: area.code, period, value, ...counts, status, note, source: this.pages[0].release.source, row: null };
  }
}

/** Whether a total and the sum of the councils shown are the same to one decimal: then the published one tells nothing of what it holds besides. */
function printsAlike(sum: Observation, published: Observation): boolean {
  return sum.value !== null && published.value !== null && sum.value.toFixed(1) === published.value.toFixed(1);
}

/** A published figure without the counts behind it, and, where it is worked out from them, to one decimal, as its publisher tells it. */
function withoutCounts(line: Observation, printed: boolean): Observation {
  const value = line.value === null || printed ? line.value : Number(line.value.toFixed(1));
  return { ...line, value, numerator: null, denominator: null, note: [...line.note, COUNTS_LEFT_OUT] };
}

/** The periods of a measure with the pages that each is read from. Throws when no file covers the measure. */
export function periodsOfMeasure(measure: Measure, releases: readonly Release[]): PeriodOfMeasure[] {
  const top = topOf(measure);
  const bottom = bottomOf(measure);
  const change = 'numerator' in measure.from && measure.from.base === 'period-before';
  const separate = bottom !== null && (change || bottom.publication !== top.publication);
  const pages = pagesOf(releases, bottom !== null && !separate ? [top, bottom] : [top]);
  if (pages.size === 0) throw new Error(`No file covers the measure ${measure.id}`);
  const otherPages = separate ? pagesOf(releases, [bottom]) : null;
  return [...pages.keys()].sort().flatMap((period) => {
    const [newest, ...older] = pages.get(period) ?? [];
    const other =
      !otherPages || !bottom
        ? null
        : change
          ? pageBefore(otherPages, period)
          : otherPageOf(otherPages, period, bottom.publication);
    if (!newest || (change && !other?.page)) return [];
    return [new PeriodOfMeasure(measure, period, [newest, ...older], other)];
  });
}

/**
 * One measure's observations: a line for every area in force in every period that its files cover, sorted by period then area.
 * Where two files hold a period the newest is cited. A region or England line that nobody published is the sum of its councils, like
 * for like: only those that have both counts, and of a whole that another file counts, without those that have nothing above the line.
 * So is a published one that is no figure to show: a measure can say that (`totals`), a difference of two totals that hold different councils
 * is none, and one that would give a withheld figure away is not given. Every other total is as published, whatever it holds; what its
 * councils are compared with is in `comparatorsOf`. A printed figure, and one that belongs to
 * care boards, cannot be added up: without a published line, regions and England have none. Throws when no file covers the measure.
 */
export function observe(measure: Measure, releases: readonly Release[], gazetteer: Gazetteer): Observation[] {
  const wider = gazetteer.areas.filter((area) => !isCouncil(area));
  const withheld = withheldReturns(releases, gazetteer);
  return periodsOfMeasure(measure, releases)
    .flatMap((period) => {
      const councils = period.councils(gazetteer);
      const own = councils.inForce.map((area) => councils.lines.get(area.code)).filter((line) => line !== undefined);
      return [...own, ...wider.map((area) => period.wider(area, councils, withheld))];
    })
    .sort((a, b) => (a.period === b.period ? (a.area < b.area ? -1 : 1) : a.period < b.period ? -1 : 1));
}

/**
 * Whether subtraction would give a withheld figure away: of the councils in a published total one alone is suppressed, and the total holds
 * more than the others have.
 */
export function givesAway(
  total: Pick<Observation, 'numerator' | 'denominator'>,
  members: readonly Pick<Observation, 'numerator' | 'denominator' | 'status'>[]
): boolean {
  if (members.filter(({ status }) => status === 'suppressed').length !== 1) return false;
  const holdsMore = (pick: 'numerator' | 'denominator') => (total[pick] ?? 0) > addedUp(members.map((line) => line[pick] ?? 0));
  return holdsMore('numerator') || holdsMore('denominator');
}
