import type { Shapes } from '../../charts/areas/mark.ts';
import { hexagonNote } from '../../charts/hexagons/layout.ts';
import type { RankingInput } from '../../charts/ranking/layout.ts';
import type { RankingRow } from '../../charts/ranking/row.ts';
import type { SpreadYear } from '../../charts/trend/layout.ts';
import { shortOfPoint, type TrendSeries } from '../../charts/trend/series.ts';
import { type Measure, isGraded } from '../../model/measure.ts';
import { boundaryYear, periodInWords } from '../../model/period.ts';
import {
  capital,
  formatShort,
  hasIntervals,
  largerWhere,
  list,
  mapCredits,
  noIntervalNote,
  periodOnBasis
} from '../../words/index.ts';
import { drawMap, mapKey } from '../charts/map.ts';
import { drawPair, pairAspect } from '../charts/pair.ts';
import { drawRanking, rankingKey, rankingLines } from '../charts/ranking.ts';
import { drawStripOf, stripKey } from '../charts/strip.ts';
import { drawTrend, spreadKey, trendKey } from '../charts/trend.ts';
import type { Figure } from '../figure.ts';
import { caveatsOfLines, commonOf, countOf, must, noteOf, notesOf, said, stem, withoutBorders } from './common.ts';
import type { MeasureInput, TableView, TrendView } from './input.ts';
import { councilTable, trendTable, unitInWords } from './tables.ts';
import { isOfBoards, placesOf } from '../../model/geography.ts';

/** About that of the wider plane that lines over the years are placed in. */
const TREND_ASPECT = 1.75;

/** Outlines by area and by people; of a measure of boards, with the borders of boards for their lines. */
export interface MapShapes {
  area: Shapes;
  people: Shapes;
}

const PEOPLE = 'Each council is as big as its population.';
const PEOPLE_OF_BOTH = 'By people, each council is as big as its population.';

/** The map of a measure and period. `map` by area, `hexagons` by people. Throws what `classOf` throws. */
export function mapFigure(input: MeasureInput, kind: 'map' | 'hexagons', shapes: MapShapes): Figure {
  const { measure, period, chosen, chosenName } = input;
  const alone = chosen !== undefined && chosenName !== undefined;
  const rows = alone ? input.rows.filter(({ code }) => chosen.has(code)) : input.rows;
  const outlines = kind === 'map' ? shapes.area : shapes.people;
  const classes = { classBounds: measure.classBounds, strongEnd: input.strongEnd, within: alone ? chosen : null };
  const note = kind === 'hexagons' ? hexagonNote(boundaryYear(period)) : null;
  const people = kind === 'hexagons' ? [must(PEOPLE)] : [];
  const common = commonOf(input, kind, alone ? chosenName : undefined);
  const faded = alone ? [must(`Shown: ${chosenName}. All other councils are faded.`)] : [];
  return {
    ...common,
    source: `${common.source} ${mapCredits(kind)}`,
    description: `Map of England ${kind === 'map' ? 'by area' : 'by people'}. ${countOf(rows)}`,
    aspect: outlines.width / outlines.height,
    draw: (box) => drawMap(input.rows, outlines, classes, box),
    key: mapKey(rows, classes, measure.unit, isOfBoards(measure)),
    notes: [...faded, ...people, ...(note ? [must(note)] : []), ...notesOf(input, alone ? chosen : null)],
    table: councilTable(alone ? { ...input, england: null } : input, rows)
  };
}

/** Both maps beside each other under one key, as the measure's page has them. Throws what `classOf` throws. */
export function bothFigure(input: MeasureInput, shapes: MapShapes): Figure {
  const one = mapFigure(input, 'hexagons', shapes);
  const { chosen, chosenName } = input;
  const alone = chosen !== undefined && chosenName !== undefined;
  const classes = { classBounds: input.measure.classBounds, strongEnd: input.strongEnd, within: alone ? chosen : null };
  const common = commonOf(input, 'maps', alone ? chosenName : undefined);
  return {
    ...one,
    ...common,
    source: `${common.source} ${mapCredits('both')}`,
    description: `Two maps of England, by area and by people. ${countOf(alone ? input.rows.filter(({ code }) => chosen.has(code)) : input.rows)}`,
    aspect: pairAspect(shapes.area, shapes.people),
    draw: (box) => drawPair(input.rows, shapes, classes, box),
    notes: one.notes.map((note) => (note.text === PEOPLE ? must(PEOPLE_OF_BOTH) : note))
  };
}

/** Every council with a figure as a circle on one axis; of a measure of boards, every board. Throws for grades, which lie on no axis. */
export function stripFigure(input: MeasureInput): Figure {
  const { measure, reference: england, strongEnd, lawLabel } = input;
  if (isGraded(measure)) throw new Error('Grades are words: they lie on no axis.');
  const beads = boardsOnce(measure, input.rows);
  const strip = { rows: beads, measure, strongEnd, england, lawLabel, within: input.chosen ?? null };
  const noun = placesOf(measure).oneInFull;
  return {
    ...commonOf(input, 'strip'),
    description: `Every ${noun} as a circle on an axis of ${unitInWords(measure)}. ${countOf(input.rows)}`,
    aspect: null,
    draw: (box) => drawStripOf(strip, box),
    key: stripKey(beads, { noun: `one ${noun}`, small: input.small, larger: largerWhere(measure) }),
    notes: notesOf(withoutBorders(input)),
    table: councilTable(input, input.rows)
  };
}

/**
 * The table of councils with their intervals, as the reader has it sorted and narrowed. Of a measure of boards the picture has every board
 * once, under its own name; the files have every council, with its board.
 */
export function rankingFigure(input: MeasureInput, { sort, reversed, filter }: TableView): Figure {
  const { measure, rows, strongEnd, reference: england, lawLabel } = input;
  const ranking: RankingInput = { rows, measure, strongEnd, england, sort, reversed, within: filter?.codes ?? null, search: '' };
  const drawn = rankingLines(ranking).map(({ row }) => row);
  const picture = { ...ranking, ...boardLines(measure, rows, drawn, ranking.within) };
  const lines = rankingLines(picture);
  const noun = placesOf(measure).manyInFull;
  const headings = { small: `${capital(input.small)}: not ranked`, faulty: 'Published, not used', absent: 'No figure' };
  const intervals = hasIntervals(measure);
  return {
    ...commonOf(input, 'ranking', filter?.name),
    ...(filter ? { headline: `${measure.title}: ${filter.name}, ${periodInWords(input.period)}` } : {}),
    description: `Table of ${noun} with their figures. ${countOf(drawn)}`,
    aspect: null,
    draw: (box) => drawRanking(picture, headings, box),
    key: isGraded(measure)
      ? mapKey(drawn, { classBounds: measure.classBounds, strongEnd }, measure.unit, false)
      : rankingKey(lines, { intervals, law: measure.lawStandard ? lawLabel : '', england: england?.label ?? '' }),
    notes: [
      ...notesOf(withoutBorders(input), filter?.codes),
      ...(intervals ? [] : [said(noIntervalNote(measure))].filter(({ text }) => text !== ''))
    ],
    table: councilTable(filter ? { ...input, england: null } : input, drawn)
  };
}

const SPREAD = { p90: 'P90 of councils', middle: 'Median of councils', p10: 'P10 of councils' } as const;

/** The band of councils as lines, for the table and the words of its picture. */
function spreadLines(measure: Measure, spread: readonly SpreadYear[]): TrendSeries[] {
  if (spread.length === 0) return [];
  return (['p90', 'middle', 'p10'] as const).map((part) => ({
    code: part,
    name: SPREAD[part],
    emphasis: 'context',
    points: spread.map((year) => {
      const short = formatShort(measure, year[part]);
      return {
        period: year.period,
        value: year[part],
        status: 'ok',
        label: `${SPREAD[part]}, ${periodInWords(year.period)}: ${short}`,
        short
      };
    })
  }));
}

/**
 * Lines over the years: England's where a figure for it is published, and the councils that the reader chose; behind them, where the reader
 * has it, the band that eight in ten councils lie in.
 */
export function trendFigure(input: MeasureInput, { series, spread = [] }: TrendView): Figure {
  const { measure, lawLabel, small } = input;
  const councils = spreadLines(measure, spread);
  const names = list([...series.map(({ name }) => name), ...(spread.length > 0 ? ['the spread of councils'] : [])]);
  const shown = [...series, ...councils]
    .flatMap(({ points }) => points.filter(({ status }) => status !== 'not-collected').map(({ period }) => period))
    .sort();
  const [first, last] = [shown[0] ?? input.period, shown.at(-1) ?? input.period];
  const span = first === last ? periodInWords(first) : `${periodInWords(first)} to ${periodInWords(last)}`;
  const basis = periodOnBasis({ yearBasis: measure.yearBasis }, last).replace(periodInWords(last), '').trim();
  const caveats = caveatsOfLines(measure, shown, new Set(series.map(({ code }) => code)));
  return {
    ...commonOf(input, 'trend'),
    name: `${measure.id}_${first}-to-${last}_${[...series.map(({ name }) => stem(name)), ...(spread.length > 0 ? ['spread'] : [])].join('_')}_trend`,
    headline: `${measure.title}: ${names}, ${span}`,
    sentence: `${measure.title}: ${list([...series, ...councils].map(newestInWords))}.`,
    subtitle: `${measure.statisticalTitle}${basis ? `, ${basis}s` : ''}.`,
    description: `Lines over the years, ${span}: ${[...series, ...councils].map(newestInWords).join('; ')}.`,
    aspect: TREND_ASPECT,
    draw: (box) => drawTrend({ series, spread, measure, lawLabel }, box),
    key: [...trendKey({ series }, small), ...(spread.length > 0 ? spreadKey() : [])],
    notes: caveats.map(noteOf),
    table: trendTable(input, [...series, ...councils])
  };
}

/* Of a measure of boards: the first council drawn of each board stands for it, so that ranks and the axis stay those of all boards. */
function boardLines(
  measure: Pick<Measure, 'geography'>,
  rows: MeasureInput['rows'],
  drawn: MeasureInput['rows'],
  within: ReadonlySet<string> | null
): Pick<RankingInput, 'rows' | 'within'> {
  if (!isOfBoards(measure)) return { rows, within };
  const own = boardsOnce(measure, [...drawn, ...rows]);
  const shown = new Set(drawn.map(({ code }) => code));
  return { rows: own, within: within && new Set(own.flatMap(({ code }) => (shown.has(code) ? [code] : []))) };
}

/* Of a measure of boards the first of a board's councils stands for it, under the board's name. */
function boardsOnce(measure: Pick<Measure, 'geography'>, rows: MeasureInput['rows']): RankingRow[] {
  if (!isOfBoards(measure)) return [...rows];
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const name = row.board ?? row.name;
    if (seen.has(name)) return [];
    seen.add(name);
    return { ...row, name };
  });
}

/* The newest sound figure alone: two years side by side would be read as a change, whatever lies between them. */
function newestInWords({ name, points }: TrendSeries): string {
  const last = points.findLast(({ value, status }) => value !== null && status === 'ok');
  return last ? `${name} ${shortOfPoint(last)} in ${periodInWords(last.period)}` : `${name} has no figure`;
}
