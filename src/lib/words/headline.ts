import { kindOf } from '../model/units/index.ts';
import { ENGLAND } from '../model/area.ts';
import { type Measure, type Unit, isGraded } from '../model/measure.ts';
import { periodInWords, type Period } from '../model/period.ts';
import { boardInFull } from './boards.ts';
import { extremesOf, printAlike, rankedOf, soundOf, type PlacedRow } from './extremes.ts';
import { gradeSentences } from './grades.ts';
import { inPlace, namesInProse } from './names.ts';
import { capital, fixed, formatCount, inWords, list, pounds } from './numbers.ts';
import { isOfBoards, placesOf } from '../model/geography.ts';
import { publisherOf } from './publisher.ts';

/** A figure as a headline rounds it: with a decimal more, or two, where rounding would make all of nearly all, or none of a few. */
function rounded(measure: Measure, value: number, decimals = measure.phrases.decimals): string {
  const texts = [0, 1, 2].map((more) => fixed(value, decimals + more).replace('-', '−'));
  const tooRound = (text: string) =>
    measure.unit.kind === 'share' && ((value < 100 && Number(text) >= 100) || (value > 0 && Number(text) === 0));
  return texts.find((text) => !tooRound(text)) ?? texts.at(-1) ?? '';
}

/** A figure as a sentence about one place has it, with its sign and what it would not be understood without: '46', '£1,234', '+2.1%', '2.1 points'. */
export function figureAlone(measure: Measure, value: number, decimals = measure.phrases.decimals): string {
  const text = rounded(measure, value, decimals);
  const signed = value > 0 && text !== rounded(measure, 0, decimals) ? `+${text}` : text;
  return kindOf(measure.unit).alone(measure.unit, value, decimals, { text, signed });
}

/**
 * Exactly all, or none, of what a share counts, as its finding: 'all 168 plans came on time', 'none of the 30 plans came on time'; without
 * its count 'all plans came on time'. `of`: how many there are, null where no count is told. Null of any other figure, and of a measure
 * whose headline does not begin with them.
 */
export function allOrNoneIn(
  measure: Measure,
  value: number,
  of: number | null = null
): { words: string; counts: boolean } | null {
  const rest = /^\{n\} (?:in|of every) 100 (.+)$/.exec(measure.phrases.headline)?.[1];
  if (measure.unit.kind !== 'share' || rest === undefined || (value !== 0 && value !== 100)) return null;
  const counts = of !== null && of > 1 && rest.startsWith(`${measure.phrases.below ?? measure.phrases.counted} `);
  const two = counts && of === 2;
  if (value === 100) return { words: two ? `both ${rest}` : counts ? `all ${formatCount(of)} ${rest}` : `all ${rest}`, counts };
  if (two) return { words: `neither of the two ${singular(lacking(rest))}`, counts };
  return { words: counts ? `none of the ${formatCount(of)} ${lacking(rest)}` : `no ${lacking(rest)}`, counts };
}

/** 'requests had no decision', of which none did: 'requests were without a decision', because two denials are one too many. */
function lacking(rest: string): string {
  return rest.replace(
    / (had|have) no (\w)/,
    (_, verb: string, first: string) =>
      ` ${verb === 'had' ? 'were' : 'are'} without ${/[aeiou]/i.test(first) ? 'an' : 'a'} ${first}`
  );
}

/* The verb of a headline is its first that stands in no clause of 'that' or 'who'. */
const VERB = /(?<!\b(?:that|who)) (were|have|had|did|came|took|led|went|left|missed|reached) /;

const SINGULAR: Readonly<Record<string, string>> = { were: 'was', have: 'has' };

/** One in 100 is one: '1 in 100 plans was counted as an exception'. */
function agreeing(sentence: string): string {
  if (!/^1 (?:in|of every) 100 /.test(sentence)) return sentence;
  return singular(sentence);
}

const singular = (sentence: string): string =>
  sentence
    .replace(VERB, (_, verb: string) => ` ${SINGULAR[verb] ?? verb} `)
    .replace(' was counted as exceptions', ' was counted as an exception');

/**
 * The measure's finding with a figure in it: '46 in 100 plans came on time'. The unit's sign is set where the phrase leaves it out, and a
 * figure below 0 is told by the measure's own phrase for it, or with its minus; exactly all and none of a share in words.
 */
export function findingIn(measure: Measure, value: number, decimals = measure.phrases.decimals): string {
  const whole = allOrNoneIn(measure, value);
  if (whole) return whole.words;
  const { headline, fell } = measure.phrases;
  const below = value < 0 && fell !== undefined;
  const phrase = below ? fell : headline;
  const size = below ? -value : value;
  const { kind } = measure.unit;
  if (kind === 'money') {
    const text = pounds(size, decimals);
    return phrase.replace('£{n}', text).replace('{n}', text);
  }
  return agreeing(
    phrase.replace(
      '{n}',
      kind === 'change' && !phrase.includes('{n}%') ? `${rounded(measure, size, decimals)}%` : rounded(measure, size, decimals)
    )
  );
}

/** The finding of one council: 'councils planned £90' of all is 'the council planned £90' of it. */
export function findingInOne(measure: Measure, value: number, decimals = measure.phrases.decimals): string {
  return findingIn(measure, value, decimals).replace(/^councils /, 'the council ');
}

function placeOf(measure: Measure, row: PlacedRow): string {
  return isOfBoards(measure) && row.board ? `in ${boardInFull(row.board)}` : inPlace(row);
}

/** Where those that tie lie: a board or council by name, two councils by theirs, more as a number of them. */
function whereOf(measure: Measure, tied: readonly PlacedRow[]): string {
  const [first, second, more] = tied;
  if (first && !second) return placeOf(measure, first);
  if (!first || !second || more || isOfBoards(measure)) return `in ${inWords(tied.length)} ${placesOf(measure).many}`;
  const names = [first, second].map((row) => placeOf(measure, row).replace(/^in /, ''));
  return `in ${names.some((name) => / and /.test(name)) ? names.join(', and ') : list(names)}`;
}

/** What a sentence calls the two ends: a gap is wide and not high. */
function endInWords({ unit }: Measure, end: 'highest' | 'lowest'): string {
  return unit.kind === 'points' ? { highest: 'widest gap', lowest: 'narrowest gap' }[end] : end;
}

/* The headline's decimals, or those of tables where figures that tie there would be rounded apart: 99.49 and 99.54. */
function decimalsOf(measure: Measure, tied: readonly PlacedRow[]): number {
  const printed = new Set(tied.map((row) => rounded(measure, row.value ?? 0)));
  return printed.size > 1 ? measure.decimals : measure.phrases.decimals;
}

/**
 * 'all did' of councils that all have exactly `value`; 'all or almost all did' where others among them only print like it. Empty where none of
 * them has it, or the measure has no such words.
 */
function wholeInWords(words: string, value: number, tied: readonly PlacedRow[]): string {
  const exact = tied.filter((row) => row.value === value).length;
  if (exact === 0 || words === '') return '';
  if (exact === tied.length) return words;
  return /^(all|none|nothing|every)\b/.test(words) ? words.replace(/^(\w+)/, '$1 or almost $1') : '';
}

export function extremeSentence(measure: Measure, tied: readonly PlacedRow[]): string | null {
  const [first] = tied;
  if (!first || first.value === null) return null;
  const where = whereOf(measure, tied).replace(/^in/, 'In');
  const whole = measure.unit.kind === 'share' ? wholeInWords(measure.phrases.all, 100, tied) : '';
  const words = whole || wholeInWords(measure.phrases.none, 0, tied);
  if (words !== '') return `${where} ${words}.`;
  return `${where}, ${figureInSentence(measure, figureAlone(measure, first.value, decimalsOf(measure, tied)))}.`;
}

/**
 * A figure as a sentence of its own ends with it: '5 in 100 did', with the verb of the measure's 'all did'; of what has none, 'the average was
 * 44.2 weeks'.
 * `figure`: as `figureAlone` writes it, so that '100' is all of them and '0' none: 'all did', 'none did'.
 */
export function figureInSentence({ phrases, unit }: Pick<Measure, 'phrases' | 'unit'>, figure: string): string {
  if (phrases.place) return placedIn(phrases.place, figure);
  const hundred = /\{n\} (?:in|of every) 100 /.test(phrases.headline);
  if (!hundred || !/^[\d.,]+$/.test(figure))
    return `${subjectOf(unit, hundred)} was ${figure}${unit.kind === 'mean' ? ` ${unit.of}` : ''}`;
  const [number, whole] = [Number(figure), phrases.headline.startsWith('{n}')];
  if (whole && number === 100 && phrases.all !== '') return phrases.all;
  if (whole && number === 0 && /^none\b/.test(phrases.none)) return phrases.none;
  const verb = whole ? /^all ((?:did|were|had|have)(?: none)?)$/.exec(phrases.all)?.[1] : undefined;
  const said = figure === '1' ? verb?.replace(/^were/, 'was').replace(/^have/, 'has') : verb;
  return said === undefined ? `the share was ${figure} in 100` : `${figure} in 100 ${said}`;
}

/** What a figure is called where a sentence does not repeat what is counted. `hundred`: whether its headline tells so many in 100. */
function subjectOf({ kind }: Unit, hundred: boolean): string {
  if (kind === 'share' && !hundred) return SUBJECTS.rate;
  return SUBJECTS[kind];
}

const SUBJECTS: Record<Unit['kind'], string> = {
  share: 'the share',
  rate: 'the rate',
  mean: 'the average',
  money: 'the amount',
  score: 'the average',
  points: 'the gap',
  change: 'the change',
  count: 'the number',
  grade: 'the outcome'
};

function placedIn({ up, down, same }: NonNullable<Measure['phrases']['place']>, figure: string): string {
  const size = figure.replace(/^[+−-]/, '');
  if (same !== undefined && !/[1-9]/.test(size)) return same.replace('{n}', size);
  return (/^[−-]/.test(figure) ? (down ?? up) : up).replace('{n}', size);
}

/**
 * The finding, sentence by sentence: England, then the two ends, from councils with 30 or more whose figure is sound and whose count no
 * check doubts; those that print alike are ties, and are counted.
 * 'In England in 2025, 46 in 100 plans came on time.' 'In four councils all did.' 'In Derbyshire, 5 in 100 did.' Where nobody publishes a figure for England the
 * first end opens it, and both say of how many councils they are the ends, those with a doubted count not among them: a mean of councils is never called England. `which`: which councils those are, where they
 * are not all: ' chosen here'. Grades are counted.
 */
export function headlineOf(measure: Measure, period: Period, rows: readonly PlacedRow[], which = ''): string[] {
  const when = whenInWords(measure, period);
  if (isGraded(measure)) return gradeSentences(measure, rows, when);
  const extremes = extremesOf(measure, rows);
  const [one = [], other = []] = extremes.map(({ tied }) => tied);
  const [openedWith, endedWith] = extremes.map(({ end }) => endInWords(measure, end));
  const england = rows.find((row) => row.area === ENGLAND);
  const same = printAlike(measure, one[0]?.value ?? NaN, other[0]?.value ?? NaN);
  if (england && england.value !== null) {
    const first = `${whereAndWhen('in England', when)}, ${findingIn(measure, england.value)}.`;
    const sentences = [first, extremeSentence(measure, one), same ? null : extremeSentence(measure, other)];
    return [...sentences.filter((sentence) => sentence !== null), ...saidToBeAll(measure, rows)];
  }
  const [first] = one;
  if (!first || first.value === null) {
    if (rankedOf(measure, rows).length === 0) return [`${when}, no figure was collected.`];
    const why =
      measure.rankedFrom === 'unknown'
        ? 'how many each figure counts is not published'
        : 'one of our checks doubts every figure that could be';
    return [`${when}, no council is named: ${why}.`];
  }
  const compared = soundOf(measure, rankedOf(measure, rows)).length;
  const count = `${compared === 2 ? 'the two' : inWords(compared)} ${placesOf(measure).many}${which}`;
  const withRank = (sentence: string, end: string) => `${sentence.replace(/\.$/, '')}, the ${end}`;
  const opening =
    one.length > 2 || (one.length === 2 && isOfBoards(measure))
      ? `in each of ${inWords(one.length)} ${placesOf(measure).many}`
      : whereOf(measure, one).replace(/^in /, one.length === 2 ? 'in both ' : 'in ');
  const sentence = `${whereAndWhen(opening, when)}, ${findingInOne(measure, first.value, decimalsOf(measure, one))}`;
  if (same) return [`${sentence}.`];
  // Of two councils one has the higher figure, not the highest.
  const asOfTwo = (end = '') => (compared === 2 ? end.replace(/(high|low|wid|narrow)est/, '$1er') : end);
  return [
    `${withRank(sentence, asOfTwo(openedWith))} of ${count}.`,
    `${withRank(extremeSentence(measure, other) ?? '', asOfTwo(endedWith))}.`
  ];
}

/** The end that has no figure: councils whose figure the publisher withholds, and of which it says that it would be all. */
function saidToBeAll(measure: Measure, rows: readonly PlacedRow[]): string[] {
  const { saidAll } = measure.phrases;
  if (!saidAll) return [];
  const whose = rows.filter(({ value, note }) => value === null && note.some((id) => id.split('.')[0] === saidAll.note));
  if (whose.length === 0) return [];
  return [
    `${publisherOf(measure)} says that ${list(namesInProse(whose))} ${saidAll.words}, and withheld ${whose.length === 1 ? 'its figure' : 'their figures'}.`
  ];
}

/** How a sentence about a place begins: 'In London in 2025'. `where`: 'in London'; `when`: as `whenInWords` has it. */
export function whereAndWhen(where: string, when: string): string {
  return `${capital(where)} ${when.charAt(0).toLowerCase()}${when.slice(1)}`;
}

/** How a sentence about a period begins: 'In 2025', 'By 26 June 2026'. */
export function whenInWords({ phrases }: Pick<Measure, 'phrases'>, period: Period): string {
  return phrases.when?.[period] ?? `In ${periodInWords(period)}`;
}
