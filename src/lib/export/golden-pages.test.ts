import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { beyond } from '../../../tests/fixtures/beyond.ts';
import { shapes } from '../../../tests/fixtures/export.ts';
import { figureInputs } from '../../../tests/fixtures/export-pages.ts';
import { compose } from './compose.ts';
import { textsOf } from '../charts/kit/texts.ts';
import { svgOf } from '../charts/kit/svg.ts';
import type { ThemeName } from '../charts/kit/palette.ts';
import { shapeById, SHAPES, type ShapeId } from './shapes.ts';
import { figureOf } from './work/job.ts';

const folder = fileURLToPath(new URL('../../../tests/golden/', import.meta.url));
const figures = new Map(
  await Promise.all(
    Object.entries(figureInputs()).map(
      async ([name, request]) => [name, await figureOf(request, () => Promise.resolve(shapes))] as const
    )
  )
);

const goldens: [name: string, shape: ShapeId, theme: ThemeName][] = [
  ['matrix', 'a4', 'light'],
  ['matrix', 'wide', 'light'],
  ['matrix-region-moved', 'tall', 'dark'],
  ['item-both', 'wide', 'light'],
  ['item-hexagons', 'square', 'light'],
  ['both', 'wide', 'light'],
  ['both', 'a4', 'dark'],
  ['funnel', 'wide', 'light'],
  ['funnel-dispersed', 'tall', 'dark'],
  ['funnel-rate', 'wide', 'light'],
  ['funnel-rate', 'a4', 'light'],
  ['funnel-rate-dispersed', 'square', 'dark'],
  ['funnel-rate-few', 'tall', 'light'],
  ['regions', 'wide', 'light'],
  ['regions', 'tall', 'dark'],
  ['since', 'a4', 'light'],
  ['since-region', 'tall', 'light'],
  ['compare', 'a4', 'light'],
  ['compare-between', 'wide', 'light'],
  ['two-measures', 'wide', 'light'],
  ['two-measures', 'tall', 'dark'],
  ['two-measures-region', 'square', 'light'],
  ['breakdown', 'wide', 'light'],
  ['breakdown', 'tall', 'dark'],
  ['breakdown-age', 'a4', 'light'],
  ['set-sum', 'square', 'light'],
  ['gap', 'wide', 'light'],
  ['gap', 'tall', 'dark'],
  ['gap-table', 'wide', 'light'],
  ['fan', 'square', 'light'],
  ['council', 'a4', 'light'],
  ['council-trend', 'wide', 'dark']
];

describe('golden pictures, byte for byte', () => {
  it.each(goldens)('%s %s %s', (name, shape, theme) => {
    const figure = figures.get(name);
    if (!figure) throw new Error(`There is no figure ${name}`);
    const svg = svgOf(compose(figure, shapeById(shape)), theme);
    const file = path.join(folder, `page-${name}-${shape}${theme === 'dark' ? '-dark' : ''}.svg`);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, svg);
    expect(existsSync(file), `${file} is not there: UPDATE_GOLDEN=1 writes it; look at it before you keep it`).toBe(true);
    expect(svg === readFileSync(file, 'utf8'), `${name} is drawn otherwise: UPDATE_GOLDEN=1 writes it anew; look at it`).toBe(
      true
    );
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('every figure in every shape', () => {
  it.each([...figures])('%s: no text leaves the picture, and nothing that a reader needs is left out', (_, figure) => {
    for (const shape of SHAPES) {
      const drawing = compose(figure, shape);
      expect(beyond(drawing), shape.id).toEqual([]);
      const texts = textsOf(drawing.nodes);
      const words = texts
        .map(({ text }) => text)
        .join(' ')
        .replaceAll('\u00a0', ' ');
      for (const needed of [
        figure.headline,
        figure.subtitle,
        `Source: ${figure.source}`,
        ...figure.key.map((entry) => entry.words)
      ])
        expect(words, shape.id).toContain(needed.replaceAll('\u00a0', ' '));
      expect(words.replaceAll(' ', ''), shape.id).toContain(figure.address);
      for (const note of figure.notes.filter(({ must }) => must)) expect(words, shape.id).toContain(note.text);
      expect(Math.min(...texts.map(({ size }) => size)), `${shape.id}: type too small to read`).toBeGreaterThan(5);
    }
  });

  it.each([...figures])('%s: every row of the table has every column', (_, { table }) => {
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) {
      expect(row).toHaveLength(table.columns.length);
      row.forEach((cell, i) => {
        if (cell !== null) expect(typeof cell).toBe(table.columns[i]?.kind === 'number' ? 'number' : 'string');
      });
    }
  });
});
