import { roundedTo } from '../../model/rounding.ts';
import { guarded } from '../../model/spreadsheet.ts';
import { escapeXml } from '../../charts/kit/markup.ts';
import type { Cell, Column, Figure, Table } from '../figure.ts';

type Pasted = Pick<Figure, 'headline' | 'source' | 'address' | 'table'>;

/** A figure's table for a clipboard: as HTML for Word and Sheets, as text with tabs for Excel. Numbers have the decimals that a reader is shown. */
export function pastedTable({ headline, source, address, table }: Pasted): { html: string; text: string } {
  const { columns, rows } = table;
  const heads = columns.map(({ title }) => `<th>${escapeXml(title)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell, i) => `<td>${escapeXml(shown(cell, columns[i]))}</td>`).join('')}</tr>`)
    .join('');
  const caption = escapeXml(`${headline} Source: ${source} ${address}`);
  return {
    html: `<table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`,
    text: tabbed(table)
  };
}

function tabbed({ columns, rows }: Table): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map((cell, i) => shown(cell, columns[i])))];
  return lines.map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}

function shown(cell: Cell, column: Column | undefined): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return guarded(cell);
  return column?.decimals === undefined ? String(cell) : roundedTo(cell, column.decimals).toFixed(column.decimals);
}
