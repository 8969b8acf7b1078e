import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FRONT, frontPage, mayLead, storiesOf } from '../../src/lib/findings/stories.ts';
import { measureById } from '../../src/lib/measures/index.ts';
import { ENGLAND } from '../../src/lib/model/area.ts';
import { comparatorOf } from '../../src/lib/model/comparator.ts';
import { isDoubted } from '../../src/lib/model/fault.ts';
import type { At, Finding } from '../../src/lib/model/finding.ts';
import { scaleOf } from '../../src/lib/model/measure.ts';
import { parseFindings, parseGroups } from '../../src/lib/ui/findings/table.ts';
import { textOf } from '../../src/lib/words/findings.ts';
import { plainName } from '../../src/lib/words/index.ts';
import { storyCaveat, storyHeadline, storySentence } from '../../src/lib/words/stories.ts';
import { areas, compared, observations, table } from './support.ts';

const read = (name: string) => readFileSync(`data/${name}.csv`, 'utf8');
const last = new Map<string, string>();
for (const { measure, period } of parseGroups(read('finding-groups'))) if (period > (last.get(measure) ?? '')) last.set(measure, period);
const newest = parseFindings(read('findings')).filter(({ measure, now }) => now.period === last.get(measure));
const england = (measure: string, period: string) =>
  comparatorOf(compared.get(measure)?.find((row) => row.area === ENGLAND && row.period === period))?.value ?? null;

const stories = storiesOf(newest, { measureOf: measureById, englandOf: england });
const front = frontPage(stories);
const named = new Map(areas.map((area) => [area.code, area]));
const figuresOf = ({ now, base, turn }: Finding): At[] => [now, base, turn].flatMap((at) => at ?? []);
const rows = new Map([...observations].flatMap(([id, lines]) => lines.map((row) => [`${id} ${row.area} ${row.period}`, row] as const)));
const headline = ({ lead, area }: (typeof stories)[number]) =>
  storyHeadline(measureById(lead.measure), lead, named.get(area) ?? { name: '' }, england(lead.measure, lead.now.period));

describe('stories of the published figures', () => {
  it('are about twenty on the front page, of every topic that has one, none of a council twice', () => {
    expect(front).toHaveLength(FRONT.stories);
    expect(new Set(front.map(({ area }) => area)).size).toBe(front.length);
    expect(new Set(front.map(({ topic }) => topic))).toEqual(new Set(stories.map(({ topic }) => topic)));
  });

  it('tell every event once, and hold each finding of it once', () => {
    expect(new Set(stories.map(({ area, topic, year }) => `${area} ${topic} ${year}`)).size).toBe(stories.length);
    const findings = stories.flatMap(({ lead, also }) => [lead, ...also]);
    expect(new Set(findings).size).toBe(findings.length);
    const counterparts = findings.filter(({ measure }) => measure === 'plans-within-20-weeks-including-exceptions');
    expect(counterparts.length).toBeGreaterThan(50);
    for (const counterpart of counterparts) {
      const own = stories.filter(({ area, topic, lead, also }) => area === counterpart.area && topic === 'time' && [lead, ...also].includes(counterpart));
      expect(own).toHaveLength(1);
    }
  });

  it('rest on no doubted, withdrawn or small figure: neither in the findings’ notes nor in the tables', () => {
    const withdrawn = table('faults.csv').filter(({ check }) => check === 'withdrawn-by-publisher');
    for (const { id, lead } of stories) {
      expect(mayLead(lead), id).toBe(true);
      for (const { period, denominator } of figuresOf(lead)) {
        const row = rows.get(`${lead.measure} ${lead.area} ${period}`);
        expect(row, `${id} ${period}`).toMatchObject({ status: 'ok' });
        expect(isDoubted(row ?? {}), `${id} ${period}`).toBe(false);
        expect(denominator).toBeGreaterThanOrEqual(100);
        expect(
          withdrawn.filter((fault) => fault.measure === lead.measure && fault.area === lead.area && fault.period?.split(' ').includes(period)),
          id
        ).toEqual([]);
      }
    }
  });

  it('say in each headline what its rows give, worked out again from the counts', () => {
    for (const story of stories) {
      const { lead } = story;
      const measure = measureById(lead.measure);
      const text = headline(story);
      expect(text, story.id).toContain(`n ${plainName(named.get(story.area) ?? { name: '' }).replace(/^(Isles? of|City of)/, 'the $1')} in `);
      expect(text).not.toMatch(/NaN|undefined|null|Infinity|\{n\}|\.$/);
      for (const { period } of lead.kind === 'outlier' ? [lead.now] : figuresOf(lead)) {
        const row = rows.get(`${lead.measure} ${lead.area} ${period}`);
        const value = ((row?.numerator ?? NaN) / (row?.denominator ?? NaN)) * scaleOf(measure.unit);
        const forms = [0, 1, 2].map((decimals) => value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }));
        const words = value === 0 ? [...forms, 'none', 'no '] : value === 100 ? [...forms, 'all', 'none of'] : forms;
        expect(words.some((form) => new RegExp(`(^|[^\\d.])${form}($|[^\\d]|\\.$)`).test(text)), `${text} | ${forms.join(' ')}`).toBe(true);
      }
      if (lead.kind === 'change') {
        const [before, now] = [rows.get(`${lead.measure} ${lead.area} ${lead.base?.period}`), rows.get(`${lead.measure} ${lead.area} ${lead.now.period}`)];
        expect(text).toContain((now?.value ?? 0) > (before?.value ?? 0) ? ', up from ' : ', down from ');
      }
    }
  });

  it('have unlike headlines, a sentence with its counts, and something to be careful of', () => {
    expect(new Set(stories.map(headline)).size).toBe(stories.length);
    for (const { lead } of stories) {
      const measure = measureById(lead.measure);
      const sentence = textOf(storySentence(measure, lead, england(lead.measure, lead.now.period)));
      expect(sentence).toContain(lead.now.numerator.toLocaleString('en-GB'));
      expect(sentence).toMatch(/^(It was|The figure is) .*\.$/);
      expect(storyCaveat(measure, lead), measure.id).toMatch(/^[A-Z].{20,}[.]$/s);
    }
  });

  it('leave out Lewisham’s and Walsall’s withdrawn and partial figures of 2024', () => {
    const timely = stories.filter(({ lead }) => lead.measure === 'plans-within-20-weeks');
    for (const slug of ['lewisham', 'walsall']) {
      const code = areas.find((area) => area.slug === slug)?.code;
      expect(timely.filter(({ area, lead }) => area === code && figuresOf(lead).some(({ period }) => period === '2024'))).toEqual([]);
    }
  });
});
