import { error } from '@sveltejs/kit';
import { findingsData, findingYears } from '$lib/loading/findings.ts';
import { wanted } from '$lib/loading/wanted.ts';

export const entries = async () => wanted(await findingYears(), (year) => `/findings/${year}`).map((year) => ({ year }));

export async function load({ params }) {
  if (!(await findingYears()).includes(params.year)) error(404, `There are no findings for “${params.year}”.`);
  return findingsData(params.year);
}
