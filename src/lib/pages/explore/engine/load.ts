import { atlas } from '../../../db/node.ts';
import { fingerprints } from '../../../queries/fingerprints.ts';

export async function load() {
  const answers = await fingerprints(await atlas());
  return { answers: answers.map(({ query, rows, fingerprint }) => ({ query, rows, fingerprint })) };
}
