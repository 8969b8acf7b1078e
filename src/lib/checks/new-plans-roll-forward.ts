import { januaryOf, periodInWords, theJanuaryAfter, yearOf } from '../model/period.ts';
import { TABLES, type Table, periodsOf, countedIn, COUNTED_FROM } from './plans-of-a-year.ts';
import { type Check, type Finding, inFigures, findingsAbout, observationOf } from './evidence.ts';
import { stepTo, isOdd, DOUBTFUL, type Step } from './plans-roll-forward.ts';

const NEW_PLANS = TABLES[1] as Table;

/** Fewer new plans than so many of those that the caseload implies cannot be all of them, or the caseload is not what it says. */
const IMPLIED = 0.5;

/** New plans against what the caseload implies: plans of the January after, less those of the January before, plus those that ended. */
export const newPlansRollForward: Check = {
  id: 'new-plans-roll-forward',
  title: 'New plans are at least half of what the number of plans in force implies',
  reason:
    'Plans in January are last January’s, plus new plans, less those that ended. If that implies twice as many new plans as are counted, one count is wrong. Nothing shows which, so the new plans and the change in plans in force are both marked.',
  fault: {
    title: 'New plans that do not match the number of plans in force',
    text: 'Plans in January are last January’s, plus new plans, less those that ended. New plans should be at least half of what that implies.'
  },
  severity: 'warning',
  doubts: 'count',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    const growth = evidence.measures.filter(({ from }) => 'numerator' in from && from.base === 'period-before');
    for (const period of periodsOf(evidence))
      for (const area of evidence.gazetteer.councilsInForce(period)) {
        const [counted] = countedIn(evidence, NEW_PLANS, area.code, period);
        const january = theJanuaryAfter(period);
        const step = stepTo(evidence, area.code, january);
        if (!counted || !step || isOdd(evidence, area.code, januaryOf(yearOf(period))) || isOdd(evidence, area.code, january))
          continue;
        tested++;
        const implies = impliedBy(step);
        const known = Math.abs(step.now / (step.before + step.started - step.ended) - 1) > DOUBTFUL;
        if (known || implies < COUNTED_FROM || counted.count >= implies * IMPLIED) continue;
        const words = {
          published: inFigures(counted.count),
          expected: `about ${inFigures(implies)}: ${inFigures(step.now)} plans in ${periodInWords(january)}, ${inFigures(step.before)} a year before, ${inFigures(step.ended)} ended between`
        };
        const own = findingsAbout(evidence, counted.read, [NEW_PLANS.field], words);
        const changes = growth.filter(({ id }) => observationOf(evidence, id, area.code, january)?.value != null);
        const [first] = own;
        findings.push(...own, ...(first ? changes.map(({ id }) => ({ ...first, measure: id, period: january })) : []));
      }
    return { tested, findings };
  }
};

const impliedBy = ({ now, before, ended }: Step): number => now - before + ended;
