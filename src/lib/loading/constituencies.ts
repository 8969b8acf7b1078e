import { readFileSync } from 'node:fs';
import { group } from 'd3-array';
import type { Area } from '../model/area.ts';
import { constituencySlug, type PeopleShare } from '../places/constituency.ts';
import { percentsOf } from '../places/find.ts';
import { CONSTITUENCIES } from '../tables/constituencies.ts';
import { readTable } from '../tables/csv.ts';
import { MPS, type Mp } from '../tables/mps.ts';
import { areasByCode, once, onceEach } from './atlas.ts';

/** A constituency of England, the councils that its people live in, and who sat for it on the day of the list. */
export interface Constituency {
  name: string;
  code: string;
  slug: string;
  /** The largest part first, with its share of the people in whole per cent. */
  parts: (PeopleShare & { council: Area })[];
  /** Of the people, in per cent, those whom the table places in no council. */
  left: number;
  mp: Pick<Mp, 'name' | 'party' | 'on'>;
}

/** An MP as a newspaper names them: the list has Mr, Mrs and Ms for some and not for others. */
const plainMp = (name: string): string => name.replace(/^(?:Mr|Mrs|Ms|Miss) /, '');

/** Every constituency of England, by name. Throws where two have one address, or one has no line in the list of MPs. */
export const allConstituencies = once(async (): Promise<Constituency[]> => {
  const byCode = await areasByCode();
  const text = (path: string) => readFileSync(`static/data/${path}`, 'utf8');
  const mps = new Map(readTable(MPS, text(MPS.path)).map((mp) => [mp.code, mp]));
  const shares = group(readTable(CONSTITUENCIES, text(CONSTITUENCIES.path)), ({ code }) => code);
  const slugs = new Set<string>();
  return [...shares].map(([code, lines]) => {
    const name = lines[0]?.name ?? '';
    const slug = constituencySlug(name);
    if (slugs.has(slug)) throw new Error(`Two constituencies have the address ${slug}`);
    slugs.add(slug);
    const mp = mps.get(code);
    if (!mp) throw new Error(`mps.csv has no line of ${name} (${code})`);
    const percents = percentsOf({ parts: lines.map(({ area, share }) => ({ council: area, share })) });
    const parts = lines.map(({ area, share }, i) => {
      const council = byCode.get(area);
      if (!council) throw new Error(`constituencies.csv places ${name} in ${area}, which areas.csv lacks`);
      return { council, percent: percents.parts[i] ?? 0, all: share === 1 };
    });
    return { name, code, slug, parts, left: percents.left, mp: { name: plainMp(mp.name), party: mp.party, on: mp.on } };
  });
});

/** The constituencies that people of a council live in, those of most of whose people it is first. */
export const constituenciesOf = onceEach(async (council: string) =>
  (await allConstituencies())
    .flatMap(({ name, slug, mp, parts }) => {
      const part = parts.find(({ council: { code } }) => code === council);
      return part ? { name, slug, mp, percent: part.percent, all: part.all } : [];
    })
    .sort((a, b) => b.percent - a.percent || (a.name < b.name ? -1 : 1))
);
