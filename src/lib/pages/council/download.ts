import type { TrendSeries } from '../../charts/trend/series.ts';
import { caveatsOfLines, definitionsOf, noteOf } from '../../export/figures/common.ts';
import type { CitedSource, FigureInput } from '../../export/figures/input.ts';
import type { Cell } from '../../export/figure.ts';
import { widthOf } from '../../charts/kit/letters.ts';
import { newestColumns, round, text, trendTable, unitInWords } from '../../export/figures/tables.ts';
import { measureById } from '../../measures/index.ts';
import type { Measure } from '../../model/measure.ts';
import type { Status } from '../../model/observation.ts';
import { periodInWords } from '../../model/period.ts';
import { formatCount, intervalOf, inWords, plainName } from '../../words/index.ts';
import { lawLabelOf } from '../../ui/charts.ts';
import { AGAINST_ENGLAND, type NewestFigures } from '../../ui/council/figures.ts';
import { byTopic, type TopicFigures } from './topics.ts';
import { servedJson } from '../../ui/served.ts';
import { councilLines, councilSheets, TITLE } from './sheets.ts';
import type { At, Offered } from '../../ui/export/offer.ts';

/** What of `/api/councils/<council>.json` is taken: rows under `fields`. */
export interface CouncilFile {
  fields: readonly string[];
  rows: readonly (readonly (string | number | null | readonly string[])[])[];
  sources: Readonly<Record<string, Omit<CitedSource, 'id'>>>;
}

export interface CouncilFigures {
  area: { code: string; name: string; slug: string };
  /** Name of its region. */
  region: string;
  /** Whether it has statistical neighbours. */
  near: boolean;
  finding: string;
  measures: readonly NewestFigures[];
  path: string;
}

export const loadCouncil = (slug: string): Promise<CouncilFile> => servedJson<CouncilFile>(`/api/councils/${slug}.json`);

/**
 * The newest figures of a council with their intervals, beside England, its region and its neighbours: as sheets that can be read on A4, and
 * all in one.
 */
export function councilOffered(figures: CouncilFigures, file: CouncilFile): Offered {
  const topics = byTopic(figures.measures, 'now');
  const sheets = councilSheets(topics);
  const all = `All ${formatCount(figures.measures.length)} measures`;
  const offers = sheets.map((sheet, i) =>
    listingOffer(figures, file, sheet, {
      title: `Sheet ${i + 1} of ${sheets.length}`,
      stem: `_sheet-${i + 1}-of-${sheets.length}`,
      head: `, sheet ${i + 1} of ${sheets.length}`,
      about: `${all} are on ${inWords(sheets.length)} sheets.`
    })
  );
  const whole = { title: `${all}: in small type`, stem: '', head: '', about: '' };
  return {
    name: 'the table of figures',
    offers: sheets.length > 1 ? [...offers, listingOffer(figures, file, topics, whole)] : offers,
    ...(sheets.length > 1
      ? { note: `${all} in one CSV, Excel or JSON file: choose ‘${all}’. A sheet’s files hold what the sheet does.` }
      : {})
  };
}

/** A longer name is not set over its column, in type sizes: the headline has it. */
const HEAD = 6.5;

function listingOffer(
  { measures: every, ...figures }: CouncilFigures,
  file: CouncilFile,
  topics: readonly TopicFigures<NewestFigures>[],
  listing: { title: string; stem: string; head: string; about: string }
): Offered['offers'][number] {
  const { area, region, near, finding } = figures;
  const shown = new Set(topics.flatMap(({ measures }) => measures));
  const measures = every.filter((measure) => shown.has(measure));
  const name = plainName(area);
  const columns = [
    { head: 'Measure', align: 'start' as const, most: TITLE },
    { head: 'Period', align: 'start' as const, most: 8 },
    { head: widthOf(name, 1, 600) > HEAD ? 'Council' : name, align: 'end' as const, strong: true, most: 8 },
    { head: '', align: 'start' as const, most: 9 },
    { head: '95% interval', align: 'end' as const, most: 8 },
    { head: 'England', align: 'end' as const, most: 7 }
  ];
  const bars = {
    own: `${name}, with its 95% interval`,
    england: 'England',
    region,
    near: 'median of its ten statistical neighbours'
  };
  const known = measures.filter(({ latest }) => latest.absent === '').length;
  const table = councilTable({ ...figures, measures }, file);
  const counted = `${formatCount(measures.length)} ${measures.length === 1 ? 'measure' : 'measures'}`;
  const input = ({ origin, version }: At): FigureInput => ({
    name: `${area.slug}_newest_figures${listing.stem}`,
    headline: `${name}: the newest figures${listing.head}`,
    subtitle: `${counted} beside England${region === '' ? '' : ` and ${region}`}. Every measure has an axis of its own.`,
    sentence: finding,
    description: `A table of ${counted}, ${formatCount(known)} of them with a figure for ${name}.`,
    sources: table.sources,
    page: `${origin}${figures.path}`,
    version,
    notes: [
      ...(listing.about === '' ? [] : [{ text: listing.about, must: true }]),
      { text: finding, must: true },
      ...(measures.some(({ latest }) => latest.geography !== '')
        ? [{ text: 'Waits for the NHS are those of the integrated care board, not of the council alone.', must: true }]
        : []),
      ...(near ? [{ text: 'The median of the neighbours is not England’s figure.', must: false }] : [])
    ],
    definitions: measures.flatMap(({ id }) => definitionsOf(measureById(id))),
    table: table.table
  });
  const view = { columns, rows: councilLines(topics), bars };
  return { title: listing.title, request: (at) => ({ kind: 'listing', input: input(at), view }) };
}

/** The sources that the council's figures of a measure cite, most cited first. */
export function sourcesIn(file: CouncilFile, measure: string): CitedSource[] {
  const [of, source] = [file.fields.indexOf('measure'), file.fields.indexOf('source')];
  const times = new Map<string, number>();
  for (const row of file.rows) if (row[of] === measure) times.set(String(row[source]), (times.get(String(row[source])) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1]).flatMap(([id]) => (file.sources[id] ? { id, ...file.sources[id] } : []));
}

function councilTable(
  { area, measures }: CouncilFigures,
  file: CouncilFile
): { table: FigureInput['table']; sources: CitedSource[] } {
  const at = (row: CouncilFile['rows'][number], field: string) => row[file.fields.indexOf(field)] ?? null;
  const cited = new Map<string, number>();
  const rows = measures.map(({ id, title, latest }): Cell[] => {
    const measure = measureById(id);
    const found = file.rows.find((row) => at(row, 'measure') === id && at(row, 'period') === latest.on);
    if (!found) throw new Error(`The file of ${area.name} has no line of ${id} for ${latest.on}`);
    const count = (field: string) => (typeof at(found, field) === 'number' ? (at(found, field) as number) : null);
    const status = String(at(found, 'status')) as Status;
    const [value, numerator, denominator] = [count('value'), count('numerator'), count('denominator')];
    const interval =
      status === 'ok' ? intervalOf(measure, { value, numerator, denominator, status } as Parameters<typeof intervalOf>[1]) : null;
    const source = String(at(found, 'source') ?? '');
    cited.set(source, (cited.get(source) ?? 0) + 1);
    return [
      area.code,
      area.name,
      id,
      title,
      unitInWords(measure),
      latest.on,
      status === 'ok' ? round(value) : null,
      round(interval?.low),
      round(interval?.high),
      numerator,
      denominator,
      status === 'faulty' ? round(value) : null,
      latest.england,
      latest.region,
      latest.median,
      latest.against ? AGAINST_ENGLAND[latest.against].words : '',
      latest.geography,
      status,
      String(at(found, 'reason') ?? ''),
      file.sources[source]?.title ?? ''
    ];
  });
  const sources = [...cited].sort((a, b) => b[1] - a[1]).flatMap(([id]) => (file.sources[id] ? { id, ...file.sources[id] } : []));
  return { table: { columns: COLUMNS, rows }, sources };
}

const COLUMNS = [
  ...newestColumns('Council', 'The newest; kinds of year differ from measure to measure'),
  text('england', 'England', 'As a reader is shown it'),
  text('region', 'Region', 'As a reader is shown it'),
  text('neighbours_median', 'Median of its ten statistical neighbours', 'As a reader is shown it; empty where not told'),
  text('against_england', 'Against England', 'By its own interval; empty where it cannot be asked'),
  text('board', 'Integrated care board', 'Whose figure it is, where it is not the council’s own'),
  text('status', 'Status', 'ok, or why there is no usable figure'),
  text('reason', 'Reason', 'The same in words'),
  text('source', 'Source', 'Publication that the figure is from')
];

/** The council's lines beside its region's and England's; of a council of today, its answer card to embed. */
export function councilTrendOffered(
  { area, finding, path }: Pick<CouncilFigures, 'area' | 'finding' | 'path'>,
  measure: Measure,
  series: readonly TrendSeries[],
  sources: readonly CitedSource[],
  living = false
): Offered {
  const shown = series
    .flatMap(({ points }) => points.filter(({ status }) => status !== 'not-collected').map(({ period }) => period))
    .sort();
  const [first, last] = [shown[0] ?? '', shown.at(-1) ?? ''];
  const input = ({ origin, version }: At): FigureInput => ({
    name: `${measure.id}_${first}-to-${last}_${area.slug}_trend`,
    headline: `${plainName(area)}: ${measure.title.charAt(0).toLowerCase()}${measure.title.slice(1)}, ${periodInWords(first)} to ${periodInWords(last)}`,
    subtitle: `${measure.statisticalTitle}.`,
    sentence: finding,
    description: finding,
    sources,
    page: `${origin}${path}`,
    version,
    notes: caveatsOfLines(measure, shown, new Set(series.map(({ code }) => code))).map(noteOf),
    definitions: definitionsOf(measure),
    table: trendTable({ measure }, series)
  });
  const chart = { title: measure.title, series, measure, lawLabel: lawLabelOf(measure).lawLabel ?? '' };
  return {
    name: 'the lines',
    offers: [
      {
        title: 'Lines',
        request: (at) => ({ kind: 'trends', input: input(at), view: { charts: [chart] } }),
        ...(living ? { embed: `/embed/council/${area.slug}`, embedTitle: `${plainName(area)}, its answer card` } : {})
      }
    ]
  };
}
