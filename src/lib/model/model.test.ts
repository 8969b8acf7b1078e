import { describe, expect, it } from 'vitest';
import { inForce, type Area } from './area.ts';
import { Gazetteer, nameKey } from './gazetteer.ts';
import { concerns } from './measure.ts';
import {
  academicYear,
  boundaryYear,
  monthOf,
  onAnAxis,
  periodInWords,
  referenceDay,
  skippedPeriods,
  theJanuaryAfter,
  yearBefore,
  yearOf,
  yearsLater
} from './period.ts';

const area = (over: Partial<Area>): Area => ({
  code: 'E06000001',
  dfeCode: '805',
  name: 'Hartlepool',
  aliases: [],
  slug: 'hartlepool',
  kind: 'unitary',
  region: 'E12000001',
  from: '',
  to: '',
  children: null,
  ...over
});
const AREAS = [
  area({}),
  area({ code: 'E10000009', dfeCode: '835', name: 'Dorset', slug: 'dorset-to-2019', to: '2019-03-31' }),
  area({ code: 'E06000059', dfeCode: '838', name: 'Dorset', slug: 'dorset', from: '2019-04-01' }),
  area({ code: 'E06000018', dfeCode: '892', name: 'Nottingham', slug: 'nottingham' }),
  area({ code: 'E10000024', dfeCode: '891', name: 'Nottinghamshire', slug: 'nottinghamshire' }),
  area({ code: 'E06000060', dfeCode: '825', name: 'Buckinghamshire', aliases: ['E10000002'], slug: 'buckinghamshire' }),
  area({ code: 'E06000010', dfeCode: '810', name: 'Kingston upon Hull, City of', aliases: ['Hull'], slug: 'kingston-upon-hull' }),
  area({
    code: 'E09000001',
    dfeCode: '201',
    name: 'City of London',
    aliases: ['Corporation of London', 'London, City of'],
    slug: 'city-of-london',
    kind: 'london'
  }),
  area({ code: 'E12000007', dfeCode: '', name: 'London', slug: 'london', kind: 'region', region: '' }),
  area({ code: 'E12000001', dfeCode: '', name: 'North East', slug: 'north-east', kind: 'region', region: '' }),
  area({ code: 'E92000001', dfeCode: '', name: 'England', slug: 'england', kind: 'england', region: '' })
];
const gazetteer = new Gazetteer(AREAS);
const row = { level: 'council' as const, dfeCode: '', onsCode: '', name: '', period: '2024' };

describe('periods', () => {
  it.each([
    ['2024', '2023', '2027'],
    ['2025-01', '2024-01', '2028-01'],
    ['2025-10', '2024-10', '2028-10'],
    ['2023-24', '2022-23', '2026-27'],
    ['2098-99', '2097-98', '2101-02'],
    ['2026-06-26', '2025-06-26', '2029-06-26']
  ])('%s is a year after %s and three before %s', (period, before, later) => {
    expect([yearBefore(period), yearsLater(period, 3), yearsLater(yearsLater(period, -3), 3)]).toEqual([before, later, period]);
    expect(yearOf(later) - yearOf(before)).toBe(4);
  });

  it('are read from DfE’s academic years, and named for sentences and axes', () => {
    expect(['202425', '209900', '202426', '2024'].map(academicYear)).toEqual(['2024-25', '2099-00', null, null]);
    expect([theJanuaryAfter('2024'), monthOf('2026-06-26'), monthOf('2026-06')]).toEqual(['2025-01', '2026-06', '2026-06']);
    expect(['2025-01', '2025-10', '2024-25'].map(onAnAxis)).toEqual(['2025', '2025-10', '2024-25']);
  });

  it('count an area on the last day of a calendar year and the first of a January', () => {
    expect(referenceDay('2019')).toBe('2019-12-31');
    expect(referenceDay('2019-01')).toBe('2019-01-01');
    expect(referenceDay('2023-24')).toBe('2024-01-01');
    expect(() => referenceDay('2023-25')).toThrow("'2023-25' is not a period");
    expect([boundaryYear('2021'), boundaryYear('2021-01'), boundaryYear('2020-21')]).toEqual([2021, 2020, 2020]);
    expect(periodInWords('2025-01')).toBe('January 2025');
  });

  it('put the old Dorset before April 2019 and the new one after', () => {
    const [, old, living] = AREAS as [Area, Area, Area];
    expect(['2018', '2019-01', '2019', '2020-01'].map((period) => [inForce(old, period), inForce(living, period)])).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true]
    ]);
  });
});

describe('placing by code', () => {
  it('joins on the three-digit code and asks name and ONS code to agree', () => {
    expect(gazetteer.placeByCode({ ...row, dfeCode: '825', onsCode: 'E10000002', name: 'Buckinghamshire' }).area?.code).toBe(
      'E06000060'
    );
    expect(gazetteer.placeByCode({ ...row, dfeCode: '805', onsCode: 'E06000001', name: 'Stockton' })).toEqual({
      area: null,
      what: "DfE's code 805 is Hartlepool, and the row says 'Stockton'."
    });
    expect(gazetteer.placeByCode({ ...row, dfeCode: '805', onsCode: 'E06000010', name: 'Hartlepool' }).area).toBeNull();
    expect(gazetteer.placeByCode({ ...row, dfeCode: '999', name: 'Atlantis' })).toEqual({
      area: null,
      what: "No council has DfE's code '999' (the row says 'Atlantis')."
    });
  });
});

describe('placing by name', () => {
  it('follows the name and reports a code that is another council’s', () => {
    const placed = gazetteer.placeByName({ ...row, dfeCode: '891', name: 'Nottingham' });
    expect(placed.area?.code).toBe('E06000018');
    expect('codeSays' in placed && placed.codeSays?.name).toBe('Nottinghamshire');
  });

  it('reads the row of the new Dorset as the old one before 2019, and reports no fault in that', () => {
    const placed = gazetteer.placeByName({ ...row, dfeCode: '838', name: 'Dorset', period: '2015' });
    expect(placed).toEqual({ area: AREAS[1] });
  });

  it('takes no region for a council', () => {
    const london = AREAS.find(({ name }) => name === 'City of London');
    for (const name of ['City of London', 'London, City of', 'city of  london', 'Corporation of London'])
      expect(gazetteer.placeByName({ ...row, name })).toEqual({ area: london });
    for (const name of ['London', 'LONDON', 'North East', 'London Borough of London'])
      expect(gazetteer.placeByName({ ...row, name })).toMatchObject({ area: null });
    expect(gazetteer.placeByName({ ...row, name: 'London' })).toEqual({
      area: null,
      what: "'London' is a region, not a council."
    });
    expect(gazetteer.placeByName({ ...row, dfeCode: '201', name: 'London' }).area).toBeNull();
    expect(gazetteer.placeByCode({ ...row, dfeCode: '201', name: 'London' }).area).toBeNull();
    expect(gazetteer.placeByName({ ...row, level: 'region', name: 'London' }).area?.kind).toBe('region');
  });

  it('knows spellings', () => {
    expect(nameKey('Bournemouth, Christchurch & Poole')).toBe('bournemouth christchurch and poole');
    for (const name of ['Hull', 'Kingston Upon Hull, City of', 'kingston upon hull'])
      expect(gazetteer.placeByName({ ...row, name }).area?.code).toBe('E06000010');
    expect(gazetteer.placeByName({ ...row, name: 'Hulll' })).toEqual({ area: null, what: "No council is called 'Hulll'." });
  });
});

describe('whom a caveat concerns', () => {
  const text = 'Dorset classed every plan as an exception.';
  it('is everybody, unless it says whom it is about', () => {
    expect(concerns({ id: 'a', text }, new Set(['E06000059']))).toBe(true);
    expect(concerns({ id: 'a', text, about: ['E06000059'] }, new Set(['E06000059', 'E92000001']))).toBe(true);
    expect(concerns({ id: 'a', text, about: ['E06000059'] }, new Set(['E06000001', 'E92000001']))).toBe(false);
  });
  it('is England too, where it stands beside its figure', () => {
    const beside = { id: 'a', text, about: ['E06000059'], beside: 'without Dorset' };
    expect(concerns(beside, new Set(['E92000001']))).toBe(true);
    expect(concerns(beside, new Set(['E06000001']))).toBe(false);
  });
});

describe('the years that a series leaves out', () => {
  it.each([
    [['2022', '2023', '2025'], ['2024']],
    [
      ['2018-19', '2021-22'],
      ['2019-20', '2020-21']
    ],
    [['2024-01', '2026-01'], ['2025-01']],
    [['2025-06', '2025-10'], []],
    [['2025'], []]
  ])('of %j are %j', (periods, skipped) => expect(skippedPeriods(periods)).toEqual(skipped));
});
