import type { Shapes } from '../../charts/areas/mark.ts';
import { hexagonNote } from '../../charts/hexagons/layout.ts';
import type { RankingInput } from '../../charts/ranking/layout.ts';
import type { FigureRow } from '../../charts/strip/row.ts';
import type { TrendSeries } from '../../charts/trend/series.ts';
import type { Caveat, Measure } from '../../model/measure.ts';
import { boundaryYear, periodInWords } from '../../model/period.ts';
import { hasIntervals, list, noIntervalNote, periodOnBasis } from '../../words/index.ts';
import { drawMap, mapKey } from '../charts/map.ts';
import { drawRanking, rankingKey, rankingLines } from '../charts/ranking.ts';
import { drawStripOf, stripKey } from '../charts/strip.ts';
import { drawTrend, trendKey } from '../charts/trend.ts';
import type { Figure, Note } from '../figure.ts';
import { citedInWords } from '../tables/citation.ts';
import type { MeasureInput, TableView, TrendView } from './input.ts';
import { councilTable, trendTable, unitInWords } from './tables.ts';

/** About that of the wider plane that lines over the years are placed in. */
const TREND_ASPECT = 1.75;

/** Outlines by area and by people; of a measure of boards, with the borders of boards for their lines. */
export interface MapShapes {
  area: Shapes;
  people: Shapes;
}

const must = (text: string): Note => ({ text, must: true });
const said = (text: string): Note => ({ text, must: false });

/** The map of a measure and period. `map` by area, `hexagons` by people. Throws what `classOf` throws. */
export function mapFigure(input: MeasureInput, kind: 'map' | 'hexagons', shapes: MapShapes): Figure {
  const { measure, rows, period } = input;
  const outlines = kind === 'map' ? shapes.area : shapes.people;
  const classes = { classBounds: measure.classBounds, darkEnd: input.darkEnd };
  const note = kind === 'hexagons' ? hexagonNote(boundaryYear(period)) : null;
  const people = kind === 'hexagons' ? [must('Each council is as big as its population.')] : [];
  return {
    ...commonOf(input, kind),
    description: `Map of England ${kind === 'map' ? 'by area' : 'by people'}. ${countOf(rows)}`,
    aspect: outlines.width / outlines.height,
    draw: (box) => drawMap(rows, outlines, classes, box),
    key: mapKey(rows, classes, measure.unit, measure.geography === 'icb'),
    notes: [...people, ...(note ? [must(note)] : []), ...notesOf(input)],
    table: councilTable(input, rows)
  };
}

/** Every council with a figure as a circle on one axis; of a measure of boards, every board. Throws for grades, which lie on no axis. */
export function stripFigure(input: MeasureInput): Figure {
  const { measure, reference: england, darkEnd, lawLabel } = input;
  if (measure.unit.kind === 'grade') throw new Error('Grades are words: they lie on no axis.');
  const beads = boardsOnce(measure, input.rows);
  const strip = { rows: beads, measure, darkEnd, england, lawLabel, within: input.chosen ?? null };
  const noun = measure.geography === 'icb' ? 'integrated care board' : 'council';
  return {
    ...commonOf(input, 'strip'),
    description: `Every ${noun} as a circle on an axis of ${unitInWords(measure)}. ${countOf(input.rows)}`,
    aspect: null,
    draw: (box) => drawStripOf(strip, box),
    key: stripKey(beads, { noun: `one ${noun}`, small: input.small }),
    notes: notesOf(withoutBorders(input)),
    table: councilTable(input, input.rows)
  };
}

/** The table of councils with their intervals, as the reader has it sorted and narrowed. */
export function rankingFigure(input: MeasureInput, { sort, reversed, lens }: TableView): Figure {
  const { measure, rows, darkEnd, reference: england, lawLabel } = input;
  const ranking: RankingInput = { rows, measure, darkEnd, england, sort, reversed, within: lens?.codes ?? null, search: '' };
  const lines = rankingLines(ranking);
  const drawn = lines.map(({ row }) => row);
  const headings = { small: `${capital(input.small)}: not ranked`, faulty: 'Published, not used', absent: 'No figure' };
  const intervals = hasIntervals(measure);
  return {
    ...commonOf(input, 'ranking', lens?.name),
    ...(lens ? { headline: `${measure.title}: ${lens.name}, ${periodInWords(input.period)}` } : {}),
    description: `Table of councils with their figures. ${countOf(drawn)}`,
    aspect: null,
    draw: (box) => drawRanking(ranking, headings, box),
    key:
      measure.unit.kind === 'grade'
        ? mapKey(drawn, { classBounds: measure.classBounds, darkEnd }, measure.unit, false)
        : rankingKey(lines, { intervals, law: measure.lawStandard ? lawLabel : '', england: england?.label ?? '' }),
    notes: [
      ...notesOf(withoutBorders(input)),
      ...(intervals ? [] : [said(noIntervalNote(measure))].filter(({ text }) => text !== ''))
    ],
    table: councilTable(lens ? { ...input, england: null } : input, drawn)
  };
}

/** Lines over the years: England's where a figure for it is published, and the councils that the reader chose. */
export function trendFigure(input: MeasureInput, { series }: TrendView): Figure {
  const { measure, lawLabel, small } = input;
  const names = list(series.map(({ name }) => name));
  const shown = series
    .flatMap(({ points }) => points.filter(({ status }) => status !== 'not-collected').map(({ period }) => period))
    .sort();
  const [first, last] = [shown[0] ?? input.period, shown.at(-1) ?? input.period];
  const span = first === last ? periodInWords(first) : `${periodInWords(first)} to ${periodInWords(last)}`;
  const basis = periodOnBasis(measure, last).replace(periodInWords(last), '').trim();
  const caveats = measure.caveats.filter(
    ({ periods }) => periods === undefined || periods.some((period) => shown.includes(period))
  );
  return {
    ...commonOf(input, 'trend'),
    name: `${measure.id}_${first}-to-${last}_${series.map(({ name }) => stem(name)).join('_')}_trend`,
    headline: `${measure.title}: ${names}, ${span}`,
    subtitle: `${measure.statisticalTitle}${basis ? `, ${basis}s` : ''}.`,
    description: `Lines over the years, ${span}: ${series.map(newestInWords).join('; ')}.`,
    aspect: TREND_ASPECT,
    draw: (box) => drawTrend({ series, measure, lawLabel }, box),
    key: trendKey({ series }, small),
    notes: caveats.map(noteOf),
    table: trendTable(input, series)
  };
}

function commonOf(
  { measure, period, headline, subtitle, sources, page, version }: MeasureInput,
  kind: string,
  whose?: string
): Pick<Figure, 'name' | 'headline' | 'subtitle' | 'source' | 'address' | 'definitions'> {
  return {
    name: `${measure.id}_${period}_${whose ? stem(whose) : 'england'}_${kind}`,
    headline,
    subtitle: whose ? subtitle.replace(/, England(?=[,.])/, `, ${whose}`) : subtitle,
    source: `${sources.map(citedInWords).join('; ')}.`,
    address: `${page}${page.includes('?') ? '&' : '?'}data=${version}`,
    definitions: [
      ['Measure', measure.title],
      ['Definition', measure.definition],
      ['Unit', unitInWords(measure)],
      ['Numerator', measure.numeratorWords],
      ['Denominator', measure.denominatorWords],
      ['What it says nothing about', measure.saysNothingAbout],
      ...measure.caveats.map((caveat): [string, string] => [
        caveat.periods ? `Caveat, ${list(caveat.periods.map(periodInWords))}` : 'Caveat',
        caveat.text
      ])
    ]
  };
}

/* What a map of boards draws between them stands on no other figure. */
function withoutBorders(input: MeasureInput): MeasureInput {
  return { ...input, absences: input.absences.map((words) => words.replace(', with a line where two meet', '')) };
}

/** Caveats about years beside each other, which a picture of one year does not show. */
const OF_LINES = ['person-level-return'];

/* Who has no figure and why first; then the caveats of that period, those of that period alone before those of every one. */
function notesOf({ absences, measure, period }: MeasureInput): Note[] {
  const caveats = measure.caveats.filter(
    ({ id, periods }) => (periods === undefined || periods.includes(period)) && !OF_LINES.includes(id)
  );
  const own = (caveat: Caveat) => (caveat.periods && caveat.periods.length < 3 ? 0 : 1);
  return [...absences.map(must), ...[...caveats].sort((a, b) => own(a) - own(b)).map(noteOf)];
}

const noteOf = ({ text, beside }: Caveat): Note => ({ text, must: beside !== undefined });

function countOf(rows: readonly FigureRow[]): string {
  const known = rows.filter(({ status }) => status === 'ok').length;
  return `${known} of ${rows.length} councils have a figure.`;
}

/* Of a measure of boards the first of a board's councils stands for it, under the board's name. */
function boardsOnce(measure: Pick<Measure, 'geography'>, rows: MeasureInput['rows']): FigureRow[] {
  if (measure.geography !== 'icb') return [...rows];
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
  return last ? `${name} ${last.short} in ${periodInWords(last.period)}` : `${name} has no figure`;
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** 'Bristol, City of' → 'bristol-city-of'. */
function stem(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
