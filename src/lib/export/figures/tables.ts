import { kindOf } from '../../model/units/index.ts';
import type { RankingRow } from '../../charts/ranking/row.ts';
import type { TrendSeries } from '../../charts/trend/series.ts';
import { asCompared } from '../../model/comparator.ts';
import { bottomOf, isPrinted, type Measure, isGraded } from '../../model/measure.ts';
import { hasIntervals, intervalOf, reasonOf } from '../../words/index.ts';
import type { Column, Table } from '../figure.ts';
import type { MeasureInput, Whole } from './input.ts';

/** What a figure is told in: 'per cent', 'per 1,000 children', 'weeks', 'pounds per child'. */
export function unitInWords({ unit }: Pick<Measure, 'unit'>): string {
  return kindOf(unit).inWords(unit);
}

const STATUS_WORDS =
  'ok; faulty (published, and not used here: see published_not_used); or why there is no figure: suppressed, not-collected, nothing-to-divide, not-returned, no-row, not-an-area-then';

/** A column of texts. */
export const text = (name: string, title: string, means: string): Column => ({ name, title, kind: 'text', means });
/** A column of numbers, shown with so many decimals; whole ones without. */
export const number = (name: string, title: string, means: string, decimals?: number): Column => ({
  name,
  title,
  kind: 'number',
  means,
  ...(decimals === undefined ? {} : { decimals })
});

/** The column of areas' codes. */
export const areaCode = text('area_code', 'Code', 'GSS code, as the Office for National Statistics used it in December 2024');

/** The columns that tell many measures' figures of one area a line. `area` and `period` say what stands in those columns. */
export const newestColumns = (area: string, period: string): Column[] => [
  areaCode,
  text('area', 'Area', area),
  text('measure', 'Measure', 'As its address has it'),
  text('title', 'Measure in words', 'As its page is called'),
  text('unit', 'Unit', 'Of the figure and its interval'),
  text('period', 'Period', period),
  number('value', 'Figure', 'In its unit; of an answer the grade', 1),
  number('lower_95', 'Lower end of the 95% interval', 'Worked out by this site from the counts', 1),
  number('upper_95', 'Upper end of the 95% interval', 'Worked out by this site from the counts', 1),
  number('numerator', 'Numerator', 'As the measure defines it'),
  number('denominator', 'Denominator', 'As the measure defines it'),
  number('published_not_used', 'Published, not used', 'A figure that our checks found faulty: no figure to quote', 1)
];

function figureColumns(measure: Measure, faulty: boolean): Column[] {
  const unit = unitInWords(measure);
  const counts = !isGraded(measure) && (!isPrinted(measure) || bottomOf(measure) !== null);
  return [
    number('value', 'Figure', `${measure.statisticalTitle}, ${unit}, unrounded where the counts are published`, measure.decimals),
    ...(isGraded(measure) ? [text('words', 'In words', 'What the grade says')] : []),
    ...(hasIntervals(measure)
      ? [
          number(
            'lower_95',
            'Lower end of the 95% interval',
            `${unit}; worked out by this site from the counts`,
            measure.decimals
          ),
          number(
            'upper_95',
            'Upper end of the 95% interval',
            `${unit}; worked out by this site from the counts`,
            measure.decimals
          )
        ]
      : []),
    ...(counts
      ? [number('numerator', 'Numerator', measure.numeratorWords), number('denominator', 'Denominator', measure.denominatorWords)]
      : []),
    ...(faulty
      ? [
          number(
            'published_not_used',
            'Published, not used',
            `A figure that our checks found faulty, ${unit}: no figure to quote`,
            measure.decimals
          )
        ]
      : []),
    text('status', 'Status', STATUS_WORDS),
    text('reason', 'Reason', 'Why there is no figure, or why it is not used, in words')
  ];
}

interface Line {
  value: number | null;
  words: string;
  low: number | null;
  high: number | null;
  numerator: number | null;
  denominator: number | null;
  status: string;
  reason: string;
}

function cellsOf(line: Line, columns: readonly Column[]): (string | number | null)[] {
  const faulty = line.status === 'faulty';
  const cells: Record<string, string | number | null> = {
    value: faulty ? null : line.value,
    words: line.words,
    lower_95: faulty ? null : line.low,
    upper_95: faulty ? null : line.high,
    numerator: line.numerator,
    denominator: line.denominator,
    published_not_used: faulty ? line.value : null,
    status: line.status,
    reason: line.reason
  };
  return columns.map(({ name }) => cells[name] ?? null);
}

/** As files hold a figure: to ten digits, more than any publisher prints. */
export const round = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value.toPrecision(10));

/** The councils that a chart drew, in the order given, and England last where it has a line. */
export function councilTable({ measure, period, england }: MeasureInput, rows: readonly RankingRow[]): Table {
  /* Where England's figure counts councils that show none, a second line has the one that councils are compared with. */
  const wholes = [england, england?.like ? { ...asCompared(england), name: `${england.name}, like for like` } : null].filter(
    (whole) => whole !== null
  );
  const lines = [...rows.map(lineOfRow(measure)), ...wholes.map((whole) => lineOfWhole(measure, whole))];
  const figures = figureColumns(
    measure,
    lines.some(({ status }) => status === 'faulty')
  );
  const boards = rows.some(({ board }) => board !== undefined);
  const places = [
    ...rows.map(({ code, name, regionName, board }) => [code, name, regionName, board ?? '']),
    ...wholes.map((whole) => [whole.area, whole.name, '', ''])
  ];
  const columns = [
    areaCode,
    text(
      'area',
      'Area',
      boards
        ? 'Council that is shown the figure of its board'
        : 'Council; England is the published national figure, never a mean of councils; like for like: without the councils that show no figure'
    ),
    text('region', 'Region', 'Region that the council lies in'),
    ...(boards ? [text('board', 'Integrated care board', 'Whose figure it is: never the council’s own')] : []),
    text('period', 'Period', `Kind of year: ${measure.yearBasis}`)
  ];
  return {
    columns: [...columns, ...figures],
    rows: lines.map((line, i) => {
      const [code = '', name = '', region = '', board = ''] = places[i] ?? [];
      return [code, name, region, ...(boards ? [board] : []), period, ...cellsOf(line, figures)];
    })
  };
}

function lineOfRow({ unit }: Measure): (row: RankingRow) => Line {
  return ({ value, low, high, numerator, denominator, status, reason, short }) => ({
    value: round(value),
    words: isGraded({ unit }) && value !== null ? short : '',
    low: round(low),
    high: round(high),
    numerator,
    denominator,
    status,
    reason
  });
}

function lineOfWhole(measure: Measure, whole: Whole): Line {
  const interval = intervalOf(measure, whole);
  return {
    value: round(whole.value),
    words: '',
    low: round(interval?.low),
    high: round(interval?.high),
    numerator: whole.numerator,
    denominator: whole.denominator,
    status: whole.status,
    reason: whole.status === 'ok' ? '' : reasonOf(measure, whole)
  };
}

/** Every point of the lines drawn, line by line. */
export function trendTable({ measure }: Pick<MeasureInput, 'measure'>, series: readonly TrendSeries[]): Table {
  const points = series.flatMap(({ code, name, points: own }) => own.map((point) => ({ code, name, point })));
  const hasPublished = points.some(({ point }) => point.published !== undefined);
  const columns = figureColumns(
    measure,
    points.some(({ point }) => point.status === 'faulty')
  ).filter(({ name }) => name !== 'numerator' || points.some(({ point }) => point.numerator != null));
  return {
    columns: [
      areaCode,
      text('area', 'Area', 'Council or England, as the line is named'),
      text('period', 'Period', `Kind of year: ${measure.yearBasis}`),
      ...columns,
      ...(hasPublished
        ? [text('published', 'Published', 'The published figure, where the line is drawn at the like-for-like one')]
        : [])
    ],
    rows: points.map(({ code, name, point }) => {
      const line = {
        value: round(point.value),
        words: '',
        low: round(point.low),
        high: round(point.high),
        numerator: point.numerator ?? null,
        denominator: point.count ?? null,
        status: point.status,
        reason: point.status === 'ok' ? '' : point.label
      };
      return [code, name, point.period, ...cellsOf(line, columns), ...(hasPublished ? [point.published ?? ''] : [])];
    })
  };
}
