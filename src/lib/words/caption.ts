import { POUNDS } from '../model/units/money.ts';
import { kindOf } from '../model/units/index.ts';
import { isCouncil } from '../model/area.ts';
import { topOf, type Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { periodInWords, type Period } from '../model/period.ts';
import type { Source } from '../model/source.ts';
import { withdrawnOn } from '../model/withdrawn.ts';
import { boardShort, boardsCaption } from './boards.ts';
import { hasIntervals, isInPounds } from './figure.ts';
import { leftOut, type PlacedRow } from './extremes.ts';
import { likeSentence, likeShort } from './like.ts';
import { nameInProse, plainName } from './names.ts';
import { capital, formatCount, list } from './numbers.ts';
import { leavesOut, publisherOf, withdrawnInWords, withheld } from './publisher.ts';
import { saidOf } from './reasons.ts';
import { isOfBoards } from '../model/geography.ts';

const BASIS: Record<Measure['yearBasis'], string> = {
  calendar: 'calendar year',
  january: '',
  month: '',
  academic: 'academic year',
  financial: 'financial year',
  'to-date': ''
};

/**
 * 'calendar year 2025', 'January 2025', 'financial year 2023-24': a period with the kind of year it is. What stands as of a day, and was found
 * over years, has the day: 'by 26 June 2026'.
 */
export function periodOnBasis(
  { yearBasis, phrases }: Pick<Measure, 'yearBasis'> & { phrases?: Pick<Measure['phrases'], 'when'> },
  period: Period
): string {
  const when = phrases?.when?.[period];
  if (yearBasis === 'to-date' && when !== undefined) return when.charAt(0).toLowerCase() + when.slice(1);
  return [BASIS[yearBasis], periodInWords(period)].filter((part) => part !== '').join(' ');
}

/** The statistical description under a headline. What stands as of a day has the day in its title. */
export function subtitleOf(measure: Measure, period: Period): string {
  const by = isOfBoards(measure) ? 'by integrated care board, each council shown the figure of its board' : 'by council';
  const title = measure.statisticalTitle.replace(/,? by integrated care board$/i, '');
  return `${title}, ${by}, England${measure.yearBasis === 'to-date' ? '' : `, ${periodOnBasis(measure, period)}`}.`;
}

/** 'No interval is given: …': why figures stand without one. Empty where they have them. */
export function noIntervalNote(measure: Pick<Measure, 'unit' | 'from'>): string {
  if (hasIntervals(measure)) return '';
  if (topOf(measure).publication === 'dsg-allocations')
    return 'The government sets these sums, and nothing is sampled: no interval is given.';
  if (isInPounds(measure)) return POUNDS;
  if (topOf(measure).publication === 'deprivation')
    return 'Every neighbourhood has a score and all of them are in the mean, so no interval is given.';
  return kindOf(measure.unit).noInterval;
}

/** What England's own figure of a period leaves out: 'without Norfolk'. Empty where it leaves out nothing, or the twin is what does. */
export function besideEngland({ caveats, counterpart }: Pick<Measure, 'caveats' | 'counterpart'>, period: Period): string {
  return counterpart === null ? (besideOf({ caveats }, period) ?? '') : '';
}

/** What has to stand beside a figure of a period, by its caveats; null where nothing has. */
export function besideOf({ caveats }: Pick<Measure, 'caveats'>, period: Period): string | null {
  return caveats.find(({ beside, periods }) => beside !== undefined && (periods?.includes(period) ?? true))?.beside ?? null;
}

const shortName = (row: PlacedRow): string => (row.board ? boardShort(row.board) : plainName(row));
const byName = (a: PlacedRow, b: PlacedRow): number => (shortName(a) < shortName(b) ? -1 : 1);

/** Publisher, release and, named, the councils without a figure; of boards, whose figures are shown; and what the headline passes over. */
export function captionOf(measure: Measure, rows: readonly PlacedRow[], sources: readonly Source[]): string {
  const cited = sources.filter((source) => rows.some((row) => row.source === source.id));
  const source = cited.map(({ publisher, title, release }) => [publisher, title, release].filter(Boolean).join(', ')).join('; ');
  const councils = rows.filter(isCouncil);
  const own = (status: Observation['status']) => measure.absences?.[status];
  const absent = (status: Observation['status']) => councils.filter((row) => row.status === status);
  const namesOf = (of: readonly PlacedRow[]) => [
    ...new Set([...of].sort(byName).map((row) => (row.board ? boardShort(row.board) : nameInProse(row))))
  ];
  const named = (status: Observation['status']) => list(namesOf(absent(status)));
  const several = (status: Observation['status']) =>
    absent(status).length > 8 ? `${formatCount(absent(status).length)} councils` : named(status);
  const suppressed = named('suppressed');
  const without = besideEngland(measure, rows[0]?.period ?? '');
  const unsaid = list(namesOf(absent('not-returned').filter((row) => saidOf(row) === undefined)));
  const said = absent('not-returned').flatMap((row) => saidOf(row) ?? []);
  const [rowless, divided] = [absent('no-row').length, absent('nothing-to-divide').length];
  const withdrawn = absent('faulty').filter(({ note }) => withdrawnOn(note) !== null);
  const faulty = list(namesOf(absent('faulty').filter((row) => !withdrawn.includes(row))));
  const sentences = (['not-returned', 'no-row', 'nothing-to-divide', 'suppressed'] as const).flatMap((status) => {
    const words = own(status);
    return words === undefined || absent(status).length === 0
      ? []
      : `${capital(several(status))}: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`;
  });
  return [
    source && `Source: ${source}.`,
    isOfBoards(measure) && boardsCaption(councils),
    unsaid && own('not-returned') === undefined && `${withheld(measure, `the figures of ${unsaid}`)}.`,
    ...[...new Set(said)].map(
      (words) => `${capital(list(namesOf(absent('not-returned').filter((row) => saidOf(row) === words))))}: ${words}.`
    ),
    suppressed && own('suppressed') === undefined && `${publisherOf(measure)} withholds the figures of ${suppressed}.`,
    rowless > 0 && own('no-row') === undefined && `${leavesOut(measure, named('no-row'))}.`,
    divided > 0 &&
      own('nothing-to-divide') === undefined &&
      `In ${divided > 8 ? `${divided} councils` : named('nothing-to-divide')} there was nothing to divide.`,
    ...sentences,
    ...withdrawn.map((row) => `${capital(nameInProse(row))}: ${withdrawnInWords(measure, withdrawnOn(row.note) ?? '')}.`),
    faulty && `The published figures of ${faulty} are faulty: shown hollow, not used.`,
    without && `The figure for England is ${without}.`,
    ...rows.filter((row) => likeShort(measure, row) !== '').map((row) => row.kind === 'england' && likeSentence(measure, row)),
    ...leftOut(measure, rows)
  ]
    .filter((part) => part)
    .join(' ');
}
