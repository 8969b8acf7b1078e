import type { Observation } from '../../model/observation.ts';

type Answer = Pick<Observation, 'status' | 'value'> | null;

/**
 * Which designated officers an area lacks, where both answers are published: 'a health officer in post, and no social care officer'. Null
 * where it lacks none, or one of the answers is not known. `health`, `socialCare`: the answers of one January, 0 where none is in post.
 */
export function missingOfficers(health: Answer, socialCare: Answer): string | null {
  const known = (answer: Answer) => (answer?.status === 'ok' ? answer.value : null);
  const [first, second] = [known(health), known(socialCare)];
  if (first === null || second === null || (first > 0 && second > 0)) return null;
  if (first === 0 && second === 0) return 'neither a health officer nor a social care officer in post';
  return first === 0
    ? 'a social care officer in post, and no health officer'
    : 'a health officer in post, and no social care officer';
}
