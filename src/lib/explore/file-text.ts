import type { Gazetteer } from '../model/gazetteer.ts';
import { decode } from './decode.ts';
import { isWebPage } from './own-html.ts';
import { matcherOf } from './wholes.ts';

/** The text of a file as it is read: of a workbook or a web page that of the sheet which is read. Null where there is none. */
export async function textOfFile(file: Blob, name: string, gazetteer: Gazetteer): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isBook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const { text } = isBook ? { text: '' } : decode(bytes);
  if (!isBook && !isWebPage(text)) return text;
  const { readBookFile, readHtmlFile } = await import('./own-book.ts');
  const matcher = matcherOf(gazetteer);
  const alive = () => undefined;
  const book = isBook ? await readBookFile(bytes, matcher, {}, alive) : readHtmlFile(text, name, matcher, {}, alive);
  return 'reason' in book ? null : book.text;
}
