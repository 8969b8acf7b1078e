import { describe, expect, it } from 'vitest';
import { againstEngland as againstInRanking } from '../../src/lib/charts/ranking/layout.ts';
import { measureById, MEASURES } from '../../src/lib/measures/index.ts';
import { ENGLAND, inForce, isCouncil } from '../../src/lib/model/area.ts';
import { comparatorOf, type WithLike } from '../../src/lib/model/comparator.ts';
import { isPrinted, scaleOf, valueOf, type Measure } from '../../src/lib/model/measure.ts';
import type { Observation } from '../../src/lib/model/observation.ts';
import { findingsOf as briefed } from '../../src/lib/pages/briefing/finding.ts';
import { englandReference, rankingRows, stripRows, trendSeries } from '../../src/lib/ui/charts.ts';
import { differenceInWords } from '../../src/lib/pages/compare/difference.ts';
import { AGAINST_ENGLAND, figuresOf } from '../../src/lib/ui/council/figures.ts';
import { againstCounts, againstSentences } from '../../src/lib/ui/against.ts';
import { funnelOf } from '../../src/lib/pages/measure/funnel.ts';
import { regionValues } from '../../src/lib/pages/measure/regional.ts';
import { changesSince } from '../../src/lib/pages/measure/since.ts';
import { sinceSentences } from '../../src/lib/pages/measure/since-words.ts';
import { placeRows, type FigureRow } from '../../src/lib/ui/rows.ts';
import { captionOf, fixed, intervalOf, isSmall } from '../../src/lib/words/index.ts';
import { areas, compared, observations, table } from './support.ts';

const LINES = table('comparators.csv');
const byCode = new Map(areas.map((area) => [area.code, area]));
const summable = MEASURES.filter((measure) => !isPrinted(measure) && measure.geography === 'council');
const linesOf = (id: string) => compared.get(id) ?? [];
const rowsOf = (id: string, period: string): FigureRow[] =>
  placeRows(
    linesOf(id).filter((line) => line.period === period),
    [],
    byCode
  );
const like = (measure: string, slug: string, period: string) => {
  const row = LINES.find((one) => one.measure === measure && one.period === period && byCode.get(one.area ?? '')?.slug === slug);
  return row && `${row.numerator} of ${row.denominator}, ${fixed(Number(row.value), 2)}`;
};
/** Every measure and period in which England is compared by another total. */
const PERIODS = [...new Set(LINES.filter(({ area }) => area === ENGLAND).map(({ measure, period }) => `${measure} ${period}`))].map(
  (key): [Measure, string] => [measureById(key.split(' ')[0] ?? ''), key.split(' ')[1] ?? '']
);

/** The label that the comparator gives, worked out here. */
function labelOf(measure: Measure, row: Observation, value: number): 'above' | 'below' | 'alike' | null {
  const interval = row.status === 'ok' && !isSmall(measure, row) ? intervalOf(measure, row) : null;
  return interval === null ? null : interval.low > value ? 'above' : interval.high < value ? 'below' : 'alike';
}

describe('comparators.csv', () => {
  it('has the like-for-like totals of the issue', () => {
    expect(like('plans-placement-unknown', 'england', '2025-01')).toBe('9660 of 628755, 1.54');
    expect(like('plans-placement-unknown', 'east-of-england', '2025-01')).toBe('1479 of 64480, 2.29');
    expect(like('plans-mainstream', 'east-of-england', '2025-01')).toBe('29011 of 64480, 44.99');
    expect(like('plans-special', 'east-of-england', '2025-01')).toBe('17834 of 64480, 27.66');
    expect(like('plans-within-20-weeks', 'london', '2022')).toBe('5222 of 8860, 58.94');
    expect(like('plans-within-20-weeks', 'england', '2022')).toBe('30536 of 61283, 49.83');
    expect(like('plans-within-20-weeks-including-exceptions', 'england', '2022')).toBe('31226 of 64641, 48.31');
    expect(like('new-plans-per-1000-children', 'east-midlands', '2023')).toBe('5931 of 930592, 6.37');
  });

  it('leaves the published totals as they are published', () => {
    const england = (id: string, period: string) => {
      const line = observations.get(id)?.find((one) => one.area === ENGLAND && one.period === period);
      return `${line?.numerator} of ${line?.denominator}, ${line?.note.includes('summed')}`;
    };
    expect(england('plans-within-20-weeks', '2022')).toBe('30536 of 62108, false');
    expect(england('plans-placement-unknown', '2025-01')).toBe('19339 of 638745, false');
    expect(england('plans-without-review-meeting', '2024')).toBe('197077 of 524654, false');
  });

  it.each(summable.map((measure) => [measure.id, measure] as const))(
    '%s: a total that is not the sum of the councils shown has a line, which is that sum',
    (id, measure) => {
      const known = new Map(LINES.filter((row) => row.measure === id).map((row) => [`${row.area} ${row.period}`, row]));
      for (const line of observations.get(id) ?? []) {
        const area = byCode.get(line.area);
        if (!area || isCouncil(area) || line.value === null || line.numerator === null || line.denominator === null) continue;
        const own = (observations.get(id) ?? []).filter((one) => {
          const council = byCode.get(one.area);
          return one.period === line.period && council && isCouncil(council) && (line.area === ENGLAND || council.region === line.area);
        });
        const shown = own.filter(({ numerator, denominator }) => numerator !== null && denominator !== null);
        const sum = (of: readonly Observation[]) => [
          of.reduce((all, one) => all + (one.numerator ?? 0), 0),
          of.reduce((all, one) => all + (one.denominator ?? 0), 0)
        ];
        const row = known.get(`${line.area} ${line.period}`);
        if (!row) {
          /* Alike, or no council is without a figure and the publisher's sum is its own. */
          const [over = 0, under = 0] = sum(shown);
          const same = Math.abs(over - line.numerator) < 0.01 && Math.abs(under - line.denominator) < 0.01;
          const without = own.filter((one) => !shown.includes(one) && inForce(byCode.get(one.area)!, line.period));
          const prints = valueOf(measure.unit, over, under)?.toFixed(measure.decimals) === line.value.toFixed(measure.decimals);
          expect(same || without.length === 0 || prints, `${id} ${line.area} ${line.period}`).toBe(true);
          continue;
        }
        if (row.numerator === '') continue;
        const leftOut = new Set(row.left_out?.split(' '));
        const counted = sum(shown.filter(({ area: code, status }) => !(status === 'faulty' && leftOut.has(code))));
        expect([Number(row.numerator), Number(row.denominator)].map((n) => Math.round(n * 100) / 100), `${id} ${line.area} ${line.period}`).toEqual(
          counted.map((n) => Math.round(n * 100) / 100)
        );
        expect(Number(row.value)).toBeCloseTo(valueOf(measure.unit, Number(row.numerator), Number(row.denominator)) ?? NaN, 9);
      }
    }
  );

  it('has a row in the ledger for each published total, with both counts', () => {
    const faults = table('faults.csv').filter(({ check }) => check === 'totals-hold-the-withheld');
    for (const { measure, area, period, numerator } of LINES) {
      const line = observations.get(measure ?? '')?.find((one) => one.area === area && one.period === period);
      if (!line || line.row === null) continue;
      const fault = faults.find((one) => one.measure === measure && one.area === area && one.period === period);
      expect(fault, `${measure} ${area} ${period}`).toBeDefined();
      if (!numerator) continue;
      expect(fault?.published).toContain((line.denominator ?? 0).toLocaleString('en-GB'));
      expect(fault?.expected).toContain(Number(numerator).toLocaleString('en-GB'));
    }
    expect(faults.filter(({ measure }) => measure !== '').length).toBeLessThanOrEqual(LINES.length);
    const of2022 = faults.find(({ id }) => id === 'totals-hold-the-withheld.plans-within-20-weeks.england.2022');
    expect(of2022?.published).toContain('30,536 of 62,108, 49.2%');
    expect(of2022?.published).not.toContain('Norfolk');
    expect(of2022?.expected).toContain('30,536 of 61,283, 49.8%');
    expect(of2022?.expected).toContain('The published numerator holds none of the others’ plans');
  });
});

describe('everything that is compared with England', () => {
  it('is compared with the like-for-like total: thirty labels of January 2025 are others than the published total gives', () => {
    const measure = measureById('plans-placement-unknown');
    const rows = rowsOf(measure.id, '2025-01').filter(isCouncil);
    const england = rowsOf(measure.id, '2025-01').find(({ area }) => area === ENGLAND);
    const changed = rows.filter(
      (row) => labelOf(measure, row, england?.value ?? 0) !== labelOf(measure, row, england?.like?.value ?? 0)
    );
    expect(changed.length).toBeGreaterThanOrEqual(30);
  });

  it.each(PERIODS.map(([measure, period]) => [measure.id, period, measure] as const))('%s, %s', (id, period, measure) => {
    const rows = rowsOf(id, period);
    const councils = rows.filter(isCouncil);
    const england = rows.find(({ area }) => area === ENGLAND) ?? null;
    const value = england?.like?.value ?? NaN;
    const labels = new Map(councils.map((row) => [row.area, labelOf(measure, row, value)]));
    const count = (label: string) => [...labels.values()].filter((one) => one === label).length;

    expect(againstCounts(measure, councils, england)).toMatchObject({ above: count('above'), below: count('below'), alike: count('alike') });
    const reference = englandReference(measure, england);
    expect(reference?.value).toBe(value);
    for (const row of rankingRows(measure, councils, new Map(), new Set()))
      expect(againstInRanking(row, reference), row.name).toBe(labels.get(row.code) ?? null);
    expect(stripRows(measure, councils)).toHaveLength(councils.length);
    const funnel = funnelOf(measure, councils, england);
    if (funnel) expect(funnel.target).toBe(value / scaleOf(measure.unit));

    const whole = linesOf(id).filter((line) => line.area === ENGLAND && line.period <= period);
    expect(trendSeries(measure, { code: ENGLAND, name: 'England', slug: '' }, whole, 'england').points.at(-1)?.value).toBe(value);
    const WORDS = { above: 'above England', below: 'below England', alike: 'too close to England to call' };
    for (const row of councils) {
      const council = linesOf(id).filter((line) => line.area === row.area && line.period <= period);
      const figures = figuresOf(measure, row.name, { council, region: [], england: whole, counterpart: [], near: [] }, []);
      const label = labels.get(row.area);
      if (!figures || !label || figures.latest.on !== period) continue;
      expect(figures.latest.against && AGAINST_ENGLAND[figures.latest.against].words, row.name).toBe(WORDS[label]);
      const said = differenceInWords(measure, side(row), side(england!));
      if (label !== 'alike') expect(said, row.name).toContain(`is ${label} it`);
      else expect(said, row.name).toContain('holds it');
    }
    const [one] = councils.filter((row) => labels.get(row.area) === 'above');
    if (one) expect(briefed(measure, period, [one], rows).join(' ')).toContain(' is above England by more than chance explains');
  });

  it('in findings: outliers are held against it', () => {
    for (const group of table('finding-groups.csv').filter(({ kind }) => kind === 'outlier')) {
      const line = linesOf(group.measure ?? '').find((one) => one.area === ENGLAND && one.period === group.period);
      expect(Number(group.england), `${group.measure} ${group.period}`).toBeCloseTo(comparatorOf(line)?.value ?? NaN, 3);
    }
  });

  it('over the years: regions’ lines and England’s change are between like-for-like figures', () => {
    const measure = measureById('plans-within-20-weeks');
    const [london] = regionValues(linesOf(measure.id), ['E12000007'], ['2022']);
    expect(fixed(london?.values[0] ?? 0, 1)).toBe('58.9');
    expect(fixed(london?.published?.[0] ?? 0, 1)).toBe('54.7');
    const since = changesSince(measure, linesOf(measure.id), areas.filter(isCouncil), '2022', '2025');
    const words = sinceSentences(
      measure,
      since,
      linesOf(measure.id).filter(({ area }) => area === ENGLAND)
    ).join(' ');
    expect(words).toContain('England’s figure went from 49.8% in 2022 to 46.0% in 2025.');
    expect(words).toContain('Both are like for like, of the councils that show a figure; the published ones are 49.2% in 2022 and 46.1% in 2025');
  });
});

describe('both figures are said', () => {
  it('under the map and over the table, by the names of the councils that are left out', () => {
    const measure = measureById('plans-within-20-weeks');
    const rows = rowsOf(measure.id, '2022').map((row) =>
      row.like ? { ...row, like: { ...row.like, without: row.like.leftOut.map((code) => byCode.get(code)?.name ?? '') } } : row
    );
    const sentence =
      'England’s figure, 49.2%, has 825 plans of West Berkshire, Havering and Tower Hamlets in its denominator and none of theirs in its numerator, so it is too low. Without them it is 49.8% (30,536 of 61,283 plans), and councils are compared with that.';
    expect(captionOf(measure, rows, [])).toContain(sentence);
    const england = rows.find(({ area }) => area === ENGLAND) ?? null;
    expect(againstSentences(measure, rows.filter(isCouncil), england, 'councils')[0]).toContain(sentence);
    expect(englandReference(measure, england)?.label).toBe('England 50 like for like');
  });
});

function side(row: FigureRow & WithLike<Observation>) {
  return { area: { code: row.area, name: row.name, slug: row.slug, kind: row.kind, region: row.region }, row, counterpart: null, board: null };
}
