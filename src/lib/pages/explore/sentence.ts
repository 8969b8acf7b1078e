import { classOf } from '../../charts/areas/classes.ts';
import type { AreaClass } from '../../charts/areas/mark.ts';
import { ENGLAND, isCouncil } from '../../model/area.ts';
import { isDoubted } from '../../model/fault.ts';
import { type Measure, isGraded } from '../../model/measure.ts';
import { periodInWords, type Period } from '../../model/period.ts';
import { standingOf } from '../../words/standing.ts';
import { marksOf, namedOf } from '../../ui/headline.ts';
import { againstCounts } from '../../ui/against.ts';
import { strongEndOf } from '../../ui/measures.ts';
import type { FigureRow } from '../../ui/rows.ts';
import { notCompared } from './not-compared.ts';
import {
  allOf,
  capital,
  extremesOf,
  extremeSentence,
  figureAlone,
  findingIn,
  findingInOne,
  formatCount,
  formatShort,
  headlineOf,
  inPlace,
  inWords,
  isSmall,
  labelOf,
  list,
  nameInProse,
  noneOf,
  plainName,
  printAlike,
  rankedOf,
  smallInWords,
  figureInSentence,
  whenInWords,
  whereAndWhen
} from '../../words/index.ts';
import type { Group } from './group.ts';
import { isOfBoards, placesOf } from '../../model/geography.ts';

/** The answer to a selection in words, from the rows that draw its chart. */
export interface SelectionSummary {
  sentences: string[];
  /** The colour of each sentence's figure on the maps; empty where it has none. */
  marks: (AreaClass | '')[];
  /** Slug of the area whose figure each sentence tells; empty where it tells none alone. */
  named: string[];
  /** Who is in the selection, and how many of them are above England and below. */
  beside: string[];
}

interface Sentence {
  text: string;
  row: FigureRow | null;
}

/**
 * `rows`: every line of the period, councils, regions and England. `tiny`: codes of councils with too few children for a figure without a
 * published count to have a place.
 */
export function summaryOfSelection(
  measure: Measure,
  period: Period,
  rows: readonly FigureRow[],
  group: Group,
  tiny: ReadonlySet<string> = new Set()
): SelectionSummary {
  const councils = rows.filter(isCouncil);
  const england = rows.find(({ area }) => area === ENGLAND) ?? null;
  const { codes } = group;
  if (codes === null)
    return {
      sentences: headlineOf(measure, period, rows),
      marks: marksOf(measure, rows),
      named: namedOf(measure, rows),
      beside: []
    };
  const within = councils.filter(({ area }) => codes.has(area));
  const left = ['set', 'near', 'touching'].includes(group.kind) && within.length > 1 ? notCompared(measure, within, tiny) : [];
  const uncompared = new Set(left.flatMap((one) => one.rows.map(({ area }) => area)));
  const compared = within.filter(({ area }) => !uncompared.has(area));
  const word = group.kind === 'region' ? 'ranked' : 'compared';
  const beside = [group.words, ...left.map(({ words }) => words), ...againstInWords(measure, compared, england, word)];
  if ((isGraded(measure) && within.length > 1) || within.length === 0) {
    const sentences =
      within.length === 0
        ? [`${whenInWords(measure, period)}, none of the councils chosen was a council.`]
        : headlineOf(measure, period, within).map((text, i) =>
            i === 0 ? among(text, whenInWords(measure, period), group) : text
          );
    return { sentences, marks: within.length === 0 ? [] : marksOf(measure, within), named: [], beside };
  }
  const stated = [...goneSentence(measure, period, councils, group), ...sentencesOf(measure, period, rows, within, group, tiny)];
  const colour = (row: FigureRow | null) =>
    row === null ? '' : classOf(row.value, row.status, measure.classBounds, strongEndOf(measure));
  return {
    sentences: stated.map(({ text }) => text),
    marks: stated.map(({ row }) => colour(row)),
    named: stated.map(({ row }) => row?.slug ?? ''),
    beside
  };
}

/** A sentence that counts councils, with whose they are after its period: 'By 26 June 2026, in London, of 33 council areas, …'. */
function among(text: string, when: string, { kind, place, name }: Group): string {
  const whose = kind === 'region' && place ? inPlace(place) : kind === 'set' ? 'among the councils chosen here' : `among ${name}`;
  return text.replace(`${when}, `, `${when}, ${whose}, `);
}

function sentencesOf(
  measure: Measure,
  period: Period,
  rows: readonly FigureRow[],
  within: readonly FigureRow[],
  group: Group,
  tiny: ReadonlySet<string>
): Sentence[] {
  const { kind, place } = group;
  const when = whenInWords(measure, period);
  const own = place === null ? null : (rows.find(({ area }) => area === place.code) ?? null);
  if (kind === 'region' && own && own.value !== null && own.status === 'ok') {
    const opening = { text: `${whereAndWhen(inPlace(own), when)}, ${findingIn(measure, own.value)}.`, row: own };
    return [opening, ...endSentences(measure, within)];
  }
  if ((kind === 'near' || kind === 'touching') && own) return besideSentences(measure, when, own, within, kind, tiny);
  const [only] = within;
  if (only && within.length === 1 && isGraded(measure)) return [ownSentence(measure, when, only)];
  if (only && within.length === 1) return [ownSentence(measure, when, only), ...englandSentence(measure, rows)];
  if (rankedOf(measure, within).length === 0)
    return [
      {
        text: `${when}, ${noneOf(within.length, 'councils')} here has a figure that can be ranked.`,
        row: null
      }
    ];
  /* Without England’s line the headline is of these councils alone, and says how many they are. */
  const extremes = extremesOf(measure, within).map(({ tied }) => tied);
  return headlineOf(measure, period, within, whichOf(measure, within, group)).map((text, i) => ({
    text,
    row: alone(extremes[i] ?? [])
  }));
}

/** That the council which a selection is named after was none in the period: what follows is of the others. */
function goneSentence(measure: Measure, period: Period, councils: readonly FigureRow[], { kind, place }: Group): Sentence[] {
  if ((kind !== 'near' && kind !== 'touching') || !place || councils.some(({ area }) => area === place.code)) return [];
  return [{ text: `${whenInWords(measure, period)}, ${nameInProse(place)} was no council.`, row: null }];
}

/** Which councils a headline is of: ' chosen here', or, where some of them have no place in it, ' compared, of 4 chosen here'. */
function whichOf(measure: Measure, within: readonly FigureRow[], { kind, place }: Group): string {
  const name = place === null ? '' : nameInProse(place);
  const whose = {
    all: '',
    region: place === null ? '' : inPlace(place),
    near: `similar to ${name}`,
    touching: `that border ${name}`,
    set: 'chosen here'
  }[kind];
  const left = notCompared(measure, within).reduce((sum, { rows }) => sum + rows.length, 0);
  if (left === 0 || whose === '') return whose && ` ${whose}`;
  return ` compared, of ${inWords(within.length)} ${isOfBoards(measure) ? 'councils ' : ''}${whose}`;
}

/** The two ends among the councils of a region; one where all print alike, none where none is ranked. */
function endSentences(measure: Measure, within: readonly FigureRow[]): Sentence[] {
  const [one = [], other = []] = extremesOf(measure, within).map(({ tied }) => tied);
  const same = printAlike(measure, one[0]?.value ?? NaN, other[0]?.value ?? NaN);
  return (same ? [one] : [one, other]).flatMap((tied) => {
    const text = extremeSentence(measure, tied);
    return text === null ? [] : { text, row: alone(tied) };
  });
}

function besideSentences(
  measure: Measure,
  when: string,
  own: FigureRow,
  within: readonly FigureRow[],
  kind: 'near' | 'touching',
  tiny: ReadonlySet<string>
): Sentence[] {
  const others = within.filter(({ area }) => area !== own.area);
  const { words } = standingOf(
    measure,
    own,
    others,
    tiny,
    kind === 'near'
      ? undefined
      : {
          noun: 'councils, itself and those that border it',
          fewest: 1,
          others: (n) => (n === 1 ? 'in the one bordering council compared' : `in ${allOf(n, 'bordering councils')} compared`),
          two: 'the two, itself and the council that borders it'
        }
  );
  const opening = ownSentence(measure, when, own);
  if (words === '') return [opening];
  if (words.startsWith('no rank')) return [opening, { text: `It has ${words}.`, row: null }];
  return [opening, { text: `That is ${words.startsWith('the ') ? '' : 'the '}${words}.`, row: null }];
}

/** One council’s figure; or why there is none. What rests on few, or on a count that a check doubts, is said with it. */
function ownSentence(measure: Measure, when: string, own: FigureRow): Sentence {
  if (own.value === null || own.status !== 'ok') {
    const label = labelOf(measure, own, own.counterpart);
    const name = `${plainName(own)}: `;
    const text = label.startsWith(name)
      ? `${name.slice(0, -2)}, ${periodInWords(own.period)}: ${label.slice(name.length)}`
      : `${when}: ${label}`;
    return { text: `${text}.`, row: null };
  }
  const small = isSmall(measure, own) ? `, from ${smallInWords(measure)}` : '';
  const doubted = isDoubted(own) ? ', a figure that one of our checks doubts' : '';
  const found = isGraded(measure)
    ? (measure.phrases.grades?.[own.value] ?? `the answer is “${formatShort(measure, own.value)}”`)
    : findingInOne(measure, own.value);
  const place = isOfBoards(measure) && own.board ? `in the care board of ${own.name}` : inPlace(own);
  return { text: `${whereAndWhen(place, when)}, ${found}${small}${doubted}.`, row: own };
}

function englandSentence(measure: Measure, rows: readonly FigureRow[]): Sentence[] {
  const england = rows.find(({ area }) => area === ENGLAND);
  if (!england || england.value === null) return [];
  return [{ text: `In England, ${figureInSentence(measure, figureAlone(measure, england.value))}.`, row: england }];
}

/**
 * 'Against England’s 46.1%, of 33 ranked councils: 21 above, 8 below and 4 too close to call.' Nothing where no interval can be held against
 * it. `within`: those that the other sentences count, too; `word`: what they are called.
 */
export function againstInWords(
  measure: Measure,
  within: readonly FigureRow[],
  england: FigureRow | null,
  word: 'ranked' | 'compared'
): string[] {
  if (isGraded(measure) || !england || england.value === null) return [];
  const { asked, above, below, alike } = againstCounts(measure, within, england);
  if (asked === 0) return [];
  if (asked === 1) {
    const side = above > 0 ? 'above' : below > 0 ? 'below' : 'too close to call against';
    const figure = formatShort(measure, england.like?.value ?? england.value);
    const one = placesOf(measure).one;
    return within.length === 1
      ? [`${capital(side)} England’s ${figure}${above + below > 0 ? ', allowing for chance' : ''}.`]
      : [
          `One ${one} can be compared with England’s ${figure}: ${side === 'too close to call against' ? 'too close to call' : `it is ${side}`}.`
        ];
  }
  const stated = (count: number) => (asked > 2 ? formatCount(count) : count === 2 ? 'both' : 'one');
  const parts = [
    above > 0 && `${stated(above)} above`,
    below > 0 && `${stated(below)} below`,
    alike > 0 && `${stated(alike)} too close to call`
  ].filter((part) => part !== false);
  const figure = formatShort(measure, england.like?.value ?? england.value);
  const places = placesOf(measure).many;
  const counted = `${asked === 2 ? 'the two' : formatCount(asked)} ${word === 'ranked' ? `ranked ${places}` : `${places} compared`}`;
  return [`Against England’s ${figure}, of ${counted}: ${list(parts)}.`];
}

function alone(tied: readonly FigureRow[]): FigureRow | null {
  return tied.length === 1 ? (tied[0] ?? null) : null;
}
