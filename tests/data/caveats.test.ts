import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { MEASURES, measureById } from '../../src/lib/measures/index.ts';
import { ENGLAND, isCouncil } from '../../src/lib/model/area.ts';
import type { Caveat } from '../../src/lib/model/measure.ts';
import type { Observation } from '../../src/lib/model/observation.ts';
import { fixed, formatCount } from '../../src/lib/words/index.ts';
import { areas, line, observations, table } from './support.ts';

const councils = new Set(areas.filter(isCouncil).map(({ code }) => code));
const of = (measure: string, period: string) =>
  (observations.get(measure) ?? []).filter((row) => row.period === period && councils.has(row.area));
const england = (measure: string, period: string): Observation => {
  const found = observations.get(measure)?.find((row) => row.area === ENGLAND && row.period === period);
  if (!found) throw new Error(`${measure} has no line for England in ${period}`);
  return found;
};
const above = (measure: string, period: string) => england(measure, period).numerator ?? NaN;
const below = (measure: string, period: string) => england(measure, period).denominator ?? NaN;
const with0 = (rows: readonly Observation[]) => rows.filter(({ denominator }) => denominator === 0).length;
const breakdown = (name: string, period: string, area = ENGLAND) => {
  const text = gunzipSync(readFileSync(`data/breakdowns/${name}.csv.gz`)).toString('utf8');
  const rows = Papa.parse<Record<string, string>>(text.trim(), { header: true }).data;
  const found = rows.find((row) => row.area === area && row.period === period && /^All /.test(row.breakdown ?? ''));
  if (!found) throw new Error(`${name} has no total of ${area} in ${period}`);
  return (column: string) => Number(found[column]);
};
const boards = () => {
  const subs = new Map<string, Set<string>>();
  for (const { icb = '', sub_icbs = '' } of table('area-icbs.csv'))
    for (const sub of sub_icbs.split(' ')) subs.set(icb, new Set([...(subs.get(icb) ?? []), sub]));
  return `${[...subs.values()].filter(({ size }) => size === 1).length} of ${subs.size} boards`;
};
const share = (part: number, whole: number) => `${fixed((100 * part) / whole, 1)}%`;
const absent = (measure: string, period: string, status: Observation['status']) =>
  of(measure, period).filter((row) => row.status === status).length;

/** By caveat: what it has to say of a measure that carries it, recomputed from the tables. */
const FACTS: Record<string, (measure: string) => string[]> = {
  'first-plans': (measure) => {
    if (/^appeal/.test(measure)) return [];
    return [`${formatCount(below(measure, '2014'))} plans`, `none in ${with0(of(measure, '2014'))} councils`];
  },
  'norfolk-2025': (measure) => {
    const [all, without] = [below('plans-within-20-weeks-including-exceptions', '2025'), below('plans-within-20-weeks', '2025')];
    const published = share(all - without, all);
    if (measure === 'plans-excepted') return [`${published} for England`];
    const norfolk = line('plans-within-20-weeks-including-exceptions', 'norfolk', '2025').denominator ?? 0;
    return [
      `${formatCount(norfolk)} plans of Norfolk`,
      `${published} for England`,
      `without Norfolk it is ${fixed(england('plans-excepted', '2025').value ?? NaN, 1)}%`
    ];
  },
  'more-timed-than-decided': (measure) => {
    const timed = of(measure, '2025').filter(({ denominator }) => denominator !== null);
    const decided = timed.map(({ area }) => {
      const own = (id: string) => of(id, '2025').find((line) => line.area === area);
      return (own('requests-refused')?.denominator ?? 0) - (own('requests-undecided')?.numerator ?? 0) - (own('requests-withdrawn')?.numerator ?? 0);
    });
    const sum = (counts: readonly number[]) => formatCount(counts.reduce((added, count) => added + count, 0));
    return [`${sum(timed.map(({ denominator }) => denominator ?? 0))} with a time against ${sum(decided)} counted in the councils shown`];
  },
  'early-reviews': () => {
    const [all, own] = ['reviews-completed-including-early', 'reviews-completed'].map((id) =>
      of(id, '2025').reduce((added, { numerator }) => added + (numerator ?? 0), 0)
    );
    return [`${formatCount((all ?? 0) - (own ?? 0))} of the reviews due in 2025`];
  },
  'not-completed-left-out': () => {
    const lines = of('reviews-completed-including-early', '2025');
    const left = lines.reduce((added, { numerator, denominator }) => added + (denominator ?? 0) - (numerator ?? 0), 0);
    return [`${formatCount(left)} in the councils shown`];
  },
  'isle-of-wight-2024': (measure) => {
    const { numerator, denominator } = line(measure, 'isle-of-wight', '2024');
    return [
      `${(denominator ?? 0) - (numerator ?? 0)} assessments that ended in a plan`,
      `${line('new-plans-per-1000-children', 'isle-of-wight', '2024').numerator} new plans`
    ];
  },
  'not-all-timed': (measure) => {
    const all = above('assessments-without-plan', '2024');
    return [`${all - below(measure, '2024')} of the ${formatCount(all)} decisions`];
  },
  'northamptonshire-2021': (measure) => {
    const sum = of(measure, '2021').reduce((total, { numerator }) => total + (numerator ?? 0), 0);
    return [`${above(measure, '2021') - sum} appeals registered in 2021`];
  },
  'count-corrected': () => {
    const [first, second, third] = ['2023-01', '2024-01', '2025-01'].map((period) =>
      formatCount(line('plans-per-1000-children', 'nottingham', period).numerator ?? NaN)
    );
    return [`Nottingham’s ${second} plans of January 2024, after ${first} a year before`, `the ${third} of January 2025`];
  },
  'yorkshire-2022': (measure) => {
    const same = of(measure, '2022').filter(({ status }) => status === 'faulty');
    const counts = [...new Set(same.map(({ numerator }) => formatCount(numerator ?? NaN)))];
    return [`Yorkshire and The Humber, ${counts.join(' or ')}, in the row of each of its ${same.length} councils`];
  },
  'transfers-left-out': (measure) => {
    const [moved, ceased] = [above('plans-transferred-out', '2024'), below('plans-transferred-out', '2024')];
    const with_ = share(above(measure, '2024'), ceased);
    return [
      `${formatCount(moved)} of ${formatCount(ceased)} in 2024`,
      ...(measure === 'ceased-because-needs-met' ? [`England would be ${with_}`] : [])
    ];
  },
  'recorded-unlike': (measure) => {
    const { numerator, denominator } = line(measure, 'waltham-forest', '2023-01');
    return [`${formatCount(numerator ?? NaN)} of ${formatCount(denominator ?? NaN)} plans for January 2023`];
  },
  'parts-added': (measure) => [
    `${formatCount(breakdown('residential-settings', '2023-01')('Res_tot'))} printed for England`,
    `${formatCount(above(measure, '2023-01'))} in parts`
  ],
  'need-not-recorded': () => [`${formatCount(breakdown('needs-of-plans', '2025-01')('number_need_unknown'))} in England`],
  'placements-2024': () => {
    const plans = ['hackney', 'peterborough'].map((slug) => line('plans-per-1000-children', slug, '2024-01').numerator ?? NaN);
    return [`${formatCount(plans.reduce((sum, one) => sum + one, 0))} plans`];
  },
  'group-changed': () => [`(${formatCount(breakdown('caseload', '2024-01')('other_placement_settings'))} plans)`],
  'of-school-age': (measure) => {
    const at = breakdown('caseload', '2025-01');
    const parts = ['neet', 'neet_ntci', 'neet_other_csa', 'neet_other'].map(at);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(above(measure, '2025-01'));
    return [
      `${formatCount(parts[0] ?? NaN)} not in employment`,
      `${formatCount(parts[1] ?? NaN)} under notice`,
      `${formatCount(parts[2] ?? NaN)} of compulsory school age`,
      `${formatCount(parts[3] ?? NaN)} others`
    ];
  },
  'not-all-of-the-year': () => {
    const at = breakdown('annual-reviews', '2024');
    return [`${formatCount(at('review_decision25'))} are recorded in 2025`, `${formatCount(at('review_decision_prior24'))} before 2024`];
  },
  'not-returned': (measure) => [`for ${absent(measure, '2025-01', 'not-returned')} councils`],
  'not-all-inspected': (measure) => [`${absent(measure, '2026', 'no-row')} of ${of(measure, '2026').length} areas`],
  'half-are-zero': (measure) => {
    const sound = of(measure, '2021-22').filter(({ status }) => status === 'ok');
    return [`Of ${sound.length} councils ${sound.filter(({ value }) => value === 0).length} have 0`];
  },
  'city-of-london-2017': (measure) => {
    const of = (observations.get(measure) ?? []).filter(({ area }) => area === line(measure, 'city-of-london', '2017-01').area);
    const other = of.filter(({ period, value }) => period !== '2017-01' && value !== null).map(({ value }) => value ?? NaN);
    const [low, high] = [Math.min(...other), Math.max(...other)].map((value) => `${fixed(value, 1)}%`);
    return [`is ${fixed(line(measure, 'city-of-london', '2017-01').value ?? NaN, 1)}%, and ${low} to ${high} in all other years`];
  },
  'one-place-boards': () => [`26 of 42`, boards().replace(/ boards$/, '')],
  withheld: (measure) => {
    if (measure === 'plans-without-review-meeting') {
      const at = breakdown('annual-reviews', '2024');
      return [share(at('review_meeting_prior_24') + at('no_review_meeting'), at('review_expected'))];
    }
    const rows = of(measure, '2024');
    const sum = (term: 'numerator' | 'denominator') => rows.reduce((total, row) => total + (row[term] ?? 0), 0);
    return [`Without them the figure for England is ${share(sum('numerator'), sum('denominator'))}`];
  }
};

/** Numbers of shared caveats that no table of ours holds: dates, the law, what a workbook or a guidance says. */
const ELSEWHERE = new Set(['planned', 'none-recorded', 'scale-changed', 'no-progress-8', 'organisations-missing', 'leicester-2025', 'not-section-19', 'winter-mean', 'factor-recorded', 'rounded-to-10']);

/** Whether there is a number in it that is no year. */
const counts = ({ text }: Caveat) => /\d/.test(text.replace(/\b(19|20)\d\d(-\d\d)?\b/g, ''));

const carried = MEASURES.flatMap(({ id, caveats }) => caveats.map((caveat): [string, Caveat] => [id, caveat]));

describe('a number in a caveat', () => {
  const held = carried.filter(([, caveat]) => caveat.id in FACTS && counts(caveat));

  it.each(held.map(([measure, caveat]) => [measure, caveat.id, caveat] as const))('of %s, %s, is true of that measure', (measure, id, caveat) => {
    const facts = (FACTS[id] ?? (() => []))(measure);
    for (const fact of facts) expect(caveat.text).toContain(fact);
  });

  it('is not that of a counterpart: all plans and plans without exceptions have their own of 2014', () => {
    const of2014 = (id: string) => measureById(id).caveats.find((caveat) => caveat.id === 'first-plans')?.text ?? '';
    const [without, all, excepted] = ['plans-within-20-weeks', 'plans-within-20-weeks-including-exceptions', 'plans-excepted'].map(of2014);
    expect(without).toContain('1,177 plans without exceptions in England, and none in 79 councils');
    for (const text of [all, excepted]) expect(text).toContain('1,359 plans in England, and none in 74 councils');
  });

  it('that several measures carry is recomputed here for each, or known to come from elsewhere', () => {
    const shared = new Map<string, number>();
    for (const [, { text }] of carried) shared.set(text, (shared.get(text) ?? 0) + 1);
    const unknown = carried.filter(
      ([, caveat]) => counts(caveat) && (shared.get(caveat.text) ?? 0) > 1 && !(caveat.id in FACTS) && !ELSEWHERE.has(caveat.id)
    );
    expect(unknown.map(([measure, { id }]) => `${measure}: ${id}`)).toEqual([]);
  });
});
