import { isCouncil } from '../../src/lib/model/area.ts';
import { bottomOf, termsOf, type Field, type Measure } from '../../src/lib/model/measure.ts';
import { figure, filesOf, inFigures, type Check, type Finding } from './evidence.ts';

/** Under half of what the year's flows leave, the count is of some of the plans; a fifth off either way, it is doubtful. */
const WRONG = 0.5;
const DOUBTFUL = 0.2;
const COUNTED_FROM = 100;

/** The fields that hold the plans of January, in whichever table. */
const PLANS: readonly Field[] = [
  { publication: 'caseload', fields: ['ehcplans'] },
  { publication: 'needs-of-plans', fields: ['ehc_plans'] }
];

export const plansRollForward: Check = {
  id: 'plans-roll-forward',
  title: 'Plans in January are those of the January before, plus new ones, less ended ones',
  reason: 'Plans do not vanish: where far fewer are counted than the year should have left, the count is of some of them.',
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const file of filesOf(evidence, 'caseload'))
      for (const row of file.rows) {
        const area = evidence.gazetteer.byCode(row.area);
        const now = row.cells.ehcplans;
        if (!area || !isCouncil(area) || typeof now?.value !== 'number') continue;
        const year = String(Number(row.period.slice(0, 4)) - 1);
        const [before, started, ended] = [
          figure(evidence, 'caseload', 'ehcplans', row.area, `${year}-01`),
          figure(evidence, 'new-plans', 'new_ehc_plans', row.area, year),
          figure(evidence, 'ceased-plans', 'total_ceased', row.area, year)
        ];
        if (before === null || started === null || ended === null || before < COUNTED_FROM || started > before) continue;
        tested++;
        const expected = before + started - ended;
        if (Math.abs(now.value / expected - 1) <= DOUBTFUL) continue;
        const partial = now.value < expected * WRONG;
        for (const measure of evidence.measures) {
          const period = counts(measure) ? row.period : partial && restsOnReturn(measure) ? year : null;
          const line = evidence.observations
            .get(measure.id)
            ?.find((candidate) => candidate.area === row.area && candidate.period === period && candidate.value !== null);
          if (!line || period === null) continue;
          findings.push({
            source: file.source,
            row: row.line,
            area: row.area,
            measure: measure.id,
            period,
            column: now.column,
            published: inFigures(now.value),
            expected: `about ${inFigures(expected)}: ${inFigures(before)} in January ${year}, ${inFigures(started)} new, ${inFigures(ended)} ended`,
            decision: partial
              ? 'The count is taken to be of some of the plans: the figure is shown as faulty, and not ranked or compared.'
              : 'Shown as published, with this beside it.',
            severity: partial ? 'blocker' : 'warning'
          });
        }
      }
    return { tested, findings };
  }
};

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
