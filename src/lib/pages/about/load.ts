import { readFileSync } from 'node:fs';
import { MEASURES } from '../../measures/index.ts';
import { CHECKS } from '../../tables/checks.ts';
import { readTable } from '../../tables/csv.ts';
import { formatCount } from '../../words/index.ts';
import { allFaults, allSources } from '../../loading/atlas.ts';

export async function load() {
  const checks = readTable(CHECKS, readFileSync('static/data/checks.csv', 'utf8'));
  return {
    measures: formatCount(MEASURES.length),
    sources: formatCount((await allSources()).length),
    checks: formatCount(checks.length),
    tested: formatCount(checks.reduce((sum, { tested }) => sum + tested, 0)),
    faults: formatCount((await allFaults()).length)
  };
}
