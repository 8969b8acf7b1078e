import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { group, text, type Drawing, type Node } from './node.ts';
import { svgOf } from './svg.ts';
import { mix, paletteCss, THEMES } from './palette.ts';

const lib = fileURLToPath(new URL('../../', import.meta.url));

describe('colours are said once', () => {
  it.each(['pages', 'charts'] as const)('and the custom properties of %s are written from them', (sheet) => {
    const file = `${lib}charts/kit/palette-${sheet}.css`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, paletteCss(sheet));
    expect(readFileSync(file, 'utf8')).toBe(paletteCss(sheet));
  });

  it('no stylesheet of charts, nor that of all pages, has one of its own', () => {
    const sheets = readdirSync(`${lib}charts`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css') && !name.includes('palette-'))
      .map((name) => `charts/${name}`);
    const own = ['ui/base.css', ...sheets].filter((name) => /#[0-9a-f]{3,8}\b/.test(readFileSync(`${lib}${name}`, 'utf8')));
    expect([sheets.length > 4, own]).toEqual([true, []]);
  });

  it('every property that a stylesheet of charts takes is there, or set by its own markup', () => {
    const said = [paletteCss('pages'), paletteCss('charts')].join('').match(/--[a-z0-9-]+(?=:)/g);
    const sheets = readdirSync(`${lib}charts`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
    const asked = sheets.flatMap(
      (name) =>
        readFileSync(`${lib}charts/${name}`, 'utf8').match(/(?<=var\()--(area|trend|ink|paper|rule|accent)[a-z0-9-]*/g) ?? []
    );
    expect(asked.length).toBeGreaterThan(50);
    expect([...new Set(asked)].filter((name) => !said?.includes(name))).toEqual(['--area-hatch']);
  });

  it('mixes a rim as the strip does', () => {
    expect(mix('#000000', '#ffffff', 0.45)).toBe('#737373');
    expect(THEMES.light['edge-c0']).toBe('#16263f');
  });
});

describe('SVG', () => {
  const drawing = (nodes: Node[]): Drawing => ({ width: 100, height: 50, title: 'A < B & C', description: 'd', nodes });

  it('escapes words, and keeps stroke and hatch as wide as they are told in any scale', () => {
    const path = { kind: 'path', d: 'M0 0h9', fill: 'missing', stroke: 'ink', strokeWidth: 2, dash: [4, 2] } as const;
    const svg = svgOf(drawing([path, group(10, 5, 0.5, [path]), text(1, 2, '<b>', 12, { halo: 0.25 })]), 'light');
    expect(svg).toContain('<title>A &lt; B &amp; C</title>');
    expect(svg).toContain('stroke-width="2" stroke-dasharray="4 2"');
    expect(svg).toContain('stroke-width="4" stroke-dasharray="8 4"');
    expect(svg.match(/<pattern id="hatch-\d" width="[\d.]+"/g)).toEqual([
      '<pattern id="hatch-1" width="7"',
      '<pattern id="hatch-2" width="14"'
    ]);
    expect(svg.match(/&lt;b&gt;/g)).toHaveLength(2);
    expect(svg).not.toContain('<b>');
  });

  it('says the same in dark, in other colours', () => {
    const nodes = [text(1, 2, 'x', 12)];
    const [light, dark] = [svgOf(drawing(nodes), 'light'), svgOf(drawing(nodes), 'dark')];
    expect(light).not.toBe(dark);
    expect(light.replace(/#[0-9a-f]{6}/g, '')).toBe(dark.replace(/#[0-9a-f]{6}/g, ''));
  });
});
