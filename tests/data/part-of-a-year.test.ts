import { describe, expect, it } from 'vitest';
import { measureById } from '../../src/lib/measures/index.ts';
import { isCouncil } from '../../src/lib/model/area.ts';
import { isDoubted, isNoBase } from '../../src/lib/model/fault.ts';
import { judge } from '../../src/lib/standard/judge.ts';
import { captionOf, extremes, labelOf, type PlacedRow } from '../../src/lib/words/index.ts';
import { areas, observations, table } from './support.ts';

const bySlug = new Map(areas.map((area) => [area.slug, area]));
const linesOf = (measure: string, period: string): PlacedRow[] =>
  (observations.get(measure) ?? []).flatMap((line) => {
    const area = areas.find(({ code }) => code === line.area);
    return area && line.period === period ? [{ ...line, name: area.name, kind: area.kind }] : [];
  });
const lineOf = (measure: string, slug: string, period: string) =>
  linesOf(measure, period).find(({ area }) => area === bySlug.get(slug)?.code);
const highest = (measure: string, period: string) =>
  extremes(measureById(measure), linesOf(measure, period), 'highest').map(({ name }) => name);
const lowest = (measure: string, period: string) =>
  extremes(measureById(measure), linesOf(measure, period), 'lowest').map(({ name }) => name);

const TIMELINESS = [
  'plans-within-20-weeks',
  'plans-within-20-weeks-including-exceptions',
  'plans-over-52-weeks',
  'plans-over-52-weeks-excluding-exceptions',
  'plans-excepted'
];
const NEW_PLANS = 'new-plans-per-1000-children';

/** Years in which one table counts far fewer plans than both others, and nothing else says that it is right. */
const FEWER: Record<string, [year: string, councils: string][]> = {
  'plans-within-20-weeks': [
    ['2022', 'barnsley peterborough'],
    ['2023', 'barnsley warwickshire'],
    ['2024', 'brighton-and-hove cheshire-east solihull somerset staffordshire sunderland walsall']
  ],
  [NEW_PLANS]: [
    ['2022', 'bromley southwark tower-hamlets'],
    ['2023', 'lancashire redbridge'],
    ['2024', 'newham']
  ]
};
/** Years in which nothing says which of the tables is wrong: the caseload bears out the one, or two of them are one number. */
const EITHER: [year: string, councils: string][] = [
  ['2020', 'east-sussex medway'],
  ['2021', 'barnsley east-sussex nottinghamshire'],
  ['2023', 'peterborough st-helens tameside']
];

describe('the subject of a measure', () => {
  it('is no reason to doubt it: who has most undecided, and most placements unknown, is named', () => {
    expect(highest('requests-undecided', '2025')).toEqual(['Milton Keynes']);
    expect(lineOf('requests-undecided', 'milton-keynes', '2025')).toMatchObject({ numerator: 438, denominator: 749 });
    expect(highest('plans-placement-unknown', '2025-01')).toEqual(['Wolverhampton']);
    expect(lineOf('plans-placement-unknown', 'wolverhampton', '2025-01')?.value?.toFixed(1)).toBe('26.2');
  });

  it('makes the shares of the others too low: they are no ends where a quarter is not recorded', () => {
    const mainstream = lineOf('plans-mainstream', 'wolverhampton', '2025-01');
    expect(mainstream?.note.some((id) => id.startsWith('mostly-unrecorded.'))).toBe(true);
    expect(isDoubted(mainstream!)).toBe(true);
  });
});

describe('part of a year', () => {
  it('is told of these councils and years, and of no others', () => {
    for (const [measure, years] of Object.entries(FEWER)) {
      const marked = (observations.get(measure) ?? [])
        .filter(({ note }) => note.some((id) => id.startsWith('fewer-than-the-others.')))
        .map(({ period, area }) => `${period} ${areas.find(({ code }) => code === area)?.slug}`);
      const expected = [...years, ...EITHER].flatMap(([year, councils]) => councils.split(' ').map((council) => `${year} ${council}`));
      expect(marked.sort()).toEqual(expected.sort());
    }
  });

  it('is shown, named as no end, in no finding, and meets no test', () => {
    const findings = table('findings.csv');
    for (const [measure, years] of Object.entries(FEWER))
      for (const [year, councils] of years)
        for (const slug of councils.split(' '))
          for (const id of measure === NEW_PLANS ? [NEW_PLANS] : TIMELINESS) {
            const line = lineOf(id, slug, year);
            if (!line || line.value === null) continue;
            expect([id, slug, year, line.status, isNoBase(line)]).toEqual([id, slug, year, 'ok', true]);
            expect(judge({ role: 'evidence', measure: id, kind: 'share' }, { figure: line }, 0).verdict).not.toBe('meets');
            const found = findings.filter(
              (one) => one.measure === id && one.area === line.area && [one.period, one.base_period, one.turn_period].includes(year)
            );
            expect(found).toEqual([]);
          }
    expect([lowest(NEW_PLANS, '2022'), lowest(NEW_PLANS, '2023')]).not.toContainEqual(['Southwark']);
    expect(lowest(NEW_PLANS, '2023')).not.toContain('Redbridge');
    expect(lowest(NEW_PLANS, '2022')).not.toContain('Southwark');
  });
});

describe('what DfE has withdrawn', () => {
  const measure = measureById('plans-within-20-weeks');
  const row = lineOf(measure.id, 'lewisham', '2024');

  it('is kept as it was published, and used nowhere', () => {
    expect(row).toMatchObject({ status: 'faulty', numerator: 183, denominator: 193 });
    for (const id of TIMELINESS) expect(lineOf(id, 'lewisham', '2024')?.status).toBe('faulty');
    const found = table('findings.csv').filter(
      (one) => TIMELINESS.includes(one.measure ?? '') && one.area === row?.area && [one.period, one.base_period, one.turn_period].includes('2024')
    );
    expect(found).toEqual([]);
    expect(judge({ role: 'evidence', measure: measure.id, kind: 'share' }, { figure: row! }, 0)).toEqual({
      verdict: 'no-return',
      reason: 'faulty'
    });
    expect(lineOf(measure.id, 'lewisham', '2025')?.note.filter((id) => id.startsWith('leap'))).toEqual([]);
  });

  it('is said in these words, with the month', () => {
    expect(labelOf(measure, row!)).toBe('Lewisham: DfE withdrew this figure in June 2026 (it was published as 94.8%)');
    expect(captionOf(measure, linesOf(measure.id, '2024').filter(isCouncil), [])).toContain('Lewisham: DfE withdrew this figure in June 2026.');
    const withdrawn = table('faults.csv').filter(({ check }) => check === 'withdrawn-by-publisher');
    expect(withdrawn).toHaveLength(TIMELINESS.length);
    for (const { decision } of withdrawn)
      expect(decision).toBe('DfE withdrew this figure in June 2026. It is shown as withdrawn, and not ranked or compared.');
  });
});
