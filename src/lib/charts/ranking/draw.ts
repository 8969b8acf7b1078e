import { escape } from '../kit/markup.ts';
import { classNameOf } from '../areas/classes.ts';
import { tenth } from '../kit/scale.ts';
import type { Against, GroupId, RankingGroup, RankingLine } from './layout.ts';
import { spanInWords, type RankSpan } from './painted.ts';
import type { RankingRow } from './row.ts';

export interface Drawing {
  headings: Record<Exclude<GroupId, 'ranked'>, string>;
  href: (row: RankingRow) => string;
  /** Whether a last column names the board whose figure each council is shown. */
  boards?: boolean;
  /** Whether a column says how each figure lies against England's. */
  comparesEngland?: boolean;
  /** Where ranks may lie, by code, where that is known already. */
  spans?: ReadonlyMap<string, RankSpan>;
  /** Whether a figure leads to its published cell; it does unless told otherwise. */
  cells?: boolean;
}

/** In words; `ranking.css` puts the shape before them. */
export const AGAINST_WORDS: Readonly<Record<Against, string>> = {
  above: 'above',
  below: 'below',
  alike: 'too close to call'
};

/** Rows as HTML, as short as a row can be: some 180 bytes. Everything that is text is escaped. */
export function drawRows(groups: readonly RankingGroup[], drawing: Drawing): string {
  return groups.map(({ id, lines }) => headingOf(id, drawing) + lines.map((line) => drawRow(line, drawing)).join('')).join('');
}

/** Columns of the table: five, with one more for England and one for boards. */
export function columnsOf({ boards = false, comparesEngland = false }: Pick<Drawing, 'boards' | 'comparesEngland'>): number {
  return 5 + Number(comparesEngland) + Number(boards);
}

function headingOf(id: GroupId, { headings, ...drawing }: Drawing): string {
  const columns = columnsOf(drawing);
  return id === 'ranked' ? '' : `<tr class="group"><th colspan="${columns}" scope="rowgroup">${escape(headings[id])}</th></tr>`;
}

function drawRow({ row, rank, bar, areaClass, against }: RankingLine, drawing: Drawing): string {
  const span = drawing.spans?.get(row.code);
  const sure = span === undefined || rank === null ? '' : `<small>${spanInWords(span)}</small>`;
  const head = `<tr><td>${rank ?? ''}${sure}</td><th scope="row"><a href="${escape(drawing.href(row))}">${escape(row.name)}</a></th>`;
  const tail = drawing.boards ? `<td class="board">${escape(row.board ?? '')}</td></tr>` : '</tr>';
  const why = drawing.comparesEngland ? 4 : 3;
  const verdict = !drawing.comparesEngland ? '' : against ? `<td class="${against}">${AGAINST_WORDS[against]}</td>` : '<td></td>';
  if (row.value === null) return `${head}<td colspan="${why}" class="why">${drawFigure(row.reason, row, drawing)}</td>${tail}`;
  if (!bar)
    return `${head}<td colspan="${why}" class="why grade"><i class="${classNameOf(areaClass)}"></i>${drawFigure(row.short, row, drawing)}</td>${tail}`;
  return `${head}<td>${drawFigure(row.short, row, drawing)}</td><td>${escape(row.count.replace(' of ', '\u00a0of\u00a0'))}</td><td>${drawBar(bar, row.small)}</td>${verdict}${tail}`;
}

/** A figure that opens to the published cell it is from; the page around it says of which measure and period. */
function drawFigure(text: string, { slug }: RankingRow, { cells = true }: Drawing): string {
  return !cells ? `<span>${escape(text)}</span>` : `<button data-figure="${escape(slug)}">${escape(text)}</button>`;
}

function drawBar({ at, from, to, areaClass }: NonNullable<RankingLine['bar']>, small: boolean): string {
  const interval = to > from ? `<rect x="${from}%" width="${tenth(to - from)}%"/>` : '';
  const open = small && areaClass !== 'faulty' ? ' few' : '';
  return `<svg aria-hidden="true">${interval}<circle class="${classNameOf(areaClass)}${open}" cx="${at}%"/></svg>`;
}
