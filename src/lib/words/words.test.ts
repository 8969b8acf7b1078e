import { comparatorOf } from '../model/comparator.ts';
import { describe, expect, it } from 'vitest';
import { measureById } from '../measures/index.ts';
import type { Observation } from '../model/observation.ts';
import {
  captionOf,
  comparedWith,
  counted,
  countOf,
  fixed,
  headlineOf,
  inPlace,
  intervalOf,
  isRanked,
  labelOf,
  list,
  listName,
  nameInProse,
  plainName,
  reasonOf,
  shareExcepted,
  counterpartSentence,
  type PlacedRow
} from './index.ts';

const time = measureById('plans-within-20-weeks');
const requests = measureById('requests-per-1000-children');
const refused = measureById('requests-refused');

function row(name: string, numerator: number | null, denominator: number | null, over: Partial<PlacedRow> = {}): PlacedRow {
  const value = numerator !== null && denominator ? (numerator / denominator) * 100 : null;
  return {
    area: name === 'England' ? 'E92000001' : name,
    name,
    kind: name === 'England' ? 'england' : 'unitary',
    period: '2025',
    value,
    numerator,
    denominator,
    status: value === null ? 'not-returned' : 'ok',
    note: [],
    source: 'here',
    row: 2,
    ...over
  };
}

describe('a council within a sentence', () => {
  it('has its article where English gives it one', () => {
    const said = ['Isles of Scilly', 'Isle of Wight', 'City of London', 'Wirral', 'Bristol, City of'].map((name) =>
      nameInProse({ name })
    );
    expect(said).toEqual(['the Isles of Scilly', 'the Isle of Wight', 'the City of London', 'Wirral', 'Bristol']);
    const rows = ['Isle of Wight', 'Halton'].map((name) => ({
      ...row(name, null, null),
      status: 'no-row' as const,
      value: null
    }));
    expect(captionOf(time, rows, [])).toBe('DfE’s table leaves Halton and the Isle of Wight out.');
    expect(captionOf(time, rows.slice(0, 1), [])).toBe('DfE’s table leaves the Isle of Wight out.');
  });
});

describe('places', () => {
  it('stand in a sentence as they are spoken of', () => {
    const names = ['North West', 'East of England', 'West Midlands', 'Yorkshire and The Humber', 'London', 'Isle of Wight'];
    expect(names.map((name) => inPlace({ name }))).toEqual([
      'in the North West',
      'in the East of England',
      'in the West Midlands',
      'in Yorkshire and The Humber',
      'in London',
      'in the Isle of Wight'
    ]);
  });

  it('have one plan that ended or moved, and one child waiting', () => {
    const moved = measureById('plans-transferred-out');
    const waiting = measureById('speech-therapy-waits-over-52-weeks');
    expect([countOf(moved, row('a', 0, 1)), countOf(waiting, row('b', 1, 1)), countOf(moved, row('c', 2, 3))]).toEqual([
      '0 of 1 plan that ended or moved',
      '1 of 1 child waiting',
      '2 of 3 plans that ended or moved'
    ]);
  });
});

describe('numbers', () => {
  it('round half away from zero, as printed figures do', () => {
    expect([fixed(0.25, 1), fixed(2.675, 2), fixed(44.95, 1), fixed(-0.05, 1), fixed(12345.6, 0)]).toEqual([
      '0.3',
      '2.68',
      '45.0',
      '-0.1',
      '12,346'
    ]);
    expect([fixed(1.005, 2), fixed(-1.005, 2), fixed(8.345, 2), fixed(100 * 0.0115, 1), fixed((100 * 23) / 2000, 1)]).toEqual([
      '1.01',
      '-1.01',
      '8.35',
      '1.2',
      '1.2'
    ]);
    expect([fixed(0, 1), fixed(1e-9, 3), fixed(123456789.5, 0), fixed(1e21, 0)]).toEqual([
      '0.0',
      '0.000',
      '123,456,790',
      '1,000,000,000,000,000,000,000'
    ]);
  });

  it('are rounded once, and up only from a half', () => {
    expect([fixed(0.5254999, 3), fixed(0.5255, 3), fixed(-0.5254999, 3), fixed(0.52549999999, 3)]).toEqual([
      '0.525',
      '0.526',
      '-0.525',
      '0.525'
    ]);
    expect([fixed(45.4499999995, 1), fixed(0.4999999999, 0), fixed(99.94999, 1)]).toEqual(['45.4', '0', '99.9']);
    for (let n = 1; n <= 400; n++)
      for (let x = 0; x <= n; x++) {
        /* Tenths of a per cent of x in n, a half going up, worked out in whole numbers. */
        const tenths = Math.floor((2000 * x + n) / (2 * n));
        expect(fixed((x / n) * 100, 1), `${x} of ${n}`).toBe(`${Math.floor(tenths / 10)}.${tenths % 10}`);
      }
  });

  it('stand as lists in a sentence', () => {
    expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});

describe('names', () => {
  it('are those of a sentence', () => {
    expect(plainName({ name: 'Bristol, City of' })).toBe('Bristol');
    expect(listName({ name: 'Dorset', slug: 'dorset-to-2019' })).toBe('Dorset (to 2019)');
    expect(
      [
        'Isle of Wight',
        'City of London',
        'Derbyshire',
        'North East',
        'North East Lincolnshire',
        'London',
        'East of England',
        'East Midlands'
      ].map((name) => inPlace({ name }))
    ).toEqual([
      'in the Isle of Wight',
      'in the City of London',
      'in Derbyshire',
      'in the North East',
      'in North East Lincolnshire',
      'in London',
      'in the East of England',
      'in the East Midlands'
    ]);
  });
});

describe('the headline', () => {
  const england = row('England', 461, 1000);
  it('tells England, then the two ends, and counts ties instead of breaking them', () => {
    const rows = [
      england,
      row('Derbyshire', 71, 1431),
      row('A', 50, 50),
      row('B', 40, 40),
      row('C', 60, 100),
      row('Scilly', 0, 1),
      row('D', null, null)
    ];
    expect(headlineOf(time, '2025', rows)).toEqual([
      'In England in 2025, 46 in 100 plans came on time.',
      'In A and B all did.',
      'In Derbyshire, 5 in 100 did.'
    ]);
  });
  it('names no council under 30, no faulty figure and no region as an extreme', () => {
    const rows = [
      england,
      row('Tiny', 0, 29),
      row('Wrong', 1, 100, { status: 'faulty' }),
      row('South', 2, 100, { kind: 'region' }),
      row('X', 30, 100),
      row('Y', 70, 100)
    ];
    expect(headlineOf(time, '2025', rows).join(' ')).toBe(
      'In England in 2025, 46 in 100 plans came on time. In Y, 70 in 100 did. In X, 30 in 100 did.'
    );
  });
  it('never rounds nearly all to all, nor a few to none', () => {
    const rows = [england, row('X', 996, 1000), row('Y', 4, 1000)];
    expect(headlineOf(time, '2025', rows).slice(1)).toEqual(['In X, 99.6 in 100 did.', 'In Y, 0.4 in 100 did.']);
  });
  it('begins with the better end where there is one, and says when nothing was collected', () => {
    const late = measureById('plans-over-52-weeks');
    expect(headlineOf(late, '2025', [england, row('X', 0, 100), row('Y', 50, 100)]).slice(1)).toEqual([
      'In X none did.',
      'In Y, 50 in 100 did.'
    ]);
    expect(headlineOf(late, '2020', [row('England', null, 100)])).toEqual(['In 2020, no figure was collected.']);
  });
});

describe('labels and reasons', () => {
  it('say the count and the figure', () => {
    expect(labelOf(time, row('Derbyshire', 71, 1431))).toBe('Derbyshire: 71 of 1,431 plans, 5.0%');
    expect(labelOf(time, row('Isles of Scilly', 1, 1))).toBe(
      'Isles of Scilly: 1 of 1 plan, 100.0% (fewer than 30 plans: shown, not ranked)'
    );
    expect(labelOf(requests, row('Kent', 4000, 350_000, { value: 11.43 }))).toBe('Kent: 4,000 requests, 11.4 per 1,000 children');
    expect(labelOf(requests, row('City of London', 5, 847, { value: 5.9 }))).toContain(
      'fewer than 3,000 children: shown, not ranked'
    );
    expect(labelOf(measureById('mean-weeks-to-plan'), row('City of London', null, 4, { value: 19.3, status: 'ok' }))).toBe(
      'City of London: 4 plans, 19.3 weeks (fewer than 30 plans: shown, not ranked)'
    );
    expect(countOf(measureById('appeals-per-10000-children'), row('Rutland', 1, 8000))).toBe('1 appeal');
    expect(reasonOf(requests, row('Kent', 0, 300_000, { value: 0, status: 'faulty' }))).toBe(
      'DfE published a count of 0 requests (0.0), which fails our checks'
    );
    expect(countOf(measureById('appeal-rate'), row('Kent', 169, 4410))).toBe('169 of 4,410 decisions');
    expect(countOf(measureById('ceased-because-needs-met'), row('Kent', 0, 1))).toBe('0 of 1 ended plan');
    expect(labelOf(measureById('appeal-rate'), row('Isles of Scilly', 1, 20))).toContain('fewer than 30 decisions');
  });
  it('give each absence its own words', () => {
    const none = (status: Observation['status'], over: Partial<PlacedRow> = {}) =>
      row('Leicester', null, null, { status, ...over });
    expect(reasonOf(time, none('not-returned'))).toBe('DfE withheld the figure and gives no reason');
    expect(reasonOf(time, none('no-row'))).toBe('DfE’s table leaves Leicester out');
    expect(reasonOf(time, none('suppressed'))).toBe('DfE withholds this figure');
    expect(reasonOf(measureById('plans-over-52-weeks'), none('not-collected', { period: '2020' }))).toBe(
      'Not collected before 2023'
    );
    expect(reasonOf(time, none('nothing-to-divide', { numerator: 0, denominator: 0 }), row('Dorset', 287, 585))).toBe(
      'All 585 plans issued were classed as exceptions, which leaves nothing to divide (0 of 0); including exceptions it is 49.1% (287 of 585 plans)'
    );
    expect(reasonOf(time, none('nothing-to-divide', { numerator: 0, denominator: 0 }), row('X', 1, 1))).toBe(
      'The one plan issued was classed as an exception, which leaves nothing to divide (0 of 0); including exceptions it is 100.0% (1 of 1 plan)'
    );
    expect(reasonOf(time, none('nothing-to-divide'))).toBe('No plan was issued, so there is nothing to divide (0 of 0)');
    expect(reasonOf(measureById('plans-over-52-weeks-excluding-exceptions'), none('nothing-to-divide'))).toBe(
      'There were no plans without an exception, so there is nothing to divide (0 of 0)'
    );
    expect(reasonOf(refused, none('nothing-to-divide'))).toBe('No request was received, so there is nothing to divide (0 of 0)');
    expect(labelOf(time, row('Isle of Wight', null, null, { status: 'no-row' }))).toBe(
      'DfE’s table leaves the Isle of Wight out'
    );
    expect(reasonOf(measureById('appeals-per-10000-children'), none('not-returned', { numerator: 20, denominator: null }))).toBe(
      '20 appeals, and ONS publishes no estimate of children for it'
    );
    expect(labelOf(time, row('Kent', 5, 100, { status: 'faulty' }))).toBe(
      'Kent: published as 5 of 100 plans, 5.0%, which fails our checks'
    );
  });
  it('caption names publisher, release and every council without a figure', () => {
    const source = {
      id: 'here',
      kind: 'published',
      publisher: 'Department for Education',
      title: 'Plans',
      release: 'Reporting year 2026',
      published: '',
      licence: '',
      page: '',
      download: '',
      file: '',
      sha256: ''
    } as const;
    const rows = [row('Norfolk', null, null), row('Halton', null, null), row('Leicester', null, null, { status: 'no-row' })];
    expect(captionOf(time, rows, [source])).toBe(
      'Source: Department for Education, Plans, Reporting year 2026. DfE withheld the figures of Halton and Norfolk and gives no reason. DfE’s table leaves Leicester out.'
    );
  });
});

describe('intervals and comparison', () => {
  it('are Wilson for a share, Byar for a rate, and none for a mean', () => {
    expect(intervalOf(time, row('X', 65, 100))?.low).toBeCloseTo(55.2544433, 6);
    expect(intervalOf(requests, row('X', 65, 10_000))?.high).toBeCloseTo(8.284913855, 8);
    expect(intervalOf(measureById('mean-weeks-to-plan'), row('X', null, null, { value: 24 }))).toBeNull();
  });
  it('tell above, below and neither', () => {
    const at = (value: number) => comparatorOf({ value, numerator: null, denominator: null });
    expect([
      comparedWith(time, row('X', 65, 100), at(50)),
      comparedWith(time, row('X', 65, 100), at(60)),
      comparedWith(time, row('X', 65, 100), at(80))
    ]).toEqual(['above', 'not distinguishable', 'below']);
    expect(comparedWith(time, row('X', 65, 100, { status: 'faulty' }), at(50))).toBeNull();
    expect([comparedWith(time, row('X', 29, 29), at(50)), comparedWith(time, row('X', 30, 30), at(50))]).toEqual([null, 'above']);
  });
  it('rank nobody under 30, faulty or absent', () => {
    expect(
      [row('X', 10, 30), row('X', 10, 29), row('X', 10, 30, { status: 'faulty' }), row('X', null, null)].map((one) =>
        isRanked(time, one)
      )
    ).toEqual([true, false, false, false]);
  });
});

describe('exceptions', () => {
  it('stand beside the headline figure', () => {
    const [excluding, including] = [row('England', 43997, 95411), row('England', 46498, 102203)];
    expect(fixed(shareExcepted(excluding, including) ?? 0, 1)).toBe('6.6');
    expect(counterpartSentence(excluding, including)).toBe(
      '46.1% excluding exceptions, 45.5% including them; 6.6% of plans were excepted.'
    );
    expect(counterpartSentence(row('Norfolk', null, null), row('Norfolk', 1147, 1943))).toBe(
      'no figure excluding exceptions, 59.0% including them; the share excepted cannot be told.'
    );
  });
});

describe('a count with what is counted', () => {
  it('is in the singular for one alone', () => {
    expect([0, 1, 2, 1234].map((count) => counted(count, 'fault'))).toEqual(['0 faults', '1 fault', '2 faults', '1,234 faults']);
    expect(counted(1, 'row is', 'rows are')).toBe('1 row is');
    expect(counted(3, 'child', 'children')).toBe('3 children');
  });
});
