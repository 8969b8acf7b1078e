import type { PublicationId } from '../model/measure.ts';
import { looksLikeAppealList, looksLikeWideAppealTable, readAppealList, readWideAppealTable } from './appeals.ts';
import { annualReviews } from './annual-reviews.ts';
import { assessments } from './assessments.ts';
import { caseload } from './caseload.ts';
import { ceasedPlans } from './ceased-plans.ts';
import { children } from './children.ts';
import { splitCsv } from './csv.ts';
import { likeness, readDfeTable, type DfeTable } from './dfe-table.ts';
import { needsOfNewPlans } from './needs-of-new-plans.ts';
import { needsOfPlans } from './needs.ts';
import { newPlans } from './new-plans.ts';
import { personalBudgets } from './personal-budgets.ts';
import type { Reading } from './reading.ts';
import { requests } from './requests.ts';
import { residentialSettings } from './residential-settings.ts';
import { timeliness } from './timeliness.ts';
import { workBasedPlacements } from './work-based-placements.ts';

const DFE_TABLES: readonly DfeTable[] = [
  timeliness,
  requests,
  children,
  assessments,
  newPlans,
  caseload,
  ceasedPlans,
  annualReviews,
  personalBudgets,
  residentialSettings,
  workBasedPlacements,
  needsOfPlans,
  needsOfNewPlans
];

/** Reads a file as the publication it is known to be. */
export function readPublication(publication: PublicationId, text: string, file: string): Reading {
  if (publication === 'appeals')
    return looksLikeWideAppealTable(splitCsv(text, file).lines) ? readWideAppealTable(text, file) : readAppealList(text, file);
  const table = DFE_TABLES.find((candidate) => candidate.publication === publication);
  if (!table) throw new Error(`There is no reader for '${publication}'`);
  return readDfeTable(table, text, file);
}

/**
 * Tells from its headers alone which publication a file is; null when it is none that this site reads.
 * At least half of a table's headers must be there, so that a file with one renamed header is recognised and its fault named.
 */
export function recognise(text: string, file: string): PublicationId | null {
  const { lines } = splitCsv(text.slice(0, 20_000), file);
  if (looksLikeWideAppealTable(lines) > 0) return 'appeals';
  const headers = (lines[0]?.fields ?? []).map((header) => header.trim());
  if (looksLikeAppealList(headers) > 0) return 'appeals';
  let best: { publication: PublicationId; score: number } | null = null;
  for (const table of DFE_TABLES) {
    const score = Math.max(...table.layouts.map((layout) => likeness(headers, layout)));
    if (score >= 0.5 && score > (best?.score ?? 0)) best = { publication: table.publication, score };
  }
  return best?.publication ?? null;
}

export { hasErrors, problemInWords, PublicationError } from './reading.ts';
export type { Cell, Level, Mark, Problem, PublishedRow, Reading } from './reading.ts';
