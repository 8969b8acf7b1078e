import type { Measure } from '../../model/measure.ts';
import { BREAKDOWN_WORDS, type Selection } from '../../view/selection.ts';
import { titleInside } from '../../words/index.ts';

interface Shown {
  selection: Selection;
  measure: Pick<Measure, 'title'>;
  /** The period shown, in words. */
  when: string;
  titleOf: (measure: string) => string;
}

/** What is said where a choice brings no figures: what did not arrive, and what is still shown. */
export function notArrived(asked: Selection, { selection, measure, when, titleOf }: Shown): string {
  const groups = asked.by !== null && asked.by !== selection.by ? ` by ${BREAKDOWN_WORDS[asked.by]}` : '';
  const other = asked.measure !== selection.measure || asked.year !== selection.year || groups !== '';
  const what = other ? `The figures of ‘${titleOf(asked.measure)}’${groups}` : 'What this choice needs';
  return `${what} did not arrive. The chart below still shows ${titleInside(measure.title)}, ${when}.`;
}
