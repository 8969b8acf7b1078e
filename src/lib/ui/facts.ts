import type { SparkPoint } from '../charts/trend/Spark.svelte';
import { countedInANewWay } from '../measures/returns.ts';
import { capital, formatCount, fixed } from '../words/index.ts';

export interface CountOfYear {
  period: string;
  numerator: number | null;
  denominator: number | null;
  /** Whether it is the sum of councils, published by nobody. */
  summed?: boolean;
}

export interface Fact {
  /** Of which figure this is the count: see `data-figure`. */
  of: string;
  figure: string;
  text: string;
  href: string;
  points: SparkPoint[];
  description: string;
}

/**
 * England's plans over 52 weeks, appeals and refusals, told with the year before or the first one. Leaves out what has no newest figure.
 * `broken` is the first year of a new kind of return, where a series has one.
 */
export function homeFacts(
  over52: readonly CountOfYear[],
  appeals: readonly CountOfYear[],
  refused: readonly CountOfYear[],
  broken: string | null = null
): Fact[] {
  return [
    fact('/measures/plans-over-52-weeks', over52, 'Plans issued after more than a year', ({ last, previous }) => {
      const share = last.denominator ? `: ${fixed((last.numerator / last.denominator) * 100, 0)} in 100 of those issued` : '';
      return `plans took more than a year in ${last.period}${previous ? `, ${change(last.numerator, previous)}` : ''}${share}`;
    }),
    fact(
      '/measures/appeals-per-10000-children',
      appeals,
      'Appeals registered',
      ({ last, first }) =>
        `appeals registered with the tribunal in ${last.period}${last.summed ? ', the sum of councils' : ''}${first ? `, ${fixed(last.numerator / first.numerator, 1)} times as many as in ${first.period}` : ''}`
    ),
    fact(
      '/measures/requests-refused',
      refused,
      'Requests refused',
      ({ last }) => {
        const share = last.denominator ? `: ${fixed((last.numerator / last.denominator) * 100, 0)} in 100 of those received` : '';
        return `requests for an assessment were refused in ${last.period}${share}`;
      },
      broken
    )
  ].filter((one) => one !== null);
}

interface Known extends CountOfYear {
  numerator: number;
}

function fact(
  href: string,
  years: readonly CountOfYear[],
  what: string,
  text: (figures: { last: Known; previous?: Known; first?: Known }) => string,
  broken: string | null = null
): Fact | null {
  const known = years.filter((year): year is Known => year.numerator !== null);
  const last = known.at(-1);
  if (!last) return null;
  const [first, previous] = [known[0], known.at(-2)];
  const points = years.slice(years.findIndex((year) => year === first)).map(({ period, numerator }) => ({
    period,
    value: numerator,
    short: numerator === null ? '' : formatCount(numerator),
    ...(period === broken ? { broken: true } : {})
  }));
  const description = `${what} in England: ${known.map(({ period, numerator }) => `${period}, ${formatCount(numerator)}`).join('; ')}.${broken && known.some(({ period }) => period < broken) ? ` ${capital(countedInANewWay(broken))} on.` : ''}`;
  return {
    href,
    of: `${href.split('/').at(-1)}/england/${last.period}`,
    figure: formatCount(last.numerator),
    text: text({ last, ...(previous ? { previous } : {}), ...(first && first !== last ? { first } : {}) }),
    points,
    description
  };
}

function change(now: number, { period, numerator }: Known): string {
  const way = now > numerator ? 'up from' : now < numerator ? 'down from' : 'as many as';
  return `${way} ${formatCount(numerator)} in ${period}`;
}
