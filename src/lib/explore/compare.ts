import type { Measure } from '../model/measure.ts';
import type { Agreement, ComparedObservation } from '../queries/index.ts';
import { capital, countOf, formatCount, formatValue, noneOf, reasonOf } from '../words/index.ts';

export interface Comparison {
  differs: boolean;
  words: string;
}

/** What this site's table says of a figure that the reader brought. Values are compared unrounded. */
export function compare(measure: Measure, row: ComparedObservation): Comparison {
  const { ours } = row;
  if (row.status === 'no-row') return { differs: false, words: '' };
  if (isImpossible(row)) return { differs: false, words: 'not compared' };
  if (ours === null) return { differs: false, words: 'not in our table' };
  if (ours.value === null && row.value === null) return { differs: false, words: 'no figure either' };
  if (ours.value === row.value)
    return ours.status === 'faulty'
      ? { differs: false, words: 'the same, and held to be faulty' }
      : { differs: false, words: 'the same' };
  if (ours.value === null) return { differs: true, words: `differs: ${reasonOf(measure, { ...row, ...ours })}` };
  const figure = [countOf(measure, ours), formatValue(measure, ours.value)].filter((part) => part !== '').join(', ');
  return { differs: true, words: `differs: ${figure}` };
}

/** A figure of the reader's file that cannot be right: what stands there is set aside. */
function isImpossible({ status, value }: Pick<ComparedObservation, 'status' | 'value'>): boolean {
  return status === 'faulty' && value === null;
}

/** Why the reader's file gives no figure, in words; of what the publisher did, a file that may be cut says nothing. */
export function reasonInFile(measure: Measure, row: ComparedObservation, counterpart: Parameters<typeof reasonOf>[2]): string {
  if (row.status === 'no-row') return 'Not in your file';
  if (isImpossible(row)) return 'Cannot be right: see the report of your file';
  if (row.status === 'not-collected') return 'Your file has no figure for any council';
  return reasonOf(measure, row, counterpart);
}

/** 'The same as this site’s table in 1,812 of 1,812 figures of councils.' */
export function agreementInWords({ compared, same, alone }: Agreement): string {
  const only = `${formatCount(alone)} ${alone === 1 ? 'figure is' : 'figures are'} of councils or years that this site’s table does not have.`;
  if (compared === 0) return only;
  if (compared === 1)
    return `The file’s one figure of a council that this site’s table has ${same === 1 ? 'is the same there' : 'differs there'}.${alone > 0 ? ` ${only}` : ''}`;
  if (same === 0)
    return `${capital(noneOf(compared, 'figures of councils'))} is the same as in this site’s table.${alone > 0 ? ` ${only}` : ''}`;
  return `The same as this site’s table in ${formatCount(same)} of ${formatCount(compared)} figures of councils.${alone > 0 ? ` ${only}` : ''}`;
}
