import type { TrendSeries } from '../../charts/trend/series.ts';
import { ENGLAND, type Area } from '../../model/area.ts';
import { comparatorOf, type Comparator } from '../../model/comparator.ts';
import { isUsable, type Observation } from '../../model/observation.ts';
import { comparesFrom, concerns, type Measure, isGraded } from '../../model/measure.ts';
import { periodInWords, type Period } from '../../model/period.ts';
import {
  boardShort,
  comparedWith,
  countOf,
  fixed,
  formatValue,
  hasIntervals,
  intervalOf,
  isSmall,
  labelOf,
  likeShort,
  listName,
  noIntervalNote,
  periodOnBasis,
  smallInWords
} from '../../words/index.ts';
import { standsFor, shortOf, trendSeries } from '../../ui/charts.ts';
import { checkInWords } from '../../ui/check-in-words.ts';
import { printedAs } from '../../ui/faults.ts';
import { caveatsOf } from '../../ui/measures.ts';
import type { Table } from '../../ui/measure-table.ts';
import { shownFrom } from '../../ui/shown-from.ts';
import type { Cited, Shown } from '../../ui/measure-shown.ts';
import type { CouncilBoard, FigureRow } from '../../ui/rows.ts';
import { isOfBoards } from '../../model/geography.ts';

export type BriefArea = Pick<Area, 'code' | 'name' | 'slug' | 'kind' | 'region'>;

/** What a briefing's page brings besides the tables that it fetches. */
export interface BriefingData {
  /** Measures whose gap between councils is followed over the years. */
  followed: string[];
  regions: { code: string; name: string; slug: string }[];
  boards: CouncilBoard[];
  sources: Cited[];
}

/** An area's line of a table in a briefing, as it is read. */
export interface TableLine {
  code: string;
  slug: string;
  name: string;
  figure: string;
  /** The same for a narrow cell, where a reason for absence has few words. */
  brief: string;
  /** '4.0 to 6.2'; empty where none can be given. */
  interval: string;
  count: string;
  /** Whether the whole interval lies above or below England's figure; 'unclear' where it holds it; empty where it cannot be told. */
  against: '' | 'above' | 'below' | 'unclear';
  /** 'like for like 46.0%', of England's figure where that prints otherwise; else empty. */
  like: string;
  /** Whose figure it is, or that few stand behind it. */
  remark: string;
}

/** A measure as a briefing tells it. */
export interface Part {
  measure: Measure;
  period: Period;
  /** 'calendar year 2025' */
  when: string;
  shown: Shown;
  /** Rows of the councils chosen, in the order chosen, and England's where the table has one. */
  chosen: FigureRow[];
  lines: TableLine[];
  /** Codes of the marks that stand for the chosen on a strip; of a measure of boards one a board. */
  named: ReadonlySet<string>;
  /** Lines over the years, England first, at most six councils a chart; empty where none can be drawn. */
  trends: TrendSeries[][];
  /** Why no lines are drawn; empty where they are. */
  noTrend: string;
  /** Who of the chosen has no figure, or one in doubt, and why. */
  absences: string[];
  /** Caveats of the period, and what checks found in the figures of the chosen. */
  notes: string[];
  cited: Cited[];
  /** Lines of the chosen and of England in every period. */
  history: Observation[];
  /** Periods in which any area has a figure, oldest first. */
  periods: Period[];
}

/** Lines of one chart beyond which it is split. */
const MOST_LINES = 6;

/** Periods in which any area has a figure, oldest first. */
function periodsOf(rows: readonly Pick<Observation, 'period' | 'status'>[]): Period[] {
  return [...new Set(rows.flatMap(({ period, status }) => (status === 'ok' || status === 'faulty' ? [period] : [])))].sort();
}

/** A measure's part of a briefing, from its table. `chosen`: councils, in the order chosen; none for England alone. */
export function partOf(measure: Measure, table: Table, chosen: readonly BriefArea[], data: BriefingData): Part {
  const periods = periodsOf(table.observations);
  const period = periods.at(-1) ?? '';
  const others = [
    { code: ENGLAND, name: 'England', slug: 'england', kind: 'england' as const, region: '' },
    ...data.regions.map((region) => ({ ...region, kind: 'region' as const, region: '' }))
  ];
  const boards = isOfBoards(measure) ? data.boards : [];
  const shown = shownFrom(measure, table, period, others, data.sources, boards);
  const rows = chosen.flatMap(({ code }) => shown.rows.find(({ area }) => area === code) ?? []);
  const england = shown.england;
  const whole = england ? [england] : [];
  const { trends, noTrend } = trendsOf(measure, table.observations, rows, chosen);
  const codes = new Set(rows.map(({ area }) => area));
  return {
    measure,
    period,
    when: measure.phrases.when?.[period]?.replace(/^By/, 'by') ?? periodOnBasis(measure, period),
    shown,
    chosen: rows,
    lines: [...rows, ...(isGraded(measure) ? [] : whole)].map((row) => lineOf(measure, row, comparatorOf(england))),
    named: new Set([...codes].map((code) => standsFor(shown.rows, code))),
    trends,
    noTrend,
    absences: rows.filter(({ status }) => status !== 'ok').map((row) => `${labelOf(measure, row, row.counterpart)}.`),
    notes: [
      ...caveatsOf(measure, period)
        .filter((caveat) => concerns(caveat, new Set([...codes, ENGLAND])))
        .map(({ text }) => text),
      ...shown.faults
        .filter(({ area, severity }) => codes.has(area) && severity === 'warning')
        .map((fault) => {
          const row = rows.find(({ area }) => area === fault.area);
          return `${row ? listName(row) : ''}: ${lower(checkInWords(fault.check).title)} (published: ${printedAs(fault)}).`;
        }),
      ...[hasIntervals(measure) ? '' : noIntervalNote(measure)].filter((note) => note !== '')
    ],
    cited: data.sources.filter(({ id }) => shown.cited.includes(id)),
    history: table.observations.filter(({ area }) => area === ENGLAND || codes.has(area)),
    periods
  };
}

function lineOf(measure: Measure, row: FigureRow, england: Comparator | null): TableLine {
  const interval = row.status === 'ok' ? intervalOf(measure, row) : null;
  const compared = row.area === ENGLAND ? null : comparedWith(measure, row, england);
  const grade = isGraded(measure);
  const remarks = [
    row.board ? `figure of ${boardShort(row.board)}` : '',
    row.status === 'ok' && isSmall(measure, row) ? smallInWords(measure) : '',
    row.note.includes('summed') ? 'summed here from its councils' : '',
    likeShort(measure, row) === '' ? '' : `like for like ${likeShort(measure, row)}`
  ];
  return {
    code: row.area,
    slug: row.slug,
    name: listName(row),
    figure:
      grade && row.value !== null
        ? formatValue(measure, row.value)
        : ((row.value === null ? measure.absences?.[row.status] : undefined) ?? shortOf(measure, row)),
    brief: shortOf(measure, row),
    interval: interval ? `${fixed(interval.low, measure.decimals)} to ${fixed(interval.high, measure.decimals)}` : '',
    count: row.value === null ? '' : countOf(measure, row),
    like: likeShort(measure, row) === '' ? '' : `like for like ${likeShort(measure, row)}`,
    against: compared === 'not distinguishable' ? 'unclear' : (compared ?? ''),
    remark: remarks.filter((remark) => remark !== '').join('; ')
  };
}

function trendsOf(
  measure: Measure,
  observations: readonly Observation[],
  rows: readonly FigureRow[],
  chosen: readonly BriefArea[]
): Pick<Part, 'trends' | 'noTrend'> {
  if (isGraded(measure)) return { trends: [], noTrend: 'Not a number, so there is no chart.' };
  const of = (code: string) => observations.filter(({ area }) => area === code);
  const areas = [ENGLAND, ...chosen.map(({ code }) => code)];
  const periods = new Set(areas.flatMap((code) => of(code).flatMap((one) => (isUsable(one) ? [one.period] : []))));
  const anew = comparesFrom(measure);
  if (anew !== null && [...periods].filter((period) => period >= anew).length < 2)
    return { trends: [], noTrend: `The question changed in ${periodInWords(anew)}: there are no earlier years to compare with.` };
  if (periods.size < 2) return { trends: [], noTrend: 'Figures of one period alone are published: there are no years to draw.' };
  const england = trendSeries(measure, { code: ENGLAND, name: 'England', slug: '' }, of(ENGLAND), 'england');
  const whole = england.points.some(({ value }) => value !== null) ? [england] : [];
  const seen = new Set<string>();
  const lines = rows
    .filter(({ board, area }) => {
      const whose = board?.name ?? area;
      return !seen.has(whose) && seen.add(whose);
    })
    .map((row) => trendSeries(measure, { code: row.area, name: row.name, slug: row.slug }, of(row.area), 'chosen', row.board));
  const charts = Math.max(1, Math.ceil(lines.length / MOST_LINES));
  const size = Math.ceil(lines.length / charts);
  return {
    trends: Array.from({ length: charts }, (_, i) => [...whole, ...lines.slice(i * size, (i + 1) * size)]),
    noTrend: ''
  };
}

const lower = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
