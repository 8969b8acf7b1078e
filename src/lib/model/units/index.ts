import type { Unit } from '../measure.ts';
import { change } from './change.ts';
import { count } from './count.ts';
import { grade } from './grade.ts';
import type { Kind } from './kind.ts';
import { mean } from './mean.ts';
import { money } from './money.ts';
import { points } from './points.ts';
import { rate } from './rate.ts';
import { score } from './score.ts';
import { share } from './share.ts';

/** Every kind of unit: a new one is a file and a line. */
const KINDS: { [K in Unit['kind']]: Kind<Extract<Unit, { kind: K }>> } = {
  share,
  rate,
  mean,
  money,
  score,
  points,
  change,
  count,
  grade
};

/** What is known of a unit's kind; its functions take that unit. */
export function kindOf(unit: Unit): Kind {
  return KINDS[unit.kind] as Kind;
}
