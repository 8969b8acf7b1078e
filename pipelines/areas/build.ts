import { yearOf } from '../../src/lib/model/period.ts';
import { ENGLAND, type Area, type AreaKind } from '../../src/lib/model/area.ts';
import type { Reading } from '../../src/lib/publications/index.ts';
import { CHANGES, OTHER_NAMES, RECODED, RECODED_IN_2025 } from './history.ts';

const KIND_BY_PREFIX: Record<string, AreaKind> = { E06: 'unitary', E08: 'metropolitan', E09: 'london', E10: 'county' };

/** The short name that a council's address is made of: 'Bristol, City of' → 'bristol'. */
export function slugOf(name: string): string {
  const short = name.replace(/,\s*(city|county) of$/i, '').toLowerCase();
  return short
    .replaceAll('&', ' and ')
    .replace(/[^a-z -]/g, '')
    .trim()
    .replace(/\s+/g, '-');
}

function dates(code: string): { from: string; to: string } {
  const began = CHANGES.find((change) => change.kind !== 'recode' && change.to.includes(code));
  const ended = CHANGES.find((change) => change.kind !== 'recode' && change.from.includes(code));
  return { from: began?.date ?? '', to: ended ? dayBefore(ended.date) : '' };
}

function dayBefore(isoDate: string): string {
  return new Date(Date.parse(`${isoDate}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

interface Met {
  dfeCode: string;
  name: string;
  period: string;
}

/**
 * Makes the table of areas. Names and codes come from the population estimates alone, in which DfE lists every council of every year:
 * were they taken from each file, a row under the wrong code would bring its own proof. All others are placed by them. Regions come from
 * whichever file says so. Throws when a council has no region in any file, or two DfE codes.
 */
export function buildAreas(readings: readonly Reading[]): Area[] {
  const met = new Map<string, Met>();
  const regions = new Map<string, string>();
  const regionByArea = new Map<string, string>();
  for (const reading of readings)
    for (const row of reading.rows) {
      const code = RECODED[row.onsCode] ?? row.onsCode;
      if (row.level === 'region' && code !== '') regions.set(code, row.name);
      if (row.level !== 'council' || row.onsCode === '') continue;
      if (row.region) regionByArea.set(code, row.region);
      if (reading.publication !== 'children') continue;
      const known = met.get(code);
      if (known && known.dfeCode !== row.dfeCode)
        throw new Error(`${reading.file}, line ${row.line}: ${row.name} has DfE codes ${known.dfeCode} and ${row.dfeCode}`);
      if (!known || row.period >= known.period) met.set(code, { dfeCode: row.dfeCode, name: row.name, period: row.period });
    }
  const living = new Set([...met].filter(([code]) => dates(code).to === '').map(([, area]) => slugOf(area.name)));
  const children = latestChildren(readings);
  const councils = [...met].map(([code, area]): Area => {
    const { from, to } = dates(code);
    const kind = KIND_BY_PREFIX[code.slice(0, 3)];
    const region = regionByArea.get(code);
    if (!kind || !region) throw new Error(`${area.name} (${code}) has no ${kind ? 'region' : 'kind'} in any file`);
    const slug = slugOf(area.name);
    const oldCodes = Object.keys(RECODED).filter((old) => RECODED[old] === code);
    const spellings = [...oldCodes, RECODED_IN_2025[code] ?? '', ...(OTHER_NAMES[code] ?? [])];
    const aliases = [...new Set(spellings)]
      .filter((written) => written !== '' && written !== code && written !== area.name)
      .sort();
    return {
      code,
      dfeCode: area.dfeCode,
      name: area.name,
      aliases,
      slug: to !== '' && living.has(slug) ? `${slug}-to-${yearOf(to)}` : slug,
      kind,
      region,
      from,
      to,
      children: children.get(code) ?? null
    };
  });
  const wider = (code: string, name: string, kind: AreaKind): Area => ({
    code,
    dfeCode: '',
    name,
    aliases: [],
    slug: slugOf(name),
    kind,
    region: '',
    from: '',
    to: '',
    children: children.get(code) ?? null
  });
  const all = [
    wider(ENGLAND, 'England', 'england'),
    ...[...regions].map(([code, name]) => wider(code, name, 'region')),
    ...councils
  ];
  return all.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function latestChildren(readings: readonly Reading[]): Map<string, number> {
  const latest = new Map<string, { period: string; value: number }>();
  for (const reading of readings.filter((candidate) => candidate.publication === 'children'))
    for (const row of reading.rows) {
      const code = RECODED[row.onsCode] ?? row.onsCode;
      const value = row.cells.children?.value ?? null;
      if (value !== null && row.period >= (latest.get(code)?.period ?? '')) latest.set(code, { period: row.period, value });
    }
  return new Map([...latest].map(([code, { value }]) => [code, value]));
}
