import { isMeasureId, MEASURES, measureById } from '../../measures/index.ts';
import { inForce, isCouncil } from '../../model/area.ts';
import type { Measure } from '../../model/measure.ts';
import { referenceDay, type Period } from '../../model/period.ts';
import { quantile } from '../../statistics/index.ts';
import { isFlagged } from '../../ui/checks.ts';
import { citedSource } from '../../ui/export/input.ts';
import { comparablePeriods, hasGap, isFollowed, movedFrom, whyNoGap } from '../../words/followed.ts';
import { boardRows } from '../../ui/charts.ts';
import { councilsOf } from '../../ui/rows.ts';
import { gapInShort } from '../../words/gap.ts';
import { oneYearInShort, type OneYear } from '../../words/one-year.ts';
import { group } from 'd3-array';
import { answerOf, type Answer } from './answer.ts';
import type { FanYear } from './charts.ts';
import type { Listed, ParityData } from './data.ts';
import { beyondChance, countedIn, gapYears, leastP10, moversOf, steadyCouncils, type Counted } from './gap.ts';
import { miniOf } from './mini.ts';
import { oneYearOf } from './one-year.ts';
import { childrenYear, testYears } from './tests.ts';
import { listName } from '../../words/index.ts';
import { error } from '@sveltejs/kit';
import {
  allAreaChanges,
  allAreas,
  allFaults,
  areasByCode,
  asAtOf,
  englandOf,
  historyOf,
  once,
  onceEach,
  periodsOf,
  rowsOf,
  sourcesOf,
  thin,
  type AsAt
} from '../../loading/atlas.ts';

const CHILDREN = 'children';
const NEWEST_ESTIMATE = 2024;
const MOVERS = 8;

const measuresThat = async (may: typeof hasGap): Promise<Measure[]> => {
  const all = await Promise.all(MEASURES.map(async (measure) => may(measure, await periodsOf(measure.id))));
  return MEASURES.filter((_, i) => all[i]);
};

/** Every measure whose gap is followed, in the order of the catalogue. */
export const followedMeasures = once(() => measuresThat(isFollowed));
/** Those, and every measure of which it can be said how far apart councils, or boards, are in one period. */
export const measuresWithGap = once(() => measuresThat(hasGap));

interface Gap {
  periods: Period[];
  /** Sound figures of the councils that no reorganisation touched, and of every council. */
  same: Counted[];
  every: Counted[];
  steady: ReadonlySet<string>;
  fan: FanYear[];
  answer: Answer;
  one: OneYear | null;
}

const gaps = new Map<string, Promise<Gap>>();

/** The gap of a measure that has one, worked out once however many pages show it. */
function gapOf(measure: Measure): Promise<Gap> {
  let gap = gaps.get(measure.id);
  if (!gap) gaps.set(measure.id, (gap = workedOut(measure)));
  return gap;
}

async function workedOut(measure: Measure): Promise<Gap> {
  const comparable = comparablePeriods(measure, await periodsOf(measure.id));
  if (!isFollowed(measure, comparable)) return ofOnePeriod(measure, comparable.at(-1) ?? '');
  const [first = '', last = ''] = [comparable[0], comparable.at(-1)];
  const areas = await allAreas();
  const rows = (await historyOf(measure.id)).filter(({ period }) => comparable.includes(period));
  const steady = steadyCouncils(areas, first, last);
  const every = countedIn(measure, rows, new Set(areas.filter(isCouncil).map(({ code }) => code)));
  const same = every.filter(({ area }) => steady.has(area));
  const fan = comparable.flatMap((period) => fanYear(same, period));
  return { periods: comparable, same, every, steady, fan, answer: answerOf(measure, same, comparable), one: null };
}

async function ofOnePeriod(measure: Measure, period: Period): Promise<Gap> {
  const rows = boardRows(measure, councilsOf(await rowsOf(measure, period))).filter(
    ({ status }) => status !== 'not-an-area-then'
  );
  const every = countedIn(measure, rows, new Set(rows.map(({ area }) => area)));
  const one = oneYearOf(measure, period, every, rows.length);
  if (!one) throw new Error(`${measure.id} has too few figures for a gap in ${period}`);
  return {
    periods: [period],
    same: every,
    every,
    steady: new Set(every.map(({ area }) => area)),
    fan: fanYear(every, period),
    answer: { newest: null, earlier: null },
    one
  };
}

function fanYear(counted: readonly Counted[], period: Period): FanYear[] {
  const values = counted.filter((row) => row.period === period).map(({ value }) => value);
  if (values.length < 2) return [];
  return [{ period, p10: quantile(values, 0.1), middle: quantile(values, 0.5), p90: quantile(values, 0.9) }];
}

/** Every followed measure with its answer, by topic in the order of the catalogue. */
async function listedByTopic(followed: readonly Measure[]): Promise<ParityData['listed']> {
  const topics = new Map<string, Listed[]>();
  for (const measure of followed) {
    const { fan, periods, answer } = await gapOf(measure);
    const listed: Listed = {
      id: measure.id,
      title: measure.title,
      verdict: answer.newest?.verdict ?? 'cannot-be-told',
      words: answer.newest ? gapInShort(measure, answer.newest) : 'Too little data to say: one year',
      span: [periods[0] ?? '', periods.at(-1) ?? ''],
      ...miniOf(measure, fan)
    };
    topics.set(measure.topic.title, [...(topics.get(measure.topic.title) ?? []), listed]);
  }
  return [...topics].map(([topic, measures]) => ({ topic, measures }));
}

/** Measures with counts of which no two years can be compared. */
async function singleYears(): Promise<ParityData['single']> {
  const gaps = await Promise.all((await measuresWithGap()).map(async (measure) => ({ measure, ...(await gapOf(measure)) })));
  return gaps.flatMap(({ measure, one }) =>
    one ? [{ id: measure.id, title: measure.title, words: oneYearInShort(measure, one) }] : []
  );
}

/** Every measure without a gap, those with one reason together. */
async function unaskedMeasures(): Promise<ParityData['unasked']> {
  const asked = new Set((await measuresWithGap()).map(({ id }) => id));
  const rest = group(
    MEASURES.filter(({ id }) => !asked.has(id)),
    whyNoGap
  );
  return [...rest].map(([reason, some]) => ({ reason, measures: some.map(({ id, title }) => ({ id, title })) }));
}

/** What is told of a measure's gap wherever it is drawn: on its page, in a frame, in a briefing. */
export const gapFigures = onceEach(
  async (id: string): Promise<Pick<ParityData, 'measure' | 'answer' | 'one' | 'steady' | 'england' | 'summed' | 'sources'>> => {
    const asked = await measuresWithGap();
    if (!isMeasureId(id) || !asked.some((measure) => measure.id === id)) error(404, `No gap is worked out in “${id}”.`);
    const measure = measureById(id);
    const { periods, same, steady, fan, answer, one } = await gapOf(measure);
    const [first = '', last = ''] = [periods[0], periods.at(-1)];
    const england = (await englandOf(id)).filter(({ period }) => periods.includes(period));
    return {
      measure,
      answer,
      one,
      steady: {
        councils: steady.size,
        leftOut: one
          ? []
          : (await allAreas())
              .filter((area) => isCouncil(area) && !steady.has(area.code) && (inForce(area, first) || inForce(area, last)))
              .map(listName)
              .sort(),
        years: gapYears(same, periods, leastP10(measure)),
        fan
      },
      england: thin(england),
      summed: england.some(({ note }) => note.includes('summed')),
      sources: (await sourcesOf(id)).map(citedSource)
    };
  }
);

/** What a page of `/parity` is prerendered from. */
export async function parityData(id: string): Promise<ParityData & { asAt: AsAt }> {
  const figures = await gapFigures(id);
  const { measure } = figures;
  const { periods, every } = await gapOf(measure);
  const councils = (await allAreas()).filter(isCouncil);
  const children = await estimates();
  const noEstimate = new Set(
    every.filter(({ area, period }) => children(area, childrenYear(period)) === undefined).map(({ area }) => area)
  );
  return {
    ...figures,
    listed: await listedByTopic(await followedMeasures()),
    single: await singleYears(),
    unasked: await unaskedMeasures(),
    every: { years: gapYears(every, periods, leastP10(measure)), changes: await changesBetween(periods) },
    tests: testYears(measure, every, periods, children),
    noEstimate: councils
      .filter(({ code }) => noEstimate.has(code))
      .map(listName)
      .sort(),
    moved: figures.one ? null : await movedIn(measure, every, periods),
    asAt: await asAtOf(id, figures.one?.period)
  };
}

async function movedIn(
  measure: Measure,
  every: readonly Counted[],
  periods: readonly Period[]
): Promise<NonNullable<ParityData['moved']>> {
  const [from, last] = [movedFrom(measure, periods), periods.at(-1) ?? ''];
  const between = steadyCouncils(await allAreas(), from, last);
  const kind = measure.unit.kind === 'rate' ? 'rate' : 'share';
  const { movers, doubted } = moversOf(
    every.filter(({ area }) => between.has(area)),
    from,
    last,
    kind
  );
  const beyond = (way: 1 | -1) => movers.filter((mover) => beyondChance(mover) === way);
  const byCode = await areasByCode();
  const flagged = new Set(
    (await allFaults())
      .filter((fault) => fault.measure === measure.id && [from, last].includes(fault.period) && isFlagged(fault.check))
      .map(({ area }) => area)
  );
  const named = (some: typeof movers) =>
    some.map((mover) => {
      const area = byCode.get(mover.area);
      return { ...mover, name: area ? listName(area) : mover.area, slug: area?.slug ?? '', flagged: flagged.has(mover.area) };
    });
  return {
    from,
    to: last,
    compared: movers.length,
    rose: beyond(1).length,
    fell: beyond(-1).length,
    doubted,
    up: named(beyond(1).slice(0, MOVERS)),
    down: named(beyond(-1).slice(-MOVERS).reverse())
  };
}

/** Mergers and splits after the reference day of the period before each period, and up to its own. */
async function changesBetween(periods: readonly Period[]): Promise<{ period: Period; words: string }[]> {
  const changes = (await allAreaChanges()).filter(({ kind }) => kind !== 'recode');
  return periods.flatMap((period, i) => {
    const before = periods[i - 1];
    if (before === undefined) return [];
    return changes
      .filter(({ date }) => date > referenceDay(before) && date <= referenceDay(period))
      .map(({ words }) => ({ period, words }));
  });
}

/** Children of a council at a mid-year; after the newest estimate, that one. */
async function estimates(): Promise<(area: string, year: number) => number | undefined> {
  const rows = await historyOf(CHILDREN);
  const known = new Map(rows.flatMap(({ area, period, value }) => (value === null ? [] : [[`${area} ${period}`, value]])));
  return (area, year) => known.get(`${area} ${Math.min(year, NEWEST_ESTIMATE)}`);
}
