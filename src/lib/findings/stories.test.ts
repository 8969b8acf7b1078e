import { describe, expect, it } from 'vitest';
import { at, findingsLike } from '../../../tests/fixtures/finding.ts';
import { measureById } from '../measures/index.ts';
import type { Finding } from '../model/finding.ts';
import { casesOf, FRONT, frontPage, mayLead, sizeOf, storiesOf, type Story, stillPublished } from './stories.ts';

const finding = findingsLike({
  measure: 'plans-within-20-weeks',
  now: at('2025', 900, 1000),
  base: at('2024', 400, 1000),
  low: 44,
  high: 56
});
const context = { measureOf: measureById, englandOf: () => 46 };
const timely = measureById('plans-within-20-weeks');
const appeals = measureById('appeals-per-10000-children');

describe('a finding may lead a story', () => {
  it('where its figures are sound, or a check flags a swing that is what the measure measures', () => {
    expect(mayLead(finding())).toBe(true);
    expect(mayLead(finding({ notes: ['leap.plans-within-20-weeks.x.2025', 'children-mid-2024'] }))).toBe(true);
    expect(mayLead(finding({ notes: ['counts-leap.plans-over-52-weeks.x.2025'] }))).toBe(true);
  });

  it.each([
    'few',
    'nearly-none',
    'counts-leap.requests-refused.x.2025',
    'mostly-unrecorded.plans-special.x.2025-01',
    'fewer-than-the-others.plans-within-20-weeks.x.2024',
    'withdrawn-by-publisher.plans-within-20-weeks.x.2024',
    'parts-make-the-whole.requests-refused.x.2025',
    'covers-few.reviews-decided-in-4-weeks.x.2025'
  ])('and not with the note %s', (note) => {
    expect(mayLead(finding({ notes: [note] }))).toBe(false);
  });
});

describe('the size of a story', () => {
  it('is the nearer end of its interval: of a share in points, of a rate the part of its events beyond no change', () => {
    expect(sizeOf(timely, finding(), 46)).toBeCloseTo(0.44);
    expect(sizeOf(timely, finding({ low: -56, high: -44 }), 46)).toBeCloseTo(0.44);
    expect(sizeOf(appeals, finding({ low: 2, high: 5 }), 22)).toBeCloseTo(0.5);
    expect(sizeOf(appeals, finding({ low: 0.2, high: 0.5 }), 22)).toBeCloseTo(0.5);
  });

  it('is of a reversal the lesser of its steps, and of an outlier the distance of its own interval from England’s figure', () => {
    expect(sizeOf(timely, finding({ kind: 'reversal', low: 32, high: 46, firstLow: -63, firstHigh: -20 }), 46)).toBeCloseTo(0.2);
    const outlier = finding({
      kind: 'outlier',
      base: null,
      low: 6,
      high: 55,
      now: { period: '2025', value: 61.2, numerator: 609, denominator: 995 }
    });
    /* Wilson at 99.8%, worked out apart: 56.3% to 65.9%. */
    expect(sizeOf(timely, outlier, 26.6)).toBeCloseTo(0.563 - 0.266, 2);
    expect(sizeOf(timely, outlier, null)).toBe(0);
  });

  it('comes to so many cases', () => {
    expect(casesOf(timely, finding(), 0.44)).toBeCloseTo(440);
    const now = { period: '2025', value: 23, numerator: 160, denominator: 70000 };
    expect(casesOf(appeals, finding({ now, low: 2, high: 5 }), 0.5)).toBe(80);
    expect(casesOf(appeals, finding({ now, low: 0.2, high: 0.5 }), 0.5)).toBe(160);
  });
});

describe('stories', () => {
  const counterpart = 'plans-within-20-weeks-including-exceptions';

  it('tell one event once, with and without exceptions, as a change and as the end of a reversal', () => {
    const [story, ...others] = storiesOf(
      [
        finding({ measure: counterpart, low: 45 }),
        finding(),
        finding({ kind: 'reversal', firstLow: -60, firstHigh: -50 }),
        finding({ measure: 'plans-over-52-weeks', low: -9, high: -5 })
      ],
      context
    );
    expect(others).toEqual([]);
    expect(story).toMatchObject({ id: 'E1/time/2025', area: 'E1', topic: 'time', year: 2025 });
    expect(story?.lead.measure).toBe('plans-within-20-weeks');
    expect(story?.also).toHaveLength(3);
  });

  it('keep their id whichever finding leads, and another year or topic is another story', () => {
    const ids = (...findings: Finding[]) => storiesOf(findings, context).map(({ id }) => id);
    expect(ids(finding({ measure: counterpart }))).toEqual(ids(finding()));
    expect(ids(finding(), finding({ measure: 'requests-refused' }), finding({ area: 'E2' }))).toHaveLength(3);
  });

  it('leave what moved with the exceptions for last, and are none where no finding may lead', () => {
    const [story] = storiesOf([finding({ notes: ['exceptions-moved'], low: 80 }), finding({ measure: counterpart })], context);
    expect(story?.lead.measure).toBe(counterpart);
    expect(storiesOf([finding({ notes: ['few'] })], context)).toEqual([]);
  });

  it('of a figure a year behind the newest count half, and of one far behind there is none', () => {
    const older = { period: '2024', value: 90, numerator: 900, denominator: 1000 };
    const [first, second] = storiesOf([finding(), finding({ area: 'E2', now: older })], context);
    expect((first?.score ?? 0) / (second?.score ?? 1)).toBeCloseTo(2);
    expect(storiesOf([finding(), finding({ area: 'E2', now: { ...older, period: '2021' } })], context)).toHaveLength(1);
    const january = finding({
      measure: 'plans-per-1000-children',
      area: 'E3',
      now: { ...older, period: '2026-01' },
      low: 2,
      high: 3
    });
    expect(storiesOf([finding(), january], context).find(({ area }) => area === 'E1')?.score).toBeCloseTo(first?.score ?? 0);
  });
});

describe('the front page', () => {
  const story = (i: number, more: Partial<Story> = {}, kind: Finding['kind'] = 'change'): Story => ({
    id: `E${i}/t/2025`,
    area: `E${i}`,
    topic: `t${i % 6}`,
    year: 2025,
    lead: finding({ kind, measure: `m${i}` }),
    also: [],
    size: 0.5,
    cases: 100,
    score: 100 - i,
    ...more
  });

  it('has so many stories, the strongest first, at most four of a topic, and one of a council', () => {
    const page = frontPage(Array.from({ length: 60 }, (_, i) => story(i)));
    expect(page).toHaveLength(FRONT.stories);
    expect(page[0]?.id).toBe('E0/t/2025');
    for (let topic = 0; topic < 6; topic++) expect(page.filter((one) => one.topic === `t${topic}`).length).toBeLessThanOrEqual(4);
    expect(frontPage([story(1), story(2, { area: 'E1' })])).toHaveLength(1);
  });

  it('tells each kind of story of a measure once, and figures far from England eight times at most', () => {
    const alike = [story(1), story(2, { lead: finding({ measure: 'm1' }) })];
    expect(frontPage(alike)).toHaveLength(1);
    expect(frontPage(Array.from({ length: 30 }, (_, i) => story(i, {}, 'outlier')))).toHaveLength(FRONT.far);
  });
});

describe('the newest figures', () => {
  it('are of measures that are still published: a series that ended years ago has none', () => {
    const last = new Map([
      ['plans', '2026-01'],
      ['on-time', '2025'],
      ['waits', '2024'],
      ['awaiting-provision', '2022-01']
    ]);
    expect([...stillPublished(last).keys()]).toEqual(['plans', 'on-time', 'waits']);
  });
});
