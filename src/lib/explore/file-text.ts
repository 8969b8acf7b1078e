import type { Gazetteer } from '../model/gazetteer.ts';
import { decode } from './decode.ts';
import type { OwnChoices } from './own-choices.ts';
import type { Grid } from './own-grid.ts';
import { isWebPage } from './own-html.ts';
import { isZip } from './packed.ts';
import { matcherOf } from './wholes.ts';

/** What a file holds: its text, of a workbook or a web page that of the sheet which is read (`grid`), and what is said of its encoding. */
export interface FileText {
  text: string;
  note: string | null;
  grid: Grid | null;
}

/** The text of a file as it is read, or why there is none. `choices`: which sheet the reader chose. */
export async function textOfFile(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  gazetteer: Gazetteer,
  choices: OwnChoices = {},
  alive: () => void = () => undefined
): Promise<FileText | { reason: string }> {
  if (isZip(bytes)) {
    const { readBookFile } = await import('./own-book.ts');
    const book = await readBookFile(bytes, matcherOf(gazetteer), choices, alive);
    return 'reason' in book ? book : { ...book, note: null };
  }
  const { text, note } = decode(bytes);
  alive();
  if (!isWebPage(text)) return { text, note, grid: null };
  const { readHtmlFile } = await import('./own-book.ts');
  const page = readHtmlFile(text, name, matcherOf(gazetteer), choices, alive);
  return 'reason' in page ? page : { ...page, note };
}
