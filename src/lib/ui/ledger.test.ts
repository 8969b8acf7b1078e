import { describe, expect, it } from 'vitest';
import type { Fault } from '../model/fault.ts';
import { gradeOf, groupsOf, numberIn, offBy, spanOf } from './ledger.ts';

const fault = (over: Partial<Fault>): Fault => ({
  id: 'f',
  check: 'councils-sum-to-total',
  severity: 'warning',
  source: 's',
  row: 2,
  area: 'E06000001',
  measure: '',
  period: '2024',
  column: 'c',
  published: '100',
  expected: '100',
  decision: '',
  ...over
});

describe('the ledger as it is read', () => {
  it('reads the number that a text begins with', () => {
    expect(['1,234.5', '-89', 'about 512 (x)', 'near 262, the plans', 'no row for Hull'].map(numberIn)).toEqual([
      1234.5,
      -89,
      512,
      262,
      null
    ]);
  });

  it('grades by what the difference is of the whole', () => {
    expect(gradeOf(fault({ published: '110', expected: '91,170, what the councils add up to' }))).toBe('serious');
    expect(gradeOf(fault({ published: '1,000', expected: '1,100, the sum' }))).toBe('notable');
    expect(gradeOf(fault({ published: '22292', expected: '22,293, the sum' }))).toBe('small');
    expect(gradeOf(fault({ check: 'leap', published: '1.0% in 2023', expected: 'fewer' }))).toBe('small');
    expect(gradeOf(fault({ check: 'leap', severity: 'blocker' }))).toBe('serious');
  });

  it('says by how much two printed numbers differ, and not where they are of different kinds', () => {
    expect(offBy(fault({ published: '4488', expected: '2,196, the sum' }))).toBe(2292);
    expect(offBy(fault({ check: 'covers-few', published: '33', expected: 'most of 1,621' }))).toBeNull();
  });

  it('tells a finding once, whatever the measures that it stands beside', () => {
    const [group] = groupsOf([fault({ id: 'a', measure: 'm1' }), fault({ id: 'b', measure: 'm2' })]);
    expect(group?.entries).toHaveLength(1);
    expect(group?.entries[0]?.measures).toEqual(['m1', 'm2']);
  });

  it('keeps the address of each finding that it tells with another', () => {
    const [group] = groupsOf([
      fault({ id: 'a', measure: 'm1' }),
      fault({ id: 'b', measure: 'm2', severity: 'blocker' }),
      fault({ id: 'c', measure: 'm3' })
    ]);
    expect([group?.entries[0]?.fault.id, group?.entries[0]?.also]).toEqual(['b', ['a', 'c']]);
  });

  it('gathers a column over many councils, and a council over many years', () => {
    const many = ['1', '2', '3', '4'].map((area) => fault({ id: `many-${area}`, area }));
    const years = ['2023', '2022'].map((period) => fault({ id: `year-${period}`, area: '9', period }));
    const groups = groupsOf([...many, ...years]);
    expect(groups.map(({ entries }) => entries.length)).toEqual([4, 2]);
  });

  it('puts first what is out of use, then totals, then councils, and what no figure is made from after all of them', () => {
    const serious = { published: '100', expected: '1,000, the sum' };
    const faults = [
      fault({ ...serious, id: 'council-unused', check: 'counted-twice', area: 'E06000009' }),
      fault({ ...serious, id: 'england-unused', check: 'releases-agree', area: 'E92000001' }),
      fault({ ...serious, id: 'council', check: 'counted-twice', measure: 'm', row: 3 }),
      fault({ ...serious, id: 'region', measure: 'm', area: 'E12000001' }),
      fault({ ...serious, id: 'england', measure: 'm', area: 'E92000001', check: 'parts-make-the-whole' }),
      fault({ ...serious, id: 'blocked', measure: 'm', severity: 'blocker', check: 'total-in-council-rows', row: 4 })
    ];
    expect(groupsOf(faults).map(({ id }) => id)).toEqual([
      'blocked',
      'england',
      'region',
      'council',
      'england-unused',
      'council-unused'
    ]);
  });

  it('writes years without a gap as a span', () => {
    expect(spanOf(['2016', '2014', '2015'])).toBe('2014 to 2016');
    expect(spanOf(['2014', '2016'])).toBe('2014, 2016');
    expect(spanOf(['2019-01', '2020-01', '2021-01'])).toBe('January 2019 to January 2021');
  });
});
