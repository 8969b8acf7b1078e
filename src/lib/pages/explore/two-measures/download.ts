import type { ScatterView } from '../../../export/charts/scatter.ts';
import type { Table } from '../../../export/figure.ts';
import { definitionsOf, must, said } from '../../../export/figures/common.ts';
import type { CitedSource, FigureInput } from '../../../export/figures/input.ts';
import { areaCode, number, round, text, unitInWords } from '../../../export/figures/tables.ts';
import { sourcesCited } from '../../../ui/export/sources.ts';
import type { AloneSelection, At, Offered } from '../../../ui/export/offer.ts';
import { axisOf } from './axes.ts';
import type { Within } from '../within.ts';
import { pairMeasures, type MeasurePair, type Side } from './pair.ts';
import { correlationSentence, linkOf, NOT_A_CAUSE, pairHeadline, pairNotes, pairSubtitle, rhoInWords } from './words.ts';

interface Asked {
  x: Side;
  y: Side;
  within: Within | null;
  path: string;
  /** Code of the council that is named whatever else has room. */
  selected: string | null;
  /** The selection in a frame; absent where none draws it. */
  alone?: AloneSelection;
}

/** Two measures as the dialog offers them. Throws where the list of sources cannot be loaded. */
export async function pairOffered(asked: Asked): Promise<Offered> {
  const cited = await sourcesCited([...asked.x.rows, ...asked.y.rows], () => import('../../../tables/readers.ts'));
  return pairOffer(asked, cited);
}

/** The same with the sources at hand. */
export function pairOffer({ x, y, within, path, selected, alone }: Asked, sources: readonly CitedSource[]): Offered {
  const pair = pairMeasures(x, y, within);
  const { correlation } = pair;
  const finding = correlation?.interval
    ? `${linkOf(correlation)}, ${rhoInWords(correlation.rho)}. ${correlationSentence(pair)}`
    : correlationSentence(pair);
  const input = ({ origin, version }: At): FigureInput => ({
    name: `${x.measure.id}_${x.period}_${y.measure.id}_${y.period}_scatter`,
    headline: pairHeadline(pair),
    subtitle: pairSubtitle(pair),
    sentence: `${pairHeadline(pair)} ${finding}`,
    description: [finding, ...pairNotes(pair)].join(' '),
    notes: [must(`${finding} ${NOT_A_CAUSE}`), must(pairNotes(pair).join(' ')), ...caveatsOf(pair).map(said)],
    sources,
    page: `${origin}${path}`,
    version,
    table: tableOf(pair),
    definitions: [...definitionsOf(x.measure), ...definitionsOf(y.measure)]
  });
  const view: ScatterView = {
    rows: pair.rows,
    x: axisOf(x),
    y: axisOf(y),
    chosen: selected,
    noun: pair.boards ? 'board' : 'council'
  };
  return {
    name: 'the two measures',
    offers: [{ title: 'Chart', request: (at) => ({ kind: 'scatter', input: input(at), view }), ...(alone ? { alone } : {}) }]
  };
}

function caveatsOf({ x, y }: MeasurePair): string[] {
  const own = ({ measure, period }: Side) =>
    measure.caveats.filter(({ periods }) => periods?.includes(period) ?? false).map(({ text: words }) => words);
  return [...new Set([...own(x), ...own(y)])];
}

function tableOf({ x, y, rows, boards }: MeasurePair): Table {
  const figure = (which: 'x' | 'y', { measure, period }: Side) =>
    number(
      which,
      `${measure.title}, ${period}`,
      `${measure.statisticalTitle}, ${unitInWords(measure)}, ${period}`,
      measure.decimals
    );
  return {
    columns: [
      areaCode,
      text('area', 'Area', boards ? 'Integrated care board, under the code of the first of its councils' : 'Council'),
      figure('x', x),
      figure('y', y),
      number('out_of', 'Out of', x.measure.denominatorWords)
    ],
    rows: [...rows]
      .sort((a, b) => b.x - a.x || (a.code < b.code ? -1 : 1))
      .map((row) => [row.code, row.name, round(row.x), round(row.y), row.weight])
  };
}
