import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageRows } from '../../../../tests/fixtures/figures.ts';
import { measureById } from '../../measures/index.ts';
import { rankIntervals } from '../../statistics/index.ts';
import { againstCounts, againstSentences } from '../../ui/against.ts';
import { funnelOf, funnelSentences } from './funnel.ts';
import { parseNeighbours } from '../../tables/readers.ts';
import { nearOf } from '../../ui/neighbours.ts';
import { fifthsOf, lookThrough, type Likeness } from './filter.ts';
import { drawRows } from '../../charts/ranking/draw.ts';
import { placeRanking } from '../../charts/ranking/layout.ts';
import { rankingRows } from '../../ui/charts.ts';
import { ordinal, rankQuestion, spansOf, trustSentence } from './ranks.ts';

const PLANS = measureById('plans-within-20-weeks');
const { rows, england } = pageRows(PLANS.id, '2025');
const row = (numerator: number, denominator: number) => ({
  ...rows[0]!,
  numerator,
  denominator,
  value: (100 * numerator) / denominator,
  status: 'ok' as const
});
const at = (value: number) => {
  const { like: _, ...line } = england!;
  return { ...line, value };
};

describe('against England', () => {
  /* Wilson's interval of 65 of 100: 55.25% to 73.64%. */
  it.each([
    [55.2, { above: 1, below: 0, alike: 0 }],
    [55.3, { above: 0, below: 0, alike: 1 }],
    [73.6, { above: 0, below: 0, alike: 1 }],
    [73.7, { above: 0, below: 1, alike: 0 }]
  ])('65 of 100 against %f', (value, counts) =>
    expect(againstCounts(PLANS, [row(65, 100)], at(value))).toEqual({ asked: 1, ...counts })
  );

  it('asks nothing of fewer than 30', () => expect(againstCounts(PLANS, [row(19, 29)], at(10)).asked).toBe(0));

  it('counts the published councils, and says how many chance would call so', () => {
    const [first = ''] = againstSentences(PLANS, rows, england, 'councils');
    expect(first).toContain('Of 147 ranked councils, 81 are above England, 57 below and nine too close to call');
    expect(first).toContain('chance alone would still call about 7.4 of them');
  });

  it('says why, where no interval is possible or England has no figure', () => {
    const pupils = measureById('pupils-with-plan');
    const printed = pageRows(pupils.id, '2025-01');
    expect(againstSentences(pupils, printed.rows, printed.england, 'councils').join(' ')).toMatch(
      /counts behind these figures are not published.*no councils are called above or below England.*these ranks have no interval/
    );
    expect(againstSentences(PLANS, rows, null, 'councils')[0]).toMatch(/^No figure for England is published/);
  });

  it('says of a sum that it is one', () => {
    const appeals = measureById('appeals-per-10000-children');
    const page = pageRows(appeals.id, '2025');
    expect(againstSentences(appeals, page.rows, page.england, 'councils')[0]).toContain(
      'England’s figure is 22.1, the sum of its councils, worked out here. Of 151'
    );
  });
});

describe('how sure ranks are', () => {
  const question = rankQuestion(PLANS, rows)!;

  it('is asked of ranked councils alone, 1 being the better end', () => {
    expect(question.codes).toHaveLength(147);
    expect(question.highestFirst).toBe(true);
    expect(question.proportions.every(({ total }) => total >= 30)).toBe(true);
    expect(question.codes).not.toContain('E09000001');
    expect(rankQuestion(measureById('plans-over-52-weeks'), rows)!.highestFirst).toBe(false);
  });

  it('gives the same spans each time, and each holds the rank that is shown', () => {
    const spans = spansOf(PLANS, rows, question, rankIntervals(question.proportions, true));
    expect(spans).toEqual(spansOf(PLANS, rows, question, rankIntervals(question.proportions, true)));
    expect(spans.get('E10000007')).toEqual({ low: 144, high: 147 });
    const all = rows.filter(({ value, denominator }) => value === 100 && (denominator ?? 0) >= 30);
    expect(all.length).toBeGreaterThan(1);
    for (const { area } of all) expect(spans.get(area)!.low).toBe(1);
  });

  it('counts a rate’s events in so many more, so that more than one a child may happen', () => {
    const requests = measureById('requests-per-1000-children');
    const { proportions } = rankQuestion(requests, pageRows(requests.id, '2025').rows)!;
    expect(proportions).toContainEqual({ count: 4401, total: 355_390_000 });
  });

  it('is not asked where counts are not published', () =>
    expect(rankQuestion(measureById('pupils-with-plan'), pageRows('pupils-with-plan', '2025-01').rows)).toBeNull());

  it('are told as ordinals', () =>
    expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111, 143].map(ordinal).join(' ')).toBe(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th 143rd'
    ));
});

describe('what the funnel says', () => {
  const said = (period: string) => {
    const page = pageRows(PLANS.id, period);
    return funnelSentences(PLANS, funnelOf(PLANS, page.rows, page.england)!, 'councils').join(' ');
  };

  it('of 2024: more than chance; and that no test could single any out once that is allowed for', () =>
    expect(said('2024')).toBe(
      'Of 141 councils, 122 lie outside 99.8% limits around England’s 46.4%, where chance alone would put fewer than one (0.3): more than sampling chance would produce; recording practice is one possible cause. The variance between them is 166 times what chance would make it (φ = 166.3). Not tested: seven councils, because a check doubts the counts behind their figures. They are drawn as crosses. Limits that allow for that variance (additive over-dispersion) run from 0% to 100%: with councils this different the test cannot single any out.'
    ));

  it('says so of every year in which no figure could lie outside, and of none in which one could', () => {
    const blind = ['2016', '2022', '2023', '2024', '2025'];
    const sides = ['2017', '2018', '2019', '2020', '2021'];
    for (const period of blind) expect(said(period), period).toMatch(/run from 0% to 100%.*cannot single any out\.$/);
    for (const period of sides)
      expect(said(period), period).toMatch(/These limits reach 100%, so the test can only find a council below England\.$/);
    expect(
      [...blind, ...sides].filter((period) => /no single council stands out/.test(said(period)) && blind.includes(period))
    ).toEqual([]);
    expect(said('2020')).toContain('none lies outside: no single council stands out. These limits reach 100%');
  });

  it('says on which side those lie that stand out, and how many are not tested, because a check doubts their counts', () => {
    const refused = measureById('requests-refused');
    const page = pageRows(refused.id, '2025');
    expect(funnelSentences(refused, funnelOf(refused, page.rows, page.england)!, 'councils').at(-1)).toBe(
      'With limits that allow for that variance (additive over-dispersion), six still lie outside: Bracknell Forest, Sunderland and Walsall above them; Southampton, West Berkshire and Wolverhampton below them.'
    );
    expect(funnelSentences(refused, funnelOf(refused, page.rows, page.england)!, 'councils')[1]).toBe(
      'Not tested: two councils, because a check doubts the counts behind their figures. They are drawn as crosses.'
    );
  });

  it('never says reasons of councils that chance would put where they are', () => {
    const alike = Array.from({ length: 40 }, (_, i) => ({ ...row(48 + (i % 5), 100), area: `E${i}` }));
    const words = funnelSentences(PLANS, funnelOf(PLANS, alike, at(50))!, 'councils').join(' ');
    expect(words).not.toContain('more than sampling chance');
    expect(words).toContain('no more than chance would make it');
  });

  it('nothing of printed shares, and without England', () => {
    const pupils = pageRows('pupils-with-plan', '2025-01');
    expect(funnelOf(measureById('pupils-with-plan'), pupils.rows, pupils.england)).toBeNull();
    expect(funnelOf(PLANS, rows, null)).toBeNull();
  });
});

describe('filters', () => {
  const read = (file: string) => readFileSync(new URL(`../../../../data/${file}.csv`, import.meta.url), 'utf8');
  const likeness: Likeness = {
    near: nearOf(parseNeighbours(read('neighbours'))),
    fifths: fifthsOf(pageRows('deprivation-score', '2025').rows)
  };
  const regions = [{ code: 'E12000007', name: 'London', slug: 'london' }];
  const kent = { code: 'E10000016', name: 'Kent', slug: 'kent' };
  const look = (filter: Parameters<typeof lookThrough>[0], place: typeof kent | null = null, page = rows) =>
    lookThrough(filter, page, regions, place, likeness);

  it('London holds 33 of 153 councils, and the rest 120', () => {
    expect(look({ kind: 'region', slug: 'london' }).words).toBe('London: 33 of 153 councils.');
    expect(look({ kind: 'outside', slug: 'london' }).words).toBe('Outside London: 120 of 153 councils.');
    expect(look({ kind: 'all' })).toEqual({ within: null, words: '', name: '' });
    expect(look({ kind: 'outside', slug: 'london' }).name).toBe('councils outside London');
  });

  it('neighbours of Kent are the ten of the table, and Kent', () => {
    const { within, words } = look({ kind: 'near', slug: 'kent' }, kent);
    expect([...within!].sort()).toEqual(
      ['E06000055', 'E06000066', 'E09000004', 'E10000008', 'E10000011', 'E10000012', 'E10000016', 'E10000020', 'E10000024', 'E10000029', 'E10000032'] // prettier-ignore
    );
    expect(words).toMatch(/^Kent and its statistical neighbours by DfE’s model of 2025: 11 of 153 councils\. Essex, /);
  });

  it('says how many were not councils then', () => {
    const council = { code: 'E06000013', name: 'North Lincolnshire', slug: 'north-lincolnshire' };
    const near = likeness.near.get(council.code)!;
    expect(near).toContain('E06000063');
    const { within, words } = look({ kind: 'near', slug: 'north-lincolnshire' }, council, pageRows(PLANS.id, '2019').rows);
    expect(within!.has('E06000063')).toBe(false);
    expect(words).toMatch(/The other two were not councils then\.$/);
  });

  it('as deprived as Kent are the 30 of its fifth', () => {
    const { within, words } = look({ kind: 'deprived', slug: 'kent' }, kent);
    expect(within!.size).toBe(30);
    expect(words).toContain('Like Kent, in the middle fifth of councils');
    expect(likeness.fifths.get('E06000002')).toBe(4);
    expect([0, 1, 2, 3, 4].map((fifth) => [...likeness.fifths.values()].filter((one) => one === fifth).length)).toEqual([31, 31, 30, 31, 30]); // prettier-ignore
  });

  it('of a council that has ended shows all, and says why', () => {
    const cumbria = { code: 'E10000006', name: 'Cumbria', slug: 'cumbria' };
    for (const kind of ['near', 'deprived'] as const) {
      const { within, words } = look({ kind, slug: 'cumbria' }, cumbria);
      expect(within).toBeNull();
      expect(words).toContain('only councils of today');
    }
  });

  it('refuses what is no table of neighbours', () => expect(() => parseNeighbours('a,b\n1,2')).toThrow(/begins area,rank/));
});

describe('how far to trust a rank', () => {
  it('is one sentence made from the intervals, counted here again', () => {
    const question = rankQuestion(PLANS, rows)!;
    const answer = rankIntervals(question.proportions, true);
    const spans = spansOf(PLANS, rows, question, answer);
    const values = question.codes.map((code) => rows.find(({ area }) => area === code)!.value!.toFixed(1));
    const off = question.codes.map((code, i) => {
      const rank = 1 + values.filter((other) => Number(other) > Number(values[i])).length;
      const { low, high } = spans.get(code)!;
      return Math.max(rank - low, high - rank);
    });
    const [five, ten] = [5, 10].map((places) => off.filter((one) => one >= places).length);
    expect(trustSentence(PLANS, rows, spans)).toBe(
      `How far to trust a rank: ${five} of 147 ranks could be five or more places off by chance alone, ${ten} of them ten or more. In brackets are the ranks that each council’s data are consistent with (95% interval).`
    );
  });

  it('says that none could be, and nothing where no interval is known', () => {
    const certain = new Map(rankQuestion(PLANS, rows)!.codes.map((code) => [code, { low: 1, high: 147 }]));
    expect(trustSentence(PLANS, rows, certain)).toMatch(/147 of 147 ranks could be five or more places off by chance alone/);
    expect(trustSentence(PLANS, rows, new Map())).toBe('');
  });

  it('stands in rows as the server draws them', () => {
    const html = drawRows(
      placeRanking({
        rows: rankingRows(PLANS, rows, new Map(), new Set()),
        measure: PLANS,
        strongEnd: 'low',
        england: null,
        sort: 'figure',
        reversed: false,
        within: null,
        search: ''
      }).groups,
      {
        headings: { small: '', faulty: '', absent: '' },
        href: ({ slug }) => slug,
        spans: new Map([['E10000007', { low: 144, high: 147 }]])
      }
    );
    expect(html.match(/<small> \(144 to 147\)<\/small>/g)).toHaveLength(1);
  });
});
