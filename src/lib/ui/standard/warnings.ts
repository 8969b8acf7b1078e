import type { Fault } from '../../model/fault.ts';
import { PUBLISHED } from '../../standard/items.ts';
import type { PeriodsOfItems } from '../../standard/matrix.ts';
import { inOrder, isFlagged, isOfPeriod } from '../checks.ts';
import { faultInWords, faultOfPeriod } from '../faults.ts';

/** What a check found in a row that a verdict rests on. */
export interface Warning {
  item: string;
  /** Id in the ledger of faults. */
  id: string;
  /** The fault as a sentence: the check, what is published, what was expected. */
  words: string;
}

/**
 * The faults beside the figures that one council is judged by, of a direction those of the years before too. Only such as take something from
 * a figure: a swing from one year to the next does not. The verdict stays: it is the reader who is warned.
 */
export function warningsOn(area: string, faults: readonly Fault[], periods: PeriodsOfItems): Warning[] {
  const own = inOrder(faults.filter((fault) => fault.area === area && isFlagged(fault.check)));
  return PUBLISHED.flatMap(({ id, evidence }) =>
    own.flatMap((fault) => {
      const found = periods[id];
      if (!found || fault.measure !== evidence.measure) return [];
      const period = [found.period, found.before].find((one) => one !== '' && isOfPeriod(fault, one));
      return period === undefined ? [] : [{ item: id, id: fault.id, words: faultInWords(faultOfPeriod(fault, period)) }];
    })
  );
}
