import type { RankSpan } from '../../charts/ranking/painted.ts';
import type { Measure } from '../../model/measure.ts';
import type { RankInterval } from '../../statistics/index.ts';
import type { FigureRow } from '../../ui/rows.ts';
import { rankQuestion, spansOf } from './ranks.ts';
import { watched } from '../../served/worker.ts';

const NONE: ReadonlyMap<string, RankSpan> = new Map();

/** Where ranks may lie: worked out beside the page, when a reader comes near the table. */
export class Ranks {
  #worker: Worker | null = null;
  #asked: readonly FigureRow[] | null = null;
  #id = 0;
  /** The rows that `#spans` are of. */
  #of = $state.raw<readonly FigureRow[] | null>(null);
  #spans = $state.raw(NONE);
  /** What could not be worked out, for the reader. */
  problem = $state('');

  /** Empty until they are worked out for these rows. */
  of = (rows: readonly FigureRow[]): ReadonlyMap<string, RankSpan> => (rows === this.#of ? this.#spans : NONE);

  /** Asks for the spans of these rows, once. */
  ask = (measure: Measure, rows: readonly FigureRow[]): void => {
    if (rows === this.#asked) return;
    this.#asked = rows;
    const question = rankQuestion(measure, rows);
    if (!question) return;
    this.#id += 1;
    const id = this.#id;
    this.#worker ??= watched(new Worker(new URL('./ranks.worker.ts', import.meta.url), { type: 'module' }));
    this.#worker.onerror = () => (this.problem = 'How sure each rank is could not be worked out in this browser.');
    this.#worker.onmessage = ({ data }: MessageEvent<{ id: number; answer: RankInterval[] }>) => {
      if (data.id !== this.#id) return;
      this.#spans = spansOf(measure, rows, question, data.answer);
      this.#of = rows;
      this.problem = '';
    };
    this.#worker.postMessage({ id, question });
  };
}
