import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

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
