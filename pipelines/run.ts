import { existsSync, readFileSync } from 'node:fs';
import { writeBoundaries } from './boundaries/index.ts';
import { build } from './build.ts';
import { guidanceMissing } from './explain.ts';
import { CHANGE_LOG, changeLog } from './changes/log.ts';
import { writePostcodes } from './postcodes/index.ts';
import { filesOfSite } from './write/of-site.ts';
import { bytesOf } from './write/pack.ts';
import { beginRelease } from './write/release.ts';
import { problemInWords } from '../src/lib/publications/index.ts';
import { messageOf } from '../src/lib/model/message.ts';

/** Set once `data/` is another. */
let published = false;

/** Published files in, `data/` out. Nothing is written unless all of it can be. */
async function run(): Promise<void> {
  const folder = process.env.PARITY_SOURCES;
  if (!folder) throw new Error('Set PARITY_SOURCES to the folder of the published files');
  const data = 'data';
  for (const [path, text] of filesOfSite())
    if (readFileSync(new URL(`../${path}`, import.meta.url), 'utf8') !== text)
      throw new Error(`${path} is not what is listed in it: run npm run data, which writes it first`);

  const release = beginRelease(data);
  try {
    say('Drawing the boundaries');
    await writeBoundaries(folder, release.folder);

    say(`Reading and checking the published files in ${folder}`);
    const {
      tables,
      published: served,
      read,
      ledger
    } = build(folder, { acceptChanged: process.argv.includes('--accept-changed') });
    for (const warning of read.warnings) say(`  note: ${problemInWords(warning)}`);
    const unexplained = guidanceMissing(folder).map((warning) => `\nWARNING: ${problemInWords(warning)}`);
    const tested = [...ledger.tested.values()].reduce((sum, count) => sum + count, 0);
    const blocked = ledger.faults.filter((fault) => fault.severity === 'blocker').length;
    say(
      `${tested.toLocaleString('en-GB')} cells and sums tested; ${ledger.faults.length} faults found, ${blocked} of them blockers`
    );

    release.put(CHANGE_LOG, bytesOf(CHANGE_LOG, changeLog(earlier(data), tables)));
    const changed = [...tables].filter(([path, text]) => release.put(path, bytesOf(path, text))).length;
    for (const [path, bytes] of served) release.put(path, bytes);

    say('Packing the postcodes');
    const packed = writePostcodes(folder, release.folder, read.gazetteer);
    say(`${packed.england.toLocaleString('en-GB')} of ${packed.postcodes.toLocaleString('en-GB')} postcodes lie in England`);

    const gone = release.publish();
    published = true;
    say(`${tables.size} tables, ${changed} of them changed${gone.length > 0 ? `; ${gone.length} files removed` : ''}`);
    say('data/ is up to date');
    // Said last, where it is seen.
    for (const warning of unexplained) say(warning);
  } catch (error) {
    release.drop();
    throw error;
  }
}

/** The folder that holds the tables as they were: those about to be replaced, or a copy named by `--since`. */
function earlier(data: string): string {
  const at = process.argv.indexOf('--since');
  const named = at < 0 ? undefined : process.argv[at + 1];
  if (at >= 0 && (named === undefined || !existsSync(named))) throw new Error('--since wants the folder of an earlier data/');
  return named ?? data;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

run().catch((error: unknown) => {
  process.stderr.write(
    `\n${published ? 'data/ was written, and what followed failed.' : 'Nothing was written: data/ is as it was.'}\n${messageOf(error)}\n`
  );
  process.exitCode = 1;
});
