/* eslint-disable svelte/prefer-svelte-reactivity -- maps here are handed on, never changed in place */
import { measureById } from '../../measures/index.ts';
import { countPath, type CountFile } from '../../breakdowns/counts.ts';
import type { CouncilsTopology } from '../../charts/choropleth/geometry.ts';
import { push } from '../../ui/history.ts';
import { loadTable } from '../../ui/measure-table.ts';
import { nearOf } from '../../ui/neighbours.ts';
import { servedJson, servedText } from '../../ui/served.ts';
import { fill, followAddress, writeAddress, type Asked } from './ask.ts';
import { Book } from './book.ts';
import type { QuestionsData } from './data.ts';
import type { Answer } from './model.ts';
import { patternById } from './patterns/index.ts';

const bringReader = () => import('../../tables/readers.ts');

async function bringNear() {
  const [text, { parseNeighbours }] = await Promise.all([servedText('/data/neighbours.csv'), bringReader()]);
  return nearOf(parseNeighbours(text));
}

async function bringTouching() {
  const [{ touchingOf }, topology] = await Promise.all([
    import('../../ui/touching.ts'),
    servedJson<CouncilsTopology>('/boundaries/councils.json')
  ]);
  return touchingOf(topology);
}

/** One question as a reader has filled it: its slots, and the answer to what was asked last. */
export class QuestionPage {
  readonly #data: QuestionsData;
  readonly pattern;
  #turn = 0;
  asked = $state.raw<Asked>({ filling: {}, slots: [], unknown: [] });
  answer: Answer = $state.raw() as Answer;
  sql = $state('');
  busy = $state(false);
  problem = $state('');

  constructor(data: QuestionsData) {
    this.#data = data;
    this.pattern = patternById(data.question);
    this.asked = fill(this.pattern, {}, data.known);
    [this.answer, this.sql] = [data.answer, data.sql];
  }

  /** The sentence with its slots filled. */
  readonly sentence = $derived.by(() => {
    const slots = [...this.asked.slots];
    const parts = this.pattern.sentence.map((part) => {
      if (typeof part === 'string') return part;
      const { options, value } = slots.shift() ?? { options: [], value: '' };
      return options.find((one) => one.value === value)?.words ?? value;
    });
    return parts.join(' ');
  });

  /** Answers what the address asks for; the page’s own question where it asks for nothing. */
  async follow(search: string): Promise<void> {
    this.asked = followAddress(this.pattern, search, this.#data.known);
    await this.#work();
  }

  /** Fills one slot, and answers. */
  async choose(name: string, value: string): Promise<void> {
    this.asked = fill(this.pattern, { ...this.asked.filling, [name]: value }, this.#data.known);
    push(`${location.pathname}${writeAddress(this.asked.filling)}`);
    await this.#work();
  }

  /** Asks again what could not be answered. */
  again = (): Promise<void> => this.#work();

  async #work(): Promise<void> {
    const turn = ++this.#turn;
    const { filling } = this.asked;
    const { known } = this.#data;
    [this.busy, this.problem] = [true, ''];
    try {
      const { measures, near, touching, counts } = this.pattern.needs(filling);
      const [tables, neighbours, borders, counted] = await Promise.all([
        Promise.all(measures.map((id) => loadTable(measureById(id), bringReader))),
        near ? bringNear() : undefined,
        touching ? bringTouching() : undefined,
        counts ? servedJson<CountFile>(countPath(counts.counted, counts.dimension)) : undefined
      ]);
      if (turn !== this.#turn) return;
      const book = new Book({
        councils: tables[0]?.places ?? [],
        lines: new Map(measures.map((id, i) => [id, tables[i]?.observations ?? []])),
        ...(neighbours ? { near: neighbours } : {}),
        ...(borders ? { touching: borders } : {}),
        ...(counted ? { counts: counted } : {})
      });
      this.answer = this.pattern.answer(filling, book, known);
      this.sql = this.pattern.sql(filling, book, known);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.problem = `The figures for this question did not arrive. The answer below is to the question before. ${error instanceof Error ? error.message : ''}`;
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }
}
