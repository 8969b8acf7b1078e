import type { CsvLine } from '../publications/csv.ts';
import type { OwnChoices } from './own-choices.ts';
import type { Layout } from './own-layout.ts';
import { dayOf, newestDay } from './own-days.ts';
import { isElsewhere } from './own-levels.ts';

/** A column that tells rows of one council and year apart: 'Age', 'Indicator'. Rows of one of its values are drawn. */
export interface OwnKind {
  index: number;
  heading: string;
  /** In the order of the file, the first so many. */
  values: readonly string[];
  chosen: string;
  /** Whether the reader said so. */
  settled: boolean;
  /** Whether two councils or more have one value of it, or the table is about one council. */
  isShared: boolean;
}

const MOST_VALUES = 400;
/** Rows after which a sign of life is given, and the part of all reading that is done when each was looked at once. */
const STEP = 5000;
export const LOOKED_THROUGH = 0.5;
const ALL = /^(all|total|totals|both|persons?|overall|england)\b|\b(total|all (children|pupils|ages|plans|people))$|^_t$/i;

/**
 * Columns by which a table has several rows of one council and year, and of each the value that is drawn: the reader's, else what sounds
 * like all of them, else of days the newest that many councils have, else the one that most have. Empty where each council has one row, or where no column tells them apart.
 */
export function kindsOf(
  layout: Layout,
  placeOf: (written: string) => string | null,
  choices: OwnChoices,
  alive: (part?: number) => void
): OwnKind[] {
  const { records, years, texts, places, headings, levels } = layout;
  const rows = new Map<string, CsvLine[]>();
  let twice = false;
  for (const [position, record] of records.entries()) {
    if (position % STEP === 0) alive((position / records.length) * LOOKED_THROUGH);
    const place = isElsewhere(record, levels) ? null : placeOf((record.fields[places] ?? '').trim());
    if (place === null) continue;
    const key = `${place}\n${years === null ? '' : (record.fields[years] ?? '').trim()}`;
    const known = rows.get(key);
    if (known) {
      known.push(record);
      twice = true;
    } else rows.set(key, [record]);
  }
  if (!twice) return [];
  const several = [...rows.values()].filter((group) => group.length > 1);
  const isVaried = (group: readonly CsvLine[], index: number) => {
    const first = cellOf(group[0], index);
    return group.some((row) => cellOf(row, index) !== first);
  };
  const varying = texts.filter((index) => several.some((group) => isVaried(group, index)));
  alive();
  if (varying.length === 0) return [];
  const few = varying.filter((index) => {
    const values = new Set(records.map((row) => cellOf(row, index)));
    return values.size <= MOST_VALUES || newestDay(values) !== null;
  });
  if (few.length === 0) return [];
  const areDistinct = (keyOf: (row: CsvLine) => string) =>
    several.every((group) => new Set(group.map(keyOf)).size === group.length);
  const alone = few.find((index) => areDistinct((row) => cellOf(row, index)));
  alive();
  if (alone === undefined && !areDistinct((row) => JSON.stringify(few.map((index) => cellOf(row, index))))) return [];
  let left = [...rows].map(([key, group]) => ({ place: key.split('\n', 1)[0] ?? '', group }));
  alive();
  return (alone === undefined ? few : [alone]).flatMap((index) => {
    const councils = new Map<string, Set<string>>();
    for (const { group, place } of left)
      for (const record of group) {
        const value = cellOf(record, index);
        const known = councils.get(value);
        if (known) known.add(place);
        else councils.set(value, new Set([place]));
      }
    alive();
    const values = [...councils.keys()];
    if (values.length === 0) return [];
    const said = choices.kinds?.find(([of]) => of === index)?.[1];
    const settled = said !== undefined && councils.has(said);
    const most = Math.max(...[...councils.values()].map(({ size }) => size));
    const isOfMany = (value: string, share: number) => (councils.get(value)?.size ?? 0) >= most * share;
    const isOfDays = newestDay(values) !== null;
    const guess = isOfDays ? newestDay(values.filter((value) => isOfMany(value, 0.5))) : null;
    const chosen = settled
      ? said
      : (values.find((value) => ALL.test(value)) ?? guess ?? values.find((value) => isOfMany(value, 1)) ?? '');
    if (isOfDays) {
      const days = new Map(values.map((value) => [value, dayOf(value) ?? '']));
      values.sort((a, b) => ((days.get(a) ?? '') < (days.get(b) ?? '') ? 1 : -1));
    }
    const isShared = most > 1 || left.every(({ place }) => place === left[0]?.place);
    left = left.map(({ group, place }) => ({ place, group: group.filter((record) => cellOf(record, index) === chosen) }));
    return [{ index, heading: headings[index] ?? '', values: values.slice(0, MOST_VALUES), chosen, settled, isShared }];
  });
}

/** Why nothing is drawn of a table whose rows of one council are told apart by what no two councils share, such as schools; null where they do. */
export function withinCouncils(kinds: readonly OwnKind[]): string | null {
  const within = kinds.find(({ settled, isShared }) => !settled && !isShared);
  return within
    ? `It has several rows for a council, and ‘${within.heading}’, which tells them apart, is different in each: no row is of a whole council. Sum them in a spreadsheet, one row for a council, or choose one under Columns.`
    : null;
}

/** The rows of the chosen kinds. */
export function ofKinds(records: readonly CsvLine[], kinds: readonly OwnKind[]): readonly CsvLine[] {
  if (kinds.length === 0) return records;
  return records.filter((record) => kinds.every(({ index, chosen }) => cellOf(record, index) === chosen));
}

/** A pivot names each council once, over the rows that are its: whether blank cells mean the council above. */
export function isFilledDown({ records, places, texts, years, levels }: Layout): boolean {
  const blank = records.filter((record) => (record.fields[places] ?? '').trim() === '' && !isElsewhere(record, levels));
  const distinguishing = years === null ? texts : [...texts, years];
  if (blank.length < records.length * 0.3 || blank.length === 0) return false;
  return distinguishing.some((index) => blank.every((record) => cellOf(record, index) !== ''));
}

/** Whether a year stands once over all rows of it: blank under the first, each in a row that names something. */
export function areYearsFilledDown({ records, places, years }: Layout): boolean {
  if (years === null) return false;
  const blank = records.filter((record) => cellOf(record, years) === '');
  return (
    blank.length >= records.length * 0.3 &&
    blank.length > 1 &&
    records.some((record) => cellOf(record, years) !== '') &&
    records[0] !== blank[0] &&
    blank.every((record) => cellOf(record, places) !== '')
  );
}

/** The rows with each council written in the blank cells under it. */
export function filledDown(records: readonly CsvLine[], places: number): CsvLine[] {
  let last = '';
  return records.map((record) => {
    const own = (record.fields[places] ?? '').trim();
    if (own !== '') last = own;
    if (own !== '') return record;
    const fields = [...record.fields];
    while (fields.length <= places) fields.push('');
    fields[places] = last;
    return { ...record, fields };
  });
}

const cellOf = (line: CsvLine | undefined, index: number) => (line?.fields[index] ?? '').trim();
