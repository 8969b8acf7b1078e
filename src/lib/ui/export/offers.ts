import { measureInput } from './input.ts';
import type { At, Offer, Offered, PageFigures, What } from './offer.ts';

/** What the dialog calls each. */
const NAMES: Readonly<Record<What, string>> = {
  maps: 'this map',
  strip: 'this chart',
  trend: 'this chart',
  table: 'this table'
};

const ALL_COUNCILS =
  'A chart in a frame from this page shows all councils. Take the picture, or choose the same councils on Explore, where a selection has a frame.';
const NO_LINES =
  'A chart in a frame from this page shows England’s line without the councils drawn here. Take the picture, or draw the same lines on Explore, where they have a frame.';

/** What can be taken away at a figure of a measure. */
export function measureOffers(what: What, figures: PageFigures): Offered {
  const note = what === 'table' ? 'What is typed into the search by name does not narrow what is taken.' : undefined;
  return { name: NAMES[what], offers: offersOf(what, figures), ...(note ? { note } : {}) };
}

function offersOf(what: What, figures: PageFigures): Offer[] {
  const {
    path,
    alone,
    maps = 'both',
    table = { sort: 'figure', reversed: false, filter: null },
    series = [],
    spread = [],
    ...exported
  } = figures;
  const codes = what === 'table' ? table.filter?.codes : figures.chosen?.codes;
  const within = codes ? { within: codes } : {};
  const input = ({ origin, version }: At) => measureInput({ ...exported, ...within, page: `${origin}${path}`, version });
  /* A chart alone in a frame is of all councils. */
  const embed = (kind: string) =>
    alone ? { alone } : figures.chosen ? { noEmbed: ALL_COUNCILS } : { embed: `/embed/${figures.measure.id}/${kind}` };
  switch (what) {
    case 'maps': {
      const both: Offer = {
        title: 'Both maps',
        request: (at) => ({ kind: 'both', input: input(at) }),
        ...embed('hexagons'),
        ...(alone ? {} : { embedTitle: 'Map by people' })
      };
      const area: Offer = { title: 'Map by area', request: (at) => ({ kind: 'map', input: input(at) }), ...embed('map') };
      const people: Offer = {
        title: 'Map by people',
        request: (at) => ({ kind: 'hexagons', input: input(at) }),
        ...embed('hexagons')
      };
      return maps === 'people' ? [people, both, area] : maps === 'area' ? [area, both, people] : [both, area, people];
    }
    case 'strip':
      return [{ title: 'Strip', request: (at) => ({ kind: 'strip', input: input(at) }), ...embed('strip') }];
    case 'table':
      return [{ title: 'Table', request: (at) => ({ kind: 'ranking', input: input(at), view: table }), ...embed('ranking') }];
    case 'trend':
      return [
        {
          title: 'Lines',
          request: (at) => ({ kind: 'trend', input: input(at), view: { series, spread } }),
          ...(!alone && series.some(({ emphasis }) => emphasis === 'chosen') ? { noEmbed: NO_LINES } : embed('trend'))
        }
      ];
  }
}
