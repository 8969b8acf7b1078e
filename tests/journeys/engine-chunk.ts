import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const build = fileURLToPath(new URL('../../build/', import.meta.url));

/** The address of the built file that holds the browser engine; pages import it only when a reader asks. */
export function engineChunk(): string {
  const folder = '_app/immutable/chunks';
  const chunk = readdirSync(path.join(build, folder)).find(
    (file) => file.endsWith('.js') && readFileSync(path.join(build, folder, file), 'utf8').includes('as openBrowser')
  );
  if (!chunk) throw new Error('No built chunk exports openBrowser');
  return `/${folder}/${chunk}`;
}
