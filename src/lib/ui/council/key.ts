import { measureById } from '../../measures/index.ts';
import type { WithLike } from '../../model/comparator.ts';
import { comparatorOf } from '../../model/comparator.ts';
import { isDoubted } from '../../model/fault.ts';
import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { periodInWords, yearOf, type Period } from '../../model/period.ts';
import { isFlaggedNote } from '../checks.ts';
import { periodsBehind } from '../../words/answer-card.ts';
import { standingOf } from '../../words/standing.ts';
import {
  countOf,
  formatShort,
  inWords,
  intervalOf,
  isRanked,
  isSmall,
  periodOnBasis,
  reasonOf,
  withLikeShort
} from '../../words/index.ts';
import { changeOf } from './change.ts';

/** The measures that every council's page opens with, in this order: those with a better end first. */
export const KEY_MEASURES = [
  'plans-within-20-weeks',
  'plans-over-52-weeks',
  'requests-answered-in-6-weeks',
  'reviews-decided-in-4-weeks',
  'plans-without-review-meeting',
  'plans-no-education-or-work',
  'requests-refused',
  'assessments-without-plan',
  'plans-mainstream',
  'appeals-per-10000-children',
  'plans-per-1000-children'
] as const;

export interface KeyRow {
  measure: Measure;
  slug: string;
  /** The period of the figure that is shown: the newest sound one, or the newest line where none is. */
  on: Period;
  basis: string;
  figure: string;
  count: string;
  /** In the measure's unit; null where no sound figure is shown. */
  value: number | null;
  interval: { low: number; high: number } | null;
  few: boolean;
  /** Whether the figure rests on few, or one of our checks doubts it: it is drawn hollow. */
  hollow: boolean;
  /** What the council is held against, in the measure's unit. */
  england: number | null;
  /** '46.1%', with the like-for-like figure where that is another; empty without one. */
  englandWords: string;
  /** Figures of every council and of the ten neighbours in the period, in the measure's unit. */
  all: number[];
  near: number[];
  /** Sound figures of the council by period, rising, with those that are missing as null; `few`: that rest on so few that they are not ranked. */
  years: { period: Period; value: number | null; few: boolean }[];
  /** 'Up from 6.6% in January 2024: worse.' */
  move: string;
  standing: string;
  /** What must be said of the figure: that it is old, that the newest is missing, or that it is doubted. */
  flags: string[];
}

export interface KeyRows {
  name: string;
  /** The council's lines, rising. */
  own: readonly Observation[];
  counterpart: readonly Observation[];
  england: readonly WithLike<Observation>[];
  /** All periods in which any area has a figure. */
  periods: readonly Period[];
  /** Lines of councils in a period, and of the ten neighbours. */
  councils: (period: Period) => readonly Observation[];
  near: (period: Period) => readonly Observation[];
  tiny: ReadonlySet<string>;
}

/** One key measure of a council as its row shows it; null where it never had a line. */
export function keyRow(id: string, slug: string, rows: KeyRows): KeyRow | null {
  const measure = measureById(id);
  const own = rows.own.filter(({ status }) => status !== 'not-an-area-then' && status !== 'not-collected');
  const newest = own.at(-1);
  if (!newest) return null;
  const sound = own.findLast(({ status, value }) => status === 'ok' && value !== null);
  const row = sound ?? newest;
  const england = rows.england.find(({ period }) => period === row.period);
  const counts = rows.councils(row.period).filter((one) => isRanked(measure, one) && !isDoubted(one));
  const near = rows.near(row.period).filter((one) => isRanked(measure, one) && !isDoubted(one));
  return {
    measure,
    slug,
    on: row.period,
    basis: periodOnBasis(measure, row.period),
    figure: sound ? formatShort(measure, sound.value ?? 0) : 'No figure',
    count: sound ? countOf(measure, sound) : '',
    value: sound?.value ?? null,
    interval: sound ? intervalOf(measure, sound) : null,
    few: sound ? isSmall(measure, sound) : false,
    hollow: sound ? isSmall(measure, sound) || isDoubted(sound) : false,
    england: comparatorOf(england)?.value ?? null,
    englandWords: england?.value == null ? '' : withLikeShort(measure, formatShort(measure, england.value), england),
    all: counts.map(({ value }) => value ?? 0),
    near: near.map(({ value }) => value ?? 0),
    years: own.map((one) => ({ period: one.period, value: one.status === 'ok' ? one.value : null, few: isSmall(measure, one) })),
    move: sound ? moveInWords(measure, own.slice(0, own.indexOf(sound) + 1), own) : '',
    standing: sound ? standingIn(measure, sound, rows) : '',
    flags: flagsOf(measure, rows, newest, sound)
  };
}

/** The place among the ten neighbours, or that so few stand behind the figure that it has none; empty where none can be given otherwise. */
function standingIn(measure: Measure, sound: Observation, rows: KeyRows): string {
  if (isSmall(measure, sound)) return 'too few to compare: shown, not ranked';
  return standingOf(measure, sound, rows.near(sound.period), rows.tiny).words;
}

/**
 * The change to the newest sound figure from the one before: which way, from what, and whether that is better or worse. `own`: the years up
 * to it; `all`: every year there is a line for.
 */
export function moveInWords(measure: Measure, own: readonly Observation[], all: readonly Observation[] = own): string {
  const change = changeOf(measure, own);
  if (!change) {
    const sound = own.filter(({ status, value }) => status === 'ok' && value !== null);
    if (sound.length < 2)
      return all.length < 2
        ? 'Only one year is published.'
        : 'Only this year can be used: the others are in doubt or not published.';
    const before = own.at(-2);
    if (before && !sound.includes(before)) return `No figure for ${periodInWords(before.period)} to compare with.`;
    return 'Earlier years were counted in another way and do not compare.';
  }
  const from = `${change.before} in ${change.from}`;
  if (change.verdict === 'alike') return `No clear change from ${from}.`;
  if (change.verdict === 'untested') return `It was ${from}; the change is not tested.`;
  if (change.verdict === 'doubted') return `It was ${from}; we doubt one of the two figures, so no change is given.`;
  const { direction } = measure.polarity;
  const good = direction === 'none' ? null : (direction === 'higher-better') === (change.verdict === 'rose');
  return `${change.verdict === 'rose' ? 'Up' : 'Down'} from ${from}${good === null ? '' : good ? ': better' : ': worse'}.`;
}

function flagsOf(measure: Measure, rows: KeyRows, newest: Observation, sound: Observation | undefined): string[] {
  const flags: string[] = [];
  const last = rows.periods.at(-1) ?? newest.period;
  if (newest !== sound) {
    const counterpart = rows.counterpart.find(({ period }) => period === newest.period) ?? null;
    flags.push(
      `No figure for ${periodInWords(newest.period)}: ${reasonOf(measure, { ...newest, name: rows.name }, counterpart)}.`
    );
  }
  if (sound) {
    const behind = periodsBehind(rows.periods, sound.period);
    if (newest !== sound || behind >= 2)
      flags.push(
        behind >= 2
          ? `Old figure: ${periodInWords(sound.period)}, ${inWords(yearOf(last) - yearOf(sound.period))} years before the newest published (${periodInWords(last)}).`
          : `The figure shown is for ${periodInWords(sound.period)}.`
      );
    if (isDoubted(sound)) flags.push('One of our checks doubts this figure.');
    else if (sound.note.some(isFlaggedNote)) flags.push('One of our checks flags this figure.');
  }
  return flags;
}

/** The years that all sparklines share. */
export function sparkYears(rows: readonly KeyRow[]): [number, number] {
  const years = rows.flatMap(({ years }) => years.map(({ period }) => yearOf(period))).filter((year) => year >= 2016);
  return [Math.min(...years), Math.max(...years)];
}

/** Ends of a row's axis: shares share one from 0 to 100; any other measure has its own, from 0 to a round number past all of them and `others`. */
export function axisDomain({ measure, all, value, england }: KeyRow, others: readonly (number | null)[] = []): [number, number] {
  if (measure.unit.kind === 'share') return [0, 100];
  const most = Math.max(...all, ...others.map((one) => one ?? 0), value ?? 0, england ?? 0, 1);
  const step = 10 ** Math.floor(Math.log10(most));
  return [0, Math.ceil(most / step) * step];
}
