import type { Fault } from '../model/fault.ts';
import { isCouncil } from '../model/area.ts';
import type { Observation, Status } from '../model/observation.ts';
import { withheldReturns, type WithheldReturns } from '../publications/shape/withheld.ts';
import { CHECKS } from './catalogue.ts';
import { decisionOf } from './decision.ts';
import { carriedForward } from './carried.ts';
import type { Check, Evidence, Finding } from './evidence.ts';

export { CHECKS };

export interface Ledger {
  faults: Fault[];
  /** Cells and sums looked at, by check. */
  tested: Map<string, number>;
}

/** Thrown when a blocker names no figure that could be taken out of use. */
export class BlockedError extends Error {
  constructor(readonly faults: Fault[]) {
    super(
      faults
        .map(
          (fault) =>
            `${fault.source}${fault.row === null ? '' : `, line ${fault.row}`}, ${fault.period}: ${fault.published}; expected ${fault.expected}. ${fault.decision}`
        )
        .join('\n')
    );
    this.name = 'BlockedError';
  }
}

/** A finding in its place in the ledger, before it is known what becomes of the figure. */
type Undecided = Omit<Fault, 'decision'> & { read: string | undefined };

/** Runs every check. Throws a BlockedError when a blocker names no figure. */
export function runChecks(evidence: Evidence, checks: readonly Check[] = CHECKS): Ledger {
  const ledger = findFaults(evidence, checks);
  const nameless = ledger.faults.filter((fault) => fault.severity === 'blocker' && fault.measure === '');
  if (nameless.length > 0) throw new BlockedError(nameless);
  return ledger;
}

/** What every check finds, also where a blocker names no figure. */
export function findFaults(evidence: Evidence, checks: readonly Check[] = CHECKS): Ledger {
  const tested = new Map<string, number>();
  const run = (check: Check, of: Evidence) => {
    const result = check.run(of);
    tested.set(check.id, result.tested);
    return result.findings.map((finding) => undecided(evidence, check, finding));
  };
  const found = checks.filter(({ last }) => !last).flatMap((check) => run(check, evidence));
  const byId = new Map(checks.map((check) => [check.id, check]));
  for (const { check, ...finding } of carriedForward(evidence, found, byId)) found.push(undecided(evidence, check, finding));
  const observations = new Map([...evidence.observations].map(([id, lines]) => [id, withFaults(id, lines, found)] as const));
  found.push(...checks.filter(({ last }) => last).flatMap((check) => run(check, { ...evidence, observations })));
  const withheld = withheldReturns(evidence.files, evidence.gazetteer);
  for (const fault of found) Object.assign(fault, withoutGivingAway(evidence, withheld, fault));
  const ids = new Set<string>();
  for (const fault of found) {
    let id = fault.id;
    for (let again = 2; ids.has(id); again++) id = `${fault.id}.${again}`;
    ids.add(id);
    fault.id = id;
  }
  const faults = decided(evidence, found, byId);
  return { faults: faults.sort((a, b) => (a.id < b.id ? -1 : 1)), tested };
}

function undecided(evidence: Evidence, check: Check, { severity, read, ...finding }: Finding): Undecided {
  const slug = evidence.gazetteer.byCode(finding.area)?.slug ?? '';
  const id = [check.id, finding.measure || finding.source, slug, finding.period.split(' ').at(-1)]
    .filter((part) => part !== '')
    .join('.');
  return { id, check: check.id, severity: severity ?? check.severity, ...finding, read };
}

/** Each finding with what the tables do with its figures. */
function decided(
  { measures, observations, gazetteer }: Evidence,
  found: readonly Undecided[],
  checks: ReadonlyMap<string, Check>
): Fault[] {
  const lines = new Map(
    measures.map(({ id }) => {
      const after = withFaults(id, observations.get(id) ?? [], found);
      return [id, new Map(after.map((line) => [`${line.area} ${line.period}`, line]))];
    })
  );
  return found.map(({ read, ...fault }) => {
    const measure = measures.find(({ id }) => id === fault.measure);
    const own = fault.period.split(' ').flatMap((period) => lines.get(fault.measure)?.get(`${fault.area} ${period}`) ?? []);
    return {
      ...fault,
      decision: decisionOf(fault, own, { check: checks.get(fault.check) ?? {}, measure, gazetteer, read: read ?? '' })
    };
  });
}

/**
 * What a fault prints of a region's or England's total, with the numbers left out where they give away a council whose whole return of the
 * year is withheld.
 */
function withoutGivingAway(
  { gazetteer, files }: Evidence,
  withheld: WithheldReturns,
  { source, area: code, period, published, expected }: Omit<Fault, 'decision'>
): Pick<Fault, 'published' | 'expected'> {
  const area = gazetteer.byCode(code);
  const publications = files.filter((file) => file.source === source).map(({ publication }) => publication);
  const years = period.split(' ');
  const any = publications.map((publication) => ({ publication, fields: ['any'] }));
  const hasNumber = /\d/.test(years.reduce((text, year) => text.replaceAll(year, ''), `${published} ${expected}`));
  if (!area || isCouncil(area) || !hasNumber || !years.some((year) => withheld.givesAway(area, year, any)))
    return { published, expected };
  return {
    published: 'a figure not printed here, because it holds a council whose whole return is withheld',
    expected: 'another figure, not printed here, because it would give that council away'
  };
}

/** The status of a figure that a blocker names: what was never a figure, such as nought of nought, is a return that is missing. */
function blockedStatus({ value, status }: Observation): Status {
  if (value !== null) return 'faulty';
  return status === 'nothing-to-divide' ? 'not-returned' : status;
}

/**
 * The observations with what the checks found: a note for every finding that names the figure, and the status `faulty`, with the
 * published value kept, for every blocker.
 */
export function withFaults(
  measure: string,
  observations: readonly Observation[],
  faults: readonly Omit<Fault, 'decision'>[]
): Observation[] {
  const byFigure = new Map<string, Omit<Fault, 'decision'>[]>();
  for (const fault of faults.filter((candidate) => candidate.measure === measure))
    for (const period of fault.period.split(' ')) {
      const key = `${fault.area} ${period}`;
      byFigure.set(key, [...(byFigure.get(key) ?? []), fault]);
    }
  return observations.map((line) => {
    const found = byFigure.get(`${line.area} ${line.period}`) ?? [];
    if (found.length === 0) return line;
    const blocked = found.some((fault) => fault.severity === 'blocker');
    const status = blocked ? blockedStatus(line) : line.status;
    const counts = status === line.status || line.value !== null ? {} : { numerator: null, denominator: null };
    return { ...line, ...counts, status, note: [...line.note, ...found.map((fault) => fault.id)] };
  });
}
