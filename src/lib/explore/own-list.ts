import type { PlaceMatcher } from '../places/match.ts';
import type { CsvLine } from '../publications/csv.ts';
import { isPlace } from './own-cell-kinds.ts';
import { readOwnCell } from './own-cells.ts';
import type { Grid } from './own-grid.ts';
import { isOfLetter } from './own-title.ts';

/* Lists as people write them in a letter: 'Devon: 5', '• Kent – 1,234', 'Essex   7'. */

const MARKS: readonly { mark: RegExp; called: string }[] = [
  { mark: /\s*:\s*/, called: 'the colon' },
  { mark: /\s+[-–—]+\s+/, called: 'the dash' },
  { mark: /\s*=\s*/, called: 'the equals sign' },
  { mark: /\s{2,}/, called: 'the spaces' },
  { mark: /\s+/, called: 'the last space' }
];
const BULLET = /^\s*(?:[•·*▪◦‣>–-]|\d{1,3}[.)])\s+/;
/** Lines that are looked at, of texts up to so many characters: no list is longer. */
const [LOOKED_AT, LONGEST] = [400, 200_000];

/** A list of councils with a figure behind each, as a table of two columns; null where a text is none. Each line has the same mark between the two. */
export function gridOfList(text: string, matcher: PlaceMatcher): Grid | null {
  if (text.length > LONGEST || /^\uFEFF*"?sep=/i.test(text)) return null;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const filled = lines.slice(0, LOOKED_AT).filter((line) => line.trim() !== '');
  if (filled.some((line) => /[\t;|"]/.test(line))) return null;
  const figured = filled.filter((line) => /\d/.test(line)).length;
  const found = MARKS.map(({ mark, called }) => {
    const parted = (line: string) => partedAt(line, mark);
    const names = filled.flatMap((line) => {
      const [name = '', figure = ''] = parted(line) ?? [];
      /* 'Devon, 5' is parted by its comma, and 'Devon, 1,234' is not. */
      return name === '' || (name.endsWith(',') && !figure.includes(',')) ? [] : [name];
    });
    return { mark, called, parted, names: names.length, councils: names.filter((name) => isPlace(matcher, name)).length };
  }).find(({ names, councils }) => councils > 1 && councils >= names / 2 && names >= figured / 2);
  if (!found) return null;
  const cells = lines.map((line): string[] => {
    const [name = '', figure = ''] = found.parted(line) ?? [];
    return name === '' ? [line.trim()] : [name.replace(/,$/, ''), figure];
  });
  const first = cells.findIndex(({ length }) => length > 1);
  const over = lines.slice(0, first).findLastIndex((line) => line.trim() !== '');
  /* Names with the marks of footnotes, under a heading of names alone, have no figures. */
  if (isHeadingOfNames(lines[over] ?? '')) return null;
  /* What stands over the list is what its figures are called; a letter's lines over that are no part of it. */
  for (const [index, line] of lines.slice(0, first).entries())
    cells[index] = index === over && !isOfLetter(line) ? headingOf(line, found.mark) : [];
  return {
    lines: cells.flatMap((fields, index): CsvLine[] =>
      fields.join('') === '' ? [] : [{ line: index + 1, row: index + 1, fields }]
    ),
    problems: [],
    byCommas: false,
    sheets: [],
    sheet: null,
    notes: [
      `It is a list: what stands before ${found.called} in each line is read as the council, and what stands behind as the figure.`
    ]
  };
}

const isHeadingOfNames = (line: string): boolean =>
  /^\s*(?:council|councils|local authority|authority|la|area|name)\s*$/i.test(line);

function headingOf(line: string, mark: RegExp): string[] {
  const parts = line
    .trim()
    .split(mark)
    .filter((part) => part !== '');
  return parts.length === 2 ? parts.map((part) => part.replace(/,$/, '')) : ['Council', line.trim().replace(/[\s:–-]+$/, '')];
}

/** A line before and behind the last such mark, where a figure or a mark for none stands behind it. */
function partedAt(line: string, mark: RegExp): [string, string] | null {
  const bare = line.replace(BULLET, '').trim();
  const last = [...bare.matchAll(new RegExp(mark, 'g'))].at(-1);
  if (!last || last.index === 0) return null;
  const name = bare.slice(0, last.index).trim();
  const behind = bare.slice(last.index + last[0].length).trim();
  /* 'Devon (120)' is not below zero, as it would be in a column of amounts. */
  const figure = /^\s+$/.test(last[0]) ? behind.replace(/^\((\d[\d,.]*)\)$/, '$1') : behind;
  return figure === '' || readOwnCell(figure).kind === 'text' ? null : [name, figure];
}
