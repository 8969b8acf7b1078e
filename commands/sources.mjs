import { existsSync } from 'node:fs';
import path from 'node:path';
import { Stop, root } from './run.mjs';

/** Where `npm run data:fetch` puts the published files and `npm run data` looks for them; git ignores it. */
const usual = 'sources';
/** Where they lie beside a checkout that shares them. */
const beside = '../shared/sources';

/** The folder that PARITY_SOURCES names, else the usual one: it need not be there. */
export const sourcesFolder = () => path.resolve(root, process.env['PARITY_SOURCES'] || usual);

/** The same, but it must be there. */
export function sourcesHere() {
  const named = process.env['PARITY_SOURCES'];
  const folder = [sourcesFolder(), ...(named ? [] : [path.resolve(root, beside)])].find((place) => existsSync(place));
  if (folder) return folder;
  throw new Stop(
    named
      ? `PARITY_SOURCES names ${named}, which does not exist.`
      : 'The published files are not here. Run npm run data:fetch, or set PARITY_SOURCES to the folder that holds them.'
  );
}
