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

  it('England is drawn in ink on every page, and never in the colour of a council', () => {
    const sheets = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(css|svelte)$/.test(name));
    const rules = sheets.flatMap((name) =>
      [...readFileSync(`${lib}${name}`, 'utf8').matchAll(/([^{}]*england[^{}]*)\{([^{}]*)\}/g)].flatMap(
        ([, selector = '', body = '']) =>
          /[.-]england/.test(selector)
            ? [...body.matchAll(/\b(?:stroke|color|background|fill): ([^;]+);/g)].map(([, colour]) => `${name}: ${colour}`)
            : []
      )
    );
    expect(rules.length).toBeGreaterThan(8);
    expect(rules.filter((rule) => !/: (?:var\(--(?:ink|paper)\)|none)$/.test(rule))).toEqual([]);
  });

  it('every property that a stylesheet of charts takes is there, or set by its own markup', () => {
    const said = [paletteCss('pages'), paletteCss('charts')].join('').match(/--[a-z0-9-]+(?=:)/g);
    const sheets = readdirSync(`${lib}charts`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
    const asked = sheets.flatMap(
      (name) =>
        readFileSync(`${lib}charts/${name}`, 'utf8').match(/(?<=var\()--(area|trend|ink|paper|rule|accent)[a-z0-9-]*/g) ?? []
    );
    expect(asked.length).toBeGreaterThan(50);
    expect([...new Set(asked)].filter((name) => !said?.includes(name))).toEqual(['--area-hatch', '--area-width']);
  });

  it('mixes a rim as the strip does', () => {
    expect(mix('#000000', '#ffffff', 0.45)).toBe('#737373');
    expect(THEMES.light['edge-c0']).toBe('#16263f');
  });
});

describe('a ramp', () => {
  /* WCAG 2.2, relative luminance and contrast ratio. */
  const luminance = (color: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, i) => sum + part * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
  const contrast = (a: string, b: string) => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
    return (light + 0.05) / (dark + 0.05);
  };
  const shades = (theme: 'light' | 'dark', ramp: 'c' | 'n') =>
    ([0, 1, 2, 3, 4, 5] as const).map((at) => contrast(THEMES[theme][`${ramp}${at}`], THEMES[theme].paper));

  it.each(['light', 'dark'] as const)('in %s goes from the strongest, furthest from the page, to the palest', (theme) => {
    for (const ramp of ['c', 'n'] as const) {
      const found = shades(theme, ramp);
      expect(found).toEqual([...found].sort((a, b) => b - a));
      expect(found[0]).toBeGreaterThan(7);
    }
  });

  it.each(['light', 'dark'] as const)('in %s is never loudest where neither end is worse', (theme) => {
    expect(shades(theme, 'n')[0]).toBeLessThan((shades(theme, 'c')[0] ?? 0) * 0.7);
  });

  it.each(['light', 'dark'] as const)('in %s has a line around each shade that shows on the page at 3:1', (theme) => {
    expect(contrast(THEMES[theme]['key-edge'], THEMES[theme].paper)).toBeGreaterThan(3);
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
