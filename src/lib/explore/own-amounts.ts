import type { CsvLine } from '../publications/csv.ts';
import type { Problem } from '../publications/index.ts';
import { formatCount, inWords, list } from '../words/index.ts';
import type { OwnCell, Unit } from './own-cells.ts';
import type { OwnQuestion } from './own-choices.ts';
import { isCount, MONEY_HEADER, type OwnColumn } from './own-columns.ts';
import { asWords } from './own-headings.ts';
import { SCALES, SCALE_WORDS, type Scale, type ScaleChoice } from './own-scales.ts';

/** A figure beside amounts in thousands or millions that is at least so large is no short one. */
const IN_FULL = 10_000;
/** Headings of what an ‘m’ may stand for besides millions. */
const OTHER_M = /\b(months?|minutes?|mins|met(er|re)s?|miles?)\b/i;
/** What ends an amount that is written short. */
const SHORT = /[kmn]d?\b[^\d]*$/i;

interface Amount {
  written: string;
  line: number;
  value: number;
}

/** What is known of the amounts of a column of which some are written short. */
export interface Amounts {
  question?: OwnQuestion;
  /** Why the column is not drawn while the question is open. */
  problem?: Omit<Problem, 'file'>;
  /** What is to be done with its figures; absent where each is what it says. */
  short?: NonNullable<OwnColumn['short']>;
  /** What was made of them, in a sentence. */
  noteFor: (name: string, unit: Unit) => string;
}

/** The amounts of a column; null where none is written short. `said`: what the reader said of them. */
export function amountsIn(
  of: readonly number[],
  heading: string,
  records: readonly CsvLine[],
  cellOf: (record: CsvLine, index: number) => OwnCell,
  said: ScaleChoice | undefined
): Amounts | null {
  if (!of.some((index) => records.some(({ fields }) => SHORT.test(fields[index] ?? '')))) return null;
  const first = new Map<Scale, Amount>();
  let [short, plain, bare] = [0, 0, true];
  /** The first of those that are not short, and not so large that they need no question. */
  let other: Amount | null = null;
  for (const record of records)
    for (const index of of) {
      const cell = cellOf(record, index);
      if (cell.kind !== 'number' || cell.value === 0) continue;
      const written = (record.fields[index] ?? '').trim();
      const amount = { written, line: record.line, value: cell.value };
      if (cell.scale === undefined) {
        plain++;
        if (Math.abs(cell.value) < IN_FULL) other ??= amount;
        continue;
      }
      short++;
      if (!first.has(cell.scale)) first.set(cell.scale, amount);
      bare &&= cell.scale === 'm' && cell.unit === '' && /\d\s*m\b/i.test(written);
    }
  const [example] = first.values();
  if (!example) return null;
  const words = asWords(heading);
  const maybe = bare && !MONEY_HEADER.test(words) && !isCount({ name: heading, unit: '' });
  const ofOther = bare && OTHER_M.test(words);
  const noteFor = (name: string, unit: Unit) =>
    amountsInWords(name, unit, [...first], other, said ?? (ofOther ? 'plain' : undefined));
  if (ofOther && said === undefined) return { noteFor, short: 'plain' };
  if (!other && !maybe) return { noteFor };
  const question = other
    ? mixAsked(heading, { example, short, other, plain }, [...first.keys()], maybe, said)
    : maybeAsked(heading, example, said);
  const answered = question.options.some(({ value }) => value === said);
  if (!answered) return { question, problem: problemOf(heading, example, other), noteFor };
  return { question, noteFor, ...(said !== undefined && said !== 'written' ? { short: said } : {}) };
}

const inFull = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
/** 98 of '£98', 12 of '12m'. */
const bareOf = ({ value }: Amount, scale: Scale | null): number =>
  scale === null ? value : Number((value / SCALES[scale]).toPrecision(15));

function mixAsked(
  heading: string,
  { example, short, other, plain }: { example: Amount; short: number; other: Amount; plain: number },
  scales: readonly Scale[],
  maybe: boolean,
  said: ScaleChoice | undefined
): OwnQuestion {
  const options: { value: ScaleChoice; label: string }[] = [
    { value: 'written', label: `${inFull(other.value)}: as it is written` },
    ...scales.map((scale) => ({
      value: scale,
      label: `${inFull(Number((other.value * SCALES[scale]).toPrecision(15)))}: in ${SCALE_WORDS[scale]}s too`
    })),
    ...(maybe
      ? [{ value: 'plain' as const, label: `${inFull(other.value)}: and the letter is something else, such as months` }]
      : [])
  ];
  return {
    choice: 'scale',
    asks: `Under ‘${heading}’, ${inWords(short)} ${short === 1 ? 'figure is' : 'figures are'} written short, such as ‘${example.written}’, and ${inWords(plain)} ${plain === 1 ? 'is' : 'are'} not, such as ‘${other.written}’. What does ‘${other.written}’ mean?`,
    options,
    guess: options.find(({ value }) => value === said)?.value ?? null
  };
}

function maybeAsked(heading: string, example: Amount, said: ScaleChoice | undefined): OwnQuestion {
  const bare = bareOf(example, 'm');
  return {
    choice: 'scale',
    asks: `What does ‘${example.written}’ mean under ‘${heading}’?`,
    options: [
      { value: 'm', label: `${inFull(example.value)}: ${inFull(bare)} million` },
      { value: 'plain', label: `${inFull(bare)}: of something else, such as months` }
    ],
    guess: said === 'm' || said === 'plain' ? said : null
  };
}

function problemOf(heading: string, example: Amount, other: Amount | null): Omit<Problem, 'file'> {
  return {
    ...{ line: example.line, column: heading, severity: 'warning' as const },
    what: other
      ? `‘${example.written}’ on line ${formatCount(example.line)} is written short, and ‘${other.written}’ on line ${formatCount(other.line)} may be. Nothing says which, so the column is not drawn.`
      : `‘${example.written}’ on line ${formatCount(example.line)} may be millions, or something else such as months. Nothing says which, so the column is not drawn.`,
    advice: 'Say which under Columns, or write every figure in full.'
  };
}

/** 'Figures of ‘Spent’ are written short: ‘£1.2m’ is read as 1,200,000 pounds.' */
function amountsInWords(
  name: string,
  unit: Unit,
  examples: readonly (readonly [Scale, Amount])[],
  other: Amount | null,
  said: ScaleChoice | undefined
): string {
  const pounds = unit === '£' ? ' pounds' : '';
  if (said === 'plain')
    return `The letter behind figures of ‘${name}’ is not read: ${list(examples.map(([scale, one]) => `‘${one.written}’ is ${inFull(bareOf(one, scale))}`))}.`;
  const read = examples.map(([, { written, value }]) => [written, value] as const);
  const scale = said !== undefined && said !== 'written' && other !== null ? SCALES[said] : null;
  const all =
    scale === null || other === null ? read : [...read, [other.written, Number((other.value * scale).toPrecision(15))] as const];
  const parts = all.map(([written, value], i) => `‘${written}’ ${i === 0 ? 'is read as' : 'as'} ${inFull(value)}${pounds}`);
  const last = parts.pop() ?? '';
  return `Figures of ‘${name}’ are written short: ${parts.length === 0 ? last : `${parts.join(', ')}, and ${last}`}.`;
}
