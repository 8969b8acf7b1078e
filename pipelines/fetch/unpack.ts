import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { FetchFailure } from './failure.ts';
import type { Wanted } from './list.ts';

/** Bytes that one file inside an archive may unpack to. */
const LARGEST = 500_000_000;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The bytes of a wanted file in what its address sent: all of them, or the entry of its name where that is an archive of a whole release.
 * Throws a FetchFailure when it is neither, naming what came instead.
 */
export function found(wanted: Wanted, sent: Uint8Array): Uint8Array {
  if (sha256Of(sent) === wanted.sha256) return sent;
  if (isPage(sent))
    throw new FetchFailure(`${wanted.download} sent a web page instead of a file. Look for the file on its page.`);
  const name = posix.basename(wanted.file);
  const isBook = /\.(xlsx|ods|zip)$/i.test(name);
  if (!isZip(sent) || isBook) throw other(wanted, wanted.download, sent);
  const named = entriesOf(wanted, sent, name);
  const right = named.find(([, bytes]) => sha256Of(bytes) === wanted.sha256);
  if (right) return right[1];
  const [first] = named;
  throw first ? other(wanted, `${first[0]} in the archive at ${wanted.download}`, first[1]) : notIn(wanted, sent, name);
}

function entriesOf(wanted: Wanted, sent: Uint8Array, name: string): [string, Uint8Array][] {
  try {
    return Object.entries(
      unzipSync(sent, { filter: (entry) => posix.basename(entry.name) === name && entry.originalSize <= LARGEST })
    );
  } catch (error) {
    throw new FetchFailure(`The archive at ${wanted.download} cannot be read (${(error as Error).message}).`);
  }
}

/** The text of this name inside an archive; null where what was sent is none, or holds none. */
export function textIn(sent: Uint8Array, name: string): Uint8Array | null {
  if (!isZip(sent)) return null;
  try {
    const inside = unzipSync(sent, { filter: (entry) => posix.basename(entry.name) === name && entry.originalSize <= LARGEST });
    return Object.values(inside).find((bytes) => bytes.length > 0 && !isPage(bytes)) ?? null;
  } catch {
    return null;
  }
}

function notIn(wanted: Wanted, sent: Uint8Array, name: string): FetchFailure {
  const names: string[] = [];
  unzipSync(sent, { filter: (entry) => names.push(entry.name) === 0 });
  const some = names.slice(0, 12).join(', ') + (names.length > 12 ? ` and ${names.length - 12} more` : '');
  return new FetchFailure(`The archive at ${wanted.download} has no ${name}. It holds ${some || 'nothing'}.`);
}

function other({ file, sha256 }: Wanted, where: string, bytes: Uint8Array): FetchFailure {
  return new FetchFailure(
    `${where} is not the listed ${file}: its checksum is ${sha256Of(bytes)}, the list says ${sha256}. ` +
      'The publisher may have revised it: fetch it by hand, read what changed, and correct the list.'
  );
}

const isZip = (bytes: Uint8Array): boolean => [0x50, 0x4b, 0x03, 0x04].every((byte, i) => bytes[i] === byte);
const isPage = (bytes: Uint8Array): boolean =>
  /^\s*<(!doctype html|html)\b/i.test(
    Buffer.from(bytes.subarray(0, 200))
      .toString('utf8')
      .replace(/^\uFEFF/, '')
  );
