import type { Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { periodInWords } from '../model/period.ts';
import { boardShort, type Board } from './boards.ts';
import { plainName } from './names.ts';
import { formatCount, formatShort } from './numbers.ts';
import { markOf, publisherOf, publishes } from './publisher.ts';

export type Counts = Pick<Observation, 'value' | 'numerator' | 'denominator'>;
export type Figure = Counts &
  Pick<Observation, 'status' | 'period'> &
  Partial<Pick<Observation, 'note'>> & { name: string; board?: Board | null };

/** What the publisher's guidance, or a check, says of a figure that is missing, by the note that its line carries. */
const SAID: Record<string, string> = {
  'suppressed-pending-checks': 'DfE has suppressed this figure pending checks',
  'unable-and-suppressed': 'DfE says that the council was unable to return this data, and has suppressed it pending checks',
  'unable-to-return': 'DfE says that the council was unable to return this data in full',
  'return-of-nothing': 'DfE prints only zeros for the council, which are taken for a return that is missing'
};

/**
 * Why there is no figure, in words. `twin` is the same council's line including exceptions, from which a council that counts every plan as
 * an exception is told. Never says that a council failed to return unless the publisher does.
 */
export function reasonOf(measure: Measure, row: Figure, twin?: Counts | null): string {
  const said =
    row.value === null ? row.note?.map((note) => SAID[note.split('.')[0] ?? '']).find((words) => words !== undefined) : undefined;
  if (said !== undefined) return said;
  const own = row.status === 'ok' || row.status === 'faulty' ? undefined : measure.absences?.[row.status];
  if (own !== undefined) return own;
  const whose = measure.geography === 'icb' && row.board ? ` for ${boardShort(row.board)}` : '';
  switch (row.status) {
    case 'ok':
      return '';
    case 'faulty':
      return row.value === null ? 'The published count is faulty' : publishedAs(measure, row, row.value);
    case 'not-collected':
      return row.period < measure.periods.first
        ? `Not collected before ${periodInWords(measure.periods.first)}`
        : `Not collected for ${periodInWords(row.period)}`;
    case 'nothing-to-divide':
      if (twin?.denominator && measure.phrases.twin === undefined)
        return twin.denominator === 1
          ? 'The one plan issued was classed as an exception, which leaves nothing to divide (0 of 0)'
          : `All ${formatCount(twin.denominator)} plans issued were classed as exceptions, which leaves nothing to divide (0 of 0)`;
      return `No ${nounBelow(measure)}, so there is nothing to divide (0 of 0)`;
    case 'suppressed':
      return `${publisherOf(measure)} withholds ${whose ? `the figure${whose}` : 'this figure'}`;
    case 'not-an-area-then':
      return `${plainName(row)} was not a council then`;
    case 'no-row':
      return `${whose && row.board ? boardShort(row.board) : plainName(row)} has no row in the published table`;
    case 'not-returned':
      if (measure.unit.kind === 'rate' && row.numerator !== null && row.denominator === null)
        return `${formatCount(row.numerator)} ${measure.phrases.counted}, and no estimate of children is published${markOf(measure)}`;
      return `${publishes(measure)} no figure${whose}${markOf(measure)}`;
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
    ? `Made from a published count of ${counted(row.numerator ?? 0, measure.phrases.counted)} (${figure}); faulty, not used`
    : `Published as ${figure}; faulty, not used`;
}

function nounBelow(measure: Measure): string {
  const noun = measure.denominatorWords.split(',')[0] ?? measure.denominatorWords;
  return /^plans issued/.test(noun) ? 'plan was issued' : /^requests received/.test(noun) ? 'request was received' : `${noun}`;
}
