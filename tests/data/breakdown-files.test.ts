import { brotliCompressSync, constants, gunzipSync } from 'node:zlib';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { Breakdowns } from '../../src/lib/breakdowns/build.ts';
import type { DimensionId } from '../../src/lib/breakdowns/dimensions.ts';
import { figuresOf, ofCouncils, type BreakdownFile } from '../../src/lib/breakdowns/file.ts';
import { compareGroups, standingsOf } from '../../src/lib/breakdowns/standing.ts';
import { MEASURES, measureById } from '../../src/lib/measures/index.ts';
import { whyNothing } from '../../src/lib/pages/explore/breakdown/few.ts';
import { describeBreakdown } from '../../src/lib/pages/explore/breakdown/description.ts';
import { observationsOf, realFigures } from '../fixtures/export.ts';

const breakdowns = new Breakdowns(fileURLToPath(new URL('../../data', import.meta.url)), MEASURES);
const index = breakdowns.index();
const all = Object.entries(index).flatMap(([measure, own]) =>
  (Object.keys(own) as DimensionId[]).map((dimension): [string, DimensionId] => [measure, dimension])
);
const fileOf = (measure: string, dimension: DimensionId): BreakdownFile => {
  const file = breakdowns.file(measure, dimension);
  if (!file) throw new Error(`There is no breakdown of ${measure} by ${dimension}`);
  return file;
};
const PLANS = 'plans-within-20-weeks';
const percent = (share: number) => (100 * share).toFixed(1);

/** The published rows themselves, read without any of the code that makes the files. */
const published = (() => {
  const path = fileURLToPath(new URL('../../data/breakdowns/timeliness.csv.gz', import.meta.url));
  return Papa.parse<Record<string, string>>(gunzipSync(readFileSync(path)).toString('utf8'), { header: true, skipEmptyLines: true }).data;
})();
const cell = (row: Record<string, string>) => ({
  count: Number(row['plans_issued_20_weeks_ex']),
  total: Number(row['plans_issued_den_ex'])
});

describe('a group of a few', () => {
  it('is not drawn, leads no sentence and is said, in one council as in several', () => {
    const rows = realFigures(PLANS, '2024').rows;
    let hidden = 0;
    for (const dimension of ['ethnicity', 'age', 'sex'] as const)
      for (const { area } of rows.filter((_, i) => i % 12 === 0)) {
        const within = { codes: new Set([area]), name: 'the chosen council' };
        for (const detailed of [false, true]) {
          const asked = { measure: measureById(PLANS), period: '2024', file: fileOf(PLANS, dimension), rows, pair: null, within, detailed };
          const described = describeBreakdown(asked);
          if (!described) continue;
          expect(described.standings.groups.every(({ figure }) => figure.total >= 10)).toBe(true);
          const whole = standingsOf(ofCouncils(asked.file, within.codes), '2024', detailed);
          const few = whole?.groups.filter(({ figure }) => figure.total < 10).map(({ group }) => group.title) ?? [];
          hidden += few.length;
          if (few.length > 0) expect(described.notes[0]).toBe(`Not drawn, with fewer than ten plans: ${few.join('; ')}.`);
          const named = described.standings.groups.filter(({ group }) => described.headline.includes(`for ${group.people},`));
          for (const { figure } of named) expect(figure.total).toBeGreaterThanOrEqual(30);
        }
      }
    expect(hidden).toBeGreaterThan(20);
  });
});

describe('the light files of breakdowns', () => {
  it('are there for what is published, and small', () => {
    expect(Object.keys(index[PLANS] ?? {}).sort()).toEqual(['age', 'ethnicity', 'sex']);
    for (const [measure, dimension] of all) {
      const bytes = brotliCompressSync(JSON.stringify(fileOf(measure, dimension)), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
      expect(bytes.length, `${measure} by ${dimension}`).toBeLessThan(40_000);
    }
  });

  it.each(all)('%s by %s: everybody’s figures are those of the measure', (measure, dimension) => {
    const file = fileOf(measure, dimension);
    const known = new Map(observationsOf(measure).map((row) => [`${row.area} ${row.period}`, row]));
    let compared = 0;
    for (const [period, { breakdowns: names, councils }] of Object.entries(file.periods))
      for (const [code, flat] of Object.entries(councils)) {
        const { all: everybody } = figuresOf(names, flat);
        const row = known.get(`${code} ${period}`);
        if (!everybody || row?.status !== 'ok') continue;
        expect([row.numerator, row.denominator], `${code} ${period}`).toEqual([everybody.count, everybody.total]);
        compared++;
      }
    expect(compared).toBeGreaterThan(100);
  });

  it.each(all)('%s by %s: holds no total that gives a council away', (measure, dimension) => {
    for (const [period, packed] of Object.entries(fileOf(measure, dimension).periods)) {
      expect(Object.keys(packed.councils).every((code) => /^E(06|08|09|10)/.test(code))).toBe(true);
      const isMarked = Object.values(packed.councils).some((flat) => flat.includes(null));
      if (isMarked) expect(packed.published, period).toBe(false);
    }
  });
});

describe('the group or the place', () => {
  const file = fileOf(PLANS, 'ethnicity');
  const rows = published.filter((row) => row['topic'] === 'Ethnicity' && row['period'] === '2024');

  it('finds Black and White British children 13.2 points apart in England and 1.9 within councils, in 2024', () => {
    const lewisham = observationsOf(PLANS).filter(({ period, status }) => period === '2024' && status === 'faulty');
    expect(lewisham).toHaveLength(1);
    for (const without of [[], lewisham.map(({ area }) => area)]) {
      const found = compareGroups(file, '2024', ['black', 'white-british'], new Set(without))!;
      expect(percent(found.difference)).toBe('13.2');
      expect(percent(found.within!.difference)).toBe('1.9');
    }
  });

  it('finds the same by another formula, over the published rows', () => {
    // A weighted mean of the councils' own differences, the weight being the harmonic mean of the two groups.
    const councils = new Map<string, { black: number[]; white: number[] }>();
    for (const row of rows.filter(({ area = '' }) => /^E(06|08|09|10)/.test(area))) {
      const { count, total } = cell(row);
      const one = councils.get(row['area'] ?? '') ?? { black: [0, 0], white: [0, 0] };
      const side = row['breakdown']?.startsWith('Black - ') ? one.black : row['breakdown'] === 'White - White British' ? one.white : [0, 0];
      side[0]! += count;
      side[1]! += total;
      councils.set(row['area'] ?? '', one);
    }
    let [sum, weights] = [0, 0];
    for (const { black, white } of councils.values()) {
      if (black[1] === 0 || white[1] === 0) continue;
      const weight = 1 / (1 / black[1]! + 1 / white[1]!);
      sum += weight * (black[0]! / black[1]! - white[0]! / white[1]!);
      weights += weight;
    }
    const found = compareGroups(file, '2024', ['black', 'white-british'])!;
    expect(found.within!.difference).toBeCloseTo(sum / weights, 12);
    // The sampling error of that mean, each difference's being p(1 − p)/n of either side, is close to Sato's.
    const england = (start: string) =>
      rows
        .filter(({ area, breakdown }) => area === 'E92000001' && breakdown?.startsWith(start))
        .map(cell)
        .reduce((so, one) => ({ count: so.count + one.count, total: so.total + one.total }));
    const [black, white] = [england('Black - '), england('White - White British')];
    expect(found.difference).toBeCloseTo(black.count / black.total - white.count / white.total, 12);
  });

  it('draws the rings where each child would have their council’s rate', () => {
    const { groups, published: isPublished, councils } = standingsOf(file, '2024')!;
    expect([isPublished, councils]).toEqual([true, 153]);
    const drawn = Object.fromEntries(
      groups.map(({ group, figure, expected, few }) => [
        group.id,
        [percent(figure.count / figure.total), percent(expected!.share), figure.total, few]
      ])
    );
    expect(drawn['black']).toEqual(['56.5', '55.5', 5220, 48]);
    expect(drawn['white-british']).toEqual(['43.4', '43.7', 54540, 2]);
    expect(drawn['gypsy-roma-traveller']?.slice(0, 3)).toEqual(['45.1', '44.7', 510]);
    expect(drawn['not-recorded']?.slice(0, 3)).toEqual(['50.5', '48.4', 6947]);
  });

  it('says so in sentences, with who was withdrawn', () => {
    const { rows: councils } = realFigures(PLANS, '2024');
    const described = describeBreakdown({ measure: measureById(PLANS), period: '2024', file, rows: councils, pair: null, within: null })!;
    expect(described.headline).toBe(
      'In 2024, for Black children, 56.5% of plans came on time; for White British children, 43.4%. Compared within councils, the gap is 1.9 points.'
    );
    expect(described.comparison[0]).toContain(
      'The gap between Black children and White British children is 13.2 points in England (12.8 points without Lewisham) and 1.9 points within the same council (95% interval 0.6 to 3.3;'
    );
    expect(described.comparison.join(' ')).toContain('DfE withdrew the figures of Lewisham in June 2026.');
    expect(described.notes.join(' ')).toContain('Groups are added up here: Asian is five of DfE’s groups; Black three; Mixed four;');
    expect(described.notes.join(' ')).toContain('Councils with fewer than ten plans in a group are counted, and not drawn.');
  });

  it('says whom DfE withholds, and that bars are then sums of the others', () => {
    const { rows: councils } = realFigures(PLANS, '2023');
    const described = describeBreakdown({ measure: measureById(PLANS), period: '2023', file, rows: councils, pair: ['mixed', 'asian'], within: null })!;
    const notes = described.notes.join(' ');
    expect(notes).toContain('DfE withholds the figures by ethnic group as recorded of Hackney.');
    expect(notes).toMatch(/Bars and rings are sums of the 150 councils that are shown, and not DfE’s totals for England\./);
    expect(described.subtitle).toContain('150 councils');
    expect(described.headline).toMatch(/^In 2023, for children of mixed ethnicity, .* for Asian children, /);
  });

  it('has every published ethnic group where none are added up, and the same children', () => {
    for (const [measure, dimension] of all.filter(([, one]) => one === 'ethnicity'))
      for (const period of Object.keys(fileOf(measure, dimension).periods)) {
        const [plain, detailed] = [false, true].map((one) => standingsOf(fileOf(measure, dimension), period, one)!);
        const total = (standings: typeof plain) => standings!.groups.reduce((sum, { figure }) => sum + figure.total, 0);
        expect(total(detailed), measure).toBe(total(plain));
        expect(detailed!.groups.every(({ parts }) => parts === 1)).toBe(true);
        expect(detailed!.groups.length).toBeGreaterThan(16);
      }
  });

  it('says of one council what is true of it: two figures, and the gap with its interval', () => {
    const { rows: councils } = realFigures(PLANS, '2024');
    for (const { area, name } of councils.filter(({ name }) => ['Kent', 'Birmingham', 'Isle of Wight'].includes(name))) {
      const within = { name: 'the chosen council', codes: new Set([area]) };
      const described = describeBreakdown({ measure: measureById(PLANS), period: '2024', file, rows: councils, pair: null, within })!;
      if (!described) {
        expect(whyNothing(measureById(PLANS), '2024', fileOf(PLANS, 'ethnicity'), within)).toMatch(/^No group has ten or more plans here/);
        continue;
      }
      const text = [described.headline, described.subtitle, ...described.comparison, ...described.notes].join(' ');
      expect(text).not.toMatch(/chosen council|[Ww]ithin (?:the same )?council|across|sums of|where children live|indirect/);
      expect(described.subtitle).toContain(`, ${name}, `);
      if (!described.pair) continue;
      expect(described.headline).toMatch(/^In .+ in 2024, for .+; for .+, \d+\.\d%\. The gap is \d+\.\d points(: too close to call)?\.$/);
      expect(described.comparison[0]).toMatch(/ is \d+\.\d points \(95% interval −?\d+\.\d to \d+\.\d; Newcombe’s method\)\. This does not show why\.$/);
      // By hand: a gap whose interval holds 0 is too close to call, and no other.
      const [, low] = /interval (−?\d+\.\d) to/.exec(described.comparison[0] ?? '') ?? [];
      expect(described.headline.includes('too close')).toBe(Number(low?.replace('−', '-')) <= 0);
    }
  });

  it('counts the councils of a set alone, and says which', () => {
    const { rows: councils } = realFigures(PLANS, '2024');
    const codes = new Set(councils.filter(({ region }) => region === 'E12000007').map(({ area }) => area));
    const within = { name: 'the councils of London', codes };
    const described = describeBreakdown({ measure: measureById(PLANS), period: '2024', file, rows: councils, pair: ['no', 'such'], within })!;
    expect(described.headline).toMatch(/^Across the councils of London in 2024, for .+ children, \d+\.\d% of plans came on time; for White British children, /);
    expect(described.subtitle).toContain(', 33 of the councils of London, ');
    expect(described.notes.join(' ')).toContain('Bars and rings are sums of 33 of the councils of London.');
    expect(described.rows.every((row) => row.councils.every(({ code }) => codes.has(code)))).toBe(true);
  });

  it('reads every file into a sentence', () => {
    for (const [measure, dimension] of all)
      for (const period of Object.keys(fileOf(measure, dimension).periods)) {
        const { rows: councils } = realFigures(measure, period);
        const described = describeBreakdown({ measure: measureById(measure), period, file: fileOf(measure, dimension), rows: councils, pair: null, within: null })!;
        const text = [described.headline, described.subtitle, ...described.comparison, ...described.notes].join(' ');
        expect(text, `${measure} ${dimension}`).not.toMatch(/NaN|undefined|null|  |\{n\}|\bof of\b|significan/);
        expect(described.headline).toMatch(/^In \S+(?: 20\d\d)?, for .*\.$/);
      }
  });
});

const SOURCES = process.env['PARITY_SOURCES'] ?? '';
const guidance = `${SOURCES}/dfe-ehc-plans/2025/data-guidance.txt`;

describe.skipIf(SOURCES === '' || !existsSync(guidance))('what the publisher says of its tables', () => {
  it('is that no suppression and no rounding was applied', () => {
    expect(readFileSync(guidance, 'utf8')).toContain('have not had suppression or rounding applied');
  });
});
