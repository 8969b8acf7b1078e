import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { apiFiles } from './files.ts';
import { readPublished } from './published.ts';

export interface Written {
  /** False when nothing had changed since the last time. */
  written: boolean;
  files: number;
  bytes: number;
}

/**
 * Writes the open data API into `<site>/api` from the tables that the site serves, and drops what is no longer of it.
 * Does nothing when `stamp` says that tables and code are those of the last time.
 */
export function writeApi(site = 'static', stamp = '.cache/api.sha256'): Written {
  const state = stateOf(site);
  const known = existsSync(stamp) ? readFileSync(stamp, 'utf8').split('\n') : [];
  if (known[0] === state && existsSync(join(site, 'api/index.json')))
    return { written: false, files: Number(known[1]), bytes: Number(known[2]) };

  rmSync(join(site, 'api'), { recursive: true, force: true });
  let files = 0;
  let bytes = 0;
  for (const [path, text] of apiFiles(readPublished(join(site, 'data')))) {
    const file = join(site, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    files++;
    bytes += Buffer.byteLength(text);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${state}\n${files}\n${bytes}\n`);
  return { written: true, files, bytes };
}

/** Of all that the files are made from: the descriptor, which holds every table's checksum, the log of changes and the code. */
function stateOf(site: string): string {
  const lib = join(dirname(fileURLToPath(import.meta.url)), '..');
  const hash = createHash('sha256');
  for (const name of ['datapackage.json', 'changes.json']) hash.update(readFileSync(join(site, 'data', name)));
  for (const room of ['api', 'measures', 'model', 'publications', 'words'])
    for (const name of readdirSync(join(lib, room)).sort())
      if (name.endsWith('.ts')) hash.update(`\n${room}/${name}\n`).update(readFileSync(join(lib, room, name)));
  return hash.digest('hex');
}

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const started = performance.now();
  const { written, files, bytes } = writeApi();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    written ? `static/api: ${files} files, ${(bytes / 1e6).toFixed(1)} MB in ${seconds} s` : 'static/api is up to date'
  );
}
