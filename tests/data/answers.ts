import { measureById } from '../../src/lib/measures/index.ts';
import { ENGLAND, isCouncil, type Area } from '../../src/lib/model/area.ts';
import type { Observation } from '../../src/lib/model/observation.ts';
import type { AnswerRows } from '../../src/lib/words/answer-card.ts';
import { answerCard } from '../../src/lib/words/answer-card.ts';
import { plainName } from '../../src/lib/words/index.ts';
import { areas, compared, observations, table } from './support.ts';

export const HEADLINE = measureById('plans-within-20-weeks');
export const councils = areas.filter(isCouncil);
const codes = new Set(councils.map(({ code }) => code));
const grouped = new Map(
  [...compared].map(([id, rows]) => {
    const own = new Map<string, typeof rows>();
    for (const row of rows) own.set(row.area, [...(own.get(row.area) ?? []), row]);
    return [id, own];
  })
);

/** Every line of councils in a measure. */
export const allOf = (id: string): Observation[] => (observations.get(id) ?? []).filter(({ area }) => codes.has(area));

/** An area's lines in a measure, rising, without those of years before it was one. */
export const linesOf = (id: string | null, area: string) =>
  (grouped.get(id ?? '')?.get(area) ?? [])
    .filter(({ status }) => status !== 'not-an-area-then')
    .sort((a, b) => (a.period < b.period ? -1 : 1));

const neighbours = new Map<string, string[]>();
for (const { area = '', neighbour = '' } of table('neighbours.csv'))
  neighbours.set(area, [...(neighbours.get(area) ?? []), neighbour]);
export const nearOf = ({ code }: Area) => neighbours.get(code) ?? [];
export const tiny = new Set(councils.filter(({ children }) => children !== null && children < 3000).map(({ code }) => code));

export function rowsOf(area: Area): AnswerRows {
  const near = nearOf(area);
  const own = linesOf(HEADLINE.id, area.code);
  const beside = (id: string | null) =>
    near.flatMap((code) => linesOf(id, code).find(({ period }) => period === own.at(-1)?.period) ?? []);
  return {
    own,
    england: linesOf(HEADLINE.id, ENGLAND),
    counterpart: linesOf(HEADLINE.counterpart, area.code),
    counterpartEngland: linesOf(HEADLINE.counterpart, ENGLAND),
    near: beside(HEADLINE.id),
    counterpartNear: beside(HEADLINE.counterpart),
    tiny
  };
}

export const cardOf = (area: Area) =>
  answerCard(HEADLINE, { name: plainName(area), slug: area.slug }, rowsOf(area), area.to !== '');
