import { describe, expect, it } from 'vitest';
import type { Measure } from '../model/measure.ts';
import { breakdownChoices, breakdownReasons } from './available.ts';
import { detailedById, dimensionById } from './dimensions.ts';
import type { BreakdownFile } from './file.ts';
import { compareGroups, pairOf, standingsOf } from './standing.ts';

const file = (councils: BreakdownFile['periods'][string]['councils'], published = true): BreakdownFile => ({
  measure: 'made-up',
  dimension: 'sex',
  terms: [
    { table: 'breakdowns_made_up', topic: 'Sex', columns: [['some', 1]] },
    { table: 'breakdowns_made_up', topic: 'Sex', columns: [['all', 1]] }
  ],
  periods: { '2024': { breakdowns: ['Female', 'Male', 'Unknown'], published, councils } }
});

/* Of everybody, then of girls, boys and those not recorded. */
const TWO = {
  a: [90, 100, 45, 50, 45, 50, 0, 0],
  b: [10, 100, 2, 20, 8, 80, 0, 0]
};

describe('groups', () => {
  it('are found under the words that each table has for them', () => {
    const { groupOf } = dimensionById('age');
    expect(
      ['under 3', 'Aged 2 and under', 'age 4', 'Aged 5', 'age 10', 'age 11', 'Aged 16', 'age 20 and over', 'age 25'].map(groupOf)
    ).toEqual(['under-5', 'under-5', 'under-5', '5-to-10', '5-to-10', '11-to-15', '16-to-19', '20-to-25', '20-to-25']);
    expect(['Age unknown', 'unknown', 'Unknown'].map(groupOf)).toEqual(['not-recorded', 'not-recorded', 'not-recorded']);
    expect(groupOf('age 15 and under')).toBeNull();
    const { groupOf: lengthOf } = dimensionById('length');
    expect(
      ['Less than a year', 'Under a year', '1', '2 years', '3', '8 years', '12 or more', '12 years and over'].map(lengthOf)
    ).toEqual(['under-1', 'under-1', '1-to-2', '1-to-2', '3-to-5', '6-to-8', '9-or-more', '9-or-more']);
    const { groupOf: ethnicOf } = dimensionById('ethnicity');
    expect(ethnicOf('White - Irish')).toBe('other-white');
    expect(ethnicOf('White - Traveller of Irish heritage')).toBe('gypsy-roma-traveller');
    expect(ethnicOf('White - White British')).toBe('white-british');
    expect(dimensionById('placement').groupOf('Mainstream - academy')).toBeNull();
    expect(() => dimensionById('height')).toThrow('no dimension');
  });

  it('are those that DfE publishes, where none are added up', () => {
    const { groups, groupOf } = detailedById('ethnicity');
    expect(new Set(groups.map(({ id }) => id)).size).toBe(19);
    expect(groups.some(({ id }) => id === groupOf('Black - Black Caribbean'))).toBe(true);
    expect(groupOf('Unclassified')).toBe('not-recorded');
    expect(detailedById('sex').groups).toEqual(dimensionById('sex').groups);
  });

  it('stand beside what they would have by place alone', () => {
    const { groups, councils, marked } = standingsOf(file(TWO), '2024')!;
    const female = groups.find(({ group }) => group.id === 'female')!;
    expect(female.figure).toEqual({ count: 47, total: 70 });
    expect(female.expected!.share).toBeCloseTo((50 * 0.9 + 20 * 0.1) / 70, 12);
    expect([councils, marked]).toEqual([2, []]);
    expect(groups.map(({ group }) => group.id)).toEqual(['female', 'male']);
  });

  it('are counted and not drawn where a council has fewer than ten', () => {
    const { groups } = standingsOf(file({ ...TWO, c: [5, 9, 5, 9, 0, 0, 0, 0] }), '2024')!;
    const female = groups.find(({ group }) => group.id === 'female')!;
    expect(female.councils.map(({ code }) => code)).toEqual(['b', 'a']);
    expect(female.few).toBe(1);
    expect(female.figure.total).toBe(79);
  });

  it('leave out a council with marks, and a figure that is no share', () => {
    const marks = { c: [null, null, null, null, null, null, null, null], d: [1, 2, 1, 2, 0, 0, 3, 0] };
    const { groups, marked, councils } = standingsOf(file({ ...TWO, ...marks }, false), '2024')!;
    expect(marked).toEqual(['c']);
    expect(councils).toBe(3);
    expect(groups.map(({ group }) => group.id)).toEqual(['female', 'male']);
    expect(standingsOf(file(TWO), '2023')).toBeNull();
  });

  it('differ within councils by less than in all together, where place is the reason', () => {
    const found = compareGroups(file(TWO), '2024', ['female', 'male'])!;
    expect(found.difference).toBeCloseTo(47 / 70 - 53 / 130, 12);
    expect(found.within!.difference).toBeCloseTo(0, 12);
    expect(found.differenceWithout).toBe(found.difference);
    const without = compareGroups(file(TWO), '2024', ['female', 'male'], new Set(['a']))!;
    expect(without.difference).toBe(found.difference);
    expect(without.differenceWithout).toBeCloseTo(2 / 20 - 8 / 80, 12);
    expect(without.within!.strata).toBe(1);
    expect(compareGroups(file(TWO), '2024', ['female', 'not-recorded'])).toBeNull();
  });

  it('are compared with the largest, unless few or left over', () => {
    expect(pairOf(standingsOf(file(TWO), '2024')!)).toEqual(['female', 'male']);
    const few = { a: [90, 1000, 2, 8, 88, 992, 0, 0] };
    expect(pairOf(standingsOf(file(few), '2024')!)).toBeNull();
  });
});

describe('what a measure can be broken down by', () => {
  const share = { id: 'plans', unit: { kind: 'share' } } as Measure;
  const index = { plans: { ethnicity: ['2023', '2024'], sex: ['2024'] } };

  it('has its years, or its reason', () => {
    const choices = breakdownChoices(share, index);
    expect(choices.find(({ id }) => id === 'ethnicity')).toEqual({
      id: 'ethnicity',
      title: 'Ethnicity',
      periods: ['2023', '2024'],
      reason: null
    });
    expect(choices.find(({ id }) => id === 'need')?.reason).toBe('Primary need is not published for this measure.');
    expect(breakdownReasons(choices)).toEqual([
      'Age, primary need, placement and length of plan are not published for this measure.'
    ]);
  });

  it('is nothing for a rate, and the reason is said once', () => {
    const rate = { id: 'rate', unit: { kind: 'rate', per: 1000, of: 'children' } } as Measure;
    expect(breakdownReasons(breakdownChoices(rate, index))).toEqual([
      'A rate per children needs the number of children in each group, which is not published with this measure.'
    ]);
  });
});
