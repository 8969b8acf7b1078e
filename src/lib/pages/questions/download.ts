import type { CitedSource, FigureInput } from '../../export/figures/input.ts';
import { must } from '../../export/figures/common.ts';
import { areaCode, number, text } from '../../export/figures/tables.ts';
import type { At, Offered } from '../../ui/export/offer.ts';
import { sourcesCited } from '../../ui/export/sources.ts';
import { plainName } from '../../words/index.ts';
import type { Answer } from './model.ts';

interface Downloaded {
  question: string;
  /** The sentence with its slots filled. */
  sentence: string;
  answer: Answer;
  path: string;
}

/** An answer as the dialog offers it. Throws where the list of sources cannot be loaded. */
export async function questionOffered(asked: Downloaded): Promise<Offered> {
  const cited = asked.answer.sources.map((source) => ({ source }));
  return questionOffer(asked, await sourcesCited(cited, () => import('../../tables/readers.ts')));
}

/** The same with the sources at hand. */
export function questionOffer({ question, sentence, answer, path }: Downloaded, sources: readonly CitedSource[]): Offered {
  const { headline, asked, chance, notes, columns, rows } = answer;
  const input = ({ origin, version }: At): FigureInput => ({
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
        areaCode,
        text('area', 'Council', 'In the order of the list'),
        ...columns.map(({ name, title, means, decimals }) => number(name, title, means, decimals))
      ],
      rows: rows.map(({ area, name, cells }) => [area, plainName({ name }), ...cells.map(({ value }) => value)])
    }
  });
  return {
    name: 'the list',
    offers: [
      {
        title: 'List',
        request: (at) => ({
          kind: 'listing',
          input: input(at),
          view: {
            columns: [
              { head: 'Council', align: 'start', strong: true, most: 16 },
              ...columns.map(({ title }) => ({ head: title, align: 'end' as const, most: 12 }))
            ],
            rows: rows.map((row) => ({ cells: [plainName(row), ...row.cells.map((cell) => cell.text)] }))
          }
        })
      }
    ]
  };
}
