import { ENGLAND, isCouncil } from '../../model/area.ts';
import { comparatorOf } from '../../model/comparator.ts';
import { type Measure, isGraded } from '../../model/measure.ts';
import {
  capital,
  besideEngland,
  boardShort,
  comparedWith,
  countOf,
  figureAlone,
  findingIn,
  formatValue,
  hasIntervals,
  headlineOf,
  inPlace,
  isSmall,
  labelOf,
  likeSentence,
  likeShort,
  list,
  nameInProse,
  plainName,
  reasonOf,
  figureInSentence,
  whenInWords,
  whereAndWhen
} from '../../words/index.ts';
import type { FigureRow } from '../../ui/rows.ts';

/** Up to so many councils are told with the counts behind their figures; of more, the table has them. */
const COUNTED = 3;

/**
 * The finding of a briefing, sentence by sentence: England's figure, those of the chosen, which of them lie wholly above or below it, and who
 * has none, and why. With nobody chosen, what the measure's own page says. `rows`: every row of the period.
 */
export function findingsOf(measure: Measure, period: string, chosen: readonly FigureRow[], rows: readonly FigureRow[]): string[] {
  if (chosen.length === 0) return headlineOf(measure, period, rows);
  if (isGraded(measure)) {
    const national = headlineOf(measure, period, rows);
    /* How many areas have which answer stands with the measure: of many chosen there is no room for it here. */
    return [...(chosen.length > COUNTED ? national.slice(0, 1) : national), ...gradeSentences(measure, chosen)];
  }
  const england = rows.find(({ area }) => area === ENGLAND) ?? null;
  const when = whenInWords(measure, period);
  const sound = oncePerBoard(chosen.filter(({ status, value }) => status === 'ok' && value !== null));
  const figures = sound.map((row) => placedFigure(measure, row, sound.length <= COUNTED));
  const separator = sound.length <= COUNTED ? '; ' : ', ';
  const missing = chosen
    .filter((row) => row.status !== 'ok' || row.value === null)
    .map((row) => `${labelOf(measure, row, row.counterpart)}.`);
  const open = england?.value ?? null;
  if (open === null) {
    const [first] = sound;
    if (!first || first.value === null) return [`${when}: no figure for England, and none for those chosen.`, ...missing];
    const opening = `${whereAndWhen(whereOf(first), when)}, ${findingIn(measure, first.value)}${behind(measure, first, sound.length <= COUNTED)}`;
    return [
      `${opening}${figures.length > 1 ? `; ${figures.slice(1).join(separator)}` : ''}.`,
      'No figure for England is published.',
      ...missing
    ];
  }
  const beside = besideEngland(measure, period);
  return [
    `${whereAndWhen('in England', when)}, ${findingIn(measure, open)}${beside === '' ? '' : ` (${beside})`}.`,
    ...(figures.length > 0 && (sound.length <= COUNTED || !hasIntervals(measure))
      ? [`${capital(figures.join(separator))}.`]
      : []),
    ...againstEngland(measure, sound, england),
    ...missing
  ];
}

/* Those with one answer together, in the order chosen. */
function gradeSentences(measure: Measure, chosen: readonly FigureRow[]): string[] {
  const answers = new Map<string, string[]>();
  for (const row of chosen) {
    const name = plainName(row);
    const answer =
      row.status === 'ok' && row.value !== null
        ? formatValue(measure, row.value)
        : reasonOf(measure, row, row.counterpart).replace(`${nameInProse(row)} `, '');
    answers.set(answer, [...(answers.get(answer) ?? []), name]);
  }
  return [...answers].map(([answer, names]) => `${list(names)}: ${answer}.`);
}

function figureBeside(measure: Measure, row: FigureRow): string {
  return ` ${figureAlone(measure, row.value ?? 0)}${behind(measure, row, false)}`;
}

function placedFigure(measure: Measure, row: FigureRow, counts: boolean): string {
  const figure = figureAlone(measure, row.value ?? 0);
  return counts
    ? `${whereOf(row)}, ${figureInSentence(measure, figure)}${behind(measure, row, counts)}`
    : `${whereOf(row)} ${figure}${behind(measure, row, counts)}`;
}

function behind(measure: Measure, row: FigureRow, counts: boolean): string {
  const count = countOf(measure, row);
  const small = isSmall(measure, row);
  if (count === '' || !(counts || small)) return '';
  return ` (${count}${small ? ', too few to rank' : ''})`;
}

function whereOf(row: FigureRow): string {
  return row.board ? `in the area of ${boardShort(row.board)} (${plainName(row)})` : inPlace(row);
}

/* Which of them lie wholly on one side of England's figure, by their own intervals. Nothing of figures without any. */
function againstEngland(measure: Measure, sound: readonly FigureRow[], whole: FigureRow | null): string[] {
  if (!hasIntervals(measure)) return [];
  const england = comparatorOf(whole);
  /* Of few, a sentence before this one has the figures; of many, the table beside has the like-for-like ones. */
  const alone = sound.length <= COUNTED;
  const those = (wanted: 'above' | 'below' | 'not distinguishable' | 'few', is: string, are: string) => {
    const names = sound
      .filter((row) => isCouncil(row) && (isSmall(measure, row) ? 'few' : comparedWith(measure, row, england)) === wanted)
      .map((row) => `${row.board ? boardShort(row.board) : plainName(row)}${alone ? '' : figureBeside(measure, row)}`);
    return names.length === 0 ? '' : `${list(names)} ${names.length === 1 ? is : are}`;
  };
  const [below, above, unclear, few] = [
    those('below', 'is below', 'are below'),
    those('above', 'is above', 'are above'),
    those('not distinguishable', 'is', 'are'),
    alone ? '' : those('few', 'has', 'have')
  ];
  return [
    ...(alone && whole && likeShort(measure, whole) !== '' && (below || above || unclear) ? [likeSentence(measure, whole)] : []),
    ...(below ? [`${below} England by more than chance explains.`] : []),
    ...(above ? [`${above} England by more than chance explains.`] : []),
    ...(unclear ? [`${unclear} too close to England’s figure to call.`] : []),
    ...(few ? [`${few} too few to compare with England.`] : [])
  ];
}

function oncePerBoard(rows: readonly FigureRow[]): FigureRow[] {
  const seen = new Set<string>();
  return rows.filter(({ board, area }) => {
    const whose = board?.name ?? area;
    return !seen.has(whose) && seen.add(whose);
  });
}
