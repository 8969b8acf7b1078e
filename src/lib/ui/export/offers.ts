import type { Request } from '../../export/work/job.ts';
import { measureInput } from './input.ts';
import type { PageFigures, What } from './take.ts';

/** One of the figures that a button offers. */
export interface Offer {
  /** For a reader who chooses: 'By area'. */
  title: string;
  request: (version: string) => Request;
}

/** What the dialog calls each. */
export const NAMES: Readonly<Record<What, string>> = {
  maps: 'the map',
  strip: 'the strip',
  trend: 'the lines',
  table: 'the table'
};

/** What can be taken away at a figure. `origin`: of this site, for the address in the picture. */
export function offersOf(what: What, figures: PageFigures, origin: string): Offer[] {
  const { path, table = { sort: 'figure', reversed: false, lens: null }, series = [], ...exported } = figures;
  const within = what === 'table' && table.lens ? { within: table.lens.codes } : {};
  const input = (version: string) => measureInput({ ...exported, ...within, page: `${origin}${path}`, version });
  switch (what) {
    case 'maps':
      return [
        { title: 'Map by area', request: (version) => ({ kind: 'map', input: input(version) }) },
        { title: 'Map by people', request: (version) => ({ kind: 'hexagons', input: input(version) }) }
      ];
    case 'strip':
      return [{ title: 'Strip', request: (version) => ({ kind: 'strip', input: input(version) }) }];
    case 'table':
      return [{ title: 'Table', request: (version) => ({ kind: 'ranking', input: input(version), view: table }) }];
    case 'trend':
      return [{ title: 'Lines', request: (version) => ({ kind: 'trend', input: input(version), view: { series } }) }];
  }
}
