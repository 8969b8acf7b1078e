import { describe, expect, it } from 'vitest';
import { BLOCK_GAP, planSheets, SHEET_HEIGHT, tooManySheets, type Block } from './sheets.ts';

const block = (id: string, kind: Block['kind'], height: number): Block => ({ id, kind, height });
const measures = (count: number, height: number) => Array.from({ length: count }, (_, i) => block(`m${i}`, 'measure', height));
const briefing = (count: number, height: number, close = 150): Block[] => [
  block('summary', 'summary', 120),
  block('table', 'table', 90),
  ...measures(count, height),
  block('close', 'close', close)
];
const HALF = (SHEET_HEIGHT - BLOCK_GAP) / 2;

describe('which block goes on which sheet', () => {
  it('one measure and short sources make two sheets', () => {
    expect(planSheets(briefing(1, 100)).sheets).toEqual([
      ['summary', 'table'],
      ['m0', 'close']
    ]);
  });

  it('as few sheets as hold all, in their order', () => {
    expect(
      planSheets([block('summary', 'summary', 40), block('table', 'table', 30), ...measures(1, 120), block('close', 'close', 50)])
        .sheets
    ).toEqual([['summary', 'table', 'm0', 'close']]);
    expect(planSheets(briefing(6, HALF)).sheets).toHaveLength(5);
    expect(planSheets(briefing(8, HALF)).sheets).toEqual([
      ['summary', 'table'],
      ['m0', 'm1'],
      ['m2', 'm3'],
      ['m4', 'm5'],
      ['m6', 'm7'],
      ['close']
    ]);
  });

  it('a hair more than half a page is a page of its own', () => {
    expect(planSheets(briefing(2, HALF + 0.1, 200)).sheets).toEqual([['summary', 'table'], ['m0'], ['m1'], ['close']]);
  });

  it('a table that has no room goes on to the next sheet', () => {
    expect(planSheets([block('summary', 'summary', 200), block('table', 'table', 90)]).sheets).toEqual([['summary'], ['table']]);
  });

  it('fills what is left with more of the measures on the sheet, least left empty, and never the last sheet', () => {
    const filler = (id: string, of: string, instead: string, height: number) => ({ id, of, instead, height });
    const blocks = [block('summary', 'summary', 250), ...measures(2, 140), block('close', 'close', 200)];
    const { sheets, spare } = planSheets(blocks, [
      filler('years', 'm0', 'years', 40),
      filler('ten', 'm0', 'ends', 70),
      filler('five', 'm0', 'ends', 35),
      filler('other', 'm1', 'years', 60),
      filler('long', 'm1', 'ends', 300)
    ]);
    expect(sheets).toEqual([['summary'], ['m0', 'years', 'ten'], ['m1', 'other'], ['close']]);
    expect(spare.map(Math.round)).toEqual([12, 4, 58, 62]);
    for (const height of spare) expect(height).toBeGreaterThanOrEqual(0);
  });

  it('fills a sheet without a measure with what is told of any, each once', () => {
    const fillers = [0, 1].map((i) => ({ id: `years m${i}`, of: `m${i}`, instead: 'years', height: 60 }));
    const { sheets } = planSheets([block('summary', 'summary', 190), ...measures(2, 200), block('close', 'close', 250)], fillers);
    expect(sheets[0]).toEqual(['summary', 'years m0']);
    expect(sheets.flat().filter((id) => id === 'years m0')).toHaveLength(1);
  });

  it('leaves out nothing, keeps the order, overfills no sheet, whatever the heights', () => {
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let round = 0; round < 300; round++) {
      const blocks = briefing(1 + Math.floor(random() * 12), 60 + random() * 190, 40 + random() * 215).map((one) =>
        one.kind === 'measure' ? { ...one, height: 50 + random() * 200 } : one
      );
      const { sheets, tall } = planSheets(blocks);
      expect(sheets.flat()).toEqual(blocks.map(({ id }) => id));
      expect(tall).toEqual([]);
      for (const sheet of sheets) {
        const heights = sheet.map((id) => blocks.find((one) => one.id === id)?.height ?? NaN);
        const height = heights.reduce((sum, one) => sum + one, 0) + BLOCK_GAP * (sheet.length - 1);
        expect(height).toBeLessThanOrEqual(SHEET_HEIGHT);
      }
    }
  });

  it('names a block that is higher than a sheet', () => {
    expect(planSheets(briefing(1, 300)).tall).toEqual(['m0']);
  });
});

describe('more than six sheets', () => {
  it('says how many and how to narrow it, never below one measure', () => {
    expect(tooManySheets(6, { measures: 8, councils: 8, perSheet: 2 })).toBe('');
    expect(tooManySheets(8, { measures: 12, councils: 8, perSheet: 2 })).toBe(
      'This choice needs 8 sheets, and a briefing is at most 6. All of it is shown below and would be printed. To narrow it, remove 4 measures, or choose fewer councils, whose tables then are shorter.'
    );
    expect(tooManySheets(7, { measures: 6, councils: 1, perSheet: 1 })).toContain('remove one measure.');
  });
});
