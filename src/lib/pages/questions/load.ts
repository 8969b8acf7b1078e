import { readFileSync } from 'node:fs';
import type { CouncilsTopology } from '../../charts/choropleth/geometry.ts';
import { breakdowns, countIndex } from '../../loading/breakdowns.ts';
import { allAreas, asAtOf, historyOf, once, periodsOf } from '../../loading/atlas.ts';
import { MEASURES } from '../../measures/index.ts';
import { isCouncil } from '../../model/area.ts';
import { parseNeighbours } from '../../tables/readers.ts';
import { nearOf } from '../../ui/neighbours.ts';
import { isTestable } from '../../findings/tested.ts';
import { touchingOf } from '../../ui/touching.ts';
import { fill, slotsOf } from './ask.ts';
import { Book } from './book.ts';
import type { QuestionsData } from './data.ts';
import { patternById, PATTERNS } from './patterns/index.ts';

const neighbours = once(async () => nearOf(parseNeighbours(readFileSync('data/neighbours.csv', 'utf8'))));
const borders = once(async () =>
  touchingOf(JSON.parse(readFileSync('data/boundaries/councils.json', 'utf8')) as CouncilsTopology)
);

/** A question with its first filling answered, so that it can be read without scripts. Throws where there is no such question. */
export async function questionsData(id: string = PATTERNS[0]?.id ?? ''): Promise<QuestionsData> {
  const pattern = patternById(id);
  const areas = await allAreas();
  const periods = await Promise.all(
    MEASURES.filter(isTestable).map(async (measure) => [measure.id, await periodsOf(measure.id)] as const)
  );
  const regions = areas.filter(({ kind }) => kind === 'region').map(({ code, name, slug }) => ({ code, name, slug }));
  const ofOne = slotsOf(pattern).some(({ name }) => name === 'council');
  const councils = areas.filter((area) => ofOne && isCouncil(area) && area.to === '').map(({ name, slug }) => ({ name, slug }));
  const counts = ofOne ? countIndex() : { plans: {}, 'new-plans': {} };
  const known = { periods: Object.fromEntries(periods), regions, councils, counts };
  const { filling } = fill(pattern, {}, known);
  const needs = pattern.needs(filling);
  const lines = await Promise.all(needs.measures.map(async (measure) => [measure, await historyOf(measure)] as const));
  const counted = needs.counts && breakdowns.counts(needs.counts.counted, needs.counts.dimension);
  const book = new Book({
    councils: areas.filter(isCouncil),
    lines: new Map(lines),
    ...(needs.near ? { near: await neighbours() } : {}),
    ...(needs.touching ? { touching: await borders() } : {}),
    ...(counted ? { counts: counted } : {})
  });
  const answer = pattern.answer(filling, book, known);
  return {
    question: id,
    known,
    answer,
    sql: pattern.sql(filling, book, known),
    asAt: await asAtOf(needs.measures[0] ?? '', answer.of && filling['year'])
  };
}
