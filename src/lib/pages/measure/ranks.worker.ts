import { rankIntervals } from '../../statistics/ranks.ts';
import type { RankQuestion } from './ranks.ts';

/* A tenth of a second of drawing lots, or more on a slow machine: beside the page, so that it goes on answering its reader. */
onmessage = ({ data }: MessageEvent<{ id: number; question: RankQuestion }>) => {
  const { proportions, highestFirst } = data.question;
  postMessage({ id: data.id, answer: rankIntervals(proportions, highestFirst) });
};
