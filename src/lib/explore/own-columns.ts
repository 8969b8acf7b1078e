import { yearOf, type Period } from '../model/period.ts';
import { columnLetters, type CsvLine } from '../publications/csv.ts';
import type { Problem } from '../publications/index.ts';
import { list } from '../words/index.ts';
import { amountsIn } from './own-amounts.ts';
import { isBare } from './own-beside-figures.ts';
import { asWords } from './own-headings.ts';
import { fractionsIn } from './own-fractions.ts';
import { ask, commasAsked, fractionsAsked, mixedAsked, type Mixed } from './own-questions.ts';
import { SCALES, type Scale } from './own-scales.ts';
import { unclearCommas, unclearPoints } from './own-shape.ts';
import { YEARLY } from './own-title.ts';
import type { OwnChoices, OwnQuestion } from './own-choices.ts';
import type { OwnCell, Unit } from './own-cells.ts';
import { ofYears } from './own-year-columns.ts';

/** A figure of a reader's table: one column, or one for each year. */
export interface OwnColumn {
  /** Position of the column, or of the first of them: the key of its cells. */
  index: number;
  name: string;
  unit: Unit;
  /** Where each year has a column of its own, the position of each. */
  years?: ReadonlyMap<Period, number>;
  /** What every figure is multiplied by: 100 where 0.46 is written for 46%. */
  times?: number;
  /** Of amounts of which some are written short, what the others are multiplied by; `plain`: a letter behind one is no scale. */
  short?: Scale | 'plain';
  /** What it has so often that it is meant. */
  habits?: OwnHabits;
}

export interface OwnHabits {
  /** Figures below zero. */
  below?: true;
  /** Parts of one, in a count. */
  parted?: true;
  /** Numbers with all their digits, those in scientific notation among them. */
  exact?: true;
}

/** What was taken for granted of columns, in a sentence; `columns`: their positions, as the figures have them. */
export interface ColumnNote {
  columns: readonly number[];
  words: string;
}

export interface OwnColumns {
  columns: OwnColumn[];
  notes: ColumnNote[];
  problems: Omit<Problem, 'file'>[];
  /** What of them the reader is asked. */
  questions: OwnQuestion[];
}

/** What the rest of a table says of its figures. */
export interface ColumnSigns {
  /** Another column says that figures called 'Value' are percentages. */
  isPercent?: boolean;
  /** Commas may be decimal points: semicolons part the cells. */
  mayBeDecimal?: boolean;
  /** The last year that a figure may be of, forecasts among them. */
  farthest?: number;
}

/** Headings under which a figure may lie below zero, or above 100%. */
export const CHANGE_HEADER =
  /change|growth|differen|balance|deficit|surplus|increase|decrease|\brise|\bfall|\bgap\b|\bnet\b|spen[dt]|cost|budget|income|saving|£|\+\/-/i;
export const MONEY_HEADER = /spen[dt]|cost|budget|income|saving|funding|\bfees?\b|\bprice|expenditure|£|\bgbp\b|pounds/i;
/** '£m', '£000': the figures are not pounds. */
const SCALED_MONEY = /£\s*('?0{3}s?|[mk]\b|bn\b|million|thousand)|\b(millions?|thousands?)\b/i;
const PERCENT_HEADER = /%|per ?cent|percentage|\bpct?\b/i;
const COUNTED =
  /\b(plans?|ehcps?|children|pupils?|people|persons?|students?|requests?|appeals?|assessments?|reviews?|decisions?|cases?|schools?|places|staff|suspensions|exclusions|referrals?|complaints?|numbers?|count|no\.?)\b/i;
const NO_COUNT =
  /%|per ?cent|\bper\b|rate|ratio|share|proportion|average|mean|median|\bfte\b|full[- ]time|score|index|(?<!\d[ -]?)\b(days|weeks|months|hours)\b/i;

const PART =
  /\b(on time|in time|within|late|of which|of (them|those|these)|numerator|upheld|met|not met|refused|completed|with a plan|without)\b/i;
const WHOLE = /^(total|all|overall|out of|of)\b|\b(total|denominator)\b/i;
const NO_PART = /rank|population|\bcode\b|position/i;

/** Whether what is under this heading is counted in whole numbers. */
export function isCount({ name, unit }: Pick<OwnColumn, 'name' | 'unit'>): boolean {
  const words = asWords(name);
  return unit === '' && COUNTED.test(words) && !NO_COUNT.test(words) && !CHANGE_HEADER.test(words) && !MONEY_HEADER.test(words);
}

/**
 * Names the columns of figures, tells apart those of one name, takes columns whose headings differ by their year alone for one figure over
 * the years, and settles the unit of each. One that has figures with a sign of unit and others without is left out and named: nothing says
 * whether they mean the same. `yearly`: the table has a column of years, so that a year in a heading is only a name.
 */
export function ownColumns(
  indices: readonly number[],
  headingOf: (index: number) => string,
  records: readonly CsvLine[],
  cellOf: (record: CsvLine, index: number) => OwnCell,
  yearly: boolean,
  choices: Pick<OwnChoices, 'commas' | 'mixed' | 'fractions' | 'scale' | 'unit' | 'figure'> = {},
  { isPercent = false, mayBeDecimal = false, farthest = Infinity }: ColumnSigns = {}
): OwnColumns {
  const notes: ColumnNote[] = [];
  const problems: OwnColumns['problems'] = [];
  const questions: OwnQuestion[] = [];
  const found = yearly ? [] : ofYears(indices, headingOf);
  const grouped = new Set(found.flatMap(({ years }) => [...years.values()]));
  const groups = found.flatMap(({ name, years }) => {
    const near = new Map([...years].filter(([period]) => yearOf(period) <= farthest));
    return near.size === 0 ? [] : [{ name, years: near }];
  });
  for (const { years } of found)
    for (const [period, index] of years)
      if (yearOf(period) > farthest)
        problems.push({
          ...{ line: null, column: headingOf(index), severity: 'warning' },
          what: `‘${headingOf(index)}’, over column ${columnLetters(index)}, lies too far ahead for a figure, so the column is not drawn.`,
          advice: 'Correct the year in the heading.'
        });
  const single = indices.filter((index) => !grouped.has(index));
  const named = new Map<string, number>();
  for (const index of single) named.set(headingOf(index), (named.get(headingOf(index)) ?? 0) + 1);
  const alike = single.filter((index) => (named.get(headingOf(index)) ?? 0) > 1);
  const again = new Set(alike);
  const nameOf = (index: number) =>
    again.has(index) ? `${headingOf(index)} (column ${columnLetters(index)})` : headingOf(index);
  if (alike.length > 0) {
    const headings = [...new Set(alike.map((index) => `‘${headingOf(index)}’`))];
    const letters = list(alike.map((index) => columnLetters(index)));
    notes.push({
      columns: alike,
      words: `More than one column is headed ${list(headings)}: columns ${letters}. They are named by their letters, as a spreadsheet has them.`
    });
  }
  for (const { name, years } of groups) {
    const headings = [...years.values()].map((index) => `‘${headingOf(index)}’`);
    notes.push({
      columns: [...years.values()],
      words:
        headings.length === 1
          ? `The column ${list(headings)} is read as a year${name === YEARLY ? '' : ` of ‘${name}’`}.`
          : `The columns ${list(headings)} are read as years of one figure${name === YEARLY ? '' : `, ‘${name}’`}.`
    });
  }

  const columns: OwnColumn[] = [];
  const candidates = [
    ...groups.map(({ name, years }) => ({ index: [...years.values()][0] ?? 0, name, years, of: [...years.values()] })),
    ...single.map((index) => ({ index, name: nameOf(index), of: [index] }))
  ].sort((a, b) => a.index - b.index);
  for (const { of, ...column } of candidates) {
    const heading = headingOf(column.index);
    const hasCommas = of.some((index) => records.some(({ fields }) => fields[index]?.includes(',')));
    const written = () => of.flatMap((index) => records.map(({ line, fields }) => ({ line, text: fields[index] ?? '' })));
    const isWhole = isCount({ name: heading, unit: '' }) || MONEY_HEADER.test(asWords(heading));
    const unclear = hasCommas ? unclearCommas(written(), mayBeDecimal && !isWhole) : isWhole ? unclearPoints(written()) : null;
    if (unclear) {
      ask(questions, commasAsked(heading, unclear.either, choices.commas ?? null));
      if (choices.commas === undefined) {
        problems.push({ ...unclear.problem, column: heading, severity: 'warning' });
        continue;
      }
    }
    const amounts = amountsIn(of, heading, records, cellOf, choices.scale);
    if (amounts?.question) ask(questions, amounts.question);
    if (amounts?.problem) {
      problems.push(amounts.problem);
      continue;
    }
    const seen = unitOf(of, isPercent && isBare(heading) ? `${heading} %` : heading, records, cellOf);
    if (typeof seen !== 'string') ask(questions, mixedAsked(heading, seen, choices.mixed ?? null));
    const settled = typeof seen !== 'string' && choices.mixed === 'same' ? seen.unit : seen;
    const fraction = settled === '%' ? fractionsIn(of, heading, records, cellOf) : null;
    if (fraction) {
      ask(questions, fractionsAsked(heading, fraction.written, choices.fractions ?? null));
      if (choices.fractions === undefined) {
        problems.push(fraction.problem);
        continue;
      }
    }
    if (typeof settled === 'string') {
      const own = choices.unit !== undefined && choices.figure === column.index ? choices.unit : null;
      /* £132 under ‘£m’ are not pounds. */
      const isScaled = own === null && settled === '£' && amounts === null && SCALED_MONEY.test(heading);
      const unit = own ?? (isScaled ? '' : settled);
      if (isScaled)
        notes.push({
          columns: [column.index],
          words: `The figures of ‘${column.name}’ are drawn as they are written, in the unit of its heading.`
        });
      columns.push({
        ...column,
        unit,
        ...(fraction && choices.fractions === 'share' ? { times: 100 } : {}),
        ...(amounts?.short ? { short: amounts.short } : {})
      });
      if (amounts) notes.push({ columns: of, words: amounts.noteFor(column.name, unit) });
      if (unit === '£') notes.push({ columns: [column.index], words: `The figures of ‘${column.name}’ are in pounds.` });
    } else {
      const { sign, withSign, without } = settled;
      problems.push({
        line: Math.max(withSign.first, without.first),
        column: heading,
        severity: 'warning',
        what: `Some figures are written with ${sign} and some without: ${withSign.count.toLocaleString('en-GB')} with it, the first on line ${withSign.first}, and ${without.count.toLocaleString('en-GB')} without, the first on line ${without.first}. Nothing says that they mean the same, so the column is not drawn.`,
        advice: `Write every figure of the column with ${sign}, or say the unit in the heading.`
      });
    }
  }
  return { columns, notes, problems, questions };
}

/** The unit of all figures of a column, as they are written or as the heading says; or that they are of two. */
function unitOf(
  of: readonly number[],
  heading: string,
  records: readonly CsvLine[],
  cellOf: (record: CsvLine, index: number) => OwnCell
): Unit | Mixed {
  const seen = new Map<Unit, { count: number; first: number }>();
  for (const record of records)
    for (const index of of) {
      const cell = cellOf(record, index);
      if (cell.kind !== 'number' || (cell.value === 0 && cell.unit === '')) continue;
      const known = seen.get(cell.unit) ?? { count: 0, first: record.line };
      known.count++;
      seen.set(cell.unit, known);
    }
  const words = asWords(heading);
  const said: Unit =
    PERCENT_HEADER.test(words) && !CHANGE_HEADER.test(words.replace(/%/g, ''))
      ? '%'
      : MONEY_HEADER.test(words) && seen.has('£')
        ? '£'
        : /£/.test(heading) && !SCALED_MONEY.test(heading)
          ? '£'
          : '';
  const signs = [...seen.keys()].filter((unit) => unit !== '' && unit !== said);
  const [sign = ''] = signs;
  const others = [...seen].filter(([unit]) => unit !== sign);
  if (sign === '') return said;
  if (others.length === 0) return sign;
  const withSign = seen.get(sign) ?? { count: 0, first: 0 };
  const without = {
    count: others.reduce((sum, [, { count }]) => sum + count, 0),
    first: Math.min(...others.map(([, { first }]) => first))
  };
  return { unit: sign, sign: sign === '%' ? 'a per cent sign' : 'a pound sign', withSign, without };
}

/** Columns of which one counts a part of what the other counts, as their headings say: 'Plans on time' and 'Plans', 'On time' and 'Total'. */
export function partsAndWholes(columns: readonly OwnColumn[]): { part: OwnColumn; whole: OwnColumn }[] {
  const plain = columns.filter(({ name, unit }) => unit === '' && !NO_PART.test(name) && !NO_COUNT.test(name));
  const parts = new Set(plain.filter(({ name }) => PART.test(name) && !/^total\b/i.test(name)));
  const totals = plain.filter(({ name }) => WHOLE.test(name));
  const byName = new Map(plain.map((column) => [column.name.toLowerCase(), column]));
  return plain.flatMap((part) => {
    const own = parts.has(part) ? beginningOf(part.name.toLowerCase(), byName) : undefined;
    const [total, second] = totals;
    if (own) return [{ part, whole: own }];
    if (total && !second && total !== part && (parts.has(part) || plain.length === 2)) return [{ part, whole: total }];
    const [one, two] = plain;
    const other = one === part ? two : one;
    if (plain.length === 2 && parts.size === 1 && parts.has(part) && other && isCount(other)) return [{ part, whole: other }];
    return [];
  });
}

/** The column whose name, and a space, another begins with. */
function beginningOf(name: string, byName: ReadonlyMap<string, OwnColumn>): OwnColumn | undefined {
  for (let end = name.lastIndexOf(' '); end > 0; end = name.lastIndexOf(' ', end - 1)) {
    const found = byName.get(name.slice(0, end));
    if (found) return found;
  }
  return undefined;
}

/** A figure in the unit of its column. */
export function inUnit(cell: OwnCell, { unit, times = 1, short }: OwnColumn): OwnCell {
  if (cell.kind !== 'number') return cell;
  const { scale } = cell;
  /* A figure that has its sign is what it says. */
  const by = cell.unit === '%' ? 1 : times;
  if (scale === undefined && by === 1 && short === undefined) return cell.unit === unit ? cell : { ...cell, unit };
  const { scale: _, ...own } = cell;
  if (short !== undefined && (short === 'plain') === (scale !== undefined)) {
    const factor = scale === undefined ? (short === 'plain' ? 1 : SCALES[short]) : 1 / SCALES[scale];
    return { ...own, unit, value: Number((cell.value * factor).toPrecision(15)) };
  }
  return { ...own, unit, value: by === 1 ? cell.value : Number((cell.value * by).toPrecision(12)) };
}
