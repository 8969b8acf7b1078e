import { isWebPage } from './own-html.ts';

/** More than this is no release that this site reads: the largest is 6.4 MB. */
export const LARGEST = 50_000_000;

const STARTS: readonly [bytes: readonly number[], what: string][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old workbook (.xls)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x1f, 0x8b], 'compressed with gzip'],
  [[0xff, 0xfe, 0, 0], 'text in UTF-32'],
  [[0, 0, 0xfe, 0xff], 'text in UTF-32'],
  [[0xff, 0xfe], 'text in UTF-16'],
  [[0xfe, 0xff], 'text in UTF-16'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file']
];

/** What a text begins with that is no table, however it is called. */
const TEXTS: readonly [start: RegExp, what: string][] = [
  [/^\s*<\?xml|^\s*<[a-z][\w:.-]*[\s>]/i, 'XML'],
  [/^\s*(\[\s*)?\{\s*"[^"\n]*"\s*:/, 'JSON'],
  [/^\s*\{\\rtf/, 'a document (RTF)']
];

/** Why a file is not read at all, in words; null when it may be a CSV or a workbook. `start` is its first bytes. */
export function refusalOf(bytes: number, start: Uint8Array): string | null {
  if (bytes > LARGEST) return `It is ${Math.round(bytes / 1e6)} MB, and this page reads files up to ${LARGEST / 1e6} MB.`;
  const known = STARTS.find(([signature]) => signature.every((byte, i) => start[i] === byte));
  if (known) return sayWhat(known[1]);
  const text = new TextDecoder('latin1').decode(start).replace(/^ï»¿/, '');
  if (isWebPage(text)) return null;
  const other = TEXTS.find(([begins]) => begins.test(text));
  if (other) return sayWhat(other[1]);
  if (start.includes(0)) return 'It is not text, and no workbook.';
  return null;
}

/** Why a web page is not read that shows no table. */
export const NO_TABLE = 'It is a web page, and shows no table. Save the table as CSV, Excel (.xlsx) or OpenDocument (.ods).';

const sayWhat = (what: string) =>
  `It is ${what}, and this page reads CSV, Excel (.xlsx) and OpenDocument (.ods). Save the table as one of those.`;
