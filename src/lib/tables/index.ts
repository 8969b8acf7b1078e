import { AREA_CHANGES } from './area-changes.ts';
import { AREA_ICBS } from './area-icbs.ts';
import { AREAS } from './areas.ts';
import { ASKS } from './asks.ts';
import { BREAKDOWNS } from './breakdowns.ts';
import { CELLS, TERMS } from './cells.ts';
import { CHECKS } from './checks.ts';
import { COMING_COUNCILS } from './coming-councils.ts';
import { COMPARATORS } from './comparators.ts';
import { CONSTITUENCIES } from './constituencies.ts';
import { DISTRICTS } from './districts.ts';
import { FAULTS } from './faults.ts';
import { FINDING_GROUPS, FINDINGS } from './findings.ts';
import { INSPECTIONS } from './inspections.ts';
import { MEASURES } from './measures.ts';
import { MPS } from './mps.ts';
import { NEIGHBOURS } from './neighbours.ts';
import { OBSERVATIONS } from './observations.ts';
import type { Table } from './record.ts';
import { SOURCES } from './sources.ts';

/** Every table of `data/`: one that is not here is not written. */
export const TABLES: readonly Table[] = [
  AREAS,
  AREA_CHANGES,
  COMING_COUNCILS,
  AREA_ICBS,
  NEIGHBOURS,
  DISTRICTS,
  CONSTITUENCIES,
  MPS,
  INSPECTIONS,
  ASKS,
  SOURCES,
  MEASURES,
  COMPARATORS,
  CHECKS,
  FAULTS,
  FINDINGS,
  FINDING_GROUPS,
  OBSERVATIONS,
  BREAKDOWNS,
  TERMS,
  CELLS
];

/** The record of the table at a path under `data/`. Throws where none is written. */
export function tableAt(path: string): Table {
  const folder = path.replace(/[^/]*$/, '');
  const found =
    TABLES.find((one) => one.path === path) ?? (folder === '' ? undefined : TABLES.find((one) => one.path === folder));
  if (!found) throw new Error(`No record under src/lib/tables describes ${path}`);
  return found;
}
