import Papa from 'papaparse';
import { KINDS, WAYS, type At, type Finding, type Group } from '../../model/finding.ts';

type Row = Record<string, string>;

const rowsOf = (text: string): Row[] => Papa.parse<Row>(text.trim(), { header: true }).data;
const numberOf = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));

function oneOf<T extends string>(words: readonly T[], text: string | undefined): T {
  const word = words.find((one) => one === text);
  if (word === undefined) throw new Error(`'${text}' is none of ${words.join(', ')}`);
  return word;
}

function atOf(row: Row, prefix: '' | 'base_' | 'turn_'): At | null {
  const [period = '', value, numerator, denominator] = [
    row[`${prefix}period`],
    numberOf(row[`${prefix}value`]),
    numberOf(row[`${prefix}numerator`]),
    numberOf(row[`${prefix}denominator`])
  ];
  return period === '' || value === null || numerator === null || denominator === null
    ? null
    : { period, value, numerator, denominator };
}

/** The lines of `data/findings.csv`, in their order. Throws on a line that is no finding. */
export function parseFindings(text: string): Finding[] {
  return rowsOf(text).map((row, i) => {
    const now = atOf(row, '');
    const low = numberOf(row['low']);
    if (!now || low === null) throw new Error(`findings.csv, line ${i + 2}: a figure or its interval is missing`);
    return {
      kind: oneOf(KINDS, row['kind']),
      measure: row['measure'] ?? '',
      area: row['area'] ?? '',
      way: oneOf(WAYS, row['way']),
      now,
      base: atOf(row, 'base_'),
      turn: atOf(row, 'turn_'),
      steps: Number(row['steps']),
      low,
      high: numberOf(row['high']) ?? Infinity,
      firstLow: numberOf(row['first_low']),
      firstHigh: numberOf(row['first_high']),
      z: numberOf(row['z']),
      place: Number(row['place']),
      notes: (row['note'] ?? '').split(' ').filter((note) => note !== ''),
      england: numberOf(row['england']),
      baseEngland: numberOf(row['base_england']),
      excepted: numberOf(row['excepted']),
      baseExcepted: numberOf(row['base_excepted'])
    };
  });
}

function reachIn(row: Row): Group['reach'] {
  const [below, above] = [numberOf(row['could_be_below']), numberOf(row['could_be_above'])];
  return below === null || above === null ? null : { below, above };
}

/** The lines of `data/finding-groups.csv`, in their order. */
export function parseGroups(text: string): Group[] {
  return rowsOf(text).map((row) => ({
    kind: oneOf(KINDS, row['kind']),
    measure: row['measure'] ?? '',
    period: row['period'] ?? '',
    basePeriod: row['base_period'] || null,
    england: numberOf(row['england']),
    tests: Number(row['tests']),
    plain: numberOf(row['plain']),
    found: Number(row['found']),
    expected: Number(row['expected']),
    reach: reachIn(row),
    phi: numberOf(row['phi']),
    tau2: numberOf(row['tau2'])
  }));
}
