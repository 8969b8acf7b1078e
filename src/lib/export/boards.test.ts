import { describe, expect, it } from 'vitest';
import { boards, codesIn, realInput, realSeries, shapes } from '../../../tests/fixtures/export.ts';
import { MEASURES } from '../measures/index.ts';
import { boardShort } from '../words/index.ts';
import { compose } from './compose.ts';
import { textsOf } from '../charts/kit/texts.ts';
import type { Figure } from './figure.ts';
import { bothFigure, rankingFigure, stripFigure, trendFigure } from './figures/measure.ts';
import { shapeById } from './shapes.ts';

const all = { sort: 'figure', reversed: false, filter: null } as const;
const input = realInput('speech-therapy-waits-over-18-weeks');
const names = new Map(boards.map((board) => [board.area, boardShort(board)]));
const written = (figure: Figure) =>
  textsOf(compose(figure, shapeById('a4')).nodes).map(({ text }) => text.replaceAll('\u00a0', ' '));

describe('what is taken of a measure of boards', () => {
  it('every council has a board, and no file a figure without the name of whose it is', () => {
    expect(new Set(names.values()).size).toBe(42);
    for (const measure of MEASURES.filter(({ geography }) => geography === 'icb')) {
      const { table } = rankingFigure(realInput(measure.id), all);
      const at = table.columns.findIndex(({ name }) => name === 'board');
      for (const row of table.rows) expect(row[at], `${measure.id}, ${row[1]}`).toBe(names.get(String(row[0])) ?? '');
    }
  });

  it('the picture of the table has every board once, under its own name and rank, and no council', () => {
    const words = written(rankingFigure(input, all));
    for (const name of new Set(names.values()))
      expect(
        words.filter((word) => word === name),
        name
      ).toHaveLength(1);
    expect(words).not.toContain('Cornwall');
    const first = words.indexOf('NHS Cornwall and the Isles of Scilly ICB');
    expect(words.slice(first - 1, first + 2)).toEqual(['37', 'NHS Cornwall and the Isles of Scilly ICB', '79.3%']);
  });

  it('narrowed to a region it has the boards of its councils, by name where the reader has it so', () => {
    const codes = codesIn(input, 'South West');
    const filter = { name: 'councils of the South West', codes };
    const own = new Set([...codes].map((code) => names.get(code)));
    const words = written(rankingFigure(input, { sort: 'name', reversed: false, filter })).filter((word) => own.has(word));
    const bath = 'NHS Bath and North East Somerset, Swindon and Wiltshire ICB';
    expect(words, 'those without a figure stand last').toEqual([...[...own].filter((name) => name !== bath).sort(), bath]);
    expect(rankingFigure(input, { ...all, filter }).table.rows).toHaveLength(codes.size);
  });

  it('maps say whose figures they are and what the lines are; a strip and a table speak of no lines', () => {
    const caption = 'Each council is shown the figure of its integrated care board (ICB), never one of its own: 42 boards';
    const said = (figure: Figure) => figure.notes.find(({ text }) => text.startsWith(caption));
    expect(said(bothFigure(input, shapes))?.text).toContain('42 boards, with a line where two meet.');
    for (const figure of [stripFigure(input), rankingFigure(input, all)]) {
      expect(said(figure)?.must).toBe(true);
      expect(said(figure)?.text).not.toContain('a line where two meet');
    }
  });

  it('a line over the years is named after its council and the board', () => {
    const { series } = { series: realSeries(input.measure.id, ['E10000007']) };
    expect(trendFigure(input, { series }).sentence).toContain('Derbyshire (NHS Derby and Derbyshire ICB) ');
  });
});
