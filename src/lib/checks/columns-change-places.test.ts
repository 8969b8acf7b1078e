import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MEASURES } from '../measures/index.ts';
import { Gazetteer } from '../model/gazetteer.ts';
import type { Observation } from '../model/observation.ts';
import { parseAreas, parseObservations } from '../tables/readers.ts';
import { columnsChangePlaces } from './columns-change-places.ts';

/* Held against every table of this site, as published and with two of its counts changed about. */

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const tables = new Map<string, readonly Observation[]>(
  MEASURES.map(({ id }) => [id, parseObservations(readFileSync(`data/observations/${id}.csv`, 'utf8'))])
);
const run = (observations: ReadonlyMap<string, readonly Observation[]>) =>
  columnsChangePlaces.run({
    gazetteer,
    files: [],
    measures: MEASURES,
    observations: new Map([...observations].map(([id, all]) => [id, [...all]]))
  });

/** The tables with the numerators of two measures changed about from a period on. */
function swapped(one: string, other: string, from: string): ReadonlyMap<string, readonly Observation[]> {
  const counts = new Map(
    [one, other].map((id) => [id, new Map((tables.get(id) ?? []).map((line) => [`${line.area} ${line.period}`, line.numerator]))])
  );
  return new Map(
    [...tables].map(([id, lines]) => {
      const rival = id === one ? other : id === other ? one : null;
      if (rival === null) return [id, lines];
      return [
        id,
        lines.map((line) =>
          line.period < from
            ? line
            : { ...line, source: 'new', numerator: counts.get(rival)?.get(`${line.area} ${line.period}`) ?? null }
        )
      ];
    })
  );
}

describe('two columns that change places', () => {
  it('are found in no table as published', () => {
    const { tested, findings } = run(tables);
    expect(tested).toBeGreaterThan(300);
    expect(findings).toEqual([]);
  });

  it.each([
    ['plans-special', 'plans-independent-special', '2025-01'],
    ['plans-elective-home-education', 'plans-alternative-provision', '2024-01'],
    ['plans-within-20-weeks', 'plans-over-52-weeks-excluding-exceptions', '2024']
  ])('are found where they do: %s and %s', (one, other, from) => {
    const { findings } = run(swapped(one, other, from));
    expect(findings.map(({ measure }) => measure)).toEqual(expect.arrayContaining([one, other]));
    const [first] = findings;
    expect(first?.source).toBe('new');
    expect(first?.period.startsWith(from)).toBe(true);
    expect(first?.published).toMatch(
      /^two counts that are each nearer to the other of .* in \d+ of the \d+ councils that can tell them apart$/
    );
  });
});
