import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHANGES } from '../areas/history.ts';
import { writeBoundaries } from './index.ts';
import { project } from './plane.ts';
import { readCouncils } from './read.ts';
import { ringArea } from './simplify.ts';

const sources = process.env.PARITY_SOURCES;
const data = join(import.meta.dirname, '../../data');

describe.skipIf(!sources)('boundaries from the published files (needs PARITY_SOURCES)', () => {
  it('are written byte for byte as they are committed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
    await writeBoundaries(sources!, folder);
    for (const file of ['councils.json', 'hexagons.json']) {
      expect(
        readFileSync(join(folder, 'boundaries', file), 'utf8') === readFileSync(join(data, 'boundaries', file), 'utf8'),
        file
      ).toBe(true);
    }
    rmSync(folder, { recursive: true });
  });

  it('have one shape for a council that only changed its code', () => {
    const codes = readCouncils(sources!).map(({ code }) => code);
    for (const code of ['E06000060', 'E06000065', 'E06000066', 'E08000016', 'E08000019']) expect(codes).toContain(code);
    for (const code of ['E10000002', 'E10000023', 'E10000027', 'E08000038', 'E08000039']) expect(codes).not.toContain(code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('place councils in the regions they lie in', () => {
    const regions = new Map(readCouncils(sources!).map(({ code, region }) => [code, region]));
    expect(regions.get('E10000007')).toBe('E12000004');
    expect(regions.get('E06000053')).toBe('E12000009');
    expect(regions.get('E09000001')).toBe('E12000007');
    expect([...regions.values()].filter((region) => region === 'E12000007')).toHaveLength(33);
    expect(new Set(regions.values()).size).toBe(9);
  });

  it('draw a council that others became since as all of them together, and refuse one whose borders nobody knows', () => {
    const merger = {
      date: '2027-04-01',
      kind: 'merger',
      from: ['E06000038', 'E06000041'],
      to: ['E06000999'],
      words: ''
    } as const;
    const councils = readCouncils(sources!, [...CHANGES, { ...merger, from: [...merger.from], to: [...merger.to] }]);
    const of = (code: string) => councils.find((council) => council.code === code)!;
    const size = (code: string): number =>
      of(code).polygons.reduce(
        (sum, [outer = [], ...holes]) => sum + ringArea(outer) - holes.reduce((a, hole) => a + ringArea(hole), 0),
        0
      );
    expect(size('E06000999') / (size('E06000038') + size('E06000041'))).toBeCloseTo(1, 6);
    expect(of('E06000999').polygons).toHaveLength(1);
    expect([of('E06000038').to, of('E06000999').from, of('E06000999').to]).toEqual([2026, 2027, null]);
    const split = { ...merger, kind: 'split' as const, from: ['E06000038'], to: ['E06000998', 'E06000999'] };
    expect(() => readCouncils(sources!, [...CHANGES, split])).toThrow('E06000998 of 2027-04-01 has no boundary');
  });
});

describe('project', () => {
  it('keeps two degrees west upright and puts north above south', () => {
    const [[x1, y1], [x2, y2]] = [project([-2, 50]), project([-2, 51])];
    expect([x1, x2]).toEqual([0, 0]);
    expect(y1 - y2).toBeCloseTo(111_195, -2);
    expect(project([-1, 50])[0]).toBeGreaterThan(0);
  });

  it('refuses what is not a place', () => {
    expect(() => project([NaN, 51])).toThrow('not a place');
  });
});
