import { crossedIn, FEWEST as FEWEST_INFORMATIVE, SHARE as SHARE_CROSSED } from '../checks/crossed.ts';
import { periodInWords, yearBefore, type Period } from '../model/period.ts';
import type { Problem } from '../publications/index.ts';
import { formatCount } from '../words/index.ts';
import type { OwnCell } from './own-cells.ts';
import type { OwnColumn } from './own-columns.ts';
import { asWords } from './own-headings.ts';
import { isRoundedTo } from './own-rates.ts';

type Pair = { part: OwnColumn; whole: OwnColumn };

/** Rows at least that can tell two columns apart, and the share of them that must say that these are swapped. */
const [FEWEST, SHARE] = [8, 0.7];
/** Columns of counts that are held against one another from year to year. */
const MOST_COUNTS = 20;
/** Words that a column of percentages has and that of its count has not. */
const OF_RATES = /%|\b(per ?cent(age)?|pct?|share|proportion|rate|number|no\.?|count|of|the)\b/gi;

interface Row {
  area: string;
  period: Period | null;
  /** By `index` of the column, as written: those that cannot be right among them. */
  values: ReadonlyMap<number, number>;
}

/** Finds columns of a reader's table that may have changed places, as far as counts, percentages and years tell; else it says nothing. */
export class Swaps {
  readonly #rows: Row[] = [];

  constructor(
    readonly file: string,
    readonly figures: readonly OwnColumn[],
    readonly pairs: readonly Pair[]
  ) {}

  add(area: string, period: Period | null, own: readonly { column: OwnColumn; cell: OwnCell }[]): void {
    const numbers = own.flatMap(({ column, cell }) => (cell.kind === 'number' ? [[column.index, cell.value] as const] : []));
    this.#rows.push({ area, period, values: new Map(numbers) });
  }

  problems(): Problem[] {
    const rates = this.figures.filter(({ unit }) => unit === '%');
    const partly = this.pairs.flatMap((pair) => this.#turned(pair, rates));
    return [...partly, ...rates.flatMap((rate) => this.#ofOther(rate)), ...this.#crossed()];
  }

  #problem(columns: readonly OwnColumn[], what: string): Problem {
    return {
      ...{ file: this.file, line: null, column: columns.map(({ name }) => name).join(' and '), severity: 'warning' },
      what,
      advice: 'Check the headings in the file, and correct them if they are wrong. Nothing is changed here.'
    };
  }

  /** A part and its whole: most rows have more in the part, or a percentage beside them is what they make the other way round. */
  #turned({ part, whole }: Pair, rates: readonly OwnColumn[]): Problem[] {
    const informative = this.#rows.flatMap(({ values }) => {
      const [some, all] = [values.get(part.index), values.get(whole.index)];
      return some === undefined || all === undefined || some === all || some <= 0 || all <= 0 ? [] : [{ values, some, all }];
    });
    const more = informative.filter(({ some, all }) => some > all);
    if (informative.length < FEWEST || more.length < informative.length * SHARE) return [];
    for (const rate of rates) {
      const compared = more.filter(({ values }) => values.has(rate.index));
      const turned = compared.filter(({ values, some, all }) => isRoundedTo(values.get(rate.index) ?? NaN, (100 * all) / some));
      if (compared.length < FEWEST || turned.length < compared.length * SHARE) continue;
      const what = `In ${ofRows(turned.length, compared.length)} ‘${rate.name}’ is what ‘${whole.name}’ and ‘${part.name}’ make the other way round: the two columns may have changed places.`;
      return [this.#problem([part, whole], what)];
    }
    const what = `In ${ofRows(more.length, informative.length)} ‘${part.name}’ is more than ‘${whole.name}’, of which it should be a part: the two columns may have changed places.`;
    return [this.#problem([part, whole], what)];
  }

  /** A percentage that is called after one count, and is what another makes of the same whole. */
  #ofOther(rate: OwnColumn): Problem[] {
    const called = bareName(rate.name);
    const own = this.pairs.filter(({ part }) => called !== '' && bareName(part.name) === called);
    const [only, second] = own;
    if (!only || second) return [];
    const agreeing = ({ part, whole }: Pair): { agree: number; all: number } => {
      const made = this.#rows.flatMap(({ values }) => {
        const [percent, some, all] = [rate, part, whole].map(({ index }) => values.get(index));
        if (percent === undefined || some === undefined || all === undefined || all <= 0) return [];
        return [isRoundedTo(percent, (100 * some) / all)];
      });
      return { agree: made.filter(Boolean).length, all: made.length };
    };
    const right = agreeing(only);
    if (right.agree > right.all * (1 - SHARE)) return [];
    return this.pairs.flatMap((pair) => {
      if (pair === only || pair.whole !== only.whole) return [];
      const { agree, all } = agreeing(pair);
      if (all < FEWEST || agree < all * SHARE) return [];
      const what = `In ${ofRows(agree, all)} ‘${rate.name}’ is what ‘${pair.part.name}’ of ‘${pair.whole.name}’ makes, and not ‘${only.part.name}’: two columns may have changed places.`;
      return [this.#problem([rate], what)];
    });
  }

  /** Two counts that are each nearer to the other of the year before in most councils, as the check of published tables has it. */
  #crossed(): Problem[] {
    const counts = this.figures.filter(({ unit }) => unit === '').slice(0, MOST_COUNTS);
    const periods = [...new Set(this.#rows.flatMap(({ period }) => period ?? []))].sort();
    if (counts.length < 2 || periods.length < 2) return [];
    const at = new Map<string, Map<string, number>>();
    for (const { area, period, values } of this.#rows)
      for (const { index } of period === null ? [] : counts) {
        const value = values.get(index);
        if (value === undefined || value < 0 || !Number.isInteger(value)) continue;
        const key = `${index} ${period}`;
        const known = at.get(key) ?? new Map<string, number>();
        at.set(key, known.set(area, value));
      }
    const of = ({ index }: OwnColumn, period: Period) => at.get(`${index} ${period}`);
    return counts.flatMap((one, i) =>
      counts.slice(i + 1).flatMap((other) =>
        periods.flatMap((period) => {
          const before = yearBefore(period);
          const { informative, crossed } = crossedIn([of(one, period), of(other, period)], [of(one, before), of(other, before)]);
          if (informative < FEWEST_INFORMATIVE || crossed < informative * SHARE_CROSSED) return [];
          const what = `In ${formatCount(crossed)} of ${formatCount(informative)} councils that can tell them apart, ‘${one.name}’ and ‘${other.name}’ of ${periodInWords(period)} are each nearer to the other of ${periodInWords(before)}: the two columns may have changed places.`;
          return [this.#problem([one, other], what)];
        })
      )
    );
  }
}

const ofRows = (some: number, all: number): string => `${formatCount(some)} of ${formatCount(all)} rows`;

/** What a column is of, whether it counts or is a percentage: 'on time' of '% on time' and of 'Number on time'. */
const bareName = (name: string): string =>
  asWords(name)
    .replace(OF_RATES, ' ')
    .replace(/[^a-z\d]+/gi, ' ')
    .trim()
    .toLowerCase();
