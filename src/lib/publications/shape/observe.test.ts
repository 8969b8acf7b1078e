import { describe, expect, it } from 'vitest';
import { ENGLAND, type Area } from '../../model/area.ts';
import { Gazetteer } from '../../model/gazetteer.ts';
import type { Field, Measure, PublicationId } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import type { PlacedRow } from '../place.ts';
import type { Cell, Mark } from '../reading.ts';
import { observe, type Release } from './observe.ts';
import { addedUp } from '../../model/added-up.ts';

const NORTH = 'E12000001';
const area = (code: string, over: Partial<Area> = {}): Area => ({
  code,
  dfeCode: code.slice(-3),
  name: code,
  aliases: [],
  slug: code.toLowerCase(),
  kind: 'unitary',
  region: NORTH,
  from: '',
  to: '',
  children: null,
  ...over
});
const gazetteer = new Gazetteer([
  area(ENGLAND, { kind: 'england', region: '' }),
  area(NORTH, { kind: 'region', region: '' }),
  area('A'),
  area('B'),
  area('C')
]);

/** A row: what stands in each column, a number or a mark. */
type Written = Record<string, number | Mark>;

function release(publication: PublicationId, period: string, byArea: Record<string, Written>, from = 2): Release {
  const cell = (written: number | Mark, column: string): Cell =>
    typeof written === 'number'
      ? { published: String(written), value: written, mark: null, column }
      : { published: written, value: null, mark: written, column };
  const rows = Object.entries(byArea).map(([code, cells], index): PlacedRow => ({
    line: from + index,
    period,
    level: code === ENGLAND ? 'england' : code === NORTH ? 'region' : 'council',
    dfeCode: '',
    onsCode: code,
    name: code,
    region: NORTH,
    area: code,
    cells: Object.fromEntries(Object.entries(cells).map(([column, written]) => [column, cell(written, column)]))
  }));
  return { source: `${publication}-file`, publication, rows };
}

function measure(numerator: Field, denominator: Field, over: Partial<Measure> = {}, publishedRate?: string): Measure {
  return {
    id: 'made-up',
    unit: { kind: 'share' },
    geography: 'council',
    caveats: [],
    from: { numerator, denominator, ...(publishedRate ? { publishedRate } : {}) },
    ...over
  } as unknown as Measure;
}

function lines(of: Measure, releases: Release[]): (code: string, period?: string) => Observation {
  const observations = observe(of, releases, gazetteer);
  return (code, period) => {
    const found = observations.find((line) => line.area === code && (period === undefined || line.period === period));
    if (!found) throw new Error(`no line for ${code} ${period}`);
    return found;
  };
}

const issued: Field = { publication: 'timeliness', fields: ['all'] };
const excepted: Field = { publication: 'timeliness', fields: ['all'], minus: ['unexcepted'] };

describe('a field taken away from another', () => {
  it('is the difference of two cells of one row', () => {
    const at = lines(measure(excepted, issued), [
      release('timeliness', '2024', {
        [ENGLAND]: { all: 100, unexcepted: 80 },
        [NORTH]: { all: 100, unexcepted: 80 },
        A: { all: 40, unexcepted: 30 },
        B: { all: 50, unexcepted: 50 },
        C: { all: 10, unexcepted: 0 }
      })
    ]);
    expect(at('A')).toMatchObject({ value: 25, numerator: 10, denominator: 40, status: 'ok', row: 4 });
    expect(at('B')).toMatchObject({ value: 0, status: 'ok' });
    expect(at('C')).toMatchObject({ value: 100, status: 'ok' });
    expect(at(ENGLAND)).toMatchObject({ value: 20, numerator: 20, note: [], row: 2 });
  });

  it('of totals that hold a council in one count only is replaced by the sum of the others', () => {
    const at = lines(measure(excepted, issued), [
      release('timeliness', '2025', {
        [ENGLAND]: { all: 100, unexcepted: 81 },
        A: { all: 40, unexcepted: 30 },
        B: { all: 50, unexcepted: 50 },
        C: { all: 10, unexcepted: 'x' }
      })
    ]);
    expect(at('C')).toMatchObject({ value: null, denominator: 10, status: 'not-returned' });
    expect(at(ENGLAND)).toMatchObject({ numerator: 10, denominator: 90, note: ['summed'], row: null, status: 'ok' });
  });
});

describe('two publications', () => {
  const budgets: Field = { publication: 'personal-budgets', fields: ['budget'] };
  const plans: Field = { publication: 'caseload', fields: ['plans'] };

  it('are divided in the same January, and the line cited is that of the count above', () => {
    const at = lines(measure(budgets, plans), [
      release(
        'personal-budgets',
        '2025-01',
        { [ENGLAND]: { budget: 10 }, A: { budget: 4 }, B: { budget: 6 }, C: { budget: 0 } },
        20
      ),
      release('caseload', '2024-01', { [ENGLAND]: { plans: 1 }, A: { plans: 1 }, B: { plans: 1 }, C: { plans: 1 } }),
      release('caseload', '2025-01', { [ENGLAND]: { plans: 200 }, A: { plans: 50 }, B: { plans: 'x' } })
    ]);
    expect(at('A')).toMatchObject({
      value: 8,
      numerator: 4,
      denominator: 50,
      source: 'personal-budgets-file',
      row: 21,
      note: []
    });
    expect(at('B')).toMatchObject({ value: null, numerator: 6, denominator: null, status: 'not-returned' });
    expect(at('C')).toMatchObject({ value: null, denominator: null, status: 'not-returned' });
    expect(at(ENGLAND)).toMatchObject({ value: 5, numerator: 10, denominator: 200, row: 20, note: [] });
  });

  it('have no figure in a January that the one below does not hold', () => {
    const at = lines(measure(budgets, plans), [
      release('personal-budgets', '2025-01', { [ENGLAND]: { budget: 10 }, A: { budget: 4 } }),
      release('caseload', '2024-01', { [ENGLAND]: { plans: 200 }, A: { plans: 50 } })
    ]);
    expect(at('A')).toMatchObject({ value: null, numerator: 4, denominator: null });
  });

  it('divide a January by the children of the mid-year before, and a calendar year by those of the same', () => {
    const children: Field = { publication: 'children', fields: ['children'] };
    const estimates = [
      release('children', '2023', { [ENGLAND]: { children: 9000 }, A: { children: 2000 } }),
      release('children', '2024', { [ENGLAND]: { children: 10_000 }, A: { children: 4000 } })
    ];
    const perThousand: Partial<Measure> = { unit: { kind: 'rate', per: 1000, of: 'children' } };
    const january = lines(measure(plans, children, perThousand), [
      release('caseload', '2024-01', { [ENGLAND]: { plans: 450 }, A: { plans: 80 } }),
      release('caseload', '2025-01', { [ENGLAND]: { plans: 500 }, A: { plans: 80 } }),
      ...estimates
    ]);
    expect(january('A', '2024-01')).toMatchObject({ value: 40, denominator: 2000, note: [] });
    expect(january('A', '2025-01')).toMatchObject({ value: 20, denominator: 4000, note: [] });
    expect(january(ENGLAND, '2025-01')).toMatchObject({ value: 50, denominator: 10_000, note: [] });

    const started: Field = { publication: 'new-plans', fields: ['started'] };
    const calendar = lines(measure(started, children, perThousand), [
      release('new-plans', '2024', { [ENGLAND]: { started: 100 }, A: { started: 8 } }),
      release('new-plans', '2025', { [ENGLAND]: { started: 100 }, A: { started: 8 } }),
      ...estimates
    ]);
    expect(calendar('A', '2024')).toMatchObject({ value: 2, denominator: 4000, note: [] });
    expect(calendar('A', '2025')).toMatchObject({ value: 2, denominator: 4000, note: ['children-mid-2024'] });
  });
});

describe('regions and England', () => {
  const over: Field = { publication: 'caseload', fields: ['over'] };
  const under: Field = { publication: 'caseload', fields: ['under'] };

  it('that nobody published are sums of the councils that have both counts', () => {
    const at = lines(measure(over, under), [
      release('caseload', '2025-01', {
        A: { over: 1, under: 10 },
        B: { over: 2, under: 30 },
        C: { over: 'x', under: 500 }
      })
    ]);
    for (const code of [NORTH, ENGLAND])
      expect(at(code)).toMatchObject({ value: 7.5, numerator: 3, denominator: 40, note: ['summed'], row: null });
  });

  it('are sums where the printed rate is that of the councils that have both counts, and not that of the printed counts', () => {
    const england = { over: 4, under: 540, rate: 7.5 };
    const councils = { A: { over: 1, under: 10, rate: 10 }, B: { over: 2, under: 30, rate: 6.7 } };
    const at = (c: Written, total: Written = england) =>
      lines(measure(over, under, {}, 'rate'), [release('caseload', '2024-01', { [ENGLAND]: total, ...councils, C: c })])(ENGLAND);
    expect(at({ over: 'x', under: 500, rate: 'x' })).toMatchObject({ value: 7.5, note: ['summed'], row: null });
    expect(at({ over: 'x', under: 500, rate: 'x' }, { ...england, rate: 0.7 })).toMatchObject({ denominator: 540, row: 2 });
    expect(at({ over: 'x', under: 500, rate: 'x' }, { ...england, rate: 3 })).toMatchObject({ denominator: 540, row: 2 });
    expect(at({ over: 1, under: 500, rate: 0.2 })).toMatchObject({ denominator: 540, row: 2 });
  });

  it('are as published where they divide all by some, and where the printed rate is that of neither', () => {
    const at = (total: Written, c: Written) =>
      lines(measure(over, under, {}, 'rate'), [
        release('caseload', '2024-01', { [ENGLAND]: total, A: { over: 1, under: 10, rate: 10 }, C: c })
      ])(ENGLAND);
    expect(at({ over: 9, under: 40, rate: 22.5 }, { over: 6, under: 'x', rate: 'x' })).toMatchObject({ numerator: 9, row: 2 });
    expect(at({ over: 4, under: 540, rate: 7.5 }, { over: 'x', under: 500, rate: 'x' })).toMatchObject({
      denominator: 540,
      row: 2
    });
  });

  it('are sums where subtraction would give the one suppressed council away, and not where two are', () => {
    const hidden: Written = { over: 'c', under: 'c' };
    const at = (b: Written) =>
      lines(measure(over, under), [
        release('caseload', '2025-01', { [ENGLAND]: { over: 8, under: 60 }, A: { over: 1, under: 10 }, B: b, C: hidden })
      ])(ENGLAND);
    expect(at({ over: 2, under: 30 })).toMatchObject({ numerator: 3, denominator: 40, note: ['summed'], row: null });
    expect(at(hidden)).toMatchObject({ numerator: 8, denominator: 60, note: [], row: 2 });
  });

  it('are sums in a measure that says so, and otherwise as published', () => {
    const files = [
      release('caseload', '2025-01', {
        [ENGLAND]: { over: 8, under: 60 },
        A: { over: 1, under: 10 },
        B: { over: 2, under: 30 },
        C: { over: 'x', under: 'x' }
      })
    ];
    expect(lines(measure(over, under), files)(ENGLAND)).toMatchObject({ numerator: 8, denominator: 60, note: [], row: 2 });
    expect(lines(measure(over, under, { totals: 'summed' }), files)(ENGLAND)).toMatchObject({
      numerator: 3,
      denominator: 40,
      note: ['summed'],
      row: null
    });
  });
});

describe('a sum divided by what another file counts', () => {
  it('leaves out those below the line that are not above it, and keeps those whose own is not published', () => {
    const at = lines(
      measure(
        { publication: 'lait', fields: ['spent'] },
        { publication: 'children', fields: ['children'] },
        {
          unit: { kind: 'money', per: 'child' },
          totals: 'summed'
        }
      ),
      [
        release('lait', '2024-25', { [ENGLAND]: { spent: 900 }, A: { spent: 600 }, B: { spent: 'x' }, C: { spent: 300 } }),
        release('children', '2024', {
          [ENGLAND]: { children: 100 },
          A: { children: 30 },
          B: { children: 10 },
          C: { children: 'x' }
        })
      ]
    );
    expect(at(ENGLAND)).toMatchObject({ numerator: 900, denominator: 90, value: 10, note: ['summed'], row: null });
    expect(at('A')).toMatchObject({ value: 20, status: 'ok' });
    expect(at('B')).toMatchObject({ value: null, denominator: 10, status: 'not-returned' });
  });
});

describe('a difference of two printed scores', () => {
  it('has the decimals of the two, and one printed value all that it has', () => {
    const scores = [release('lait', '2024-25', { A: { none: 50.2, plan: 14.8 }, B: { none: 37.862070175438596, plan: 'x' } })];
    const gap: Measure['from'] = { value: { publication: 'lait', fields: ['none'], minus: ['plan'] } };
    const alone: Measure['from'] = { value: { publication: 'lait', fields: ['none'] } };
    const by = (from: Measure['from']) => lines({ ...measure(issued, issued), unit: { kind: 'points' }, from }, scores);
    expect(by(gap)('A')).toMatchObject({ value: 35.4, numerator: null, denominator: null, status: 'ok' });
    expect(by(gap)('B')).toMatchObject({ value: null, status: 'not-returned' });
    expect(by(alone)('B').value).toBe(37.862070175438596);
  });
});

describe('absences', () => {
  const at = lines(
    measure({ publication: 'caseload', fields: ['first', 'second'] }, { publication: 'caseload', fields: ['plans'] }),
    [
      release('caseload', '2022-01', {
        [ENGLAND]: { first: 5, second: 'x', plans: 50 },
        A: { first: 2, second: 'x', plans: 20 },
        B: { first: 3, second: 'x', plans: 30 }
      }),
      release('caseload', '2023-01', {
        [ENGLAND]: { first: 5, second: 5, plans: 50 },
        A: { first: 'x', second: 'x', plans: 20 },
        B: { first: 5, second: 5, plans: 0 }
      })
    ]
  );

  it('are not collected where a column has no number in any area', () => {
    for (const code of ['A', 'B', ENGLAND]) expect(at(code, '2022-01')).toMatchObject({ value: null, status: 'not-collected' });
  });
  it('are not returned where others have a number', () => expect(at('A', '2023-01').status).toBe('not-returned'));
  it('are nothing to divide where the count below is 0', () =>
    expect(at('B', '2023-01')).toMatchObject({ value: null, denominator: 0, status: 'nothing-to-divide' }));
  it('are no row where the file has none', () => {
    for (const period of ['2022-01', '2023-01'])
      expect(at('C', period)).toMatchObject({ status: 'no-row', row: null, value: null });
  });
  it('throw when no file covers the measure', () => {
    expect(() => observe(measure(over('nowhere'), over('nowhere')), [], gazetteer)).toThrow('No file covers the measure made-up');
  });
});

function over(field: string): Field {
  return { publication: 'caseload', fields: [field] };
}

describe('sums', () => {
  it('have as many decimals as what is added up, and a number alone stays as printed', () => {
    expect(addedUp([683_860_206.1, 0.2, 0.41])).toBe(683_860_206.71);
    expect(addedUp([0.1, 0.2])).toBe(0.3);
    expect(addedUp([50.2, -14.8])).toBe(35.4);
    expect(addedUp([3, 4])).toBe(7);
    expect([addedUp([37.862070175438596]), addedUp([])]).toEqual([37.862070175438596, 0]);
    expect(addedUp([1 / 3, 0.1])).toBe(0.433333333333);
  });

  it('of councils are in pounds and pence', () => {
    const spent: Field = { publication: 'high-needs-benchmarking', fields: ['spent'] };
    const all: Field = { publication: 'high-needs-benchmarking', fields: ['all'] };
    const at = lines(measure(spent, all), [
      release('high-needs-benchmarking', '2021-22', {
        A: { spent: 0.1, all: 1000.1 },
        B: { spent: 0.2, all: 2000.2 },
        C: { spent: 0.4, all: 3000 }
      })
    ]);
    expect(at(ENGLAND)).toMatchObject({ numerator: 0.7, denominator: 6000.3 });
  });
});
