import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawCouncils } from './councils.ts';
import { drawHexagons } from './hexagons.ts';
import { readCouncils } from './read.ts';

/**
 * Writes `councils.json` (a map of every council since 2014, with London enlarged beside it) and `hexagons.json` (the same councils
 * as big as their population) into `<data>/boundaries/`. The same bytes from the same sources on every machine.
 * Throws when the published boundaries do not hold what this promises.
 */
export async function writeBoundaries(sources: string, data: string): Promise<void> {
  const folder = join(data, 'boundaries');
  mkdirSync(folder, { recursive: true });
  const councils = readCouncils(sources);
  writeFileSync(join(folder, 'councils.json'), inLines(drawCouncils(councils)));
  writeFileSync(join(folder, 'hexagons.json'), inLines(drawHexagons(sources, councils)));
}

/** JSON with one line a shape and no other spaces, so that a diff names the council that changed. */
function inLines(value: unknown): string {
  return `${JSON.stringify(value).replaceAll(/,(?=\{"(?:type":"Multi|codes))|,(?="arcs":\[\[\[-?\d+,-?\d+\],)/g, ',\n')}\n`;
}
