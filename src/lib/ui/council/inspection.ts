import { measureById } from '../../measures/index.ts';
import { gradeOf } from '../../model/measure.ts';
import type { Framework } from '../../tables/words.ts';
import { inWords } from '../../words/index.ts';
import { dayInWords } from '../dates.ts';

export interface Inspection {
  framework: Framework;
  /** ISO dates, empty where the file has none. */
  start: string;
  end: string;
  published: string;
  outcome: string;
  /** What the report says of the visits that follow: 'about 18 months', empty where it says nothing. */
  monitoringWithin: string;
  fullWithin: string;
}

const REVISITED: Record<string, string> = {
  Yes: 'Inspectors found sufficient progress in all of the significant weaknesses',
  Some: 'Inspectors found sufficient progress in some of the significant weaknesses',
  No: 'Inspectors did not find sufficient progress in the significant weaknesses'
};

const HEADS: Record<Framework, string> = {
  '2023': '2023 framework',
  '2016': '2016 framework',
  '2016-revisit': 'Second visit, 2016 framework'
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
  const report = published === '' ? '' : `${inspected === '' ? 'Report' : 'report'} published ${dayInWords(published)}`;
  return [inspected, report].filter((part) => part !== '').join('; ') || 'No date in the list';
}

function foundIn({ framework, outcome, ...visits }: Inspection): string {
  if (framework === '2016')
    return outcome === 'Yes' ? 'A written statement of action was required' : 'No written statement of action was required';
  if (framework === '2016-revisit') return REVISITED[outcome] ?? 'Revisited; the list used here does not record what was found';
  const grade = outcome === '' ? null : gradeOf(measureById('area-inspection-outcome').unit, Number(outcome));
  const found = grade ? `Inspectors found ${grade.words}` : 'Inspected; the list used here has no grade for it';
  return [found, nextVisitsInWords(visits)].filter((part) => part !== '').join('. ');
}

/** What the report says of the visits that follow, with its 'about', and no full stop; empty where it says nothing. */
export function nextVisitsInWords({ monitoringWithin, fullWithin }: Pick<Inspection, 'monitoringWithin' | 'fullWithin'>): string {
  const within = (span: string) => span.replace(/\b\d\b/, (digit) => inWords(Number(digit)));
  const monitoring = monitoringWithin === '' ? '' : `a monitoring inspection will follow within ${within(monitoringWithin)}`;
  const visit = monitoring === '' ? 'the next full inspection will be' : 'a full reinspection';
  const visits = [monitoring, fullWithin === '' ? '' : `${visit} within ${within(fullWithin)}`].filter((part) => part !== '');
  return visits.length === 0 ? '' : `The report says that ${visits.join(' and ')}`;
}
