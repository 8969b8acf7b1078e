import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { COUNTS_LEFT_OUT } from '../../src/lib/publications/shape/withheld.ts';
import type { Term, UsedCell } from '../../src/lib/model/cell.ts';
import { parseCells, parseSources, parseTerms } from '../../src/lib/tables/readers.ts';
import { numberIn, sumOf } from '../../src/lib/ui/provenance/sum.ts';
import { openPublished } from './published-files.ts';
import { areas, MEASURE_IDS, observations } from './support.ts';

const SOURCES = process.env.PARITY_SOURCES ?? '';
const A_SOURCE = 200;

const termsText = readFileSync('data/cells/terms.csv', 'utf8');
const terms = new Map(MEASURE_IDS.map((id) => [id, parseTerms(termsText, id)]));
const cells = new Map(
  MEASURE_IDS.map((id) => [id, parseCells(gunzipSync(readFileSync(`data/cells/${id}.csv.gz`)).toString('utf8'))])
);
const sources = new Map(parseSources(readFileSync('data/sources.csv', 'utf8')).map((source) => [source.id, source]));

interface Cited extends UsedCell {
  measure: string;
  citedTerm: Term;
}
const bySource = new Map<string, Cited[]>();
for (const [measure, used] of cells)
  for (const cell of used) {
    const citedTerm = terms.get(measure)?.get(cell.term);
    if (!citedTerm) throw new Error(`${measure} has no term ${cell.term}`);
    const known = bySource.get(citedTerm.source);
    if (known) known.push({ ...cell, measure, citedTerm });
    else bySource.set(citedTerm.source, [{ ...cell, measure, citedTerm }]);
  }

/** The same numbers in every run, from 0 to 1: mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe.skipIf(SOURCES === '')('200 random observations of every source, re-read from the published file', () => {
  it.each([...bySource.keys()].sort())('%s', (id) => {
    const file = sources.get(id)?.file ?? '';
    expect(existsSync(join(SOURCES, file)), file).toBe(true);
    const read = openPublished(join(SOURCES, file));
    const own = bySource.get(id) ?? [];
    const figures = [...new Set(own.map(({ measure, area, period }) => `${measure} ${area} ${period}`))];
    const random = seeded(20_260_626);
    const chosen = new Set<string>();
    while (chosen.size < Math.min(A_SOURCE, figures.length)) chosen.add(figures[Math.floor(random() * figures.length)] ?? '');
    const wrong = own
      .filter(({ measure, area, period }) => chosen.has(`${measure} ${area} ${period}`))
      .filter((cell) => read(cell.row, cell.citedTerm.column) !== cell.published)
      .map(
        (cell) =>
          `${cell.measure} ${cell.area} ${cell.period}: line ${cell.row}, ${cell.citedTerm.column}: '${cell.published}', and the file has '${read(cell.row, cell.citedTerm.column)}'`
      );
    expect(wrong).toEqual([]);
  });
});

describe('data/cells', () => {
  it('holds what the DfE prints of Derbyshire in 2025, and of England', () => {
    const of = (area: string) =>
      (cells.get('plans-within-20-weeks') ?? [])
        .filter((cell) => cell.area === area && cell.period === '2025')
        .map(({ term, row, published }) => [terms.get('plans-within-20-weeks')?.get(term)?.column, row, published]);
    expect(of('E10000007')).toEqual([
      ['plans_issued_20_weeks_ex', 63, '71'],
      ['plans_issued_den_ex', 63, '1431'],
      ['pc_plans_issued_20_weeks_ex', 63, '5']
    ]);
    expect(of('E92000001').map(([, row]) => row)).toEqual([2, 2, 2]);
  });

  it('gives the counts of every figure that is read from a file, and the line that it cites', () => {
    const wrong: string[] = [];
    for (const id of MEASURE_IDS) {
      const byFigure = new Map<string, { row: number; citedTerm: Term; published: string }[]>();
      for (const cell of cells.get(id) ?? []) {
        const citedTerm = terms.get(id)?.get(cell.term) as Term;
        const key = `${cell.period} ${cell.area}`;
        const known = byFigure.get(key);
        if (known) known.push({ ...cell, citedTerm });
        else byFigure.set(key, [{ ...cell, citedTerm }]);
      }
      for (const line of observations.get(id) ?? []) {
        if (line.row === null) continue;
        const own = byFigure.get(`${line.period} ${line.area}`) ?? [];
        // The counts behind it would give a withheld council away: the line is cited, and its cells are not told.
        if (own.length === 0 && line.note.includes(COUNTS_LEFT_OUT)) continue;
        if (!own.some(({ row, citedTerm }) => row === line.row && citedTerm.source === line.source))
          wrong.push(`${id} ${line.area} ${line.period}: line ${line.row} is not among its cells`);
        const top = own.filter(({ citedTerm }) => citedTerm.role === 'numerator');
        const total = top.reduce((sum, cell) => sum + cell.citedTerm.sign * (numberIn(cell.published) ?? NaN), 0);
        if (line.numerator !== null && top.length > 0 && Math.abs(total - line.numerator) > 1e-6)
          wrong.push(`${id} ${line.area} ${line.period}: ${line.numerator} is not ${total}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('holds every council of every sum, and nothing else', () => {
    const byCode = new Map(areas.map((area) => [area.code, area]));
    for (const id of MEASURE_IDS) {
      const lines = observations.get(id) ?? [];
      for (const line of lines.filter(({ note, numerator }) => note.includes('summed') && numerator !== null)) {
        const sum = sumOf(line, lines, cells.get(id) ?? [], terms.get(id) ?? new Map<number, Term>(), byCode);
        expect([sum.numerator, sum.denominator], `${id} ${line.area} ${line.period}`).toEqual([line.numerator, line.denominator]);
      }
    }
  });
});
