import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BASES } from '../kit/palette.ts';

const css = readFileSync(new URL('cells.css', import.meta.url), 'utf8');
const charts = readFileSync(new URL('../kit/palette-charts.css', import.meta.url), 'utf8');

/** Relative luminance of `#rrggbb`, and the ratio of two of them: WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

/** Which of the two roles stands on a shade: the last rule that names it. */
function onShade(shade: string, dark: boolean): 'ink' | 'paper' {
  const [screen, darkOnly] = [css.replace(/@media[^{]*\{[\s\S]*?\n\}/, ''), /@media[^{]*\{([\s\S]*?)\n\}/.exec(css)?.[1] ?? ''];
  const rules = [...`${screen}${dark ? darkOnly : ''}`.matchAll(/\.shaded([^{]*)\{\s*--on-shade: var\(--area-(ink|paper)\)/g)];
  const found = rules.filter(([, names = '']) => names.includes(`.${shade}`)).at(-1)?.[2];
  if (found !== 'ink' && found !== 'paper') throw new Error(`nothing is written on ${shade}`);
  return found;
}

/** A colour of the charts in one theme, as their sheet says it. */
function colourOf(name: string, theme: 'light' | 'dark'): string {
  const parts = charts.split('@media');
  const sheet = theme === 'light' ? parts[0] : parts.find((part) => part.includes('prefers-color-scheme: dark'));
  return new RegExp(`--area-${name}: (#[0-9a-f]{6})`).exec(sheet ?? '')?.[1] ?? '';
}

describe('what is written on a shaded cell', () => {
  for (const theme of ['light', 'dark'] as const)
    for (const shade of ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'n0', 'n1', 'n2', 'n3', 'n4', 'n5'] as const)
      it(`can be read on ${shade}, ${theme}`, () => {
        const words = colourOf(onShade(shade, theme === 'dark'), theme);
        expect(contrast(words, BASES[theme][shade])).toBeGreaterThanOrEqual(4.5);
      });
});
