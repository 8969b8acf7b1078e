import { comparatorOf, type Comparator, type WithLike } from '../../model/comparator.ts';
import { isDoubted, type Fault } from '../../model/fault.ts';
import { type Measure, isGraded } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { periodInWords, type Period } from '../../model/period.ts';
import {
  allOrNoneIn,
  comparedWith,
  countOf,
  exceptionsOf,
  figureOfBoard,
  findingIn,
  fixed,
  formatShort,
  formatValue,
  intervalOf,
  isSmall,
  nameInProse,
  periodOnBasis,
  reasonOf,
  figureInSentence,
  exceptedInWords,
  shareExcepted,
  withLikeShort,
  type Board
} from '../../words/index.ts';
import { shortOf } from '../charts.ts';
import { dayInWords } from '../dates.ts';
import { inOrder, isOfPeriod } from '../checks.ts';
import { faultInWords, faultOfPeriod } from '../faults.ts';
import { standingOf } from '../../words/standing.ts';

/** A council's line of one measure and period, as its page writes it. */
export interface Line {
  period: string;
  /** The period as the tables write it. */
  on: Period;
  figure: string;
  count: string;
  interval: string;
  england: string;
  region: string;
  /** Why there is no figure, and faults beside it. */
  notes: string[];
}

/** Where figures stand along the axis of one measure, in per cent of its length. */
export interface Axis {
  value: number | null;
  low: number | null;
  high: number | null;
  england: number | null;
  region: number | null;
  /** The median of the ten statistical neighbours. */
  near: number | null;
  /** Where 0 lies when figures are on both sides of it. */
  zero: number | null;
}

export interface MeasureFigures {
  id: string;
  title: string;
  topic: string;
  latest: Line & {
    against: AgainstEngland | null;
    axis: Axis | null;
    counterpart: string;
    /** The kind of year with the period. */
    basis: string;
    /** Whose figure it is, where it is not the council's own. */
    geography: string;
    /** Where the council stands among its statistical neighbours, and their median in the measure's unit; empty where not told. */
    standing: string;
    median: string;
    /** Why there is no sound figure; empty where there is one. */
    absent: string;
    /** Whether a check doubts the count behind the figure. */
    doubted: boolean;
  };
  years: Line[];
}

/** What a council's page keeps of a measure in the browser: all but the years, which the server draws. */
export type NewestFigures = Omit<MeasureFigures, 'years'>;

type Rows = readonly Observation[];
type Whole = WithLike<Observation>;
interface Group {
  council: Rows;
  region: readonly Whole[];
  england: readonly Whole[];
  counterpart: Rows;
  /** Lines of its statistical neighbours in the newest period. */
  near: Rows;
  /** Codes of councils with too few children for their figures to be placed among others. */
  tiny?: ReadonlySet<string>;
  /** ISO day on which the report was published that the newest figure stands in: of an inspection. */
  reported?: string;
}

/** Everything that a council's page says of one measure; null where it has no line in it. */
export function figuresOf(
  measure: Measure,
  name: string,
  { council, region, england, counterpart, near, tiny, reported = '' }: Group,
  faults: readonly Fault[],
  board?: Board
): MeasureFigures | null {
  const years = council.filter(({ status }) => status !== 'not-an-area-then').sort((a, b) => (a.period < b.period ? 1 : -1));
  const [latest] = years;
  if (!latest || years.every(({ status }) => status === 'not-collected')) return null;
  const at = <T extends Observation>(rows: readonly T[], period: Period) => rows.find((row) => row.period === period);
  const whose = board ? { board } : {};
  const line = (row: Observation): Line => {
    const interval = row.status === 'ok' ? intervalOf(measure, row) : null;
    const short = (other: Whole | undefined) => (other ? withLikeShort(measure, shortOf(measure, other), other) : '');
    const reason = row.status === 'ok' ? '' : reasonOf(measure, { ...row, name, ...whose }, at(counterpart, row.period) ?? null);
    const beside = inOrder(faults).filter(
      (fault) => fault.measure === measure.id && fault.check !== 'every-council-has-a-row' && isOfPeriod(fault, row.period)
    );
    const about = measure.caveats.filter(
      (caveat) => caveat.about?.includes(row.area) && (caveat.periods?.includes(row.period) ?? true)
    );
    return {
      period: periodInWords(row.period),
      on: row.period,
      figure: shortOf(measure, row),
      count: countOf(measure, row),
      interval: interval ? `${fixed(interval.low, measure.decimals)} to ${fixed(interval.high, measure.decimals)}` : '',
      england: short(at(england, row.period)),
      region: short(at(region, row.period)),
      notes: [
        reason && `${reason}.`,
        ...about.map(({ text }) => text),
        ...beside.map((fault) => faultInWords(faultOfPeriod(fault, row.period)))
      ].filter((note) => note !== '')
    };
  };
  const newest = line(latest);
  const standing = standingOf(measure, latest, near, tiny);
  const absent = latest.status === 'ok' ? '' : (newest.notes[0] ?? '');
  const before = latest.status === 'ok' ? undefined : years.find(({ status }) => status === 'ok');
  if (before)
    newest.notes.splice(
      1,
      0,
      `The newest figure before that is for ${periodInWords(before.period)}: ${[shortOf(measure, before), countOf(measure, before)].filter(Boolean).join(', ')}${doubtOf(before)}.`
    );
  return {
    id: measure.id,
    title: measure.title,
    topic: measure.topic.title,
    latest: {
      ...newest,
      england: hasValue(at(england, latest.period)) ? newest.england : '',
      region: hasValue(at(region, latest.period)) ? newest.region : '',
      basis: reported === '' ? periodOnBasis(measure, latest.period) : `report published ${dayInWords(reported)}`,
      geography: board ? figureOfBoard(measure, board) : '',
      against: againstEngland(measure, latest, comparatorOf(at(england, latest.period))),
      axis: axisOf(measure, latest, at(england, latest.period), at(region, latest.period), standing.median),
      counterpart: counterpartOf(measure, latest, at(counterpart, latest.period)),
      standing: standing.words,
      median: standing.median === null ? '' : formatShort(measure, standing.median),
      absent,
      doubted: isDoubted(latest)
    },
    years: years.map(line)
  };
}

function hasValue(row: Observation | undefined): boolean {
  return row !== undefined && row.value !== null;
}

/** How a figure lies against England's: by its interval, or `too-few` where fewer stand behind it than a verdict asks for. */
export type AgainstEngland = 'above' | 'below' | 'unclear' | 'too-few';

/** Null where it cannot be asked. */
export function againstEngland(measure: Measure, row: Observation, england: Comparator | null): AgainstEngland | null {
  if (row.status === 'ok' && england !== null && intervalOf(measure, row) && isSmall(measure, row)) return 'too-few';
  const compared = comparedWith(measure, row, england);
  return compared === 'not distinguishable' ? 'unclear' : compared;
}

/** In words, and in one word for print, where the table's heading says what it is above or below. */
export const AGAINST_ENGLAND: Readonly<Record<AgainstEngland, { words: string; brief: string }>> = {
  above: { words: 'above England', brief: 'Above.' },
  below: { words: 'below England', brief: 'Below.' },
  unclear: { words: 'too close to England to call', brief: 'Unclear.' },
  'too-few': { words: 'too few to compare', brief: 'Too few.' }
};

/**
 * The finding of a council's page: 'In 2025, 5 in 100 plans came on time: 71 of 1,431 plans. In England, 46 in 100 did.' Without a figure, why,
 * England's in a sentence of its own, and the last one there was; where the figure including exceptions is published alone, that one, beside `counterpartEngland`, England's.
 */
export function findingOf(
  measure: Measure,
  name: string,
  rows: Rows,
  england: WithLike<Pick<Observation, 'value'>> | null,
  counterpart: Observation | null,
  counterpartEngland: number | null = null
): string {
  const row = rows.at(-1);
  if (!row) return '';
  const { decimals } = measure.phrases;
  const figures = [england?.value, england?.like?.value].flatMap((value) => (value == null ? [] : fixed(value, decimals)));
  const [published, like = published] = figures;
  const besideAs = (england: string) =>
    published === undefined ? '' : ` In England, ${england}${like === published ? '' : ` (like for like ${like})`}.`;
  if (row.status === 'ok') return `${sentenceOf(measure, row)}${besideAs(figureInSentence(measure, published ?? ''))}`;
  const reason = reasonOf(measure, { ...row, name }, counterpart);
  const before = rows.findLast(({ status }) => status === 'ok');
  if (counterpart?.status === 'ok' && counterpart.value !== null && exceptionsOf(measure) === 'including') {
    const last = before ? ` By the newest headline figure, ${sentenceOf(measure, before).replace(/^In/, 'in')}` : '';
    return `${includingAlone(measure, name, row, counterpart, counterpartEngland)}${last}`;
  }
  const sentence = `For ${periodInWords(row.period)} there is no figure: ${/^(Not|No|Published|There|The) /.test(reason) ? reason.charAt(0).toLowerCase() + reason.slice(1) : reason}.`;
  const beside = besideAs(findingIn(measure, england?.value ?? 0));
  return `${sentence}${beside}${before ? ` ${sentenceOf(measure, before)}` : ''}`;
}

/** The headline where only the figure including exceptions is published. */
function includingAlone(
  measure: Measure,
  name: string,
  row: Observation,
  counterpart: Observation,
  england: number | null
): string {
  const when = `In ${periodInWords(row.period)}`;
  const who = nameInProse({ name });
  const none =
    row.status === 'nothing-to-divide'
      ? `every plan that ${who} issued was classed as an exception, so there is no headline figure`
      : `DfE published no headline figure for ${who}`;
  const count = countOf(measure, counterpart);
  const instead = isSmall(measure, counterpart)
    ? `${count} came on time, too few to compare`
    : foundIn(measure, counterpart.value ?? 0, counterpart.denominator, count);
  const beside = england === null ? '' : ` In England, ${figureInSentence(measure, fixed(england, measure.decimals))}.`;
  return `${when}, ${none}; including exceptions, ${instead}${doubtOf(counterpart)}.${beside}`;
}

/** What a figure whose count a check doubts is followed by; empty of any other. */
function doubtOf(row: Observation): string {
  return isDoubted(row) ? '; one of our checks doubts this figure' : '';
}

function sentenceOf(measure: Measure, row: Observation): string {
  const when = periodInWords(row.period);
  const count = countOf(measure, row);
  if (row.value === null) return '';
  if (isSmall(measure, row))
    return `In ${when}, ${countedIn(measure, count)} (${formatValue(measure, row.value)}), too few to compare${doubtOf(row)}.`;
  return `In ${when}, ${foundIn(measure, row.value, row.denominator, count)}${doubtOf(row)}.`;
}

/** '2 of 7 plans came on time', where the headline begins with what is counted; else the count alone. */
function countedIn({ phrases }: Measure, count: string): string {
  const noun = phrases.below ?? phrases.counted;
  const [, did] = new RegExp(`^\\{n\\} (?:in|of every) 100 ${noun} (.+)$`).exec(phrases.headline) ?? [];
  return did === undefined ? count : `${count} ${did}`;
}

/** '5 in 100 plans came on time: 71 of 1,431 plans'; of all and none, whose count is in the words, 'all 168 plans came on time'. */
function foundIn(measure: Measure, value: number, of: number | null, count: string): string {
  const whole = allOrNoneIn(measure, value, of);
  if (whole?.counts) return whole.words;
  return `${findingIn(measure, value)}${count === '' ? '' : `: ${count}`}`;
}

function counterpartOf(measure: Measure, row: Observation, counterpart: Observation | undefined): string {
  if (!measure.counterpart || !counterpart || counterpart.value === null) return '';
  if (measure.phrases.counterpart) return `${shortOf(measure, counterpart)} ${measure.phrases.counterpart}`;
  const [excluding, including] = measure.exceptions === 'included' ? [counterpart, row] : [row, counterpart];
  const other = `${shortOf(measure, counterpart)} ${counterpart === including ? 'including' : 'excluding'} exceptions`;
  const excepted = exceptedInWords(excluding, including, 'the');
  if (excepted !== null) return `${other}; the council classed ${excepted}`;
  return shareExcepted(excluding, including) === null ? other : `${other}; no plan was classed as an exception`;
}

/** Where the figures stand; null of grades, which lie on no axis. The axis begins at 0, or below it where figures are. */
function axisOf(
  measure: Measure,
  row: Observation,
  whole: Whole | undefined,
  around: Whole | undefined,
  near: number | null
): Axis | null {
  const [england, region] = [comparatorOf(whole), comparatorOf(around)];
  if (isGraded(measure)) return null;
  const interval = intervalOf(measure, row);
  const { classBounds } = measure;
  const values = [row.value, interval?.high, england?.value, region?.value, near, classBounds.at(-1), classBounds[0]].map(
    (value) => value ?? 0
  );
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const end = measure.unit.kind === 'share' && highest > 50 ? 100 : highest * 1.05;
  const begin = lowest * 1.05;
  const place = (value: number | null | undefined) =>
    value === null || value === undefined ? null : Math.round(((value - begin) / (end - begin || 1)) * 1000) / 10;
  const shown = row.status === 'ok';
  return {
    value: shown ? place(row.value) : null,
    low: shown ? place(interval?.low) : null,
    high: shown ? place(interval?.high) : null,
    england: place(england?.value),
    region: place(region?.value),
    near: place(near),
    zero: begin < 0 ? place(0) : null
  };
}
