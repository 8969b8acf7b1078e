import { formatCount, inWords, list } from '../words/index.ts';
import { isGzip, isZip } from './packed.ts';
import { LARGEST } from './refuse.ts';

/** What an archive holds: its tables as files of their own, and what is said of it; or why it is not opened. */
export type Unpacked = { files: File[]; said: string } | { reason: string };

/** Tables of one archive, and bytes that they may unpack to together. */
const [MOST_TABLES, MOST_BYTES] = [40, 200_000_000];
/** Files of an archive that are named. */
const MOST_NAMED = 4;
const TABLES = /\.(csv|tsv|tab|xlsx|xlsm|ods|xls|html?)$/i;
/** What systems and programs put beside files. */
const LITTER = /(^|\/)(__MACOSX\/|\.|~\$|thumbs\.db$|desktop\.ini$)/i;
const DAMAGED =
  'It cannot be unpacked: it may be cut short, damaged or protected by a password. Unpack it yourself, and bring the table in it.';
const tooLarge = (bytes: number) =>
  `It unpacks to more than ${bytes / 1e6} MB, and this page does not unpack more. Unpack it yourself, and bring the table in it.`;

class TooLarge extends Error {}

/** Opens a gzip or a ZIP archive that holds tables; null where the file is neither, or is a workbook. Never throws for what is in it. */
export async function openArchive(file: File, alive: () => void = () => undefined): Promise<Unpacked | null> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (!isGzip(start) && !isZip(start)) return null;
  if (file.size > LARGEST)
    return { reason: `It is ${Math.round(file.size / 1e6)} MB, and this page unpacks files up to ${LARGEST / 1e6} MB.` };
  const bytes = new Uint8Array(await file.arrayBuffer());
  alive();
  try {
    return await (isGzip(start) ? ofGzip(file, bytes, alive) : ofZip(file, bytes, alive));
  } catch (error) {
    return { reason: error instanceof TooLarge ? error.message : DAMAGED };
  }
}

async function ofGzip(file: File, bytes: Uint8Array<ArrayBuffer>, alive: () => void): Promise<Unpacked> {
  const name = file.name.replace(/\.gz(ip)?$/i, '') || file.name;
  if (/\.(tar|tgz)$/i.test(name)) return { reason: 'It is a TAR archive. Unpack it, and bring the table in it.' };
  const whole = await gunzipped([bytes], LARGEST, alive);
  return { files: [new File([whole], name, { lastModified: file.lastModified })], said: 'It was unpacked from gzip.' };
}

/** What was packed, as long as it is no more than so many bytes: its sum and its length are held against those that it was packed with. */
async function gunzipped(parts: Uint8Array<ArrayBuffer>[], most: number, alive: () => void): Promise<Blob> {
  const reader = new Blob(parts).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      throw new TooLarge(tooLarge(most));
    }
    chunks.push(next.value);
    alive();
  }
  return new Blob(chunks);
}

interface Entry {
  path: string;
  method: number;
  isLocked: boolean;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

async function ofZip(file: File, bytes: Uint8Array<ArrayBuffer>, alive: () => void): Promise<Unpacked | null> {
  const entries = entriesOf(bytes).filter(({ path }) => !path.endsWith('/') && !LITTER.test(path));
  if (entries.some(({ path }) => path === 'content.xml' || path === 'xl/workbook.xml' || path === '[Content_Types].xml'))
    return null;
  const named = entries.filter(({ path }) => TABLES.test(path));
  const texts = entries.filter(({ path }) => /\.txt$/i.test(path));
  const tables =
    named.length > 0
      ? named
      : texts.length === 1
        ? texts
        : entries.length === 1 && !/\.\w{2,4}$/.test(entries[0]?.path ?? '')
          ? entries
          : [];
  if (tables.length === 0)
    return {
      reason: `It is a ZIP archive without a table${entries.length === 0 ? '' : `: it holds ${namesOf(entries)}`}. Bring a table itself.`
    };
  if (tables.length > MOST_TABLES)
    return {
      reason: `It is a ZIP archive of ${formatCount(tables.length)} tables, more than the ${inWords(MOST_TABLES)} that are read at once: ${namesOf(tables)}. Unpack it, and bring those that you want.`
    };
  let left = MOST_BYTES;
  const files: File[] = [];
  for (const entry of tables) {
    const whole = await contentOf(bytes, entry, Math.min(LARGEST, left), alive);
    left -= whole.size;
    files.push(new File([whole], lastOf(entry.path), { lastModified: file.lastModified }));
  }
  const rest = entries.filter((entry) => !tables.includes(entry));
  const others = rest.length === 0 ? '' : ` Not read: ${namesOf(rest)}.`;
  return {
    files,
    said:
      files.length === 1
        ? `It was unpacked from ‘${file.name}’.${others}`
        : `It is one of ${inWords(files.length)} tables unpacked from ‘${file.name}’.${others}`
  };
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The first few names, and how many more there are. */
function namesOf(entries: readonly Pick<Entry, 'path'>[]): string {
  const names = entries.slice(0, MOST_NAMED).map(({ path }) => `‘${lastOf(path)}’`);
  return list(entries.length > MOST_NAMED ? [...names, `${formatCount(entries.length - MOST_NAMED)} more`] : names);
}

/** What the directory at the end of an archive says of each file. Throws where there is none that can be read. */
function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new Error(DAMAGED);
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  for (let at = view.getUint32(end + 16, true), i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error(DAMAGED);
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [number, number, number];
    entries.push({
      path: nameOf(bytes.subarray(at + 46, at + 46 + name)),
      method: view.getUint16(at + 10, true),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true)
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** One file of an archive, unpacked as gzip is: the head of that, what was packed, its sum and its length. */
async function contentOf(bytes: Uint8Array<ArrayBuffer>, entry: Entry, most: number, alive: () => void): Promise<Blob> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { offset, packed, unpacked, method, crc } = entry;
  if (entry.isLocked || view.getUint32(offset, true) !== 0x04034b50) throw new Error(DAMAGED);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length || (method !== 0 && method !== 8)) throw new Error(DAMAGED);
  const own = bytes.subarray(from, from + packed);
  const end = new DataView(new ArrayBuffer(8));
  end.setUint32(0, crc, true);
  end.setUint32(4, unpacked, true);
  const parts = method === 8 ? [own] : stored(own);
  return gunzipped([HEAD, ...parts, new Uint8Array(end.buffer)], most, alive);
}

const HEAD = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/** Bytes that were not packed, in blocks as such are (RFC 1951, section 3.2.4). */
function stored(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const most = 65_535;
  const count = Math.max(1, Math.ceil(bytes.length / most));
  return Array.from({ length: count }, (_, i) => {
    const own = bytes.subarray(i * most, (i + 1) * most);
    const head = [i === count - 1 ? 1 : 0, own.length & 255, own.length >> 8, ~own.length & 255, (~own.length >> 8) & 255];
    return [Uint8Array.from(head), own];
  }).flat();
}
