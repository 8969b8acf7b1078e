import type { PublicationId } from '../model/measure.ts';
import { looksLikeAppealList, looksLikeWideAppealTable, readAppealList, readWideAppealTable } from './appeals.ts';
import { readAbsenceSuspension } from './absence-suspension.ts';
import { annualReviews, plansUnderReview } from './annual-reviews.ts';
import { assessmentFactors } from './assessment-factors.ts';
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
import { headerLine, identityKnown, likeness } from './dfe-columns.ts';
import { readDfeTable, type BreakdownRow, type DfeTable } from './dfe-table.ts';
import { readHighNeedsBenchmarking } from './high-needs-benchmarking.ts';
import { readInspections2016, readInspections2023 } from './inspections.ts';
import { readLait } from './lait.ts';
import { readMentalHealthContacts } from './mental-health-contacts.ts';
import { nccis } from './nccis.ts';
import { needsOfNewPlans } from './needs-of-new-plans.ts';
import { needsOfPlans } from './needs.ts';
import { newPlans } from './new-plans.ts';
import { officers, readOfficers } from './officers.ts';
import { personalBudgets } from './personal-budgets.ts';
import { phaseTransfers } from './phase-transfers.ts';
import { readReducedTimetables } from './reduced-timetables.ts';
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
  officers,
  phaseTransfers,
  nccis,
  assessmentFactors
];

/** Tables that stand within a file of another publication: the file is recognised as that one, and read as these where that is asked. */
const WITHIN: readonly DfeTable[] = [plansUnderReview];

/** Readers of text files that are no table of DfE's releases. */
const TEXTS: Partial<Record<PublicationId, (text: string, file: string) => Reading>> = {
  appeals: (text, file) =>
    looksLikeWideAppealTable(splitCsv(text, file).lines) ? readWideAppealTable(text, file) : readAppealList(text, file),
  lait: readLait,
  'absence-suspension': readAbsenceSuspension,
  'reduced-timetables': readReducedTimetables,
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
  const within = WITHIN.find((candidate) => candidate.publication === publication);
  if (within && recognise(text, file) !== publication && scoreOf(within, headersOf(text, file)) === 1)
    return readDfeTable(within, text, file);
  return readDfeTable(table, text, file, everyRow);
}

/** Reads the sheets of a workbook as the publication it is known to be. */
export function readBook(publication: PublicationId, sheets: readonly Sheet[], file: string): Reading {
  const reader = BOOKS[publication];
  if (!reader) throw new Error(`There is no reader for the workbook '${publication}'`);
  return reader(sheets, file);
}

/** Columns that say who and when, from which on a file is a copy of one of DfE's; fewer are a table of a reader's own. */
const IDENTITY_FROM = 3;

function headersOf(text: string, file: string): string[] {
  return (splitCsv(text.slice(0, 20_000), file).lines[0]?.fields ?? []).map((header) => header.trim());
}

/** Every field that a table in DfE's form has, in any layout. */
export function fieldsOfTables(): string[] {
  const layouts = [...DFE_TABLES, ...WITHIN].flatMap((table) => table.layouts);
  return [...new Set(layouts.flatMap(({ fields }) => Object.keys(fields)))];
}

/** The headers that carry a field in those of a publication's layouts that have breakdowns; none where no layout has the field. */
export function headersWithBreakdowns(publication: PublicationId, field: string): string[] {
  const layouts = DFE_TABLES.filter((table) => table.publication === publication).flatMap((table) => table.layouts);
  return layouts.flatMap(({ hasBreakdowns, fields }) => (hasBreakdowns ? (fields[field] ?? []) : []));
}

/** How much of one of a table's layouts the headers carry: 0 to 1. */
function scoreOf(table: DfeTable, headers: readonly string[]): number {
  return Math.max(...table.layouts.map((layout) => likeness(headers, layout)));
}

/**
 * Tells from its headers which publication a file is; null when it is none that this site reads. At least half of a table's headers must be
 * there, so that a file with one renamed header is recognised and its fault named. Two tables with the same headers are told apart by how
 * their rows write the period.
 */
export function recognise(text: string, file: string): PublicationId | null {
  const { lines } = splitCsv(text.slice(0, 20_000), file);
  if (looksLikeWideAppealTable(lines) > 0) return 'appeals';
  if (looksLikeAppealList((lines[0]?.fields ?? []).map((header) => header.trim())) > 0) return 'appeals';
  let best: { publication: PublicationId; score: number } | null = null;
  for (const table of DFE_TABLES) {
    const at = headerLine(lines, table.layouts);
    const headers = lines[at]?.fields ?? [];
    const likest = scoreOf(table, headers);
    const period = headers.findIndex((header) => headerKey(header) === 'timeperiod');
    const written = lines.slice(at + 1, at + 6).map(({ fields }) => table.period((fields[period] ?? '').trim()));
    const score = likest + (written.some((known) => known !== null) ? 0.001 : 0);
    if (likest >= 0.5 && identityKnown(headers) >= IDENTITY_FROM && score > (best?.score ?? 0))
      best = { publication: table.publication, score };
  }
  return best?.publication ?? null;
}

export type { BreakdownRow } from './dfe-table.ts';
export { hasErrors, problemInWords, PublicationError } from './reading.ts';
export type { Problem, PublishedRow, Reading, SetAside } from './reading.ts';
