import { describe, expect, it } from 'vitest';
import { measureById } from '../measures/index.ts';
import type { Measure } from '../model/measure.ts';
import type { Source } from '../model/source.ts';
import {
  captionOf,
  countOf,
  formatShort,
  formatValue,
  headlineOf,
  intervalOf,
  isSmall,
  labelOf,
  noIntervalNote,
  publisherOf,
  reasonOf,
  smallInWords,
  subtitleOf,
  figureInSentence,
  type PlacedRow
} from './index.ts';

/** A measure of the given kind and no other particulars. */
function measure(over: Partial<Measure>): Measure {
  return {
    id: 'made-up',
    title: 'Made up',
    statisticalTitle: 'A made-up figure',
    topic: { id: 'money', title: 'Money' },
    unit: { kind: 'share' },
    decimals: 1,
    polarity: { direction: 'none', reason: 'It is made up.' },
    yearBasis: 'financial',
    geography: 'council',
    numeratorWords: '',
    denominatorWords: '',
    from: { value: { publication: 'lait', fields: ['a'] } },
    periods: { first: '2024-25' },
    phrases: { counted: 'plans', headline: '{n}', all: '', none: '', decimals: 0 },
    why: '',
    definition: '',
    caveats: [],
    lawStandard: null,
    classBounds: [1, 2, 3, 4, 5],
    counterpart: null,
    related: [],
    saysNothingAbout: '',
    ...over
  };
}

function row(name: string, value: number | null, over: Partial<PlacedRow> = {}): PlacedRow {
  return {
    area: name === 'England' ? 'E92000001' : name,
    name,
    kind: name === 'England' ? 'england' : 'unitary',
    period: '2024-25',
    value,
    numerator: null,
    denominator: null,
    status: value === null ? 'not-returned' : 'ok',
    note: [],
    source: 'here',
    row: 2,
    ...over
  };
}

const field = { publication: 'lait', fields: ['a'] } as const;
const MONEY = measure({
  unit: { kind: 'money', per: 'child' },
  decimals: 0,
  from: { numerator: { ...field, fields: ['a'] }, denominator: { ...field, fields: ['b'] } },
  phrases: { counted: 'pounds', headline: '{n} was planned for each child', all: '', none: '', decimals: 0 }
});
const CHANGE = measure({
  unit: { kind: 'change' },
  from: { numerator: { ...field, fields: ['a'] }, denominator: { ...field, fields: ['a'] }, base: 'period-before' },
  phrases: { counted: 'plans', headline: 'plans grew by {n}%', fell: 'plans fell by {n}%', all: '', none: '', decimals: 1 }
});
const POINTS = measure({
  unit: { kind: 'points' },
  phrases: { counted: 'pupils', headline: 'pupils with a plan were {n} points behind', all: '', none: '', decimals: 0 }
});
const GRADE = measure({
  unit: {
    kind: 'grade',
    grades: [
      { value: 1, words: '1: positive', short: '1 positive' },
      { value: 2, words: '2: inconsistent', short: '2 inconsistent' },
      { value: 3, words: '3: failings', short: '3 failings' }
    ]
  },
  decimals: 0,
  polarity: { direction: 'lower-better' },
  yearBasis: 'to-date',
  from: { value: { publication: 'inspections-2023', fields: ['outcome'] } },
  phrases: {
    counted: 'areas',
    headline: 'outcomes',
    graded: 'of {all} areas, {n} had been inspected',
    grades: { 1: 'experiences were positive', 2: 'they were inconsistent', 3: 'there were failings' },
    all: '',
    none: '',
    decimals: 0
  },
  absences: { 'no-row': 'Not inspected yet' },
  classBounds: [1.5, 2.5]
});
const BOARDS = measure({
  geography: 'icb',
  yearBasis: 'month',
  polarity: { direction: 'lower-better' },
  statisticalTitle: 'Waiting over 18 weeks, by integrated care board',
  from: {
    numerator: { publication: 'community-waits', fields: ['a'] },
    denominator: { publication: 'community-waits', fields: ['b'] }
  },
  phrases: { counted: 'children', headline: '{n} in 100 children had waited', all: 'all had', none: 'none had', decimals: 0 }
});
const [DERBY, ESSEX, SURREY] = ['Derby and Derbyshire', 'Mid and South Essex', 'Surrey Heartlands'].map((name) => ({
  name: `NHS ${name} Integrated Care Board`,
  share: 100,
  straddles: false
}));

describe('figures of every unit', () => {
  it.each([
    [MONEY, 1234.4, '£1,234', '£1,234 per child'],
    [MONEY, -56, '−£56', '−£56 per child'],
    [MONEY, -0.2, '£0', '£0 per child'],
    [POINTS, -12, '−12.0', '−12.0 percentage points'],
    [POINTS, 1, '+1.0', '+1.0 percentage point'],
    [POINTS, 0.04, '0.0', '0.0 percentage points'],
    [CHANGE, 10.8, '+10.8%', '+10.8%'],
    [CHANGE, -3.25, '−3.3%', '−3.3%'],
    [measure({ unit: { kind: 'score', of: 'Attainment 8 points' } }), 14.8, '14.8', '14.8 Attainment 8 points'],
    [measure({ unit: { kind: 'score', of: 'of income', percent: true } }), -2.26, '−2.3%', '−2.3% of income'],
    [measure({ unit: { kind: 'count', of: 'children' }, decimals: 0 }), 12345, '12,345', '12,345 children'],
    [GRADE, 2, '2 inconsistent', '2: inconsistent']
  ])('%#: %d', (of, value, short, whole) => {
    expect([formatShort(of, value), formatValue(of, value)]).toEqual([short, whole]);
  });

  it('say the count behind them, and none where none is published', () => {
    expect(countOf(MONEY, { value: 5, numerator: 2_345_678, denominator: 4e5 })).toBe('£2,345,678');
    expect(countOf(CHANGE, { value: 5, numerator: 517, denominator: 480 })).toBe('517 plans, 480 a year before');
    expect([POINTS, GRADE].map((of) => countOf(of, { value: 2, numerator: null, denominator: null }))).toEqual(['', '']);
  });

  it('have intervals for shares and rates of things counted only, and say why not', () => {
    const counts = { value: 5, numerator: 50, denominator: 1000 };
    expect([MONEY, CHANGE, POINTS, GRADE].map((of) => intervalOf(of, counts))).toEqual([null, null, null, null]);
    expect(intervalOf(measure({}), counts)).toBeNull();
    expect(intervalOf(BOARDS, counts)?.low).toBeCloseTo(3.8, 1);
    expect(noIntervalNote(BOARDS)).toBe('');
    expect(noIntervalNote(measure({}))).toContain('not published');
  });

  it('rest on too few by the unit: children for money, 30 for a change, nothing for a grade', () => {
    const small = (of: Measure, denominator: number | null) => isSmall(of, { denominator });
    expect([small(MONEY, 2999), small(MONEY, 3000), small(CHANGE, 29), small(GRADE, 1), small(POINTS, null)]).toEqual([
      true,
      false,
      true,
      false,
      false
    ]);
    expect(smallInWords(MONEY)).toBe('fewer than 3,000 children');
  });
});

describe('headlines of every unit', () => {
  it('tell pounds and signs', () => {
    expect(headlineOf(MONEY, '2024-25', [row('England', 825), row('A', 1200), row('B', 700)])).toEqual([
      'In England in 2024-25, £825 was planned for each child.',
      'In A, the amount was £1,200.',
      'In B, the amount was £700.'
    ]);
    expect(headlineOf(CHANGE, '2024-25', [row('England', -2.5), row('A', 24.1), row('B', -3)])).toEqual([
      'In England in 2024-25, plans fell by 2.5%.',
      'In A, the change was +24.1%.',
      'In B, the change was −3.0%.'
    ]);
  });

  it.each([
    ['plans-growth', '+36.6%', 'there were 36.6% more'],
    ['plans-growth', '−4.2%', 'there were 4.2% fewer'],
    ['plans-growth', '0.0%', 'the number hardly changed (0.0%)'],
    ['mental-health-contacts-growth', '+55%', 'the number grew by 55%'],
    ['neet-or-not-known-gap-with-plan', '−6.9 percentage points', 'the share was 6.9 percentage points below'],
    ['neet-or-not-known-gap-with-plan', '12.1 percentage points', 'the share was 12.1 percentage points above'],
    ['top-up-funding-independent', '58', '£58 in every £100 was'],
    ['children', '355,390', 'there were 355,390'],
    ['mean-weeks-to-plan', '44.2', 'the average was 44.2 weeks']
  ])('%s: %s of one place is told as ‘%s’', (id, figure, words) => expect(figureInSentence(measureById(id), figure)).toBe(words));

  it('open with the ends where nobody publishes England, and never average', () => {
    expect(headlineOf(POINTS, '2024-25', [row('A', 65), row('B', 40), row('C', 50)])).toEqual([
      'In A in 2024-25, pupils with a plan were 65 points behind, the widest gap of three councils.',
      'In B, the gap was 40 percentage points, the narrowest gap.'
    ]);
    expect(headlineOf(POINTS, '2024-25', [row('A', null)])).toEqual(['In 2024-25, no figure was collected.']);
  });

  it('count grades, those without left out', () => {
    const rows = [row('A', 1), row('B', 3), row('C', 3), row('D', null, { status: 'no-row' }), row('E', 2, { status: 'faulty' })];
    expect(headlineOf(GRADE, '2026', rows)).toEqual([
      'In 2026, of 5 areas, 3 had been inspected.',
      'In 1 area experiences were positive.',
      'In 2 areas there were failings.'
    ]);
  });

  it('name a board once, and count boards that tie, not their councils', () => {
    const rows = [
      row('Derby', 80, { board: DERBY! }),
      row('Derbyshire', 80, { board: DERBY! }),
      row('Essex', 5, { board: ESSEX! }),
      row('Surrey', 5, { board: SURREY! })
    ];
    expect(headlineOf(BOARDS, '2025-10', [row('England', 40), ...rows])).toEqual([
      'In England in October 2025, 40 in 100 children had waited.',
      'In two boards, 5 in 100 had.',
      'In NHS Derby and Derbyshire Integrated Care Board, 80 in 100 had.'
    ]);
    expect(headlineOf(BOARDS, '2025-10', rows)).toEqual([
      'In each of two boards in October 2025, 5 in 100 children had waited, the lowest of three boards.',
      'In NHS Derby and Derbyshire Integrated Care Board, 80 in 100 had, the highest.'
    ]);
  });
});

describe('whose figure it is, and why there is none', () => {
  it('names the board in the label and the subtitle', () => {
    expect(labelOf(BOARDS, row('Derbyshire', 52.3, { board: DERBY! }))).toBe(
      'Derbyshire: figure of NHS Derby and Derbyshire ICB, 52.3%'
    );
    expect(labelOf(BOARDS, row('England', 40))).toBe('England: 40.0%');
    expect(subtitleOf(BOARDS, '2025-10')).toBe(
      'Waiting over 18 weeks, by integrated care board, each council shown the figure of its board, England, October 2025.'
    );
  });

  it('names the publisher, a mark only where it stands, and the measure’s own words', () => {
    expect([publisherOf(BOARDS), publisherOf(GRADE), publisherOf(MONEY)]).toEqual(['NHS England', 'Ofsted', 'DfE']);
    expect(reasonOf(BOARDS, row('Derbyshire', null, { board: DERBY! }))).toBe(
      'NHS England publishes no figure for NHS Derby and Derbyshire ICB'
    );
    expect(reasonOf(MONEY, row('A', null))).toBe('DfE publishes no figure');
    expect(reasonOf(GRADE, row('A', null, { status: 'no-row' }))).toBe('Not inspected yet');
  });

  it('caption names councils that lie in several boards', () => {
    const source = { id: 'here', publisher: 'NHS England', title: 'Waits', release: 'October 2025' } as Source;
    const torn = { ...ESSEX!, share: 57.2, straddles: true };
    expect(captionOf(BOARDS, [row('Essex', 5, { board: torn }), row('Derby', 8, { board: DERBY! })], [source])).toBe(
      'Source: NHS England, Waits, October 2025. Each council is shown the figure of its integrated care board (ICB), never one of its own: 2 boards, with a line where two meet. Essex (57% in NHS Mid and South Essex ICB) is in more than one board, and has the figure of the one that holds most of its neighbourhoods.'
    );
  });
});
