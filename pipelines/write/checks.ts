import { CHECKS, type Ledger } from '../../src/lib/checks/index.ts';
import { CHECKS as CHECKS_TABLE } from '../../src/lib/tables/checks.ts';
import { writeTable } from '../../src/lib/tables/csv.ts';

/** `data/checks.csv`: every check with what it asks and how much it looked at. */
export function checksCsv({ tested, faults }: Ledger): string {
  const lines = CHECKS.map(({ id, title, reason }) => ({
    ...{ check: id, title, reason, tested: tested.get(id) ?? 0 },
    found: faults.filter((fault) => fault.check === id).length
  }));
  return writeTable(CHECKS_TABLE, lines);
}
