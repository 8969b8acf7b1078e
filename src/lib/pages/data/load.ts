import { readFileSync, statSync } from 'node:fs';
import { MEASURES } from '../../measures/index.ts';
import { TOPICS } from '../../measures/topics.ts';
import { allFaults, allSources } from '../../loading/atlas.ts';
import { loadChanges } from './changes.ts';
import { releases } from './releases.ts';
import type { TableRow } from './table-row.ts';

interface Resource {
  name: string;
  path: string;
  title?: string;
  description?: string;
  bytes?: number;
  rows?: number;
  licenses?: { name: string }[];
  schema?: { fields: { name: string; description?: string }[] };
}

/** What the site serves: the descriptor beside the tables, written when they are compiled. */
const DESCRIBED = 'static/data/datapackage.json';
const ATLAS = 'static/data/atlas.duckdb';

export async function load() {
  const { version, resources } = JSON.parse(readFileSync(DESCRIBED, 'utf8')) as { version: string; resources: Resource[] };
  const tables = resources.flatMap((resource): TableRow[] => (resource.schema ? [tableOf(resource)] : []));
  const byMeasure = new Map(tables.map((table) => [table.path, table]));
  const { entries } = await loadChanges();
  const faults = await allFaults();
  return {
    version,
    size: tables.reduce((sum, { bytes }) => sum + bytes, 0),
    atlas: statSync(ATLAS).size,
    topics: TOPICS.flatMap(({ id, title }) => {
      const own = MEASURES.filter(({ topic }) => topic.id === id).flatMap(
        (measure) => byMeasure.get(`observations/${measure.id}.csv`) ?? []
      );
      return own.length > 0 ? [{ id, title, tables: own }] : [];
    }),
    breakdowns: tables.filter(({ path }) => path.startsWith('breakdowns/')).map(alike),
    cells: tables.filter(({ path }) => path.startsWith('cells/')).map(alike),
    others: tables.filter(({ path }) => !path.includes('/')),
    boundaries: resources.flatMap(({ path, description = '', licenses }) =>
      path.startsWith('boundaries/')
        ? [{ path, text: description, bytes: statSync(`static/${path}`).size, licence: licenses?.[0]?.name ?? OGL }]
        : []
    ),
    changes: entries.map(({ change, words }) => ({ version: change.version, day: change.published, asAt: change.asAt, ...words })),
    publications: releases(await allSources()),
    faults: { all: faults.length, blockers: faults.filter(({ severity }) => severity === 'blocker').length }
  };
}

const OGL = 'OGL-UK-3.0';

/** A table of a list that is told of once, above it. */
const alike = (table: TableRow): TableRow => ({ ...table, text: '' });

function tableOf({ path, title, description, bytes = 0, rows = 0, licenses, schema }: Resource): TableRow {
  const fields = (schema?.fields ?? []).map((field) => ({ name: field.name, text: field.description ?? '' }));
  return { path, text: title ?? description ?? '', bytes, rows, fields, licence: licenses?.[0]?.name ?? OGL };
}
