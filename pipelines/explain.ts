import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Gazetteer } from '../src/lib/model/gazetteer.ts';
import { isCouncil } from '../src/lib/model/area.ts';
import { GUIDANCE_NOTES, readGuidance, speaksOf } from '../src/lib/publications/guidance.ts';
import type { Problem } from '../src/lib/publications/index.ts';
import type { PlacedRow } from '../src/lib/publications/place.ts';

const GUIDANCE = 'data-guidance.txt';

/** The guidance that the tables rest on. It is no table and has no line in the list of sources, so that no checksum of it is known. */
export const GUIDANCE_FILES: readonly string[] = [`dfe-ehc-plans/2025/${GUIDANCE}`];

/** A warning for guidance that the tables rest on and the folder has not: what then differs in them, and what to do. */
export function guidanceMissing(folder: string, files: readonly string[] = GUIDANCE_FILES): Problem[] {
  return files
    .filter((file) => !existsSync(join(folder, file)))
    .map((file) => ({
      file,
      line: null,
      column: null,
      severity: 'warning',
      what: `The guidance is not there. Figures that it says are suppressed, or that a council could not return, will be told as 'no figure published' in every table made from ${dirname(file)}, which then differ from the published ones.`,
      advice: 'Run npm run data:fetch, or take it from the archive of the whole release on its page.'
    }));
}

/** The text of the guidance that stands beside a published file; empty where the folder has none. */
export function guidanceBeside(folder: string, file: string): string {
  const path = join(folder, dirname(file), GUIDANCE);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * Rows in which the marks that the publisher's guidance explains carry its reason as a note: withheld, or that the council could not return
 * them. A number is never touched.
 */
export function explained(
  rows: readonly PlacedRow[],
  file: string,
  guidance: string,
  gazetteer: Gazetteer
): readonly PlacedRow[] {
  if (guidance === '') return rows;
  const councils = gazetteer.areas.filter(isCouncil);
  const own = readGuidance(
    guidance,
    councils.map(({ name }) => name)
  ).filter((statement) => file.endsWith(`/${statement.file}`));
  if (own.length === 0) return rows;
  return rows.map((row) => {
    const name = gazetteer.byCode(row.area)?.name ?? '';
    const causes = new Set(
      own
        .filter((statement) => statement.councils.includes(name) && isTheReturns(statement.years, row.period, rows, statement))
        .map(({ cause }) => cause)
    );
    if (causes.size === 0) return row;
    const note = causes.size > 1 ? GUIDANCE_NOTES.both : GUIDANCE_NOTES[causes.has('suppressed') ? 'suppressed' : 'unable'];
    const cells = Object.entries(row.cells).map(
      ([field, cell]) => [field, cell.mark === 'x' ? { ...cell, note } : cell] as const
    );
    return { ...row, cells: Object.fromEntries(cells) };
  });
}

function isTheReturns(
  years: readonly string[],
  period: string,
  rows: readonly PlacedRow[],
  statement: { years: string[] }
): boolean {
  return years.length === 0 ? new Set(rows.map((row) => row.period)).size === 1 : speaksOf(statement, period);
}
