import type { AreasView, CitedSource, FigureInput } from '../../export/figures/input.ts';
import { must } from '../../export/figures/common.ts';
import { areaCode, number, text } from '../../export/figures/tables.ts';
import { measureById } from '../../measures/index.ts';
import type { Gazetteer } from '../../model/gazetteer.ts';
import { boundaryYear, periodInWords } from '../../model/period.ts';
import { strongEndOf } from '../../ui/measures.ts';
import type { At, Offered } from '../../ui/export/offer.ts';
import { sourcesCited } from '../../ui/export/sources.ts';
import { plainName } from '../../words/index.ts';
import { mappedOf } from './map.ts';
import type { Answer, Found } from './model.ts';

interface Downloaded {
  question: string;
  /** The sentence with its slots filled. */
  sentence: string;
  answer: Answer;
  path: string;
}

/** An answer as the dialog offers it. Throws where the list of sources cannot be loaded. */
export async function questionOffered(asked: Downloaded): Promise<Offered> {
  return questionOffer(asked, await sourcesOf(asked));
}

/** Its map in the same way. `description`: what is drawn, in words. */
export async function questionMapOffered(asked: Downloaded, gazetteer: Gazetteer, description: string): Promise<Offered> {
  return questionMapOffer(asked, gazetteer, description, await sourcesOf(asked));
}

const sourcesOf = ({ answer }: Downloaded): Promise<CitedSource[]> =>
  sourcesCited(
    answer.sources.map((source) => ({ source })),
    () => import('../../tables/readers.ts')
  );

/** The councils of the list on the maps, the others faded, with the list for its table. */
export function questionMapOffer(
  asked: Downloaded,
  gazetteer: Gazetteer,
  description: string,
  sources: readonly CitedSource[]
): Offered {
  const { answer } = asked;
  const { shown } = answer;
  if (!shown) throw new Error(`${asked.question} has no map`);
  const { period, measure: id } = shown;
  const measure = measureById(id);
  const view = (as: AreasView['as']): AreasView => ({
    ...{ rows: mappedOf(answer, shown, gazetteer), unit: measure.unit, as, year: boundaryYear(period) },
    ...{ classBounds: measure.classBounds, strongEnd: strongEndOf(measure), within: new Set(answer.rows.map(({ area }) => area)) }
  });
  const input = (at: At): FigureInput => {
    const { subtitle, ...rest } = inputOf(asked, sources, at);
    return {
      ...rest,
      subtitle: `${subtitle} ${measure.title}, ${periodInWords(period)}: ${description}`,
      name: `${rest.name}_map`
    };
  };
  const offer = (title: string, as: AreasView['as']) => ({
    title,
    request: (at: At) => ({ kind: 'areas' as const, input: input(at), view: view(as) })
  });
  return {
    name: 'the map',
    offers: [offer('Both maps', 'both'), offer('Map by area', 'map'), offer('Map by people', 'hexagons')]
  };
}

const lineOf = ({ of }: Answer): string => (of ? 'Group' : 'Council');

const nameOf = ({ name, slug }: Found): string => (slug === null ? name : plainName({ name }));

function inputOf(
  { question, sentence, answer, path }: Downloaded,
  sources: readonly CitedSource[],
  { origin, version }: At
): FigureInput {
  const { headline, asked, chance, notes, columns, rows } = answer;
  return {
    name: `question_${question}`,
    headline,
    subtitle: `${sentence}.`,
    description: headline,
    notes: [must(chance), ...notes.map((note) => must(note)), ...(asked === '' ? [] : [{ text: asked, must: false }])],
    sources,
    page: `${origin}${path}`,
    version,
    definitions: columns.map(({ title, means }): [string, string] => [title, means]),
    table: {
      columns: [
        ...(answer.of ? [] : [areaCode]),
        text('area', lineOf(answer), 'In the order of the list'),
        ...columns.map(({ name, title, means, decimals }) => number(name, title, means, decimals))
      ],
      rows: rows.map((row) => [...(answer.of ? [] : [row.area]), nameOf(row), ...row.cells.map(({ value }) => value)])
    }
  };
}

/** The list with the sources at hand. */
export function questionOffer(downloaded: Downloaded, sources: readonly CitedSource[]): Offered {
  const { columns, rows } = downloaded.answer;
  return {
    name: 'the list',
    offers: [
      {
        title: 'List',
        request: (at) => ({
          kind: 'listing',
          input: inputOf(downloaded, sources, at),
          view: {
            columns: [
              { head: lineOf(downloaded.answer), align: 'start', strong: true, most: 16 },
              ...columns.map(({ title }) => ({ head: title, align: 'end' as const, most: 12 }))
            ],
            rows: rows.map((row) => ({ cells: [nameOf(row), ...row.cells.map((cell) => cell.text)] }))
          }
        })
      }
    ]
  };
}
