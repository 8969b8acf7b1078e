import { ENGLAND } from '$lib/model/area.ts';
import { MEASURES } from '$lib/measures/index.ts';
import { TOPICS } from '$lib/measures/topics.ts';
import { shortOf } from '$lib/ui/charts.ts';
import { apartOf } from '$lib/ui/measures.ts';
import { headlineOf } from '$lib/words/index.ts';
import { englandOf, newestOf, periodsOf, rowsOf } from '../loading/atlas.ts';

export async function load() {
  const entries = MEASURES.map(async (measure) => {
    const period = await newestOf(measure.id);
    const rows = await rowsOf(measure, period);
    const england = rows.find(({ area }) => area === ENGLAND);
    const periods = await periodsOf(measure.id);
    const series = await englandOf(measure.id);
    return {
      topic: measure.topic.id,
      id: measure.id,
      title: measure.title,
      headline: headlineOf(measure, period, rows),
      figure: england ? shortOf(measure, england) : '',
      why: measure.why,
      years: periods.length === 1 ? period : `${periods[0]} to ${period}`,
      points: series
        .filter((row) => row.period >= (periods[0] ?? '') && !apartOf(measure).includes(row.period))
        .map((row) => ({ period: row.period, value: row.value, short: shortOf(measure, row) }))
    };
  });
  return { topics: TOPICS.map(({ id, title }) => ({ id, title })), measures: await Promise.all(entries) };
}
