import { comparedPlaces } from '../../words/parity.ts';
import type { Measure } from '../../model/measure.ts';
import { periodInWords } from '../../model/period.ts';
import type { JudgedItem } from '../../standard/model.ts';
import { formatCount, inWords } from '../../words/index.ts';
import { gapMarks, gapQuote } from '../../words/gap.ts';
import { belowOf, enoughOf } from '../../words/moved.ts';
import { oneYearMarks, oneYearQuote } from '../../words/one-year.ts';
import type { ParityData } from './data.ts';
import { councilsInYears } from './span.ts';
import type { Lived, TestYear } from './tests.ts';

/** '4 councils, where 123,456 children live': the children of councils with no estimate are not among them. */
function livedIn({ councils, children, unknown }: Lived): string {
  if (councils === 0) return 'no council';
  return `${inWords(councils)} ${councils === 1 ? 'council' : 'councils'}, where ${formatCount(children)} children live${unknown > 0 ? ' (as far as is published)' : ''}`;
}

/** How many councils did what the law requires in every case, of how many. */
export function lawSentence(
  { lawStandard, phrases }: Pick<Measure, 'lawStandard' | 'phrases'>,
  { period, law, all }: TestYear
): string {
  if (!law || !lawStandard) return '';
  const met = `${law.councils === 0 ? 'none' : inWords(law.councils)} of ${formatCount(all.councils)} councils met this for all the ${belowOf({ phrases })} counted here`;
  const live =
    law.councils === 0
      ? ''
      : `; ${formatCount(law.children)} children live there${law.unknown > 0 ? ', as far as is published' : ''}`;
  return `${lawStandard.words}. In ${periodInWords(period)}, ${met}${live}.`;
}

/** The checklist's verdicts of a period, at its default test. */
export function testSentence({ period, checklist }: TestYear, item: JudgedItem): string {
  if (!checklist) return '';
  const { meets, short, unclear } = checklist;
  return `Our checklist’s pass mark is less strict: ${item.testWords.replace('{t}', String(item.test))}. In ${periodInWords(period)} it was met by ${livedIn(meets)}; ${livedIn(short)}, fell short; in ${inWords(unclear.councils)} it is not clear.`;
}

type Gap = Pick<ParityData, 'measure' | 'one'> & Partial<Pick<ParityData, 'answer'>>;

/** One sentence that can be quoted alone; empty where there are no two years in a row. */
export function quoteOf({ measure, one, answer }: Gap): string {
  if (one) return oneYearQuote(measure, one);
  return answer?.newest ? gapQuote(measure, answer.newest) : '';
}

/** The gaps that are written into the drawing: of the one period, or at both ends of each stretch. */
export function marksOf({ measure, one, answer }: Gap) {
  if (one) return oneYearMarks(measure, one);
  return [answer?.earlier ?? null, answer?.newest ?? null].flatMap((compared) => gapMarks(measure, compared));
}

/** Who is counted in the lines: 'Of the 147 councils that no reorganisation touched, …', or those of the one period. */
export function whoIsDrawn({ measure, steady, one }: Pick<ParityData, 'measure' | 'steady' | 'one'>): string {
  const enough = enoughOf(measure);
  return one
    ? `The ${formatCount(one.counted)} ${comparedPlaces(measure)} with a sound figure and ${enough}, each counted once.`
    : `Of the ${formatCount(steady.councils)} councils that no reorganisation touched, those with a sound figure and ${enough} in each year: ${councilsInYears(steady.years)}, each counted once.`;
}
