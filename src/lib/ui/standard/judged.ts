import { measureById } from '../../measures/index.ts';
import { isGraded, type Measure } from '../../model/measure.ts';
import { ITEMS } from '../../standard/items.ts';
import type { JudgedCell, PeriodsOfItems } from '../../standard/matrix.ts';
import type { PublishedItem } from '../../standard/model.ts';
import { formatShort } from '../../words/index.ts';
import { dayInWords } from '../dates.ts';
import { missingInBrief } from './missing.ts';
import type { Warning } from './warnings.ts';
import { whenOf } from './when.ts';
import { evidenceInWords, VERDICT_WORDS } from './words.ts';

/** An item of the checklist that something is published on, as a council's page tells it. */
export interface JudgedLine {
  item: PublishedItem;
  measure: Measure;
  verdict: JudgedCell['verdict'];
  /** The verdict, or why there is none, in a word or two. */
  said: string;
  /** What was found, alone: '20.3%'; empty where it is no number, or there is none. */
  figure: string;
  /** '2025', 'report of 14 November 2024' */
  when: string;
  /** What the verdict rests on, without the council's name. */
  words: string;
  /** What our checks found in the row behind it. */
  doubts: Warning[];
}

interface Judged {
  cells: readonly JudgedCell[];
  periods: PeriodsOfItems;
  warnings: readonly Warning[];
  /** Which designated officers are missing, where the publisher says which. */
  officers: string | null;
}

/** A council's line on each item that something is published on, in the order of the checklist. */
export function judgedLines(
  council: { name: string; slug: string },
  { cells, periods, warnings, officers }: Judged
): JudgedLine[] {
  return ITEMS.flatMap((item) => {
    const found = periods[item.id];
    const cell = cells.find((one) => one.item === item.id);
    if (!item.published || !found || !cell) return [];
    const measure = measureById(item.evidence.measure);
    const doubts = warnings.filter((one) => one.item === item.id);
    const report = cell.dated === '' ? '' : dayInWords(cell.dated);
    const words =
      item.id === 'joint-officers' && officers !== null && cell.verdict !== 'no-return'
        ? `${officers}.`
        : evidenceInWords(item, measure, council, { ...cell, note: doubts.map(({ id }) => id) }, found)
            .replace(`${council.name}: `, '')
            .replace(`; report published ${report}`, '');
    const said =
      cell.verdict === 'no-return' && cell.reason !== '' ? missingInBrief(item, cell.reason) : VERDICT_WORDS[cell.verdict];
    const when = report === '' ? whenOf(measure, found.period) : `report of ${report}`;
    const figure = cell.value === null || isGraded(measure) ? '' : formatShort(measure, cell.value);
    return [{ item, measure, verdict: cell.verdict, said, figure, when, words, doubts }];
  });
}
