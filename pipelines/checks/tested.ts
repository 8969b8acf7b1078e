import { toCsv } from '../write/csv.ts';
import { CHECKS, type Ledger } from './index.ts';

/** Every check with what it asks and how much it looked at. One line of `data/checks.csv` each. */
export function checksCsv({ tested, faults }: Ledger): string {
  return toCsv(['check', 'title', 'reason', 'tested', 'found'], CHECKS, (check) => [
    check.id,
    check.title,
    check.reason,
    tested.get(check.id) ?? 0,
    faults.filter((fault) => fault.check === check.id).length
  ]);
}
