import { describe, expect, it } from 'vitest';
import { areas, observationsOf, periodsOf, realFigures } from '../../../../tests/fixtures/export.ts';
import { measureById } from '../../measures/index.ts';
import { PlaceMatcher } from '../../places/match.ts';
import { quantile } from '../../statistics/index.ts';
import type { Place } from '../../ui/search.ts';
import { isRanked } from '../../words/index.ts';
import { isInside, placesIn, rectangle } from './lasso.ts';
import { gapOfTwo, LEAST_SPREAD, linesOf, spreadYears } from './over-time.ts';
import { afterAdding, readPasted } from './paste.ts';
import { sqlOf } from './sql-of.ts';
import { countsInWords, inOrder } from '../../ui/figure-table.ts';
import { breaksInWords, stopAt, stopsOf } from '../../ui/years.ts';

const places = [...areas.values()].filter(({ kind }) => !['england', 'region'].includes(kind)) as Place[];
const plans = measureById('plans-within-20-weeks');

describe('names that are pasted', () => {
  const matcher = new PlaceMatcher({ areas: places });
  const paste = (text: string) => readPasted(text, matcher, places);

  it('are read one a line or between commas, by name, short name or code, each council once', () =>
    expect(
      paste('Kent\nSurrey, E10000012; Bristol\n"Bristol, City of"\n  \n• Derby\nKent').places.map(({ slug }) => slug)
    ).toEqual(['kent', 'surrey', 'essex', 'bristol', 'derby']));

  it('are read as a newspaper lists them: commas, breaks and an ‘and’ before the last', () => {
    const ten = ['bolton', 'bury', 'manchester', 'oldham', 'rochdale', 'salford', 'stockport', 'tameside', 'trafford', 'wigan'];
    for (const text of [
      'Bolton, Bury, Manchester, Oldham, Rochdale, Salford, Stockport, Tameside, Trafford and Wigan.',
      'Bolton, Bury, Manchester, Oldham, Rochdale,\nSalford, Stockport, Tameside, Trafford, and Wigan',
      'Bolton Council, Bury MBC; Manchester City Council, Oldham\nRochdale, Salford, Stockport\n\nTameside, Trafford & Wigan'
    ])
      expect(
        paste(text).places.map(({ slug }) => slug),
        text
      ).toEqual(ten);
    expect(
      paste('Camden, Hammersmith and Fulham, Kensington and Chelsea and Westminster').places.map(({ slug }) => slug)
    ).toEqual(['camden', 'hammersmith-and-fulham', 'kensington-and-chelsea', 'westminster']);
    const { places: found, unsettled } = paste('Boltn, Bury, Oldham and Wigann');
    expect(found.map(({ slug }) => slug)).toEqual(['bury']);
    expect(unsettled.map(({ text }) => text)).toEqual(['Boltn', 'Oldham and Wigann']);
  });

  it('that are no council are asked about, with a reason and choices', () => {
    const { places: found, unsettled } = paste('Kentt, London, Wales, Northamptonshire');
    expect(found).toEqual([]);
    expect(unsettled.map(({ text, why }) => `${text}: ${why}`)).toEqual([
      'Kentt: no council of that name; is one of these meant?',
      'London: a region, not a council: choose London under ‘One region’',
      'Wales: a country, not a council',
      'Northamptonshire: a council until 2021'
    ]);
    expect(unsettled[0]?.choices.map(({ slug }) => slug)).toEqual(['kent']);
  });

  const districts = [
    ['Newcastle-under-Lyme', 'E10000028', 'E07000195'],
    ['Gloucester', 'E10000013', 'E07000081'],
    ['Mendip', 'E10000013', 'E07000187', '2023-03-31']
  ] as const;
  const constituencies = [
    ['Carlisle', [['E06000063', 1]]],
    [
      'Barrow and Furness',
      [
        ['E06000064', 0.9],
        ['E06000063', 0.1]
      ]
    ]
  ] as const;
  const wider = new PlaceMatcher({ areas: places, districts });
  const asked = (text: string) => {
    const { places: added, unsettled } = readPasted(text, wider, places, { constituencies });
    expect(added).toEqual([]);
    return unsettled.map(({ why, choices, together }) => ({
      why,
      choices: choices.map(({ slug, because }) => (because === '' ? slug : `${slug}: ${because}`)),
      together: together.map(({ slug }) => slug)
    }))[0];
  };

  it('of a town that two councils may be meant by, of one that is in a council of another name, and of a county are each asked about', () => {
    expect(asked('Newcastle')).toEqual({
      why: 'more than one council may be meant',
      choices: ['newcastle-upon-tyne', 'staffordshire: Newcastle-under-Lyme is a district of it'],
      together: []
    });
    expect(asked('Carlisle')).toEqual({
      why: 'no council of that name. Carlisle is a constituency in Cumberland',
      choices: ['cumberland'],
      together: []
    });
    expect(asked('Barrow')?.choices).toEqual(['westmorland-and-furness', 'cumberland', 'harrow']);
    const ten = ['bolton', 'bury', 'manchester', 'oldham', 'rochdale', 'salford', 'stockport', 'tameside', 'trafford', 'wigan'];
    expect(asked('Greater Manchester')).toEqual({
      why: 'not one council: ten councils lie in it',
      choices: ten,
      together: ten
    });
  });

  it('of a combined authority are said to be one, and never taken for the region of the same name', () => {
    const why = 'a combined authority, not a council; which councils belong to it is not in this site’s data.';
    for (const name of ['West Midlands Combined Authority', 'North East Mayoral Strategic Authority', 'WECA', 'West of England'])
      expect(asked(name)).toEqual({ why, choices: [], together: [] });
    const counted = asked('GMCA');
    expect(counted?.why).toBe(`${why} These are the councils of Greater Manchester`);
    expect(counted?.together).toHaveLength(10);
  });

  it('of two councils as one are asked about, and both can be added', () =>
    expect(asked('Devon and Torbay')).toEqual({
      why: 'not one council; are these meant?',
      choices: ['devon', 'torbay'],
      together: ['devon', 'torbay']
    }));

  it('of districts lead to their council, which is said', () => {
    const { places: added, readAs, unsettled } = readPasted('Gloucester', wider, places);
    expect([added.map(({ slug }) => slug), unsettled]).toEqual([['gloucestershire'], []]);
    expect(readAs.map(({ words }) => words)).toEqual([
      'Gloucester is a district: Gloucestershire, its council for SEND, was added.'
    ]);
    expect(readPasted('Mendip', wider, places).readAs.map(({ words }) => words)).toEqual([
      'Mendip was a district until 2023: Gloucestershire, which it is now part of, was added.'
    ]);
  });

  it('stay asked about until all that may be meant together are added', () => {
    const [one] = readPasted('Devon and Torbay, Newcastle', wider, places).unsettled;
    if (!one) throw new Error('nothing is asked');
    const [devon, torbay] = one.together;
    const left = afterAdding(one, devon?.code ?? '');
    expect(left?.choices.map(({ slug }) => slug)).toEqual(['torbay']);
    expect(left && afterAdding(left, torbay?.code ?? '')).toBeNull();
  });
});

describe('what is drawn on a map', () => {
  const square = rectangle({ x: 0, y: 0 }, { x: 10, y: 10 });
  it('holds what is inside, whichever way it was drawn', () => {
    expect(isInside({ x: 5, y: 5 }, square)).toBe(true);
    expect(isInside({ x: 5, y: 5 }, [...square].reverse())).toBe(true);
    expect(isInside({ x: 15, y: 5 }, square)).toBe(false);
    expect(
      isInside({ x: 1, y: 5 }, [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 10, y: 10 }
      ])
    ).toBe(false);
  });
  it('names each council once, and a line that turns nowhere none', () => {
    const at = [
      { code: 'a', cx: 1, cy: 1 },
      { code: 'a', cx: 2, cy: 2 },
      { code: 'b', cx: 20, cy: 2 }
    ];
    expect(placesIn(square, at)).toEqual(['a']);
    expect(placesIn(square.slice(0, 2), at)).toEqual([]);
  });
});

describe('the slider of years', () => {
  const stops = stopsOf(plans, periodsOf(plans.id));
  it('keeps years without figures, years apart and the break', () => {
    const gaps = stopsOf(plans, ['2016', '2017', '2020']);
    expect(gaps.map(({ period, has }) => [period, has])).toEqual([
      ['2016', true],
      ['2017', true],
      ['2018', false],
      ['2019', false],
      ['2020', true]
    ]);
    expect(stops.filter(({ notComparable }) => notComparable).map(({ period }) => period)).toEqual(['2014', '2015']);
    expect(stops.filter(({ breaks }) => breaks).map(({ period }) => period)).toEqual(['2022']);
  });
  it('steps over a year without figures, and stays at the ends', () => {
    const gaps = stopsOf(plans, ['2016', '2018', '2019']);
    expect(stopAt(gaps, 1, '2016')?.period).toBe('2018');
    expect(stopAt(gaps, 1, '2018')?.period).toBe('2016');
    expect(stopAt(gaps, 3, '2019')?.period).toBe('2019');
    expect(stopAt(gaps, 0, '2019')?.period).toBe('2016');
  });
  it('says what its marks mean', () =>
    expect(breaksInWords(plans, periodsOf(plans.id)).join(' ')).toBe(
      '2014: four months; 2015: first full year (no fair comparison with other years). Counted in a new way from 2022 on.'
    ));
});

describe('the band over the years', () => {
  it('is P10, median and P90 of the councils that can be ranked', () => {
    const codes = new Set(places.map(({ code }) => code));
    const spread = spreadYears(plans, observationsOf(plans.id), codes, periodsOf(plans.id));
    const { rows } = realFigures(plans.id, '2024');
    const values = rows.filter((row) => isRanked(plans, row)).map(({ value }) => value ?? 0);
    expect(spread.find(({ period }) => period === '2024')).toEqual({
      period: '2024',
      p10: quantile(values, 0.1),
      middle: quantile(values, 0.5),
      p90: quantile(values, 0.9)
    });
    for (const { period } of spread)
      expect(
        observationsOf(plans.id).filter((row) => row.period === period && codes.has(row.area) && isRanked(plans, row)).length
      ).toBeGreaterThanOrEqual(LEAST_SPREAD);
  });
  it('has no tenths of a few councils, of grades or of boards', () => {
    expect(spreadYears(plans, observationsOf(plans.id), new Set(['E10000016']), ['2024'])).toEqual([]);
    const graded = measureById('area-inspection-outcome');
    expect(spreadYears(graded, observationsOf(graded.id), new Set(places.map(({ code }) => code)), periodsOf(graded.id))).toEqual(
      []
    );
  });
  it('draws the lines that were chosen, else those of a selection that is few enough, its own first', () => {
    expect(linesOf(['x', 'y'], new Set(['a']), 'a', 8)).toEqual(['x', 'y']);
    expect(linesOf([], new Set(['a', 'b']), 'b', 8)).toEqual(['b', 'a']);
    expect(linesOf([], new Set('abcdefghijk'), 'b', 8)).toEqual(['b']);
    expect(linesOf([], null, null, 8)).toEqual([]);
  });
});

describe('the table', () => {
  const { rows } = realFigures(plans.id, '2025');
  it('keeps councils without a figure at the end, whichever way it runs', () => {
    for (const falling of [false, true]) {
      const values = inOrder(rows, 'figure', falling, () => '').map(({ value }) => value);
      const first = values.indexOf(null);
      expect(values.slice(first).every((value) => value === null)).toBe(true);
      const sorted = values.slice(0, first).map((value) => value ?? 0);
      expect(sorted).toEqual([...sorted].sort((a, b) => (falling ? b - a : a - b)));
    }
  });
  it('says what its two counts are', () =>
    expect(countsInWords(plans, { numerator: true, denominator: true })).toMatch(
      /^The numerator is .+; the denominator is .+\.$/
    ));
});

it('asks in SQL what the chart shows', () => {
  expect(sqlOf(plans, '2025', null)).not.toContain('o.area IN');
  expect(sqlOf(plans, '2025', new Set(['E2', 'E1']))).toContain("AND o.area IN ('E1', 'E2')");
  expect(sqlOf(plans, '2025', null, { id: 'appeal-rate', period: '2024' })).toContain(
    "s.measure = 'appeal-rate' AND s.period = '2024'"
  );
});

describe('the gap between two councils whose lines are drawn', () => {
  const drawn = (name: string) => {
    const place = places.find((one) => one.name === name);
    if (!place) throw new Error(`there is no ${name}`);
    return { code: place.code, name };
  };
  const rows = observationsOf(plans.id);
  const valueOf = (name: string, period: string) =>
    rows.find((row) => row.area === drawn(name).code && row.period === period)?.value ?? NaN;

  it('is told of the first and the last year that compare', () => {
    const sizes = ['2022', '2025'].map((year) => Math.abs(valueOf('Kent', year) - valueOf('Essex', year)).toFixed(1));
    expect(gapOfTwo(plans, rows, [drawn('Kent'), drawn('Essex')])).toBe(
      `Between Kent and Essex, the gap was ${sizes[0]} percentage points in 2022 and ${sizes[1]} in 2025. Kent had the higher figure both times.`
    );
  });

  it('is not told of grades, nor where one council has no sound figures', () => {
    const graded = measureById('area-inspection-outcome');
    expect(gapOfTwo(graded, observationsOf(graded.id), [drawn('Kent'), drawn('Essex')])).toBe('');
    expect(gapOfTwo(plans, rows, [drawn('Kent'), drawn('Isles of Scilly')])).toBe('');
  });
});
