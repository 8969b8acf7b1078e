import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MEASURES, measureById } from '../../measures/index.ts';
import type { Observation, Status } from '../../model/observation.ts';
import { describe as describe_, fanLines, gapCharts } from './charts.ts';
import { isFollowed, unbrokenStretches } from '../../words/followed.ts';
import { miniOf } from './mini.ts';
import { beyondChance, countedIn, gapYears, moversOf, steadyCouncils } from './gap.ts';
import { movedFrom } from '../../words/followed.ts';
import { testYears } from './tests.ts';
import { lawSentence, testSentence } from './sentences.ts';
import { itemOf } from './item.ts';

const plans = measureById('plans-within-20-weeks');

/* The published shares themselves: the file is short, and the vectors in it are known. */
const published: Observation[] = readFileSync('data/observations/plans-within-20-weeks.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [area = '', period = '', value = '', numerator = '', denominator = '', status = ''] = line.split(',');
    const number = (text: string) => (text === '' ? null : Number(text));
    return {
      area,
      period,
      value: number(value),
      numerator: number(numerator),
      denominator: number(denominator),
      status: status as Status,
      note: [],
      source: '',
      row: null
    };
  });
const everyCouncil = new Set(published.map(({ area }) => area).filter((area) => /^E(06|08|09|10)/.test(area)));
const counted = countedIn(plans, published, everyCouncil);

const made = (area: string, period: string, numerator: number, denominator: number, status: Status = 'ok'): Observation => ({
  area,
  period,
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
  status,
  note: [],
  source: '',
  row: null
});

describe('the spread of every year', () => {
  it('is that worked out elsewhere from the same table, for 2019 and 2024', () => {
    const [old, late] = gapYears(counted, ['2019', '2024']);
    const three = (value: number | null | undefined) => value?.toFixed(3);
    expect([old?.plain.councils, late?.plain.councils]).toEqual([149, 148]);
    expect([old, late].map((year) => three(year?.plain.cv))).toEqual(['0.405', '0.548']);
    expect([old, late].map((year) => year?.plain.ratio?.toFixed(2))).toEqual(['3.41', '7.59']);
    expect([old, late].map((year) => three(year?.plain.gini))).toEqual(['0.229', '0.315']);
    expect([old, late].map((year) => year?.weighted.sd.toFixed(1))).toEqual(['26.7', '27.8']);
  });

  it('leaves out who has fewer than 30, a fault or no figure', () => {
    const rows = [made('A', '2020', 10, 30), made('B', '2020', 10, 29), made('C', '2020', 10, 40, 'faulty')];
    expect(countedIn(plans, rows, new Set(['A', 'B', 'C'])).map(({ area }) => area)).toEqual(['A']);
    expect(gapYears(countedIn(plans, rows, new Set(['A'])), ['2020'])).toEqual([]);
  });

  it('has no P90 / P10 where P10 is next to nothing', () => {
    const rows = ['A', 'B', 'C'].map((area, i) => made(area, '2020', i * 20, 100));
    const [year] = gapYears(countedIn(plans, rows, new Set(['A', 'B', 'C'])), ['2020']);
    expect(year?.plain).toMatchObject({ councils: 3, sd: 20, ratio: 9 });
    const few = rows.map((row) => ({ ...row, value: (row.value ?? 0) / 20, numerator: (row.numerator ?? 0) / 20 }));
    expect(gapYears(countedIn(plans, few, new Set(['A', 'B', 'C'])), ['2020'])[0]?.plain.ratio).toBeNull();
  });
});

describe('the same boundaries throughout', () => {
  const area = (code: string, from: string, to: string, kind: 'unitary' | 'region' = 'unitary') => ({ code, kind, from, to });
  const places = [
    area('always', '', ''),
    area('made in 2019', '2019-04-01', ''),
    area('ended in 2019', '', '2019-03-31'),
    area('made on the first day', '2016-01-01', ''),
    area('region', '', '', 'region')
  ];
  it('holds councils that were there from the first day to the last', () => {
    expect([...steadyCouncils(places, '2016', '2025')]).toEqual(['always', 'made on the first day']);
    expect(steadyCouncils(places, '2019', '2025').has('made in 2019')).toBe(false);
    expect(steadyCouncils(places, '2020', '2025').has('made in 2019')).toBe(true);
    expect(steadyCouncils(places, '2019-01', '2022-01').has('made in 2019')).toBe(false);
    expect(steadyCouncils(places, '2016', '2018').has('ended in 2019')).toBe(true);
  });
});

describe('who moved', () => {
  it('has Newcombe’s interval of the change, and says what is beyond chance', () => {
    const rows = [made('A', '2022', 48, 80), made('A', '2025', 56, 70), made('B', '2022', 10, 100), made('B', '2025', 90, 100)];
    const { movers, doubted } = moversOf(countedIn(plans, rows, new Set(['A', 'B'])), '2022', '2025');
    const [first, second] = movers;
    expect(doubted).toBe(0);
    expect([first?.area, first && beyondChance(first)]).toEqual(['B', 1]);
    expect(second?.change).toBeCloseTo(20, 9);
    /* Worked out apart, z = 3.090232: Wilson 0.620794 to 0.907179 for 56 of 70, 0.429001 to 0.749671 for 48 of 80. */
    expect(second?.low).toBeCloseTo(-3.348725, 5);
    expect(second?.high).toBeCloseTo(40.181176, 5);
    expect(second && beyondChance(second)).toBe(0);
  });

  it('leaves out a move from or to a figure whose count a check doubts, and counts how many', () => {
    const doubt = (check: string) => ({ note: [`${check}.plans-within-20-weeks.x.2022`] });
    const rows = [
      { ...made('A', '2022', 10, 100), ...doubt('covers-few') },
      made('A', '2025', 90, 100),
      made('B', '2022', 10, 100),
      { ...made('B', '2025', 90, 100), ...doubt('zero-for-nothing') },
      { ...made('C', '2022', 10, 100), ...doubt('counts-leap') },
      made('C', '2025', 90, 100)
    ];
    const { movers, doubted } = moversOf(countedIn(plans, rows, new Set(['A', 'B', 'C'])), '2022', '2025');
    expect([movers.map(({ area }) => area), doubted]).toEqual([['C'], 2]);
  });

  it('is asked only of years whose returns are alike', () => {
    expect(movedFrom(plans, ['2016', '2019', '2022', '2025'])).toBe('2022');
    expect(movedFrom(measureById('plans-over-52-weeks'), ['2023', '2025'])).toBe('2023');
    expect(movedFrom(measureById('plans-awaiting-provision'), ['2019-01', '2022-01'])).toBe('2019-01');
  });
});

it('councils that meet the test are counted with the children who live there', () => {
  const rows = [made('A', '2024', 50, 50), made('B', '2024', 95, 100), made('C', '2024', 10, 100), made('D', '2024', 40, 40)];
  const [year] = testYears(plans, countedIn(plans, rows, new Set(['A', 'B', 'C', 'D'])), ['2024'], (area, when) =>
    area === 'D' || when !== 2024 ? undefined : 1000
  );
  expect(year?.law).toEqual({ councils: 2, children: 1000, unknown: 1 });
  expect(year?.checklist).toEqual({
    meets: { councils: 2, children: 1000, unknown: 1 },
    short: { councils: 1, children: 1000, unknown: 0 },
    unclear: { councils: 1, children: 1000, unknown: 0 }
  });
  const item = itemOf(plans);
  if (!year || !item) throw new Error('the measure is on the checklist');
  expect(lawSentence(plans, year)).toContain(
    'In 2024, two of 4 councils met this for all the plans counted here; 1,000 children live there, as far as is published.'
  );
  expect(testSentence(year, item)).toContain('at least 90% of plans within 20 weeks');
  expect(testSentence(year, item)).toContain('one council, where 1,000 children live, fell short; in one it is not clear.');
});

it('follows every share and rate of councils that has its counts, over two comparable years', () => {
  const many = ['2014', '2015', '2023', '2024', '2025'];
  const followed = MEASURES.filter((measure) => isFollowed(measure, many)).map(({ id }) => id);
  for (const id of ['plans-within-20-weeks', 'requests-refused', 'appeals-per-10000-children']) expect(followed).toContain(id);
  for (const id of ['mean-weeks-to-plan', 'area-inspection-outcome', 'speech-therapy-waits-over-18-weeks', 'children'])
    expect(followed).not.toContain(id);
  expect(isFollowed(plans, ['2014', '2015', '2016', '2017'])).toBe(true);
  expect(isFollowed(plans, ['2014', '2015', '2016'])).toBe(false);
});

it('cuts years where the return changed, and never draws from one stretch into the other', () => {
  expect(unbrokenStretches(plans, ['2023', '2016', '2021', '2022'])).toEqual([
    ['2016', '2021'],
    ['2022', '2023']
  ]);
  const fan = ['2016', '2021', '2022', '2023'].map((period, i) => ({ period, p10: 10, middle: 20 + i, p90: 40 }));
  const { band, middle } = miniOf(plans, fan);
  expect([band.match(/M/g)?.length, middle.match(/M/g)?.length]).toEqual([2, 2]);
});

it('draws points and proportion on charts of their own, and marks nothing that is not there', () => {
  const years = gapYears(counted, ['2021', '2022']);
  const charts = gapCharts(plans, years);
  expect(charts.map(({ title }) => title.split(':')[0])).toEqual([
    'In percentage points',
    'In percentage points',
    'Relative',
    'Relative',
    'Relative'
  ]);
  expect(charts.flatMap(({ series }) => series).every(({ points }) => points.length === 2)).toBe(true);
  const none = years.map((year) => ({
    ...year,
    plain: { ...year.plain, ratio: null },
    weighted: { ...year.weighted, ratio: null }
  }));
  expect(gapCharts(plans, none).map(({ title }) => title)).not.toContain('Relative: P90 / P10');
  expect(charts.map((chart) => describe_(chart, '2022').includes('before 2022 the return')).every(Boolean)).toBe(true);
  expect(charts.some((chart) => describe_(chart, null).includes('the return'))).toBe(false);
  expect(fanLines(plans, [{ period: '2025', p10: 10, middle: 50, p90: 90 }])[1]?.points[0]?.label).toBe(
    'Median council, 2025: 50.0%'
  );
});
