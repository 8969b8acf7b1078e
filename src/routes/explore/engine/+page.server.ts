import { atlas } from '$lib/db/node.ts';
import { fingerprints } from '$lib/queries/fingerprints.ts';

export const prerender = true;

export async function load() {
  const answers = await fingerprints(await atlas());
  return { answers: answers.map(({ query, rows, fingerprint }) => ({ query, rows, fingerprint })) };
}
