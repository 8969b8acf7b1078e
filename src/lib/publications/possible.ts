import { periodInWords } from '../model/period.ts';
import type { Cell, Problem, PublishedRow, Reading } from './reading.ts';
import { columnLetters } from './csv.ts';
import { fieldInWords } from './field-words.ts';
import { IDENTITIES, type Identity } from './identities.ts';
import { RATES, RATE_TOLERANCE } from './rates.ts';

/** What cannot be, in one row: the cells that say it, the first being the one named. */
export interface Impossible {
  row: PublishedRow;
  /** Field names. */
  fields: string[];
  what: string;
  /** The sign of the check that the pipelines make of the same thing, under which the ledger holds it. */
  check: 'no-negative-count' | 'whole-counts' | 'printed-rate-within-bounds' | 'parts-within-the-whole' | 'rate-equals-its-parts';
  /** The publisher's own tables break it in places that no figure of a council rests on alone: it is told, and the figures stay. */
  loose: boolean;
}

const PERCENT = /Rate\d?$|_pc$|^pc_/;
const NOT_A_COUNT = /Rate|_pc$|^pc_|mean|avg/i;
/** A rate of what one file counts over what another does, or of two years, may pass 100. */
const MAY_PASS_100 = /appealRate/i;

/**
 * What cannot be in these rows: a number below zero, a part of a plan where plans are counted, a share over 100, a part above its whole, a
 * printed rate that its own counts do not give (half of its last decimal allowed for). A cell that one of these names is asked of no more.
 */
export function impossibleIn({ publication, rows }: Pick<Reading, 'publication' | 'rows'>): Impossible[] {
  const identities = IDENTITIES.filter((identity) => identity.publication === publication).sort(
    (a, b) => a.parts.length - b.parts.length
  );
  return rows.filter(({ level }) => level !== 'beside').flatMap((row) => ofRow(row, identities));
}

function ofRow(row: PublishedRow, identities: readonly Identity[]): Impossible[] {
  const found: Impossible[] = [];
  const doubted = new Set<string>();
  const value = (field: string) => (doubted.has(field) ? null : (row.cells[field]?.value ?? null));
  const add = (fields: string[], check: Impossible['check'], what: string, loose = false) => {
    found.push({ row, fields, what, check, loose });
    if (!loose) for (const field of fields) doubted.add(field);
  };
  for (const [field, cell] of Object.entries(row.cells)) {
    if (cell.value === null) continue;
    const printed = () => `${wordsOf(row, field)}: ${cell.published.trim()}`;
    if (cell.value < 0) add([field], 'no-negative-count', `${printed()}, which is below zero.`);
    else if (PERCENT.test(field) && !MAY_PASS_100.test(field) && cell.value > 100)
      add([field, ...countsOf(row, field)], 'printed-rate-within-bounds', `${printed()}, which is more than 100%.`);
    else if (!NOT_A_COUNT.test(field) && !Number.isInteger(cell.value))
      add([field], 'whole-counts', `${printed()}, which is no whole number.`);
  }
  for (const { whole, parts, besides, loose } of identities) {
    if (besides) continue;
    const wholes = whole.map(value);
    if (wholes.includes(null)) continue;
    const total = wholes.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    const all = `${whole.map((field) => wordsOf(row, field)).join(' and ')}: ${figures(total)}`;
    const counted = parts.filter((part) => value(part) !== null);
    const over = counted.find((part) => (value(part) ?? 0) > total);
    const sum = counted.reduce((summed, part) => summed + (value(part) ?? 0), 0);
    if (over)
      add(
        [over, ...whole],
        'parts-within-the-whole',
        `${wordsOf(row, over)}: ${figures(value(over))}, which is more than the whole (${all}).`,
        loose
      );
    else if (counted.length > 0 && sum > total) {
      const named = counted.length > 4 ? `its ${counted.length} parts` : counted.map((part) => wordsOf(row, part)).join('; ');
      const what = `${all}, and its parts come to more: ${figures(sum)} (${named}).`;
      add([...whole, ...counted], 'parts-within-the-whole', what, loose);
    }
  }
  for (const [rate, { over, under, offBy = 0 }] of Object.entries(RATES)) {
    const printed = value(rate);
    const numerator = value(over);
    const below = under.map((field) => known(row, field));
    const denominators = below.map(value);
    if (printed === null || numerator === null || denominators.includes(null)) continue;
    const whole = denominators.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    if (whole === 0) continue;
    const made = (numerator / whole) * 100;
    if (Math.abs(made - printed) <= roundingOf(row.cells[rate])) continue;
    const written = row.cells[rate]?.published.trim().replace(/%$/, '') ?? '';
    const what = `${wordsOf(row, rate)}: ${written}%, and the counts beside it give ${made.toFixed(1)}% (${figures(numerator)} of ${figures(whole)}).`;
    add([rate, over, ...below], 'rate-equals-its-parts', what, row.level !== 'council' || Math.abs(made - printed) <= offBy);
  }
  return found;
}

/** The counts that a printed rate divides: which of the three is wrong, nothing says. */
function countsOf(row: PublishedRow, rate: string): string[] {
  const of = RATES[rate];
  return of ? [of.over, ...of.under.map((field) => known(row, field))] : [];
}

/** Of fields that carry one thing in several tables (`a|b`), the one that the row has. */
function known(row: PublishedRow, field: string): string {
  return field.split('|').find((name) => row.cells[name] !== undefined) ?? field;
}

function wordsOf(row: PublishedRow, field: string): string {
  return fieldInWords(field, row.cells[field]?.column ?? field);
}

/** A rate may differ from its counts by half of its last decimal: half of one where it is printed without any. */
function roundingOf(cell: Cell | undefined): number {
  return cell && /^\d+$/.test(cell.published.trim().replace(/%$/, '')) ? Math.max(RATE_TOLERANCE, 0.5 + 1e-9) : RATE_TOLERANCE;
}

/** The problem that names it, by line, column and cell. `own`: the publisher's file has it too, and it is used as published. */
export function toProblem({ row, fields, what, loose }: Impossible, reading: Reading, own: boolean): Problem {
  const field = fields[0] ?? '';
  const column = row.cells[field]?.column ?? field;
  const at = reading.columns?.indexOf(column) ?? -1;
  const name = row.name || 'England';
  return {
    file: reading.file,
    line: row.cells[field]?.line ?? row.line,
    column,
    ...(at < 0 ? {} : { cell: `${columnLetters(at)}${row.sheetRow ?? row.line}` }),
    severity: 'warning',
    ...(own || loose ? {} : { impossible: true }),
    what: `${name}, ${periodInWords(row.period)}. ${what.charAt(0).toUpperCase()}${what.slice(1)}`,
    advice: own
      ? 'The published file has it too: it is used as published.'
      : loose
        ? 'Used as it stands: see whether the published file says the same.'
        : 'Impossible: it is not mapped, and no figure is made from it. Compare with the published file.'
  };
}

/** The row with the numbers that cannot be set aside. */
export function withoutImpossible<Row extends PublishedRow>(row: Row, fields: ReadonlySet<string>): Row {
  const cells = Object.entries(row.cells).map(([field, cell]): [string, Cell] => [
    field,
    fields.has(field) ? { ...cell, value: null, mark: 'impossible' } : cell
  ]);
  return { ...row, cells: Object.fromEntries(cells) };
}

function figures(value: number | null): string {
  return (value ?? 0).toLocaleString('en-GB');
}
