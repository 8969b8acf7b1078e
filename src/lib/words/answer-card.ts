import { isDoubted } from '../model/fault.ts';
import { measureById } from '../measures/index.ts';
import type { WithLike } from '../model/comparator.ts';
import type { Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { periodInWords, type Period } from '../model/period.ts';
import { answerHeadline, earlierCount, likeNewest, moveOf } from './answer.ts';
import {
  capital,
  countOf,
  exceptedInWords,
  exceptionsOf,
  figureAlone,
  figureInSentence,
  findingIn,
  fixed,
  formatCount,
  formatShort,
  intervalOf,
  isSmall,
  nameInProse,
  reasonOf,
  smallInWords
} from './index.ts';
import { standingOf } from './standing.ts';

/** A council's answer: one figure with its story, its place, how sure it is. All of it is text; the chart is drawn beside. */
export interface AnswerCard {
  name: string;
  slug: string;
  /** A sentence that stands alone. */
  headline: string;
  /** 'Plans issued within 20 weeks, excluding exceptions, 2025'. */
  what: string;
  /** '20.3%'; '1 of 1' of fewer than 30, where a percentage would say nothing; or 'No figure'. */
  figure: string;
  /** Where the figure stands in the tables: measure, council and period. */
  at: string;
  /** '445 of 2,187 plans'; empty where none is published. */
  count: string;
  /** 'Third lowest of 11 similar councils; one is too close to call.', or why there is no rank. */
  rank: string;
  /** England, the law, and the count that was used before. */
  beside: string[];
  /** Why there is no figure, or none excluding exceptions; else empty. */
  why: string;
  /** How sure: the interval, that it rests on few, or that it is doubted. Empty without a figure. */
  sure: string[];
}

export interface AnswerRows {
  /** The council's lines, rising, without those of years before it was one. */
  own: readonly Observation[];
  england: readonly WithLike<Observation>[];
  /** Its twin's lines, and England's. */
  counterpart: readonly Observation[];
  counterpartEngland: readonly WithLike<Observation>[];
  /** The statistical neighbours' lines of the council's newest period, and their twin's. */
  near: readonly Observation[];
  counterpartNear: readonly Observation[];
  tiny: ReadonlySet<string>;
}

/** A council's answer to one measure; null without a line. `ended`: a council that is no more, which has no neighbours. */
export function answerCard(
  measure: Measure,
  area: { name: string; slug: string },
  rows: AnswerRows,
  ended: boolean
): AnswerCard | null {
  const row = rows.own.at(-1);
  if (!row) return null;
  const at = <R extends Observation>(lines: readonly R[]) => lines.find(({ period }) => period === row.period) ?? null;
  const counterpart = at(rows.counterpart);
  const alone = row.status !== 'ok' && counterpart?.status === 'ok' && exceptionsOf(measure) === 'including';
  const counterpartMeasure = alone && measure.counterpart !== null ? measureById(measure.counterpart) : null;
  const [shown, of] = counterpartMeasure && counterpart ? [counterpart, counterpartMeasure] : [row, measure];
  const england = at(counterpartMeasure ? rows.counterpartEngland : rows.england);
  const sound = shown.status === 'ok' && shown.value !== null;
  const few = sound && isSmall(of, shown) && shown.numerator !== null;
  return {
    name: area.name,
    slug: area.slug,
    headline: answerHeadline(measure, { name: area.name, rows: rows.own, counterpart }),
    what: `${of.title}, ${exceptionsOf(measure) === null || counterpartMeasure ? '' : 'excluding exceptions, '}${periodInWords(row.period)}`,
    figure: few ? fewOf(shown) : sound ? formatShort(of, shown.value ?? 0) : 'No figure',
    at: `${of.id}/${area.slug}/${shown.period}`,
    count: !sound ? '' : few ? `${countOf(of, shown)} (${formatShort(of, shown.value ?? 0)})` : countOf(of, shown),
    rank: rankOf(of, shown, counterpartMeasure ? rows.counterpartNear : rows.near, rows.tiny, ended, nameInProse(area)),
    beside: [
      englandOf(of, england, sound),
      lawOf(measure),
      ...before(measure, rows.own, row, sound && !counterpartMeasure)
    ].filter((text) => text !== ''),
    why: whyOf(measure, shown, row, area.name),
    sure: sureOf(measure, of, shown, row, counterpart)
  };
}

const fewOf = ({ numerator, denominator }: Observation): string =>
  `${formatCount(numerator ?? 0)} of ${formatCount(denominator ?? 0)}`;

function rankOf(
  measure: Measure,
  row: Observation,
  near: readonly Observation[],
  tiny: ReadonlySet<string>,
  ended: boolean,
  name: string
): string {
  if (ended) return `Not ranked: ${name} is no longer a council.`;
  if (row.status !== 'ok' || row.value === null) return 'Not ranked: there is no figure to rank.';
  if (isSmall(measure, row)) return `Not ranked: ${smallInWords(measure)}.`;
  const { words } = standingOf(measure, row, near, tiny);
  if (words !== '') return `${capital(words)}.`;
  return tiny.has(row.area)
    ? 'Not ranked: too few children live there.'
    : 'Not ranked: fewer than five similar councils have a sound figure.';
}

/** England's figure: in few words where the headline has said what is counted. */
function englandOf(measure: Measure, england: WithLike<Observation> | null, said: boolean): string {
  if (!england || england.value === null) return '';
  if (!said) return `In England, ${findingIn(measure, england.value)}.`;
  return `In England, ${figureInSentence(measure, figureAlone(measure, england.value))}.`;
}

/** 'The law: every plan within 20 weeks, unless a listed exception applies.' */
const lawOf = ({ lawStandard }: Measure): string => (lawStandard ? `${lawStandard.words}.` : '');

/** What the headline leaves out of the years before: the last figure, where none is newer or it tells no clear change; the earlier count. */
function before(measure: Measure, own: readonly Observation[], row: Observation, sound: boolean): string[] {
  if (!sound) {
    const last = own.findLast(({ status, value }) => status === 'ok' && value !== null);
    const doubt = last && isDoubted(last) ? '; one of our checks doubts it' : '';
    return last
      ? [
          `The council’s last headline figure is for ${periodInWords(last.period)}: ${formatShort(measure, last.value ?? 0)} (${countOf(measure, last)})${doubt}.`
        ]
      : [];
  }
  const last = likeNewest(measure, own).at(-2);
  const unmoved =
    last && !moveOf(measure, own) && !isDoubted(row)
      ? [`No clear change from ${periodInWords(last.period)} (${formatShort(measure, last.value ?? 0)}).`]
      : [];
  return [...unmoved, earlierCount(measure, own)];
}

function whyOf(measure: Measure, shown: Observation, row: Observation, name: string): string {
  if (row.status === 'ok') return '';
  const reason = reasonOf(measure, { ...row, name }, null);
  return `${shown === row ? reason : reason.replace('this figure', 'the figure excluding exceptions')}.`;
}

function sureOf(measure: Measure, of: Measure, shown: Observation, row: Observation, counterpart: Observation | null): string[] {
  const sentences: string[] = [];
  if (shown.status !== 'ok' || shown.value === null) return sentences;
  const interval = intervalOf(of, shown);
  if (isSmall(of, shown)) sentences.push(`The figure rests on ${smallInWords(of)}, so it is shown but not compared.`);
  if (interval)
    sentences.push(`95% confidence interval ${fixed(interval.low, of.decimals)}% to ${fixed(interval.high, of.decimals)}%.`);
  if (isDoubted(shown)) sentences.push('One of our checks doubts this figure.');
  const excepted = of === measure && counterpart?.value != null ? exceptedInWords(row, counterpart) : null;
  if (excepted !== null) sentences.push(`The council classed ${excepted}, which this figure leaves out.`);
  return sentences;
}

/** Whether a period of a council's figure lies two or more periods behind the newest one of the measure; by how many. */
export function periodsBehind(periods: readonly Period[], own: Period): number {
  return periods.filter((period) => period > own).length;
}
