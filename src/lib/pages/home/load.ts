import { ENGLAND } from '../../model/area.ts';
import { MEASURES, measureById } from '../../measures/index.ts';
import { notComparablePeriods } from '../../model/measure.ts';
import { breakBetween } from '../../words/followed.ts';
import { councilsOf, pack } from '../../ui/rows.ts';
import { marksOf, namedOf } from '../../ui/headline.ts';
import { homeFacts } from '../../ui/facts.ts';
import { captionOf, headlineOf, subtitleOf } from '../../words/index.ts';
import { findingsLead } from '../../loading/findings.ts';
import { standardCounts } from '../../loading/standard.ts';
import { allAreas, allSources, citedBy, englandOf, newestOf, rowsOf, thin } from '../../loading/atlas.ts';

const HEADLINE = 'plans-within-20-weeks';

export async function load() {
  const measure = measureById(HEADLINE);
  const period = await newestOf(HEADLINE);
  const rows = await rowsOf(measure, period);
  const areas = await allAreas();
  const regions = areas.filter(({ kind }) => kind === 'region').map(({ code }) => code);
  const councils = councilsOf(rows);
  const series = async (id: string) =>
    (await englandOf(id))
      .filter(({ period }) => !notComparablePeriods(measureById(id)).includes(period))
      .map(({ period, numerator, denominator, note }) => ({ period, numerator, denominator, summed: note.includes('summed') }));
  const [over52, appeals, refused] = [
    await series('plans-over-52-weeks'),
    await series('appeals-per-10000-children'),
    await series('requests-refused')
  ];

  return {
    measure,
    period,
    headline: headlineOf(measure, period, rows),
    subtitle: subtitleOf(measure, period),
    caption: captionOf(measure, rows, await allSources()),
    facts: homeFacts(over52, appeals, refused, breakBetween(measureById('requests-refused'), refused[0]?.period ?? '', period)),
    councils: pack(councils, regions),
    regions,
    regionNames: areas.filter(({ kind }) => kind === 'region').map(({ name }) => name),
    sources: citedBy(rows, await allSources()).map(({ sha256: _, ...source }) => source),
    england: rows.find(({ area }) => area === ENGLAND) ?? null,
    marks: marksOf(measure, rows),
    named: namedOf(measure, rows),
    trend: thin(await englandOf(HEADLINE)),
    measures: MEASURES.length,
    offer: await standardCounts(),
    findings: await findingsLead()
  };
}
