import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isCouncil } from '../../src/lib/model/area.ts';
import { constituencySlug } from '../../src/lib/places/constituency.ts';
import { AREAS } from '../../src/lib/tables/areas.ts';
import { CONSTITUENCIES } from '../../src/lib/tables/constituencies.ts';
import { readTable } from '../../src/lib/tables/csv.ts';
import { MPS } from '../../src/lib/tables/mps.ts';
import { table } from './support.ts';

const read = (path: string) => readFileSync(`data/${path}`, 'utf8');
const shares = readTable(CONSTITUENCIES, read(CONSTITUENCIES.path));
const names = new Map(shares.map(({ code, name }) => [code, name]));

describe('the constituencies of England', () => {
  it('have one address each, of small letters and hyphens only', () => {
    const slugs = [...names.values()].map(constituencySlug);
    expect(slugs.length).toBe(543);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z]+(-[a-z]+)*$/.test(slug))).toEqual([]);
  });

  it('have one MP each, all of one day, and no address of theirs is kept', () => {
    const text = read(MPS.path);
    const mps = readTable(MPS, text);
    expect(mps.map(({ code }) => code).sort()).toEqual([...names.keys()].sort());
    expect([...new Set(mps.map(({ on }) => on))]).toEqual(['2026-06-27']);
    expect(mps.filter(({ name, party }) => name === '' || party === '')).toEqual([]);
    expect(text).not.toContain('@');
  });

  it('name their MPs on pages with who lists them and on which day, and their shares with who works them out', () => {
    const sources = table('sources.csv');
    const [mp] = readTable(MPS, read(MPS.path));
    const listed = sources.find(({ id }) => id === mp?.source);
    const worked = sources.find(({ id }) => id === 'lookups-constituency-2024-to-utla23-by-population');
    for (const page of ['council/Constituencies', 'constituency/Page', 'constituency/Sheets']) {
      const text = readFileSync(`src/lib/pages/${page}.svelte`, 'utf8').replace(/\s+/g, ' ');
      expect(text, page).toContain(listed?.['publisher']);
      expect(text, page).toMatch(/(?:list of|Department for Education of) \{(?:days|data\.listed)\}/);
      expect(text, page).toContain(worked?.['publisher']);
      expect(text, page).toContain(worked?.['release']);
    }
  });

  it('lie in councils of today, each of which has one', () => {
    const today = readTable(AREAS, read(AREAS.path)).filter((area) => isCouncil(area) && area.to === '');
    const placed = new Set(shares.map(({ area }) => area));
    expect(today.filter(({ code }) => !placed.has(code))).toEqual([]);
    expect(placed.size).toBe(today.length);
  });
});
