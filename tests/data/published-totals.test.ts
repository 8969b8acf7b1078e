import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../../src/lib/model/area.ts';
import { fixed } from '../../src/lib/words/index.ts';
import { line, observations, table } from './support.ts';

const england = (measure: string) => (observations.get(measure) ?? []).filter((candidate) => candidate.area === ENGLAND && candidate.status === 'ok');
const values = (measure: string) => england(measure).map((candidate) => fixed(candidate.value ?? NaN, 1)).join(' ');
const counts = (measure: string) => england(measure).map((candidate) => candidate.numerator);

describe('England, as published', () => {
  it('plans within 20 weeks, 2014 to 2025', () => {
    expect(values('plans-within-20-weeks')).toBe('64.3 59.2 58.6 64.9 60.1 60.4 58.0 59.9 49.2 50.3 46.4 46.1');
  });
  it('plans over 52 weeks, 2023 to 2025', () => expect(counts('plans-over-52-weeks')).toEqual([4118, 6478, 10365]));
  it('requests, 2019 to 2025', () => {
    expect(counts('requests-per-1000-children')).toEqual([82329, 75951, 93302, 114482, 138242, 154489, 162702]);
    expect(counts('requests-refused')).toEqual([18755, 16406, 20830, 25255, 33141, 38889, 43289]);
  });
  it('appeals, 2014 to 2025', () => {
    expect(counts('appeals-per-10000-children')).toEqual([4108, 3126, 3863, 4988, 6023, 7385, 7843, 9184, 12796, 15615, 22276, 26977]);
    expect(values('appeal-rate')).toBe('1.6 1.2 1.3 1.5 1.6 1.8 1.7 1.8 2.3 2.5 3.2');
  });
  it('divides like by like in the second appeal rate: 20,771 of 364,912 for a printed 6.1%', () => {
    expect(line('appeal-rate-in-development', 'england', '2024')).toMatchObject({ numerator: 20771, denominator: 364912, row: null });
    expect(values('appeal-rate-in-development').split(' ')[0]).toBe('5.7');
    expect(table('faults.csv').find((fault) => fault.check === 'like-for-like')?.published).toBe('6.10%, 22,276 of 364,912');
  });
  it('is never the mean of councils: 2024 is 46.4', () => expect(fixed(line('plans-within-20-weeks', 'england', '2024').value ?? NaN, 1)).toBe('46.4'));
});

describe('councils, by name', () => {
  it('Derbyshire in 2025: 71 of 1,431, 5.0%, in line 63 of the 2026 release', () => {
    const derbyshire = line('plans-within-20-weeks', 'derbyshire', '2025');
    expect(derbyshire).toMatchObject({ numerator: 71, denominator: 1431, source: 'dfe-ehc-plans-2026-timeliness-20-week', row: 63, status: 'ok' });
    expect(fixed(derbyshire.value ?? NaN, 1)).toBe('5.0');
  });

  it('no row, x and 0 of 0 are three absences', () => {
    const status = (slug: string, period: string) => line('plans-within-20-weeks', slug, period).status;
    expect(['leicester', 'isle-of-wight'].map((slug) => status(slug, '2023'))).toEqual(['no-row', 'no-row']);
    expect(['leicester', 'halton', 'isle-of-wight', 'norfolk'].map((slug) => status(slug, '2025'))).toEqual(['no-row', 'not-returned', 'not-returned', 'not-returned']);
    expect(['city-of-london', 'dorset'].map((slug) => status(slug, '2024'))).toEqual(['nothing-to-divide', 'nothing-to-divide']);
    expect(line('plans-within-20-weeks-including-exceptions', 'norfolk', '2025').status).toBe('ok');
    expect(line('plans-over-52-weeks', 'derbyshire', '2021').status).toBe('not-collected');
    expect(line('appeals-per-10000-children', 'poole', '2018')).toMatchObject({ status: 'not-returned', numerator: 23 });
  });

  it('Isles of Scilly keeps its 1 of 1, and Isle of Wight 2024 carries its undercount', () => {
    expect(line('plans-within-20-weeks', 'isles-of-scilly', '2025')).toMatchObject({ numerator: 1, denominator: 1, status: 'ok' });
    const wight = line('plans-within-20-weeks', 'isle-of-wight', '2024');
    expect(wight).toMatchObject({ numerator: 2, denominator: 7, status: 'ok' });
    const fault = table('faults.csv').find((candidate) => wight.note.includes(candidate.id ?? ''));
    expect(fault).toMatchObject({ check: 'plans-counted-elsewhere', published: '7', expected: 'near the 187 new plans of the year: an undercount' });
  });

  it('Buckinghamshire, North Yorkshire and Somerset have a figure in every year', () => {
    for (const slug of ['buckinghamshire', 'north-yorkshire', 'somerset'])
      for (let year = 2015; year <= 2025; year++) expect(line('plans-within-20-weeks', slug, `${year}`).status, `${slug} ${year}`).toBe('ok');
  });

  it('the swapped denominators of 2024 are kept as published and faulty, by both methods', () => {
    for (const [measure, cambridgeshire, bedfordshire] of [
      ['appeal-rate', 4410, 8246],
      ['appeal-rate-in-development', 2931, 4894]
    ] as const) {
      expect(line(measure, 'cambridgeshire', '2024')).toMatchObject({ numerator: 169, denominator: cambridgeshire, status: 'faulty' });
      expect(line(measure, 'central-bedfordshire', '2024')).toMatchObject({ numerator: 140, denominator: bedfordshire, status: 'faulty' });
    }
    expect(line('appeal-rate-in-development', 'cambridgeshire', '2025').note.join()).toContain('denominator-rebuilt');
    expect(line('appeal-rate-in-development', 'hertfordshire', '2024').status).toBe('faulty');
  });

  it("Nottingham's appeals are Nottingham's, whatever code stands beside them", () => {
    expect(line('appeals-per-10000-children', 'nottingham', '2025').area).toBe('E06000018');
    expect(line('appeal-rate', 'nottingham', '2024').note.join()).toContain('code-agrees-with-name');
    expect(line('appeal-rate', 'nottingham', '2024').denominator).toBeLessThan(line('appeal-rate', 'nottinghamshire', '2024').denominator ?? 0);
  });

  it('a return of nothing between hundreds is faulty, not the lowest', () => {
    expect(line('requests-per-1000-children', 'west-berkshire', '2022')).toMatchObject({ value: 0, status: 'faulty' });
    expect(line('requests-refused', 'west-berkshire', '2022').status).toBe('nothing-to-divide');
  });

  it('regions that nobody published add up to England', () => {
    for (const year of ['2014', '2018', '2021', '2024', '2025']) {
      const regions = (observations.get('appeals-per-10000-children') ?? []).filter((candidate) => candidate.area.startsWith('E12') && candidate.period === year);
      expect(regions.every((region) => region.note.includes('summed'))).toBe(true);
      expect(regions.reduce((sum, region) => sum + (region.numerator ?? 0), 0)).toBe(line('appeals-per-10000-children', 'england', year).numerator);
    }
  });
});
