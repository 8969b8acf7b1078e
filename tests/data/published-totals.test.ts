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
  it('plans in January, 2019 to 2026', () => {
    expect(counts('plans-per-1000-children')).toEqual([353995, 390109, 430697, 473255, 517048, 576474, 638745, 718838]);
    expect(values('plans-per-1000-children')).toBe('30.1 33.1 36.5 40.2 43.4 47.8 52.4 59.0');
    expect(values('plans-growth').split(' ').at(-1)).toBe('12.5');
    expect(line('plans-per-1000-children', 'derbyshire', '2026-01')).toMatchObject({ source: 'dfe-ehc-plans-2026-annual-reviews', note: ['children-mid-2024'] });
  });
  it('new plans, 2019 to 2024', () => expect(counts('new-plans-per-1000-children')).toEqual([53899, 60097, 62180, 66706, 84428, 97747]));
  it('requests undecided and withdrawn, 2023 to 2025', () => {
    expect(values('requests-undecided')).toBe('7.3 7.8 7.2');
    expect(values('requests-withdrawn')).toBe('1.5 1.6 1.0');
  });
  it('over 52 weeks excluding exceptions, and the mean of all plans', () => {
    expect(counts('plans-over-52-weeks-excluding-exceptions')).toEqual([3947, 6230, 9871]);
    expect(values('mean-weeks-to-plan-including-exceptions')).toBe('25.6');
  });
  it('assessments without a plan, 2019 to 2025, and those decided in 16 weeks', () => {
    // For 2025 England’s counts would give away the council that DfE withholds.
    expect(counts('assessments-without-plan')).toEqual([3368, 3122, 3903, 4199, 4614, 6404, null]);
    expect(values('assessments-without-plan').split(' ').at(-1)).toBe('6.0');
    expect(values('no-plan-decided-in-16-weeks')).toBe('36.2 34.1 37.4');
  });
  it('where children with a plan are taught, January 2019 to 2025', () => {
    expect(values('plans-mainstream')).toBe('39.2 39.0 39.9 40.5 41.3 43.3 43.6');
    expect(values('plans-special')).toBe('38.6 37.2 35.8 34.8 33.2 32.3 30.4');
    expect(values('plans-alternative-provision')).toBe('0.8 0.8 0.8 0.8 0.8 0.8 0.8');
    expect(values('plans-placement-unknown')).toBe('2.3 1.2 3.0');
    expect(counts('plans-elective-home-education')).toEqual([2983, 3660, 4098, 4285, 5770, 7155]);
    expect(counts('plans-awaiting-provision')).toEqual([3486, 4967, 5666, 6342]);
    expect(counts('plans-no-education-or-work').at(-1)).toBe(18056 + 1806 + 2992 + 2460);
  });
  it('in January 2024 two councils have no placement, and the total that counts their plans gives way to the sum', () => {
    expect(line('plans-mainstream', 'england', '2024-01')).toMatchObject({ numerator: 246840, denominator: 570324, row: null });
    expect(line('plans-mainstream', 'london', '2024-01').value).toBeCloseTo(49.8, 1);
    expect(line('plans-mainstream', 'england', '2025-01')).toMatchObject({ numerator: 278236, denominator: 638745, row: 13028 });
    expect(['hackney', 'peterborough'].map((slug) => line('plans-mainstream', slug, '2024-01').status)).toEqual(['not-returned', 'not-returned']);
  });
  it('needs in January 2025', () => {
    const needs = ['plans-autism', 'plans-speech-language', 'plans-social-emotional-mental-health', 'plans-learning-difficulty'];
    expect(needs.map(values)).toEqual(['31.5', '21.3', '20.7', '10.6']);
  });
  it('personal budgets, residential placements and supported internships', () => {
    expect(counts('plans-with-personal-budget')).toEqual([20346, 22233, 25259, 18887, 18258, 19596]);
    expect(counts('plans-in-residential-placement')).toEqual([3796, 3519, 3493, 3297, 2196, 2125, 2221]);
    expect(counts('supported-internships')).toEqual([2673]);
    expect(line('plans-with-personal-budget', 'england', '2025-01').denominator).toBe(638745);
  });
  it('plans ended because needs were met, transfers left out', () => {
    expect(counts('ceased-because-needs-met')).toEqual([4054, 3317, 3955]);
    expect(line('ceased-because-needs-met', 'england', '2024').denominator).toBe(44862 - 13953);
  });
  it('reviews of 2025: 56.8% completed, 73.6% with early ones, 47.6% decided in 4 weeks', () => {
    expect(values('reviews-completed')).toBe('56.8');
    expect(values('reviews-completed-including-early')).toBe('73.6');
    expect(values('reviews-decided-in-4-weeks').split(' ').at(-1)).toBe('47.6');
  });
  it('young people after 16, and disability found at assessment', () => {
    expect(['with-plan', 'sen-support', 'no-sen'].map((group) => values(`neet-or-not-known-${group}`))).toEqual(['8.6 10.1 10.1', '8.4 9.3 9.6', '4.2 4.6 4.9']);
    expect(values('neet-or-not-known-gap-with-plan')).toBe('4.4 5.5 5.2');
    expect(counts('assessments-learning-disability').at(-1)).toBe(63240);
    expect(counts('assessments-physical-disability').at(-1)).toBe(24220);
    expect(england('reduced-timetables-with-plan')).toEqual([]);
  });
  it('reviews: 44.4% as published, and those without a meeting too; where one council alone is suppressed its region is the sum of the others', () => {
    expect(values('reviews-decided-in-4-weeks').split(' ')[0]).toBe('44.4');
    expect(line('plans-without-review-meeting', 'england', '2024')).toMatchObject({ numerator: 197077, denominator: 524654, note: [expect.stringContaining('totals-hold-the-withheld')] });
    for (const id of ['plans-without-review-meeting', 'reviews-decided-in-4-weeks'])
      expect(line(id, 'east-of-england', '2024')).toMatchObject({ note: ['summed'], row: null });
  });
  it('exceptions: England 2025 leaves Norfolk out of both counts', () => {
    expect(values('plans-excepted').split(' ').slice(-2)).toEqual(['6.1', '4.8']);
    expect(line('plans-excepted', 'norfolk', '2025')).toMatchObject({ status: 'not-returned', denominator: 1943 });
    expect(line('plans-excepted', 'england', '2025').denominator).toBe(101999 - 1943);
    expect(line('plans-excepted', 'dorset', '2024')).toMatchObject({ value: 100, status: 'ok' });
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
    expect(fault).toMatchObject({ check: 'plans-counted-elsewhere', published: '7', expected: 'a count near the 187 new plans of the year: an undercount' });
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

  it('a return of zeros beside hundreds is no figure: nought of 3,217 reviews is faulty, nought of nought missing', () => {
    expect(line('reviews-completed', 'lewisham', '2025')).toMatchObject({ value: 0, denominator: 3217, status: 'faulty' });
    for (const measure of ['reviews-decided-in-4-weeks', 'reviews-without-outcome'])
      expect(line(measure, 'lewisham', '2025'), measure).toMatchObject({ value: null, numerator: null, status: 'not-returned' });
    for (const measure of ['assessments-without-plan', 'no-plan-decided-in-16-weeks']) {
      expect(line(measure, 'leicester', '2025'), measure).toMatchObject({ value: null, numerator: null, denominator: null, status: 'not-returned' });
      expect(line(measure, 'leicester', '2025').note[0]).toMatch(/^return-of-nothing/);
    }
  });

  it('no outcome recorded for any review is what the measure tells, with a flag beside it', () => {
    for (const slug of ['bradford', 'salford', 'slough', 'west-berkshire']) {
      expect(line('reviews-without-outcome', slug, '2025'), slug).toMatchObject({ value: 100, status: 'ok' });
      expect(line('reviews-without-outcome', slug, '2025').note.join()).toContain('nothing-recorded');
    }
    expect(line('reviews-without-outcome', 'stoke-on-trent', '2025').note.join()).toContain('nothing-recorded');
  });

  it('a growth from a doubted count is doubted with it', () =>
    expect(line('plans-growth', 'newham', '2026-01')).toMatchObject({ numerator: 3639, denominator: 1199, status: 'faulty' }));

  it('officers of January 2026: 26 councils without one in social care, 3 of them recruiting; 7 with neither health officer', () => {
    const at = (measure: string) => (observations.get(measure) ?? []).filter(({ area, period }) => period === '2026-01' && /^E0[6-9]|^E10/.test(area));
    const without = at('social-care-officer-in-post').filter(({ value }) => value === 0);
    expect([at('social-care-officer-in-post').length, without.length, without.filter(({ note }) => note.includes('recruiting')).length]).toEqual([153, 26, 3]);
    expect(at('designated-health-officers').filter(({ value }) => value === 0)).toHaveLength(7);
  });

  it('a total in the row of each council of the region is faulty in all fifteen, and the region stands', () => {
    const faulty = (observations.get('new-plans-per-1000-children') ?? []).filter((candidate) => candidate.status === 'faulty');
    expect(faulty.map((candidate) => [candidate.period, candidate.numerator])).toEqual(Array.from({ length: 15 }, () => ['2022', 6078]));
    expect(line('new-plans-per-1000-children', 'yorkshire-and-the-humber', '2022')).toMatchObject({ numerator: 6078, status: 'ok' });
  });

  it('a January with fewer than half of the plans that the year leaves is faulty: Newham 2025', () => {
    for (const measure of ['plans-per-1000-children', 'plans-mainstream', 'plans-autism', 'plans-with-personal-budget'])
      expect(line(measure, 'newham', '2025-01').status, measure).toBe('faulty');
    expect(line('plans-per-1000-children', 'newham', '2025-01').numerator).toBe(1199);
    const others = (observations.get('plans-per-1000-children') ?? []).filter((candidate) => candidate.status === 'faulty');
    expect(others).toHaveLength(1);
  });

  it('a return found partial takes every figure made from it out of use', () => {
    for (const measure of ['requests-refused', 'requests-per-1000-children', 'requests-answered-in-6-weeks'])
      expect([line(measure, 'leicester', '2025').status, line(measure, 'isle-of-wight', '2024').status]).toEqual(['faulty', 'faulty']);
    for (const [measure, period] of [
      ['plans-per-1000-children', '2025-01'],
      ['reviews-decided-in-4-weeks', '2024'],
      ['appeal-rate', '2024'],
      ['appeal-rate-in-development', '2024']
    ] as const)
      expect(line(measure, 'newham', period).status, measure).toBe('faulty');
  });

  it('regions that nobody published add up to England', () => {
    for (const year of ['2014', '2018', '2021', '2024', '2025']) {
      const regions = (observations.get('appeals-per-10000-children') ?? []).filter((candidate) => candidate.area.startsWith('E12') && candidate.period === year);
      expect(regions.every((region) => region.note.includes('summed'))).toBe(true);
      expect(regions.reduce((sum, region) => sum + (region.numerator ?? 0), 0)).toBe(line('appeals-per-10000-children', 'england', year).numerator);
    }
  });
});
