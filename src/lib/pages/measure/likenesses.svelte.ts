import type { BringReader } from '../../ui/measure-table.ts';
import { nearOf } from '../../ui/neighbours.ts';
import { loadPlaces, type Place } from '../../ui/search.ts';
import { servedText } from '../../ui/served.ts';
import { fifthsOf, type Likeness } from './filter.ts';

/** What filters named after a council need: the served tables of neighbours and of deprivation, some 20 KB that the page has no use for before. */
export class Likenesses {
  readonly #bringReader: BringReader;
  places = $state.raw<Place[]>([]);
  known = $state.raw<Likeness | null>(null);
  /** What could not be loaded, for the reader. */
  problem = $state('');

  constructor(bringReader: BringReader) {
    this.#bringReader = bringReader;
  }

  /** Loads them once; what could not be is said in `problem`. */
  bring = async (): Promise<void> => {
    if (this.known) return;
    try {
      const [places, neighbours, deprivation, { parseNeighbours, parseObservations }] = await Promise.all([
        loadPlaces(),
        servedText('/data/neighbours.csv'),
        servedText('/data/observations/deprivation-score.csv'),
        this.#bringReader()
      ]);
      this.places = places;
      this.known = { near: nearOf(parseNeighbours(neighbours)), fifths: fifthsOf(parseObservations(deprivation)) };
      this.problem = '';
    } catch {
      this.problem = 'The table of what councils are like could not be loaded, so all councils are shown.';
    }
  };
}
