import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { apiFiles } from '../../src/lib/api/files.ts';
import { readPublished } from '../../src/lib/api/published.ts';
import { openNode } from '../../src/lib/db/node.ts';
import { MEASURES } from '../../src/lib/measures/index.ts';
import { ENGLAND, isCouncil } from '../../src/lib/model/area.ts';
import { compileData } from '../fixtures/engines.ts';
import { areas, observations } from './support.ts';

const SOURCES = process.env.PARITY_SOURCES ?? '';
const RELEASE = 'dfe-ehc-plans/2026';
const FLOWS = ['requests', 'timeliness_20_week', 'assessments', 'annual_reviews'];
const YEAR = '2025';

/** England's counts that DfE's headlines quote, and the project's contract with them: subtraction from these gives the council away. */
const QUOTED = new Set([`requests-refused ${ENGLAND} ${YEAR}`, `requests-per-1000-children ${ENGLAND} ${YEAR}`]);

type Row = Record<string, string>;
const rowsOf = (file: string): Row[] =>
  Papa.parse<Row>(readFileSync(join(SOURCES, RELEASE, `${file}.csv`), 'utf8').replace(/^\uFEFF/, '').trim(), { header: true }).data;
const files = new Map(SOURCES === '' ? [] : FLOWS.map((file) => [file, rowsOf(file)] as const));
const figuresOf = (row: Row): [string, string][] =>
  Object.entries(row).slice(Object.keys(row).indexOf('breakdown') + 1).filter(([column]) => column !== 'total_ehc_plans');

/** Councils, by DfE's code, that have nothing but marks in every table of the year. */
const hidden = [...new Set([...files.values()].flat().map((row) => row['old_la_code'] ?? ''))].filter(
  (code) =>
    code !== '' &&
    [...files.values()].every((rows) => {
      const own = rows.find((row) => row['old_la_code'] === code);
      return own !== undefined && figuresOf(own).every(([, cell]) => Number.isNaN(Number(cell)));
    })
);
const councilsOf = (code: string) => areas.filter((area) => isCouncil(area) && (code === ENGLAND || area.region === code));

/** What subtraction gives: the total of the council's region, less its other councils, by column. */
function givenAway(): Set<number> {
  const counts = new Set<number>();
  for (const rows of files.values())
    for (const code of hidden) {
      const region = rows.find((row) => row['old_la_code'] === code)?.['region_code'];
      const total = rows.find((row) => row['geographic_level'] === 'Regional' && row['region_code'] === region);
      const others = rows.filter((row) => row['geographic_level'] === 'Local authority' && row['region_code'] === region);
      for (const [column, cell] of total ? figuresOf(total) : []) {
        if (/pc|avg/i.test(column)) continue;
        counts.add(Number(cell) - others.reduce((sum, row) => sum + (Number(row[column]) || 0), 0));
      }
    }
  counts.delete(0);
  return counts;
}

interface Line {
  measure: string;
  area: string;
  period: string;
  numerator: number | null;
  denominator: number | null;
}

/** Every total of the year from which the councils shown can be taken so that one of the hidden counts is left. */
function reveals(lines: readonly Line[]): string[] {
  const secret = givenAway();
  const at = new Map(lines.map((line) => [`${line.measure} ${line.area} ${line.period}`, line]));
  const regions = areas.filter(({ kind }) => kind === 'region').map(({ code }) => code);
  const own = areas.filter(({ dfeCode }) => hidden.includes(dfeCode)).map(({ region }) => region);
  return MEASURES.flatMap(({ id }) =>
    [ENGLAND, ...own].flatMap((code) =>
      (['numerator', 'denominator'] as const).flatMap((term) => {
        const total = at.get(`${id} ${code} ${YEAR}`)?.[term] ?? null;
        if (total === null || QUOTED.has(`${id} ${code} ${YEAR}`)) return [];
        const less = (codes: readonly string[]) =>
          total - codes.reduce((sum, one) => sum + (at.get(`${id} ${one} ${YEAR}`)?.[term] ?? 0), 0);
        const left = [less(councilsOf(code).map((area) => area.code)), ...(code === ENGLAND ? [less(regions)] : [])];
        return left.some((count) => secret.has(count)) ? [`${id} ${code} ${term}`] : [];
      })
    )
  );
}

describe.skipIf(SOURCES === '')('a council whose whole return of the year is withheld', () => {
  it('is one, and subtraction from the published file would give it away', () => {
    expect(hidden).toEqual(['921']);
    for (const count of [138, 8, 9, 1750, 764]) expect(givenAway()).toContain(count);
  });

  it('has no figure of its own in a table of that year', () => {
    const code = areas.find(({ dfeCode }) => dfeCode === hidden[0])?.code;
    for (const measure of MEASURES) {
      const flows = ['timeliness', 'requests', 'assessments', 'annual-reviews'];
      const from = Object.values(measure.from).flatMap((field) => (typeof field === 'object' ? [field.publication] : []));
      const own = observations.get(measure.id)?.find(({ area, period }) => area === code && period === YEAR);
      if (own && from.some((publication) => flows.includes(publication))) expect([measure.id, own.value, own.numerator]).toEqual([measure.id, null, null]);
    }
  });

  it('is given away by no total of the tables', () => {
    expect(reveals([...observations].flatMap(([measure, lines]) => lines.map((line) => ({ measure, ...line }))))).toEqual([]);
  });

  it('would be, from the totals as published', () => {
    const published = [...observations].flatMap(([measure, lines]) =>
      lines.map((line) => (measure === 'reviews-completed' && line.area === ENGLAND ? { measure, ...line, numerator: 339_027, denominator: 596_987 } : { measure, ...line }))
    );
    expect(reveals(published)).toEqual([`reviews-completed ${ENGLAND} numerator`, `reviews-completed ${ENGLAND} denominator`]);
  });

  it('is given away by no file of the API', () => {
    const lines: Line[] = [];
    for (const [path, text] of apiFiles(readPublished('data'))) {
      const measure = /^api\/measures\/([^/]+)\.json$/.exec(path)?.[1];
      if (!measure) continue;
      const { fields, rows } = JSON.parse(text) as { fields: string[]; rows: (string | number | null)[][] };
      for (const row of rows) lines.push({ measure, ...(Object.fromEntries(fields.map((field, i) => [field, row[i]])) as unknown as Omit<Line, 'measure'>) });
    }
    expect(lines.length).toBeGreaterThan(80_000);
    expect(reveals(lines)).toEqual([]);
  });

  it('is given away by no sentence of a measure: none quotes a published total that counts it', () => {
    const quoted = new Set([162_702, 43_289]);
    const totals = [...files].flatMap(([file, rows]) => {
      if (file === 'timeliness_20_week') return [];
      const hides = rows.find((row) => row['old_la_code'] === hidden[0]);
      return rows
        .filter((row) => row['geographic_level'] === 'National' || row['region_code'] === hides?.['region_code'])
        .filter((row) => row['geographic_level'] !== 'Local authority')
        .flatMap((row) => figuresOf(row))
        .filter(([column, cell]) => !/pc|avg/i.test(column) && Number(cell) >= 1000 && !quoted.has(Number(cell)))
        .map(([, cell]) => Number(cell));
    });
    const sums = new Set([...files.values()].flatMap((rows) => {
      const shown = rows.filter((row) => row['geographic_level'] === 'Local authority');
      return Object.keys(rows[0] ?? {}).map((column) => shown.reduce((sum, row) => sum + (Number(row[column]) || 0), 0));
    }));
    const secret = totals.filter((total) => !sums.has(total)).map((total) => total.toLocaleString('en-GB'));
    expect(secret.length).toBeGreaterThan(20);
    for (const measure of MEASURES) {
      const text = JSON.stringify(measure);
      expect(secret.filter((total) => text.includes(total)), measure.id).toEqual([]);
    }
  });

  it('is given away by nothing in the database', async () => {
    const engine = await openNode(await compileData());
    const rows = await engine.query(`SELECT measure, area, period, numerator, denominator FROM observations WHERE period = '${YEAR}'`);
    expect(rows.length).toBeGreaterThan(3000);
    expect(reveals(rows as unknown as Line[])).toEqual([]);
  });

  it('is given away by no cell, no part of a breakdown, no fault and no entry of the log', () => {
    const region = files.get('requests')?.find((row) => row['old_la_code'] === hidden[0])?.['region_code'] ?? '';
    const totals = [...files].flatMap(([file, rows]) => {
      const row = rows.find((one) => one['geographic_level'] === 'Regional' && one['region_code'] === region);
      return row ? [{ file, row: rows.indexOf(row) + 2, cells: figuresOf(row).filter(([column]) => !/pc|avg/i.test(column)) }] : [];
    });
    for (const name of readdirSync('data/cells').filter((file) => file.endsWith('.gz'))) {
      const own = gunzipSync(readFileSync(`data/cells/${name}`)).toString('utf8').split('\n').filter((line) => line.startsWith(`${region},${YEAR},`));
      const counts = new Set(totals.flatMap(({ cells }) => cells.map(([, cell]) => cell)));
      expect([name, own.filter((line) => counts.has(line.split(',').at(-1) ?? '') && Number(line.split(',').at(-1)) > 50)]).toEqual([name, []]);
    }
    for (const name of readdirSync('data/breakdowns')) {
      const own = gunzipSync(readFileSync(`data/breakdowns/${name}`)).toString('utf8').split('\n').filter((line) => line.includes(`,${YEAR},${region},`) || line.includes(`,${YEAR},${ENGLAND},`));
      expect([name, own]).toEqual([name, []]);
    }
    const grouped = totals.flatMap(({ cells }) => cells.map(([, cell]) => Number(cell).toLocaleString('en-GB'))).filter((text) => text.length > 3);
    const faults = Papa.parse<Row>(readFileSync('data/faults.csv', 'utf8').trim(), { header: true }).data;
    const texts = faults.filter(({ area, period }) => area === region && period === YEAR).map(({ published = '', expected = '' }) => `${published} ${expected}`);
    expect(texts.filter((text) => grouped.some((count) => text.includes(count)))).toEqual([]);
    expect(readFileSync('data/changes.json', 'utf8')).not.toMatch(new RegExp(`"${region},${YEAR},\\d`));
  });
});
