import type { Regions } from '../../areas/mark.ts';
import { lineOf } from '../../areas/path.ts';
import type { HexagonsFile } from '../geometry.ts';
import { HEXAGONS } from '../layout.ts';
import { bordersOf } from './borders.ts';
import { LEADING, placeRegionNames, SIZE } from './names.ts';
import { piecesOf } from './pieces.ts';

/**
 * The regions on the cartogram, their names beside the hexagons and lines in the gaps between them. Throws where a name has no room.
 * @param areas councils with the codes of their regions, and regions with their names
 */
export function regionsOf(
  file: HexagonsFile,
  areas: readonly { code: string; name: string; kind: string; region: string }[]
): Regions {
  const pieces = piecesOf(file, new Map(areas.map(({ code, region }) => [code, region])));
  const borders = bordersOf(pieces, HEXAGONS);
  const names = new Map(areas.flatMap(({ code, name, kind }) => (kind === 'region' ? [[code, name]] : [])));
  return {
    names: placeRegionNames(names, pieces, borders, HEXAGONS),
    size: SIZE,
    leading: LEADING,
    borders: borders.map(lineOf).join('')
  };
}

/** `regions.ts` as it stands beside this folder. */
export function regionsFile({ names, size, leading, borders }: Regions): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "\\'")}'`;
  const named = names.map(
    ({ lines, x, y, anchor }) => `{ lines: [${lines.map(quoted).join(', ')}], x: ${x}, y: ${y}, anchor: '${anchor}' }`
  );
  return `import type { Regions } from '../areas/mark.ts';

/** Written by the rule of this folder, which a test holds it to: UPDATE_GOLDEN=1 writes it anew. It takes a second or two, so no page works it out. */
export const REGIONS: Regions = {
  size: ${size},
  leading: ${leading},
  names: [
    ${named.join(',\n    ')}
  ],
  // prettier-ignore
  borders: ${quoted(borders)}
};
`;
}
