import { CHECKS, findFaults, withFaults } from '../../checks/index.ts';
import type { Check, ReadFile } from '../../checks/evidence.ts';
import { councilsSumToTotal } from '../../checks/councils-sum-to-total.ts';
import { everyCouncilHasARow } from '../../checks/every-council-has-a-row.ts';
import { partsOfBreakdowns } from '../../checks/parts-of-breakdowns.ts';
import { inForce, isCouncil } from '../../model/area.ts';
import type { Fault } from '../../model/fault.ts';
import type { Gazetteer } from '../../model/gazetteer.ts';
import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import type { Period } from '../../model/period.ts';
import { BreakdownCollector } from '../../publications/breakdowns.ts';
import type { BreakdownTable } from '../../publications/parts.ts';
import { readPublication, recognise } from '../../publications/index.ts';
import { placeRows } from '../../publications/place.ts';
import { markFew } from '../../publications/shape/few.ts';
import { withSuppressions } from '../../publications/suppressed.ts';
import { withWithdrawals } from '../../publications/withdrawn.ts';
import type { Fed } from '../feed.ts';
import { isKnown, type Ledger } from '../ledger.ts';

/** A published file with all its rows, as the checks of the pipelines look at it. */
export interface FileForChecks {
  file: ReadFile;
  breakdowns: BreakdownTable | null;
}

/** Reads a file that was read before without errors, now with every column and every row by age, need and the like. Null where it is no publication. */
export function readForChecks(text: string, name: string, gazetteer: Gazetteer): FileForChecks | null {
  const publication = recognise(text, name);
  if (publication === null) return null;
  const collector = new BreakdownCollector();
  const reading = readPublication(publication, text, name, collector.add);
  const { rows: placed, disagreements } = placeRows(reading, gazetteer);
  const rows = withSuppressions(withWithdrawals(placed, publication, gazetteer), publication, gazetteer);
  const file: ReadFile = {
    ...{ source: name, file: name, publication, geography: 'council', rows, disagreements, problems: reading.problems },
    beside: reading.rows.filter(({ level }) => level === 'beside')
  };
  return { file, breakdowns: collector.table(file, gazetteer).table };
}

/** Rows by age, need and the like held against their whole, file by file, so that only one file's are kept at a time. */
export class BreakdownsChecked {
  #tested = 0;
  readonly #findings: ReturnType<Check['run']>['findings'] = [];

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly measures: readonly Measure[],
    private readonly observations: ReadonlyMap<string, readonly Observation[]>
  ) {}

  add({ file, breakdowns }: FileForChecks): void {
    if (!breakdowns) return;
    const { gazetteer, measures, observations } = this;
    const { tested, findings } = partsOfBreakdowns.run({
      ...{ gazetteer, measures, observations, files: [file], breakdowns: [breakdowns] }
    });
    this.#tested += tested;
    this.#findings.push(...findings);
  }

  /** The check with what was found. */
  get check(): Check {
    return { ...partsOfBreakdowns, run: () => ({ tested: this.#tested, findings: this.#findings }) };
  }
}

/** A finding of a check about a reader's files. */
export interface Flagged extends Fault {
  title: string;
  reason: string;
  /** Whether this site's ledger has the very same. */
  known: boolean;
}

export interface Checked {
  /** Cells and sums looked at. */
  tested: number;
  checks: number;
  flagged: Flagged[];
  /** Periods of which a file has under half of the councils, rising: whether councils are missing, and what they add up to, is not asked of them. */
  parts: Period[];
  /** Lines of each measure with what the checks found: the files', and this site's of the periods that the files do not have. */
  observations: Map<string, Observation[]>;
}

/**
 * The lines of each measure that the files feed, after this site's own of periods that they do not have, so that a year is held against the
 * one before it.
 */
export function joined(
  fed: Pick<Fed, 'measures' | 'observations'>,
  ours: ReadonlyMap<string, readonly Observation[]>
): Map<string, Observation[]> {
  const byMeasure = new Map<string, Observation[]>(fed.measures.map(({ id }) => [id, []]));
  for (const { measure, ...line } of fed.observations) byMeasure.get(measure)?.push(line);
  const children = byMeasure.get('children') ?? [...(ours.get('children') ?? [])];
  return new Map(
    fed.measures.map((measure) => {
      const own = byMeasure.get(measure.id) ?? [];
      const periods = new Set(own.map(({ period }) => period));
      const earlier = (ours.get(measure.id) ?? []).filter(({ period }) => !periods.has(period));
      return [measure.id, [...earlier, ...markFew(measure, own, children)].sort(inOrder)];
    })
  );
}

const inOrder = (a: Observation, b: Observation): number =>
  a.period === b.period ? (a.area < b.area ? -1 : 1) : a.period < b.period ? -1 : 1;

/** Runs the checks of the pipelines over a reader's files. What they find about this site's own lines is left out: the ledger has it. `alive` is called before each. */
export function checkFiles(
  files: readonly ReadFile[],
  measures: readonly Measure[],
  observations: ReadonlyMap<string, readonly Observation[]>,
  breakdowns: Check,
  gazetteer: Gazetteer,
  ledger: Ledger,
  alive: () => void = () => undefined
): Checked {
  const checks = CHECKS.map((one): Check => {
    const check = one.id === breakdowns.id ? breakdowns : one;
    const run: Check['run'] = (evidence) => {
      alive();
      return check.run(evidence);
    };
    return { ...check, run };
  });
  const newestFirst = [...files].sort((a, b) => (newestOf(a) > newestOf(b) ? -1 : 1));
  const { faults, tested } = findFaults({ gazetteer, files: newestFirst, measures, observations }, checks);
  const names = new Set(files.map(({ source }) => source));
  const parts = partsOf(files, gazetteer);
  const own = faults.filter(
    ({ source, check, period }) => names.has(source) && !(OF_WHOLE.has(check) && parts.has(`${source} ${period}`))
  );
  const byId = new Map(checks.map((check) => [check.id, check]));
  return {
    tested: [...tested.values()].reduce((sum, count) => sum + count, 0),
    checks: [...tested.values()].filter((count) => count > 0).length,
    flagged: own.map((fault) => ({
      ...fault,
      title: byId.get(fault.check)?.title ?? '',
      reason: byId.get(fault.check)?.reason ?? '',
      known: isKnown(ledger, fault)
    })),
    parts: [...new Set([...parts].map((key) => key.slice(key.lastIndexOf(' ') + 1)))].sort(),
    observations: new Map([...observations].map(([id, lines]) => [id, withFaults(id, lines, own)]))
  };
}

/** Checks that ask whether a table has every council. */
const OF_WHOLE: ReadonlySet<string> = new Set([everyCouncilHasARow.id, councilsSumToTotal.id]);

/** Files and periods with under half of the councils in force: cut from a release, to look at some councils. */
function partsOf(files: readonly ReadFile[], gazetteer: Gazetteer): Set<string> {
  const councils = gazetteer.areas.filter(isCouncil);
  const found = new Set<string>();
  for (const { source, rows } of files) {
    const having = new Map<Period, Set<string>>();
    for (const { level, area, period } of rows)
      if (level === 'council') having.set(period, (having.get(period) ?? new Set()).add(area));
    for (const [period, has] of having)
      if (has.size * 2 < councils.filter((area) => inForce(area, period)).length) found.add(`${source} ${period}`);
  }
  return found;
}

/** Each finding once, which is found for every measure that rests on its cell. */
export function eachOnce(flagged: readonly Flagged[]): Flagged[] {
  const found = new Map<string, Flagged>();
  for (const one of flagged) {
    const { check, source, row, area, period, column, published, expected } = one;
    const key = JSON.stringify([check, source, row, area, period, column, published, expected]);
    const before = found.get(key);
    found.set(key, before ? { ...before, known: before.known || one.known } : one);
  }
  return [...found.values()];
}

function newestOf({ rows }: ReadFile): string {
  return rows.reduce((newest, { period }) => (period > newest ? period : newest), '');
}
