import { yearBefore, yearOf, yearsLater } from '../model/period.ts';
import { isCouncil } from '../model/area.ts';
import { bottomOf, termsOf, type Field, type Measure } from '../model/measure.ts';
import { figure, filesOf, inFigures, observationOf, type Check, type Evidence, type Finding } from './evidence.ts';

/** Under half of what the year's flows leave, the count is of some of the plans; a fifth off either way, it is doubtful. */
const WRONG = 0.5;
export const DOUBTFUL = 0.2;
const COUNTED_FROM = 100;

/** The fields that hold the plans of January, in whichever table. */
const PLANS: readonly Field[] = [
  { publication: 'caseload', fields: ['ehcplans'] },
  { publication: 'needs-of-plans', fields: ['ehc_plans'] }
];

/** Both years about it this far off on the same side, a count is the odd one of the three. */
const ODD = 0.1;

/** One January's count, with what the January before and the year's flows leave. */
export interface Step {
  before: number;
  started: number;
  ended: number;
  now: number;
}

export const plansRollForward: Check = {
  id: 'plans-roll-forward',
  title: 'Plans in January are last January’s, plus new plans, less those that ended',
  reason: 'Plans do not vanish: if far fewer are counted than the year should have left, some are missing from the count.',
  fault: {
    title: 'A count of plans that does not follow from the year before',
    text: 'Plans in January should be close to last January’s, plus new plans, less those that ended.'
  },
  severity: 'warning',
  doubts: 'count',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const file of filesOf(evidence, 'caseload'))
      for (const row of file.rows) {
        const area = evidence.gazetteer.byCode(row.area);
        const cell = row.cells.ehcplans;
        const step = stepTo(evidence, row.area, row.period);
        if (!area || !isCouncil(area) || !cell || typeof cell.value !== 'number' || !step) continue;
        tested++;
        const { before, started, ended } = step;
        const expected = before + started - ended;
        const year = String(yearOf(row.period) - 1);
        if (Math.abs(step.now / expected - 1) <= DOUBTFUL || isOdd(evidence, row.area, yearBefore(row.period))) continue;
        const partial = step.now < expected * WRONG;
        for (const measure of evidence.measures) {
          const period = counts(measure) ? row.period : partial && restsOnReturn(measure) ? year : null;
          if (period === null || observationOf(evidence, measure.id, row.area, period)?.value == null) continue;
          findings.push({
            source: file.source,
            row: row.line,
            area: row.area,
            measure: measure.id,
            period,
            column: cell.column,
            published: inFigures(step.now),
            expected: `about ${inFigures(expected)}: ${inFigures(before)} in January ${year}, ${inFigures(started)} new, ${inFigures(ended)} ended${backwards(evidence, row.area, row.period)}`,
            ...(partial ? { read: 'The count is taken to be of some of the plans.' } : {}),
            severity: partial ? 'blocker' : 'warning'
          });
        }
      }
    return { tested, findings };
  }
};

/** The step to a January's count from the one before; null where one of the four is not published, or the plans are too few or too new. */
export function stepTo(evidence: Evidence, area: string, january: string): Step | null {
  const year = String(yearOf(january) - 1);
  const [before, started, ended, now] = [
    figure(evidence, 'caseload', 'ehcplans', area, yearBefore(january)),
    figure(evidence, 'new-plans', 'new_ehc_plans', area, year),
    figure(evidence, 'ceased-plans', 'total_ceased', area, year),
    figure(evidence, 'caseload', 'ehcplans', area, january)
  ];
  if (before === null || started === null || ended === null || now === null) return null;
  return before < COUNTED_FROM || started > before ? null : { before, started, ended, now };
}

/** By what share a count is above what the year before it leaves, and above what the year after it must have started from. */
function offOf(evidence: Evidence, area: string, january: string): { forward: number | null; back: number | null; from: number } {
  const to = stepTo(evidence, area, january);
  const next = stepTo(evidence, area, yearsLater(january, 1));
  const from = next ? next.now - next.started + next.ended : 0;
  return {
    forward: to ? to.now / (to.before + to.started - to.ended) - 1 : null,
    back: next && from > 0 ? next.before / from - 1 : null,
    from
  };
}

/** Whether a count fits neither the January before nor the one after, on the same side: it is the odd one, and they are not. */
export function isOdd(evidence: Evidence, area: string, january: string): boolean {
  const { forward, back } = offOf(evidence, area, january);
  if (forward === null || back === null || Math.abs(forward) <= DOUBTFUL) return false;
  return Math.abs(back) > ODD && Math.sign(back) === Math.sign(forward);
}

/** What the January after says of a count that the January before does not explain. */
function backwards(evidence: Evidence, area: string, january: string): string {
  const { back, from } = offOf(evidence, area, january);
  if (back === null) return '';
  const year = yearOf(january);
  const looking = `; looking back from January ${year + 1}, about ${inFigures(from)}`;
  if (isOdd(evidence, area, january)) return `${looking}: this count is the odd one`;
  return Math.abs(back) <= ODD
    ? `${looking}, which is near it: the count of January ${year - 1}, or what was new and ended that year, may be the odd one`
    : looking;
}

/** Whether a measure of the year before is made from the same return: reviews of the plans, and decisions of which the plans are a part. */
function restsOnReturn(measure: Measure): boolean {
  const publication = bottomOf(measure)?.publication;
  return publication === 'annual-reviews' || publication === 'appeals';
}

/** Whether a measure counts, or divides by, the plans of a January. */
function counts(measure: Measure): boolean {
  return termsOf(measure).some((field) =>
    PLANS.some((plans) => plans.publication === field.publication && plans.fields.some((name) => field.fields.includes(name)))
  );
}
