import Papa from 'papaparse';
import type { PlaceMatcher } from '../places/match.ts';
import { BookError, readBook, type BookSheet } from './book.ts';
import type { OwnChoices } from './own-choices.ts';
import type { Grid } from './own-grid.ts';
import { placesIn } from './own-layout.ts';

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
  const [only] = sheets;
  if (!only) return { reason: 'It is a workbook whose sheets are all empty or hidden.' };
  const sheet = sheets.find(({ name }) => name === choices.sheet) ?? richest(sheets, matcher, alive) ?? only;
  return {
    grid: {
      lines: sheet.lines,
      problems: [],
      byCommas: false,
      sheets: sheets.map(({ name, lines }) => ({ name, rows: lines.length })),
      sheet: sheet.name
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
