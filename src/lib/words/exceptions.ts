import type { Observation } from '../model/observation.ts';
import { fixed, formatCount, inWords } from './numbers.ts';

type Counts = Pick<Observation, 'value' | 'denominator'>;

/** Per cent of the plans issued that were left out as exceptions: 0 to 100; null where either count is not published or no plan was issued. */
export function shareExcepted(excluding: Counts, including: Counts): number | null {
  if (excluding.denominator === null || including.denominator === null || including.denominator === 0) return null;
  return ((including.denominator - excluding.denominator) / including.denominator) * 100;
}

/**
 * What was left out as exceptions, where `excluding` and `including` are a figure and its twin: '2.8% of its plans as exceptions'; a share that would print as
 * none is counted, 'one of its 3,323 plans as an exception'. Null where nothing was, or the counts are not published. `whose`: 'its', or 'the'.
 */
export function exceptedInWords(excluding: Counts, including: Counts, whose = 'its'): string | null {
  const share = shareExcepted(excluding, including);
  if (share === null || share <= 0) return null;
  const printed = fixed(share, 1);
  if (/[1-9]/.test(printed)) return `${printed}% of ${whose} plans as exceptions`;
  const [left, all] = [excluding.denominator ?? 0, including.denominator ?? 0];
  const one = all - left === 1;
  return `${inWords(all - left)} of ${whose} ${formatCount(all)} plans as ${one ? 'an exception' : 'exceptions'}`;
}

/** A 20-week figure beside its twin: '46.1% excluding exceptions, 45.5% including them; 6.6% of plans were excepted.' */
export function counterpartSentence(excluding: Counts, including: Counts): string {
  const said = (value: number | null) => (value === null ? 'no figure' : `${fixed(value, 1)}%`);
  const excepted = shareExcepted(excluding, including);
  const tail = excepted === null ? 'the share excepted cannot be told.' : `${fixed(excepted, 1)}% of plans were excepted.`;
  return `${said(excluding.value)} excluding exceptions, ${said(including.value)} including them; ${tail}`;
}
