import { CHECKS as CHECKS_TABLE } from '../tables/checks.ts';
import { writeTable } from '../tables/csv.ts';
import { CHECKS, type Ledger } from './index.ts';

/** `data/checks.csv`: every check with what it asks and how much it looked at. */
export function checksCsv({ tested, faults }: Ledger): string {
  const lines = CHECKS.map(({ id, title, reason }) => ({
    ...{ check: id, title, reason, tested: tested.get(id) ?? 0 },
    found: faults.filter((fault) => fault.check === id).length
  }));
  return writeTable(CHECKS_TABLE, lines);
}
