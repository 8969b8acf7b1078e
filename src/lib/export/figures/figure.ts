import { hexagonNote } from '../../charts/hexagons/layout.ts';
import { breakdownKey, drawBreakdown, type BreakdownView } from '../charts/breakdown.ts';
import { drawListing, listingKey, type ListingView } from '../charts/listing.ts';
import { drawMap, mapKey } from '../charts/map.ts';
import { drawMatrix, matrixKey, type MatrixView, type VerdictLetter } from '../charts/matrix.ts';
import { drawPair, pairAspect } from '../charts/pair.ts';
import { drawMultiples, drawTrends, multiplesKey, trendsKey, type MultiplesView, type TrendsView } from '../charts/panels.ts';
import { drawScatter, scatterKey, type ScatterView } from '../charts/scatter.ts';
import { mapCredits } from '../../words/index.ts';
import type { Figure, Note } from '../figure.ts';
import { citedInWords } from '../tables/citation.ts';
import { addressOf, must } from './common.ts';
import type { AreasView, FigureInput } from './input.ts';
import type { MapShapes } from './measure.ts';

/** What of a figure its page knows, and how it is drawn. */
function figureOf(input: FigureInput, drawn: Pick<Figure, 'aspect' | 'draw' | 'key'>, notes: readonly Note[] = []): Figure {
  const { sources, page, version, ...rest } = input;
  const cited = [...new Set(sources.map(citedInWords))];
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  return {
    ...rest,
    ...drawn,
    notes: [...notes, ...input.notes],
    source:
      cited.length <= MOST_SOURCES
        ? `${cited.join('; ')}.`
        : `${publishers.join('; ')}. Each figure’s release is in the citation.`,
    address: addressOf(page, version)
  };
}

/** Of a drawing that stands beside its words in a wide picture, and over them in any other: it fills either box. */
const SIDE_BY_SIDE = 1.5;

/** More releases than these fill a picture: then it names their publishers, and the citation each release. */
const MOST_SOURCES = 5;

/** Lines of several areas, a panel each. Needs a series. */
export function multiplesFigure(input: FigureInput, view: MultiplesView): Figure {
  return figureOf(input, { aspect: null, draw: (box) => drawMultiples(view, box), key: multiplesKey(view) });
}

/** Charts of lines, each with its own scale. Needs a chart. */
export function trendsFigure(input: FigureInput, view: TrendsView): Figure {
  return figureOf(input, { aspect: null, draw: (box) => drawTrends(view, box), key: trendsKey(view) });
}

/** A table as a picture. */
export function listingFigure(input: FigureInput, view: ListingView): Figure {
  return figureOf(input, { aspect: null, draw: (box) => drawListing(view, box), key: listingKey(view) });
}

/** The matrix of the minimum offer. `words`: what each mark means. */
export function matrixFigure(input: FigureInput, view: MatrixView & { words: Readonly<Record<VerdictLetter, string>> }): Figure {
  return figureOf(input, { aspect: null, draw: (box) => drawMatrix(view, box), key: matrixKey(view, view.words) });
}

/** Two measures against each other. Needs a row. */
export function scatterFigure(input: FigureInput, view: ScatterView): Figure {
  return figureOf(input, { aspect: SIDE_BY_SIDE, draw: (box) => drawScatter(view, box), key: scatterKey(view) });
}

/** Groups of children on one scale. Needs a row. Throws what `placeBreakdown` throws. */
export function breakdownFigure(input: FigureInput, view: BreakdownView): Figure {
  return figureOf(input, { aspect: SIDE_BY_SIDE, draw: (box) => drawBreakdown(view, box), key: breakdownKey(view) });
}

/** A map, or both, of what is told of councils. Throws what `classOf` throws. */
export function areasFigure(input: FigureInput, view: AreasView, shapes: MapShapes): Figure {
  const { rows, unit, as, year, within } = view;
  const asked = within ? rows.filter(({ code }) => within.has(code)) : rows;
  const outlines = as === 'hexagons' ? shapes.people : shapes.area;
  const note = as === 'map' ? null : hexagonNote(year);
  const people = as === 'map' ? [] : [must(`${as === 'both' ? 'By people, each' : 'Each'} council is as big as its population.`)];
  const figure = figureOf(
    input,
    {
      aspect: as === 'both' ? pairAspect(shapes.area, shapes.people) : outlines.width / outlines.height,
      draw: (box) => (as === 'both' ? drawPair(rows, shapes, view, box) : drawMap(rows, outlines, view, box)),
      key: mapKey(asked, view, unit, false)
    },
    [...people, ...(note ? [must(note)] : [])]
  );
  return { ...figure, source: `${figure.source} ${mapCredits(as)}` };
}
