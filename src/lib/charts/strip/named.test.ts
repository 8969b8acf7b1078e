import { describe, expect, it } from 'vitest';
import { realInput } from '../../../../tests/fixtures/export.ts';
import { boxesMeet } from '../kit/boxes.ts';
import { roughWidthOf } from '../kit/text.ts';
import { placeStrip } from './layout.ts';
import { labelAll } from './named.ts';

const NAMES = [
  'Derbyshire',
  'Bristol',
  'Bournemouth, Christchurch and Poole',
  'Isles of Scilly',
  'Leeds',
  'Kent',
  'Birmingham',
  'Halton'
];
const BOARDS = ['Derby', 'Bristol', 'Dorset', 'Cornwall', 'West Yorkshire', 'Kent', 'Birmingham'];
/** A row a board, under its name. */
const stripFigureRows = <R extends { board?: string; name: string }>(rows: readonly R[]): R[] =>
  rows
    .filter(({ board }, i) => rows.findIndex((row) => row.board === board) === i)
    .map((row) => ({ ...row, name: row.board ?? row.name }));
const LETTERING = { size: 16, most: 8 };

describe('a strip that names the chosen', () => {
  const { rows, measure, strongEnd, reference: england, lawLabel } = realInput('plans-within-20-weeks');
  const chosen = rows.filter(({ name, value }) => NAMES.includes(name) && value !== null);
  const layout = placeStrip(
    { rows, measure, strongEnd, england, lawLabel, within: new Set(chosen.map(({ code }) => code)) },
    'upright'
  );
  const labels = labelAll(rows, layout, 'upright', LETTERING);

  it('names each of eight that has a figure, none over another', () => {
    expect(chosen.length).toBeGreaterThanOrEqual(7);
    expect(labels.map(({ code }) => code).sort()).toEqual(chosen.map(({ code }) => code).sort());
    for (const [i, label] of labels.entries())
      for (const other of labels.slice(i + 1))
        expect(boxesMeet(label.box, other.box), `${label.text}, ${other.text}`).toBe(false);
  });

  it('cuts a name that is wider than the plane after a word, and keeps its figure', () => {
    const [label] = labels.filter(({ text }) => text.startsWith('Bournemouth'));
    expect(label?.text).toMatch(/^Bournemouth[^…]*… \d+\.\d%$/);
  });

  it('names every one however long its name is', () => {
    const long = rows.map((row) => ({ ...row, name: `NHS ${row.name} and the Isles of Somewhere Else ICB` }));
    const all = labelAll(long, layout, 'upright', LETTERING);
    expect(all.map(({ code }) => code).sort()).toEqual(chosen.map(({ code }) => code).sort());
    for (const { text } of all) expect(text).toMatch(/^NHS.* \d+\.\d%$/);
  });

  it('covers no word of England’s line or the law’s, where boards lie close to them', () => {
    const input = realInput('speech-therapy-waits-over-18-weeks');
    const beads = stripFigureRows(input.rows);
    const own = beads.filter(({ board }) => BOARDS.some((name) => board?.startsWith(`NHS ${name}`)));
    expect(own).toHaveLength(BOARDS.length);
    const strip = { ...input, rows: beads, england: input.reference, within: new Set(own.map(({ code }) => code)) };
    const boards = placeStrip(strip, 'upright');
    const england = boards.england;
    if (!england) throw new Error('England has no line');
    const width = roughWidthOf(england.text, 16);
    const words = { x: england.textX - width, y: england.textY - 16, width, height: 20 };
    expect(england.anchor).toBe('end');
    for (const { text, box } of labelAll(beads, boards, 'upright', LETTERING)) expect(boxesMeet(box, words), text).toBe(false);
  });

  it('keeps every label inside the plane', () => {
    for (const { box } of labels) expect([box.x >= 0, box.x + box.width <= layout.width]).toEqual([true, true]);
  });
});
