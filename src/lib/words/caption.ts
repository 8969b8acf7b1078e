import { isCouncil } from '../model/area.ts';
import { topOf, type Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { periodInWords, type Period } from '../model/period.ts';
import type { Source } from '../model/source.ts';
import { boardShort, boardsCaption } from './boards.ts';
import { hasIntervals, isInPounds } from './figure.ts';
import { leftOut, type PlacedRow } from './ends.ts';
import { nameInProse, plainName } from './names.ts';
import { formatCount, list } from './numbers.ts';
import { publisherOf, publishes } from './publisher.ts';

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
  const by = measure.geography === 'icb' ? 'by integrated care board, each council shown the figure of its board' : 'by council';
  const title = measure.statisticalTitle.replace(/,? by integrated care board$/i, '');
  return `${title}, ${by}, England${measure.yearBasis === 'to-date' ? '' : `, ${periodOnBasis(measure, period)}`}.`;
}

const POUNDS =
  'Pounds are added up, not sampled, so no interval is given. Councils do not all book a cost under the same heading.';

/** 'No interval is given: …': why figures stand without one. Empty where they have them. */
export function noIntervalNote(measure: Pick<Measure, 'unit' | 'from'>): string {
  if (hasIntervals(measure)) return '';
  if (isInPounds(measure)) return POUNDS;
  if (topOf(measure).publication === 'deprivation')
    return 'Every neighbourhood has a score and all of them are in the mean, so no interval is given.';
  switch (measure.unit.kind) {
    case 'share':
    case 'rate':
    case 'points':
      return 'The counts behind these figures are not published with them, so no interval can be given, and a figure that few stand behind cannot be told from the others.';
    case 'score':
    case 'mean':
      return 'These are printed averages: how far single values lie apart is not published, so no interval can be given.';
    case 'money':
      return POUNDS;
    case 'change':
      return 'Two counts are compared as they are published, so no interval is given.';
    case 'count':
    case 'grade':
      return '';
  }
}

/** What England's own figure of a period leaves out: 'without Norfolk'. Empty where it leaves out nothing, or the twin is what does. */
export function besideEngland({ caveats, twin }: Pick<Measure, 'caveats' | 'twin'>, period: Period): string {
  return twin === null ? (besideOf({ caveats }, period) ?? '') : '';
}

/** What has to stand beside a figure of a period, by its caveats; null where nothing has. */
export function besideOf({ caveats }: Pick<Measure, 'caveats'>, period: Period): string | null {
  return caveats.find(({ beside, periods }) => beside !== undefined && (periods?.includes(period) ?? true))?.beside ?? null;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const shortName = (row: PlacedRow): string => (row.board ? boardShort(row.board) : plainName(row));
const byName = (a: PlacedRow, b: PlacedRow): number => (shortName(a) < shortName(b) ? -1 : 1);

const isReturnOfNothing = ({ note = [] }: { note?: readonly string[] }): boolean =>
  note.some((id) => id.startsWith('return-of-nothing.'));

/** Publisher, release and, named, the councils without a figure; of boards, whose figures are shown; and what the headline passes over. */
export function captionOf(measure: Measure, rows: readonly PlacedRow[], sources: readonly Source[]): string {
  const cited = sources.filter((source) => rows.some((row) => row.source === source.id));
  const source = cited.map(({ publisher, title, release }) => [publisher, title, release].filter(Boolean).join(', ')).join('; ');
  const councils = rows.filter(isCouncil);
  const own = (status: Observation['status']) => measure.absences?.[status];
  const absent = (status: Observation['status']) => councils.filter((row) => row.status === status);
  const namesOf = (own: readonly PlacedRow[]) =>
    list([...new Set([...own].sort(byName).map((row) => (row.board ? boardShort(row.board) : nameInProse(row))))]);
  const named = (status: Observation['status']) => namesOf(absent(status));
  const several = (status: Observation['status']) =>
    absent(status).length > 8 ? `${formatCount(absent(status).length)} councils` : named(status);
  const withheld = named('suppressed');
  const without = besideEngland(measure, rows[0]?.period ?? '');
  const zeros = absent('not-returned').filter(isReturnOfNothing);
  const [unpublished, rowless, divided] = [
    namesOf(absent('not-returned').filter((row) => !isReturnOfNothing(row))),
    absent('no-row').length,
    absent('nothing-to-divide').length
  ];
  const faulty = named('faulty');
  const told = (['not-returned', 'no-row', 'nothing-to-divide', 'suppressed'] as const).flatMap((status) => {
    const words = own(status);
    return words === undefined || absent(status).length === 0
      ? []
      : `${capital(several(status))}: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`;
  });
  return [
    source && `Source: ${source}.`,
    measure.geography === 'icb' && boardsCaption(councils),
    unpublished && own('not-returned') === undefined && `${publishes(measure)} no figure for ${unpublished}.`,
    zeros.length > 0 && `The zeros printed for ${namesOf(zeros)} are taken for a return that is missing.`,
    withheld && own('suppressed') === undefined && `${publisherOf(measure)} withholds the figures of ${withheld}.`,
    rowless > 0 && own('no-row') === undefined && `${capital(named('no-row'))} ${rowless === 1 ? 'has' : 'have'} no row.`,
    divided > 0 &&
      own('nothing-to-divide') === undefined &&
      `In ${divided > 8 ? `${divided} councils` : named('nothing-to-divide')} there was nothing to divide.`,
    ...told,
    faulty && `The published figures of ${faulty} are faulty: shown hollow, not used.`,
    without && `The figure for England is ${without}.`,
    ...leftOut(measure, rows)
  ]
    .filter((part) => part)
    .join(' ');
}
