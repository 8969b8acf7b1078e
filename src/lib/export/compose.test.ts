import { describe, expect, it } from 'vitest';
import { beyond } from '../../../tests/fixtures/beyond.ts';
import { inventedInput, inventedShapes } from '../../../tests/fixtures/export-invented.ts';
import { periodsOf, realInput, realSeries, shapes } from '../../../tests/fixtures/export.ts';
import { MEASURES } from '../measures/index.ts';
import { compose } from './compose.ts';
import type { Drawing } from '../charts/kit/node.ts';
import { textsOf } from '../charts/kit/texts.ts';
import type { Figure } from './figure.ts';
import type { MeasureInput } from './figures/input.ts';
import { bothFigure, mapFigure, rankingFigure, stripFigure, trendFigure } from './figures/measure.ts';
import { linesOf, widthOf } from '../charts/kit/letters.ts';
import { SHAPES, shapeById } from './shapes.ts';

const all = { sort: 'figure', reversed: false, filter: null } as const;

const wordsOf = (drawing: Drawing) =>
  textsOf(drawing.nodes)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00a0', ' ');

function figuresOf(input: MeasureInput): Figure[] {
  const graded = input.measure.unit.kind === 'grade';
  return [
    bothFigure(input, shapes),
    mapFigure(input, 'map', shapes),
    mapFigure(input, 'hexagons', shapes),
    rankingFigure(input, all),
    ...(graded ? [] : [stripFigure(input)]),
    ...(graded || periodsOf(input.measure.id).length < 2
      ? []
      : [trendFigure(input, { series: realSeries(input.measure.id, ['E06000058']) })])
  ];
}

describe('every measure in every shape', () => {
  it.each(MEASURES.map(({ id }) => id))('%s: no text leaves the picture, and nothing that a reader needs is left out', (id) => {
    for (const figure of figuresOf(realInput(id)))
      for (const shape of SHAPES) {
        const drawing = compose(figure, shape);
        const where = `${figure.name} ${shape.id}`;
        expect(beyond(drawing), where).toEqual([]);
        const words = wordsOf(drawing);
        for (const needed of [
          figure.headline,
          figure.subtitle,
          `Source: ${figure.source}`,
          ...figure.key.map((entry) => entry.words)
        ])
          expect(words, where).toContain(needed);
        expect(words.replaceAll(' ', ''), where).toContain(figure.address);
        for (const note of figure.notes.filter(({ must }) => must)) expect(words, where).toContain(note.text);
        expect(Math.min(...textsOf(drawing.nodes).map(({ size }) => size)), `${where}: type too small to read`).toBeGreaterThan(
          5
        );
      }
  });
});

describe('what has no room', () => {
  const figure = mapFigure(inventedInput(), 'map', inventedShapes);
  const note = (must: boolean) => ({
    must,
    text: 'Councils decide which plans were exceptions, and some mark most of them. '.repeat(4).trim()
  });

  it('leaves caveats to the address, and says how many', () => {
    const many = { ...figure, notes: [...figure.notes, ...Array.from({ length: 12 }, () => note(false))] };
    const words = wordsOf(compose(many, shapeById('square')));
    expect(words).toMatch(/12 more caveats: see the link below\./);
    expect(words).toContain('DfE withholds the figures of Withheld.');
  });

  it('is an error when it is needed', () => {
    const much = { ...figure, notes: Array.from({ length: 40 }, () => note(true)) };
    expect(() => compose(much, shapeById('wide'))).toThrow('more words than a picture');
  });

  it('makes a headline of 300 letters smaller, not longer than the picture', () => {
    const headline = 'In October 2025 the longest of all names, Bournemouth, Christchurch and Poole, had more to say. '
      .repeat(3)
      .trim();
    for (const shape of SHAPES) expect(beyond(compose({ ...figure, headline }, shape))).toEqual([]);
  });
});

describe('lines', () => {
  it('break a word that is longer than they are, an address after its marks', () => {
    const address = 'https://atlas.example/measures/plans-within-20-weeks-including-exceptions?data=0123456789ab';
    const lines = linesOf(`SEND · ${address}`, 20, 400, 300);
    expect(lines.join('').replaceAll(' ', '')).toBe(`SEND·${address}`);
    expect(lines.every((line) => widthOf(line, 20, 400) <= 300)).toBe(true);
    expect(lines[1]).toMatch(/[/?&=-]$/);
    expect(linesOf('W'.repeat(50), 20, 700, 100).every((line) => widthOf(line, 20, 700) <= 100)).toBe(true);
  });
});
