import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { MEASURES, measureById } from '../../src/lib/measures/index.ts';
import { isCouncil } from '../../src/lib/model/area.ts';
import { DOUBTS_CHANGE, DOUBTS_COUNT } from '../../src/lib/model/checks.ts';
import { SWINGING } from '../../src/lib/model/fault.ts';
import { fill } from '../../src/lib/pages/questions/ask.ts';
import { Book } from '../../src/lib/pages/questions/book.ts';
import type { Answer, Filling, Known } from '../../src/lib/pages/questions/model.ts';
import { PATTERNS } from '../../src/lib/pages/questions/patterns/index.ts';
import { parseNeighbours } from '../../src/lib/tables/readers.ts';
import { nearOf } from '../../src/lib/ui/neighbours.ts';
import { touchingOf } from '../../src/lib/ui/touching.ts';
import { areas, periodsOf } from '../fixtures/export.ts';
import { observationsOf } from '../fixtures/figures.ts';

/*
 * Every question as a sentence, worked out again from the files of `data/` by other code: none of the site's that reads, tests or compares
 * figures. The list, how many were asked, and how many the sentence says.
 */
type Line = Record<string, string>;
const read = (name: string): Line[] =>
  Papa.parse<Line>(readFileSync(join('data', name), 'utf8').replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;

const councilsByCode = new Map(read('areas.csv').flatMap((area) => (/^E(06|08|09|10)/.test(area['code'] ?? '') ? [[area['code'] ?? '', area]] : [])));
const nameOf = (code: string) => councilsByCode.get(code)?.['name'] ?? '?';
const tables = new Map<string, Line[]>();
const linesOf = (id: string): Line[] => {
  const lines = tables.get(id) ?? read(`observations/${id}.csv`);
  tables.set(id, lines);
  return lines;
};
const comparators = read('comparators.csv');
const england = (id: string, period: string): number => {
  const like = comparators.find((one) => one['measure'] === id && one['area'] === 'E92000001' && one['period'] === period);
  const own = linesOf(id).find((one) => one['area'] === 'E92000001' && one['period'] === period && one['status'] === 'ok');
  return Number((like ?? own)?.['value']);
};
const isRate = (id: string) => measureById(id).unit.kind === 'rate';

interface Figure {
  area: string;
  value: number;
  x: number;
  n: number;
}

/** Sound figures on enough cases whose count is not doubted. `ofChange`: nor one that leaps, but for counts that do. */
function figures(id: string, period: string, ofChange: boolean): Map<string, Figure> {
  const least = isRate(id) ? 3000 : 30;
  const isDoubted = (note: string) =>
    note.split(' ').some((one) => {
      const [check = '', measure = ''] = one.split('.');
      return DOUBTS_COUNT.includes(check) || (ofChange && DOUBTS_CHANGE.includes(check) && !SWINGING.test(measure));
    });
  const sound = linesOf(id).filter(
    (one) =>
      one['period'] === period &&
      councilsByCode.has(one['area'] ?? '') &&
      one['status'] === 'ok' &&
      one['denominator'] !== '' &&
      Number(one['denominator']) >= least &&
      !isDoubted(one['note'] ?? '')
  );
  return new Map(
    sound.map((one) => [
      one['area'] ?? '',
      { area: one['area'] ?? '', value: Number(one['value']), x: Number(one['numerator']), n: Number(one['denominator']) }
    ])
  );
}

/** Of 99.8%. */
const Z = 3.0902323061678132;
function scoreInterval(x: number, n: number): [low: number, high: number] {
  const root = Z * Math.sqrt(Z * Z + 4 * x * (1 - x / n));
  return [(2 * x + Z * Z - root) / (2 * (n + Z * Z)), (2 * x + Z * Z + root) / (2 * (n + Z * Z))];
}

/** 1, −1, or 0 where chance can explain it: Newcombe's interval of two shares, that of the ratio of two Poisson rates. */
function moved(id: string, before: Figure, after: Figure): number {
  if (isRate(id)) {
    const events = before.x + after.x;
    if (events === 0) return 0;
    const [low, high] = scoreInterval(after.x, events);
    const same = after.n / (before.n + after.n);
    return low > same ? 1 : high < same ? -1 : 0;
  }
  const [p, q] = [before.x / before.n, after.x / after.n];
  const [[l0, u0], [l1, u1]] = [scoreInterval(before.x, before.n), scoreInterval(after.x, after.n)];
  if (q - p > Math.hypot(q - l1, u0 - p)) return 1;
  return p - q > Math.hypot(u1 - q, p - l0) ? -1 : 0;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
};
const both = (one: Map<string, Figure>, other: Map<string, Figure>) =>
  [...one.values()].flatMap((before) => {
    const after = other.get(before.area);
    return after ? [{ area: before.area, before, after, change: after.value - before.value }] : [];
  });
const inOrder = <T extends { area: string }>(found: readonly T[], by: (one: T) => number): string[] =>
  [...found].sort((a, b) => by(b) - by(a) || (nameOf(a.area) < nameOf(b.area) ? -1 : 1)).map(({ area }) => nameOf(area));
const yearsFrom = (id: string, since: string): string[] => periodsOf(id).filter((period) => period >= since);
const tenOf = (id: string, year: string, end: string): Set<string> => {
  const { decimals } = measureById(id);
  const sign = end === 'highest' ? -1 : 1;
  /* What prints alike shares a place. */
  const printed = [...figures(id, year, true).values()].map(({ area, value }) => ({ area, key: sign * Number((value + Math.sign(value) * 1e-9).toFixed(decimals)) }));
  return new Set(printed.filter(({ key }) => printed.filter((one) => one.key < key).length < 10).map(({ area }) => area));
};
const neighbours = read('neighbours.csv');
const touching = touchingOf(JSON.parse(readFileSync('data/boundaries/councils.json', 'utf8')) as Parameters<typeof touchingOf>[0]);

interface Again {
  /** Names in order. */
  list: string[];
  /** How many were asked; null where the sentence does not say. */
  asked: number;
}

function everyYear(id: string, since: string, isEnd: boolean) {
  const years = yearsFrom(id, since).map((year) => ({ year, of: figures(id, year, isEnd) }));
  return [...(years[0]?.of.keys() ?? [])].flatMap((area) => {
    const own = years.flatMap(({ year, of }) => {
      const figure = of.get(area);
      return figure ? [{ year, ...figure }] : [];
    });
    return own.length === years.length ? [{ area, own }] : [];
  });
}

function furthest(id: string, year: string, side: string, othersOf: (area: string) => string[], least: number): Again {
  const all = figures(id, year, true);
  const sign = side === 'above' ? 1 : -1;
  const compared = [...all.values()].flatMap(({ area, value }) => {
    const others = othersOf(area).flatMap((code) => all.get(code)?.value ?? []);
    return others.length < least ? [] : [{ area, difference: sign * (value - median(others)) }];
  });
  return { list: inOrder(compared.filter(({ difference }) => difference > 0), ({ difference }) => difference).slice(0, 10), asked: compared.length };
}

const AGAIN: Readonly<Record<string, (filling: Filling) => Again>> = {
  'moved-apart': ({ measure = '', second = '', way, other, from = '', to = '' }) => {
    const twos = new Map(both(figures(second, from, false), figures(second, to, false)).map((one) => [one.area, one]));
    const tested = both(figures(measure, from, false), figures(measure, to, false)).filter(({ area }) => twos.has(area));
    const sign = way === 'rose' ? 1 : -1;
    const found = tested.filter((one) => {
      const two = twos.get(one.area);
      return moved(measure, one.before, one.after) === sign && two && moved(second, two.before, two.after) === (other === 'rose' ? 1 : -1);
    });
    return { list: inOrder(found, ({ change }) => sign * change), asked: tested.length };
  },
  'rose-or-fell': ({ measure = '', way, from = '', to = '' }) => {
    const sign = way === 'rose' ? 1 : -1;
    const tested = both(figures(measure, from, false), figures(measure, to, false));
    return {
      list: inOrder(tested.filter(({ before, after }) => moved(measure, before, after) === sign), ({ change }) => sign * change),
      asked: tested.length
    };
  },
  'turned-round': ({ measure = '', way, to = '' }) => {
    const years = periodsOf(measure);
    const at = years.indexOf(to);
    const [first = '', middle = ''] = [years[at - 2], years[at - 1]];
    const sign = way === 'fell-rose' ? 1 : -1;
    const start = figures(measure, first, false);
    const tested = both(figures(measure, middle, false), figures(measure, to, false)).flatMap((two) => {
      const one = start.get(two.area);
      return one ? [{ ...two, start: one }] : [];
    });
    const found = tested.filter(
      (one) => moved(measure, one.start, one.before) === -sign && moved(measure, one.before, one.after) === sign
    );
    return { list: inOrder(found, ({ change }) => sign * change), asked: tested.length };
  },
  'crossed-england': ({ measure = '', side, from = '', to = '' }) => {
    const sign = side === 'above' ? -1 : 1;
    const tested = both(figures(measure, from, false), figures(measure, to, false));
    const found = tested.filter(
      ({ before, after }) =>
        sign * (before.value - england(measure, from)) < 0 &&
        sign * (after.value - england(measure, to)) > 0 &&
        moved(measure, before, after) === sign
    );
    return { list: inOrder(found, ({ change }) => sign * change), asked: tested.length };
  },
  'every-year-since': ({ measure = '', way, against, since = '' }) => {
    const sign = way === 'rose' ? 1 : -1;
    const tested = everyYear(measure, since, false);
    const at = ({ value, year }: { value: number; year: string }) =>
      against !== 'england' ? value : isRate(measure) ? value / england(measure, year) : value - england(measure, year);
    const found = tested.filter(({ own }) => own.slice(1).every((one, i) => sign * (at(one) - at(own[i] ?? one)) > 1e-9));
    return { list: inOrder(found, ({ own }) => sign * ((own.at(-1)?.value ?? 0) - (own[0]?.value ?? 0))), asked: tested.length };
  },
  'above-england-every-year': ({ measure = '', side, since = '' }) => {
    const sign = side === 'above' ? 1 : -1;
    const tested = everyYear(measure, since, true).map(({ area, own }) => ({
      area,
      least: Math.min(...own.map(({ value, year }) => sign * (value - england(measure, year))))
    }));
    return { list: inOrder(tested.filter(({ least }) => least > 0), ({ least }) => least), asked: tested.length };
  },
  'ten-every-year': ({ measure = '', end = '', since = '' }) => {
    const tested = everyYear(measure, since, true);
    const found = tested.filter(({ area, own }) => own.every(({ year }) => tenOf(measure, year, end).has(area)));
    return { list: inOrder(found, ({ own }) => (end === 'highest' ? 1 : -1) * (own.at(-1)?.value ?? 0)), asked: tested.length };
  },
  'furthest-from-neighbours': ({ measure = '', year = '', side = '' }) =>
    furthest(
      measure,
      year,
      side,
      (area) => neighbours.filter((one) => one['area'] === area).map((one) => one['neighbour'] ?? ''),
      5
    ),
  'furthest-from-councils-they-border': ({ measure = '', year = '', side = '' }) =>
    furthest(measure, year, side, (area) => [...(touching.get(area) ?? [])], 2),
  'furthest-from-their-region': ({ measure = '', year = '', side = '' }) =>
    furthest(
      measure,
      year,
      side,
      (area) => [...councilsByCode.values()].filter((one) => one['region'] === councilsByCode.get(area)?.['region']).map((one) => one['code'] ?? ''),
      1
    ),
  'among-the-ten-on-both': ({ measure = '', second = '', end = '', other = '', year = '' }) => {
    const [one, two] = [figures(measure, year, true), figures(second, year, true)];
    const tested = both(one, two);
    /* Places are those among the councils that have both. */
    const ten = (id: string, which: string, pick: (one: (typeof tested)[number]) => Figure) => {
      const sign = which === 'highest' ? -1 : 1;
      const keys = tested.map((pair) => ({ area: pair.area, key: sign * Number(pick(pair).value.toFixed(measureById(id).decimals)) }));
      return new Set(keys.filter(({ key }) => keys.filter((each) => each.key < key).length < 10).map(({ area }) => area));
    };
    const [first, next] = [ten(measure, end, ({ before }) => before), ten(second, other, ({ after }) => after)];
    const found = tested.filter(({ area }) => first.has(area) && next.has(area));
    return { list: inOrder(found, ({ before }) => (end === 'highest' ? 1 : -1) * before.value), asked: tested.length };
  },
  'beyond-chance-from-england': ({ measure = '', side, year = '' }) => {
    const all = [...figures(measure, year, true).values()];
    const target = england(measure, year) / 100;
    const sign = side === 'above' ? 1 : -1;
    const found = all.filter(({ x, n }) => (side === 'above' ? scoreInterval(x, n)[0] > target : scoreInterval(x, n)[1] < target));
    return { list: inOrder(found, ({ value }) => sign * value), asked: all.length };
  },
  'meets-the-law': ({ measure = '', year = '', region = '', verdict }) => {
    const code = read('areas.csv').find((one) => one['slug'] === region)?.['code'];
    const all = [...figures(measure, year, true).values()].filter(
      ({ area }) => region === 'england' || councilsByCode.get(area)?.['region'] === code
    );
    const { lawStandard, polarity } = measureById(measure);
    const lower = polarity.direction === 'lower-better';
    const meets = (value: number) => (lower ? value <= (lawStandard?.value ?? 0) : value >= (lawStandard?.value ?? 0));
    return {
      list: inOrder(all.filter(({ value }) => meets(value) === (verdict === 'met')), ({ value }) => (lower ? 1 : -1) * -value * -1),
      asked: all.length
    };
  }
};

const WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const counted = (count: number) => WORDS[count] ?? String(count);
const known: Known = {
  periods: Object.fromEntries(MEASURES.map(({ id }) => [id, periodsOf(id)])),
  regions: [...areas.values()].filter(({ kind }) => kind === 'region').map(({ code, name, slug }) => ({ code, name, slug })),
  councils: [],
  counts: { plans: {}, 'new-plans': {} }
};

/* Plans by group are worked out again in `pages/questions/by-group.test.ts`: a list of groups, of one council. */
const LISTING = PATTERNS.filter(({ id }) => id !== 'plans-by-group');
const book = (ids: readonly string[]) =>
  new Book({
    councils: [...areas.values()].filter(isCouncil),
    near: nearOf(parseNeighbours(readFileSync('data/neighbours.csv', 'utf8'))),
    touching,
    lines: new Map(ids.map((id) => [id, observationsOf(id)]))
  });

/** The filling that a page opens on, and its other words, measures and years. */
const TURNS: Record<string, string>[] = [
  {},
  { way: 'rose', side: 'above', end: 'highest', other: 'rose', against: 'itself', verdict: 'fell-short' },
  { way: 'rose-fell', side: 'below', other: 'lowest', measure: 'requests-refused', region: 'london' },
  { measure: 'appeals-per-10000-children', second: 'requests-per-1000-children', year: '2024', since: '2022', to: '2024' }
];

describe('questions as sentences, worked out again from the files', () => {
  it('are all of them', () => expect(Object.keys(AGAIN).sort()).toEqual(LISTING.map(({ id }) => id).sort()));

  it.each(LISTING.flatMap((pattern) => TURNS.map((turn) => [pattern.id, JSON.stringify(turn), pattern, turn] as const)))(
    '%s %s: the list, how many were asked and how many the sentence says',
    (id, _, pattern, turn) => {
      const { filling } = fill(pattern, turn, known);
      if (id === 'beyond-chance-from-england' && isRate(filling['measure'] ?? '')) return;
      const answer: Answer = pattern.answer(filling, book(pattern.needs(filling).measures), known);
      const { list, asked } = AGAIN[id]?.(filling) ?? { list: [], asked: 0 };
      expect(answer.rows.map(({ name }) => name)).toEqual(list);
      const said = `${answer.headline} ${answer.asked}`;
      if (/^furthest/.test(id)) {
        expect(said).toContain(`of ${asked} councils compared`);
        expect(answer.headline).toContain(`${(list[0] ?? '').replace(/, .*$/, '')} was furthest`);
        return;
      }
      const share = filling['region'] !== undefined && filling['region'] !== 'england' ? '(?: in [A-Za-z ]+)?' : '';
      expect(answer.headline).toMatch(
        new RegExp(`^(In ${counted(list.length)} of ${asked} councils,|Of ${asked} councils${share}, ${counted(list.length)} )`)
      );
    }
  );
});
