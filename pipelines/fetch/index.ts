import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { GUIDANCE_FILES } from '../explain.ts';
import { download, forget } from './download.ts';
import { FetchFailure } from './failure.ts';
import { byAddress, readList, type Wanted } from './list.ts';
import { progressOn, type Screen } from './progress.ts';
import { LIMITS, type Limits } from './request.ts';
import { found, sha256Of, textIn } from './unpack.ts';

export interface Fetched {
  /** Files that were right already, that were fetched, and that could not be. */
  here: string[];
  fetched: string[];
  failed: { file: string; why: string }[];
  /** Files that nothing can be fetched for, because no address is listed or the file is no publisher's own. */
  byHand: Wanted[];
  /** Guidance that is not beside its release, because the archive holds none or could not be fetched. */
  unguided: string[];
}

export interface FetchOptions {
  /** Path of the list: `data/sources.csv`. */
  list: string;
  /** Folder of the published files. */
  folder: string;
  screen: Screen;
  limits?: Limits;
  /** Guidance to be laid beside a release, out of the archive of the whole of it. */
  guidance?: readonly string[];
}

/**
 * Makes the folder hold the published files of the list, each with the listed checksum. A file that is right is left alone, and one that
 * is not is replaced only by one that is: whatever fails, what was there stays. The list is laid beside the files where there is none, and the
 * guidance beside its release: no checksum of it is known, so that one that is there is never replaced.
 */
export async function fetchSources({
  list,
  folder,
  screen,
  limits = LIMITS,
  guidance = GUIDANCE_FILES
}: FetchOptions): Promise<Fetched> {
  const { say, draw } = progressOn(screen);
  const wanted = readList(readFileSync(list, 'utf8'));
  const result: Fetched = { here: [], fetched: [], failed: [], byHand: [], unguided: [] };
  const missing = wanted.filter((file) => {
    const right = isRight(folder, file);
    if (right) result.here.push(file.file);
    return !right;
  });
  const lacking = guidance.filter((file) => !existsSync(join(folder, file)));
  const guidedBy = (file: string) => wanted.find((one) => canBeFetched(one) && dirname(one.file) === dirname(file))?.download;
  const canBeFetched = (file: Wanted): boolean => file.kind === 'published' && file.download !== '';
  result.byHand.push(...missing.filter((file) => !canBeFetched(file)));

  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'sources.csv'))) copyFileSync(list, join(folder, 'sources.csv'));
  const addresses = byAddress(missing.filter(canBeFetched));
  for (const file of lacking) {
    const url = guidedBy(file);
    if (url && !addresses.has(url)) addresses.set(url, []);
  }
  for (const [url, files] of addresses) {
    const guides = lacking.filter((file) => guidedBy(file) === url);
    const part = join(folder, '.fetching', `${createHash('sha256').update(url).digest('hex').slice(0, 16)}.part`);
    say(`${url}\n  for ${[...files.map(({ file }) => file), ...guides].join(', ')}`);
    try {
      const sent = await sentBy(url, part, files, draw, limits);
      for (const file of files) keep(folder, file, sent, result);
      for (const file of guides) keepGuidance(folder, file, sent, result);
      forget(part);
      for (const { file } of files) say(outcome(file, result));
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error;
      for (const { file } of files) result.failed.push({ file, why: error.message });
      say(`✗ ${error.message}`);
    }
  }
  result.unguided.push(...lacking.filter((file) => !result.fetched.includes(file)));
  report(result, say);
  return result;
}

/** The whole download. One that was carried on and turns out to hold nothing that is listed is fetched once more from its start. */
async function sentBy(
  url: string,
  part: string,
  files: readonly Wanted[],
  draw: (bytes: number, of: number | null) => void,
  limits: Limits
): Promise<Buffer> {
  const carriedOn = existsSync(part);
  await download(url, part, draw, limits);
  const sent = readFileSync(part);
  if (!carriedOn || files.length === 0 || files.some((file) => holds(file, sent))) return sent;
  forget(part);
  await download(url, part, draw, limits);
  return readFileSync(part);
}

function holds(file: Wanted, sent: Uint8Array): boolean {
  try {
    found(file, sent);
    return true;
  } catch (error) {
    if (error instanceof FetchFailure) return false;
    throw error;
  }
}

function keep(folder: string, wanted: Wanted, sent: Uint8Array, result: Fetched): void {
  const path = join(folder, wanted.file);
  try {
    put(path, found(wanted, sent));
    result.fetched.push(wanted.file);
  } catch (error) {
    rmSync(`${path}.part`, { force: true });
    if (!(error instanceof FetchFailure)) throw error;
    result.failed.push({ file: wanted.file, why: error.message });
  }
}

function keepGuidance(folder: string, file: string, sent: Uint8Array, result: Fetched): void {
  const text = textIn(sent, basename(file));
  if (!text) return;
  put(join(folder, file), text);
  result.fetched.push(file);
}

function put(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
}

function isRight(folder: string, { file, sha256 }: Wanted): boolean {
  const path = join(folder, file);
  return existsSync(path) && sha256Of(readFileSync(path)) === sha256;
}

function outcome(file: string, { failed }: Fetched): string {
  const failure = failed.find((one) => one.file === file);
  return failure ? `✗ ${file}: ${failure.why}` : `✓ ${file}`;
}

function report({ here, fetched, failed, byHand, unguided }: Fetched, say: (line: string) => void): void {
  if (byHand.length > 0) say('\nTo be put there by hand:');
  for (const { file, kind, publisher, title, release, page } of byHand) {
    const why = kind === 'published' ? 'no address of the file is known' : `${kind}, not the publisher's own file`;
    say(`  ${file} (${why}): ${[publisher, title, release].filter(Boolean).join(', ')}; ${page || 'no page is known'}`);
  }
  for (const file of unguided)
    say(`No ${file}: without it the tables cannot say which figures of its release are suppressed. Put it there by hand.`);
  say(
    `\n${here.length} files were here, ${fetched.length} fetched, ${failed.length} failed, ${byHand.length} to be put there by hand.`
  );
}
