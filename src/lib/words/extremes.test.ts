import { describe, expect, it } from 'vitest';
import { MEASURES, measureById } from '../measures/index.ts';
import { FEW_CHILDREN, YEAR_GROUP_COUNTED_FROM, type Measure } from '../model/measure.ts';
import {
  besideEngland,
  besideOf,
  captionOf,
  extremes,
  headlineOf,
  isRanked,
  isSmall,
  labelOf,
  noIntervalNote,
  smallInWords,
  subtitleOf,
  printAlike,
  type PlacedRow
} from './index.ts';

function row(name: string, value: number | null, over: Partial<PlacedRow> = {}): PlacedRow {
  return {
    area: name === 'England' ? 'E92000001' : name,
    name,
    kind: name === 'England' ? 'england' : 'unitary',
    period: '2025-01',
    value,
    numerator: null,
    denominator: null,
    status: value === null ? 'no-row' : 'ok',
    note: [],
    source: 'here',
    row: 2,
    ...over
  };
}

const doubt = (check: string): Partial<PlacedRow> => ({ note: [`${check}.made-up.somewhere.2025`] });

describe('an end whose figure the publisher withholds', () => {
  it('is named in the headline where the publisher says that all were counted', () => {
    const excepted = measureById('plans-excepted');
    const counts = { numerator: 48, denominator: 1000 };
    const rows = [
      row('England', 4.8, counts),
      row('Oldham', 58.8, counts),
      row('Bury', 2, counts),
      row('Norfolk', null, { status: 'not-returned', note: ['counted-as-exceptions'] })
    ];
    expect(headlineOf(excepted, '2025', rows).at(-1)).toBe(
      'DfE says that Norfolk counted every plan as an exception, and withheld its figure.'
    );
    expect(headlineOf(excepted, '2025', rows.slice(0, 3)).join(' ')).not.toContain('DfE says');
    expect(headlineOf(measureById('plans-within-20-weeks'), '2025', rows).join(' ')).not.toContain('Norfolk');
  });
});

describe('figures whose count a check doubts', () => {
  const growth = measureById('plans-growth');
  const plans = { numerator: 1000, denominator: 1000 };
  const england = row('England', 10.8, plans);
  const [high, low] = [row('St. Helens', 36.6, plans), row('Medway', -4.2, plans)];

  it('are passed over by the headline, and the caption says so', () => {
    const rows = [england, high, low, row('Nottingham', -9.7, { ...plans, ...doubt('plans-roll-forward') })];
    expect(headlineOf(growth, '2025-01', rows)).toEqual([
      'In England in January 2025, there were 10.8% more plans than a year before.',
      'In St. Helens, there were 36.6% more.',
      'In Medway, there were 4.2% fewer.'
    ]);
    expect(captionOf(growth, rows, [])).toBe(
      'The headline leaves out Nottingham (−9.7%), because a check doubts the count behind it.'
    );
  });

  it('and so are those with few behind them, as high as the highest or as low as the lowest', () => {
    const time = measureById('plans-within-20-weeks');
    const of = (name: string, x: number, n: number) => row(name, (100 * x) / n, { numerator: x, denominator: n });
    const rows = [
      of('England', 500, 1000),
      of('Bury', 90, 90),
      of('Bath', 10, 100),
      of('City of London', 4, 4),
      of('Rutland', 9, 29)
    ];
    expect(headlineOf(time, '2025', rows)[1]).toBe('In Bury all did.');
    expect(captionOf(time, rows, [])).toBe('The headline does not count the City of London (4 of 4 plans): fewer than 30 plans.');
  });

  it('are named when a swing, a misprint or parts off by little is all there is', () => {
    for (const check of ['leap', 'rate-equals-its-parts', 'parts-make-the-whole', 'code-agrees-with-name']) {
      const rows = [england, high, row('Nottingham', -9.7, { ...plans, ...doubt(check) })];
      expect(headlineOf(growth, '2025-01', rows).at(-1)).toBe('In Nottingham, there were 9.7% fewer.');
      expect(captionOf(growth, rows, [])).toBe('');
    }
  });

  it('are neither named nor counted where they tie with an end that stands, and the caption says so', () => {
    const refused = measureById('requests-refused');
    const counts = { numerator: 0, denominator: 500 };
    const zero = row('B', 0, { ...counts, ...doubt('zero-refusals') });
    const rows = [row('England', 26.6, counts), row('A', 0, counts), zero, row('C', 60, counts)];
    expect(headlineOf(refused, '2025', rows).at(-1)).toBe('In A none is recorded.');
    expect(captionOf(refused, rows, [])).toBe('The headline leaves out B (0.0%), because a check doubts the count behind it.');
    expect(headlineOf(refused, '2025', [rows[0]!, zero, row('C', 60, counts), row('D', 2, counts)]).at(-1)).toBe(
      'In D, 2 in 100 were.'
    );
  });

  it('are not told of where they lie within', () => {
    const refused = measureById('requests-refused');
    const counts = { numerator: 5, denominator: 500 };
    const rows = [row('England', 26.6, counts), row('A', 1, counts), row('C', 60, counts)];
    expect(captionOf(refused, [...rows, row('E', 30, { ...counts, ...doubt('count-leaps') })], [])).toBe('');
  });

  it('are no end where a count leapt, or a quarter stands where England has few', () => {
    const counts = { numerator: 438, denominator: 749 };
    for (const [id, check] of [
      ['requests-undecided', 'mostly-unrecorded'],
      ['plans-with-personal-budget', 'counts-leap']
    ] as const) {
      const rows = [
        row('England', 7, counts),
        row('A', 1, counts),
        row('C', 30, counts),
        row('E', 58, { ...counts, ...doubt(check) })
      ];
      expect(headlineOf(measureById(id), '2025', rows).join(' '), id).toMatch(/In C, (the share was )?30 in 100/);
      expect(captionOf(measureById(id), rows, []), id).toContain('The headline leaves out E (58.0%)');
    }
  });

  it('are counted and not named where they are many', () => {
    const counts = { numerator: 5, denominator: 500 };
    const many = Array.from({ length: 7 }, (_, i) => row(`X${i}`, 90 + i, { ...counts, ...doubt('covers-few') }));
    const rows = [row('A', 5, counts), row('B', 60, counts), ...many];
    expect(captionOf(measureById('reviews-decided-in-4-weeks'), rows, [])).toBe(
      'The headline leaves out 7 councils, because a check doubts the counts behind them.'
    );
  });
});

describe('figures that print alike', () => {
  const time = measureById('plans-within-20-weeks');
  const of = (name: string, x: number, n: number) => row(name, (100 * x) / n, { numerator: x, denominator: n });
  const england = of('England', 500, 1000);

  it('are ties, named together and not broken by what nobody sees, and are printed as they tie', () => {
    /* 99.487% and 99.542% are 99.5% in a table, and 99 and 100 in 100 in a headline. */
    const [high, alike, low] = [of('A', 582, 585), of('B', 869.5, 873.5), of('C', 1, 30)];
    expect([high, alike].map(({ value }) => value?.toFixed(2))).toEqual(['99.49', '99.54']);
    const [, first, last] = headlineOf(time, '2025', [england, high, alike, low]);
    expect([first, last]).toEqual([expect.stringMatching(/^In A and B.* 99\.5/), expect.stringMatching(/^In C.* 3/)]);
    expect(extremes(time, [high, alike, low], 'highest')).toHaveLength(2);
  });

  it('and none and all are said to be nearly so where others only print like them', () => {
    const rows = [england, of('A', 2999, 3000), of('B', 10, 10_000), of('C', 3000, 3000), of('D', 0, 40), of('E', 1, 5000)];
    expect([printAlike(time, 100, 99.97), printAlike(time, 0, 0.02), printAlike(time, 0, 0.1)]).toEqual([true, true, false]);
    expect(extremes(time, rows, 'highest').map(({ name }) => name)).toEqual(['A', 'C']);
    expect(extremes(time, rows, 'lowest').map(({ name }) => name)).toEqual(['D', 'E']);
    expect(headlineOf(time, '2025', rows).slice(1)).toEqual([
      'In A and C all or almost all did.',
      'In D and E none or almost none did.'
    ]);
    expect(headlineOf(time, '2025', [england, of('C', 3000, 3000), of('D', 0, 40)]).slice(1)).toEqual([
      'In C all did.',
      'In D none did.'
    ]);
    expect(headlineOf(time, '2025', [england, of('A', 2999, 3000), of('B', 50, 100)])[1]).toMatch(/^In A.* 99\.97/);
  });

  it('one that is doubted and prints like an end is passed over, and the caption says so', () => {
    const doubted = { ...of('B', 1992, 2000), ...doubt('covers-few') };
    const rows = [england, of('A', 1994, 2000), doubted, of('C', 50, 100)];
    expect(captionOf(time, rows, [])).toBe('');
    const nearer = { ...of('B', 19939, 20000), ...doubt('covers-few') };
    expect(captionOf(time, [england, of('A', 1994, 2000), nearer, of('C', 50, 100)], [])).toContain('leaves out B (99.7%)');
  });
});

describe('figures printed without a count', () => {
  const level2 = measureById('level-2-at-19-with-plan');
  const small = row('Rutland', 73.7, { note: [FEW_CHILDREN] });

  it('of a council with few children are shown, and neither ranked nor named', () => {
    const rows = [row('England', 29.8), row('Westminster', 60.7), row('Nottingham', 12), small];
    expect([isSmall(level2, small), isRanked(level2, small), isRanked(level2, rows[1]!)]).toEqual([true, false, true]);
    expect(headlineOf(level2, '2023-24', rows).slice(1)).toEqual([
      'In Westminster, 61 in 100 did.',
      'In Nottingham, 12 in 100 did.'
    ]);
    expect(labelOf(level2, small)).toBe('Rutland: 73.7% (fewer than 30,000 children and no published count: shown, not ranked)');
    expect(captionOf(level2, rows, [])).toBe(
      'Rutland has fewer than 30,000 children: its figure is shown and not ranked, because no count is published and it may rest on fewer than 30.'
    );
  });

  it('are asked of every measure of pupils that prints none, and most of those of one year group', () => {
    const pupils = MEASURES.filter(
      ({ from, geography }) =>
        geography === 'council' &&
        'value' in from &&
        !from.denominator &&
        /^(lait|absence-suspension)$/.test(from.value.publication)
    );
    expect(pupils.length).toBeGreaterThan(15);
    expect(pupils.filter(({ rankedFrom }) => rankedFrom === undefined)).toEqual([]);
    for (const { id, rankedFrom } of pupils)
      expect([id, rankedFrom]).toEqual([
        id,
        {
          children: /^(key-stage-2|attainment-8)-(gap-)?with-plan$|^level-2/.test(id) ? YEAR_GROUP_COUNTED_FROM : 3000
        }
      ]);
  });

  it('of boards of which nothing tells how many are no ends at all, and the caption says why', () => {
    const autism = measureById('autism-first-seen-after-13-weeks-under-10');
    const rows = [row('England', 51), row('A', 100), row('B', 44)];
    expect(headlineOf(autism, '2019-06', rows)).toHaveLength(1);
    expect(headlineOf(autism, '2019-06', rows)[0]).toMatch(/^In England in June 2019, 51 in 100 referrals for suspected autism/);
    expect(headlineOf(autism, '2019-06', rows.slice(1))).toEqual([
      'In June 2019, no council is named: how many each figure counts is not published.'
    ]);
    expect(captionOf(autism, rows, [])).toContain('is not published, so none is named as highest or lowest.');
  });
});

describe('a headline without England', () => {
  it('opens with the end that is not nought', () => {
    const severe = measureById('severe-absence-with-plan');
    expect(headlineOf(severe, '2018-19', [row('Rutland', 0), row('Newcastle upon Tyne', 8), row('Brent', 3)])).toEqual([
      'In Newcastle upon Tyne in 2018-19, 8.0 in 100 pupils with a plan missed half of school or more, the highest of three councils.',
      'In Rutland none did, the lowest.'
    ]);
  });
});

describe('a gap the other way round', () => {
  it('is below and not minus above', () => {
    const gap = measureById('suspended-gap-with-plan');
    const [first] = headlineOf(gap, '2023-24', [row('Hartlepool', -0.12), row('Torbay', 8)]);
    expect(first).toBe(
      'In Hartlepool in 2023-24, the share of pupils with a plan who were suspended in the autumn term was 0.1 percentage points below that of pupils with no special educational needs, the narrower gap of the two councils.'
    );
  });
});

describe('what rests on few, in words', () => {
  it('is said of things and children, and never of pounds, neighbourhoods or answers', () => {
    const said = (id: string) => smallInWords(measureById(id));
    expect(said('plans-within-20-weeks')).toBe('fewer than 30 plans');
    expect(said('high-needs-allocation-per-child')).toBe('fewer than 3,000 children');
    expect(said('attainment-8-with-plan')).toBe('fewer than 30,000 children and no published count');
    for (const id of [
      'top-up-funding-independent',
      'schools-grant-balance',
      'deprivation-score',
      'children',
      'area-inspection-outcome'
    ])
      expect([id, said(id)]).toEqual([id, '']);
    expect(isSmall(measureById('top-up-funding-independent'), { denominator: 12 })).toBe(false);
    expect(MEASURES.filter((measure) => / pounds/.test(smallInWords(measure)))).toEqual([]);
  });

  it('why there is no interval is true of pounds, of a mean of all neighbourhoods and of printed averages', () => {
    const note = (id: string) => noIntervalNote(measureById(id));
    for (const id of ['top-up-funding-independent', 'schools-grant-balance', 'family-support-spending-per-child'])
      expect(note(id)).toMatch(/^Pounds are added up, not sampled/);
    expect(note('high-needs-allocation-per-child')).toBe(
      'The government sets these sums, and nothing is sampled: no interval is given.'
    );
    expect(note('deprivation-score')).toMatch(/^Every neighbourhood has a score/);
    expect(note('attainment-8-with-plan')).toMatch(/^These are printed averages/);
  });
});

describe('figures as of a day', () => {
  const inspections = measureById('area-inspection-outcome');

  it('say the day and not the year, in the headline and in the subtitle once', () => {
    expect(headlineOf(inspections, '2026', [row('A', 1), row('B', null)])[0]).toBe(
      'By 26 June 2026, of 2 council areas, 1 had been inspected under the framework of 2023 and graded.'
    );
    expect(subtitleOf(inspections, '2026')).toMatch(/published by 26 June 2026, by council, England\.$/);
    const days = (measure: Measure) => Object.values(measure.phrases.when ?? {}).map((when) => when.replace(/^By /, ''));
    for (const measure of MEASURES) for (const day of days(measure)) expect(measure.statisticalTitle).toContain(day);
  });

  it('say of how many, where all have an answer', () => {
    const officers = measureById('designated-health-officers');
    expect(headlineOf(officers, '2025-01', [row('A', 2), row('B', 1)])[0]).toBe(
      'In January 2025, in 1 of 2 council areas both a medical and a clinical officer were in post.'
    );
  });
});

describe('absences', () => {
  it('name a council once, and name those whose figures are withheld', () => {
    const time = measureById('plans-within-20-weeks');
    expect(labelOf(time, row('Leicester', null))).toBe('DfE’s table leaves Leicester out');
    expect(captionOf(measureById('reviews-decided-in-4-weeks'), [row('Reading', null, { status: 'suppressed' })], [])).toBe(
      'DfE withholds the figures of Reading.'
    );
  });
});

describe('the share excepted in England in 2025', () => {
  it('is told apart where it counts Norfolk and where it leaves it out', () => {
    const [time, counterpart, excepted] = [
      'plans-within-20-weeks',
      'plans-within-20-weeks-including-exceptions',
      'plans-excepted'
    ].map(measureById) as [Measure, Measure, Measure];
    for (const measure of [time, counterpart]) {
      expect(besideOf(measure, '2025')).toMatch(/Without Norfolk it is 4\.8%/);
      expect([besideOf(measure, '2024'), besideEngland(measure, '2025')]).toEqual([null, '']);
    }
    expect([besideEngland(excepted, '2025'), besideEngland(excepted, '2024')]).toEqual(['without Norfolk', '']);
    expect(captionOf(excepted, [row('England', 4.8, { period: '2025' })], [])).toBe('The figure for England is without Norfolk.');
  });
});
