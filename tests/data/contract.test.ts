import { readFileSync, statSync, readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inForce, isCouncil } from '../../src/lib/model/area.ts';
import { bottomOf, valueOf } from '../../src/lib/model/measure.ts';
import { STATUSES } from '../../src/lib/model/observation.ts';
import { GUIDANCE_NOTES } from '../../src/lib/publications/guidance.ts';
import { COUNTS_LEFT_OUT, LEAVES_OUT } from '../../src/lib/publications/shape/withheld.ts';
import { MEASURES } from '../../src/lib/measures/index.ts';
import { areas, MEASURE_IDS, observations, table } from './support.ts';

const byCode = new Map(areas.map((area) => [area.code, area]));
const sources = new Set(table('sources.csv').map((source) => source.id));
const faults = new Map(table('faults.csv').map((fault) => [fault.id, fault]));
const count = (text: string) => areas.filter((area) => area.kind === text).length;

describe('areas.csv', () => {
  it('holds England, nine regions, 153 living councils and the five abolished since 2014', () => {
    expect([count('england'), count('region')]).toEqual([1, 9]);
    const councils = areas.filter(isCouncil);
    expect(councils.filter((area) => area.to === '')).toHaveLength(153);
    expect(councils.filter((area) => area.to !== '').map((area) => [area.slug, area.to])).toEqual([
      ['bournemouth', '2019-03-31'],
      ['poole', '2019-03-31'],
      ['cumbria', '2023-03-31'],
      ['dorset-to-2019', '2019-03-31'],
      ['northamptonshire', '2021-03-31']
    ]);
  });

  it.each([
    ...[2014, 2015, 2016, 2017, 2018].map((year) => [`${year}`, 152] as const),
    ['2019', 151], ['2020', 151], ['2021', 152], ['2022', 152], ['2023', 153], ['2024', 153], ['2025', 153],
    ['2019-01', 152], ['2020-01', 151], ['2021-01', 151], ['2022-01', 152], ['2023-01', 152], ['2024-01', 153], ['2025-01', 153]
  ] as const)('%s has %i councils in force', (period, expected) => {
    expect(areas.filter((area) => isCouncil(area) && inForce(area, period))).toHaveLength(expected);
  });

  it('gives every area one address, every council a region, and no name to two living councils', () => {
    expect(new Set(areas.map((area) => area.slug)).size).toBe(areas.length);
    for (const area of areas.filter(isCouncil)) expect(byCode.get(area.region)?.kind).toBe('region');
    const living = areas.filter((area) => isCouncil(area) && area.to === '').map((area) => area.name);
    expect(new Set(living).size).toBe(living.length);
    for (const area of areas) expect(area.slug).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  });

  it('keeps recoded councils as one, with the other code as an alias', () => {
    const aliases = (code: string) => byCode.get(code)?.aliases;
    expect(aliases('E06000060')).toContain('E10000002');
    expect(aliases('E06000065')).toContain('E10000023');
    expect(aliases('E06000066')).toContain('E10000027');
    expect(aliases('E08000016')).toContain('E08000038');
    expect(aliases('E08000019')).toContain('E08000039');
    expect(areas.find((area) => area.name === 'Bristol, City of')?.slug).toBe('bristol');
    for (const slug of ['stoke-on-trent', 'southend-on-sea', 'st-helens', 'city-of-london', 'kingston-upon-hull', 'dorset-to-2019'])
      expect(areas.some((area) => area.slug === slug), slug).toBe(true);
  });
});

describe('the tables as a whole', () => {
  it('are those that the descriptor lists, with their size, columns and checksum', async () => {
    const { createHash } = await import('node:crypto');
    const descriptor = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as {
      resources: { path: string; bytes: number; hash: string; schema: { fields: { name: string }[] } }[];
    };
    descriptor.resources = descriptor.resources.filter((resource) => resource.schema !== undefined);
    const files = readdirSync('data', { recursive: true, encoding: 'utf8' }).filter((file) => /\.csv(\.gz)?$/.test(file));
    expect(files.filter((file) => /^(observations|cells)\//.test(file)).length).toBe(2 * MEASURE_IDS.length + 1);
    // What is served as it was published is no table of ours.
    expect(descriptor.resources.map((resource) => resource.path).sort()).toEqual(files.filter((file) => !file.startsWith('published/')).sort());
    for (const resource of descriptor.resources) {
      const content = readFileSync(`data/${resource.path}`);
      expect(resource.bytes).toBe(content.length);
      expect(resource.hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
      const text = resource.path.endsWith('.gz') ? gunzipSync(content) : content;
      expect(text.toString('utf8').split('\n')[0]).toBe(resource.schema.fields.map((field) => field.name).join());
    }
  });

  it('stay within 30 MB in all and 5 MB each', () => {
    const sizes = readdirSync('data', { recursive: true, encoding: 'utf8' }).map((file) => statSync(`data/${file}`)).filter((stat) => stat.isFile()).map((stat) => stat.size);
    expect(Math.max(...sizes)).toBeLessThan(5_000_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000_000);
  });

  it('name in measures.csv the source and column of both counts', () => {
    for (const row of table('measures.csv')) {
      expect(sources.has(row.numerator_source)).toBe(true);
      expect(row.numerator_column).not.toBe('');
      const divided = MEASURES.some((measure) => measure.id === row.id && bottomOf(measure) !== null);
      expect([sources.has(row.denominator_source), row.denominator_column !== '']).toEqual([divided, divided]);
    }
    expect(table('measures.csv').map((row) => row.id)).toEqual(MEASURES.map((measure) => measure.id));
  });
});

describe.each(MEASURES)('observations of $id', (measure) => {
  const lines = observations.get(measure.id) ?? [];
  const periods = [...new Set(lines.map((line) => line.period))];

  it('have one line for every area in force in every period, sorted by period then area', () => {
    const expected = [...periods].sort().flatMap((period) =>
      areas.filter((area) => !isCouncil(area) || inForce(area, period)).map((area) => area.code).sort().map((code) => `${period} ${code}`)
    );
    expect(lines.map((line) => `${line.period} ${line.area}`)).toEqual(expected);
  });

  it('have figures for the periods that the measure says', () => {
    const withFigures = periods.filter((period) => lines.some((line) => line.period === period && line.value !== null)).sort();
    expect(withFigures[0]).toBe(measure.periods.first);
    expect(withFigures.at(-1)).toBe(table('measures.csv').find((row) => row.id === measure.id)?.last_period);
  });

  it('hold a value where the status has one and nowhere else, rebuilt from its counts', () => {
    for (const line of lines) {
      expect(STATUSES).toContain(line.status);
      expect(line.value !== null).toBe(line.status === 'ok' || line.status === 'faulty');
      if (line.value !== null && line.numerator !== null && line.denominator !== null)
        expect(line.value).toBeCloseTo(valueOf(measure.unit, line.numerator, line.denominator) ?? NaN, 10);
      if (line.status === 'nothing-to-divide') expect(line.denominator).toBe(0);
    }
  });

  it('cite a source that is listed and a line of it, or are a sum, or have no row', () => {
    for (const line of lines) {
      expect(sources.has(line.source)).toBe(true);
      const unpublished = line.note.includes('summed') || line.status === 'no-row';
      expect(line.row === null).toBe(unpublished);
    }
  });

  it('note only faults of the ledger and notes of the measure, and every faulty figure has a blocker', () => {
    const words = new Set<string>(['summed', 'rate-differs', 'blank-is-zero', 'children-mid-2024', 'few-children', COUNTS_LEFT_OUT, ...Object.values(GUIDANCE_NOTES), ...measure.caveats.map(({ id }) => id)]);
    /* A figure that its publisher has taken back says when: a day or a month. */
    const isWithdrawn = (note: string) => /^withdrawn-\d{4}-\d\d(-\d\d)?$/.test(note);
    const namesBoard = (note: string) => measure.geography === 'icb' && /^icb-Q[A-Z0-9]{2}$/.test(note);
    const leavesOut = (note: string) => note.startsWith(LEAVES_OUT) && areas.some(({ code }) => code === note.slice(LEAVES_OUT.length));
    for (const line of lines) {
      for (const note of line.note) expect(words.has(note) || faults.has(note) || namesBoard(note) || isWithdrawn(note) || leavesOut(note), note).toBe(true);
      if (line.status === 'faulty') expect(line.note.some((note) => faults.get(note)?.severity === 'blocker')).toBe(true);
    }
  });
});
