import type { Count } from '../../standard/matrix.ts';
import { TRACKS, VERDICTS, type Track, type Verdict } from '../../standard/model.ts';

/** A stretch of a bar: of how many councils one thing is said, and how many come before them. */
export interface Part {
  verdict: Verdict | Track;
  councils: number;
  from: number;
}

/** The stretches of the bar of one item, in the order of its words; none of length nothing. */
export function partsOf(count: Count): Part[] {
  let from = 0;
  return [...VERDICTS, ...TRACKS].flatMap((verdict) => {
    const part = { verdict, councils: count[verdict], from };
    from += part.councils;
    return part.councils > 0 ? [part] : [];
  });
}
