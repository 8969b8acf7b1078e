import type { RankSpan } from '../../charts/ranking/painted.ts';
import type { Measure } from '../../model/measure.ts';
import type { RankInterval } from '../../statistics/index.ts';
import type { FigureRow } from '../../ui/rows.ts';
import type { Period } from '../../model/period.ts';
import type { MeasureData } from './data.ts';
import type { Shown } from '../../ui/measure-shown.ts';
import { watched } from '../../served/worker.ts';

const NONE: ReadonlyMap<string, RankSpan> = new Map();

const spansServed = (ranks: NonNullable<MeasureData['ranks']>): ReadonlyMap<string, RankSpan> =>
  new Map(ranks.map(([code, low, high]) => [code, { low, high }]));

/** Where ranks may lie: as served for the page's own period; worked out beside the page for any other. */
export class Ranks {
  #worker: Worker | null = null;
  #asked: readonly FigureRow[] | null = null;
  #id = 0;
  /** The rows that `#spans` are of. */
  #of = $state.raw<readonly FigureRow[] | null>(null);
  #spans = $state.raw(NONE);
  /** What could not be worked out, for the reader. */
  problem = $state('');

  readonly #served: ReadonlyMap<string, RankSpan> | null;
  readonly #own: Period;

  /** `data`: of the page, which carries where the ranks of its own period may lie. */
  constructor(data: () => Pick<MeasureData, 'ranks' | 'shown'>) {
    const { ranks, shown } = data();
    this.#served = ranks && spansServed(ranks);
    this.#own = shown.period;
  }

  /** Where the ranks of a period may lie; empty until that is worked out. */
  of = ({ period, rows }: Pick<Shown, 'period' | 'rows'>): ReadonlyMap<string, RankSpan> =>
    period === this.#own && this.#served ? this.#served : rows === this.#of ? this.#spans : NONE;

  /** Asks for the spans of these rows, once. */
  ask = async (measure: Measure, rows: readonly FigureRow[]): Promise<void> => {
    if (rows === this.#asked) return;
    this.#asked = rows;
    const { rankQuestion, spansOf } = await import('./ranks.ts');
    if (rows !== this.#asked) return;
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
