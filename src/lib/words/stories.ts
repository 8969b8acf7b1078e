import { isSwing } from '../model/fault.ts';
import type { At, Finding } from '../model/finding.ts';
import type { Measure } from '../model/measure.ts';
import { periodInWords, yearBefore } from '../model/period.ts';
import { besideEngland } from './caption.ts';
import { countOf } from './figure.ts';
import { againstEngland, besideFinding, ownMove, wentOtherWay, type Part } from './findings.ts';
import { allOrNoneIn, figureAlone, findingIn } from './headline.ts';
import { inPlace } from './names.ts';
import { formatCount, formatShort, lowered } from './numbers.ts';

/** England's like-for-like figure beside a story, at its newest period; null where there is none. */
type England = number | null;

/**
 * The headline of a story, which stands alone: 'In Wakefield in 2025, 45 in 100 requests for an assessment were refused, up from 5 a year
 * before'. Made from the finding's own row and England's figure, with no stop at its end. `area`: the council.
 */
export function storyHeadline(measure: Measure, finding: Finding, area: { name: string }, england: England): string {
  const decimals = decimalsOf(measure, finding, england);
  const { now, base, turn } = finding;
  const place = inPlace(area).replace(/^in/, 'In');
  const whole = allOrNoneIn(measure, now.value, now.denominator);
  const opens = `${place} in ${periodInWords(now.period)}, ${whole?.words ?? findingIn(measure, now.value, decimals)}`;
  /* After 'all 120 plans' a bare 46 would be read as 46 plans. */
  const short = (value: number, of: number | null = null) => endOf(measure, { value, of, afterWords: whole !== null }, decimals);
  const shortOf = (at: At | null) => short(figureOf(at).value, figureOf(at).denominator);
  switch (finding.kind) {
    case 'outlier':
      return england === null ? opens : `${opens}, against ${short(england)} in England`;
    case 'change':
      return `${opens}, ${way(finding)} from ${shortOf(base)} ${since(figureOf(base), now)}`;
    case 'reversal':
      return `${opens}, after ${shortOf(turn)} ${since(figureOf(turn), now)} and ${shortOf(base)} in ${periodInWords(figureOf(base).period)}`;
    case 'run':
      return `${opens}, ${moved(measure, finding, short)} in ${periodInWords(figureOf(base).period)}${besideRun(measure, finding, decimals)}`;
  }
}

/** The figures behind a headline, each opening to its published cells; `likeForLike`: England’s is like for like, and the published one prints otherwise. 'It was 4.6% in 2024 (39 of 844 requests) and 45.2% in 2025 (388 of 858 requests); England’s figure is 26.6%.' */
export function storySentence(measure: Measure, finding: Finding, england: England, likeForLike = false): Part[] {
  const { now, base, turn, kind } = finding;
  const earlier = [base, turn].filter((at): at is At => at !== null);
  const there: Part[] =
    england === null
      ? ['.']
      : [
          `; England’s figure${likeForLike ? ' for the same councils' : without(besideEngland(measure, now.period))} is `,
          { figure: formatShort(measure, england), period: now.period, england: true },
          '.'
        ];
  const figures = [...earlier, now].flatMap((at, i, all): Part[] => [
    ...(i === 0 ? [] : [i === all.length - 1 ? ' and ' : ', ']),
    { figure: formatShort(measure, at.value), period: at.period },
    ` in ${periodInWords(at.period)}${countIn(measure, at)}`
  ]);
  const opens = kind === 'outlier' ? 'The figure is ' : 'It was ';
  if (kind !== 'run') return [opens, ...figures, ...there];
  return [opens, ...figures, ...there, ` ${againstEngland(measure, finding)}.`];
}

const without = (beside: string): string => (beside === '' ? '' : `, ${beside},`);

const countIn = (measure: Measure, at: At): string => {
  const count = countOf(measure, at);
  return count === '' ? '' : ` (${count})`;
};

const SWING = 'Our checks flag a swing this large: a cleared backlog and a new way of recording look the same in the figures.';

/**
 * What to be careful of: what the finding’s own notes say, that a swing can be a backlog or a record, and what the measure says of this very
 * council in these years; where there is none of these, what it says of the years, of its two ends or of itself.
 */
export function storyCaveat(measure: Measure, finding: Finding): string {
  const noted = measure.caveats.filter(({ id, periods }) => periods !== undefined && finding.notes.includes(id));
  const own = [
    ...besideFinding(measure, finding),
    ...noted.filter(({ about }) => about?.includes(finding.area)).map(({ text }) => text),
    ...(finding.notes.some(isSwing) ? [SWING] : [])
  ];
  if (own.length > 0) return own.join(' ');
  const [named] = noted.filter(({ id }) => !/^isle-of-wight/.test(id));
  if (named && finding.kind !== 'outlier') return named.text;
  if (measure.polarity.direction === 'none') return measure.polarity.reason;
  const general = measure.caveats.find(
    ({ id, periods, about, notComparable, comparesFrom: from }) =>
      !periods && !about && !notComparable && !from && id !== 'person-level-return' && !/^since-|^early-reviews/.test(id)
  );
  return general?.text ?? `It does not show ${lowered(measure.saysNothingAbout)}`;
}

function figureOf(at: At | null): At {
  if (!at) throw new Error('A story of a change lacks a figure to begin with');
  return at;
}

const way = ({ way }: Finding): 'up' | 'down' => (way === 'rose' ? 'up' : 'down');

/** 'up from 37', 'down from 37', 'no clear change from 37', 'as': the move of the figure itself, whichever way it went against England's. */
function moved(measure: Measure, finding: Finding, short: (value: number) => string): string {
  const [from, to] = [figureOf(finding.base).value, finding.now.value].map(short);
  if (from === to) return 'as';
  const own = ownMove(measure, finding);
  return own === 0 ? `no clear change from ${from}` : `${own === 1 ? 'up' : 'down'} from ${from}`;
}

/** '; England went from 51 to 46', ', while England’s figure rose faster, from 43 to 59': what a run is measured against. */
function besideRun(measure: Measure, finding: Finding, decimals: number): string {
  const { england, baseEngland } = finding;
  if (england === null || baseEngland === null) return '';
  const [from, to] = [baseEngland, england].map((value) => endOf(measure, { value, of: null, afterWords: false }, decimals));
  if (from === to) return `; England had ${to} in both years`;
  const went = england > baseEngland ? 'rose' : 'fell';
  if (ownMove(measure, finding) === 0) return `, while England’s figure ${went} from ${from} to ${to}`;
  if (!wentOtherWay(measure, finding)) return `; England went from ${from} to ${to}`;
  return `, while England’s figure ${went} ${measure.unit.kind === 'share' ? 'more' : 'faster'}, from ${from} to ${to}`;
}

/** 'a year before', 'in 2022'. */
function since(at: At, now: At): string {
  return yearBefore(now.period) === at.period ? 'a year before' : `in ${periodInWords(at.period)}`;
}

/** A figure after 'from': '5', 'none', 'all'; after a headline that is in words, '5 in 100', 'all 585'. `of`: how many there were, where that is known. */
function endOf(
  measure: Measure,
  { value, of, afterWords }: { value: number; of: number | null; afterWords: boolean },
  decimals: number
): string {
  const [, hundred] = /^\{n\} ((?:in|of every) 100) /.exec(measure.phrases.headline) ?? [];
  const isCounted = measure.unit.kind === 'share' && hundred !== undefined;
  if (isCounted && value === 0) return 'none';
  if (isCounted && value === 100) return afterWords && of !== null ? `all ${formatCount(of)}` : 'all';
  const alone = figureAlone(measure, value, decimals).replace(/^\+/, '');
  return afterWords && isCounted ? `${alone} ${hundred}` : alone;
}

/** The headline's decimals, or those of tables where two figures of a story that differ would print alike. */
function decimalsOf(measure: Measure, { now, base, turn }: Finding, england: England): number {
  const values = [
    now.value,
    ...[base, turn].flatMap((at) => (at ? [at.value] : [])),
    ...(base ? [] : england === null ? [] : [england])
  ];
  const { decimals } = measure.phrases;
  const printed = new Set(values.map((value) => figureAlone(measure, value, decimals)));
  return printed.size < new Set(values).size ? Math.max(decimals, measure.decimals) : decimals;
}
