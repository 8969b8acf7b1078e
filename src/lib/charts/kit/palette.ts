import type { AreaClass, Shade } from '../areas/mark.ts';
import type { Paint } from './node.ts';

export type ThemeName = 'light' | 'dark';
/** Every role with its colour, as `#rrggbb`. */
export type Theme = Readonly<Record<Paint, string>>;

const SHADES: readonly Shade[] = (['c', 'n'] as const).flatMap((ramp) =>
  ([0, 1, 2, 3, 4, 5] as const).map((at): Shade => `${ramp}${at}`)
);
/** The roles with a colour of their own; the others are made from these. */
type Base = Readonly<Record<Exclude<Paint, 's1' | 'missing' | 'faulty' | `edge-${AreaClass}`>, string>>;

/** The one place where a colour is said: pages have them from two stylesheets that `paletteCss` writes. */
export const BASES: Readonly<Record<ThemeName, Base>> = {
  light: {
    ink: '#16263f',
    'ink-2': '#40506a',
    rule: '#d9d5c8',
    'rule-strong': '#8a8674',
    accent: '#a63d17',
    paper: '#fbfaf6',
    c0: '#16263f',
    c1: '#22507c',
    c2: '#357d8b',
    c3: '#7fb198',
    c4: '#cdc588',
    c5: '#f6eed2',
    n0: '#54405f',
    n1: '#745f80',
    n2: '#9c8ba8',
    n3: '#b9adc2',
    n4: '#d5cbda',
    n5: '#f1ecf3',
    'hatch-line': '#4b5563',
    'key-edge': '#8a8674',
    'faulty-line': '#16263f',
    s2: '#1f6f8b',
    s3: '#7a4a9a',
    s4: '#7d6200',
    s5: '#3f7d3a',
    s6: '#b23a72'
  },
  dark: {
    ink: '#eceae2',
    'ink-2': '#b4bdcb',
    rule: '#2d3848',
    'rule-strong': '#7b8798',
    accent: '#f3a27d',
    paper: '#10161f',
    c0: '#e6effb',
    c1: '#93bce8',
    c2: '#4fa3b8',
    c3: '#437e6b',
    c4: '#646845',
    c5: '#443f2a',
    n0: '#cfc1db',
    n1: '#ac9bbb',
    n2: '#8d7b9e',
    n3: '#6b5a7c',
    n4: '#4e415d',
    n5: '#352c40',
    'hatch-line': '#8b95a5',
    'key-edge': '#7b8798',
    'faulty-line': '#ffffff',
    s2: '#6cc0d8',
    s3: '#c9a3e6',
    s4: '#dcc052',
    s5: '#93cf8d',
    s6: '#f08fb8'
  }
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = { light: themeOf(BASES.light), dark: themeOf(BASES.dark) };

function themeOf(base: Base): Theme {
  const edges = SHADES.map((shade) => [`edge-${shade}`, mix(base[shade], base.ink, 0.45)]);
  return {
    ...base,
    ...(Object.fromEntries(edges) as Record<`edge-${Shade}`, string>),
    s1: base.accent,
    missing: base['hatch-line'],
    'edge-missing': base['hatch-line'],
    faulty: base.paper,
    'edge-faulty': base['faulty-line']
  };
}

/** `color-mix(in srgb, a, b share)` of two `#rrggbb`. */
export function mix(a: string, b: string, share: number): string {
  const part = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part(a, at) * (1 - share) + part(b, at) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * A theme in which no two roles have one colour: where they would, the later one is changed by a step of blue that nobody sees. So a page
 * that holds a drawing can give every role another colour by a rule on its attribute.
 */
export function distinct(theme: Theme): Theme {
  const used = new Set<string>();
  return Object.fromEntries(
    Object.entries(theme).map(([role, color]) => {
      let own = Number.parseInt(color.slice(1), 16);
      while (used.has(hex(own))) own += (own & 255) < 255 ? 1 : -1;
      used.add(hex(own));
      return [role, hex(own)];
    })
  ) as Theme;
}

const hex = (color: number) => `#${color.toString(16).padStart(6, '0')}`;

type OnPages = 'on-ink' | 'tint' | 'field' | 'area-tip';
type Medium = ThemeName | 'print';

/** What pages alone have, and what paper changes of light. */
const ON_PAGES: Readonly<Record<Medium, Readonly<Record<OnPages, string>>>> = {
  light: { 'on-ink': '#fbfaf6', tint: '#f1eee4', field: '#ffffff', 'area-tip': '#ffffff' },
  dark: { 'on-ink': '#10161f', tint: '#18202c', field: '#18202c', 'area-tip': '#1d2735' },
  print: { 'on-ink': '#ffffff', tint: '#ffffff', field: '#ffffff', 'area-tip': '#ffffff' }
};
const PRINT: Base = {
  ...BASES.light,
  ink: '#000000',
  'ink-2': '#333333',
  rule: '#bbbbbb',
  'rule-strong': '#666666',
  accent: '#000000',
  paper: '#ffffff',
  'hatch-line': '#333333',
  'key-edge': '#666666',
  'faulty-line': '#000000'
};

/** Custom properties by name; a line keeps its colour on paper, where the accent is black. */
function propertiesOf(medium: Medium): [name: string, color: string][] {
  const base = medium === 'print' ? PRINT : BASES[medium];
  const { ink, 'ink-2': quiet, rule, 'rule-strong': strong, accent, paper, ...rest } = base;
  const names = { 'key-edge': 'area-edge', 'faulty-line': 'area-ink', 'hatch-line': 'area-hatch-line' } as const;
  const named = Object.entries(rest).map(([role, color]): [string, string] => [
    role in names ? names[role as keyof typeof names] : role.replace(/^[cn](?=\d)/, 'area-$&').replace(/^s(?=\d)/, 'trend-'),
    color
  ]);
  return [
    ...Object.entries({ paper, ink, 'ink-2': quiet, rule, 'rule-strong': strong, accent }),
    ...Object.entries(ON_PAGES[medium]),
    ['area-paper', paper],
    ...named,
    ['trend-1', medium === 'print' ? BASES.light.accent : accent]
  ];
}

export type Sheet = 'pages' | 'charts';

/**
 * `palette-pages.css` is on every page, `palette-charts.css` where charts are: all of light, and of dark schemes and of paper what differs
 * from what it may stand over.
 */
export function paletteCss(sheet: Sheet): string {
  const own = (medium: Medium) => propertiesOf(medium).filter(([name]) => /^(area|trend)-/.test(name) === (sheet === 'charts'));
  const [light, dark] = [new Map(own('light')), new Map(own('dark'))];
  const rule = (properties: [string, string][], indent: string) =>
    `${indent}:root {\n${properties.map(([name, color]) => `${indent}  --${name}: ${color};\n`).join('')}${indent}}\n`;
  const darker = own('dark').filter(([name, color]) => light.get(name) !== color);
  const printed = own('print').filter(([name, color]) => light.get(name) !== color || dark.get(name) !== color);
  return (
    `/* Written from palette.ts, which a test holds it to: UPDATE_GOLDEN=1 writes it anew. */\n${rule(own('light'), '')}\n` +
    `@media (prefers-color-scheme: dark) {\n${rule(darker, '  ')}}\n\n@media print {\n${rule(printed, '  ')}}\n`
  );
}
