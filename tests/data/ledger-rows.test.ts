import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { inForce, isCouncil } from '../../src/lib/model/area.ts';
import { isDoubted, isNoBase, type Fault } from '../../src/lib/model/fault.ts';
import { MEASURES } from '../../src/lib/measures/index.ts';
import { isPrinted } from '../../src/lib/model/measure.ts';
import { isFlagged } from '../../src/lib/ui/checks.ts';
import { readFiles, type FilesRead } from '../../pipelines/read.ts';
import { BOUNDARY_FILES, LISTED, LOOKUP_FILES, readSources } from '../../pipelines/sources.ts';

const SOURCES = process.env.PARITY_SOURCES ?? '';
type Row = Record<string, string>;
const parse = (text: string) => Papa.parse<Row>(text.trim(), { header: true }).data;
const table = (path: string) => parse(readFileSync(`data/${path}`, 'utf8'));

const faults = table('faults.csv').map((row) => ({ ...row, row: row.row ? Number(row.row) : null })) as unknown as Fault[];
const measures = new Map(MEASURES.map((measure) => [measure.id, measure]));
const areas = table('areas.csv').map(({ code = '', name = '', kind = '', from = '', to = '' }) => ({
  code,
  name,
  kind,
  from,
  to
}));
const lines = new Map(
  MEASURES.flatMap(({ id }) =>
    table(`observations/${id}.csv`).map((line) => [`${id} ${line.area} ${line.period}`, line] as const)
  )
);
const lineOf = (fault: Fault, period: string) => lines.get(`${fault.measure} ${fault.area} ${period}`);
const said = (fault: Fault) => `${fault.id}: ${fault.decision}`;

/** A decision's sentence on one period: decisions that differ by period name theirs, 'January 2024, January 2025: …'. */
function decisionOn({ decision }: Fault, period: string): string {
  const year = /^\d{4}-01$/.test(period) ? `January ${period.slice(0, 4)}` : period;
  const parts = [
    ...decision.matchAll(
      /((?:(?:January )?\d{4}(?:-\d\d)?, )*(?:January )?\d{4}(?:-\d\d)?): ([^:]*?\.)(?= (?:January )?\d{4}|$)/g
    )
  ];
  return parts.find(([, years = '']) => years.split(', ').includes(year))?.[2] ?? decision;
}

describe('every decision of the ledger, against what the tables do', () => {
  const figures = faults
    .filter(({ measure }) => measure !== '')
    .flatMap((fault) =>
      fault.period
        .split(' ')
        .map((period) => ({ fault, period, line: lineOf(fault, period), decision: decisionOn(fault, period) }))
    );
  const those = (words: RegExp) => figures.filter(({ decision }) => words.test(decision));
  const wrong = (of: typeof figures, holds: (one: (typeof figures)[number] & { line: Row }) => boolean) =>
    of.filter((one) => !one.line || !holds({ ...one, line: one.line })).map(({ fault, period }) => `${period} ${said(fault)}`);

  it('names figures that have a line', () => expect(wrong(figures, () => true)).toEqual([]));

  it('says of each figure whether it is shown, shown and not used, or not there', () => {
    const words = /(is shown|Shown as published|The figure shown|It is shown|No figure is made)/;
    expect(wrong(figures, ({ decision }) => words.test(decision))).toEqual([]);
    const shown = /Shown as published|The figure shown/;
    expect(those(shown).length).toBeGreaterThan(500);
    expect(wrong(those(shown), ({ line }) => line.status === 'ok' && line.value !== '')).toEqual([]);
    const out = /not ranked or compared/;
    expect(wrong(those(out), ({ line }) => line.status === 'faulty' && line.value !== '')).toEqual([]);
    expect(wrong(those(/No figure is (shown|made)/), ({ line }) => line.value === '')).toEqual([]);
    expect(
      wrong(
        figures.filter(({ line }) => line?.status === 'faulty'),
        ({ decision }) => out.test(decision)
      )
    ).toEqual([]);
  });

  it('takes out of use what a blocker names, and nothing else', () => {
    const blocked = figures.filter(({ fault, line }) => fault.severity === 'blocker' && line?.value !== '');
    expect(wrong(blocked, ({ line }) => line.status === 'faulty')).toEqual([]);
    const named = new Set(blocked.map(({ fault, period }) => `${fault.measure} ${fault.area} ${period}`));
    const faulty = [...lines].filter(([, { status }]) => status === 'faulty').map(([key]) => key);
    expect(faulty.filter((key) => !named.has(key))).toEqual([]);
  });

  it('gives the reason that the line has where there is no figure', () => {
    const REASONS: Row = {
      'not-collected': 'it was not collected then',
      'nothing-to-divide': 'the denominator is 0',
      suppressed: 'the publisher withholds it',
      'not-returned': 'the publisher prints none',
      'no-row': 'the published table leaves this area out',
      'not-an-area-then': 'there is nothing to measure it from'
    };
    expect(
      wrong(those(/No figure is shown/), ({ line, decision }) => decision.includes(REASONS[line.status ?? ''] ?? '?'))
    ).toEqual([]);
  });

  it('says made from counts, or the sum of councils, where that is so', () => {
    const counts = ({ line }: { line: Row }) => line.numerator !== '' && line.denominator !== '';
    expect(
      wrong(those(/made from the published counts/), (one) => counts(one) && !isPrinted(measures.get(one.fault.measure)!))
    ).toEqual([]);
    expect(
      wrong(those(/sum of the councils/), (one) => counts(one) && (one.line.note ?? '').split(' ').includes('summed'))
    ).toEqual([]);
  });

  it('marks what it says is marked, names it as no end, and has it in no finding', () => {
    const found = table('findings.csv').flatMap((row) =>
      [row.period, row.base_period, row.turn_period].map((period) => `${row.measure} ${row.area} ${period}`)
    );
    const marked = those(/and marked/);
    expect(
      wrong(marked, ({ fault, line }) => isFlagged(fault.check) && isDoubted({ note: (line.note ?? '').split(' ') }))
    ).toEqual([]);
    const none = those(/in no finding/);
    expect(none.length).toBeGreaterThan(200);
    expect(wrong(none, ({ line }) => isNoBase({ note: (line.note ?? '').split(' ') }))).toEqual([]);
    const listed = new Set(found);
    expect(wrong(none, ({ fault, period }) => !listed.has(`${fault.measure} ${fault.area} ${period}`))).toEqual([]);
  });

  it('says that no measure is made of what none is made of', () => {
    const terms = table('cells/terms.csv');
    const used = new Set(
      MEASURES.flatMap(({ id }) => {
        const own = new Map(
          terms.filter(({ measure, role }) => measure === id && role !== 'published-rate').map((term) => [term.term, term])
        );
        return parse(gunzipSync(readFileSync(`data/cells/${id}.csv.gz`)).toString('utf8')).flatMap(({ term = '', row }) => {
          const of = own.get(term);
          return of ? `${of.source} ${row} ${of.column}` : [];
        });
      })
    );
    const unused = faults.filter(({ decision }) => /No measure/.test(decision));
    expect(unused.length).toBeGreaterThan(100);
    const wrongly = unused.filter(({ source, row, column }) =>
      columnsOf(column).some((name) => used.has(`${source} ${row} ${name}`))
    );
    expect(wrongly.map(said)).toEqual([]);
  });

  it('says which part is none or nearly none, and no year as a file spells it', () => {
    const unnamed = faults.filter(({ check, published }) => check === 'none-among-hundreds' && !/^[\d,]+ \([a-zA-Z].+\)$/.test(published));
    expect(unnamed.map(({ id }) => id)).toEqual([]);
    expect(faults.filter(({ check, published }) => check === 'leap' && /\d{4}-01\b/.test(published)).map(({ id }) => id)).toEqual([]);
  });

  it('doubts no share because of the very thing that it is a share of', () => {
    const terms = table('cells/terms.csv');
    const wrongly = faults.filter(
      ({ check, measure, column }) =>
        check === 'mostly-unrecorded' &&
        terms.some(
          (term) => term.measure === measure && term.role === 'numerator' && columnsOf(column).includes(term.column ?? '')
        )
    );
    expect(wrongly.map(({ id }) => id)).toEqual([]);
  });

  it('names no council that did not exist then', () => {
    const wrongly = faults.flatMap((fault) => {
      const text = `${fault.published} ${fault.expected}`;
      // A code, and a council that is said not to have been one then, may be of one that has ended.
      if (fault.check === 'code-is-current' || /was not a council|, until /.test(text)) return [];
      const then = fault.period.split(' ');
      return areas
        .filter(
          (area) =>
            isCouncil(area as Parameters<typeof isCouncil>[0]) &&
            !then.some((period) => inForce(area, period) || (area.to !== '' && area.to >= `${period.slice(0, 4)}-01-01` && area.from <= period)) &&
            !areas.some((other) => other.code !== area.code && other.name === area.name) &&
            namesIt(text, area.name)
        )
        .map(({ name }) => `${name}, ${said(fault)}`);
    });
    expect(wrongly).toEqual([]);
  });
});

function namesIt(text: string, name: string): boolean {
  const longer = areas.filter((area) => area.name !== name && area.name.includes(name)).map((area) => area.name);
  return longer.reduce((rest, other) => rest.replaceAll(other, ''), text).includes(name);
}

/** 'a, b and c' → the columns; in the long table of the interactive tool the name of the figure stands after its column. */
function columnsOf(column: string): string[] {
  return column.replace(/^Values, .*/, 'Values').split(/, | and /);
}

describe.skipIf(SOURCES === '')('every line that the ledger cites', () => {
  const all = [...LISTED.map(({ file }) => file), ...BOUNDARY_FILES, ...LOOKUP_FILES];
  const files: FilesRead['files'] = SOURCES === '' ? [] : readFiles(readSources(SOURCES, all)).files;
  const plain = new Map<string, string[]>();
  const fileOf = (source: string) => files.find((file) => file.source === source);

  /** The characters in a column of a line: of a plain table from the file itself, of any other as its reader has them. */
  function charactersIn(source: string, line: number, column: string): string | null {
    const file = fileOf(source)?.file ?? '';
    if (file.endsWith('.csv') && !file.startsWith('tribunals/SEND T')) {
      const known =
        plain.get(source) ??
        readFileSync(join(SOURCES, file), 'utf8')
          .replace(/^\uFEFF/, '')
          .split(/\r?\n/);
      plain.set(source, known);
      const [header = [], values = []] = [known[0], known[line - 1]].map(
        (text) => Papa.parse<string[]>(text ?? '').data[0] ?? []
      );
      const at = header.indexOf(column);
      return at < 0 ? null : (values[at] ?? null);
    }
    const rows = [...(fileOf(source)?.rows ?? []), ...(fileOf(source)?.beside ?? [])].filter((row) => row.line === line);
    const cell = rows.flatMap(({ cells }) => Object.values(cells)).find((one) => one.column === column);
    return cell?.published ?? rows.find((row) => row.onsColumn === column)?.onsCode ?? null;
  }

  const bare = (text: string) => text.replaceAll(',', '').replace(/%$/, '').trim();
  /** The published characters of each column: '96 (60 + 36)' are two, '8 of 320 (2.5%) in 2023, from …' one. */
  function printedIn(all: string, columns: number): string[] {
    // Several years of one column are told in order, and the line cited is that of the last.
    const published = all.split('; ').at(-1) ?? '';
    const added = /^[\d,.-]+ \(([^)]*[+−][^)]*)\)/.exec(published)?.[1];
    if (added !== undefined) return added.split(/ [+−] /);
    if (columns > 1) return published.split(', ');
    return [/^£?-?[\d,]*\.?\d+%?(?= of | in (?:January )?\d{4}$| \(|, beside|$)/.exec(published)?.[0] ?? published];
  }
  /** Findings about more than the cell that they cite: a header, a total that stands for many rows, a code beside a name. */
  const NOT_A_CELL = [
    'read-with-care',
    'labels-fit-headers',
    'totals-hold-the-withheld',
    'like-for-like',
    'code-agrees-with-name'
  ];

  it('holds the published characters in the column that it names', () => {
    const cited = faults.filter(({ row, check, published }) => row !== null && !NOT_A_CELL.includes(check) && !/^a figure not printed here/.test(published)
    );
    expect(cited.length).toBeGreaterThan(1500);
    const wrongly = cited.flatMap((fault) => {
      const columns = columnsOf(fault.column);
      const printed = printedIn(fault.published, columns.length);
      const found = columns.map((column) => charactersIn(fault.source, fault.row ?? 0, column));
      const holds =
        found.length === printed.length && found.every((text, i) => text !== null && bare(text) === bare(printed[i] ?? ''));
      return holds ? [] : [`${fault.id}: ${fault.row} ${fault.column}: ${fault.published} | ${found.join('; ')}`];
    });
    expect(wrongly).toEqual([]);
  });
});
