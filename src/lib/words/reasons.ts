import type { Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { periodInWords } from '../model/period.ts';
import { boardShort, type Board } from './boards.ts';
import { nameInProse } from './names.ts';
import { capital, formatCount, formatShort } from './numbers.ts';
import { withdrawnOn } from '../model/withdrawn.ts';
import { leavesOut, publisherOf, withdrawnInWords, withheld } from './publisher.ts';
import { isOfBoards } from '../model/geography.ts';

export type Counts = Pick<Observation, 'value' | 'numerator' | 'denominator'>;
export type Figure = Counts &
  Pick<Observation, 'status' | 'period'> &
  Partial<Pick<Observation, 'note'>> & { name: string; board?: Board | null };

/** What the publisher's guidance, or a check, says of a figure that is missing, by the note that its line carries. */
const SAID: Record<string, string> = {
  'suppressed-pending-checks': 'DfE has suppressed this figure pending checks',
  'unable-and-suppressed': 'DfE says that the council was unable to return this data, and has suppressed it pending checks',
  'unable-to-return': 'DfE says that the council was unable to return this data in full',
  'return-of-nothing': 'DfE prints only zeros for the council, which we treat as a missing return',
  'counted-as-exceptions': 'DfE withheld this figure: it says that the council counted every plan as an exception',
  'problems-found': 'DfE withheld this figure after finding problems in it',
  'whole-year-suppressed': 'DfE withheld the council’s returns on requests, assessments, plans issued and reviews for this year'
};

/** The notes that say why. */
export const SAID_NOTES: readonly string[] = Object.keys(SAID);

/** Which of them a figure that is missing carries; undefined where the publisher says nothing. */
export function saidNoteOf({ value, note }: Pick<Figure, 'value' | 'note'>): string | undefined {
  return value === null ? note?.map((id) => id.split('.')[0] ?? '').find((id) => id in SAID) : undefined;
}

/**
 * Why there is no figure, in words. `twin` is the same council's line including exceptions, from which a council that counts every plan as
 * an exception is told. Never says that a council failed to return unless the publisher does.
 */
export function reasonOf(measure: Measure, row: Figure, counterpart?: Counts | null): string {
  const reason = absenceOf(measure, row, counterpart);
  const instead = row.value === null && reason !== '' ? insteadOf(measure, counterpart) : '';
  return instead === '' ? reason : `${reason}; ${instead}`;
}

/** What the publisher's guidance says of a figure that is missing; undefined where it says nothing. */
export function saidOf(figure: Pick<Figure, 'value' | 'note'>): string | undefined {
  return SAID[saidNoteOf(figure) ?? ''];
}

/** The twin's figure where a measure of plans in time has none: 'including exceptions it is 59.0% (1,147 of 1,943 plans)'; else empty. */
function insteadOf(measure: Measure, counterpart: Counts | null | undefined): string {
  const exceptions = exceptionsOf(measure);
  if (
    !counterpart ||
    counterpart.value === null ||
    counterpart.numerator === null ||
    !counterpart.denominator ||
    exceptions === null
  )
    return '';
  const noun = measure.phrases.below ?? measure.phrases.counted;
  return `${exceptions} exceptions it is ${formatShort(measure, counterpart.value)} (${formatCount(counterpart.numerator)} of ${counted(counterpart.denominator, noun)})`;
}

/** What the twin of a measure does with exceptions; null where there is no twin, or it is not about them. */
export function exceptionsOf({
  counterpart,
  exceptions
}: Pick<Measure, 'counterpart' | 'exceptions'>): 'including' | 'excluding' | null {
  if (counterpart === null || exceptions === undefined) return null;
  return exceptions === 'excluded' ? 'including' : 'excluding';
}

function absenceOf(measure: Measure, row: Figure, counterpart?: Counts | null): string {
  const said = saidOf(row);
  if (said !== undefined) return said;
  const own = row.status === 'ok' || row.status === 'faulty' ? undefined : measure.absences?.[row.status];
  if (own !== undefined) return own;
  const whose = isOfBoards(measure) && row.board ? ` for ${boardShort(row.board)}` : '';
  switch (row.status) {
    case 'ok':
      return '';
    case 'faulty':
      if (withdrawnOn(row.note) !== null) return withdrawalInWords(measure, row);
      return row.value === null
        ? `Our checks reject the count that ${publisherOf(measure)} published`
        : publishedAs(measure, row, row.value);
    case 'not-collected':
      return row.period < measure.periods.first
        ? `Not collected before ${periodInWords(measure.periods.first)}`
        : `Not collected for ${periodInWords(row.period)}`;
    case 'nothing-to-divide':
      if (counterpart?.denominator && measure.phrases.counterpart === undefined)
        return counterpart.denominator === 1
          ? 'The one plan issued was classed as an exception, which leaves nothing to divide (0 of 0)'
          : `All ${formatCount(counterpart.denominator)} plans issued were classed as exceptions, which leaves nothing to divide (0 of 0)`;
      return `${noneBelow(measure)}, so there is nothing to divide (0 of 0)`;
    case 'suppressed':
      return `${publisherOf(measure)} withholds ${whose ? `the figure${whose}` : 'this figure'}`;
    case 'not-an-area-then':
      return `${capital(nameInProse(row))} was not a council then`;
    case 'no-row':
      return leavesOut(measure, whose && row.board ? boardShort(row.board) : nameInProse(row));
    case 'not-returned':
      if (measure.unit.kind === 'rate' && row.numerator !== null && row.denominator === null)
        return `${formatCount(row.numerator)} ${measure.phrases.counted}, and ONS publishes no estimate of ${measure.unit.of} for it`;
      return withheld(measure, `the figure${whose}`);
  }
}

/** '1 plan', '1,431 plans'. */
export function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${count === 1 ? singularOf(noun) : noun}`;
}

/** 'plans' → 'plan', 'plans that ended or moved' → 'plan that ended or moved', 'ended plans' → 'ended plan', 'children waiting' → 'child waiting'. */
function singularOf(noun: string): string {
  if (noun.startsWith('children')) return noun.replace('children', 'child');
  return noun.includes(' that ') ? noun.replace(/s that\b/, ' that') : noun.replace(/s$/, '');
}

/** A rate per children is made here from a published count; every other figure is published as it stands. */
function publishedAs(measure: Measure, row: Counts, value: number): string {
  const figure = formatShort(measure, value);
  const made = (measure.unit.kind === 'rate' || measure.unit.kind === 'change') && row.numerator !== null;
  return made
    ? `${publisherOf(measure)} published a count of ${counted(row.numerator ?? 0, measure.phrases.counted)} (${figure}), which fails our checks`
    : `${publisherOf(measure)} published ${figure}, which fails our checks`;
}

/** 'DfE withdrew this figure in June 2026 (it was published as 94.8%)'. */
function withdrawalInWords(measure: Measure, row: Figure): string {
  const was = row.value === null ? '' : ` (it was published as ${formatShort(measure, row.value)})`;
  return `${withdrawnInWords(measure, withdrawnOn(row.note) ?? '')}${was}`;
}

function noneBelow(measure: Measure): string {
  const noun = measure.denominatorWords.split(',')[0] ?? measure.denominatorWords;
  return /^plans issued/.test(noun)
    ? 'No plan was issued'
    : /^requests received/.test(noun)
      ? 'No request was received'
      : `There were no ${noun}`;
}
