import { measureById } from '../../../measures/index.ts';
import { periodInWords } from '../../../model/period.ts';
import { roundedTo } from '../../../model/rounding.ts';
import { runByChance } from '../../../statistics/index.ts';
import { formatCount, inWords, titleInside } from '../../../words/index.ts';
import type { Book } from '../book.ts';
import type { Filling, Found, Known, Pattern } from '../model.ts';
import { measureSlot, sinceOf, sinceSlot, wordSlot, yearsSince } from '../slots.ts';
import { england, figures, limits, quoted, rounded } from '../sql.ts';
import {
  differenceCell,
  differenceColumn,
  expectedInWords,
  figureCell,
  figureColumn,
  figureFor,
  inSome,
  leftOut,
  named,
  some,
  sourcesIn,
  workedOutCell
} from '../words.ts';

const yearsIn = ({ measure = '', since = '' }: Filling, known: Known): string[] => yearsSince(measure, known, since);

/** Each council that has a figure in all of the years, with them in order. */
function everyYear(book: Book, id: string, years: readonly string[], placed = false) {
  const byYear = years.map((year) => (placed ? book.placed(id, year) : book.tested(id, year)));
  return [...(byYear[0]?.keys() ?? [])].flatMap((area) => {
    const figures = byYear.flatMap((year) => year.get(area) ?? []);
    const { name, slug } = book.council(area);
    return figures.length === years.length ? [{ area, name, slug, figures }] : [];
  });
}

const asked = (id: string, years: readonly string[]) => years.map((year) => [id, year] as const);
const inYears = (years: readonly string[]): string => years.map((year) => quoted(year)).join(', ');

/* What is alike but for the last digits of a division has not moved. */
const NO_MOVE = 1e-9;

export const EVERY_YEAR: Pattern = {
  id: 'every-year-since',
  title: 'Which councils fell back, or rose, in every year?',
  sentence: [
    'Councils whose figure for',
    measureSlot('measure', 'plans-within-20-weeks', { years: (id, known) => sinceOf(id, known, 2, true) }),
    wordSlot('way', 'Direction', { fell: 'fell', rose: 'rose' }),
    wordSlot('against', 'Measured against', { england: 'compared with England’s', itself: 'by itself' }),
    'in every year since',
    sinceSlot(2, true, 2)
  ],
  needs: ({ measure = '' }) => ({ measures: [measure] }),
  answer(filling, book, known) {
    const { measure: id = '', way = '', against = '', since = '' } = filling;
    const measure = measureById(id);
    const years = yearsIn(filling, known);
    const ofEngland = years.map((year) => (against === 'england' ? book.england(id, year) : 0));
    const isShare = measure.unit.kind === 'share';
    const distance = (value: number, i: number): number =>
      against !== 'england' || isShare ? value - (ofEngland[i] ?? 0) : value / (ofEngland[i] ?? 1);
    const complete = ofEngland.every((value) => value !== null);
    const all = complete ? everyYear(book, id, years) : [];
    const sign = way === 'fell' ? -1 : 1;
    const found = all.filter(({ figures }) =>
      figures.slice(1).every(({ value }, i) => sign * (distance(value, i + 1) - distance(figures[i]?.value ?? 0, i)) > NO_MOVE)
    );
    const rows = found
      .map(({ figures, ...place }): Found => {
        const [first, last] = [figures[0], figures.at(-1)];
        if (!first || !last) throw new Error('a run has a first year and a last');
        return {
          ...place,
          cells: [figureCell(measure, first), figureCell(measure, last), differenceCell(measure, last.value - first.value)]
        };
      })
      .sort((a, b) => sign * ((b.cells[2]?.value ?? 0) - (a.cells[2]?.value ?? 0)) || (a.name < b.name ? -1 : 1));
    const moves = years.length - 1;
    const odds = formatCount(Math.round(2 / runByChance(moves)));
    const last = years.at(-1) ?? '';
    const compared = against === 'england' ? ' compared with England’s' : '';
    const engl = [ofEngland[0] ?? 0, ofEngland.at(-1) ?? 0].map((value) => workedOutCell(measure, value).text);
    return {
      headline: `${inSome(rows.length, all.length)}, ${figureFor(id)} ${way}${compared} in each of the ${inWords(moves)} years from ${periodInWords(since)} to ${periodInWords(last)}${named(rows)}`,
      asked:
        `${against === 'england' ? `England’s own, like for like, went from ${engl[0]} to ${engl[1]}. ${isShare ? 'Compared by the difference.' : 'Compared by the ratio.'}` : ''}${leftOut(book, all.length, asked(id, years))}`.trim(),
      chance: `By chance: ${expectedInWords((runByChance(moves) / 2) * all.length)}. If figures only varied about a steady ${against === 'england' ? 'distance from England' : 'level'}, ${inWords(moves)} moves would all go one way or the other in 2 of ${odds} orders of ${inWords(moves + 1)} figures, so this way in 1 of ${odds}, and ${formatCount(all.length)} councils were looked at.`,
      notes: [
        against === 'england'
          ? 'Moves count however small they are: a run is not a change beyond chance from first to last.'
          : 'Where figures rose or fell everywhere, most of such runs are England’s own: compare with England’s instead. Moves count however small they are.'
      ],
      columns: [
        figureColumn('first', id, `${measure.title}, ${periodInWords(since)}`),
        figureColumn('last', id, periodInWords(last)),
        differenceColumn('change', id, 'Change in the council’s figure')
      ],
      rows,
      shown: { measure: id, period: last, column: 1 },
      sources: sourcesIn(found.flatMap(({ figures }) => [...figures].reverse()))
    };
  },
  sql(filling, _, known) {
    const { measure = '', way = '', against = '' } = filling;
    const years = yearsIn(filling, known);
    const own = against !== 'england';
    const share = measureById(measure).unit.kind === 'share';
    const at = own ? 'f.value' : share ? 'f.value - e.value' : 'f.value / e.value';
    return `${limits()},
${figures('figures', measure)},
${own ? '' : `${england(measure)},\n`}steps AS (
  SELECT f.*, ${at} - lag(${at}) OVER (PARTITION BY f.area ORDER BY f.period) AS step
  FROM figures f${own ? '' : ' JOIN england e USING (period)'}
  WHERE f.period IN (${inYears(years)})
)
SELECT a.name AS council, ${rounded('min_by(s.value, s.period)', measure)} AS first, ${rounded('max_by(s.value, s.period)', measure)} AS last,
  ${rounded('max_by(s.value, s.period) - min_by(s.value, s.period)', measure)} AS change
FROM steps s JOIN atlas.areas a ON a.code = s.area
GROUP BY a.code, a.name
HAVING count(*) = ${years.length} AND ${way === 'fell' ? `max(s.step) < -${NO_MOVE}` : `min(s.step) > ${NO_MOVE}`}
ORDER BY max_by(s.value, s.period) - min_by(s.value, s.period)${way === 'rose' ? ' DESC' : ''}, council`;
  }
};

export const BEYOND_ENGLAND_EVERY_YEAR: Pattern = {
  id: 'above-england-every-year',
  title: 'Which councils were above England in every year?',
  sentence: [
    'Councils',
    wordSlot('side', 'Side of England', { above: 'above', below: 'below' }),
    'England on',
    measureSlot('measure', 'plans-within-20-weeks', { years: (id, known) => sinceOf(id, known, 1, false) }),
    'in every year since',
    sinceSlot(1, false, 5)
  ],
  needs: ({ measure = '' }) => ({ measures: [measure] }),
  answer(filling, book, known) {
    const { measure: id = '', side = '', since = '' } = filling;
    const measure = measureById(id);
    const years = yearsIn(filling, known);
    const ofEngland = years.map((year) => book.england(id, year));
    const sign = side === 'above' ? 1 : -1;
    const all = ofEngland.every((value) => value !== null) ? everyYear(book, id, years, true) : [];
    const difference = (value: number, i: number) => sign * (value - (ofEngland[i] ?? 0));
    const found = all.filter(({ figures }) => figures.every(({ value }, i) => difference(value, i) > 0));
    const last = years.at(-1) ?? '';
    const rows = found
      .map(({ figures, ...place }): Found => {
        const now = figures.at(-1);
        if (!now) throw new Error('every year is one year at least');
        const least = Math.min(...figures.map(({ value }, i) => difference(value, i)));
        return { ...place, cells: [figureCell(measure, now), differenceCell(measure, sign * least)] };
      })
      .sort((a, b) => sign * ((b.cells[1]?.value ?? 0) - (a.cells[1]?.value ?? 0)) || (a.name < b.name ? -1 : 1));
    return {
      headline: `${some(rows.length, all.length)} had a figure ${side} England’s on ${titleInside(measure.title)} in every year from ${periodInWords(since)} to ${periodInWords(last)}${named(rows)}`,
      asked: `England’s figure is taken like for like, with the councils that have one. ‘Nearest to England’ is the year in which the council came closest to it.${leftOut(book, all.length, asked(id, years))}`,
      chance: `By chance: ${expectedInWords(all.length / 2 ** years.length)}, if every council fell on either side by the toss of a coin, anew each year (1 in ${formatCount(2 ** years.length)}). Councils are not drawn anew: their figures persist, so many more are to be expected.`,
      notes: ['By the figure alone, however close: no test was made of any single year.'],
      columns: [
        figureColumn('newest', id, `${measure.title}, ${periodInWords(last)}`),
        differenceColumn('nearest', id, 'Nearest to England')
      ],
      rows,
      shown: { measure: id, period: last, column: 0 },
      sources: sourcesIn(found.flatMap(({ figures }) => [...figures].reverse()))
    };
  },
  sql(filling, _, known) {
    const { measure = '', side = '' } = filling;
    const years = yearsIn(filling, known);
    const nearest = side === 'above' ? 'min(f.value - e.value)' : 'max(f.value - e.value)';
    return `${limits(true)},
${figures('figures', measure, true)},
${england(measure)}
SELECT a.name AS council, ${rounded('max_by(f.value, f.period)', measure)} AS newest, ${rounded(nearest, measure)} AS nearest
FROM figures f JOIN england e USING (period) JOIN atlas.areas a ON a.code = f.area
WHERE f.period IN (${inYears(years)})
GROUP BY a.code, a.name
HAVING count(*) = ${years.length} AND ${nearest} ${side === 'above' ? '>' : '<'} 0
ORDER BY ${nearest}${side === 'above' ? ' DESC' : ''}, council`;
  }
};

const SIZE = 10;

/** Places by the figure as it is printed, so that what prints alike shares one. */
export const TEN_EVERY_YEAR: Pattern = {
  id: 'ten-every-year',
  title: 'Who stayed among the ten lowest?',
  sentence: [
    'Councils among the ten',
    wordSlot('end', 'End', { lowest: 'lowest', highest: 'highest' }),
    'on',
    measureSlot('measure', 'plans-within-20-weeks', { years: (id, known) => sinceOf(id, known, 1, false) }),
    'in every year since',
    sinceSlot(1, false, 3)
  ],
  needs: ({ measure = '' }) => ({ measures: [measure] }),
  answer(filling, book, known) {
    const { measure: id = '', end = '', since = '' } = filling;
    const measure = measureById(id);
    const years = yearsIn(filling, known);
    const all = everyYear(book, id, years, true);
    const tens = years.map((year) => tenOf(book, id, year, end));
    const found = all.filter(({ area }) => tens.every((one) => one.has(area)));
    const last = years.at(-1) ?? '';
    const rows = found
      .map(({ figures, area, ...place }): Found => {
        const now = figures.at(-1);
        const first = figures[0];
        if (!now || !first) throw new Error('every year is one year at least');
        return { area, ...place, cells: [figureCell(measure, first), figureCell(measure, now)] };
      })
      .sort(
        (a, b) =>
          (end === 'highest' ? -1 : 1) * ((a.cells[1]?.value ?? 0) - (b.cells[1]?.value ?? 0)) || (a.name < b.name ? -1 : 1)
      );
    const odds = years
      .map((year, i) => (tens[i]?.size ?? 0) / Math.max(1, book.placed(id, year).size))
      .reduce((a, b) => a * b, 1);
    return {
      headline: `${some(rows.length, all.length)} had one of the ten ${end} figures for ${titleInside(measure.title)} in every year from ${periodInWords(since)} to ${periodInWords(last)}${named(rows)}`,
      asked: `What prints alike shares a place, so that a year can have more than ten.${leftOut(book, all.length, asked(id, years))}`,
      chance: `By chance: ${expectedInWords(odds * all.length)}, if places were drawn by lot anew each year (${years.map((_, i) => inWords(tens[i]?.size ?? 0)).join(', ')} in the years asked). In any one year there are always ten: a ranking always has a top ten.`,
      notes: ['Figures persist from year to year, so more than by lot is to be expected.'],
      columns: [
        figureColumn('first', id, `${measure.title}, ${periodInWords(since)}`),
        figureColumn('newest', id, periodInWords(last))
      ],
      rows,
      shown: { measure: id, period: last, column: 1 },
      sources: sourcesIn(found.flatMap(({ figures }) => [...figures].reverse()))
    };
  },
  sql(filling, _, known) {
    const { measure = '', end = '' } = filling;
    const years = yearsIn(filling, known);
    return `${limits(true)},
${figures('figures', measure, true)},
places AS (
  -- what prints alike shares a place
  SELECT *, rank() OVER (PARTITION BY period ORDER BY ${rounded('value', measure)}${end === 'highest' ? ' DESC' : ''}) AS place
  FROM figures WHERE period IN (${inYears(years)})
)
SELECT a.name AS council, ${rounded('min_by(p.value, p.period)', measure)} AS first, ${rounded('max_by(p.value, p.period)', measure)} AS newest
FROM places p JOIN atlas.areas a ON a.code = p.area
GROUP BY a.code, a.name
HAVING count(*) = ${years.length} AND max(p.place) <= ${SIZE}
ORDER BY max_by(p.value, p.period)${end === 'highest' ? ' DESC' : ''}, council`;
  }
};

/** The ten lowest or highest of a year, and those that print like the tenth. */
export function tenOf(book: Book, id: string, year: string, end: string): ReadonlySet<string> {
  const { decimals } = measureById(id);
  const sign = end === 'highest' ? -1 : 1;
  const printed = [...book.placed(id, year).values()].map(({ area, value }) => ({
    area,
    key: sign * roundedTo(value, decimals)
  }));
  return new Set(printed.filter(({ key }) => printed.filter((one) => one.key < key).length < SIZE).map(({ area }) => area));
}
