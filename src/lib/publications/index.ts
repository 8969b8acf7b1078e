import type { PublicationId } from '../model/measure.ts';
import { looksLikeAppealList, looksLikeWideAppealTable, readAppealList, readWideAppealTable } from './appeals.ts';
import { readAbsenceSuspension } from './absence-suspension.ts';
import { annualReviews } from './annual-reviews.ts';
import { assessments } from './assessments.ts';
import { readAutismWaits } from './autism-waits.ts';
import type { Sheet } from './book.ts';
import { caseload } from './caseload.ts';
import { ceasedPlans } from './ceased-plans.ts';
import { children } from './children.ts';
import { readCommunityWaits } from './community-waits.ts';
import { headerKey, splitCsv } from './csv.ts';
import { readDsgAllocations } from './dsg-allocations.ts';
import { readDsgBalance } from './dsg-balance.ts';
import { readDeprivation } from './deprivation.ts';
import { likeness, readDfeTable, type BreakdownRow, type DfeTable } from './dfe-table.ts';
import { readHighNeedsBenchmarking } from './high-needs-benchmarking.ts';
import { readInspections2016, readInspections2023 } from './inspections.ts';
import { readLait } from './lait.ts';
import { readMentalHealthContacts } from './mental-health-contacts.ts';
import { needsOfNewPlans } from './needs-of-new-plans.ts';
import { needsOfPlans } from './needs.ts';
import { newPlans } from './new-plans.ts';
import { officers, readOfficers } from './officers.ts';
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
  needsOfNewPlans,
  officers
];

/** Readers of text files that are no table of DfE's releases. */
const TEXTS: Partial<Record<PublicationId, (text: string, file: string) => Reading>> = {
  appeals: (text, file) =>
    looksLikeWideAppealTable(splitCsv(text, file).lines) ? readWideAppealTable(text, file) : readAppealList(text, file),
  lait: readLait,
  'absence-suspension': readAbsenceSuspension,
  deprivation: readDeprivation,
  officers: readOfficers,
  'inspections-2023': readInspections2023,
  'dsg-balance': readDsgBalance,
  'autism-waits': readAutismWaits,
  'mental-health-contacts': readMentalHealthContacts
};

/** Readers of workbooks. */
const BOOKS: Partial<Record<PublicationId, (sheets: readonly Sheet[], file: string) => Reading>> = {
  'community-waits': readCommunityWaits,
  'inspections-2016': readInspections2016,
  'dsg-allocations': readDsgAllocations,
  'high-needs-benchmarking': readHighNeedsBenchmarking
};

/** Reads a file as the publication it is known to be. `everyRow` is handed the breakdown rows too, where it has any. */
export function readPublication(
  publication: PublicationId,
  text: string,
  file: string,
  everyRow?: (row: BreakdownRow) => void
): Reading {
  const reader = TEXTS[publication];
  if (reader) return reader(text, file);
  const table = DFE_TABLES.find((candidate) => candidate.publication === publication);
  if (!table) throw new Error(`There is no reader for '${publication}'`);
  return readDfeTable(table, text, file, everyRow);
}

/** Reads the sheets of a workbook as the publication it is known to be. */
export function readBook(publication: PublicationId, sheets: readonly Sheet[], file: string): Reading {
  const reader = BOOKS[publication];
  if (!reader) throw new Error(`There is no reader for the workbook '${publication}'`);
  return reader(sheets, file);
}

/**
 * Tells from its headers alone which publication a file is; null when it is none that this site reads.
 * At least half of a table's headers must be there, so that a file with one renamed header is recognised and its fault named.
 * Two tables have the same headers and other periods: of those that fit equally well, the first that knows the first line's period.
 */
export function recognise(text: string, file: string): PublicationId | null {
  const { lines } = splitCsv(text.slice(0, 20_000), file);
  if (looksLikeWideAppealTable(lines) > 0) return 'appeals';
  const headers = (lines[0]?.fields ?? []).map((header) => header.trim());
  if (looksLikeAppealList(headers) > 0) return 'appeals';
  const scored = DFE_TABLES.map((table) => ({
    table,
    score: Math.max(...table.layouts.map((layout) => likeness(headers, layout)))
  }));
  const most = Math.max(...scored.map(({ score }) => score));
  if (most < 0.5) return null;
  const alike = scored.filter(({ score }) => score === most).map(({ table }) => table);
  const timePeriod = lines[1]?.fields[headers.findIndex((header) => headerKey(header) === 'timeperiod')]?.trim() ?? '';
  return (alike.find(({ period }) => period(timePeriod) !== null) ?? alike[0])?.publication ?? null;
}

export type { BreakdownRow } from './dfe-table.ts';
export { hasErrors, problemInWords, PublicationError } from './reading.ts';
export type { Cell, Level, Mark, Problem, PublishedRow, Reading } from './reading.ts';
