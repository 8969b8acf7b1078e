import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeBoundaries } from './boundaries/index.ts';
import { build } from './build.ts';
import { guidanceMissing } from './explain.ts';
import { CHANGE_LOG, changeLog } from './changes/log.ts';
import { writePostcodes } from './postcodes/index.ts';
import { CHECKS } from '../src/lib/checks/index.ts';
import { CHECKS_OF_SITE, checksOfSite } from './write/checks.ts';
import { PUBLICATIONS_OF_SITE, publicationsOfSite } from './write/publications.ts';
import { bytesOf } from './write/pack.ts';
import { problemInWords, PUBLICATIONS } from '../src/lib/publications/index.ts';

/** Published files in, `data/` out. Nothing is written unless all of it can be. */
async function run(): Promise<void> {
  const folder = process.env.PARITY_SOURCES;
  if (!folder) throw new Error('Set PARITY_SOURCES to the folder of the published files');
  const data = 'data';
  for (const [path, text] of [
    [CHECKS_OF_SITE, checksOfSite(CHECKS)],
    [PUBLICATIONS_OF_SITE, publicationsOfSite(PUBLICATIONS)]
  ] as const)
    if (readFileSync(new URL(`../${path}`, import.meta.url), 'utf8') !== text)
      throw new Error(`${path} is not what is listed in it: run npm run data, which writes it first`);

  say(`Reading and checking the published files in ${folder}`);
  const { tables, published, read, ledger } = build(folder, { acceptChanged: process.argv.includes('--accept-changed') });
  for (const warning of read.warnings) say(`  note: ${problemInWords(warning)}`);
  const unexplained = guidanceMissing(folder).map((warning) => `\nWARNING: ${problemInWords(warning)}`);
  const tested = [...ledger.tested.values()].reduce((sum, count) => sum + count, 0);
  const blocked = ledger.faults.filter((fault) => fault.severity === 'blocker').length;
  say(
    `${tested.toLocaleString('en-GB')} cells and sums tested; ${ledger.faults.length} faults found, ${blocked} of them blockers`
  );

  // First of all, so that a run that is cut short is not told twice.
  write(join(data, CHANGE_LOG), bytesOf(CHANGE_LOG, changeLog(earlier(data), tables)));
  const written = [...tables].filter(([path, text]) => write(join(data, path), bytesOf(path, text))).length;
  for (const [path, bytes] of published) write(join(data, path), bytes);
  const stale = ['observations', 'cells', 'breakdowns', 'published']
    .filter((folder) => existsSync(join(data, folder)))
    .flatMap((folder) => readdirSync(join(data, folder)).map((file) => `${folder}/${file}`))
    .filter((path) => !tables.has(path) && !published.has(path));
  for (const path of stale) rmSync(join(data, path));
  say(`${tables.size} tables, ${written} of them changed${stale.length > 0 ? `, ${stale.length} removed` : ''}`);

  say('Drawing the boundaries');
  await writeBoundaries(folder, data);

  say('Packing the postcodes');
  const packed = writePostcodes(folder, data, read.gazetteer);
  say(`${packed.england.toLocaleString('en-GB')} of ${packed.postcodes.toLocaleString('en-GB')} postcodes lie in England`);
  say('data/ is up to date');
  // Said last, where it is seen.
  for (const warning of unexplained) say(warning);
}

/** The folder that holds the tables as they were: those about to be replaced, or a copy named by `--since`. */
function earlier(data: string): string {
  const at = process.argv.indexOf('--since');
  const named = at < 0 ? undefined : process.argv[at + 1];
  if (at >= 0 && (named === undefined || !existsSync(named))) throw new Error('--since wants the folder of an earlier data/');
  return named ?? data;
}

function write(path: string, bytes: Uint8Array): boolean {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
  return true;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

run().catch((error: unknown) => {
  process.stderr.write(`\nNothing was written.\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
