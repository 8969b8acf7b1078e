import { ENGLAND, isCouncil, type Area } from '../model/area.ts';
import { measureById } from '../measures/index.ts';
import { answerCard, type AnswerCard, type AnswerRows } from '../ui/answer/card.ts';
import { drawFan } from '../ui/answer/draw.ts';
import { fanOf, type FanYear } from '../ui/answer/fan.ts';
import { keepDrawn } from '../ui/drawn.ts';
import { isSmall, plainName } from '../words/index.ts';
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

/** A council's answer and its chart, which is kept under `answer/<slug>` for the page that shows it. Null where it has no line. */
export const answerOn = onceEach(async (code: string): Promise<{ card: AnswerCard; chart: string } | null> => {
  const area = (await areasByCode()).get(code);
  if (!area) throw new Error(`areas.csv lacks ${code}`);
  const rows = await answerRows(area);
  const measure = measureById(ANSWERED);
  const card = answerCard(measure, { name: plainName(area), slug: area.slug }, rows, area.to !== '');
  if (!card) return null;
  /* Where the headline figure alone is missing, the line is of the figure that is shown. */
  const shown = measureById(card.at.split('/')[0] ?? ANSWERED);
  const [own, england] = shown === measure ? [rows.own, rows.england] : [rows.counterpart, rows.counterpartEngland];
  const chart = drawFan(shown, {
    name: card.name,
    years: await fanOn(shown.id),
    council: own.map((row) => ({
      period: row.period,
      value: row.status === 'ok' ? row.value : null,
      few: isSmall(shown, row)
    })),
    england: england.map(({ period, value }) => ({ period, value }))
  });
  keepDrawn(`answer/${area.slug}`, chart);
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
