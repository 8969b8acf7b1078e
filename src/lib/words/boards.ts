import type { Measure } from '../model/measure.ts';
import { formatCount, list } from './numbers.ts';
import { isOfBoards } from '../model/geography.ts';

/** The integrated care board whose figure a council is shown: the one that holds most of its neighbourhoods. */
export interface Board {
  /** As published: 'NHS Derby and Derbyshire Integrated Care Board'. */
  name: string;
  /** Per cent of the council's neighbourhoods that lie in it. */
  share: number;
  /** Whether other boards hold some of the council's neighbourhoods. */
  straddles: boolean;
}

/** 'NHS Derby and Derbyshire ICB': a board's name as a page writes it after the first time. */
export function boardShort({ name }: Pick<Board, 'name'>): string {
  const short = name.replace(/\s+/g, ' ').replace(/\bIntegrated Care Board$/i, 'ICB');
  return / ICB$/.test(short) ? short : `${short} ICB`;
}

/** 'NHS Derby and Derbyshire Integrated Care Board': in full, for a sentence that names it first. */
export function boardInFull(board: Pick<Board, 'name'>): string {
  return boardShort(board).replace(/ ICB$/, ' Integrated Care Board');
}

/** Whose figure a row of a board's measure is: 'figure of NHS Derby and Derbyshire ICB'. Empty for England, and for a council's own. */
export function figureOfBoard(measure: Pick<Measure, 'geography'>, board: Pick<Board, 'name'> | null | undefined): string {
  return isOfBoards(measure) && board ? `figure of ${boardShort(board)}` : '';
}

/** What stands behind a map of boards: 'Each council is shown the figure of its integrated care board. …', with those that lie in several. */
export function boardsCaption(rows: readonly { name: string; board?: Board | null }[]): string {
  const names = new Set(rows.flatMap(({ board }) => board?.name ?? []));
  const torn = rows.filter(({ board }) => board?.straddles).sort((a, b) => (a.name < b.name ? -1 : 1));
  const said = torn.map(({ name, board }) => `${name} (${Math.round(board?.share ?? 0)}% in ${board ? boardShort(board) : ''})`);
  return [
    `Each council is shown the figure of its integrated care board (ICB), never one of its own: ${formatCount(names.size)} boards, with a line where two meet.`,
    torn.length === 1 &&
      `${said[0]} is in more than one board, and has the figure of the one that holds most of its neighbourhoods.`,
    torn.length > 1 &&
      `${list(said)} are in more than one board, and have the figure of the one that holds most of their neighbourhoods.`
  ]
    .filter((part) => part)
    .join(' ');
}
