import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingsOf, MAIN } from '../../src/lib/findings/index.ts';
import { findingGroupsCsv, findingsCsv } from '../../src/lib/findings/write.ts';
import { MEASURES, measureById } from '../../src/lib/measures/index.ts';
import { firstOfNewReturn } from '../../src/lib/measures/returns.ts';
import { isCouncil } from '../../src/lib/model/area.ts';
import { isDoubted, isNoBase, type Fault } from '../../src/lib/model/fault.ts';
import type { Finding, Kind } from '../../src/lib/model/finding.ts';
import { doubtedAmong } from '../../src/lib/ui/findings/doubted.ts';
import { parseFindings, parseGroups } from '../../src/lib/ui/findings/table.ts';
import { isRanked } from '../../src/lib/words/index.ts';
import { areas, compared, line, observations, table } from './support.ts';

const text = (name: string) => readFileSync(`data/${name}.csv`, 'utf8');
const findings = parseFindings(text('findings'));
const groups = parseGroups(text('finding-groups'));

const codes = new Map(areas.map(({ slug, code }) => [slug, code]));
function finding(kind: Kind, measure: string, slug: string, period: string): Finding {
  const found = findings.find(
    (one) => one.kind === kind && one.measure === measure && one.area === codes.get(slug) && one.now.period === period
  );
  if (!found) throw new Error(`No ${kind} of ${measure} in ${slug}, ${period}`);
  return found;
}
const group = (kind: Kind, measure: string, period: string) =>
  groups.find((one) => one.kind === kind && one.measure === measure && one.period === period);
const figuresOf = ({ now, base, turn }: Finding) => [now, base, turn].flatMap((at) => at ?? []);

/* Worked out apart from this code, with the counts as the publishers print them, from Newcombe's, Wilson's and Spiegelhalter's formulas. */
describe('findings worked out by hand', () => {
  it('County Durham: 153 of 838 plans within 20 weeks in 2024, 531 of 684 in 2025', () => {
    const found = finding('change', 'plans-within-20-weeks', 'county-durham', '2025');
    expect([found.base, found.now].map((at) => [at?.numerator, at?.denominator])).toEqual([
      [153, 838],
      [531, 684]
    ]);
    expect([found.way, found.place, found.steps]).toEqual(['rose', 1, 1]);
    expect(found.low).toBeCloseTo(52.449436, 3);
    expect(found.high).toBeCloseTo(65.255532, 3);
  });

  it('Lewisham and Walsall: DfE has withdrawn the one figure of 2024 and the other covers part of the year, so nothing is measured from them', () => {
    expect(() => finding('change', 'plans-within-20-weeks', 'lewisham', '2025')).toThrow('No change');
    expect(() => finding('run', 'plans-within-20-weeks', 'walsall', '2025')).toThrow('No run');
  });

  it('Wakefield: 39 of 844 requests refused in 2024, 388 of 858 in 2025', () => {
    const found = finding('change', 'requests-refused', 'wakefield', '2025');
    expect([found.now.numerator, found.now.denominator, found.base?.numerator, found.base?.denominator]).toEqual([388, 858, 39, 844]);
    expect([found.way, found.low, found.high]).toEqual(['rose', expect.closeTo(34.728374, 3), expect.closeTo(46.164381, 3)]);
  });

  it('North Northamptonshire: down by 49 to 63 points, then up by 32 to 46', () => {
    const found = finding('reversal', 'plans-within-20-weeks', 'north-northamptonshire', '2025');
    expect([found.base, found.turn, found.now].map((at) => [at?.numerator, at?.denominator])).toEqual([
      [379, 515],
      [142, 824],
      [483, 855]
    ]);
    expect([found.firstLow, found.firstHigh, found.low, found.high]).toEqual([
      expect.closeTo(-63.007591, 3),
      expect.closeTo(-48.578328, 3),
      expect.closeTo(32.360625, 3),
      expect.closeTo(45.581689, 3)
    ]);
    expect(found.way).toBe('fell-then-rose');
  });

  it('Wigan: 52 appeals in 2024 and 166 in 2025, among as many children', () => {
    const found = finding('change', 'appeals-per-10000-children', 'wigan', '2025');
    expect([found.base?.numerator, found.now.numerator, found.now.denominator]).toEqual([52, 166, 71697]);
    expect([found.low, found.high]).toEqual([expect.closeTo(1.962966, 4), expect.closeTo(5.191545, 4)]);
    expect(found.notes).toContain('children-mid-2024');
  });

  it('Oxfordshire: 27 appeals in 2016, 543 in 2025, up every year between, is no run: England’s rose more in 2024', () => {
    const years = Array.from({ length: 10 }, (_, i) => String(2016 + i));
    const values = years.map((year) => line('appeals-per-10000-children', 'oxfordshire', year).value ?? -1);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(() => finding('run', 'appeals-per-10000-children', 'oxfordshire', '2025')).toThrow('No run');
  });

  it('Westminster: 37 appeals in 2020, 46 in 2025, while England’s rate more than trebled: down, compared with England, in five years', () => {
    const found = finding('run', 'appeals-per-10000-children', 'westminster', '2025');
    expect([found.base?.numerator, found.now.numerator, found.way, found.steps]).toEqual([37, 46, 'fell', 5]);
    expect([found.low, found.high]).toEqual([expect.closeTo(0.204116, 5), expect.closeTo(0.779256, 5)]);
  });

  it('West Berkshire and Walsall lie beyond limits that allow for over-dispersion: φ 37.76 of 147 councils', () => {
    expect(group('outlier', 'requests-refused', '2025')).toMatchObject({
      tests: 147,
      plain: 97,
      phi: expect.closeTo(37.755733, 3),
      tau2: expect.closeTo(0.00848784498, 7)
    });
    const low = finding('outlier', 'requests-refused', 'west-berkshire', '2025');
    expect([low.now.numerator, low.now.denominator, low.way]).toEqual([9, 450, 'below']);
    expect([low.z, low.low, low.high]).toEqual([
      expect.closeTo(-4.206865, 4),
      expect.closeTo(6.0293956, 4),
      expect.closeTo(55.0344004, 3)
    ]);
    const high = finding('outlier', 'requests-refused', 'walsall', '2025');
    expect([high.now.numerator, high.z, high.high, high.way]).toEqual([609, expect.closeTo(3.813115, 4), expect.closeTo(54.538042, 3), 'above']);
  });

  it('Blackburn with Darwen: 11 appeals among 41,804 children, below the limits of a rate', () => {
    const found = finding('outlier', 'appeals-per-10000-children', 'blackburn-with-darwen', '2025');
    expect([found.now.numerator, found.now.denominator, found.way]).toEqual([11, 41804, 'below']);
    expect([found.z, found.low, found.high]).toEqual([
      expect.closeTo(-3.2233734, 4),
      expect.closeTo(3.0607525, 4),
      expect.closeTo(58.703102, 3)
    ]);
  });

  it('in 2024, plain limits put 122 of 141 councils outside, and over-dispersed ones none', () => {
    expect(group('outlier', 'plans-within-20-weeks', '2024')).toMatchObject({ tests: 141, plain: 122, found: 0, phi: expect.closeTo(166.345, 2) });
  });

  it('of plans on time no test could have found any in 2016 and since 2022, and only those below England between', () => {
    const reach = (period: string) => group('outlier', 'plans-within-20-weeks', period)?.reach;
    for (const period of ['2016', '2022', '2023', '2024', '2025']) expect(reach(period), period).toEqual({ below: 0, above: 0 });
    for (const period of ['2017', '2018', '2019', '2020', '2021']) {
      expect(reach(period)?.above, period).toBe(0);
      expect(reach(period)?.below, period).toBeGreaterThan(130);
    }
  });
});

describe('what chance would give', () => {
  const CHANCE: Record<Kind, number> = { outlier: 0.002, change: 0.002, reversal: 0.000108518336, run: 1 / 12 };

  it('is the number of tests times the probability, in every group', () => {
    for (const one of groups) {
      const asked = one.reach === null ? one.tests : (one.reach.below + one.reach.above) / 2;
      const where = `${one.kind} ${one.measure} ${one.period}`;
      expect(one.expected, where).toBeCloseTo(asked * CHANCE[one.kind], 4);
      expect([one.kind === 'outlier', asked <= one.tests], where).toEqual([one.reach !== null, true]);
    }
    expect(group('change', 'plans-within-20-weeks', '2025')).toMatchObject({ tests: 137, found: 78, expected: 0.274 });
    expect(group('reversal', 'plans-within-20-weeks', '2025')?.expected).toBeCloseTo(0.0142159, 6);
    expect(group('run', 'appeals-per-10000-children', '2025')).toMatchObject({ tests: 149, plain: 40, expected: expect.closeTo(149 / 12, 6) });
  });

  it('stands beside as many findings as the table has, placed from 1', () => {
    expect(groups.reduce((sum, { found }) => sum + found, 0)).toBe(findings.length);
    for (const { kind, measure, period, found, plain } of groups) {
      const own = findings.filter((one) => one.kind === kind && one.measure === measure && one.now.period === period);
      expect(own.map(({ place }) => place)).toEqual(Array.from({ length: found }, (_, i) => i + 1));
      if (kind === 'run') expect(plain).toBeGreaterThanOrEqual(found);
    }
  });
});

describe('what a page says is left out of the outliers', () => {
  it('and those tested are together all that are ranked with their counts', () => {
    const councils = new Set(areas.filter(isCouncil).map(({ code }) => code));
    const doubtedCounts = groups
      .filter(({ kind }) => kind === 'outlier')
      .map(({ measure: id, period, tests }) => {
        const measure = measureById(id);
        const rows = (observations.get(id) ?? []).filter((row) => row.period === period && councils.has(row.area));
        const ranked = rows.filter((row) => isRanked(measure, row) && row.numerator !== null && row.denominator !== null);
        const doubted = doubtedAmong(measure, rows);
        expect([id, period, tests + doubted]).toEqual([id, period, ranked.length]);
        return doubted;
      });
    expect(doubtedCounts.filter((doubted) => doubted > 0).length).toBeGreaterThan(5);
    const of2025 = (observations.get('plans-within-20-weeks') ?? []).filter(({ period, area }) => period === '2025' && councils.has(area));
    expect(doubtedAmong(measureById('plans-within-20-weeks'), of2025)).toBe(1);
  });
});

describe('no finding', () => {
  const byKey = new Map([...observations].flatMap(([id, lines]) => lines.map((one) => [`${id} ${one.area} ${one.period}`, one] as const)));

  it('rests on a faulty or doubted figure, on under 30, or on a region, and each is as its table has it', () => {
    const kinds = new Map(areas.map(({ code, kind }) => [code, kind]));
    for (const one of findings) {
      const { unit, geography } = measureById(one.measure);
      expect([geography, ['england', 'region'].includes(kinds.get(one.area) ?? 'england')]).toEqual(['council', false]);
      for (const at of figuresOf(one)) {
        const published = byKey.get(`${one.measure} ${one.area} ${at.period}`);
        expect(published, `${one.measure} ${one.area} ${at.period}`).toMatchObject({ ...at, status: 'ok' });
        expect((one.kind === 'outlier' ? isDoubted : isNoBase)(published ?? {})).toBe(false);
        expect(at.denominator).toBeGreaterThanOrEqual(unit.kind === 'share' ? 30 : 3000);
      }
    }
    expect(observations.get('new-plans-per-1000-children')?.some(({ status }) => status === 'faulty')).toBe(true);
  });

  it('crosses the break of 2023, a group drawn anew, or the first months of plans', () => {
    const crossed = findings.filter((one) => {
      const first = firstOfNewReturn(measureById(one.measure));
      return one.base !== null && first !== null && one.base.period < first && one.now.period >= first;
    });
    expect(crossed).toEqual([]);
    expect(findings.filter((one) => one.base !== null && one.now.period === '2023').length).toBeGreaterThan(100);
    expect(findings.filter((one) => figuresOf(one).some(({ period }) => period < '2016'))).toEqual([]);
    expect(findings.filter((one) => one.measure === 'plans-educated-elsewhere' && (one.base?.period ?? '2024-01') < '2024-01')).toEqual([]);
  });

  it('has an interval that holds no change, or a figure within its limits', () => {
    for (const one of findings) {
      const none = measureById(one.measure).unit.kind === 'share' ? 0 : 1;
      if (one.kind === 'outlier') expect(one.now.value < one.low || one.now.value > one.high).toBe(true);
      else expect(one.low > none || one.high < none, `${one.kind} ${one.measure} ${one.area}`).toBe(true);
      if (one.kind === 'reversal') expect((one.low > none) !== ((one.firstLow ?? none) > none)).toBe(true);
    }
  });
});

describe('the tables of findings', () => {
  it('come out the same, byte for byte, from the tables they are made of', () => {
    const faults = table('faults.csv') as unknown as Fault[];
    const shuffled = new Map([...compared].reverse().map(([id, lines]) => [id, [...lines].reverse()]));
    const made = findingsOf(MEASURES, shuffled, areas, faults);
    expect(findingGroupsCsv(made.groups)).toBe(text('finding-groups'));
    expect(findingsCsv(made.findings)).toBe(text('findings'));
  });

  it('hold the newest period of every measure, and every year of the main ones', () => {
    for (const id of MAIN) expect(groups.filter(({ measure, kind }) => measure === id && kind === 'outlier').length, id).toBeGreaterThan(2);
    const once = groups.filter(({ measure, kind }) => !MAIN.includes(measure) && kind === 'outlier').map(({ measure }) => measure);
    expect(new Set(once).size).toBe(once.length);
  });

  it('tell of exceptions where their share moved by more than ten points', () => {
    const bcp = finding('change', 'plans-within-20-weeks', 'bournemouth-christchurch-and-poole', '2024');
    expect([bcp.notes.includes('exceptions-moved'), bcp.baseExcepted, bcp.excepted]).toEqual([true, 0, expect.closeTo(19.01, 1)]);
    for (const one of findings.filter(({ notes }) => notes.includes('exceptions-moved')))
      expect(Math.abs((one.excepted ?? 0) - (one.baseExcepted ?? 0))).toBeGreaterThan(10);
  });

  it('flag what the ledger flags, and are none of a figure that may be none out of habit: Plymouth’s 1 refusal of 1,176', () => {
    const known = new Set(table('faults.csv').map(({ id }) => id));
    for (const note of findings.flatMap(({ notes }) => notes)) if (note.includes('.')) expect(known.has(note), note).toBe(true);
    expect(finding('outlier', 'requests-refused', 'west-berkshire', '2025').notes).not.toContain('nearly-none');
    expect(() => finding('outlier', 'requests-refused', 'plymouth', '2024')).toThrow('No outlier');
    expect(() => finding('change', 'requests-refused', 'plymouth', '2025')).toThrow('No change');
  });
});
