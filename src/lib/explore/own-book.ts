import Papa from 'papaparse';
import { counted, list } from '../words/index.ts';
import type { PlaceMatcher } from '../places/match.ts';
import { BookError, readBook, type BookSheet } from './book.ts';
import type { OwnChoices } from './own-choices.ts';
import type { Grid } from './own-grid.ts';
import { sheetsOfHtml } from './own-html.ts';
import { placesIn } from './own-layout.ts';
import { NO_TABLE } from './refuse.ts';

/** Rows of a sheet in which councils are looked for. */
const LOOKED_THROUGH = 400;

/** A workbook's sheet as cells, and as the text that a CSV of it would have. */
export interface ReadBookFile {
  grid: Grid;
  text: string;
}

/** Reads a workbook and takes the sheet that the reader chose, else the one that names most councils. Never throws for what is in it. */
export async function readBookFile(
  bytes: Uint8Array,
  matcher: PlaceMatcher,
  choices: OwnChoices,
  alive: () => void
): Promise<ReadBookFile | { reason: string }> {
  let sheets: BookSheet[];
  try {
    sheets = await readBook(bytes);
  } catch (error) {
    if (error instanceof BookError) return { reason: error.message };
    throw error;
  }
  alive();
  return chosenOf(sheets, matcher, choices, alive) ?? { reason: 'It is a workbook whose sheets are all empty or hidden.' };
}

/** The table of a web page in the same way. `name`: of its file. */
export function readHtmlFile(
  html: string,
  name: string,
  matcher: PlaceMatcher,
  choices: OwnChoices,
  alive: () => void
): ReadBookFile | { reason: string } {
  const isBook = /\.(xls|xlsx|xlsm|ods)$/i.test(name);
  const said = `It is a web page (HTML)${isBook ? ' under the name of a workbook' : ''}. The table that it shows is read.`;
  return chosenOf(sheetsOfHtml(html, alive), matcher, choices, alive, [said]) ?? { reason: NO_TABLE };
}

/** The sheet that the reader chose, else the one that names most councils; null where there is none. */
function chosenOf(
  sheets: readonly BookSheet[],
  matcher: PlaceMatcher,
  choices: OwnChoices,
  alive: () => void,
  notes: readonly string[] = []
): ReadBookFile | null {
  const [only] = sheets;
  if (!only) return null;
  const sheet = sheets.find(({ name }) => name === choices.sheet) ?? richest(sheets, matcher, alive) ?? only;
  return {
    grid: {
      lines: sheet.lines,
      problems: [],
      byCommas: false,
      sheets: sheets.map(({ name, lines }) => ({ name, rows: lines.length })),
      sheet: sheet.name,
      notes: [...notes, ...hiddenInWords(sheet)]
    },
    text: Papa.unparse(sheet.lines.map(({ fields }) => fields))
  };
}

function richest(sheets: readonly BookSheet[], matcher: PlaceMatcher, alive: () => void): BookSheet | undefined {
  let best: { sheet: BookSheet; found: number } | undefined;
  for (const sheet of sheets) {
    const found = placesIn(sheet.lines.slice(0, LOOKED_THROUGH), matcher, alive)?.found ?? 0;
    if (best === undefined || found > best.found) best = { sheet, found };
  }
  return best?.sheet;
}

/** That a sheet has rows or columns that it does not show. */
function hiddenInWords({ hidden: { rows, columns } }: BookSheet): string[] {
  const parts = [...(rows > 0 ? [counted(rows, 'row')] : []), ...(columns > 0 ? [counted(columns, 'column')] : [])];
  if (parts.length === 0) return [];
  return [
    `${list(parts)} of the sheet ${rows + columns === 1 ? 'is' : 'are'} hidden, and left out. To have what is hidden read, show it in the spreadsheet and save the file.`
  ];
}
