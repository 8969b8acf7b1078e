import { measureById } from '../../measures/index.ts';
import { gradeOf } from '../../model/measure.ts';
import type { Framework } from '../../model/inspection.ts';
import { dayInWords } from '../dates.ts';

export interface Inspection {
  framework: Framework;
  /** ISO dates, empty where the file has none. */
  start: string;
  end: string;
  published: string;
  outcome: string;
  nextBy: string;
}

const REVISITED: Record<string, string> = {
  Yes: 'yes, in all of them',
  Some: 'in some of them',
  No: 'no'
};

const HEADS: Record<Framework, string> = {
  '2023': 'Framework of 2023',
  '2016': 'Framework of 2016',
  '2016-revisit': 'Second visit, framework of 2016'
};

/** Every inspection of an area as its page tells it, the newest first: which framework, when, and what was found. */
export function inspectionsInWords(inspections: readonly Inspection[]): { framework: string; when: string; found: string }[] {
  return [...inspections]
    .sort((a, b) => (a.published < b.published ? 1 : -1))
    .map((one) => ({ framework: HEADS[one.framework], when: whenOf(one), found: `${foundIn(one)}.` }));
}

function whenOf({ start, end, published }: Inspection): string {
  const inspected =
    start === '' ? '' : end === '' ? `Began ${dayInWords(start)}` : `Inspected from ${dayInWords(start)} to ${dayInWords(end)}`;
  const told = published === '' ? '' : `${inspected === '' ? 'Report' : 'report'} published ${dayInWords(published)}`;
  return [inspected, told].filter((part) => part !== '').join('; ') || 'No date in the list';
}

function foundIn({ framework, outcome, nextBy }: Inspection): string {
  if (framework === '2016')
    return outcome === 'Yes' ? 'A written statement of action was required' : 'No written statement of action was required';
  if (framework === '2016-revisit')
    return `Sufficient progress in the significant weaknesses: ${REVISITED[outcome] ?? 'not recorded'}`;
  const grade = outcome === '' ? null : gradeOf(measureById('area-inspection-outcome').unit, Number(outcome));
  const found = grade ? `Inspectors found ${grade.words}` : 'Inspected; the list used here has no grade for it';
  return nextBy === '' ? found : `${found}. The report says that the next full inspection is due by ${dayInWords(nextBy)}`;
}
