import { wrap } from '../../charts/kit/text.ts';
import { definitionsOf } from '../../export/figures/common.ts';
import { citedInWords } from '../../export/tables/citation.ts';
import type { CitedSource, FigureInput } from '../../export/figures/input.ts';
import type { Cell } from '../../export/figure.ts';
import { newestColumns, number, round, text, unitInWords } from '../../export/figures/tables.ts';
import type { Area } from '../../model/area.ts';
import { type Measure, isGraded } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { boardShort, fixed, intervalOf, list, listName, lowered, periodOnBasis, type Board } from '../../words/index.ts';
import { shortOf } from '../../ui/charts.ts';
import { besideName, differenceInWords, whyNone, type Side } from './difference.ts';
import type { At, Offered } from '../../ui/export/offer.ts';
import { isOfBoards } from '../../model/geography.ts';

/** One area's line of a measure's newest period; null where the table has none. */
interface ComparedCell {
  area: Pick<Area, 'code' | 'name' | 'slug' | 'kind' | 'region'>;
  row: Observation | null;
  counterpart: Observation | null;
  board: Board | null;
}

/** What `/compare` shows. */
export interface CompareFigures {
  /** A measure each, with its newest period and a cell an area. */
  columns: readonly { measure: Measure; period: string; cells: readonly ComparedCell[] }[];
  areas: readonly ComparedCell['area'][];
  /** The two whose difference is told; null while fewer than two are shown. */
  pair: readonly [ComparedCell['area'], ComparedCell['area']] | null;
  sources: readonly CitedSource[];
  path: string;
}

const stemOf = (areas: readonly { slug: string }[]) =>
  areas.length <= 3 ? areas.map(({ slug }) => slug).join('_') : `${areas.length}-areas`;

function commonOf(
  { columns, sources, path }: CompareFigures,
  { origin, version }: At
): Omit<FigureInput, 'name' | 'headline' | 'subtitle' | 'description' | 'table'> {
  return {
    sources,
    page: `${origin}${path}`,
    version,
    notes: [
      { text: 'Newest figures. Periods differ from measure to measure, and no two measures share a scale.', must: true },
      ...(columns.some(({ measure }) => isOfBoards(measure))
        ? [{ text: 'Figures of integrated care boards are not of councils alone.', must: true }]
        : [])
    ],
    definitions: columns.flatMap(({ measure }) => definitionsOf(measure))
  };
}

/** The areas beside each other, and what lies between the two that the reader chose. */
export function compareOffered(figures: CompareFigures): Offered {
  const { areas, pair } = figures;
  const names = list(areas.map((area) => listName(area)));
  const input = (at: At): FigureInput => ({
    ...commonOf(figures, at),
    name: `compared_newest_${stemOf(areas)}_table`,
    headline: names,
    subtitle: 'Newest published figures with their 95% intervals, England.',
    sentence: figures.columns
      .map(
        (column) =>
          `${column.measure.title}: ${column.cells.map((cell) => `${listName(cell.area)} ${figureOf(column.measure, cell)}`).join(', ')}`
      )
      .join('. ')
      .concat('.'),
    description: `A table of ${figures.columns.length} measures and ${areas.length} areas.`,
    table: compareTable(figures)
  });
  return {
    name: 'the comparison',
    offers: [
      { title: 'Table', request: (at) => ({ kind: 'listing', input: input(at), view: viewOf(figures) }) },
      ...(pair ? [{ title: 'The difference between two', request: (at: At) => between(figures, pair, at) }] : [])
    ]
  };
}

const figureOf = (measure: Measure, { row, area }: ComparedCell): string => {
  const grouped = area.kind === 'england' || area.kind === 'region';
  if (!row || (grouped && row.value === null && isGraded(measure))) return 'none';
  return shortOf(measure, row);
};

function reasonOf(measure: Measure, { area, row, counterpart, board }: ComparedCell): string {
  if (!row)
    return area.kind === 'england' || area.kind === 'region'
      ? 'No figure for it is published'
      : `${listName(area)} was not a council then`;
  return row.status === 'ok' ? '' : whyNone(measure, { area, row, counterpart, board });
}

function viewOf({ columns }: CompareFigures) {
  return {
    columns: [
      { head: '', align: 'start' as const, most: 14 },
      { head: 'Figure', align: 'end' as const, strong: true, most: 9 },
      { head: '95% interval, or why there is none', align: 'start' as const, most: 22 }
    ],
    rows: columns.flatMap((column) => {
      const { measure, period, cells } = column;
      return [
        { heading: `${measure.title}, ${periodOnBasis(measure, period)}` },
        ...cells.map((cell) => {
          const interval = cell.row?.status === 'ok' ? intervalOf(measure, cell.row) : null;
          const digits = measure.decimals;
          const span = interval ? `${fixed(interval.low, digits)} to ${fixed(interval.high, digits)}` : '';
          const board = cell.board && cell.row ? `of ${boardShort(cell.board)}` : '';
          return {
            cells: [
              listName(cell.area),
              figureOf(measure, cell),
              [span, reasonOf(measure, cell), board].filter((part) => part !== '').join('; ')
            ]
          };
        })
      ];
    })
  };
}

function compareTable({ columns, sources }: CompareFigures): FigureInput['table'] {
  return {
    columns: [
      ...newestColumns('Council, region or England', 'The newest with figures; kinds of year differ from measure to measure'),
      text('board', 'Integrated care board', 'Whose figure it is, where it is not the area’s own'),
      text('status', 'Status', 'ok, or why there is no usable figure'),
      text('reason', 'Reason', 'The same in words'),
      ...SOURCED
    ],
    rows: columns.flatMap(({ measure, period, cells }) =>
      cells.map((cell): Cell[] => {
        const { area, row, board } = cell;
        const sound = row?.status === 'ok';
        const interval = row && sound ? intervalOf(measure, row) : null;
        return [
          area.code,
          listName(area),
          measure.id,
          measure.title,
          unitInWords(measure),
          period,
          sound ? round(row.value) : null,
          round(interval?.low),
          round(interval?.high),
          row?.numerator ?? null,
          row?.denominator ?? null,
          row?.status === 'faulty' ? round(row.value) : null,
          board ? boardShort(board) : '',
          row?.status ?? 'no-row',
          reasonOf(measure, cell),
          ...sourced(sources, row?.source)
        ];
      })
    )
  };
}

/** Where each line's figures are from, and how they may be used. */
const SOURCED = [
  text('source', 'Source', 'Publisher, publication and release that the figure was read from; empty for a sum made here'),
  text('licence', 'Licence', 'Of that release')
];

function sourced(sources: readonly CitedSource[], ...ids: readonly (string | undefined)[]): [source: string, licence: string] {
  const cited = [...new Set(ids)].flatMap((id) => sources.find((source) => source.id === id) ?? []);
  return [[...new Set(cited.map(citedInWords))].join('; '), [...new Set(cited.map(({ licence }) => licence))].join('; ')];
}

const sideColumns = (side: 'first' | 'second', name: string) => [
  number(side, `Figure, ${name}`, 'In its unit', 1),
  number(`${side}_numerator`, `Numerator, ${name}`, 'As the measure defines it'),
  number(`${side}_denominator`, `Denominator, ${name}`, 'As the measure defines it')
];

const sideCells = (row: Observation | null): Cell[] => [
  row?.status === 'ok' ? round(row.value) : null,
  row?.numerator ?? null,
  row?.denominator ?? null
];

/** How far the first of two lies from the second, measure by measure, in words. */
function between(figures: CompareFigures, pair: NonNullable<CompareFigures['pair']>, at: At) {
  const said = figures.columns.flatMap(({ measure, period, cells }) => {
    const [first, second] = pair.map(({ code }) => cells.find(({ area }) => area.code === code));
    if (!first || !second) return [];
    const words =
      first.row && second.row
        ? compared(measure, { ...first, row: first.row }, { ...second, row: second.row })
        : 'Not compared (no figure of one of the two for this period).';
    return [{ measure, period, first, second, words }];
  });
  const [a, b] = pair.map((area) => listName(area));
  const input: FigureInput = {
    ...commonOf(figures, at),
    name: `compared_newest_${stemOf(pair)}_differences`,
    headline: `The difference between ${a} and ${b}`,
    subtitle:
      'Called more than chance where the whole 95% interval of the difference is on one side of zero (for two rates, that of their ratio on one side of 1). It does not say why.',
    sentence: `${a} beside ${b}. ${said.map(({ measure, words }) => `${measure.title}: ${words}`).join(' ')}`,
    description: said.map(({ measure, words }) => `${measure.title}: ${words}`).join(' '),
    table: {
      columns: [
        text('measure', 'Measure', 'As its address has it'),
        text('title', 'Measure in words', 'As its page is called'),
        text('unit', 'Unit', 'Of the figures'),
        text('period', 'Period', 'The newest with figures'),
        ...sideColumns('first', a ?? ''),
        ...sideColumns('second', b ?? ''),
        text(
          'difference',
          'Difference',
          'How far the first lies from the second, and what chance can explain; Newcombe’s interval for two shares, for two rates that of their ratio'
        ),
        ...SOURCED
      ],
      rows: said.map(({ measure, period, first, second, words }): Cell[] => [
        measure.id,
        measure.title,
        unitInWords(measure),
        period,
        ...sideCells(first.row),
        ...sideCells(second.row),
        words,
        ...sourced(figures.sources, first.row?.source, second.row?.source)
      ])
    }
  };
  const view = {
    columns: [
      { head: 'Measure', align: 'start' as const, most: 22 },
      { head: a ?? '', align: 'end' as const, strong: true, most: 9 },
      { head: b ?? '', align: 'end' as const, strong: true, most: 9 },
      { head: '', align: 'start' as const, most: 10 }
    ],
    rows: said.flatMap(({ measure, period, first, second, words }) => [
      { cells: [measure.title, figureOf(measure, first), figureOf(measure, second), periodOnBasis(measure, period)] },
      ...wrap(words, ({ length }) => length <= LINE).map((note) => ({ note }))
    ])
  };
  return { kind: 'listing' as const, input, view };
}

/** The difference; of a measure of boards with the boards that it lies between. */
function compared(measure: Measure, first: Side, second: Side): string {
  const words = differenceInWords(measure, first, second);
  const [a, b] = [besideName(measure, first, second), besideName(measure, second, first)];
  return a === listName(first.area) && b === listName(second.area) ? words : `${a} beside ${b}: ${lowered(words)}`;
}

/** Letters that a line of a difference holds: nothing of it may be cut. */
const LINE = 84;
