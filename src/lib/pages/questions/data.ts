import type { AsAt } from '../../loading/atlas.ts';
import type { Answer, Known } from './model.ts';

/** What the page carries: its question, answered as it is first filled. */
export interface QuestionsData {
  /** Id of the question. */
  question: string;
  known: Known;
  answer: Answer;
  sql: string;
  asAt: AsAt;
}
