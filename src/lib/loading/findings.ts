import { readFileSync } from 'node:fs';
import { MEASURES, measureById } from '../measures/index.ts';
import { testedOf } from '../findings/tested.ts';
import { stillPublished } from '../findings/stories.ts';
import { isDoubted } from '../model/fault.ts';
import { TOPICS } from '../measures/topics.ts';
import { ENGLAND, isCouncil } from '../model/area.ts';
import { comparatorOf } from '../model/comparator.ts';
import type { Finding, Group } from '../model/finding.ts';
import { type Period, yearOf } from '../model/period.ts';
import type { Point } from '../ui/findings/chart.ts';
import { releaseInWords } from '../ui/dates.ts';
import { firstOfEach } from '../ui/findings/first-findings.ts';
import type { CouncilFinding, FindingsData } from '../ui/findings/data.ts';
import { doubtedAmong } from '../ui/findings/doubted.ts';
import { drawLimits, drawYears } from '../ui/findings/chart.ts';
import { drawMeasure, flagsOf, type Placed } from '../ui/findings/draw.ts';
import { parseFindings, parseGroups } from '../ui/findings/table.ts';
import { measurePath } from '../view/address.ts';
import { besideFinding, findingInWords, hasOwnLike } from '../words/findings.ts';
import {
  blindInWords,
  expectedHere,
  expectedOfOne,
  NOT_INDEPENDENT,
  tallyFurther,
  tallyInWords,
  tallyOf
} from '../words/finding-groups.ts';
import { formatCount, formatShort, listName } from '../words/index.ts';
import { storyHeadline } from '../words/stories.ts';
import { rollup } from 'd3-array';
import { areasByCode, asAtOf, historyOf, newestOf, once, onceEach } from './atlas.ts';

/** So many of each kind, measure and period are listed: the most striking. `findings.csv` has all. */
export const LISTED = 3;

const FIRST_DRAWN: Period = '2016';

const read = (name: string) => readFileSync(`static/data/${name}.csv`, 'utf8');
export const allFindings = once(async () => parseFindings(read('findings')));
const groups = once(async () => parseGroups(read('finding-groups')));

/** The newest period of every measure that has not ended. */
const newest = once(async () => {
  const last = new Map<string, Period>();
  for (const { measure, period } of await groups()) if (period > (last.get(measure) ?? '')) last.set(measure, period);
  return stillPublished(last);
});

/** The newest period of every measure that has not ended, or the earlier period of that year: of the main ones, and the last of those that ended. */
async function isShown(year: string | null): Promise<(one: { measure: string; period: Period }) => boolean> {
  const last = await newest();
  return ({ measure, period }) =>
    year === null ? period === last.get(measure) : period !== last.get(measure) && period.startsWith(year);
}

/** Years that have a page of their own: those of which some measure has a newer one. Newest first. */
export const findingYears = once(async () => {
  const last = await newest();
  const earlier = (await groups()).filter(({ measure, period }) => period !== last.get(measure));
  return [...new Set(earlier.map(({ period }) => String(yearOf(period))))].sort().reverse();
});

export async function shownIn(year: string | null) {
  const shown = await isShown(year);
  return {
    groups: (await groups()).filter(shown),
    findings: (await allFindings()).filter(({ measure, now }) => shown({ measure, period: now.period }))
  };
}

/** The figures of a measure that can be tested, by period and council. */
const testedIn = onceEach(async (id: string) => {
  const areas = [...(await areasByCode()).values()];
  return testedOf(measureById(id), await historyOf(id), areas);
});

/** Those of the groups in which a council was tested itself. */
async function groupsOf(code: string, all: readonly Group[]): Promise<Group[]> {
  const isIn = await Promise.all(
    all.map(async ({ kind, measure, period, basePeriod }) => {
      const tested = await testedIn(measure);
      const now = tested.get(period)?.get(code);
      if (!now || (kind === 'outlier' && isDoubted(now))) return false;
      return basePeriod === null || tested.get(basePeriod)?.has(code) === true;
    })
  );
  return all.filter((_, i) => isIn[i]);
}

const titleOf = (id: string) => measureById(id).title;

/** What a page of findings carries beside what is drawn: the opening sentences, and what can be chosen among. */
export async function findingsData(year: string | null): Promise<FindingsData> {
  const all = await shownIn(year);
  const tally = tallyOf(all.groups);
  const byCode = await areasByCode();
  const listed = all.findings.filter(({ place }) => place <= LISTED);
  const used = new Set(all.groups.map(({ measure }) => measureById(measure).topic.id));
  const of = (code: string) => all.findings.filter(({ area }) => area === code).length;
  const councils = [...new Set(all.findings.map(({ area }) => area))].flatMap((code) => {
    const area = byCode.get(code);
    return area ? [{ slug: area.slug, name: listName(area), all: of(code) }] : [];
  });
  const regions = [...new Set(listed.map(({ area }) => byCode.get(area)?.region ?? ''))].flatMap((code) => {
    const area = byCode.get(code);
    return area ? [{ slug: area.slug, name: area.name }] : [];
  });
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  return {
    year,
    lead: tallyInWords(tally, year === null ? undefined : `the figures of ${year}`),
    further: [NOT_INDEPENDENT, ...tallyFurther(tally, all.findings.filter(({ kind }) => kind === 'outlier').length, titleOf)],
    all: all.findings.length,
    listed: listed.length,
    each: LISTED,
    years: await findingYears(),
    topics: TOPICS.filter(({ id }) => used.has(id)).map(({ id, title }) => ({ id, title: title.replace(/:.*/, '') })),
    regions: regions.sort(byName),
    councils: councils.sort(byName)
  };
}

/** The newest figures' findings in a sentence: 'in the newest figures of 41 measures, …'. */
export async function findingsLead(): Promise<string> {
  const tally = tallyOf((await shownIn(null)).groups);
  const sentence = tallyInWords(tally).replace(/^I/, 'i');
  const runs = tally.runs > 0 ? ` Moves in one direction over years make it ${formatCount(tally.found + tally.runs)}.` : '';
  return `${sentence}${runs} One event can be counted up to four times, so they are not independent evidence.`;
}

export const linesOf = onceEach(async (measure: string) => {
  const rows = (await historyOf(measure)).filter(
    ({ period, status }) => period >= FIRST_DRAWN && status !== 'not-an-area-then' && status !== 'not-collected'
  );
  const points = (own: typeof rows) =>
    own.map((row): Point => ({
      period: row.period,
      value: comparatorOf(row)?.value ?? null,
      ...(row.like ? { published: row.value } : {})
    }));
  return rollup(rows, points, ({ area }) => area);
});

/** All that a page lists, topic by topic, as HTML. `only`: of one topic, without its heading. */
export async function drawnFindings(year: string | null, only?: string): Promise<string> {
  const shown = await shownIn(year);
  const parts = await Promise.all(
    TOPICS.filter(({ id }) => only === undefined || id === only).map(async ({ id, title }) => {
      const newest = new Map([...shown.groups].reverse().map(({ measure, period }) => [measure, yearOf(period)]));
      const measures = MEASURES.filter(({ topic }) => topic.id === id).sort(
        (a, b) => (newest.get(b.id) ?? 0) - (newest.get(a.id) ?? 0)
      );
      const drawn = await Promise.all(measures.map(({ id }) => drawnMeasure(id, shown)));
      const text = drawn.join('');
      if (only !== undefined) return text;
      return text === '' ? '' : `<section class="section" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${text}</section>`;
    })
  );
  return parts.join('');
}

async function drawnMeasure(id: string, shown: { groups: Group[]; findings: Finding[] }): Promise<string> {
  const own = shown.groups.filter((group) => group.measure === id);
  if (own.length === 0) return '';
  const byCode = await areasByCode();
  const lines = await linesOf(id);
  const placed = (finding: Finding): Placed => {
    const area = byCode.get(finding.area);
    if (!area) throw new Error(`findings.csv names ${finding.area}, which areas.csv lacks`);
    const region = byCode.get(area.region)?.slug ?? '';
    return { finding, name: listName(area), slug: area.slug, region, council: lines.get(area.code) ?? [] };
  };
  const rows = await historyOf(id);
  const doubted = (period: Period) =>
    doubtedAmong(
      measureById(id),
      rows.filter((row) => row.period === period && isCouncil(byCode.get(row.area) ?? { kind: 'england' }))
    );
  const last = await newestOf(id);
  const periods = [...new Set(own.map(({ period }) => period))].sort().reverse();
  const releases = new Map(
    await Promise.all(periods.map(async (period) => [period, `Source: ${releaseInWords(await asAtOf(id, period))}.`] as const))
  );
  return periods
    .map((period) =>
      drawMeasure({
        measure: measureById(id),
        england: lines.get(ENGLAND) ?? [],
        href: measurePath(id, period, last),
        release: releases.get(period) ?? '',
        groups: own
          .filter((group) => group.period === period)
          .map((group) => ({
            group,
            doubted: group.kind === 'outlier' ? doubted(period) : 0,
            listed: shown.findings
              .filter((one) => one.kind === group.kind && one.measure === id && one.now.period === period && one.place <= LISTED)
              .map(placed)
          }))
      })
    )
    .join('');
}

/**
 * A council's own findings in the newest figures, those far from England first, then by how striking they are among all councils; and how
 * many chance alone would give one council that is tested in all, and which tests could find no council far from England.
 */
export async function findingsOn(
  code: string
): Promise<{ findings: CouncilFinding[]; charts: string[]; expected: string; blind: string }> {
  const all = await shownIn(null);
  const rank = ({ kind, place }: Finding) => (kind === 'outlier' ? 0 : 1000) + place;
  const own = all.findings.filter(({ area }) => area === code).sort((a, b) => rank(a) - rank(b));
  const name = listName((await areasByCode()).get(code) ?? { name: code, slug: '' });
  const first = new Set(firstOfEach(own));
  const findings = await Promise.all(
    own.map(async (finding): Promise<CouncilFinding> => {
      const measure = measureById(finding.measure);
      const england = (await linesOf(measure.id)).get(ENGLAND)?.find(({ period }) => period === finding.now.period);
      return {
        kind: finding.kind,
        measure: measure.id,
        headline: first.has(finding) ? storyHeadline(measure, finding, { name }, england?.value ?? null) : null,
        parts: findingInWords(measure, finding, england?.value ?? null, england && hasOwnLike(measure, england)),
        beside: [...besideFinding(measure, finding), ...flagsOf(finding).map(({ words }) => `Our checks flag ${words}.`)].join(
          ' '
        )
      };
    })
  );
  const charts = await Promise.all(own.map((finding) => chartOf(name, finding)));
  const { blind } = tallyOf(all.groups);
  return {
    findings,
    charts,
    expected: expectedHere(
      expectedOfOne(await groupsOf(code, all.groups)),
      own.some(({ kind }) => kind === 'run')
    ),
    blind: blind.length > 0 ? blindInWords(blind.map(titleOf)) : ''
  };
}

/** A finding of one council, drawn with its figures written at their dots. */
async function chartOf(name: string, finding: Finding): Promise<string> {
  const measure = measureById(finding.measure);
  const lines = await linesOf(measure.id);
  const [council, england] = [lines.get(finding.area) ?? [], lines.get(ENGLAND) ?? []];
  const there = england.find(({ period }) => period === finding.now.period)?.value ?? null;
  const label = (value: number) => formatShort(measure, value);
  return finding.kind === 'outlier' && there !== null
    ? drawLimits(name, finding, there, label(Math.max(finding.now.value, finding.high)))
    : drawYears(measure, name, council, england, finding, label);
}
