import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A release of `data/`, made whole in a folder beside it and put in its place in one step: whoever reads `data/` reads the release before
 * or this one, and a run that is ended leaves it as it was.
 */
export interface Release {
  /** The folder to write into. */
  folder: string;
  /** Lays a file into it; says whether it differs from the one in `data/`. */
  put(path: string, bytes: Uint8Array): boolean;
  /** Puts the folder in the place of `data/`; answers with the files of before that are no more. */
  publish(): string[];
  /** Forgets what was made. `data/` stays as it is. */
  drop(): void;
}

/**
 * Begins a release of a folder. What an ended run left beside it is cleared away; where it was ended between the two renames of its last
 * step, the release of before is put back.
 */
export function beginRelease(data: string): Release {
  const place = existsSync(data) ? realpathSync(data) : data;
  const [folder, before] = [`${place}.next`, `${place}.before`];
  if (existsSync(before) && !existsSync(place)) renameSync(before, place);
  for (const left of [folder, before]) rmSync(left, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const filesIn = (root: string) =>
    existsSync(root)
      ? readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) =>
            join(entry.parentPath, entry.name)
              .slice(root.length + 1)
              .replaceAll('\\', '/')
          )
      : [];
  return {
    folder,
    put: (path, bytes) => {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      const old = join(place, path);
      return !(existsSync(old) && readFileSync(old).equals(bytes));
    },
    publish: () => {
      const made = new Set(filesIn(folder));
      const gone = filesIn(place).filter((path) => !made.has(path));
      const had = existsSync(place);
      if (had) renameSync(place, before);
      try {
        renameSync(folder, place);
      } catch (error) {
        if (had) renameSync(before, place);
        throw error;
      }
      rmSync(before, { recursive: true, force: true });
      return gone;
    },
    drop: () => rmSync(folder, { recursive: true, force: true })
  };
}
