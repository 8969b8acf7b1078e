import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { escape } from '../../src/lib/charts/kit/markup.ts';
import { text } from '../../src/lib/charts/kit/node.ts';
import { svgOf } from '../../src/lib/charts/kit/svg.ts';
import type { Figure } from '../../src/lib/export/figure.ts';
import { mapFigure } from '../../src/lib/export/figures/measure.ts';
import { csvOf } from '../../src/lib/export/tables/csv.ts';
import { jsonOf } from '../../src/lib/export/tables/json.ts';
import { pastedTable } from '../../src/lib/export/tables/paste.ts';
import { xlsxOf } from '../../src/lib/export/tables/xlsx.ts';
import { guarded, unguarded } from '../../src/lib/model/spreadsheet.ts';
import { inventedInput, inventedShapes } from '../fixtures/export-invented.ts';
import { anyText, holds, holdsSoon, runs } from '../fixtures/fuzz.ts';

/* Whatever a name or a note says, no file that leaves runs it, and each gives back what it was given. */

const base = mapFigure(inventedInput(), 'map', inventedShapes);
const columns = [
  { name: 'area', title: 'Council', kind: 'text' as const, means: '' },
  { name: 'value', title: 'Figure', kind: 'number' as const, means: '', decimals: 1 }
];
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
const rows = fc.array(fc.tuple(anyText, number), { minLength: 1, maxLength: 5 });
/** Text in which cells may begin within: the marks between cells, signs, digits, blanks and quotation marks, close together. */
const signed = fc
  .array(fc.constantFrom(',', ';', '\t', '\n', '\r', ' ', '"', "'", '-', '+', '=', '@', '＝', '1', '2.5', '%', 'x', '\u00a0'), {
    maxLength: 12
  })
  .map((parts) => parts.join(''));

const PARTS = [',', ';', '\t', '\u0000none'];
/** What a spreadsheet takes for cells of a text, whichever mark it parts them by; it may mind quotation marks or not. */
const cellsOf = (text: string) => PARTS.flatMap((mark) => text.split(/\r\n|\r|\n/).flatMap((line) => line.split(mark)));
const isRun = (cell: string) => /^[\s"]*[=+\-@＝＋－＠]/.test(cell) && !/^[\s"]*[+-]\d[\d.,]*%?["\s]*$/.test(cell);

/** What XML 1.0 has no place for: control characters, halves of letters, and two that are none. */
const NOT_IN_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

const figureOf = (table: Figure['table'], words = ''): Figure => ({ ...base, headline: words, table });

describe('a text in a file for spreadsheets', () => {
  it('begins no cell that is run, and comes back as it was', () => {
    holds(
      fc.oneof(anyText, signed),
      (written) => {
        expect(cellsOf(guarded(written)).filter(isRun)).toEqual([]);
        expect(unguarded(guarded(written))).toBe(written);
      },
      runs(20_000)
    );
  });

  it('stands in a CSV whose cells are what was written', () => {
    holds(rows, (cells) => {
      const written = csvOf({ columns, rows: cells });
      const { data, errors } = Papa.parse<string[]>(written.replace('\ufeff', ''), { delimiter: ',', newline: '\r\n' });
      expect(errors).toEqual([]);
      const [header, ...body] = data.slice(0, -1);
      expect(header).toEqual(['area', 'value']);
      expect(body.map(([name = '', value = '']) => [unguarded(name), Number(value)])).toEqual(
        cells.map(([name, value]) => [name, value === 0 ? 0 : value])
      );
      for (const record of body) for (const cell of [record[0] ?? '']) expect(cellsOf(cell).filter(isRun)).toEqual([]);
    });
  });

  it('stands in a workbook as text, never as a formula, and numbers are numbers', async () => {
    await holdsSoon(
      rows,
      async (cells) => {
        const { sheets } = await readXlsx(xlsxOf(figureOf({ columns, rows: cells }, cells[0]?.[0])));
        const body = sheets[0]?.rows.slice(5) ?? [];
        const shown = (name: string) => name.replace(NOT_IN_XML, '').replaceAll('\r', '');
        cells.forEach(([name, value], i) => {
          expect(body[i]?.[1]).toBe(value === 0 ? 0 : value);
          expect(body[i]?.[0] ?? '').toBe(shown(name));
        });
      },
      runs(60, 10)
    );
  });

  it('is pasted as text', () => {
    holds(rows, (cells) => {
      const pasted = pastedTable(figureOf({ columns, rows: cells }, cells[0]?.[0]));
      const found: string[] = [];
      const names: string[] = [];
      const parser = new Parser({ ontext: (words) => found.push(words), onopentagname: (name) => names.push(name) });
      parser.end(pasted.html);
      expect(new Set(names)).toEqual(new Set(['table', 'caption', 'thead', 'tr', 'th', 'tbody', 'td']));
      expect(pasted.text.split('\n')).toHaveLength(cells.length + 1);
      for (const line of pasted.text.split('\n').slice(1)) expect(line.split('\t')).toHaveLength(2);
    });
  });
});

describe('a name', () => {
  it('comes back from JSON', () => {
    holds(rows, (cells) => {
      const whole = JSON.parse(jsonOf(figureOf({ columns, rows: cells }))) as { rows: { area: string; value: number }[] };
      expect(whole.rows).toEqual(cells.map(([area, value]) => ({ area, value: value === 0 ? 0 : value })));
    });
  });

  it('is text in HTML and in its attributes', () => {
    holds(anyText, (name) => {
      const texts: string[] = [];
      const titles: (string | undefined)[] = [];
      const tags: string[] = [];
      const parser = new Parser({
        ontext: (words) => texts.push(words),
        onopentag: (tag, { title }) => {
          tags.push(tag);
          titles.push(title);
        }
      });
      parser.end(`<p title="${escape(name)}">${escape(name)}</p>`);
      expect(tags).toEqual(['p']);
      expect(texts.join('')).toBe(name);
      expect(titles).toEqual([name]);
    });
  });

  it('leaves a drawing well formed', () => {
    holds(
      anyText,
      (name) => {
        const nodes = [text(10, 10, name, 12)];
        const svg = svgOf({ width: 100, height: 100, title: name, description: name, nodes }, 'light');
        expect(XMLValidator.validate(svg)).toBe(true);
        expect(svg.match(/<(script|foreignObject|a|image)\b/)).toBeNull();
        expect(svg).not.toMatch(NOT_IN_XML);
      },
      runs(300)
    );
  });
});
