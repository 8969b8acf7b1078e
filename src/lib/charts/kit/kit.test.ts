import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { group, text, type Drawing, type Node } from './node.ts';
import { svgOf } from './svg.ts';
import { BASES, mix, THEMES } from './palette.ts';

const css = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Colours of custom properties: the first rule is light, the one for dark schemes goes over it. */
function colours(path: string, prefix: string): { light: Record<string, string>; dark: Record<string, string> } {
  const [light = '', rest = ''] = css(path).split('@media (prefers-color-scheme: dark)');
  const dark = rest.split('@media')[0] ?? '';
  const read = (part: string) =>
    Object.fromEntries(
      [...part.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [
        name.replace(prefix, ''),
        value
      ])
    );
  return { light: read(light), dark: { ...read(light), ...read(dark) } };
}

describe('themes are the pages’ own colours', () => {
  it.each(['light', 'dark'] as const)('%s', (theme) => {
    const base = colours('ui/base.css', '')[theme];
    for (const role of ['ink', 'ink-2', 'rule', 'rule-strong', 'accent', 'paper'] as const)
      expect(BASES[theme][role], role).toBe(base[role]);
    const areas = colours('charts/areas/areas.css', 'area-')[theme];
    for (const shade of ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'hatch-line', 'paper'] as const)
      expect(BASES[theme][shade], shade).toBe(areas[shade]);
    expect([BASES[theme]['key-edge'], BASES[theme]['faulty-line']]).toEqual([areas['edge'], areas['ink']]);
    const trend = colours('charts/trend/trend.css', 'trend-')[theme];
    for (const [at, role] of (['s2', 's3', 's4', 's5', 's6'] as const).entries())
      expect(BASES[theme][role], role).toBe(trend[String(at + 2)]);
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
