import { periodInWords } from '../model/period.ts';
import { topOf, type Measure, type PublicationId } from '../model/measure.ts';

const PUBLISHERS: Partial<Record<PublicationId, string>> = {
  appeals: 'The Ministry of Justice',
  'inspections-2023': 'Ofsted',
  'inspections-2016': 'Ofsted',
  'community-waits': 'NHS England',
  'autism-waits': 'NHS England',
  'mental-health-contacts': 'NHS England',
  children: 'The Office for National Statistics',
  deprivation: 'The Ministry of Housing, Communities and Local Government'
};

/** Who publishes the measure's figures, as the beginning of a sentence names them. */
export function publisherOf(measure: Pick<Measure, 'from'>): string {
  return PUBLISHERS[topOf(measure).publication] ?? 'DfE';
}

/** The publisher and a verb: 'DfE publishes'. An appeal rate divides the tribunal's count by DfE's: 'DfE and the Ministry of Justice publish'. */
export function publishes(measure: Pick<Measure, 'from'>): string {
  return topOf(measure).publication === 'appeals'
    ? 'DfE and the Ministry of Justice publish'
    : `${publisherOf(measure)} publishes`;
}

const MARKED_X: readonly PublicationId[] = [
  'timeliness',
  'requests',
  'appeals',
  'assessments',
  'ceased-plans',
  'caseload',
  'new-plans',
  'annual-reviews',
  'personal-budgets',
  'residential-settings',
  'work-based-placements',
  'needs-of-plans',
  'needs-of-new-plans'
];

/** Whether a missing figure of the measure is marked x by its publisher: others leave a blank, or a dash. */
function isMarkedX(measure: Pick<Measure, 'from'>): boolean {
  return MARKED_X.includes(topOf(measure).publication);
}

/**
 * Who gives no figure: 'DfE withheld the figure and gives no reason' where a mark stands in its place; 'NHS England publishes no figure'
 * where nothing does. `what`: 'the figure', 'the figures of Halton and Norfolk'.
 */
export function withheld(measure: Pick<Measure, 'from'>, what: string): string {
  if (!isMarkedX(measure))
    return `${publishes(measure)} ${what.replace(/^the figures?/, 'no figure').replace(/^no figure of/, 'no figure for')}`;
  const both = topOf(measure).publication === 'appeals';
  const who = both ? 'DfE and the Ministry of Justice' : publisherOf(measure);
  return `${who} withheld ${what} and ${both ? 'give' : 'gives'} no reason`;
}

/** 'DfE’s table leaves Leicester out'. */
export function leavesOut(measure: Pick<Measure, 'from'>, who: string): string {
  return `${publisherOf(measure)}’s table leaves ${who} out`;
}

/** 'DfE withdrew this figure in June 2026', of a day or a month. */
export function withdrawnInWords(measure: Pick<Measure, 'from'>, on: string): string {
  const [, month = on, day] = /^(\d{4}-\d{2})-(\d{2})$/.exec(on) ?? [];
  return `${publisherOf(measure)} withdrew this figure ${day === undefined ? 'in' : `on ${Number(day)}`} ${periodInWords(month)}`;
}
