import type { Fan } from '../charts/fan/layout.ts';
import { PALE } from '../charts/fan/marks.ts';
import { text, type Drawing, type Node } from '../charts/kit/node.ts';
import type { Measure } from '../model/measure.ts';
import type { AnswerCard } from '../words/answer-card.ts';
import { FAN_KEY } from '../words/answer-labels.ts';
import { fanNodes } from './fan.ts';
import { HEIGHT, MARGIN, WIDTH, framed, paragraph, pictureOf } from './frame.ts';
import { balanced, fitted, widthOf } from './type.ts';
import { ofWhat, sureInWords } from './words.ts';

export interface CouncilCard {
  card: AnswerCard;
  /** Of the figure that the card shows. */
  measure: Measure;
  fan: Fan;
  source: string;
}

const WIDE = WIDTH - 2 * MARGIN;
const HEADLINE = { top: 36, height: 116, leading: 1.12 };
const STAND = { top: 164, height: 92, figure: 82 };
const PLANE = { left: MARGIN + 74, top: 286, width: 844, height: 172 };
const [KEY, SURE] = [HEIGHT - 112, HEIGHT - 76];

export const councilPicture = (card: CouncilCard): string => pictureOf(councilDrawing(card));

/** A council's answer card to share: the rows of the card on its page, drawn from the same words and places. */
export function councilDrawing({ card, measure, fan, source }: CouncilCard): Drawing {
  const head = fitted(card.headline, { width: WIDE, ...HEADLINE }, [51, 48, 46, 44, 42, 40, 38, 36, 34, 32], 700);
  const nodes = [
    ...paragraph(MARGIN, HEADLINE.top + head.size, balanced(head, 700), HEADLINE.leading, { weight: 700 }),
    ...stand(card),
    ...fanNodes(measure, fan, PLANE.left, PLANE.top, PLANE.width, PLANE.height),
    ...key(card.name),
    ...paragraph(MARGIN, SURE, sureOf(card), 1)
  ];
  return framed({ title: card.headline, nodes }, source);
}

/** The figure, what it is of how many, and the council's place. */
function stand(card: AnswerCard): Node[] {
  const { figure } = card;
  const left = MARGIN + widthOf(figure, STAND.figure, 700) + 28;
  const width = WIDTH - MARGIN - left;
  const of = fitted(ofWhat(card), { width, height: 28, leading: 1.2 }, [23, 22, 21, 20, 19, 18], 400);
  const place = placeOf(card.rank, width);
  const high = of.size * 1.3 + place.lines.length * place.size * 1.16;
  const top = STAND.top + (STAND.height - high) / 2;
  return [
    text(MARGIN, STAND.top + STAND.height / 2 + 0.36 * STAND.figure, figure, STAND.figure, { weight: 700 }),
    ...paragraph(left, top + 0.9 * of.size, of, 1.2, { fill: 'ink-2' }),
    ...paragraph(left, top + 1.3 * of.size + 0.94 * place.size, place, 1.16, { weight: 700 })
  ];
}

/** In one line where that is large enough, else parted where its sentence is. */
function placeOf(rank: string, width: number): { size: number; lines: string[] } {
  const largest = (lines: string[], sizes: readonly number[]) =>
    sizes.find((size) => lines.every((line) => widthOf(line, size, 700) <= width));
  const parted = rank.split(/(?<=;) /);
  const alone = largest([rank], [29, 28, 27, 26]);
  if (alone !== undefined) return { size: alone, lines: [rank] };
  const two = largest(parted, [29, 28, 27, 26, 25, 24]);
  return two === undefined
    ? fitted(rank, { width, height: 68, leading: 1.16 }, [28, 26, 24, 22], 700)
    : { size: two, lines: parted };
}

type Swatch = 'own' | keyof typeof FAN_KEY;
const SWATCH = 30;

/** Lines and bands by their names, in one row. */
function key(name: string): Node[] {
  const entries: [Swatch, string][] = [['own', name], ...(Object.entries(FAN_KEY) as [Swatch, string][])];
  const gaps = (entries.length - 1) * 26 + entries.length * (SWATCH + 10);
  const sizes = [20, 19, 18, 17, 16, 15];
  const wide = (size: number) => gaps + entries.reduce((sum, [, words]) => sum + widthOf(words, size, 400), 0);
  const size = sizes.find((one) => wide(one) <= WIDE) ?? 15;
  let x = MARGIN;
  return entries.flatMap(([kind, words]) => {
    const at = x;
    x += SWATCH + 10 + widthOf(words, size, 400) + 26;
    return [swatch(kind, at), text(at + SWATCH + 10, KEY, words, size, { fill: 'ink-2' })];
  });
}

function swatch(kind: Swatch, x: number): Node {
  const middle = KEY - 7;
  if (kind === 'own' || kind === 'england') {
    const [stroke, strokeWidth] = kind === 'own' ? (['accent', 5] as const) : (['ink', 3] as const);
    return { kind: 'line', x1: x, x2: x + SWATCH, y1: middle, y2: middle, stroke, strokeWidth };
  }
  const pale = kind === 'all' ? { opacity: PALE } : {};
  return { kind: 'rect', x, y: middle - 8, width: SWATCH, height: 16, fill: 'rule', ...pale, stroke: 'rule-strong' };
}

const SURE_SIZES = [22, 21, 20, 19, 18];

/** How sure, or why there is no figure: as many whole sentences as one line holds. */
function sureOf(card: AnswerCard): { size: number; lines: string[] } {
  const sentences = sureInWords(card);
  for (let count = sentences.length; count > 0; count--) {
    const words = sentences.slice(0, count).join(' ');
    const size = SURE_SIZES.find((one) => widthOf(words, one, 400) <= WIDE);
    if (size !== undefined) return { size, lines: [words] };
  }
  return fitted(sentences[0] ?? '', { width: WIDE, height: 24, leading: 1 }, [17, 16], 400);
}
