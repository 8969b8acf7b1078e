import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { MEASURES } from '$lib/measures/index.ts';
import { formatCount } from '$lib/words/index.ts';
import { allFaults, allSources } from '../loading/atlas.ts';

export async function load() {
  const { data: checks } = Papa.parse<Record<string, string>>(readFileSync('static/data/checks.csv', 'utf8').trim(), {
    header: true
  });
  return {
    measures: formatCount(MEASURES.length),
    sources: formatCount((await allSources()).length),
    checks: formatCount(checks.length),
    tested: formatCount(checks.reduce((sum, { tested }) => sum + Number(tested), 0)),
    faults: formatCount((await allFaults()).length)
  };
}
