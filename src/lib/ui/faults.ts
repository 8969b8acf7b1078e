import type { Fault } from '../model/fault.ts';
import type { Observation } from '../model/observation.ts';
import { counted, formatCount, inWords } from '../words/index.ts';
import { checkInWords } from './check-in-words.ts';

/**
 * A fault as one period's page tells it: of one that names several periods, and says something published for each of them, what it says
 * of this one. Any other is told whole.
 */
export function faultOfPeriod(fault: Fault, period: string): Fault {
  const periods = fault.period.split(' ');
  const values = fault.published.split('; ');
  const own = values[periods.indexOf(period)];
  return periods.length > 1 && values.length === periods.length && own !== undefined
    ? { ...fault, period, published: own }
    : fault;
}

/** What is published, as a page writes it: '66706' → '66,706'. The ledger keeps the characters of the file. */
export function printedAs({ published }: Pick<Fault, 'published'>): string {
  return published.replace(/^-?\d+(?=$| \()/, (count) => formatCount(Number(count)).replace('-', '−'));
}

/** A fault in sentences: which check, then what is published and what was expected in its place. */
export function faultInWords(fault: Pick<Fault, 'check' | 'published' | 'expected'>): string {
  return `${checkInWords(fault.check).title}. ${publishedSentence(fault)}`;
}

/* What the check of parts says of a row of requests whose answers are more than its requests. */
const MORE_ANSWERS =
  /^([\d,]+) or more: its \w+ parts beside it add up to \1, more than the requests received, unless answers to requests of the year before are among them$/;

/** 'Published as 516, where we expected 583 or more: its two parts beside it add up to 583.' What is told in words is not a number published as it stands. */
function publishedSentence(fault: Pick<Fault, 'published' | 'expected'>): string {
  const published = printedAs(fault);
  const answers = MORE_ANSWERS.exec(fault.expected)?.[1];
  if (answers !== undefined)
    return `More answers (${answers}) than requests (${published}); some may be to requests of the year before.`;
  return `Published${/^[\d£−]/.test(published) ? ' as' : ':'} ${published}, where we expected ${fault.expected}.`;
}

/** Figures that blockers take out of use: those that are shown, hollow, and those that there was never a number of to show. */
export interface OutOfUse {
  shown: number;
  notShown: number;
}

/** Counts each figure that a blocker names once, by what the tables hold of it. `linesOf`: every line of a measure and area. */
export function outOfUseBy(
  faults: readonly Fault[],
  linesOf: (measure: string, area: string) => readonly Pick<Observation, 'period' | 'status' | 'value'>[]
): OutOfUse {
  const figures = new Map(
    faults
      .filter(({ severity }) => severity === 'blocker')
      .flatMap(({ measure, area, period }) =>
        period.split(' ').map((one) => [`${measure} ${area} ${one}`, { measure, area, one }])
      )
  );
  const shown = [...figures.values()].filter(({ measure, area, one }) =>
    linesOf(measure, area).some(({ period, status, value }) => period === one && status === 'faulty' && value !== null)
  ).length;
  return { shown, notShown: figures.size - shown };
}

/** '66 figures are shown as published, drawn hollow, and used nowhere; four more are not shown.' */
export function outOfUseInWords({ shown, notShown }: OutOfUse): string {
  const rest = notShown === 0 ? '' : `; ${inWords(notShown)} more ${notShown === 1 ? 'is' : 'are'} not shown`;
  return `${counted(shown, 'figure')} ${shown === 1 ? 'is' : 'are'} shown as published, drawn hollow, and used nowhere${rest}.`;
}
