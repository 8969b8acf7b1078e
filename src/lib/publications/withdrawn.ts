import type { Gazetteer } from '../model/gazetteer.ts';
import type { PublicationId } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { withdrawnNote } from '../model/withdrawn.ts';
import type { PlacedRow } from './place.ts';

/** A row of figures that its publisher printed once and has taken back since. */
export interface Withdrawal {
  /** Whose: DfE's three-digit code and the name, placed as a row of a table is. */
  dfeCode: string;
  name: string;
  publication: PublicationId;
  period: Period;
  /** When it was taken back: an ISO day, or a month where no day is known. */
  on: string;
  /** Where that is said. */
  source: string;
}

/**
 * What the guidance beside DfE's release of June 2026 says is suppressed, of what the release of June 2025 prints. The guidance is not
 * here whole: it is told in the project's own words beside the samples of that release (`dfe-ehc-plans/2026/samples/README.md`). It names
 * others too: Halton, Norfolk and the Isle of Wight in 2025, Leicester's plans that ended in 2025 and Barnet's appeals after requests, which no release had
 * printed before; and placements of Cambridgeshire, North East Lincolnshire, Brighton and Hove and Wolverhampton in '2025', which
 * may be the January of 2025 or the return of that year, so that none of them is taken to be withdrawn.
 */
export const WITHDRAWALS: readonly Withdrawal[] = [
  {
    dfeCode: '209',
    name: 'Lewisham',
    publication: 'timeliness',
    period: '2024',
    on: '2026-06',
    source: 'the data guidance of the release Education, health and care plans, reporting year 2026'
  }
];

/**
 * Rows of a publication in which those that were taken back say so in a note, each placed by its code and name as the row of a table is.
 * Throws where these are not of one council.
 */
export function withWithdrawals(
  rows: readonly PlacedRow[],
  publication: PublicationId,
  gazetteer: Gazetteer,
  withdrawals: readonly Withdrawal[] = WITHDRAWALS
): readonly PlacedRow[] {
  const own = withdrawals
    .filter((one) => one.publication === publication)
    .map((one) => {
      const area = gazetteer.areas.find(({ dfeCode, name }) => dfeCode === one.dfeCode && name === one.name);
      if (!area) throw new Error(`A withdrawn figure is of ${one.name}, ${one.dfeCode}: no council has that code and that name`);
      return { ...one, area: area.code };
    });
  if (own.length === 0) return rows;
  return rows.map((row) => {
    const found = own.find(({ area, period }) => area === row.area && period === row.period);
    return found ? { ...row, notes: [...(row.notes ?? []), withdrawnNote(found.on)] } : row;
  });
}
