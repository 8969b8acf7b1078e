import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeBoundaries } from './boundaries/index.ts';
import { build } from './build.ts';
import { problemInWords } from '../src/lib/publications/index.ts';

/** Published files in, `data/` out. Nothing is written unless all of it can be. */
async function run(): Promise<void> {
  const folder = process.env.PARITY_SOURCES;
  if (!folder) throw new Error('Set PARITY_SOURCES to the folder of the published files');
  const data = 'data';

  say(`Reading and checking the published files in ${folder}`);
  const { tables, read, ledger } = build(folder, { acceptChanged: process.argv.includes('--accept-changed') });
  for (const warning of read.warnings) say(`  note: ${problemInWords(warning)}`);
  const tested = [...ledger.tested.values()].reduce((sum, count) => sum + count, 0);
  const blocked = ledger.faults.filter((fault) => fault.severity === 'blocker').length;
  say(
    `${tested.toLocaleString('en-GB')} cells and sums tested; ${ledger.faults.length} faults found, ${blocked} of them blockers`
  );

  const written = [...tables].filter(([path, text]) => write(join(data, path), text)).length;
  const stale = readdirSync(join(data, 'observations')).filter((file) => !tables.has(`observations/${file}`));
  for (const file of stale) rmSync(join(data, 'observations', file));
  say(`${tables.size} tables, ${written} of them changed${stale.length > 0 ? `, ${stale.length} removed` : ''}`);

  say('Drawing the boundaries');
  await writeBoundaries(folder, data);
  say('data/ is up to date');
}

function write(path: string, text: string): boolean {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, text);
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
