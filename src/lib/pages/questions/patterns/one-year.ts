import { measureById } from '../../../measures/index.ts';
import type { Measure } from '../../../model/measure.ts';
import { periodInWords } from '../../../model/period.ts';
import { OUTSIDE_998, wilson, Z_998 } from '../../../statistics/index.ts';
import type { Tested } from '../../../findings/tested.ts';
import { formatCount, inWords, regionInProse, titleInside } from '../../../words/index.ts';
import type { Found, Pattern } from '../model.ts';
import { measureSlot, wordSlot, yearSlot, yearsOf } from '../slots.ts';
import { england, figures, limits, quoted, rounded, wilsonEnd } from '../sql.ts';
import {
  differenceCell,
  differenceColumn,
  expectedInWords,
  figureCell,
  figureColumn,
  inSome,
  leftOut,
  named,
  some,
  sourcesIn,
  workedOutCell
} from '../words.ts';
import { tenOf } from './every-year.ts';

const TOP = 10;
const SIDES = { below: 'below', above: 'above' };

export const AMONG_TEN_ON_BOTH: Pattern = {
  id: 'among-the-ten-on-both',
  title: 'Who is among the ten on two measures?',
  sentence: [
    'Councils among the ten',
    wordSlot('end', 'End', { lowest: 'lowest', highest: 'highest' }),
    'on',
    measureSlot('measure', 'plans-within-20-weeks', { years: yearsOf }),
    'and also among the ten',
    wordSlot('other', 'End of the second', { highest: 'highest', lowest: 'lowest' }),
    'on',
    measureSlot('second', 'plans-over-52-weeks', {
      label: 'Second measure',
      years: yearsOf,
      among: ({ id, yearBasis }, { measure = '' }) => id !== measure && yearBasis === measureById(measure).yearBasis
    }),
    'in',
    yearSlot('year', 'Year', ['measure', 'second'])
  ],
  needs: ({ measure = '', second = '' }) => ({ measures: [measure, second] }),
  answer({ measure: id = '', second = '', year = '', end = '', other = '' }, book) {
    const [one, two] = [book.placed(id, year), book.placed(second, year)];
    const [ten, ten2] = [tenOf(book, id, year, end), tenOf(book, second, year, other)];
    const both = [...one.keys()].filter((area) => two.has(area));
    const found = both.filter((area) => ten.has(area) && ten2.has(area));
    const at = (figures: ReadonlyMap<string, Tested>, area: string): Tested => {
      const figure = figures.get(area);
      if (!figure) throw new Error(`${area} has no figure`);
      return figure;
    };
    const [first, next] = [measureById(id), measureById(second)];
    const sign = end === 'highest' ? -1 : 1;
    const rows = found
      .map((area): Found => ({
        ...book.placeOf(area),
        cells: [figureCell(first, at(one, area)), figureCell(next, at(two, area))]
      }))
      .sort((a, b) => sign * ((a.cells[0]?.value ?? 0) - (b.cells[0]?.value ?? 0)) || (a.name < b.name ? -1 : 1));
    const [tens, tens2] = [ten, ten2].map((some) => both.filter((area) => some.has(area)).length) as [number, number];
    return {
      headline: `${some(rows.length, both.length)} ${rows.length === 1 ? 'was' : 'were'} among the ten ${end} on ${titleInside(first.title)} and among the ten ${other} on ${titleInside(next.title)} in ${periodInWords(year)}${named(rows)}`,
      asked: `What prints alike shares a place: ${inWords(ten.size)} are among the first ten, ${inWords(ten2.size)} among the second${tens === ten.size && tens2 === ten2.size ? '' : `; ${inWords(tens)} and ${inWords(tens2)} of them have both figures`}.${leftOut(
        book,
        both.length,
        [
          [id, year],
          [second, year]
        ]
      )}`,
      chance: `By chance: ${expectedInWords(both.length === 0 ? 0 : (tens * tens2) / both.length)}, if the two measures had nothing to do with each other (${formatCount(tens)} × ${formatCount(tens2)} ÷ ${formatCount(both.length)} councils). Each ranking alone always has a top ten.`,
      notes: ['Measures that share a count, or count the same delay, are not independent: an overlap is then no discovery.'],
      columns: [
        figureColumn('first', id, `${first.title}, ${periodInWords(year)}`),
        figureColumn('second', second, `${next.title}, ${periodInWords(year)}`)
      ],
      rows,
      shown: { measure: id, period: year, column: 0 },
      sources: sourcesIn(found.flatMap((area) => [at(one, area), at(two, area)]))
    };
  },
  sql({ measure = '', second = '', year = '', end = '', other = '' }) {
    const places = (name: string, id: string, way: string) => `${figures(`${name}_figures`, id, true)},
${name} AS (
  -- what prints alike shares a place
  SELECT *, rank() OVER (ORDER BY ${rounded('value', id)}${way === 'highest' ? ' DESC' : ''}) AS place
  FROM ${name}_figures WHERE period = ${quoted(year)}
)`;
    return `${limits(true)},
${places('one', measure, end)},
${places('two', second, other)}
SELECT a.name AS council, ${rounded('one.value', measure)} AS first, ${rounded('two.value', second)} AS second
FROM one JOIN two USING (area) JOIN atlas.areas a ON a.code = area
WHERE one.place <= ${TOP} AND two.place <= ${TOP}
ORDER BY one.value${end === 'highest' ? ' DESC' : ''}, council`;
  }
};

export const FROM_ENGLAND: Pattern = {
  id: 'beyond-chance-from-england',
  title: 'Who is below England by more than chance?',
  sentence: [
    'Councils',
    wordSlot('side', 'Side', SIDES),
    'England on',
    measureSlot('measure', 'plans-within-20-weeks', { years: yearsOf, among: ({ unit }) => unit.kind === 'share' }),
    'in',
    yearSlot('year', 'Year', ['measure']),
    'by more than sampling chance explains'
  ],
  needs: ({ measure = '' }) => ({ measures: [measure] }),
  answer({ measure: id = '', year = '', side = '' }, book) {
    const measure = measureById(id);
    const target = book.england(id, year);
    const all = target === null ? [] : [...book.placed(id, year).values()];
    const sign = side === 'above' ? 1 : -1;
    const found = all.filter(({ numerator, denominator }) => {
      const { low, high } = wilson(numerator, denominator, Z_998);
      return sign === 1 ? low * 100 > (target ?? 0) : high * 100 < (target ?? 0);
    });
    const rows = found
      .map((figure): Found => ({
        ...book.placeOf(figure.area),
        cells: [figureCell(measure, figure), differenceCell(measure, figure.value - (target ?? 0))]
      }))
      .sort((a, b) => sign * ((b.cells[1]?.value ?? 0) - (a.cells[1]?.value ?? 0)) || (a.name < b.name ? -1 : 1));
    return {
      headline: `${inSome(rows.length, all.length)}, the figure for ${titleInside(measure.title)} was ${side} England’s in ${periodInWords(year)} by more than sampling chance explains${named(rows)}`,
      asked: `${target === null ? 'England has no sound figure to compare with.' : `England’s, like for like, was ${workedOutCell(measure, target).text}.`}${leftOut(book, all.length, [[id, year]])}`,
      chance: `By chance: ${expectedInWords((OUTSIDE_998 / 2) * all.length)}. If all were like England, the 99.8% interval of 0.1% of ${formatCount(all.length)} councils would lie wholly on this side.`,
      notes: [
        'This allows for sampling chance alone. Councils usually differ by more than that, and recording practice is one possible cause: the findings hold figures to limits that allow for it.'
      ],
      columns: [
        figureColumn('figure', id, `${measure.title}, ${periodInWords(year)}`),
        differenceColumn('apart', id, 'Difference from England')
      ],
      rows,
      shown: { measure: id, period: year, column: 0 },
      sources: sourcesIn(found)
    };
  },
  sql({ measure = '', year = '', side = '' }) {
    const end = `100 * ${wilsonEnd('x', 'n', side === 'above' ? 'low' : 'high')}`;
    return `${limits(true)},
${figures('figures', measure, true)},
${england(measure)}
SELECT a.name AS council, ${rounded('f.value', measure)} AS figure, ${rounded('f.value - e.value', measure)} AS apart
FROM limits, figures f JOIN england e USING (period) JOIN atlas.areas a ON a.code = f.area
WHERE f.period = ${quoted(year)}
  -- the end of Wilson’s 99.8% interval that is nearer to England’s figure
  AND ${end} ${side === 'above' ? '>' : '<'} e.value
ORDER BY f.value - e.value${side === 'above' ? ' DESC' : ''}, council`;
  }
};

export const LAW: Pattern = {
  id: 'meets-the-law',
  title: 'Which councils meet the law?',
  sentence: [
    'Councils in',
    {
      name: 'region',
      label: 'Region',
      options: (_, { regions }) => [
        { value: 'england', words: 'England' },
        ...regions.map(({ slug, name }) => ({ value: slug, words: regionInProse(name) }))
      ]
    },
    'that',
    wordSlot('verdict', 'Verdict', { met: 'met', 'fell-short': 'fell short of' }),
    'the law on',
    measureSlot('measure', 'plans-within-20-weeks', {
      years: yearsOf,
      among: ({ lawStandard, unit, polarity }) => lawStandard !== null && unit.kind === 'share' && polarity.direction !== 'none'
    }),
    'in',
    yearSlot('year', 'Year', ['measure'])
  ],
  needs: ({ measure = '' }) => ({ measures: [measure] }),
  answer({ measure: id = '', year = '', region = '', verdict = '' }, book, { regions }) {
    const measure = measureById(id);
    const standard = measure.lawStandard?.value ?? 0;
    const within = regions.find(({ slug }) => slug === region);
    const all = [...book.placed(id, year).values()].filter(
      ({ area }) => within === undefined || book.council(area).region === within.code
    );
    const meets = ({ value }: Tested) => (measure.polarity.direction === 'lower-better' ? value <= standard : value >= standard);
    const found = all.filter((figure) => meets(figure) === (verdict === 'met'));
    const sign = measure.polarity.direction === 'lower-better' ? -1 : 1;
    const rows = found
      .map((figure): Found => ({ ...book.placeOf(figure.area), cells: [figureCell(measure, figure)] }))
      .sort((a, b) => sign * ((a.cells[0]?.value ?? 0) - (b.cells[0]?.value ?? 0)) || (a.name < b.name ? -1 : 1));
    const where = within ? ` in ${regionInProse(within.name)}` : '';
    const names = rows.length > 0 && verdict === 'met' && rows.length <= 4 ? named(rows) : '.';
    return {
      headline: `${some(rows.length, all.length).replace(',', `${where},`)} ${verdict === 'met' ? 'met' : 'fell short of'} what the law says on ${titleInside(measure.title)} in ${periodInWords(year)}${names}`,
      asked: `${measure.lawStandard ? lawInWords(measure.lawStandard) : ''}${leftOut(book, all.length, [[id, year]], [], within?.code)}`,
      chance:
        'Chance has no part in this: it is a count of councils whose published figure is what the law asks of every case, and no test.',
      notes: ['A council with few cases meets a standard of every case more easily than one with many: look at the counts.'],
      columns: [figureColumn('figure', id, `${measure.title}, ${periodInWords(year)}`)],
      rows,
      shown: { measure: id, period: year, column: 0 },
      sources: sourcesIn(found)
    };
  },
  sql({ measure: id = '', year = '', region = '', verdict = '' }) {
    const measure = measureById(id);
    const lower = measure.polarity.direction === 'lower-better';
    const meets = `f.value ${lower ? '<=' : '>='} ${measure.lawStandard?.value ?? 0}`;
    return `${limits(true)},
${figures('figures', id, true)}
SELECT a.name AS council, ${rounded('f.value', id)} AS figure
FROM figures f JOIN atlas.areas a ON a.code = f.area${region === 'england' ? '' : '\nJOIN atlas.areas r ON r.code = a.region'}
WHERE f.period = ${quoted(year)} AND ${verdict === 'met' ? meets : `NOT (${meets})`}${region === 'england' ? '' : ` AND r.slug = ${quoted(region)}`}
ORDER BY f.value${lower ? ' DESC' : ''}, council`;
  }
};

/** 'The law: every plan within 20 weeks (Regulations 2014, regulation 13).' */
function lawInWords({ words, basis }: NonNullable<Measure['lawStandard']>): string {
  const said = words.replace(/^The law: /, '');
  return `The law: ${said.charAt(0).toLowerCase()}${said.slice(1)} (${basis}).`;
}
