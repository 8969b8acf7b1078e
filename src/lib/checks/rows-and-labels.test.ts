import { describe, expect, it } from 'vitest';
import type { Fault } from '../model/fault.ts';
import { Gazetteer } from '../model/gazetteer.ts';
import type { Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { carriedForward } from './carried.ts';
import { signsAreOpposite } from './signs-are-opposite.ts';
import { countFields } from './evidence.ts';
import { area, ENGLAND, file, found, gazetteer, row, type Figures } from './fixture.ts';
import { labelsFitHeaders } from './labels-fit-headers.ts';
import { neighboursInForce } from './neighbours-in-force.ts';
import { partsMakeTheWhole } from './parts-make-the-whole.ts';
import { plansRollForward } from './plans-roll-forward.ts';
import { sameRowTwice } from './same-row-twice.ts';
import { waitsInBands } from './waits-in-bands.ts';

describe('children waiting', () => {
  const waits = (waiting: number | string, short: number | string, long: number | string): Figures => ({
    speechTherapyWaiting: waiting,
    speechTherapy0To1Weeks: short,
    speechTherapyOver104Weeks: long
  });
  const board = (code: string, of: string, figures: Figures) => row(of, '2025-10', figures, { level: 'icb', onsCode: code });
  const england = (figures: Figures) => row(ENGLAND, '2025-10', figures);
  const beside = (code: string, figures: Figures) => row('', '2025-10', figures, { level: 'beside', onsCode: code });
  const workbook = (over: Partial<Record<'a' | 'b' | 'region' | 'organisation', Figures>> = {}) =>
    file(
      'community-waits',
      [
        england(waits(30, 10, 20)),
        board('QA1', 'A', over.a ?? waits(20, 5, 15)),
        board('QB1', 'B', over.b ?? waits(10, 5, 5)),
        board('QB1', 'C', over.b ?? waits(10, 5, 5))
      ],
      {
        geography: 'icb',
        beside: [beside('Y60', over.region ?? waits(30, 10, 20)), beside('RX1', over.organisation ?? waits(30, 10, 20))]
      }
    );

  it('are in the bands, in the boards, in the regions and with the organisations: 6 rows and 9 sums', () =>
    expect(found(waitsInBands, workbook())).toEqual({ tested: 15, findings: [] }));
  it('of a board that are in no band are told of each of its councils', () => {
    const { findings } = found(waitsInBands, workbook({ b: waits(10, 5, 4) }));
    expect(findings.map(({ of, published, expected }) => [of, published, expected])).toEqual([
      ['B', '10', '9 (B): what the 2 bands of weeks add up to'],
      ['C', '10', '9 (C): what the 2 bands of weeks add up to'],
      [ENGLAND, '20', '19, what the 2 care boards of England add up to']
    ]);
  });
  it('of England are the sum of its regions and of its organisations', () => {
    expect(found(waitsInBands, workbook({ region: waits(29, 10, 19) })).findings.map(({ expected }) => expected)).toEqual([
      '29, what the 1 NHS regions of England add up to',
      '19, what the 1 NHS regions of England add up to'
    ]);
    expect(found(waitsInBands, workbook({ organisation: waits(31, 11, 20) })).findings.map(({ expected }) => expected)).toEqual([
      '31, what the 1 organisations of England add up to',
      '11, what the 1 organisations of England add up to'
    ]);
  });
  it('are no fault where a board has no figure at all, and one where a band is blank', () => {
    expect(found(waitsInBands, workbook({ b: waits('', '', '') })).findings.map(({ of }) => of)).toEqual([
      ENGLAND,
      ENGLAND,
      ENGLAND
    ]);
    expect(found(waitsInBands, workbook({ b: waits(10, 10, '') })).findings[0]?.expected).toContain('of which 1 are blank');
  });
});

describe('a statistical neighbour', () => {
  it('that has ended, or that never was, is told by line and column', () => {
    const ended = new Gazetteer([
      { ...area('A', 'unitary', 'Here'), dfeCode: '801' },
      { ...area('B', 'unitary', 'Gone'), dfeCode: '802', to: '2023-03-31' }
    ]);
    const stranger = { area: 'A', row: 2 };
    const strangers = [
      { ...stranger, code: '802', column: 'SN_1' },
      { ...stranger, code: '999', column: 'SN_2' }
    ];
    const read = { source: 'n', period: '2025', neighbours: [], strangers };
    const { tested, findings } = neighboursInForce.run({
      gazetteer: ended,
      files: [],
      measures: [],
      observations: new Map(),
      neighbours: read
    });
    expect(tested).toBe(2);
    expect(findings.map(({ row: line, column, expected }) => [line, column, expected])).toEqual([
      [2, 'SN_1', 'the code of a council in force in 2025: 802 was Gone, until 2023-03-31'],
      [2, 'SN_2', 'the code of a council in force in 2025: 999 is the code of none']
    ]);
  });
});

describe('a row of counts', () => {
  const counts = (received: number, refused: number): Figures => ({ received, refused, withdrawn: 3 });
  const one = row('A', '2024', counts(500, 120), { line: 7 });
  it('is not another council’s', () => {
    const { findings } = found(sameRowTwice, file('requests', [one, row('B', '2024', counts(500, 120))]));
    expect(findings).toMatchObject([
      {
        of: 'B',
        published: '500, 120, 3',
        expected: 'another row than that of Council A on line 7: all 3 counts are the same to the unit'
      }
    ]);
  });
  it('is not that of the year before', () => {
    const { findings } = found(sameRowTwice, file('requests', [one, row('A', '2025', counts(500, 120))]));
    expect(findings).toMatchObject([{ of: 'A', period: '2025' }]);
    expect(findings[0]?.expected).toContain('other counts than on line 7, of 2024');
  });
  it('may share one large count, or be small, or stand in another period', () => {
    const rows = [one, row('B', '2024', counts(500, 121)), row('C', '2023', counts(500, 120))];
    expect(found(sameRowTwice, file('requests', rows)).findings).toEqual([]);
    const small = [row('A', '2024', counts(20, 5)), row('B', '2024', counts(20, 5))];
    expect(found(sameRowTwice, file('requests', small))).toEqual({ tested: 0, findings: [] });
  });
  it('counts what is integrated, and no rate', () => {
    const budgets = file('personal-budgets', [
      row('A', '2025-01', { pb_integrated: 3, pb_rate: 5, susp_rate_x: 1, decidedRate: 4, xGap: 2, a_gap_b: 3 })
    ]);
    expect([...countFields(budgets)]).toEqual(['pb_integrated', 'xGap']);
  });
});

describe('a balance and a deficit', () => {
  it('have opposite signs', () => {
    const rows = [row('A', '2021-22', { balance: 3.08, deficit: 3.08 }), row('B', '2021-22', { balance: -2, deficit: 2 })];
    const { tested, findings } = found(signsAreOpposite, file('dsg-balance', rows));
    expect(tested).toBe(2);
    expect(findings).toMatchObject([{ of: 'A', published: '3.08, beside 3.08 for the same sum with the other sign' }]);
  });
});

describe('the guidance', () => {
  const run = (notRecorded: string, other: string) => {
    const guidance = `Filename: x.csv\n\nother | Number in x\n\nFilename: ceased-plans.csv\n\nVariable name | Variable description\n---- | ----\nnot_rec | ${notRecorded}\nother | ${other}\ntransfer | Number transferred to another LA\n\nFilename: y.csv\n`;
    const ceased = file('ceased-plans', [
      row(ENGLAND, '2024', { not_rec: 5 }, { cells: { not_rec: { published: '5', value: 5, mark: null, column: 'not_rec' } } })
    ]);
    return labelsFitHeaders.run({
      gazetteer,
      files: [ceased],
      measures: [],
      observations: new Map(),
      guidance: new Map([[ceased.file, guidance]])
    });
  };
  it('tells two columns described by each other’s words, with what England has under them', () => {
    const { tested, findings } = run('Number ceased for other reasons', 'Number where reason is not recorded');
    expect(tested).toBe(3);
    expect(findings).toMatchObject([
      { column: 'not_rec and other', expected: 'the two the other way about, as the headers say; under ‘not rec’ England has 5' }
    ]);
  });
  it('tells nothing of columns that it describes by their own', () =>
    expect(run('Number where reason is not recorded', 'Number ceased for other reasons').findings).toEqual([]));
});

describe('the count of a January', () => {
  const started = row('A', '2023', { new_ehc_plans: 335 });
  const ended = row('A', '2023', { total_ceased: 129 });
  const january = (year: number, plans: number) => row('A', `${year}-01`, { ehcplans: plans });
  const from = {
    numerator: { publication: 'caseload', fields: ['ehcplans'] },
    denominator: { publication: 'children', fields: ['children'] }
  };
  const measure = { id: 'plans', from } as unknown as Measure;
  const lines = [2023, 2024, 2025].map((year) => ({ area: 'A', period: `${year}-01`, value: 1 }) as Observation);
  const run = (plans: [number, number, number], next: [number, number]) =>
    plansRollForward
      .run({
        gazetteer,
        files: [
          file(
            'caseload',
            plans.map((count, index) => january(2023 + index, count))
          ),
          file('new-plans', [started, row('A', '2024', { new_ehc_plans: next[0] })]),
          file('ceased-plans', [ended, row('A', '2024', { total_ceased: next[1] })])
        ],
        measures: [measure],
        observations: new Map([['plans', lines]])
      })
      .findings.map(({ period, published, expected }) => ({ period, published, expected }));

  it('that fits neither the one before nor the one after is the odd one', () =>
    expect(run([1371, 2115, 1909], [295, 134])).toEqual([
      {
        period: '2024-01',
        published: '2,115',
        expected:
          'about 1,577: 1,371 in January 2023, 335 new, 129 ended; looking back from January 2025, about 1,748: this count is the odd one'
      }
    ]));
  it('after an odd one is not told of for it', () =>
    expect(run([1371, 2600, 1750], [295, 134]).map(({ period }) => period)).toEqual(['2024-01']));
  it('that fits the one after leaves the doubt with the one before', () =>
    expect(run([1371, 2115, 2276], [295, 134])).toMatchObject([
      { expected: expect.stringContaining('about 2,115, which is near it: the count of January 2023, or what was new') as string }
    ]));
});

describe('a change', () => {
  const from = {
    numerator: { publication: 'caseload', fields: ['ehcplans'] },
    denominator: { publication: 'caseload', fields: ['ehcplans'] },
    base: 'period-before'
  };
  const growth = { id: 'growth', from } as unknown as Measure;
  const fault: Fault = {
    id: 'f',
    check: 'plans-roll-forward',
    severity: 'blocker',
    source: 's-caseload',
    row: 2,
    area: 'A',
    measure: 'plans',
    period: '2024-01',
    column: 'col_ehcplans',
    published: '400',
    expected: 'about 1,577',
    decision: ''
  };
  const carried = (...faults: Fault[]) =>
    carriedForward(
      {
        gazetteer,
        files: [file('caseload', [row('A', '2024-01', { ehcplans: 400 }), row('A', '2025-01', { ehcplans: 410 })])],
        measures: [growth],
        observations: new Map([['growth', [{ area: 'A', period: '2025-01', value: 2.5 } as Observation]]])
      },
      faults,
      new Map([plansRollForward, partsMakeTheWhole].map((check) => [check.id, check]))
    );
  it('measured from a doubted count is doubted, once, and out of use with it', () => {
    const found_ = carried(fault, { ...fault, measure: 'another' });
    expect(found_).toMatchObject([
      {
        measure: 'growth',
        period: '2025-01',
        published: '400 in January 2024',
        severity: 'blocker',
        check: { id: 'plans-roll-forward' }
      }
    ]);
    expect(found_[0]?.read).toBe('The change to January 2025 is measured from this count.');
  });
  it('is not doubted for another column, another year, or the parts of the count', () => {
    expect(
      carried({ ...fault, column: 'col_fe_total' }, { ...fault, period: '2025-01' }, { ...fault, check: 'parts-make-the-whole' })
    ).toEqual([]);
  });
});
