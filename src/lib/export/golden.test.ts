import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codesIn, realInput, realSeries, shapes } from '../../../tests/fixtures/export.ts';
import { inventedInput, inventedSeries, inventedShapes } from '../../../tests/fixtures/export-invented.ts';
import { compose } from './compose.ts';
import { svgOf } from '../charts/kit/svg.ts';
import type { ThemeName } from '../charts/kit/palette.ts';
import type { Figure } from './figure.ts';
import { mapFigure, rankingFigure, stripFigure, trendFigure } from './figures/measure.ts';
import { shapeById, type ShapeId } from './shapes.ts';

const folder = fileURLToPath(new URL('../../../tests/golden/', import.meta.url));
const id = 'plans-within-20-weeks';
const all = { sort: 'figure', reversed: false, filter: null } as const;
const real = realInput(id, '2024');
const table = { ...all, filter: { name: 'councils of the South West', codes: codesIn(real, 'South West') } };
const made = inventedInput();

const goldens: [name: string, figure: Figure, shape: ShapeId, theme: ThemeName][] = [
  ['real-map-wide', mapFigure(real, 'map', shapes), 'wide', 'light'],
  ['real-hexagons-square', mapFigure(real, 'hexagons', shapes), 'square', 'light'],
  ['real-strip-wide-dark', stripFigure(real), 'wide', 'dark'],
  ['real-ranking-a4', rankingFigure(real, all), 'a4', 'light'],
  ['real-ranking-region-tall', rankingFigure(real, table), 'tall', 'light'],
  ['real-trend-tall', trendFigure(real, { series: realSeries(id, ['E10000007', 'E06000023']) }), 'tall', 'light'],
  ['invented-map-square', mapFigure(made, 'map', inventedShapes), 'square', 'light'],
  ['invented-strip-wide', stripFigure(made), 'wide', 'light'],
  ['invented-ranking-tall-dark', rankingFigure(made, all), 'tall', 'dark'],
  ['invented-trend-wide', trendFigure(made, { series: inventedSeries }), 'wide', 'light']
];
const drawn = goldens.map(([name, figure, shape, theme]) => [name, svgOf(compose(figure, shapeById(shape)), theme)] as const);

describe('golden pictures, byte for byte', () => {
  it.each(drawn)('%s', (name, svg) => {
    const file = path.join(folder, `${name}.svg`);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, svg);
    expect(
      existsSync(file),
      `tests/golden/${name}.svg is not there: UPDATE_GOLDEN=1 writes it; look at it before you keep it`
    ).toBe(true);
    expect(svg === readFileSync(file, 'utf8'), `${name} is drawn otherwise: UPDATE_GOLDEN=1 writes it anew; look at it`).toBe(
      true
    );
  });
});

const has = (tool: string) => spawnSync(tool, ['--version']).status === 0;
const scratch = mkdtempSync(path.join(tmpdir(), 'golden-'));

describe('other programs open them', () => {
  it.each(drawn)('%s says nothing that only a browser understands', (_, svg) => {
    expect(svg).not.toMatch(
      /\b(class|style|href|onload)=|var\(|currentcolor|<(script|style|image|foreignObject)\b|NaN|undefined|Infinity/i
    );
    expect(
      svg.match(/https?:\/\/(?!www\.w3\.org\/2000\/svg)[^<"]*/g)?.every((link) => link.startsWith('https://atlas.example/'))
    ).toBe(true);
  });

  it.skipIf(!has('rsvg-convert')).each(drawn)('%s is drawn (where librsvg is installed)', (name) => {
    const png = path.join(scratch, `${name}.png`);
    const { stderr, status } = spawnSync('rsvg-convert', [path.join(folder, `${name}.svg`), '-o', png], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(statSync(png).size).toBeGreaterThan(20_000);
  });

  it.skipIf(!has('inkscape'))(
    'opens with every text as text (where Inkscape is installed)',
    () => {
      const [name, svg] = drawn[2]!;
      const listed = execFileSync('inkscape', ['--query-all', path.join(folder, `${name}.svg`)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore']
      });
      expect(listed.match(/^text/gm)).toHaveLength(svg.match(/<text /g)!.length);
      expect(listed.match(/^circle|^path/gm)!.length).toBeGreaterThan(100);
    },
    120_000
  );
});
