import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../src/lib/measures/index.ts';
import { isCouncil } from '../../src/lib/model/area.ts';
import { areas, line, observations, table } from './support.ts';

/** Worked out from the published files by other means than the pipelines: measure, council, period, value, line of the file. */
const WORKED_OUT: [measure: string, slug: string, period: string, value: number, row: number][] = [
  ['pupils-with-plan', 'england', '2025-01', 5.3, 39482],
  ['pupils-with-plan', 'derbyshire', '2025-01', 4.9, 39359],
  ['pupils-with-plan', 'bournemouth', '2016-01', 2.7, 37804],
  ['pupils-with-plan', 'dorset', '2021-01', 4.1, 38683],
  ['pupils-with-sen-support', 'yorkshire-and-the-humber', '2025-01', 14.7, 43233],
  ['key-stage-2-with-plan', 'england', '2024-25', 9, 13162],
  ['key-stage-2-with-plan', 'wandsworth', '2024-25', 10, 13148],
  ['key-stage-2-sen-support', 'wandsworth', '2024-25', 46, 11448],
  ['key-stage-2-no-sen', 'wandsworth', '2024-25', 81, 9748],
  ['key-stage-2-gap-with-plan', 'wandsworth', '2024-25', 71, 9748],
  ['attainment-8-with-plan', 'england', '2024-25', 14.8, 27686],
  ['attainment-8-with-plan', 'rutland', '2024-25', 20, 27639],
  ['attainment-8-sen-support', 'england', '2024-25', 33.8, 25986],
  ['attainment-8-no-sen', 'england', '2024-25', 50.2, 40492],
  ['attainment-8-gap-with-plan', 'england', '2024-25', 35.4, 40492],
  ['attainment-8-gap-with-plan', 'rutland', '2024-25', 32.9, 40445],
  ['level-2-at-19-with-plan', 'england', '2023-24', 29.81, 77340],
  ['sen-services-weekly-spending', 'england', '2024-25', 110, 1520],
  ['sen-services-weekly-spending', 'east-sussex', '2024-25', 225, 1406],
  ['family-support-spending-per-child', 'croydon', '2024-25', 124.1450103784129, 2921],
  ['family-support-spending-per-child', 'islington', '2024-25', 150.9541320458118, 2956],
  ['absence-with-plan', 'derbyshire', '2024-25', 14.809204, 51690],
  ['absence-with-plan', 'cumbria', '2022-23', 10.739278, 50129],
  ['persistent-absence-with-plan', 'derbyshire', '2018-19', 24.127531, 4512],
  ['persistent-absence-with-plan', 'hackney', '2024-25', 27.757639, 6115],
  ['persistent-absence-sen-support', 'hackney', '2024-25', 24.245135, 6231],
  ['persistent-absence-no-sen', 'hackney', '2024-25', 15.06988, 6115],
  ['persistent-absence-gap-with-plan', 'derbyshire', '2024-25', 22.578567, 4532],
  ['severe-absence-with-plan', 'derbyshire', '2024-25', 11.098346, 11295],
  ['suspended-with-plan', 'derbyshire', '2024-25', 5.97, 21124],
  ['suspended-sen-support', 'hackney', '2022-23', 3.496, 29708],
  ['suspended-no-sen', 'cumbria', '2022-23', 1.075, 17396],
  ['suspended-gap-with-plan', 'hackney', '2024-25', 1.972, 24801]
];

describe('figures of schools, pupils and money', () => {
  it.each(WORKED_OUT)('%s of %s in %s is %f', (measure, slug, period, value, row) => {
    const found = line(measure, slug, period);
    expect(found).toMatchObject({ status: 'ok', row });
    expect(found.value).toBeCloseTo(value, 10);
  });

  it('counts children and scores deprivation as published', () => {
    expect(line('children', 'england', '2024').value).toBe(12183016);
    expect(line('children', 'bournemouth', '2018').status).toBe('not-returned');
    expect(line('deprivation-score', 'hartlepool', '2025').value).toBeCloseTo(37.862070175438596, 12);
    expect(line('deprivation-score', 'england', '2025')).toMatchObject({ value: null, status: 'no-row' });
  });

  it('leaves out councils without spending, and their children, from a total', () => {
    expect(line('family-support-spending-per-child', 'middlesbrough', '2024-25').status).toBe('not-returned');
    expect(line('family-support-spending-per-child', 'wandsworth', '2024-25').status).toBe('not-returned');
    const england = line('family-support-spending-per-child', 'england', '2024-25');
    expect(england).toMatchObject({ numerator: 1902330549, note: expect.arrayContaining(['summed']) as string[], row: null });
    expect(england.value).toBeCloseTo(157.3647643921, 9);
    expect(line('family-support-spending-per-child', 'england', '2018-19').value).toBeCloseTo(98.1986368, 6);
  });

  it('has no tests in 2020 and 2021, and says so of everyone', () => {
    for (const measure of ['key-stage-2-with-plan', 'key-stage-2-sen-support', 'key-stage-2-no-sen', 'key-stage-2-gap-with-plan'])
      for (const period of ['2019-20', '2020-21']) {
        const lines = observations.get(measure)?.filter((one) => one.period === period) ?? [];
        expect(new Set(lines.map((one) => one.status)), measure).toEqual(new Set(['not-collected']));
      }
  });

  it('uses no figure of a handful of pupils, and makes none up for England', () => {
    for (const slug of ['isles-of-scilly', 'city-of-london'])
      expect(line('suspended-with-plan', slug, '2024-25')).toMatchObject({ value: null, status: 'suppressed', note: ['few-pupils'] });
    expect(line('attainment-8-with-plan', 'isles-of-scilly', '2022-23')).toMatchObject({ value: null, status: 'suppressed' });
    expect(line('pupils-with-plan', 'isles-of-scilly', '2025-01').value).toBe(4);
    expect(line('persistent-absence-with-plan', 'england', '2024-25')).toMatchObject({ value: null, status: 'no-row' });
    expect(line('key-stage-2-with-plan', 'cumbria', '2022-23').status).toBe('not-returned');
  });
});

describe('neighbours.csv', () => {
  const neighbours = table('neighbours.csv');
  const living = new Set(areas.filter((area) => isCouncil(area) && area.to === '').map((area) => area.code));
  const codeOf = new Map(areas.map((area) => [area.slug, area.code]));

  it('gives every living council ten others, all living, in order', () => {
    expect(neighbours).toHaveLength(1530);
    expect(new Set(neighbours.map(({ area }) => area))).toEqual(living);
    for (const code of living) {
      const own = neighbours.filter(({ area }) => area === code);
      expect(own.map(({ rank }) => Number(rank))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(new Set([code, ...own.map(({ neighbour }) => neighbour)]).size).toBe(11);
      for (const { neighbour } of own) expect(living.has(neighbour ?? '')).toBe(true);
    }
  });

  it('holds the nearest of Derbyshire, and the far ones of Isles of Scilly', () => {
    const of = (slug: string) => neighbours.filter(({ area }) => area === codeOf.get(slug));
    expect(of('derbyshire')[0]).toMatchObject({ neighbour: codeOf.get('nottinghamshire'), closeness: 'Extremely close', row: '35' });
    expect(of('derbyshire')[1]).toMatchObject({ neighbour: codeOf.get('somerset'), closeness: 'Very close' });
    expect(new Set(of('isles-of-scilly').map(({ closeness }) => closeness))).toEqual(new Set(['Not close']));
  });
});

const SOURCES = process.env.PARITY_SOURCES ?? '';

describe.skipIf(SOURCES === '')('which end is better, against the dictionary of the interactive tool (PARITY_SOURCES)', () => {
  const dictionary = SOURCES === '' ? '' : readFileSync(join(SOURCES, 'lait/lait-dictionary-children-with-sen.csv'), 'utf8');
  const said = new Map(
    Papa.parse<Record<string, string>>(dictionary, { header: true }).data.map((row) => [row.Measure_short, row.Polarity])
  );
  const MEANS: Record<string, string> = { High: 'higher-better', Low: 'lower-better', NA: 'none', '-': 'none' };
  const shown = MEASURES.flatMap(({ id, from, polarity: { direction } }) =>
    'value' in from && from.value.publication === 'lait' && !from.value.minus
      ? [{ id, direction, field: from.value.fields.join() }]
      : []
  );

  it('is what DfE says', () => {
    expect(shown.length).toBeGreaterThan(8);
    expect(shown.map(({ id, direction }) => [id, direction])).toEqual(
      shown.map(({ id, field }) => [id, MEANS[said.get(field) ?? ''] ?? `the dictionary has no ${field}`])
    );
  });
});
