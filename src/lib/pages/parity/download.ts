import { definitionsOf, noteOf } from '../../export/figures/common.ts';
import type { FigureInput } from '../../export/figures/input.ts';
import { number, round, text, trendTable } from '../../export/figures/tables.ts';
import { ENGLAND } from '../../model/area.ts';
import { placesOf } from '../../model/geography.ts';
import { periodInWords } from '../../model/period.ts';
import { formatCount } from '../../words/index.ts';
import { belowOf, enoughOf } from '../../words/moved.ts';
import {
  formatWay,
  gapExtremes,
  gapFigures,
  gapLead,
  gapUnit,
  quantilesInWords,
  ratioLimit,
  WAY_NAMES,
  WAYS,
  type GapYear,
  comparedPlaces
} from '../../words/parity.ts';
import { lawLabelOf, trendSeries } from '../../ui/charts.ts';
import { breakOf } from '../../ui/measures.ts';
import { describe, fanLines, gapCharts } from './charts.ts';
import { gapHeadline } from '../../words/gap.ts';
import { gapTitle, oneYearHeadline, oneYearQuote } from '../../words/one-year.ts';
import { marksOf, quoteOf, whoIsDrawn } from './sentences.ts';
import { aloneAddress } from './alone-address.ts';
import type { Answer } from './answer.ts';
import { spanOf } from './span.ts';
import type { ParityData } from './data.ts';
import type { At, Offer, Offered } from '../../ui/export/offer.ts';

/** What a page of `/parity` is made from, with its own address. */
export type ParityFigures = Pick<ParityData, 'measure' | 'steady' | 'england' | 'summed' | 'sources'> & {
  answer?: Answer;
  one: ParityData['one'];
  path: string;
};

type Common = Omit<FigureInput, 'name' | 'subtitle' | 'table' | 'description'>;

function leadOf({ measure, steady, one }: ParityFigures): Pick<Common, 'headline' | 'sentence'> {
  const [first, last] = [steady.years[0], steady.years.at(-1)];
  if (!first || !last) return { headline: measure.title, sentence: measure.title };
  if (one)
    return {
      headline: oneYearHeadline(measure, one),
      sentence: [oneYearQuote(measure, one), gapExtremes(measure, last)].join(' ')
    };
  const lead = gapLead(first, last, breakOf(measure), gapUnit(measure));
  return { headline: lead, sentence: [gapExtremes(measure, last), lead, ...gapFigures(measure, first, last)].join(' ') };
}

function commonOf(figures: ParityFigures, { origin, version }: At): Common {
  const { measure, steady, sources, path, one } = figures;
  const { many } = placesOf(measure);
  const below = belowOf(measure);
  return {
    ...leadOf(figures),
    sources,
    page: `${origin}${path}`,
    version,
    notes: [
      {
        text: one
          ? `${whoIsDrawn(figures)} None of these is England’s figure.`
          : `The same councils throughout: the ${formatCount(steady.councils)} that no reorganisation touched in these years, and of them in each year those with a sound figure and ${enoughOf(measure)}. None of these is England’s figure.`,
        must: true
      },
      ...(steady.leftOut.length > 0
        ? [
            {
              text: `Left out: councils created or abolished since ${periodInWords(steady.years[0]?.period ?? '')} (${steady.leftOut.join('; ')}).`,
              must: false
            }
          ]
        : []),
      ...measure.caveats.map(noteOf)
    ],
    definitions: [
      ...definitionsOf(measure),
      [
        'Standard deviation',
        `How far ${many} lie from their middle, in ${gapUnit(measure)}: of the sample by ${many} and of the whole by ${below}`
      ],
      [
        'P90 − P10',
        `The figure that a tenth of ${many} exceed, less the one that a tenth stay below. ${quantilesInWords(below, placesOf(measure))}`
      ],
      ['Coefficient of variation', `The standard deviation divided by the mean of the same ${many}`],
      ['P90 / P10', `Not given where P10 is ${ratioLimit(measure)}`],
      ['Gini coefficient', `0 where all ${many} are alike, towards 1 where few hold nearly everything`]
    ]
  };
}

/** The gap between councils over the years: as charts, and as the table below them. */
export function gapOffered(figures: ParityFigures): Offered {
  const { measure, steady, one } = figures;
  const span = spanOf(steady.years);
  const below = belowOf(measure);
  const charts = gapCharts(measure, steady.years);
  const input = (at: At, drawn: string): FigureInput => ({
    ...commonOf(figures, at),
    name: `${measure.id}_${span.stem}_england_gap-${drawn}`,
    subtitle: `${measure.title}: the spread between ${placesOf(measure).many}, each counted once and by ${below}, ${span.words}, England.`,
    description: charts.map((chart) => `${chart.title}. ${describe(chart, breakOf(measure))}`).join(' '),
    table: gapTable(steady.years, below)
  });
  const columns = [
    { head: 'Year', align: 'start' as const, strong: true, most: 8 },
    { head: 'Councils', align: 'end' as const, most: 5 },
    ...WAYS.flatMap((way) => [
      { head: SHORT[way], align: 'end' as const, most: 6 },
      { head: `by ${below}`, align: 'end' as const, most: 6 }
    ])
  ];
  const rows = steady.years.map(({ period, plain, weighted }) => ({
    cells: [
      periodInWords(period),
      formatCount(plain.councils),
      ...WAYS.flatMap((way) => [formatWay(way, plain[way]), formatWay(way, weighted[way])])
    ]
  }));
  const listing: Offer = {
    title: 'Table',
    request: (at) => ({ kind: 'listing', input: input(at, 'table'), view: { columns, rows } })
  };
  if (one) return { name: 'the gap', offers: [listing] };
  return {
    name: 'the gap over the years',
    offers: [
      {
        title: 'Charts',
        request: (at) => ({
          kind: 'trends',
          input: input(at, 'charts'),
          view: { charts: charts.map(({ title, series, measure: own }) => ({ title, series, measure: own, lawLabel: '' })) }
        })
      },
      listing
    ]
  };
}

const SHORT: Readonly<Record<(typeof WAYS)[number], string>> = {
  sd: 'SD',
  range: 'P90 − P10',
  cv: 'CV',
  ratio: 'P90 / P10',
  gini: 'Gini'
};

function gapTable(years: readonly GapYear[], below: string): FigureInput['table'] {
  return {
    columns: [
      text('period', 'Period', 'Year'),
      number('councils', 'Councils', 'How many are counted'),
      ...WAYS.flatMap((way) => [
        number(
          `${way}_by_councils`,
          `${WAY_NAMES[way]}, by councils`,
          'Each council counted once',
          way === 'sd' || way === 'range' ? 1 : 3
        ),
        number(
          `${way}_weighted`,
          `${WAY_NAMES[way]}, by ${below}`,
          `Each council counted by its ${below}`,
          way === 'sd' || way === 'range' ? 1 : 3
        )
      ])
    ],
    rows: years.map(({ period, plain, weighted }) => [
      period,
      plain.councils,
      ...WAYS.flatMap((way) => [round(plain[way]), round(weighted[way])])
    ])
  };
}

/** Near the top, in the middle, near the bottom, beside England. */
export function fanOffered(figures: ParityFigures): Offered {
  const { measure, steady, england, summed, answer, one } = figures;
  const places = placesOf(measure);
  const span = spanOf(steady.fan);
  const published = england.some(({ value }) => value !== null);
  const whole = trendSeries(measure, { code: ENGLAND, name: 'England', slug: '' }, england, 'england');
  const series = [...(published ? [whole] : []), ...fanLines(measure, steady.fan)];
  const description = describe({ title: '', series, measure }, breakOf(measure));
  const quote = quoteOf(figures);
  const input = (at: At): FigureInput => {
    const common = commonOf(figures, at);
    return {
      ...common,
      name: `${measure.id}_${span.stem}_england_fan`,
      headline: one
        ? common.headline
        : answer?.newest
          ? gapHeadline(measure, answer.newest)
          : `${measure.title}: the gap between councils, ${span.words}`,
      sentence: quote || `${measure.title}: ${description}`,
      subtitle: `${measure.title}, ${span.words}. A tenth of ${one ? places.many : 'the same councils'} have more than P90, a tenth less than P10, and half more than the median ${places.one}.`,
      description,
      notes: [
        ...(quote ? [{ text: quote, must: true }] : []),
        ...(summed ? [{ text: 'England is the sum of its councils, worked out here.', must: true }] : []),
        ...(england.some(({ like }) => like)
          ? [
              {
                text: 'England is like for like where the published figure includes councils without a figure of their own.',
                must: true
              }
            ]
          : []),
        ...common.notes
      ],
      table: trendTable({ measure }, series)
    };
  };
  const chart = {
    title: measure.title,
    series,
    spread: steady.fan,
    places: comparedPlaces(measure),
    gaps: marksOf(figures),
    measure,
    lawLabel: lawLabelOf(measure).lawLabel ?? ''
  };
  return {
    name: 'the lines',
    offers: [
      {
        title: 'Lines',
        request: (at) => ({ kind: 'trends', input: input(at), view: { charts: [chart] } }),
        embed: aloneAddress(measure.id),
        embedTitle: gapTitle(measure)
      }
    ]
  };
}
