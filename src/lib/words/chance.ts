import type { Reach } from '../statistics/index.ts';
import { topOf, type Measure } from '../model/measure.ts';
import { PUBLICATIONS } from '../model/publication.ts';
import { fixed } from './numbers.ts';

/** 'about 25', 'fewer than one (0.3)', 'none' where nothing could be found. */
export function byChance(expected: number): string {
  if (expected === 0) return 'none';
  if (expected >= 1) return `about ${fixed(expected, expected < 10 ? 1 : 0)}`;
  return `fewer than one (${fixed(expected, expected < 0.05 ? 3 : 1)})`;
}

/** Whether no figure at all could lie outside the limits: a test that cannot fail. */
export function findsNothing({ below, above }: Reach): boolean {
  return below === 0 && above === 0;
}

/** What limits that leave no room mean, after what names them: 'Limits that … run from 0% to 100%: …'. `places`: 'councils' or 'boards'. */
export function runFromNoneToAll(places = 'councils'): string {
  return `run from 0% to 100%: with ${places} this different the test cannot single any out.`;
}

/** Of limits that leave room on one side alone, which; empty of all others. `place`: 'council' or 'board'. */
export function reachInWords(reach: Reach, place = 'council'): string {
  if (findsNothing(reach) || (reach.below > 0 && reach.above > 0)) return '';
  return reach.above === 0
    ? `These limits reach 100%, so the test can only find a ${place} below England.`
    : `These limits begin at 0, so the test can only find a ${place} above England.`;
}

/** What may stand behind a spread that chance alone does not give. The tribunal counts appeals itself; every other count is a council's or a board's. */
export function possibleCause(measure: Measure): string {
  return PUBLICATIONS[topOf(measure).publication].publisher === 'moj-and-dfe'
    ? 'the figures do not say why'
    : 'recording practice is one possible cause';
}
