import type { AloneSelection } from '../../ui/export/offer.ts';
import { aloneAddress, type Selection } from '../../view/selection.ts';
import { list, listName } from '../../words/index.ts';
import type { Drawn } from './data.ts';
import type { Group } from './group.ts';
import type { SelectionSummary } from './sentence.ts';

/** More councils of a set are not named in a sentence. */
const MOST_NAMED = 12;

interface Seen {
  selection: Selection;
  group: Group;
  drawn: Pick<Drawn, 'rows'>;
  summary: Pick<SelectionSummary, 'beside'>;
  /** The period shown, in words. */
  when: string;
}

/** A selection in a frame of another page, with who is drawn, told to those who did not choose it. */
export function inFrame({ selection, group, drawn, summary, when }: Seen): AloneSelection {
  return {
    path: aloneAddress(selection),
    also: selection.councils.kind === 'all' ? [] : summary.beside.map((words) => namedSet(words, group, drawn.rows)),
    keeps: selection.year === null || selection.view === 'over-time' ? null : when
  };
}

/** Whose set it is: 'Derby and Nottingham: 2 of 153 councils.' */
function namedSet(words: string, { codes }: Group, rows: Drawn['rows']): string {
  const named = codes !== null && codes.size > 0 && codes.size <= MOST_NAMED;
  const names = named ? list(rows.filter(({ area }) => codes.has(area)).map(listName)) : 'Councils chosen';
  return words.replace(/^Your own set:/, `${names}:`);
}
