import { isMeasureId, measureById } from '../../measures/index.ts';
import { isCouncil, type Area } from '../../model/area.ts';
import { type Measure, isGraded } from '../../model/measure.ts';
import type { Line } from '../../ui/charts.ts';
import { inOrder } from '../../ui/checks.ts';
import type { MeasureData } from './data.ts';
import { overYears, type OverYears } from './over-years.ts';
import { shownOf } from '../../ui/measure-shown.ts';
import { rankIntervals } from '../../statistics/index.ts';
import { councilsOf, pack } from '../../ui/rows.ts';
import { rankQuestion, spansOf } from './ranks.ts';
import { gradeCounts } from '../../words/index.ts';
import { error } from '@sveltejs/kit';
import {
  allAreas,
  allBoards,
  allFaults,
  asAtOf,
  englandOf,
  historyOf,
  newestOf,
  onceEach,
  periodsOf,
  rowsOf,
  sourcesOf,
  thin,
  type AsAt
} from '../../loading/atlas.ts';
import { isOfBoards } from '../../model/geography.ts';

/** What a measure's page of a period is prerendered from, and carries for its scripts. */
export async function measureData(id: string, given?: string): Promise<MeasureData & { asAt: AsAt }> {
  if (!isMeasureId(id)) error(404, `There is no measure “${id}”.`);
  const measure = measureById(id);
  const newest = await newestOf(id);
  const period = given ?? newest;
  const periods = await periodsOf(id);
  if (!periods.includes(period)) error(404, `${measure.title} has no figures for ${period}.`);

  const areas = await allAreas();
  const regions = areas.filter(({ kind }) => kind === 'region').map(({ code, name, slug }) => ({ code, name, slug }));
  const sources = await sourcesOf(id);
  const shown = shownOf(measure, period, await rowsOf(measure, period), sources, await faultsOf(id));
  const england = await englandOf(id);
  const boards = isOfBoards(measure) ? await allBoards() : [];

  return {
    measure,
    counterpart: measure.counterpart ? titled(measure.counterpart) : null,
    related: measure.related.map(titled),
    newest,
    periods: periods.map((one) => ({ period: one, value: england.find((row) => row.period === one)?.value ?? null })),
    regions,
    shown: {
      ...shown,
      rows: pack(
        shown.rows,
        regions.map(({ code }) => code)
      )
    },
    boards,
    grades: await gradesByPeriod(measure, periods),
    englandSeries: thin(england),
    overYears: period === newest ? await figureInSentence(measure, periods, areas, regions, thin(england)) : null,
    sources: sources.map(({ id, kind, publisher, title, release, published, licence, page, download, file }) => {
      return { id, kind, publisher, title, release, published, licence, page, download, file };
    }),
    ranks: await ranksIn(measure.id, period),
    asAt: await asAtOf(id, period)
  };
}

/** Once a period: the newest has two addresses. */
const ranksIn = onceEach(async (id: string, period: string): Promise<MeasureData['ranks']> => {
  const measure = measureById(id);
  const rows = councilsOf(await rowsOf(measure, period));
  const question = rankQuestion(measure, rows);
  if (!question) return null;
  const answer = rankIntervals(question.proportions, question.highestFirst);
  return [...spansOf(measure, rows, question, answer)].map(([code, { low, high }]) => [code, low, high]);
});

async function figureInSentence(
  measure: Measure,
  periods: readonly string[],
  areas: readonly Area[],
  regions: readonly { code: string }[],
  england: readonly Line[]
): Promise<OverYears> {
  const rows = await historyOf(measure.id);
  return overYears(measure, rows, areas.filter(isCouncil), regions, periods, england);
}

export async function faultsOf(measure: string) {
  return inOrder((await allFaults()).filter((fault) => fault.measure === measure));
}

/** Of grades, how many councils have each in every period; nothing for any other unit. */
async function gradesByPeriod(measure: Measure, periods: readonly string[]): Promise<MeasureData['grades']> {
  if (!isGraded(measure)) return [];
  return Promise.all(
    periods.map(async (period) => {
      const councils = councilsOf(await rowsOf(measure, period)).filter(({ status }) => status !== 'not-an-area-then');
      const counts = gradeCounts(measure, councils).map((one) => one.councils);
      return { period, counts, without: councils.length - counts.reduce((sum, count) => sum + count, 0) };
    })
  );
}

function titled(id: string) {
  return { id, title: measureById(id).title };
}
