import { measureById } from '../../../measures/index.ts';
import { periodInWords } from '../../../model/period.ts';
import { median } from '../../../statistics/index.ts';
import type { Tested } from '../../../findings/tested.ts';
import { formatCount, inWords, plainName, titleInside } from '../../../words/index.ts';
import type { Book } from '../book.ts';
import type { Answer, Filling, Found, Pattern } from '../model.ts';
import { measureSlot, wordSlot, yearSlot, yearsOf } from '../slots.ts';
import { figures, limits, quoted, rounded } from '../sql.ts';
import {
  countCell,
  differenceCell,
  differenceColumn,
  figureCell,
  figureColumn,
  leftOut,
  NO_TEST,
  sourcesIn,
  workedOutCell
} from '../words.ts';

const TOP = 10;
/** Fewer others with a figure have no middle worth the name. */
const LEAST_OTHERS = { near: 5, touching: 2 };
const SIDES = { below: 'below', above: 'above' };

/** Councils furthest from the middle figure of some others: who they are, `near` or `touching` says. */
function furthest({ measure: id = '', year = '', side = '' }: Filling, book: Book, kind: 'near' | 'touching'): Answer {
  const measure = measureById(id);
  const placed = book.placed(id, year);
  const sign = side === 'above' ? 1 : -1;
  const all = [...placed.values()].flatMap((figure) => {
    const others = (book[kind].get(figure.area) ?? []).flatMap((code) => placed.get(code) ?? []);
    if (others.length < LEAST_OTHERS[kind]) return [];
    const middle = median(others.map(({ value }) => value));
    return [{ figure, others: others.length, middle, difference: figure.value - middle }];
  });
  const found = all
    .filter(({ difference }) => sign * difference > 0)
    .sort(
      (a, b) =>
        sign * (b.difference - a.difference) || (book.council(a.figure.area).name < book.council(b.figure.area).name ? -1 : 1)
    )
    .slice(0, TOP);
  const rows = found.map(({ figure, middle, difference, others }): Found => ({
    ...book.placeOf(figure.area),
    cells: [figureCell(measure, figure), workedOutCell(measure, middle), differenceCell(measure, difference), countCell(others)]
  }));
  const whom = kind === 'near' ? 'the median of its statistical neighbours' : 'the median of the councils it borders';
  const [first] = rows;
  return {
    headline: first
      ? `${plainName(first)} was furthest ${side} ${whom} on ${titleInside(measure.title)} in ${periodInWords(year)}: ${first.cells[0]?.text} against ${first.cells[1]?.text}.`
      : `No council was ${side} ${whom} on ${titleInside(measure.title)} in ${periodInWords(year)}.`,
    asked: `The list has the ${inWords(rows.length)} furthest ${side} of ${formatCount(all.length)} councils compared. ${
      kind === 'near'
        ? 'Neighbours are DfE’s statistical neighbours of 2025; at least five of ten must have a figure.'
        : 'Bordering is on land, by today’s boundaries; at least two must have a figure.'
    }${leftOut(book, all.length, [[id, year]], [`fewer than ${inWords(LEAST_OTHERS[kind])} such others`])}`,
    chance: `${NO_TEST} Half of all councils are to be expected below the middle of others and half above.`,
    notes: ['A difference from others can have many causes, and recording is one.'],
    columns: [
      figureColumn('figure', id, `${measure.title}, ${periodInWords(year)}`),
      figureColumn('middle', id, kind === 'near' ? 'Median of its neighbours' : 'Median of those it borders'),
      differenceColumn('apart', id, 'Difference'),
      {
        name: 'others',
        title: kind === 'near' ? 'Neighbours with a figure' : 'Bordering, with a figure',
        means: 'How many councils the median is of',
        decimals: 0
      }
    ],
    rows,
    shown: { measure: id, period: year, column: 0 },
    sources: sourcesIn(found.map(({ figure }) => figure))
  };
}

function furthestSql({ measure = '', year = '', side = '' }: Filling, pairs: string, least: number): string {
  const difference = 'ours.value - median(theirs.value)';
  return `${limits(true)},
${figures('all_years', measure, true)},
figures AS (SELECT * FROM all_years WHERE period = ${quoted(year)}),
${pairs}
SELECT a.name AS council, ${rounded('ours.value', measure)} AS figure, ${rounded('median(theirs.value)', measure)} AS middle,
  ${rounded(difference, measure)} AS apart, count(*) AS others
FROM figures ours
JOIN pairs p ON p.area = ours.area
JOIN figures theirs ON theirs.area = p.other
JOIN atlas.areas a ON a.code = ours.area
GROUP BY a.code, a.name, ours.value
HAVING count(*) >= ${least} AND ${difference} ${side === 'above' ? '>' : '<'} 0
ORDER BY ${difference}${side === 'above' ? ' DESC' : ''}, council LIMIT ${TOP}`;
}

const furthestSentence = (others: string): Pattern['sentence'] => [
  'Councils furthest',
  wordSlot('side', 'Side', SIDES),
  `${others} on`,
  measureSlot('measure', 'plans-within-20-weeks', { years: yearsOf }),
  'in',
  yearSlot('year', 'Year', ['measure'])
];

export const NEIGHBOURS: Pattern = {
  id: 'furthest-from-neighbours',
  title: 'Who is furthest below councils like them?',
  sentence: furthestSentence('their statistical neighbours'),
  needs: ({ measure = '' }) => ({ measures: [measure], near: true }),
  answer: (filling, book) => furthest(filling, book, 'near'),
  sql: (filling) => furthestSql(filling, 'pairs AS (SELECT area, neighbour AS other FROM atlas.neighbours)', LEAST_OTHERS.near)
};

export const TOUCHING: Pattern = {
  id: 'furthest-from-councils-they-border',
  title: 'Who is furthest from the councils they border?',
  sentence: furthestSentence('the councils they border'),
  needs: ({ measure = '' }) => ({ measures: [measure], touching: true }),
  answer: (filling, book) => furthest(filling, book, 'touching'),
  sql(filling, { touching }) {
    const pairs = [...touching].map(([code, others]) => `${code}:${others.join('+')}`).join(' ');
    return furthestSql(
      filling,
      `borders AS (SELECT unnest(string_split('${pairs}', ' ')) AS line),
pairs AS (SELECT split_part(line, ':', 1) AS area, unnest(string_split(split_part(line, ':', 2), '+')) AS other FROM borders)`,
      LEAST_OTHERS.touching
    );
  }
};

export const REGION: Pattern = {
  id: 'furthest-from-their-region',
  title: 'Who is furthest from their own region?',
  sentence: [
    'Councils furthest',
    wordSlot('side', 'Side', SIDES),
    'the median of their own region on',
    measureSlot('measure', 'requests-refused', { years: yearsOf }),
    'in',
    yearSlot('year', 'Year', ['measure'])
  ],
  needs: ({ measure = '' }) => ({ measures: [measure] }),
  answer({ measure: id = '', year = '', side = '' }, book) {
    const measure = measureById(id);
    const placed = [...book.placed(id, year).values()];
    const sign = side === 'above' ? 1 : -1;
    const regionOf = ({ area }: Tested) => book.council(area).region;
    const all = placed.map((figure) => {
      const alike = placed.filter((one) => regionOf(one) === regionOf(figure)).map(({ value }) => value);
      const middle = median(alike);
      return { figure, middle, difference: figure.value - middle, others: alike.length };
    });
    const found = all
      .filter(({ difference }) => sign * difference > 0)
      .sort(
        (a, b) =>
          sign * (b.difference - a.difference) || (book.council(a.figure.area).name < book.council(b.figure.area).name ? -1 : 1)
      )
      .slice(0, TOP);
    const rows = found.map(({ figure, middle, difference, others }): Found => ({
      ...book.placeOf(figure.area),
      cells: [figureCell(measure, figure), workedOutCell(measure, middle), differenceCell(measure, difference), countCell(others)]
    }));
    const [first] = rows;
    return {
      headline: first
        ? `${plainName(first)} was furthest ${side} the median of its own region on ${titleInside(measure.title)} in ${periodInWords(year)}: ${first.cells[0]?.text} against ${first.cells[1]?.text}.`
        : `No council was ${side} the median of its region on ${titleInside(measure.title)} in ${periodInWords(year)}.`,
      asked: `The list has the ${inWords(rows.length)} furthest ${side} of ${formatCount(all.length)} councils compared. The council itself is one of its region.${leftOut(book, all.length, [[id, year]])}`,
      chance: NO_TEST,
      notes: ['A difference from others can have many causes, and recording is one.'],
      columns: [
        figureColumn('figure', id, `${measure.title}, ${periodInWords(year)}`),
        figureColumn('middle', id, 'Median of its region'),
        differenceColumn('apart', id, 'Difference'),
        { name: 'others', title: 'Councils of the region', means: 'How many councils the median is of', decimals: 0 }
      ],
      rows,
      shown: { measure: id, period: year, column: 0 },
      sources: sourcesIn(found.map(({ figure }) => figure))
    };
  },
  sql({ measure = '', year = '', side = '' }) {
    const difference = 'f.value - r.middle';
    return `${limits(true)},
${figures('all_years', measure, true)},
figures AS (SELECT f.*, a.region, a.name FROM all_years f JOIN atlas.areas a ON a.code = f.area WHERE f.period = ${quoted(year)}),
regions AS (SELECT region, median(value) AS middle, count(*) AS councils FROM figures GROUP BY region)
SELECT f.name AS council, ${rounded('f.value', measure)} AS figure, ${rounded('r.middle', measure)} AS middle,
  ${rounded(difference, measure)} AS apart, r.councils AS others
FROM figures f JOIN regions r USING (region)
WHERE ${difference} ${side === 'above' ? '>' : '<'} 0
ORDER BY ${difference}${side === 'above' ? ' DESC' : ''}, council LIMIT ${TOP}`;
  }
};
