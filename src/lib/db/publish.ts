import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Every file under a folder, as paths relative to it, sorted. A folder that is not there has none. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

/** Copies files from one folder to another and removes whatever else is there, but for `keep`. */
export function mirror(from: string, to: string, files: readonly string[], keep: readonly string[] = []): void {
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(join(from, file), join(to, file));
  }
  const wanted = new Set([...files, ...keep]);
  for (const file of filesUnder(to)) {
    if (!wanted.has(file)) rmSync(join(to, file));
  }
}

/** The tables among `files` that are kept compressed, as `name.csv.gz`, by the name under which the site serves them. */
export function unpackedNames(files: readonly string[]): Map<string, string> {
  return new Map(files.filter((file) => file.endsWith('.csv.gz')).map((file) => [file.replace(/\.gz$/, ''), file]));
}

/** Writes compressed tables as plain ones, which servers compress in their own way, and their description after them. */
export function unpack(from: string, to: string, files: readonly string[]): void {
  for (const [name, file] of unpackedNames(files)) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), gunzipSync(readFileSync(join(from, file))));
  }
  const descriptor = join(to, 'datapackage.json');
  if (!existsSync(descriptor)) return;
  const described = JSON.parse(readFileSync(descriptor, 'utf8')) as { resources?: Record<string, unknown>[] };
  const resources = described.resources?.map((resource) => {
    const { compression, ...rest } = resource;
    if (compression !== 'gz') return resource;
    const path = String(resource['path']).replace(/\.gz$/, '');
    const content = readFileSync(join(to, path));
    const hash = `sha256:${createHash('sha256').update(content).digest('hex')}`;
    return { ...rest, path, bytes: content.length, hash };
  });
  if (resources) writeFileSync(descriptor, `${JSON.stringify({ ...described, resources }, null, 2)}\n`);
}
