import type { Cell, PublishedRow } from '../publications/reading.ts';
import {
  filesOf,
  inFigures,
  findingsAbout,
  type Check,
  type Evidence,
  type Finding,
  type Read,
  type ReadFile
} from './evidence.ts';

const WAITING = /^(.+)Waiting$/;
const BAND = /^(\d+To\d+|Over\d+)Weeks$/;
/** NHS regions are Y56 to Y63; every other line beside the areas is of one organisation. */
const NHS_REGION = /^Y\d\d$/;

export const waitsInBands: Check = {
  id: 'waits-in-bands',
  title: 'Children waiting add up across bands of weeks, and across England',
  reason: 'Every waiting child has waited some number of weeks, in some board, region and organisation.',
  fault: {
    title: 'Waiting lists that do not add up',
    text: 'The bands of weeks should add up to all children waiting, and care boards, regions and organisations to England.'
  },
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const file of filesOf(evidence, 'community-waits'))
      for (const result of [...ofBands(evidence, file), ...ofEngland(evidence, file)]) {
        tested++;
        if (result) findings.push(...result);
      }
    return { tested, findings };
  }
};

type Result = Finding[] | null;

/** The services of a file, each with the fields of its bands of weeks. */
function servicesOf({ rows }: ReadFile): { total: string; bands: string[] }[] {
  const fields = Object.keys(rows[0]?.cells ?? {});
  return fields.flatMap((total) => {
    const service = WAITING.exec(total)?.[1];
    if (service === undefined) return [];
    return [{ total, bands: fields.filter((field) => field.startsWith(service) && BAND.test(field.slice(service.length))) }];
  });
}

/** Total against bands in every row; a board's stands once for each of its councils. All blank is no figure, and no fault. */
function* ofBands(evidence: Evidence, file: ReadFile): Generator<Result> {
  for (const { total, bands } of servicesOf(file))
    for (const row of [...file.rows, ...file.beside]) {
      const whole = row.cells[total];
      const parts = bands.flatMap((band) => row.cells[band] ?? []);
      const blanks = parts.filter(isBlank).length;
      if (!whole || (isBlank(whole) && blanks === parts.length)) continue;
      const sum = addUp(parts);
      if (blanks === 0 && sum === whole.value) yield null;
      else
        yield figureInSentence(evidence, file, row, total, [total, ...bands], {
          published: whole.value === null ? 'a blank' : inFigures(whole.value),
          expected: `${inFigures(sum)} (${row.name}): what the ${bands.length} bands of weeks add up to${blanks > 0 ? `, of which ${blanks} are blank` : ''}`
        });
    }
}

/** England against its boards, its NHS regions and the organisations that sent figures, in every column. */
function* ofEngland(evidence: Evidence, file: ReadFile): Generator<Result> {
  const boards = new Map(file.rows.flatMap((row) => (row.level === 'icb' ? [[row.onsCode, row] as const] : [])));
  const parts: [words: string, rows: readonly PublishedRow[]][] = [
    ['care boards', [...boards.values()]],
    ['NHS regions', file.beside.filter(({ onsCode }) => NHS_REGION.test(onsCode))],
    ['organisations', file.beside.filter(({ onsCode }) => !NHS_REGION.test(onsCode))]
  ];
  for (const england of file.rows.filter(({ level }) => level === 'england'))
    for (const { total, bands } of servicesOf(file))
      for (const field of [total, ...bands])
        for (const [words, rows] of parts) {
          const whole = england.cells[field];
          if (whole?.value == null || rows.length === 0) continue;
          const sum = addUp(rows.flatMap((row) => row.cells[field] ?? []));
          if (sum === whole.value) yield null;
          else
            yield figureInSentence(evidence, file, england, field, [field], {
              published: inFigures(whole.value),
              expected: `${inFigures(sum)}, what the ${rows.length} ${words} of England add up to`
            });
        }
}

/** Told of the area's figures; of a line that is no area, of none. */
function figureInSentence(
  evidence: Evidence,
  file: ReadFile,
  row: PublishedRow,
  field: string,
  fields: readonly string[],
  words: { published: string; expected: string }
): Finding[] {
  const placed: Pick<Read, 'file' | 'row'> = { file, row: 'area' in row ? (row as Read['row']) : { ...row, area: '' } };
  return findingsAbout(evidence, placed, fields, { ...words, once: true, column: row.cells[field]?.column ?? field });
}

const isBlank = (cell: Cell): boolean => cell.value === null;
const addUp = (cells: readonly Cell[]): number => cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
