import { periodInWords, type Period } from '../model/period.ts';
import { columnLetters } from './csv.ts';
import { fieldInWords } from './field-words.ts';
import { IDENTITIES, isStatedFor, type Identity } from './identities.ts';
import { addedInWords, columnsInWords, inARow, inFigures } from './in-figures.ts';
import { RATES, RATE_TOLERANCE } from './rates.ts';
import { ASK, type Cell, type Problem, type PublishedRow, type Reading } from './reading.ts';

/** What cannot be, in one row: the cells that say it, the first being the one named. */
export interface Impossible {
  row: PublishedRow;
  /** Field names. */
  fields: string[];
  what: string;
  /** The sign of the check that the pipelines make of the same thing, under which the ledger holds it. */
  check: 'no-negative-count' | 'whole-counts' | 'printed-rate-within-bounds' | 'parts-make-the-whole' | 'rate-equals-its-parts';
  /** As the ledger prints it, where that is not the first cell: the column, and what is printed there. */
  inLedger?: { column: string; published: string };
  /** The publisher's own tables break it in places that no figure of a council rests on alone: it is told, and the figures stay. */
  loose: boolean;
  /** Percentage points by which a printed rate lies below that of its counts, where the publisher divides by more than it prints: told once a column. */
  below?: number;
}

/** What a number of a field may be, by its name. */
interface Bounds {
  /** Whether it is a share of a whole, and cannot pass 100. */
  upTo100: boolean;
  counts: boolean;
}

const PERCENT = /Rate\d?$|_pc$|^pc_/;
const NOT_A_COUNT = /Rate|_pc$|^pc_|mean|avg/i;
/** A rate of what one file counts over what another does, or of two years, may pass 100. */
const MAY_PASS_100 = /appealRate/i;
/** A count that a spreadsheet has shortened: 1.2E+03. */
const SHORTENED = /^\d(\.\d{1,4})?e\+?\d+$/i;
const PRINTED_RATES = Object.entries(RATES);

const bounds = new Map<string, Bounds>();

function boundsOf(field: string): Bounds {
  const known = bounds.get(field);
  if (known) return known;
  const of = { upTo100: PERCENT.test(field) && !MAY_PASS_100.test(field), counts: !NOT_A_COUNT.test(field) };
  bounds.set(field, of);
  return of;
}

/**
 * What cannot be in these rows: a number below zero, a part of a plan where plans are counted, a share over 100, a part above its whole, a
 * printed rate that its own counts do not give (half of its last decimal allowed for). A cell that one of these names is asked of no more,
 * and neither is a whole whose parts are more only because one of them, what is left of it, is below zero: that one is named.
 */
export function impossibleIn({ publication, rows }: Pick<Reading, 'publication' | 'rows'>): Impossible[] {
  const identities = IDENTITIES.filter((identity) => identity.publication === publication).sort(
    (a, b) => a.parts.length - b.parts.length
  );
  const stated = new Map<Period, Identity[]>();
  const statedFor = (period: Period) => {
    const found = stated.get(period) ?? identities.filter((identity) => isStatedFor(identity, period));
    stated.set(period, found);
    return found;
  };
  return rows.filter(({ level }) => level !== 'beside').flatMap((row) => ofRow(row, statedFor(row.period)));
}

function ofRow(row: PublishedRow, identities: readonly Identity[]): Impossible[] {
  const found: Impossible[] = [];
  const doubted = new Set<string>();
  const reported = new Set<string>();
  const value = (field: string) => (doubted.has(field) ? null : (row.cells[field]?.value ?? null));
  const add = ({ fields, ...one }: Omit<Impossible, 'row'>) => {
    found.push({ row, fields, ...one });
    if (!one.loose) for (const field of fields) doubted.add(field);
  };
  const cells = Object.entries(row.cells);
  const left = new Map<Identity, string[]>();
  if (cells.some(([, cell]) => cell.value !== null && cell.value < 0))
    for (const identity of identities) {
      const fields = leftOf(row, identity);
      if (fields) left.set(identity, fields);
    }
  const lefts = new Map([...left].flatMap(([identity, fields]) => fields.map((field) => [field, identity] as const)));
  for (const [field, cell] of cells) {
    if (cell.value === null) continue;
    const printed = () => `${fieldInWords(field)}: ${cell.published.trim()}`;
    const certain = { fields: [field], loose: false };
    if (cell.value < 0)
      add({
        ...certain,
        check: 'no-negative-count',
        what: `${printed()}, which is below zero${whatIsLeft(row, field, lefts.get(field))}.`
      });
    else if (cell.value > 100 && boundsOf(field).upTo100)
      add({
        fields: [field, ...countsOf(row, field)],
        loose: false,
        check: 'printed-rate-within-bounds',
        what: `${printed()}, which is more than 100%.`
      });
    else if (boundsOf(field).counts && SHORTENED.test(cell.published.trim()))
      add({ ...certain, check: 'whole-counts', what: `${printed()}, which is in scientific notation and may have lost digits.` });
    else if (!Number.isInteger(cell.value) && boundsOf(field).counts)
      add({ ...certain, check: 'whole-counts', what: `${printed()}, which is no whole number.` });
  }
  for (const identity of identities) {
    const { whole, parts, besides, loose = false } = identity;
    if (besides || left.has(identity)) continue;
    const total = totalOf(whole, value);
    if (total === null) continue;
    let sum = 0;
    let over: string | undefined;
    for (const part of parts) {
      const of = value(part);
      if (of === null) continue;
      sum += of;
      if (of > total) over ??= part;
    }
    if (!over && sum <= total) continue;
    const numbers = whole.map((field) => value(field) ?? 0);
    const counted = parts.filter((part) => value(part) !== null);
    const check = 'parts-make-the-whole';
    const all = `${inARow(whole.map(fieldInWords))}: ${inFigures(total)}`;
    const inLedger = { column: columnsInWords(row, whole), published: addedInWords(numbers) };
    if (over) {
      const key = `${over} ${whole.join()}`;
      const what = `${fieldInWords(over)}: ${inFigures(value(over) ?? 0)}, which is more than the whole (${all}).`;
      if (!reported.has(key)) add({ fields: [over, ...whole], check, what, loose, inLedger });
      reported.add(key);
    } else if (counted.length > 0) {
      const named = counted.length > 4 ? `its ${counted.length} parts` : counted.map(fieldInWords).join('; ');
      const what = `${all}, and its parts come to more: ${inFigures(sum)} (${named}).`;
      add({ fields: [...whole, ...counted], check, what, loose, inLedger });
    }
  }
  for (const [rate, { over, under, offBy = 0 }] of PRINTED_RATES) {
    const printed = value(rate);
    const numerator = printed === null ? null : value(over);
    if (printed === null || numerator === null) continue;
    const below = under.map((field) => known(row, field));
    const whole = totalOf(below, value);
    if (whole === null || whole === 0) continue;
    const made = (numerator / whole) * 100;
    if (Math.abs(made - printed) <= roundingOf(row.cells[rate])) continue;
    const written = row.cells[rate]?.published.trim().replace(/%$/, '') ?? '';
    const what = `${fieldInWords(rate)}: ${written}%, and the counts beside it give ${inFigures(made, 1)}% (${inFigures(numerator)} of ${inFigures(whole)}).`;
    const divided = printed < made && made - printed <= offBy;
    add({
      fields: [rate, over, ...below],
      check: 'rate-equals-its-parts',
      what,
      loose: divided || row.level !== 'council',
      ...(divided ? { below: made - printed } : {})
    });
  }
  return found;
}

/** The sum of these fields; null where one of them has no number. */
function totalOf(fields: readonly string[], value: (field: string) => number | null): number | null {
  let sum = 0;
  for (const field of fields) {
    const of = value(field);
    if (of === null) return null;
    sum += of;
  }
  return sum;
}

/** The parts below zero of a whole that all its parts make: one of them is what is left of it. Null where there is none. */
function leftOf({ cells }: PublishedRow, { kind, whole, parts }: Identity): string[] | null {
  if (kind !== 'sum') return null;
  const number = (field: string) => cells[field]?.value ?? null;
  const negative = parts.filter((part) => (number(part) ?? 0) < 0);
  if (negative.length === 0 || whole.map(number).includes(null)) return null;
  const sum = (fields: readonly string[]) => fields.reduce((added, field) => added + (number(field) ?? 0), 0);
  return sum(parts) === sum(whole) ? negative : null;
}

/** ': it is what is left of …' of a number below zero that is what is left of a whole. */
function whatIsLeft(row: PublishedRow, field: string, identity: Identity | undefined): string {
  if (!identity) return '';
  const sum = (fields: readonly string[]) => fields.reduce((added, name) => added + (row.cells[name]?.value ?? 0), 0);
  const others = sum(identity.parts.filter((part) => part !== field));
  return `: it is what is left of ${inFigures(sum(identity.whole))} ${identity.words} when the other parts are taken away, and those come to ${inFigures(others)}`;
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

/** A rate may differ from its counts by half of its last decimal: half of one where it is printed without any. */
function roundingOf(cell: Cell | undefined): number {
  return cell && /^\d+$/.test(cell.published.trim().replace(/%$/, '')) ? Math.max(RATE_TOLERANCE, 0.5 + 1e-9) : RATE_TOLERANCE;
}

/** The problem that names it, by line, column and cell. `own`: the publisher's file has it too, and it is used as published. */
export function toProblem({ row, fields, what, loose }: Impossible, reading: Reading, own: boolean): Problem {
  return {
    ...placeOf({ row, fields }, reading),
    severity: 'warning',
    ...(own || loose ? {} : { impossible: true }),
    what: `${row.name || 'England'}, ${periodInWords(row.period)}. ${capital(what)}`,
    advice: own
      ? 'The published file has it too: it is used as published.'
      : loose
        ? `It stands so in this file, and is used as it stands. ${ASK}`
        : `It stands so in this file. It is not mapped, and no figure is made from it. ${ASK}`
  };
}

/** One problem for all rows in which a column prints less than its counts give, because it divides by more than the file prints. `found`: of one column. */
export function toOneProblem(found: readonly [Impossible, ...Impossible[]], reading: Reading): Problem {
  const [first] = found;
  const lines = found.map(({ row }) => inFigures(row.line));
  const most = inFigures(Math.max(...found.map(({ below = 0 }) => below)), 1);
  const rate = fieldInWords(first.fields[0] ?? '');
  const where = lines.length === 1 ? `line ${lines[0]}` : `lines ${inARow(lines)}`;
  return {
    ...placeOf(first, reading),
    severity: 'warning',
    what: `${capital(rate)}: in ${lines.length === 1 ? 'one row' : `${lines.length} rows`} it is below what the counts beside it give, by ${most} percentage points at most (${where}). The publisher seems to divide by more than it prints.`,
    advice: 'Figures here are made from the counts.'
  };
}

function placeOf({ row, fields }: Pick<Impossible, 'row' | 'fields'>, reading: Reading) {
  const field = fields[0] ?? '';
  const column = row.cells[field]?.column ?? field;
  const at = reading.columns?.indexOf(column) ?? -1;
  return {
    file: reading.file,
    line: row.cells[field]?.line ?? row.line,
    column,
    ...(at < 0 ? {} : { cell: `${columnLetters(at)}${row.sheetRow ?? row.line}` })
  };
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The row with the numbers that cannot be set aside. */
export function withoutImpossible<Row extends PublishedRow>(row: Row, fields: ReadonlySet<string>): Row {
  const cells = Object.entries(row.cells).map(([field, cell]): [string, Cell] => [
    field,
    fields.has(field) ? { ...cell, value: null, mark: 'impossible' } : cell
  ]);
  return { ...row, cells: Object.fromEntries(cells) };
}
