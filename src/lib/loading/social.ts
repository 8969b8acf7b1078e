import { rangeWords } from '../charts/areas/words.ts';
import { citedInWords } from '../export/tables/citation.ts';
import { measureById } from '../measures/index.ts';
import { isCouncil } from '../model/area.ts';
import type { CouncilCard } from '../social/council.ts';
import type { MeasureCard } from '../social/measure.ts';
import { strongEndOf, mapRows } from '../ui/measures.ts';
import { SHAPES, shapesOfBoards } from '../ui/shapes.ts';
import { besideEngland, headlineOf } from '../words/index.ts';
import { error } from '@sveltejs/kit';
import { answeredOn } from './answer.ts';
import { allAreas, allBoards, asAtOf, newestOf, rowsOf } from './atlas.ts';
import { isOfBoards } from '../model/geography.ts';

/** What the picture of a measure says: its newest period. */
export async function measureCard(id: string): Promise<MeasureCard> {
  const measure = measureById(id);
  const period = await newestOf(id);
  const rows = await rowsOf(measure, period);
  const boards = new Map((await allBoards()).map(({ area, name }) => [area, name]));
  const shapes = isOfBoards(measure) ? shapesOfBoards(boards)?.people : SHAPES?.people;
  const beside = besideEngland(measure, period);
  if (!shapes) throw new Error('Pictures to share are drawn when the site is built');
  return {
    title: measure.title,
    headline: headlineOf(measure, period, rows).join(' '),
    source: citedInWords(await asAtOf(id, period)),
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

/** What the picture of a council says: its answer. */
export async function councilCard(slug: string): Promise<CouncilCard> {
  const area = (await allAreas()).find((one) => one.slug === slug);
  if (!area || !isCouncil(area)) error(404, `There is no council “${slug}”.`);
  const answered = await answeredOn(area.code);
  if (!answered) throw new Error(`${area.code} has no line of the headline measure`);
  const [measure = '', , period = ''] = answered.card.at.split('/');
  return { ...answered, source: citedInWords(await asAtOf(measure, period)) };
}
