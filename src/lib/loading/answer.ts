import type { Fan, FanYear } from '../charts/fan/layout.ts';
import { ENGLAND, isCouncil, type Area } from '../model/area.ts';
import { measureById } from '../measures/index.ts';
import type { Measure } from '../model/measure.ts';
import { answerCard, type AnswerCard, type AnswerRows } from '../words/answer-card.ts';
import { drawFan } from '../ui/answer/draw.ts';
import { fanOf, linesOver, shownOn } from '../ui/answer/fan.ts';
import { keepDrawn } from '../ui/drawn.ts';
import { plainName } from '../words/index.ts';
import { areasByCode, historyOf, linesOfAreas, onceEach } from './atlas.ts';
import { linesOf, nearOf, tinyCouncils } from './near.ts';

/** The measure that a council's answer is about. */
export const ANSWERED = 'plans-within-20-weeks';

/** The fan of all councils in a measure, made once. */
const fanOn = onceEach(async (id: string): Promise<FanYear[]> => {
  const byCode = await areasByCode();
  const rows = (await historyOf(id)).filter(({ area }) => isCouncil(byCode.get(area) ?? { kind: 'england' }));
  return fanOf(measureById(id), rows);
});

/** A council's answer with the fan of the figure that it shows. */
export interface Answered {
  card: AnswerCard;
  measure: Measure;
  fan: Fan;
}

/** A council's answer; null where it has no line. */
export const answeredOn = onceEach(async (code: string): Promise<Answered | null> => {
  const area = (await areasByCode()).get(code);
  if (!area) throw new Error(`areas.csv lacks ${code}`);
  const rows = await answerRows(area);
  const card = answerCard(measureById(ANSWERED), { name: plainName(area), slug: area.slug }, rows, area.to !== '');
  if (!card) return null;
  const measure = shownOn(card);
  return { card, measure, fan: linesOver(measure, rows, measure.id !== ANSWERED, await fanOn(measure.id)) };
});

/** A council's answer and its chart, which is kept under `answer/<slug>` for the page that shows it. Null where it has no line. */
export const answerOn = onceEach(async (code: string): Promise<{ card: AnswerCard; chart: string } | null> => {
  const answered = await answeredOn(code);
  if (!answered) return null;
  const { card, measure, fan } = answered;
  const chart = drawFan(measure, card.name, fan);
  keepDrawn(`answer/${card.slug}`, chart);
  return { card, chart };
});

async function answerRows(area: Area): Promise<AnswerRows> {
  const of = await linesOfAreas();
  const { counterpart } = measureById(ANSWERED);
  const standing = (id: string | null, code: string) => of(id, code).filter(({ status }) => status !== 'not-an-area-then');
  const own = standing(ANSWERED, area.code);
  const newest = own.at(-1)?.period;
  const near = area.to === '' ? await nearOf(area.code) : [];
  const around = async (id: string | null) => (newest === undefined || id === null ? [] : linesOf(id, newest, near));
  return {
    own,
    england: of(ANSWERED, ENGLAND),
    counterpart: standing(counterpart, area.code),
    counterpartEngland: of(counterpart, ENGLAND),
    near: await around(ANSWERED),
    counterpartNear: await around(counterpart),
    tiny: await tinyCouncils()
  };
}
