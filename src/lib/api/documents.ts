import { isCouncil, type Area } from '../model/area.ts';
import type { ComparatorLine } from '../model/comparator.ts';
import { isOfBoards } from '../model/geography.ts';
import type { Measure } from '../model/measure.ts';
import type { Observation, Status } from '../model/observation.ts';
import { listName } from '../words/index.ts';
import { COMPARATORS } from '../tables/comparators.ts';
import { AREAS } from '../tables/areas.ts';
import { MEASURES, type MeasureLine } from '../tables/measures.ts';
import { OBSERVATIONS } from '../tables/observations.ts';
import { byHeader, headersOf, valuesOf } from '../tables/record.ts';
import type { MainBoard, Published } from './published.ts';

/** What each status says, for whoever reads a file without the site beside it. */
export const STATUS_WORDS: Record<Status, string> = {
  ok: 'A figure.',
  'not-collected': 'The publisher did not ask any council for it in that period.',
  'nothing-to-divide': 'The published denominator is 0.',
  suppressed:
    'The publisher says that it holds the figure back, or the figure would describe one or two children and is left out here.',
  'not-returned': 'The publisher prints a mark, mostly x, in place of the figure. Where it says why, the note and the reason do.',
  'no-row': 'The council stood in that period, and the published table has no line for it.',
  'not-an-area-then': 'The council began later, or had ended.',
  faulty:
    'A check has shown that the published figure cannot be right, or its publisher has withdrawn it. It is kept as published, and not ranked or compared.'
};

/** The like-for-like totals beside published ones that count councils without a figure: what councils are compared with. */
export function comparatorsOf(lines: readonly ComparatorLine[]) {
  return {
    words:
      'Where the published total of a region or of England counts councils that have no sound figure of their own, councils are compared with this total, of those that do. Codes of the councils that it leaves out stand last.',
    csv: '/data/comparators.csv',
    fields: headersOf(COMPARATORS),
    rows: lines.map((line) => valuesOf(COMPARATORS, line))
  };
}

const LICENCE = {
  name: 'Open Government Licence v3.0',
  link: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
};

/** What every file of the API begins with. */
export function headOf({ version, asAt }: Published) {
  return { version, as_at: asAt, licence: LICENCE, documentation: '/data/api' };
}

/** Where an area's files lie, without their ending: `/api/councils/derby`, `/api/regions/london`, `/api/england`. */
export function areaAddress(area: Pick<Area, 'kind' | 'slug'>): string {
  if (isCouncil(area)) return `/api/councils/${area.slug}`;
  return area.kind === 'region' ? `/api/regions/${area.slug}` : '/api/england';
}

/** A measure as `measures.csv` describes it, numbers as numbers, with what does not fit into a cell. */
export function describedMeasure(measure: Measure, described: MeasureLine) {
  const { id, unit, lawStandard, caveats, absences, counterpart, related } = measure;
  return {
    ...byHeader(MEASURES, described),
    per: described.per === '' ? null : Number(described.per),
    decimals: measure.decimals,
    law_standard: lawStandard && {
      value: lawStandard.value,
      words: lawStandard.words,
      basis: lawStandard.basis,
      link: lawStandard.link
    },
    notes: caveats.map(({ id: note, periods, text }) => ({ id: note, periods: periods ?? 'all', text })),
    ...(unit.kind === 'grade' && { grades: unit.grades.map(({ value, words }) => ({ value, words })) }),
    ...(absences && { absences }),
    twin: counterpart,
    related,
    page: `/measures/${id}`,
    json: `/api/measures/${id}.json`,
    csv: `/data/observations/${id}.csv`,
    cells: `/data/cells/${id}.csv`
  };
}

/** Of every source that rows cite, what a citation needs. */
export function citedSources(rows: readonly Pick<Observation, 'source'>[], sources: Published['sources']) {
  const ids = [...new Set(rows.map(({ source }) => source))].filter(Boolean).sort();
  return Object.fromEntries(
    ids.map((id) => {
      const source = sources.get(id);
      if (!source) throw new Error(`sources.csv has no line for ${id}`);
      const { kind, publisher, title, release, published, licence, page, file } = source;
      return [id, { kind, publisher, title, release, published, licence, page, file }];
    })
  );
}

/** `/api/areas.json`: every council that is or was, the regions and England. */
export function areaList(published: Published) {
  return published.areas.map((area) => {
    const address = areaAddress(area);
    return {
      ...byHeader(AREAS, area),
      ...(isCouncil(area) && { page: `/councils/${area.slug}` }),
      json: `${address}.json`,
      csv: `${address}.csv`
    };
  });
}

/** `/api/measures/<measure>.json` before its rows, which are those of the table in its order. */
export function measureHead(published: Published, { measure, described, rows, comparators }: Published['measures'][number]) {
  const placed = new Set(rows.map(({ area }) => area));
  const areas = published.areas.filter(({ code }) => placed.has(code));
  return {
    ...headOf(published),
    measure: describedMeasure(measure, described),
    statuses: STATUS_WORDS,
    areas: Object.fromEntries(areas.map((area) => [area.code, listName(area)])),
    ...(isOfBoards(measure) && { boards: boardsOf(areas, published.boards) }),
    sources: citedSources(rows, published.sources),
    ...(comparators.length > 0 && { comparators: comparatorsOf(comparators) }),
    fields: headersOf(OBSERVATIONS)
  };
}

function boardsOf(areas: readonly Area[], boards: Published['boards']): Record<string, Omit<MainBoard, 'straddles'>> {
  return Object.fromEntries(
    areas.flatMap(({ code: area }) => {
      const board = boards.get(area);
      return board ? [[area, { code: board.code, name: board.name, share: board.share }]] : [];
    })
  );
}

/** `/api/index.json`: what there is. */
export function indexOf(published: Published) {
  const { descriptor, measures, areas } = published;
  const tables = descriptor.resources.filter(({ schema }) => schema);
  return {
    name: descriptor.title,
    ...headOf(published),
    attribution:
      'Published figures of the Department for Education, the Ministry of Justice, NHS England, Ofsted and others, put in order by the SEND Parity Atlas. Name the publisher of a figure first: its row names the source and the line.',
    addresses: 'Addresses that begin with / are relative to this site. Every file may be fetched from any origin.',
    lists: { measures: '/api/measures.json', areas: '/api/areas.json' },
    england: { json: '/api/england.json', csv: '/api/england.csv' },
    measure: {
      json: '/api/measures/{measure}.json',
      csv: '/data/observations/{measure}.csv',
      cells: '/data/cells/{measure}.csv'
    },
    council: { json: '/api/councils/{slug}.json', csv: '/api/councils/{slug}.csv' },
    region: { json: '/api/regions/{slug}.json', csv: '/api/regions/{slug}.csv' },
    counts: {
      measures: measures.length,
      councils: areas.filter((area) => isCouncil(area)).length,
      figures: measures.reduce((sum, { rows }) => sum + rows.length, 0),
      tables: tables.length
    },
    descriptions: { csvw: '/api/csvw.json', frictionless: '/data/datapackage.json' },
    database: { duckdb: '/data/atlas.duckdb' },
    changes: { json: '/data/changes.json', atom: '/data/changes.atom', feed: '/data/feed.json' },
    statuses: STATUS_WORDS,
    tables: tables.map(({ path, title, description, rows, bytes }) => ({
      address: `/data/${path}`,
      title: title ?? description ?? '',
      rows,
      bytes
    }))
  };
}
