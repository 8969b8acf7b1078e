import type { OwnCell } from './own-cells.ts';
import { choicesOf, type OwnChoices } from './own-choices.ts';
import { CHILDREN, type OwnMeasure } from './own-measure.ts';
import type { OwnTable } from './own-table.ts';

/** A table as a link carries it: a text parted by tabs, and what the reader said of it. */
export interface LinkedTable {
  name: string;
  text: string;
  choices: OwnChoices;
}

/** The part of an address that a browser never sends begins so. */
export const LINK_START = '#own=';
/** Characters of a link at most: longer ones are cut by the programs that people send them with. */
export const LONGEST_LINK = 6000;
/** Characters that a link may unpack to. */
const LONGEST_TEXT = 400_000;
export const DAMAGED = 'The link to a table is damaged: part of it may be missing. Ask for it again, or bring the file.';

/**
 * The fragment of an address that holds a table: JSON, compressed with a checksum (RFC 1950), in base64 for addresses (RFC 4648, section 5).
 * Null where it would be longer than `LONGEST_LINK`.
 */
export async function linkOf({ name, text, choices }: LinkedTable): Promise<string | null> {
  if (text.length > LONGEST_TEXT) return null;
  const bytes = new TextEncoder().encode(JSON.stringify([1, name.slice(0, 120), text, choices]));
  const packed = new Uint8Array(await new Response(through(bytes, new CompressionStream('deflate'))).arrayBuffer());
  const link = `${LINK_START}${base64Of(packed)}`;
  return link.length > LONGEST_LINK ? null : link;
}

/** The table in a fragment; null where it holds none. Throws `DAMAGED` where it cannot be read. */
export async function tableOfLink(hash: string): Promise<LinkedTable | null> {
  if (!hash.startsWith(LINK_START)) return null;
  try {
    const text = await unpacked(bytesOf(hash.slice(LINK_START.length)));
    const data: unknown = JSON.parse(text);
    if (!Array.isArray(data)) throw new Error(DAMAGED);
    const [version, name, table, choices] = data as unknown[];
    if (version !== 1 || typeof name !== 'string' || typeof table !== 'string') throw new Error(DAMAGED);
    return { name: name.slice(0, 120), text: table, choices: choicesOf(choices) };
  } catch (cause) {
    throw new Error(DAMAGED, { cause });
  }
}

function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array>);
}

/** The text, as far as it is no longer than a link's may be. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = through(bytes, new DecompressionStream('deflate')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    text += decoder.decode(next.value, { stream: true });
    if (text.length > LONGEST_TEXT) {
      await reader.cancel();
      throw new Error(DAMAGED);
    }
  }
  return text + decoder.decode();
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

/** What of a table is drawn, as a link takes it: councils by name, a column of years where there are any, the figure and what it is out of. */
export function linkedOf(
  name: string,
  table: OwnTable,
  choices: OwnChoices,
  { column, name: about }: Pick<OwnMeasure, 'column' | 'name'>
): LinkedTable {
  const whole = table.figures.find(({ index }) => index === choices.whole && index !== column.index);
  const yearly = table.periods.some((period) => period !== null);
  const columns = [column, ...(whole ? [whole] : [])];
  const rows = table.rows.filter(({ cells }) => columns.some(({ index }) => cells.has(index)));
  const lines = [
    ['Council', ...(yearly ? ['Year'] : []), ...columns.map((one) => oneLine(one === column ? about : one.name))],
    ...rows.map(({ area, period, cells }) => [
      area.name,
      ...(yearly ? [period ?? ''] : []),
      ...columns.map(({ index }) => oneLine(cellText(cells.get(index))))
    ])
  ];
  const first = yearly ? 2 : 1;
  return {
    name: `${name.replace(/\.[a-z]{2,4}$/i, '')}, from a link`,
    text: lines.map((fields) => fields.join('\t')).join('\n'),
    choices: {
      ...{ council: 0, years: yearly ? 1 : null, figure: first, unit: column.unit, commas: 'thousands' },
      ...(whole ? { whole: first + 1 } : choices.whole === CHILDREN ? { whole: CHILDREN } : {}),
      ...(choices.better ? { better: choices.better } : {})
    }
  };
}

const oneLine = (text: string) => text.replace(/["\s]+/g, ' ').trim();

function cellText(cell: OwnCell | undefined): string {
  if (cell === undefined) return '';
  if (cell.kind !== 'number') return cell.written;
  return `${cell.value < 0 ? '-' : ''}${cell.unit === '£' ? '£' : ''}${Math.abs(cell.value).toLocaleString('en-GB', { useGrouping: false, maximumFractionDigits: 17 })}${cell.unit === '%' ? '%' : ''}`;
}
