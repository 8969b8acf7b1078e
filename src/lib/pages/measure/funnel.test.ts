import { comparatorOf } from '../../model/comparator.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageRows } from '../../../../tests/fixtures/figures.ts';
import { standingOf } from '../../charts/funnel/judge.ts';
import { placeFunnel } from '../../charts/funnel/layout.ts';
import { measureById, MEASURES } from '../../measures/index.ts';
import { comparedWith, funnelKind } from '../../words/index.ts';
import { isInPounds } from '../../words/figure.ts';
import type { FigureRow } from '../../ui/rows.ts';
import { funnelLabels, funnelOf, funnelSentences } from './funnel.ts';

const RATES = [
  'requests-per-1000-children',
  'appeals-per-10000-children',
  'plans-per-1000-children',
  'new-plans-per-1000-children',
  'assessments-learning-disability',
  'assessments-physical-disability'
];
const table = (file: string) =>
  readFileSync(new URL(`../../../../data/${file}.csv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const REQUESTS = measureById('requests-per-1000-children');

describe('which measures have a funnel', () => {
  it('are, of rates, those of things counted for so many children', () =>
    expect(MEASURES.filter((measure) => funnelKind(measure) === 'rate').map(({ id }) => id)).toEqual(RATES));

  it('are of others shares whose counts are published, of things and not of pounds', () => {
    const shares = MEASURES.filter((measure) => funnelKind(measure) === 'share');
    expect(shares.every(({ unit, from }) => unit.kind === 'share' && 'numerator' in from)).toBe(true);
    expect(shares.some((measure) => isInPounds(measure))).toBe(false);
    expect(shares.map(({ id }) => id)).toContain('plans-within-20-weeks');
    for (const id of ['top-up-funding-independent', 'schools-grant-balance', 'pupils-with-plan'])
      expect(funnelKind(measureById(id)), id).toBeNull();
  });

  it('are never those of money, weeks, scores, grades, gaps, growth or counts', () => {
    const others = MEASURES.filter(({ unit }) => unit.kind !== 'share' && unit.kind !== 'rate');
    expect(new Set(others.map(({ unit }) => unit.kind))).toEqual(
      new Set(['mean', 'money', 'grade', 'points', 'change', 'count', 'score'])
    );
    for (const measure of others) expect(funnelKind(measure), measure.id).toBeNull();
  });

  it.each(RATES)('%s: whole numbers of events stand above whole numbers of children', (id) => {
    const lines = table(`observations/${id}`).filter(([, , , , , status]) => status === 'ok');
    expect(lines.length).toBeGreaterThan(900);
    for (const [area, period, , count, total] of lines)
      expect([Number.isInteger(Number(count)), Number.isInteger(Number(total))], `${area} ${period}`).toEqual([true, true]);
  });
});

describe('the funnel of a rate', () => {
  const page = pageRows(REQUESTS.id, '2025');
  const funnel = funnelOf(REQUESTS, page.rows, page.england)!;

  /* Worked out apart from this code, with SciPy: 149 councils, 110 and 92 outside, φ 26.7821, and who stands out. */
  it('finds what an independent computation finds', () => {
    expect(funnel.verdict).toMatchObject({ councils: 149, chance: { outside95: 110, outside998: 92 }, cause: 'reasons' });
    expect(funnel.verdict.phi).toBeCloseTo(26.7821, 4);
    expect(funnel.verdict.tau2).toBeCloseTo(8.044555674127127e-5, 12);
    expect(funnel.verdict.standOut).toEqual(['E06000024', 'E06000026', 'E08000012', 'E08000015', 'E09000020']);
  });

  it('says what it means, in the measure’s unit, and who is left out', () =>
    expect(funnelSentences(REQUESTS, funnel, 'councils')).toEqual([
      'Of 149 councils, 92 lie outside 99.8% limits around England’s 13.4 per 1,000 children, where chance alone would put fewer than one (0.3): more than sampling chance would produce; recording practice is one possible cause. The variance between them is 27 times what chance would make it (φ = 26.8).',
      'With limits that allow for that variance (additive over-dispersion), five still lie outside: Liverpool, North Somerset, Plymouth and Wirral above them; Kensington and Chelsea below them.',
      'The City of London and the Isles of Scilly, with fewer than 3,000 children, are left out, as from every ranking.'
    ]));

  it('has children along one axis and requests per 1,000 up the other', () => {
    expect(funnelLabels(REQUESTS, funnel)).toEqual({
      englandLabel: 'England 13.4',
      totalLabel: 'Children aged 0 to 17 (logarithmic scale)',
      figureLabel: 'per 1,000 children'
    });
    const placed = placeFunnel({ ...funnel, measure: REQUESTS, tau2: 0, widest: funnel.verdict.tau2, size: 'wide' });
    expect(placed.xTicks.map(({ text }) => text)).toEqual(['10,000', '30,000', '100,000', '300,000']);
    expect(placed.yTicks.map(({ text }) => text)).toEqual(['0', '5', '10', '15', '20', '25']);
    expect(placed.marks.every(({ x, y }) => x >= placed.left && x <= placed.right && y >= placed.top && y <= placed.bottom)).toBe(
      true
    );
  });

  it('tells of each council its events and its children', () =>
    expect(funnel.rows.find(({ code }) => code === 'E10000034')?.label).toBe(
      'Worcestershire: 1,973 requests, 16.4 per 1,000 children, of 120,119 children'
    ));

  it('leaves out figures that are faulty, missing or rest on few, and keeps a doubted one with its mark', () => {
    const some = page.rows.filter(({ status }) => status === 'ok').slice(0, 40);
    const [first, second] = some as [FigureRow, FigureRow];
    const broken = some.map((row) =>
      row === first
        ? { ...row, status: 'faulty' as const }
        : row === second
          ? { ...row, note: ['zero-refusals.requests-refused.A.2023'] }
          : row
    );
    const found = funnelOf(REQUESTS, broken, page.england)!;
    expect(found.rows.some(({ code }) => code === first.area)).toBe(false);
    expect(found.rows.find(({ code }) => code === second.area)?.doubted).toBe(true);
    expect(found.verdict.councils).toBe(found.rows.length - 1);
    expect(funnelSentences(REQUESTS, found, 'councils')).toContain(
      'Not tested: one council, because a check doubts the count behind its figure. It is drawn as a cross.'
    );
    expect(funnelOf(REQUESTS, some, null)).toBeNull();
    expect(funnelOf(REQUESTS, some, { ...page.england!, value: 0 })).toBeNull();
  });
});

describe('funnels and the rest of the site', () => {
  const groups = table('finding-groups').filter(([kind]) => kind === 'outlier');
  const outliers = table('findings').filter(([kind]) => kind === 'outlier');

  it('make the test that data/finding-groups.csv tells of, for every measure and year, and find the outliers that data/findings.csv has', () => {
    expect(groups.length).toBeGreaterThan(60);
    for (const [, id = '', period = '', , , tests, plain, , , phi] of groups) {
      const page = pageRows(id, period);
      const { verdict, rows } = funnelOf(measureById(id), page.rows, page.england)!;
      const listed = outliers.filter((one) => one[1] === id && one[3] === period).map(([, , area]) => area);
      const where = `${id} ${period}`;
      expect([verdict.councils, verdict.chance.outside998], where).toEqual([Number(tests), Number(plain)]);
      expect(verdict.phi, where).toBeCloseTo(Number(phi), 2);
      expect(
        rows.filter(({ doubted }) => !doubted),
        where
      ).toHaveLength(Number(tests));
      expect([...verdict.standOut].sort(), where).toEqual([...listed].sort());
    }
  });

  it.each(RATES)('%s: outside 95% limits of chance lie those that are called above or below England, and no others', (id) => {
    const measure = measureById(id);
    for (const period of new Set(table(`observations/${id}`).map(([, when = '']) => when))) {
      const page = pageRows(id, period);
      const funnel = funnelOf(measure, page.rows, page.england);
      if (!funnel) continue;
      for (const row of funnel.rows) {
        const figure = page.rows.find(({ area }) => area === row.code)!;
        if (row.doubted) continue;
        const isOutside = standingOf(row, { ...funnel, measure, tau2: 0 }) !== 'inside';
        expect(isOutside, `${row.name} ${period}`).toBe(
          comparedWith(measure, figure, comparatorOf(page.england)) !== 'not distinguishable'
        );
      }
    }
  });
});
