import type { Finding } from '../model/finding.ts';
import { isDoubted, isSwing } from '../model/fault.ts';
import { scaleOf, type Measure } from '../model/measure.ts';
import { type Period, referenceDay, yearOf } from '../model/period.ts';
import { byar, wilson, Z_998 } from '../statistics/index.ts';
import { MAIN } from './index.ts';

/**
 * What happened in one council, one topic and one year, told once: the finding that leads, and the others that tell of the same, such as
 * the figure with and without exceptions, or a change that is also the end of a reversal.
 */
export interface Story {
  /** `E08000036/getting-in/2025`: stays the same whichever of its findings leads. */
  id: string;
  area: string;
  topic: string;
  year: number;
  lead: Finding;
  /** The others, the strongest first. */
  also: Finding[];
  /** How far the lead lies beyond chance, from 0 to 1: see `sizeOf`. */
  size: number;
  /** How many of what is counted that comes to: see `casesOf`. */
  cases: number;
  score: number;
}

export interface StoryContext {
  measureOf: (id: string) => Measure;
  /** England's like-for-like figure in the measure's unit; null where there is none. */
  englandOf: (measure: string, period: Period) => number | null;
}

/**
 * Whether a finding may lead a story: no check doubts any of its figures (`isDoubted`), it rests on no few, and on no zero that may be a
 * habit of recording. A swing that a check flags and does not doubt is told with its flag; any other entry of the ledger rules the finding out.
 */
export function mayLead({ notes }: Pick<Finding, 'notes'>): boolean {
  if (notes.includes('few') || notes.includes('nearly-none') || isDoubted({ note: notes })) return false;
  return notes.every((note) => !note.includes('.') || isSwing(note));
}

/**
 * How far a finding lies beyond chance, from 0 to 1, by the end of its 99.8% interval that is nearer to no change (of a reversal, the lesser
 * of its two steps). Of a share: points, over 100; of a rate: the part of the events that no change would not give, 0.5 where it at least doubled or halved.
 * Of a figure far from England: the same between England's figure and the nearer end of the council's own interval (Wilson; Byar).
 */
export function sizeOf(measure: Measure, finding: Finding, england: number | null): number {
  const { kind, now, low, high, firstLow, firstHigh } = finding;
  const isShare = measure.unit.kind === 'share';
  const beyond = (least: number, most: number) =>
    isShare ? Math.max(least, -most, 0) / 100 : Math.max(least > 1 ? 1 - 1 / least : 0, most < 1 ? 1 - most : 0);
  if (kind === 'outlier') {
    if (england === null) return 0;
    const scale = scaleOf(measure.unit);
    const { numerator, denominator } = now;
    const own = isShare ? wilson(numerator, denominator, Z_998) : perHead(byar(numerator, Z_998), denominator);
    const [least, most] = [own.low * scale, own.high * scale];
    return isShare ? beyond(least - england, most - england) : england === 0 ? 0 : beyond(least / england, most / england);
  }
  const size = beyond(low, high);
  return kind === 'reversal' ? Math.min(size, beyond(firstLow ?? 0, firstHigh ?? Infinity)) : size;
}

const perHead = ({ low, high }: { low: number; high: number }, people: number) => ({ low: low / people, high: high / people });

/** How many of what is counted a size comes to: of a share, of those below it; of a rate, of the events that there are, or would have been. */
export function casesOf(measure: Measure, { now, low, high }: Finding, size: number): number {
  if (measure.unit.kind === 'share') return size * now.denominator;
  const fell = Number.isFinite(high) && high < 1 && low < 1;
  return fell && size < 1 ? (size * now.numerator) / (1 - size) : size * now.numerator;
}

/** A main measure leads where its score is at least so much of the strongest of the same story. */
const NEARLY = 0.8;

/** A figure that lies further behind the newest of all is no story: nothing newer is published of what it counts. */
const OLDEST = 2;

/** Whole years that a figure lies behind the newest: a count of the January after a calendar year lies behind it by none. */
function yearsBehind(period: Period, newest: number): number {
  return Math.max(0, Math.floor((newest - dayOf(period)) / 365));
}

const dayOf = (period: Period): number => Date.parse(referenceDay(period)) / 86_400_000;

/**
 * The newest period of every measure whose figures are still published, from that of every measure: one whose newest lies more than two years
 * behind the newest of all has ended, and none of its figures is among the newest.
 */
export function stillPublished(last: ReadonlyMap<string, Period>): Map<string, Period> {
  const newest = Math.max(...[...last.values()].map(dayOf));
  return new Map([...last].filter(([, period]) => yearsBehind(period, newest) <= OLDEST));
}

/**
 * Findings as stories, the strongest first. One story holds all findings of a council, topic and year. It is led by the finding with the
 * highest score among those that `mayLead`, or by one of a main measure that comes near it; those whose share of exceptions did not move
 * come before those whose did. A council, topic and year of which no finding may lead is no story. The score is size × √cases, halved for
 * every year that the figure lies behind the newest of all.
 */
export function storiesOf(findings: readonly Finding[], { measureOf, englandOf }: StoryContext): Story[] {
  const newest = findings.reduce((last, { now }) => Math.max(last, dayOf(now.period)), 0);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings.filter(({ now }) => yearsBehind(now.period, newest) <= OLDEST)) {
    const id = `${finding.area}/${measureOf(finding.measure).topic.id}/${yearOf(finding.now.period)}`;
    groups.set(id, [...(groups.get(id) ?? []), finding]);
  }
  const stories = [...groups].flatMap(([id, group]): Story[] => {
    const weighed = group
      .map((finding) => {
        const measure = measureOf(finding.measure);
        const size = sizeOf(measure, finding, englandOf(finding.measure, finding.now.period));
        const cases = casesOf(measure, finding, size);
        return { finding, size, cases, score: size * Math.sqrt(cases) * 0.5 ** yearsBehind(finding.now.period, newest) };
      })
      .sort((a, b) => moved(a.finding) - moved(b.finding) || b.score - a.score || (keyOf(a.finding) < keyOf(b.finding) ? -1 : 1));
    const leaders = weighed.filter(({ finding }) => mayLead(finding));
    const [strongest] = leaders;
    if (!strongest) return [];
    const near = leaders.filter(
      (one) => moved(one.finding) === moved(strongest.finding) && one.score >= NEARLY * strongest.score
    );
    const first = near.find(({ finding }) => MAIN.includes(finding.measure)) ?? strongest;
    const [area = '', topic = '', year = ''] = id.split('/');
    const { finding: lead, size, cases, score } = first;
    const also = weighed.filter((one) => one !== first).map(({ finding }) => finding);
    return [{ id, area, topic, year: Number(year), lead, also, size, cases, score }];
  });
  return stories.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

const moved = ({ notes }: Finding): number => (notes.includes('exceptions-moved') || notes.includes('exceptions-differ') ? 1 : 0);
const keyOf = ({ measure, kind }: Finding): string => `${measure} ${kind}`;

/**
 * So many stories stand on the front page: of one topic at most `ofTopic`, of one measure and kind at most `alike`, of figures far from
 * England, which are no news of the year, at most `far`, and of one council one.
 */
export const FRONT = { stories: 20, ofTopic: 4, alike: 1, far: 8 } as const;

/**
 * The front page: the strongest story, then the strongest of every topic, then the strongest that are left, as long as no council is told
 * of twice and no topic and no kind of story crowds out the others. In that order. `stories`: as `storiesOf` orders them.
 */
export function frontPage(stories: readonly Story[], { stories: wanted, ofTopic, alike, far } = FRONT): Story[] {
  const chosen: Story[] = [];
  const count = (fits: (story: Story) => boolean) => chosen.filter(fits).length;
  const add = (story: Story, most: number = ofTopic) => {
    const isLike = ({ lead: { measure, kind } }: Story) => measure === story.lead.measure && kind === story.lead.kind;
    const isFar = ({ lead }: Story) => lead.kind === 'outlier';
    if (chosen.length >= wanted || chosen.some(({ area }) => area === story.area)) return;
    if (isFar(story) && count(isFar) >= far) return;
    if (count(({ topic }) => topic === story.topic) < most && count(isLike) < alike) chosen.push(story);
  };
  for (const story of stories) add(story, 1);
  for (const story of stories) add(story);
  return chosen;
}
