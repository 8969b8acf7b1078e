import type { Gazetteer } from '../model/gazetteer.ts';
import type { PublicationId } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { GUIDANCE_NOTES } from './guidance.ts';
import type { PlacedRow } from './place.ts';

/** Why a publisher withholds figures of one council and period, where its guidance says so and is not here as a file. */
export interface Suppression {
  /** Whose: DfE's three-digit code and the name. */
  dfeCode: string;
  name: string;
  publications: readonly PublicationId[];
  period: Period;
  /** The note that cells marked x carry; `words/reasons.ts` has its sentence. */
  note: (typeof GUIDANCE_NOTES)[keyof typeof GUIDANCE_NOTES];
}

/**
 * What the guidance beside DfE's release of June 2026 says of figures marked x, as the project's own words beside the samples of that
 * release have it (`dfe-ehc-plans/2026/samples/README.md`): the guidance itself is not here.
 */
export const SUPPRESSIONS: readonly Suppression[] = [
  { dfeCode: '926', name: 'Norfolk', publications: ['timeliness'], period: '2025', note: GUIDANCE_NOTES.exceptions },
  { dfeCode: '876', name: 'Halton', publications: ['timeliness'], period: '2025', note: GUIDANCE_NOTES.problems },
  {
    dfeCode: '921',
    name: 'Isle of Wight',
    publications: ['timeliness', 'requests', 'assessments', 'annual-reviews'],
    period: '2025',
    note: GUIDANCE_NOTES.wholeYear
  }
];

/** Rows of a publication in which the cells that are marked x carry the reason that the guidance gives. A number is never touched. */
export function withSuppressions(
  rows: readonly PlacedRow[],
  publication: PublicationId,
  gazetteer: Gazetteer,
  suppressions: readonly Suppression[] = SUPPRESSIONS
): readonly PlacedRow[] {
  const own = suppressions.filter(({ publications }) => publications.includes(publication));
  if (own.length === 0) return rows;
  const noteOf = new Map(
    own.flatMap(({ dfeCode, name, period, note }) =>
      gazetteer.areas
        .filter((area) => area.dfeCode === dfeCode && area.name === name)
        .map(({ code }) => [`${code} ${period}`, note])
    )
  );
  return rows.map((row) => {
    const note = noteOf.get(`${row.area} ${row.period}`);
    if (note === undefined) return row;
    const cells = Object.entries(row.cells).map(
      ([field, cell]) => [field, cell.mark === 'x' ? { ...cell, note } : cell] as const
    );
    return { ...row, cells: Object.fromEntries(cells) };
  });
}
