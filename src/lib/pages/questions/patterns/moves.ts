import { moveOf } from '../../../findings/moves.ts';
import { reversalByChance } from '../../../findings/statistics.ts';
import type { Tested } from '../../../findings/tested.ts';
import { measureById } from '../../../measures/index.ts';
import { periodInWords, yearBefore } from '../../../model/period.ts';
import { OUTSIDE_998 } from '../../../statistics/index.ts';
import { formatCount, inWords, titleInside } from '../../../words/index.ts';
import type { Book } from '../book.ts';
import type { Filling, Found, Pattern } from '../model.ts';
import { basesOf, fromSlot, isComparable, measureSlot, toSlot, wordSlot, yearsOf } from '../slots.ts';
import { england, limits, moves, quoted, rounded } from '../sql.ts';
import {
  differenceCell,
  differenceColumn,
  expectedInWords,
  figureCell,
  figureColumn,
  figureFor,
  inSome,
  leftOut,
  MORE_THAN_SAMPLING,
  named,
  some,
  sourcesIn,
  workedOutCell
} from '../words.ts';

const WAYS = { rose: 'rose', fell: 'fell' };
const signOf = (way: string | undefined): 1 | -1 => (way === 'fell' ? -1 : 1);
/** The share of councils that pass 99.8% limits one way where nothing changed. */
const ONE_WAY = OUTSIDE_998 / 2;

interface Moved {
  area: string;
  before: Tested;
  after: Tested;
  /** 1, −1, or 0 where chance can explain it. */
  way: number;
}

/** Every council with a figure to test in both years. */
function movedIn(book: Book, id: string, from: string, to: string): Moved[] {
  const before = book.tested(id, from);
  return [...book.tested(id, to).values()].flatMap((after) => {
    const base = before.get(after.area);
    return base ? [{ area: after.area, before: base, after, way: moveOf(measureById(id), base, after).beyond }] : [];
  });
}

const sizeOf = ({ before, after }: Moved): number => after.value - before.value;

/** The furthest moved first, then by name. */
const byMove =
  (sign: 1 | -1) =>
  (a: Found, b: Found): number => {
    const [x, y] = [a, b].map(({ cells }) => sign * (cells[2]?.value ?? 0));
    return (y ?? 0) - (x ?? 0) || (a.name < b.name ? -1 : 1);
  };

const movedCells = (id: string, moved: Moved) => [
  figureCell(measureById(id), moved.before),
  figureCell(measureById(id), moved.after),
  differenceCell(measureById(id), sizeOf(moved))
];

const between = (filling: Filling): string =>
  `between ${periodInWords(filling['from'] ?? '')} and ${periodInWords(filling['to'] ?? '')}`;

const hasBase = (id: string, known: Parameters<typeof basesOf>[1]) => basesOf({ measure: id }, known, ['measure']);

export const MOVED: Pattern = {
  id: 'rose-or-fell',
  title: 'Which councils’ figures rose or fell?',
  sentence: [
    'Councils whose figure for',
    measureSlot('measure', 'plans-within-20-weeks', { years: hasBase }),
    wordSlot('way', 'Direction', { fell: 'fell', rose: 'rose' }),
    'between',
    fromSlot(['measure']),
    'and',
    toSlot(['measure']),
    'by more than chance explains'
  ],
  needs: ({ measure = '' }) => ({ measures: [measure] }),
  answer(filling, book) {
    const { measure: id = '', from = '', to = '', way = '' } = filling;
    const all = movedIn(book, id, from, to);
    const found = all.filter((one) => one.way === signOf(way));
    const other = all.filter((one) => one.way === -signOf(way)).length;
    const rows = found.map((one): Found => ({ ...book.placeOf(one.area), cells: movedCells(id, one) })).sort(byMove(signOf(way)));
    return {
      headline: `${inSome(rows.length, all.length)}, ${figureFor(id)} ${way} ${between(filling)} by more than sampling chance explains${named(rows)}`,
      asked: `In ${other === 0 ? 'none' : inWords(other)} it ${way === 'rose' ? 'fell' : 'rose'} by more than chance explains.${leftOut(
        book,
        all.length,
        [
          [id, from],
          [id, to]
        ]
      )}`,
      chance: `By chance: ${expectedInWords(ONE_WAY * all.length)}. The 99.8% interval of a change leaves out no change in 0.1% of councils each way where nothing changed: 0.1% of ${formatCount(all.length)}.`,
      notes: [MORE_THAN_SAMPLING],
      columns: movedColumns('', id, from, to),
      rows,
      shown: { measure: id, period: to, column: 1 },
      sources: sourcesIn(found.flatMap(({ before, after }) => [after, before]))
    };
  },
  sql({ measure = '', from = '', to = '', way = '' }) {
    return `${limits()},
${moves('m', measure, from, to)}
SELECT a.name AS council, ${movedSql('m', '', measure)}
FROM m JOIN atlas.areas a ON a.code = m.area
WHERE m.way = ${signOf(way)}
ORDER BY m.after - m.before${way === 'rose' ? ' DESC' : ''}, council`;
  }
};

const movedColumns = (prefix: string, id: string, from: string, to: string) => [
  figureColumn(`${prefix}before`, id, `${measureById(id).title}, ${periodInWords(from)}`),
  figureColumn(`${prefix}after`, id, periodInWords(to)),
  differenceColumn(`${prefix}change`, id, 'Change')
];

const movedSql = (table: string, prefix: string, id: string): string =>
  [
    `${rounded(`${table}.before`, id)} AS ${prefix}before`,
    `${rounded(`${table}.after`, id)} AS ${prefix}after`,
    `${rounded(`${table}.after - ${table}.before`, id)} AS ${prefix}change`
  ].join(', ');

export const MOVED_OPPOSITE_WAYS: Pattern = {
  id: 'moved-apart',
  title: 'Where did one figure rise while another fell?',
  sentence: [
    'Councils whose figure for',
    measureSlot('measure', 'requests-refused', { years: hasBase }),
    wordSlot('way', 'Direction', WAYS),
    'while that for',
    measureSlot('second', 'requests-per-1000-children', {
      label: 'Second measure',
      years: hasBase,
      among: ({ id, yearBasis }, { measure = '' }) => id !== measure && yearBasis === measureById(measure).yearBasis
    }),
    wordSlot('other', 'Direction of the second', { fell: 'fell', rose: 'rose' }),
    'between',
    fromSlot(['measure', 'second']),
    'and',
    toSlot(['measure', 'second']),
    'each by more than chance explains'
  ],
  needs: ({ measure = '', second = '' }) => ({ measures: [measure, second] }),
  answer(filling, book) {
    const { measure: id = '', second = '', from = '', to = '', way = '', other = '' } = filling;
    const others = new Map(movedIn(book, second, from, to).map((one) => [one.area, one]));
    const both = movedIn(book, id, from, to).flatMap((one) => {
      const two = others.get(one.area);
      return two ? [{ one, two }] : [];
    });
    const first = both.filter(({ one }) => one.way === signOf(way)).length;
    const next = both.filter(({ two }) => two.way === signOf(other)).length;
    const found = both.filter(({ one, two }) => one.way === signOf(way) && two.way === signOf(other));
    const rows = found
      .map(({ one, two }): Found => ({ ...book.placeOf(one.area), cells: [...movedCells(id, one), ...movedCells(second, two)] }))
      .sort(byMove(signOf(way)));
    const tested = both.length;
    return {
      headline: `${inSome(rows.length, tested)}, ${figureFor(id)} ${way} while ${figureFor(second)} ${other} ${between(filling)}, each by more than sampling chance explains${named(rows)}`,
      asked: `The first ${way} in ${inWords(first)} of them, the second ${other} in ${inWords(next)}.${leftOut(book, tested, [
        [id, from],
        [id, to],
        [second, from],
        [second, to]
      ])}`,
      chance: `By chance, where nothing changed and the two figures were independent: ${expectedInWords(ONE_WAY ** 2 * tested)} (0.1% × 0.1% × ${formatCount(tested)} councils). If the changes that did happen had nothing to do with each other, ${expectedInWords(tested === 0 ? 0 : (first * next) / tested)} would show both (${formatCount(first)} × ${formatCount(next)} ÷ ${formatCount(tested)}).`,
      notes: [
        MORE_THAN_SAMPLING,
        'Figures of one council are seldom independent: two that share a count move together. The list does not say why.'
      ],
      columns: [...movedColumns('first_', id, from, to), ...movedColumns('second_', second, from, to)],
      rows,
      shown: { measure: id, period: to, column: 1 },
      sources: sourcesIn(found.flatMap(({ one, two }) => [one.after, two.after, one.before, two.before]))
    };
  },
  sql({ measure = '', second = '', from = '', to = '', way = '', other = '' }) {
    return `${limits()},
${moves('m', measure, from, to)},
${moves('s', second, from, to)}
SELECT a.name AS council, ${movedSql('m', 'first_', measure)},
  ${movedSql('s', 'second_', second)}
FROM m JOIN s USING (area) JOIN atlas.areas a ON a.code = area
WHERE m.way = ${signOf(way)} AND s.way = ${signOf(other)}
ORDER BY m.after - m.before${way === 'rose' ? ' DESC' : ''}, council`;
  }
};

/** Years that end two steps, one after the other, between which a change can be told. */
function turnsOf(id: string, known: Parameters<typeof yearsOf>[1]): string[] {
  const years = yearsOf(id, known);
  return years.filter((to) => {
    const first = yearBefore(yearBefore(to));
    return years.includes(yearBefore(to)) && years.includes(first) && isComparable(measureById(id), first, to);
  });
}

export const TURNED: Pattern = {
  id: 'turned-round',
  title: 'Which councils reversed direction?',
  sentence: [
    'Councils whose figure for',
    measureSlot('measure', 'plans-within-20-weeks', { years: turnsOf }),
    wordSlot('way', 'Direction', { 'fell-rose': 'fell and then rose', 'rose-fell': 'rose and then fell' }),
    'in the two years to',
    {
      name: 'to',
      label: 'Last year',
      isYear: true,
      options: ({ measure = '' }, known) => turnsOf(measure, known).map((value) => ({ value, words: periodInWords(value) }))
    },
    'each time by more than chance explains'
  ],
  needs: ({ measure = '' }) => ({ measures: [measure] }),
  answer({ measure: id = '', to = '', way = '' }, book) {
    const [middle, first] = [yearBefore(to), yearBefore(yearBefore(to))];
    const steps = new Map(movedIn(book, id, first, middle).map((one) => [one.area, one]));
    const all = movedIn(book, id, middle, to).flatMap((two) => {
      const one = steps.get(two.area);
      return one ? [{ one, two }] : [];
    });
    const sign = way === 'fell-rose' ? 1 : -1;
    const found = all.filter(({ one, two }) => one.way === -sign && two.way === sign);
    const measure = measureById(id);
    const rows = found
      .map(({ one, two }): Found => ({
        ...book.placeOf(two.area),
        cells: [
          figureCell(measure, one.before),
          figureCell(measure, two.before),
          differenceCell(measure, sizeOf(two)),
          figureCell(measure, two.after)
        ]
      }))
      .sort(byMove(sign));
    const words = way === 'fell-rose' ? 'fell and then rose' : 'rose and then fell';
    return {
      headline: `${inSome(rows.length, all.length)}, ${figureFor(id)} ${words} in the two years to ${periodInWords(to)}, each time by more than sampling chance explains${named(rows)}`,
      asked: leftOut(book, all.length, [
        [id, first],
        [id, middle],
        [id, to]
      ]).trim(),
      chance: `By chance: ${expectedInWords((reversalByChance() / 2) * all.length)}. Where nothing changed, an odd year in the middle can make both steps; allowing for that, both pass the 99.8% limits this way in about ${formatCount(Math.round(1e6 * (reversalByChance() / 2)))} of a million councils, and ${formatCount(all.length)} were tested.`,
      notes: [MORE_THAN_SAMPLING],
      columns: [
        figureColumn('before', id, `${measure.title}, ${periodInWords(first)}`),
        figureColumn('turn', id, periodInWords(middle)),
        differenceColumn('last_change', id, 'Last change'),
        figureColumn('after', id, periodInWords(to))
      ],
      rows,
      shown: { measure: id, period: to, column: 3 },
      sources: sourcesIn(found.flatMap(({ one, two }) => [two.after, two.before, one.before]))
    };
  },
  sql({ measure = '', to = '', way = '' }) {
    const [middle, first] = [yearBefore(to), yearBefore(yearBefore(to))];
    const sign = way === 'fell-rose' ? 1 : -1;
    return `${limits()},
${moves('one', measure, first, middle)},
${moves('two', measure, middle, to)}
SELECT a.name AS council, ${rounded('one.before', measure)} AS before, ${rounded('two.before', measure)} AS turn,
  ${rounded('two.after - two.before', measure)} AS last_change, ${rounded('two.after', measure)} AS after
FROM one JOIN two USING (area) JOIN atlas.areas a ON a.code = area
WHERE one.way = ${-sign} AND two.way = ${sign}
ORDER BY two.after - two.before${sign === 1 ? ' DESC' : ''}, council`;
  }
};

export const CROSSED: Pattern = {
  id: 'crossed-england',
  title: 'Which councils crossed England’s figure?',
  sentence: [
    'On',
    measureSlot('measure', 'plans-within-20-weeks', { years: hasBase }),
    'councils that went from',
    wordSlot('side', 'Side of England', { above: 'above', below: 'below' }),
    'England in',
    fromSlot(['measure']),
    'to the other side in',
    toSlot(['measure']),
    'by more than chance explains'
  ],
  needs: ({ measure = '' }) => ({ measures: [measure] }),
  answer(filling, book) {
    const { measure: id = '', from = '', to = '', side = '' } = filling;
    const sign = side === 'above' ? -1 : 1;
    const [then, now] = [book.england(id, from), book.england(id, to)];
    const all = then === null || now === null ? [] : movedIn(book, id, from, to);
    const crossed = all.filter(
      ({ before, after }) => sign * (before.value - (then ?? 0)) < 0 && sign * (after.value - (now ?? 0)) > 0
    );
    const found = crossed.filter(({ way }) => way === sign);
    const rows = found.map((one): Found => ({ ...book.placeOf(one.area), cells: movedCells(id, one) })).sort(byMove(sign));
    const measure = measureById(id);
    const printed = (value: number | null) => (value === null ? 'no figure' : workedOutCell(measure, value).text);
    return {
      headline: `${some(rows.length, all.length)} went from ${side} England in ${periodInWords(from)} to ${side === 'above' ? 'below' : 'above'} it in ${periodInWords(to)} on ${titleInside(measure.title)}, and moved by more than sampling chance explains${named(rows)}`,
      asked: `England, like for like, had ${printed(then)} in ${periodInWords(from)} and ${printed(now)} in ${periodInWords(to)}. In all, ${inWords(crossed.length)} crossed it; the others moved by no more than chance can explain.${leftOut(
        book,
        all.length,
        [
          [id, from],
          [id, to]
        ]
      )}`,
      chance: `By chance: ${expectedInWords(ONE_WAY * all.length)} at most. Where nothing changed, 0.1% of ${formatCount(all.length)} councils move so far one way, and not all of those cross England’s figure.`,
      notes: [MORE_THAN_SAMPLING],
      columns: movedColumns('', id, from, to),
      rows,
      shown: { measure: id, period: to, column: 1 },
      sources: sourcesIn(found.flatMap(({ before, after }) => [after, before]))
    };
  },
  sql({ measure = '', from = '', to = '', side = '' }) {
    const sign = side === 'above' ? -1 : 1;
    const [first, last] = sign === 1 ? ['<', '>'] : ['>', '<'];
    return `${limits()},
${moves('m', measure, from, to)},
${england(measure)}
SELECT a.name AS council, ${movedSql('m', '', measure)}
FROM m JOIN atlas.areas a ON a.code = m.area
WHERE m.way = ${sign}
  AND m.before ${first} (SELECT value FROM england WHERE period = ${quoted(from)})
  AND m.after ${last} (SELECT value FROM england WHERE period = ${quoted(to)})
ORDER BY m.after - m.before${sign === 1 ? ' DESC' : ''}, council`;
  }
};
