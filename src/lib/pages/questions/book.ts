import { targetOf, testedOf, type Tested } from '../../findings/tested.ts';
import { measureById } from '../../measures/index.ts';
import type { CountFile } from '../../breakdowns/counts.ts';
import type { Area } from '../../model/area.ts';
import type { WithLike } from '../../model/comparator.ts';
import { isDoubted } from '../../model/fault.ts';
import { scaleOf } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import type { Period } from '../../model/period.ts';

export type Council = Pick<Area, 'code' | 'name' | 'slug' | 'kind' | 'region'>;
type ByCouncil = ReadonlyMap<string, Tested>;

/** What answers are made from: the tables that a question needs. */
export class Book {
  readonly #councils: readonly Council[];
  readonly #byCode: ReadonlyMap<string, Council>;
  readonly #lines: ReadonlyMap<string, readonly WithLike<Observation>[]>;
  readonly #tested = new Map<string, ReadonlyMap<Period, ByCouncil>>();
  readonly near: ReadonlyMap<string, readonly string[]>;
  readonly touching: ReadonlyMap<string, readonly string[]>;
  readonly #counts: CountFile | undefined;

  constructor(given: {
    councils: readonly Council[];
    /** Every line of each measure that is asked of. */
    lines: ReadonlyMap<string, readonly WithLike<Observation>[]>;
    near?: ReadonlyMap<string, readonly string[]>;
    touching?: ReadonlyMap<string, readonly string[]>;
    counts?: CountFile;
  }) {
    this.#councils = given.councils;
    this.#byCode = new Map(given.councils.map((one) => [one.code, one]));
    this.#lines = given.lines;
    this.near = given.near ?? new Map();
    this.touching = given.touching ?? new Map();
    this.#counts = given.counts;
  }

  /** Throws where the council is not known. */
  council(code: string): Council {
    const council = this.#byCode.get(code);
    if (!council) throw new Error(`the list of councils leaves out ${code}`);
    return council;
  }

  /** A council as a list has it. */
  placeOf(area: string): { area: string; name: string; slug: string } {
    const { name, slug } = this.council(area);
    return { area, name, slug };
  }

  #linesOf(id: string): readonly WithLike<Observation>[] {
    const lines = this.#lines.get(id);
    if (!lines) throw new Error(`the table of ${id} is not there`);
    return lines;
  }

  /** Figures of a period that findings test: sound, not small, and their count not doubted. By council. */
  tested(id: string, period: Period): ByCouncil {
    const known = this.#tested.get(id) ?? testedOf(measureById(id), this.#linesOf(id), this.#councils);
    this.#tested.set(id, known);
    return known.get(period) ?? new Map<string, Tested>();
  }

  /** The same without those that any check doubts, which are never named as an end. */
  placed(id: string, period: Period): ByCouncil {
    return new Map([...this.tested(id, period)].filter(([, figure]) => !isDoubted(figure)));
  }

  /** Plans counted by groups. Throws where they were not brought. */
  get counts(): CountFile {
    if (!this.#counts) throw new Error('the counts by groups are not there');
    return this.#counts;
  }

  /** Throws where no council has the slug. */
  bySlug(slug: string): Council {
    const council = this.#councils.find((one) => one.slug === slug);
    if (!council) throw new Error(`the list of councils leaves out ${slug}`);
    return council;
  }

  /** A council’s published line of a period, whatever its status. */
  line(id: string, period: Period, area: string): WithLike<Observation> | undefined {
    return this.#linesOf(id).find((line) => line.period === period && line.area === area);
  }

  /** How many councils have a line of a period at all. `region`: of that region alone. */
  listed(id: string, period: Period, region?: string): number {
    return this.#linesOf(id).filter((line) => {
      const council = line.period === period ? this.#byCode.get(line.area) : undefined;
      return council !== undefined && (region === undefined || council.region === region);
    }).length;
  }

  /** England's like-for-like figure in the measure's unit; null where it has none that is sound. */
  england(id: string, period: Period): number | null {
    const target = targetOf(measureById(id), this.#linesOf(id), period);
    return target === null ? null : target * scaleOf(measureById(id).unit);
  }
}
