import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Rooms of src/lib go by their own name; the others by their path. */
export const roomOf = (file: string) =>
  /^src\/lib\/([^/]+)\//.exec(file)?.[1] ?? /^(src\/(?:routes|client)|[^/]+)\//.exec(file)?.[1] ?? file;

/** What each room may import, read from the table of rooms in ARCHITECTURE.md: undefined where it may import everything. */
export function readRooms(markdown: string) {
  const rooms = new Map<string, string[] | undefined>();
  const library: string[] = [];
  for (const line of markdown.split('\n')) {
    const [, name, may] = /^\| `([^`]+?)\/?(?:<kind>\/?)?` \|.*\|([^|]*)\|$/.exec(line) ?? [];
    if (name === undefined || may === undefined) continue;
    const room = name.replace(/^src\/lib\//, '');
    const words = may.trim();
    if (words === 'everything') rooms.set(room, undefined);
    else if (words === 'all of the above') rooms.set(room, [...library]);
    else rooms.set(room, words === 'nothing' || words === '' ? [] : words.split(/, */));
    if (name.startsWith('src/lib/')) library.push(room);
  }
  return rooms;
}

const folders = ['src', 'pipelines', 'commands', 'tests', 'bench'];

export function sourceFiles() {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.posix.join(folder, name.replaceAll('\\', '/'))
      )
    )
    .filter((name) => /\.(ts|svelte|mjs|js|css)$/.test(name) && !name.endsWith('.d.ts') && !name.includes('/node_modules/'))
    .sort();
}

export const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Every module that a file names in an import, an export from, or an import(). */
export function importsOf(file: string, text: string) {
  const scripts = file.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)
    : [text];
  return scripts.flatMap((script) => ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName));
}

/** The file of this project that an import names; undefined for a package. */
export function targetOf(file: string, specifier: string) {
  const name = specifier.replace(/[?#].*$/, '');
  if (name.startsWith('.')) return path.posix.join(path.posix.dirname(file), name);
  if (name.startsWith('$lib/')) return `src/lib/${name.slice('$lib/'.length)}`;
  return undefined;
}
