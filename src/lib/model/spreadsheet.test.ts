import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from './spreadsheet.ts';

/** Cells as each program parts them, quotes taken for letters: what stands at the begin of one is what it may run. */
const cellsOf = (text: string) =>
  [',', ';', '\t', '|none'].flatMap((mark) => text.split(/\r\n|\r|\n/).flatMap((line) => line.split(mark)));
const runs = (cell: string) => /^[\s"]*[=+\-@＝＋－＠]/.test(cell) && !/^\s*[+-]\d[\d.,]*%?["\s]*$/.test(cell);

const NASTY = [
  '=1+1',
  ' =1+1',
  '"=1+1',
  '+cmd',
  '-2+3+cmd|’ /C calc’!A0',
  '@SUM(A1)',
  '\t=1',
  '\tx',
  '\r=1',
  'a;=HYPERLINK("http://x.org";"y")',
  'a; =1+1',
  'a;"=1+1"',
  'a,=1+1',
  'a, "" =1',
  'a\t=1',
  'a\n=1',
  'a\r\n+1+cmd',
  'a;-1+cmd',
  'a; -3 +cmd|x',
  'a;@x;=y;+z',
  '＝1+1',
  "'=already",
  "a; '=already",
  ';=x'
];
const PLAIN = [
  '',
  'Bristol, City of',
  'King’s Lynn; Norwich',
  "King's Lynn; O'Brien",
  '“Quoted”; fine, too',
  'a=b; c-d, e+f',
  'from 5; -3; 2',
  'x, -1.5%, y',
  '; -12',
  'https://example.org/?a=b;c=d',
  '−5 points; −3 points',
  'one\ntwo',
  "'t is"
];

describe('a text in a table for spreadsheets', () => {
  it.each(NASTY)('%j: no cell of it is run, however cells are parted', (text) => {
    expect(cellsOf(guarded(text)).filter(runs)).toEqual([]);
    expect(cellsOf(text).some(runs) || /^[\t\r]|'=/.test(text)).toBe(true);
  });

  it.each(PLAIN)('%j stays as it is', (text) => {
    expect(guarded(text)).toBe(text);
  });

  it('comes back as it was, guarded twice or with apostrophes of its own', () => {
    for (const text of [...NASTY, ...PLAIN, ...NASTY.map((one) => `''${one}`), ...NASTY.map((one) => guarded(one))]) {
      expect(unguarded(guarded(text)), JSON.stringify(text)).toBe(text);
    }
  });

  it('ends with nothing but blanks: so many that going over them once for each would take hours', () => {
    const blanks = '\n'.repeat(5_000_000);
    expect(guarded(blanks) === `'${blanks}`).toBe(true);
  });
});
