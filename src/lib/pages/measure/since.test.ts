import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { observationsOf, PLACES } from '../../../../tests/fixtures/figures.ts';
import { measureById } from '../../measures/index.ts';
import { isComparableMove } from '../../model/fault.ts';
import { placeMultiples } from '../../charts/multiples/layout.ts';
import { councilsBehind, regionSeries, regionValues } from './regional.ts';
import { breakBetween } from '../../words/followed.ts';
import { basesOf, firstBase } from './bases.ts';
import { changesSince } from './since.ts';
import { changeHead, intervalInWords, notCompared, signed, sinceSentences, wayInWords } from './since-words.ts';

const PLANS = measureById('plans-within-20-weeks');
const REQUESTS = measureById('requests-per-1000-children');
const plans = observationsOf(PLANS.id);
const requests = observationsOf(REQUESTS.id);
const YEARS = ['2014', '2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025'];
const england = plans.filter(({ area }) => area === 'E92000001');
const since = changesSince(PLANS, plans, PLACES, '2022', '2025');
const of = (code: string, all = since) => all.changed.find((one) => one.code === code)!;

describe('years that change can be told since', () => {
  it('are those that compare, without the first plans and the newest', () =>
    expect(basesOf(PLANS, YEARS)).toEqual(['2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024']));

  it('never 2014 or 2015, whatever is measured', () => {
    expect(basesOf(measureById('appeals-per-10000-children'), YEARS)[0]).toBe('2016');
    expect(basesOf(measureById('children'), ['2012', '2013', ...YEARS])[0]).toBe('2016');
    expect(basesOf(measureById('absence-with-plan'), ['2014-15', '2015-16', '2016-17'])).toEqual(['2015-16']);
  });

  it('never years whose scores, tests or groups do not compare with the newest', () => {
    const years = ['2015-16', '2016-17', '2017-18', '2018-19', '2019-20', '2020-21', '2021-22', '2022-23'];
    expect(basesOf(measureById('attainment-8-with-plan'), years)).toEqual(['2017-18', '2018-19', '2021-22']);
    expect(basesOf(measureById('key-stage-2-with-plan'), years)[0]).toBe('2017-18');
    expect(basesOf(measureById('plans-educated-elsewhere'), ['2022-01', '2023-01', '2024-01', '2025-01'])).toEqual(['2024-01']);
  });

  it('are none for answers in words, for care boards and for a single year', () => {
    expect(basesOf(measureById('designated-health-officers'), ['2024-01', '2025-01'])).toEqual([]);
    expect(basesOf(measureById('autism-first-seen-after-13-weeks-under-10'), ['2023-05', '2023-06'])).toEqual([]);
    expect(basesOf(PLANS, ['2025'])).toEqual([]);
  });

  it('begin with the return of today, and say when they reach behind it', () => {
    expect(firstBase(PLANS, basesOf(PLANS, YEARS), '2025')).toBe('2022');
    expect([breakBetween(PLANS, '2019', '2025'), breakBetween(PLANS, '2022', '2025')]).toEqual(['2022', null]);
  });
});

describe('change between two years', () => {
  it('Kent, 904 of 2,198 to 999 of 1,756: 15.8 points, Newcombe’s 99.8% interval 10.8 to 20.6', () => {
    const { change, interval, way } = of('E10000016');
    expect(change).toBeCloseTo(15.7623621, 6);
    expect([interval!.low, interval!.high].map((one) => one.toFixed(6))).toEqual(['10.836407', '20.581613']);
    expect(way).toBe(1);
    expect(intervalInWords(PLANS, of('E10000016'))).toBe('+10.8 to +20.6');
  });

  it('a rate is judged by the 99.8% interval of the ratio of both years, and not by whether two intervals meet', () => {
    const found = changesSince(REQUESTS, requests, PLACES, '2022', '2025');
    const [kent, walsall] = [of('E10000016', found), of('E08000030', found)];
    /* Worked out apart, from Wilson’s limits of the later count among both at z = 3.090232. */
    expect(kent.ratio!.low).toBeCloseTo(1.0813537, 6);
    expect(kent.ratio!.high).toBeCloseTo(1.2415424, 6);
    expect([kent.way, walsall.way]).toEqual([1, 0]);
    expect(intervalInWords(REQUESTS, kent)).toBe('1.08 to 1.24 times');
    const sentences = sinceSentences(REQUESTS, found, []).join(' ');
    expect(sentences).toContain('the 99.8% interval of the ratio of the later rate to the earlier is on one side of 1');
    expect(sentences).not.toMatch(/do not meet|overlap/);
    expect(intervalInWords(REQUESTS, { interval: null, ratio: { low: 2.5, high: Infinity } })).toBe('2.50 times or more');
  });

  it('is told of no council that was none then, that has ended, or that few stand behind', () => {
    expect(since.newer).toEqual(['Cumberland', 'Westmorland and Furness']);
    expect(since.ended).toEqual(['Cumbria']);
    expect(since.few).toContain('City of London');
    expect(since.without).toContain('Isles of Scilly');
    const codes = since.changed.map(({ code }) => code);
    for (const code of ['E06000063', 'E10000006', 'E09000001', 'E06000053']) expect(codes).not.toContain(code);
    const sentences = notCompared(PLANS, since).join(' ');
    expect(sentences).toContain('Not a council in 2022: Cumberland and Westmorland and Furness.');
    expect(sentences).toContain('Ended before 2025: Cumbria.');
  });

  it('accounts for every council that was one in either year, once', () => {
    const groups = [since.newer, since.ended, since.without, since.few, since.doubted, since.changed];
    const then = plans.filter(
      ({ area, period, status }) =>
        /^E(06|08|09|10)/.test(area) && ['2022', '2025'].includes(period) && status !== 'not-an-area-then'
    );
    expect(groups.reduce((sum, group) => sum + group.length, 0)).toBe(new Set(then.map(({ area }) => area)).size);
  });

  it('says nothing of chance where counts are not published', () => {
    const pupils = measureById('pupils-with-plan');
    const found = changesSince(pupils, observationsOf(pupils.id), PLACES, '2020-01', '2025-01');
    expect(found.changed.length).toBeGreaterThan(140);
    expect(found.changed.every(({ way, interval }) => way === null && interval === null)).toBe(true);
  });
});

describe('what is said of change', () => {
  it('of plans since 2022', () =>
    expect(sinceSentences(PLANS, since, england)).toEqual([
      'England’s figure went from 49.8% in 2022 to 46.0% in 2025. Both are like for like, of the councils that show a figure; the published ones are 49.2% in 2022 and 46.1% in 2025.',
      'Of 136 councils with 30 or more plans in both 2022 and 2025, the figure rose in 58 and fell in 52 by more than chance explains, at 99.8%. If nothing had changed anywhere, chance alone would give fewer than one (0.3). For the other 26 chance alone could explain the change. Five more councils with both figures are left out, because a check doubts the count behind one of the two.'
    ]));

  it.each([
    ['plans-no-education-or-work', '2023-01', '2025-01', 124, 32, 24, 22],
    ['requests-refused', '2022', '2025', 136, 49, 23, 10],
    ['ceased-no-longer-learning', '2022', '2024', 120, 28, 29, 13],
    ['plans-within-20-weeks', '2022', '2025', 136, 58, 52, 5]
  ])('of %s, no move from or to a figure whose count a check doubts', (id, from, to, compared, rose, fell, doubted) => {
    const measure = measureById(id);
    const found = changesSince(measure, observationsOf(id), PLACES, from, to);
    const ways = found.changed.map(({ way }) => way);
    expect(ways.filter((way) => way === 1)).toHaveLength(rose);
    expect(ways.filter((way) => way === -1)).toHaveLength(fell);
    expect([found.changed.length, found.doubted.length]).toEqual([compared, doubted]);
    expect(found.changed.every(({ before, now }) => isComparableMove(before, now))).toBe(true);
    const sentences = sinceSentences(measure, found, []).join(' ');
    expect(sentences).toContain(`Of ${compared} councils`);
    expect(sentences).toMatch(
      /more councils with both figures are left out, because a check doubts the count behind one of the two\.$/
    );
    expect(notCompared(measure, found).at(-1)).toMatch(/^A check doubts the count behind one of the two figures: /);
  });

  it('refuses the moves that findings refuse: the same number of councils, and of moves, for every measure and year', () => {
    const groups = readFileSync(new URL('../../../../data/finding-groups.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(','))
      .filter(([kind]) => kind === 'change');
    expect(groups.length).toBeGreaterThan(60);
    for (const [, id = '', period = '', base = '', , tests, , found] of groups) {
      const { changed } = changesSince(measureById(id), observationsOf(id), PLACES, base, period);
      const moved = changed.filter(({ way }) => way === 1 || way === -1);
      expect([changed.length, moved.length], `${id} ${base} ${period}`).toEqual([Number(tests), Number(found)]);
    }
  });

  it('says first that the return changed, where it did', () =>
    expect(sinceSentences(PLANS, changesSince(PLANS, plans, PLACES, '2019', '2025'), england)[0]).toBe(
      'Figures are counted in a new way from 2022 on, which may explain part of any change since 2019.'
    ));

  it('says of England’s figure that it is a sum made here, and nothing twice of one that stood still', () => {
    const appeals = measureById('appeals-per-10000-children');
    const rows = observationsOf(appeals.id);
    const whole = rows.filter(({ area }) => area === 'E92000001');
    expect(sinceSentences(appeals, changesSince(appeals, rows, PLACES, '2016', '2025'), whole)[0]).toBe(
      'England’s figure went from 3.3 in 2016 to 22.1 per 10,000 children in 2025. The figure for 2025 is not published: it is the sum of councils, worked out here.'
    );
    const elsewhere = measureById('plans-alternative-provision');
    const placed = observationsOf(elsewhere.id);
    const sentences = sinceSentences(
      elsewhere,
      changesSince(elsewhere, placed, PLACES, '2023-01', '2025-01'),
      placed.filter(({ area }) => area === 'E92000001')
    );
    expect(sentences[0]).toBe('England’s figure was 0.8% in both January 2023 and January 2025.');
    expect(sentences[1]).toContain('the figure rose in seven and fell in six');
  });

  it('says what became of the same councils, where two sums are not of the same', () => {
    const newer = measureById('appeal-rate-in-development');
    const rows = observationsOf(newer.id);
    const whole = rows.filter(({ area }) => area === 'E92000001');
    expect(sinceSentences(newer, changesSince(newer, rows, PLACES, '2024', '2025'), whole)[0]).toBe(
      'England’s figure went from 5.7% in 2024 to 6.6% in 2025. Neither is published: both are sums of councils, worked out here. Among the 133 councils that are compared, it went from 5.6% to 6.4%.'
    );
  });

  it('of a count of people, nothing of chance and no word of why not', () => {
    const children = measureById('children');
    const sentences = sinceSentences(children, changesSince(children, observationsOf(children.id), PLACES, '2016', '2024'), []);
    expect(sentences.join(' ')).toBe(
      'Of 147 councils with figures for both 2016 and 2024, the figure rose in 115 and fell in 32.'
    );
  });

  it('of printed figures, without a word of chance', () => {
    const pupils = measureById('pupils-with-plan');
    const rows = observationsOf(pupils.id);
    const periods = [...new Set(rows.map(({ period }) => period))].sort();
    const sentences = sinceSentences(pupils, changesSince(pupils, rows, PLACES, periods[0]!, periods.at(-1)!), []).join(' ');
    expect(sentences).toMatch(/the figure rose in .* and fell in/);
    expect(sentences).not.toContain('more than chance');
    expect(sentences).toContain('so no interval can be given');
    expect(sentences).not.toContain('chance cannot be ruled out');
    expect(sentences).not.toMatch(/ {2}/);
  });

  it('has signs, and makes nothing of nothing only', () => {
    expect([1.26, -1.26, 0, 0.04, -0.04].map((value) => signed(PLANS, value))).toEqual(['+1.3', '−1.3', '0.0', '+0.04', '−0.04']);
    expect(signed(measureById('high-needs-allocation-per-child'), -12)).toBe('−£12');
    expect(changeHead(PLANS)).toBe('Change in points');
    expect(changeHead(REQUESTS)).toBe('Change per 1,000');
  });

  it('has a shape for every word', () => {
    expect([1, -1, 0].map((way) => Object.values(wayInWords(way as 1, 5)).join(' '))).toEqual([
      '▲ rose beyond chance',
      '▼ fell beyond chance',
      '○ no clear change'
    ]);
    expect([5, -5, 0].map((change) => wayInWords(null, change).words)).toEqual(['rose', 'fell', 'the same']);
  });
});

describe('region by region', () => {
  const regions = [
    { code: 'E12000008', name: 'South East', slug: 'south-east' },
    { code: 'E12000007', name: 'London', slug: 'london' }
  ];
  const regional = regionValues(plans, ['E12000008', 'E12000007', 'E12000099'], YEARS);
  const series = regionSeries(PLANS, regions, regional, YEARS);

  it('carries the regions’ own published figures, and none for a region without', () => {
    expect(regional.map(({ code }) => code)).toEqual(['E12000008', 'E12000007']);
    const published = plans.find(({ area, period }) => area === 'E12000007' && period === '2025')!;
    expect(regional[1]!.values.at(-1)).toBeCloseTo(published.value!, 4);
  });

  it('draws councils behind their region, the picked one apart, and no line into 2022', () => {
    const behind = councilsBehind(PLANS, plans, PLACES, 'E10000016');
    const { panels } = placeMultiples(series, null, PLANS, behind);
    const [southEast, london] = panels;
    expect(southEast!.picked.match(/M/g)).toHaveLength(2);
    expect(london!.picked).toBe('');
    expect(london!.context).not.toBe('');
    expect(southEast!.d.match(/M/g)).toHaveLength(2);
  });

  it('draws none of so few that they are never ranked', () => {
    const city = PLACES.filter(({ code }) => code === 'E09000001');
    const { panels } = placeMultiples(series, null, PLANS, councilsBehind(PLANS, plans, city, null));
    expect(panels[1]!.context).toBe('');
  });

  it('draws nothing behind where nothing is given', () =>
    expect(placeMultiples(series, null, PLANS).panels.map(({ context, picked }) => context + picked)).toEqual(['', '']));
});
