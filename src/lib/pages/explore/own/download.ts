import type { AreasView, FigureInput } from '../../../export/figures/input.ts';
import { number, round, text } from '../../../export/figures/tables.ts';
import { extremesInWords, type OwnMeasure } from '../../../explore/own-measure.ts';
import { notDrawn } from '../../../explore/own-words.ts';
import { boundaryYear } from '../../../model/period.ts';
import type { At, Offered } from '../../../ui/export/offer.ts';

interface Downloaded {
  measure: OwnMeasure;
  /** Name of the file. */
  file: string;
  /** How many councils have a figure, in a sentence. */
  said: string;
  /** Names that are no council's. */
  open: readonly string[];
}

/** A reader's own figure for the dialog: marked as the reader's, with the file for its source and none of ours. */
export function ownDownloads({ measure, file, said, open }: Downloaded): Offered {
  const view = (as: AreasView['as']): AreasView => ({
    ...{ rows: measure.rows, unit: measure.axis, classBounds: measure.bounds, strongEnd: measure.strongEnd, as },
    year: measure.period === null ? 2025 : boundaryYear(measure.period)
  });
  const input = (at: At): FigureInput => ({
    name: `own-figures_${stemOf(measure.title)}`,
    headline: extremesInWords(measure) || said,
    subtitle: `${measure.title}: a reader’s own figures, from ${file}${measure.unit === '£' ? ', in pounds' : ''}.`,
    description: said,
    sources: [{ id: 'own', publisher: 'A reader’s own file', title: file, release: '', published: '', page: '', licence: '' }],
    page: `${at.origin}/explore`,
    version: at.version,
    notes: [
      { text: 'These figures are the reader’s own. The SEND Parity Atlas did not publish or check them.', must: true },
      {
        text:
          measure.polarity.direction === 'none'
            ? 'The stronger the colour, the more; neither end is called better.'
            : 'The stronger the colour, the worse, as the reader said.',
        must: true
      },
      { text: said, must: false },
      ...(open.length > 0
        ? [
            {
              text: notDrawn(open, 20),
              must: false
            }
          ]
        : [])
    ],
    definitions: [['Figure', `As ‘${measure.column.name}’ in ${file} has it`]],
    table: tableOf(measure)
  });
  const offer = (title: string, as: AreasView['as']) => ({
    title,
    noEmbed: 'A frame is drawn from its address, which does not hold your own figures. Take the picture.',
    request: (at: At) => ({ kind: 'areas' as const, input: input(at), view: view(as) })
  });
  return {
    name: 'the map of your figures',
    offers: [offer('Both maps', 'both'), offer('Map by area', 'map'), offer('Map by people', 'hexagons')],
    note: 'Your figures are in what you download, and nowhere else.'
  };
}

function tableOf({ rows, counts, hasIntervals, title, column }: OwnMeasure): FigureInput['table'] {
  return {
    columns: [
      text('area_code', 'Code', 'GSS code, as the Office for National Statistics used it in December 2024'),
      text('area', 'Council', 'Whose figure it is'),
      number('value', title, 'The reader’s own figure', 6),
      ...(counts
        ? [number('numerator', column.name, 'In the reader’s file'), number('denominator', counts, 'What it is out of')]
        : []),
      ...(hasIntervals
        ? [
            number('lower_95', 'Lower end of the 95% interval', 'Worked out by this site from the counts', 1),
            number('upper_95', 'Upper end of the 95% interval', 'Worked out by this site from the counts', 1)
          ]
        : []),
      text('written', 'As written', 'The cell in the reader’s file'),
      number('line', 'Line', 'Of the reader’s file'),
      text('source', 'Source', 'Whose figures these are')
    ],
    rows: rows.map((row) => [
      ...[row.code, row.name, row.value],
      ...(counts ? [row.numerator, row.denominator] : []),
      ...(hasIntervals ? [row.low === null ? null : round(row.low), row.high === null ? null : round(row.high)] : []),
      ...[row.written, row.line, 'the reader’s own file']
    ])
  };
}

function stemOf(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'table'
  );
}
