import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../../charts/kit/markup.ts';
import type { Cell, Column, Figure } from '../figure.ts';

/** Why a cell of numbers holds none, in the shorthand of the Government Statistical Service. */
export const SHORTHAND: Readonly<Record<string, string>> = {
  '[c]': 'confidential: the publisher withholds the figure',
  '[x]': 'not available: the publisher has no figure, or it is faulty and not used; the status and the reason say which',
  '[z]': 'not applicable: there is nothing to divide, no such council then, or nothing to say in this column'
};

const BY_STATUS: Readonly<Record<string, string>> = {
  suppressed: '[c]',
  'not-collected': '[x]',
  'not-returned': '[x]',
  'no-row': '[x]',
  faulty: '[x]',
  'nothing-to-divide': '[z]',
  'not-an-area-then': '[z]'
};

type Value = { text: string; bold?: boolean; wrap?: boolean } | { number: number; style: number };

/**
 * A workbook after the guidance of the Government Statistical Service: a sheet with one table, a sheet of notes and definitions, no merged
 * and no empty cells among numbers. Numbers are numbers; texts are stored as texts, which no program runs as a formula.
 */
export function xlsxOf(figure: Figure): Uint8Array {
  const { columns, rows } = figure.table;
  const decimals = [...new Set(columns.map((column) => column.decimals ?? 0))].sort((a, b) => a - b);
  const styleOf = ({ decimals: own = 0 }: Column) => FIRST_NUMBER_STYLE + decimals.indexOf(own);
  const status = columns.findIndex(({ name }) => name === 'status');
  const shorthand = rows.some((row) => row.some((cell, i) => cell === null && columns[i]?.kind === 'number'));
  const above: Value[][] = [
    [{ text: figure.headline, bold: true }],
    [{ text: figure.subtitle }],
    [{ text: `Source: ${figure.source} SEND Parity Atlas, ${figure.address}` }],
    [
      {
        text: `This worksheet contains one table.${shorthand ? ' Some cells hold shorthand instead of a number: the worksheet Notes explains it.' : ''}`
      }
    ]
  ];
  const body = rows.map((row) =>
    row.map((cell, i): Value => {
      const column = columns[i];
      if (typeof cell === 'string' || column === undefined) return { text: String(cell ?? '') };
      if (cell !== null) return { number: cell, style: styleOf(column) };
      return { text: column.kind === 'number' ? absent(column, row[status] ?? null) : '' };
    })
  );
  const figures = [...above, columns.map(({ title }) => ({ text: title, bold: true, wrap: true })), ...body];
  const widths = columns.map(({ kind, name }) =>
    kind === 'number' ? 13 : name === 'reason' ? 60 : name === 'area' || name === 'board' ? 34 : 16
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(['Figures', 'Notes']),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml']
    ]),
    'xl/styles.xml': styles(decimals),
    'xl/worksheets/sheet1.xml': sheet(figures, widths, above.length + 1),
    'xl/worksheets/sheet2.xml': sheet(notesOf(figure), [34, 120], 2)
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
  return zipSync(bytes, { mtime: new Date(1980, 0, 1), level: 6 });
}

function absent({ name }: Column, status: Cell): string {
  if (name === 'published_not_used') return '[z]';
  return BY_STATUS[String(status)] ?? '[x]';
}

function notesOf({ headline, definitions, notes, table, key }: Figure): Value[][] {
  const pairs: (readonly [string, string])[] = [
    ...definitions,
    ...notes
      .filter(({ text }) => !definitions.some(([, meaning]) => meaning === text))
      .map(({ text }) => ['Note', text] as const),
    ...key.filter(({ swatch }) => swatch.length === 0).map(({ words }) => ['Key', words] as const),
    ...table.columns.map(({ title, means }) => [`Column: ${title}`, means] as const),
    ...Object.entries(SHORTHAND).map(([mark, means]) => [mark, means] as const),
    ['Licence', 'Published figures: as their source says, mostly the Open Government Licence v3.0.']
  ];
  return [
    [{ text: `Notes and definitions: ${headline}`, bold: true }],
    [
      { text: 'Term', bold: true },
      { text: 'Meaning', bold: true }
    ],
    ...pairs.map(([term, meaning]) => [{ text: term }, { text: meaning, wrap: true }])
  ];
}

const FIRST_NUMBER_STYLE = 4;

function sheet(rows: readonly (readonly Value[])[], widths: readonly number[], frozen: number): string {
  const cells = rows.map(
    (row, r) => `<row r="${r + 1}">${row.map((value, c) => cellOf(value, `${letters(c)}${r + 1}`)).join('')}</row>`
  );
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('');
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns}</cols><sheetData>${cells.join('')}</sheetData></worksheet>`
  );
}

function cellOf(value: Value, reference: string): string {
  if ('number' in value) {
    if (!Number.isFinite(value.number)) throw new Error(`${value.number} is no figure`);
    return `<c r="${reference}" s="${value.style}"><v>${value.number}</v></c>`;
  }
  if (value.text === '') return '';
  const style = (value.bold ? 1 : 0) + (value.wrap ? 2 : 0);
  return `<c r="${reference}" t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${escapeXml(value.text.replaceAll('\r', ''))}</t></is></c>`;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes =
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/>${[
    1, 2
  ]
    .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEETS}.worksheet+xml"/>`)
    .join('')}<Override PartName="/xl/styles.xml" ContentType="${SHEETS}.styles+xml"/></Types>`;

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const all = targets.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function workbook(names: readonly string[]): string {
  const sheets = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`;
}

/* Styles 0 to 3: plain, bold, wrapped, both; then numbers with thousands parted and so many decimals each. */
function styles(decimals: readonly number[]): string {
  const formats = decimals
    .map((places, i) => `<numFmt numFmtId="${164 + i}" formatCode="#,##0${places > 0 ? `.${'0'.repeat(places)}` : ''}"/>`)
    .join('');
  const wrapped = '<alignment wrapText="1" vertical="top"/>';
  const xf = (font: number, wrap: boolean) =>
    `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0"${font ? ' applyFont="1"' : ''}${wrap ? ` applyAlignment="1">${wrapped}</xf>` : '/>'}`;
  const numbers = decimals
    .map((_, i) => `<xf numFmtId="${164 + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
    .join('');
  const font = (bold: boolean) => `<font>${bold ? '<b/>' : ''}<sz val="11"/><name val="Arial"/></font>`;
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${decimals.length}">${formats}</numFmts><fonts count="2">${font(false)}${font(true)}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${4 + decimals.length}">${xf(0, false)}${xf(1, false)}${xf(0, true)}${xf(1, true)}${numbers}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
