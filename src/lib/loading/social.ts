import { rangeWords } from '../charts/areas/words.ts';
import { measureById } from '../measures/index.ts';
import { ENGLAND, isCouncil } from '../model/area.ts';
import type { WithLike } from '../model/comparator.ts';
import type { Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import type { CouncilCard } from '../social/council.ts';
import type { MeasureCard } from '../social/measure.ts';
import { figuresOf } from '../ui/council/figures.ts';
import { strongEndOf, mapRows } from '../ui/measures.ts';
import { SHAPES, shapesOfBoards } from '../ui/shapes.ts';
import { besideEngland, headlineOf, list, listName, plainName } from '../words/index.ts';
import { error } from '@sveltejs/kit';
import { answerOn } from './answer.ts';
import { allAreas, allBoards, asAtOf, linesOfAreas, newestOf, rowsOf } from './atlas.ts';
import { isOfBoards } from '../model/geography.ts';

/** What the picture of a measure says: its newest period. */
export async function measureCard(id: string): Promise<MeasureCard> {
  const measure = measureById(id);
  const period = await newestOf(id);
  const rows = await rowsOf(measure, period);
  const { publisher, title, release } = await asAtOf(id, period);
  const boards = new Map((await allBoards()).map(({ area, name }) => [area, name]));
  const shapes = isOfBoards(measure) ? shapesOfBoards(boards)?.people : SHAPES?.people;
  const beside = besideEngland(measure, period);
  if (!shapes) throw new Error('Pictures to share are drawn when the site is built');
  return {
    title: measure.title,
    headline: headlineOf(measure, period, rows).join(' '),
    source: [publisher, title, release].filter((part) => part !== '').join(', '),
    rows: mapRows(measure, rows.filter(isCouncil)),
    classes: { classBounds: measure.classBounds, strongEnd: strongEndOf(measure) },
    notes: [
      'Each council is as big as its population.',
      isOfBoards(measure) && 'Each is shown the figure of its integrated care board.',
      beside !== '' && `England’s figure is ${beside}.`
    ].filter((note) => note !== false),
    range: rangeWords(measure.unit),
    shapes
  };
}

/** The measures that a council's picture shows, where it has a line in them. */
export const MAIN = ['plans-within-20-weeks', 'requests-refused', 'appeals-per-10000-children', 'plans-per-1000-children'];

/** What the picture of a council says. */
export async function councilCard(slug: string): Promise<CouncilCard> {
  const area = (await allAreas()).find((one) => one.slug === slug);
  if (!area || !isCouncil(area)) error(404, `There is no council “${slug}”.`);
  const name = plainName(area);
  const lines = await linesOfAreas();
  const of = (id: string | null, code: string): WithLike<Observation>[] =>
    lines(id, code).filter(({ status }) => status !== 'not-an-area-then');
  const group = (measure: Measure) => ({
    council: of(measure.id, area.code),
    region: [],
    england: of(measure.id, ENGLAND),
    counterpart: of(measure.counterpart, area.code),
    near: []
  });
  const figures = MAIN.map(measureById).flatMap((measure) => {
    const told = figuresOf(measure, name, group(measure), []);
    if (!told) return [];
    const { on, basis, figure, england, absent, axis } = told.latest;
    const beside = besideEngland(measure, on);
    return { title: told.title, basis: beside === '' ? basis : `${basis}, England ${beside}`, figure, england, absent, axis };
  });
  const answer = (await answerOn(area.code))?.card;
  if (!answer) throw new Error(`${area.code} has no line of the headline measure`);
  const publishers = await Promise.all(MAIN.map(async (id) => (await asAtOf(id)).publisher));
  return {
    name: listName(area),
    finding: [answer.headline, answer.beside[0]].filter((text) => text !== undefined).join(' '),
    figures,
    source: list([...new Set(publishers.flatMap((one) => one.split(' and ')))])
  };
}
