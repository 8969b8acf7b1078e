import { classNameOf } from '../areas/draw.ts';
import { tenth } from '../strip/scale.ts';
import type { GroupId, RankingGroup, RankingLine } from './layout.ts';
import type { RankingRow } from './row.ts';

export interface Drawing {
  headings: Record<Exclude<GroupId, 'ranked'>, string>;
  href: (row: RankingRow) => string;
}

/** Rows as HTML, as short as a row can be: some 180 bytes. Everything that is text is escaped. */
export function drawRows(groups: readonly RankingGroup[], drawing: Drawing): string {
  return groups.map(({ id, lines }) => headingOf(id, drawing) + lines.map((line) => drawRow(line, drawing)).join('')).join('');
}

function headingOf(id: GroupId, { headings }: Drawing): string {
  return id === 'ranked' ? '' : `<tr class="group"><th colspan="5" scope="rowgroup">${escape(headings[id])}</th></tr>`;
}

function drawRow({ row, rank, bar }: RankingLine, drawing: Drawing): string {
  const head = `<tr><td>${rank ?? ''}</td><th scope="row"><a href="${escape(drawing.href(row))}">${escape(row.name)}</a></th>`;
  if (!bar) return `${head}<td colspan="3" class="why">${escape(row.reason)}</td></tr>`;
  return `${head}<td>${escape(row.short)}</td><td>${escape(row.count.replace(' of ', '\u00a0of\u00a0'))}</td><td>${drawBar(bar, row.small)}</td></tr>`;
}

function drawBar({ at, from, to, areaClass }: NonNullable<RankingLine['bar']>, small: boolean): string {
  const interval = to > from ? `<rect x="${from}%" width="${tenth(to - from)}%"/>` : '';
  const open = small && areaClass !== 'faulty' ? ' few' : '';
  return `<svg aria-hidden="true">${interval}<circle class="${classNameOf(areaClass)}${open}" cx="${at}%"/></svg>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
