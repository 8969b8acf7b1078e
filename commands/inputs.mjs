import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/** What a build is made from. */
export const inputs = [
  'commands',
  'data',
  'package-lock.json',
  'src',
  'static',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts'
];
/** Variables that a build puts into its pages. */
export const variables = ['PARITY_ORIGIN', 'PARITY_CONTACT', 'PARITY_PUBLISHER', 'PARITY_BASE', 'PARITY_HOST'];
/** What a build writes among them. */
export const written = ['static/api/', 'static/db/', 'static/data/', 'static/boundaries/', 'static/postcodes/'];

/** @param {string} name */
const counts = (name) => !name.includes('.test.') && !written.some((folder) => name.startsWith(folder));

/**
 * One hash of all that a build is made from, so that a build is known to be still good whatever the files' dates say.
 * @param {string} [folder]
 */
export function hashOfInputs(folder = root) {
  const files = inputs
    .filter((name) => existsSync(path.join(folder, name)))
    .flatMap((name) => {
      if (!statSync(path.join(folder, name)).isDirectory()) return [name];
      return readdirSync(path.join(folder, name), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.posix.join(name, file.replaceAll('\\', '/'))
      );
    })
    .filter((name) => counts(name) && statSync(path.join(folder, name)).isFile())
    .sort();
  const hash = createHash('sha256')
    .update(process.versions.node)
    .update(variables.map((name) => `\n${process.env[name] ?? ''}\n`).join(''));
  for (const name of files) {
    const bytes = readFileSync(path.join(folder, name));
    hash.update(`\n${name} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
