import type { Area } from '../model/area.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { yearOf } from '../model/period.ts';
import { formatCount, inWords, list } from '../words/index.ts';
import type { CsvLine } from '../publications/csv.ts';
import type { OwnKind } from './own-kinds.ts';
import { isDate } from './own-cells.ts';
import { beforeTail } from './own-joint.ts';
import { readName } from '../places/keys.ts';
import type { PlaceMatch, PlaceMatcher } from '../places/match.ts';

/** A row whose council could not be told: it is listed, and not mapped. */
export interface Unmatched {
  line: number;
  written: string;
  why: string;
}

const NO_SUCH_CODE = 'No council responsible for SEND has that code.';
const NO_SUCH = 'No council responsible for SEND is called that.';

/** Areas whose codes ONS begins so, which are no councils. */
const OTHER_AREAS: Readonly<Record<string, string>> = {
  E01: 'a small area (LSOA)',
  E02: 'a small area (MSOA)',
  E05: 'a ward',
  E07: 'a district',
  E14: 'a constituency',
  E23: 'a police force',
  E26: 'a national park',
  E30: 'a travel to work area',
  E31: 'a fire authority',
  E38: 'an NHS area',
  E47: 'a combined authority',
  E54: 'an integrated care board'
};

/** What an area is whose code ONS begins so; undefined where it may be a council. */
export const otherAreaOf = (code: string): string | undefined =>
  /^E\d{8}$/i.test(code) ? OTHER_AREAS[code.slice(0, 3).toUpperCase()] : undefined;

/** That nothing known is like a name, or a code. */
export function noSuch(written: string): string {
  const other = otherAreaOf(written);
  if (other !== undefined) return `That is the code of ${other}, and not of a council responsible for SEND.`;
  return /^[EWSNK]?\d+$/i.test(written) ? NO_SUCH_CODE : NO_SUCH;
}

/** Why a name is no council's, and what may be meant. */
export function whyNot(match: PlaceMatch, written: string, gazetteer: Gazetteer, matcher: PlaceMatcher): string {
  const nameOf = (code: string) => gazetteer.byCode(code)?.name ?? code;
  switch (match.kind) {
    case 'several': {
      if (match.county !== null) {
        const names = match.choices.map(({ council }) => nameOf(council)).join(', ');
        return match.until === undefined
          ? `${match.county} is a county without a council of its own: name ${names}.`
          : `${match.county} was a county until ${dayInWords(match.until)} and has no council: name ${names}.`;
      }
      return `It may be ${match.choices.map(({ council, district, last }) => (district ? `${district} (${last === undefined ? '' : 'once a district, now '}in ${nameOf(council)})` : nameOf(council))).join(' or ')}: say which.`;
    }
    case 'district':
      return match.last === undefined
        ? `${match.name} is a district; the council responsible for SEND is ${nameOf(match.council)}.`
        : `${match.name} was a district until ${dayInWords(match.last)}, and is now part of ${nameOf(match.council)}. A district’s figure is not its council’s: choose the council only if the row is of all of it.`;
    case 'coming':
      return `${match.name} is not a council until ${dayInWords(match.from)}.`;
    default: {
      if (written === '') return 'The row has figures and no council.';
      const joint = matcher.joint(written);
      if (joint.length > 0)
        return `It names ${inWords(joint.length)} councils, ${list(joint.map(nameOf))}: one figure of them together is no council’s own.`;
      const before = beforeTail(written, matcher);
      if (before) return `No council is called that. Is it ${nameOf(before.code)}? ‘${before.tail}’ stands behind the name.`;
      const near = matcher.nearest(written).map(nameOf);
      return near.length > 0 ? `No council is called that. Is it ${near.join(' or ')}?` : noSuch(written);
    }
  }
}

export function dayInWords(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  });
}

/** What to do about a council that stands twice. `begun`: the line between the two on which another table, or a year, begins. */
export const twiceAdvice = (begun: number | undefined): string =>
  begun === undefined
    ? 'Remove one of the two.'
    : `Another table, or another year, begins on line ${formatCount(begun)}. Give each row its year in a column, or bring each table as a file of its own.`;

/** Why a table is refused of which no row could be matched, with the first. */
export function noneRead([first]: readonly Unmatched[]): string {
  const why = first ? ` Line ${first.line.toLocaleString('en-GB')}, ‘${first.written}’: ${first.why}` : '';
  return `None of its rows is of a council of England that could be told, so there is nothing to map.${why}`;
}

/** Why a table is refused whose names are those of other bodies, as the column with this heading says. */
export const noneOfCouncils = (heading: string): string =>
  `Its rows are about other bodies than councils, as ‘${heading}’ says, and a body that has a council’s name is not that council.`;

/** Why a table is refused whose one column of names is headed as other bodies are. */
export const noneOfBodies = (heading: string): string =>
  `No column names councils: the names are under ‘${heading}’, and a body that has a council’s name is not that council. If they are councils, choose the column below.`;

/** Why a table is refused whose codes are those of other areas, with one of them; null where they are not. */
export function noneOfAreas(lines: readonly CsvLine[]): string | null {
  for (const { fields } of lines)
    for (const field of fields) {
      const other = otherAreaOf(field.trim());
      if (other !== undefined)
        return `It names no council: ‘${field.trim()}’ is the code of ${other}. Add a column with the council of each row, or sum them, one row for a council.`;
    }
  return null;
}

const MOST_ASSUMED = 8;

/** '‘Hull’ is read as Kingston upon Hull, City of.' */
export function assumedInWords(assumed: ReadonlyMap<string, string>): string {
  const all = [...assumed].map(([written, name]) => `‘${written}’ as ${name}`);
  const more = all.length - MOST_ASSUMED;
  const said = more > 1 ? [...all.slice(0, MOST_ASSUMED), `${more.toLocaleString('en-GB')} other short names`] : all;
  return `Matched: ${said.join('; ')}.`;
}

/** That councils of a table without years were abolished, and how they may be read. */
export function endedInWords(ended: ReadonlyMap<string, string>): string {
  const first = [...ended.values()].reduce((one, other) => (one < other ? one : other));
  const year = yearOf(first) - (first.endsWith('-12-31') ? 0 : 1);
  const names = [...ended.keys()];
  const said = names.length > MOST_ASSUMED ? `${formatCount(names.length)} councils` : list(names);
  return `${said} have been abolished. If the figures are of ${year} or earlier, choose the year under ‘Years’, and they are read.`;
}

/** Whether what was written is the council's name but for words like 'Council' and 'City of', or a code. */
export function readsAlike(written: string, { name }: Area): boolean {
  return /\d{3}/.test(written) || readName(written).key === readName(name).key;
}

/** '‘Dorset6’ is read as Dorset: a mark of a footnote is left out.' */
export function marksInWords(marked: ReadonlyMap<string, string>): string {
  const all = [...marked].map(([written, name]) => `‘${written}’ as ${name}`);
  const said =
    all.length > MOST_ASSUMED + 1 ? [...all.slice(0, MOST_ASSUMED), `${formatCount(all.length - MOST_ASSUMED)} others`] : all;
  return `Read without the mark of a footnote: ${said.join('; ')}.`;
}

/** 'Of ‘Age’, ‘Total’ is drawn: 153 of 1,224 rows.' */
export function kindsInWords(kinds: readonly OwnKind[], drawn: number, all: number): string[] {
  if (kinds.length === 0) return [];
  const said = kinds.map(
    ({ heading, chosen, settled }) => `‘${chosen === '' ? 'blank' : chosen}’ under ‘${heading}’${settled ? '' : ' (a guess)'}`
  );
  return [
    `The file has several rows for each council. Drawn are those with ${list(said)}: ${formatCount(drawn)} of ${formatCount(all)} rows.`
  ];
}

/** Why characters are no figure of a council, and what to do. */
export function noNumber(written: string, { name }: Area): [what: string, advice: string] {
  if (isDate(written))
    return [
      `'${written}' is a date and no number: ${name} has no figure.`,
      'A spreadsheet may have made it of a range such as 5-9. Write what it was.'
    ];
  if (/^#+$/.test(written))
    return [
      `'${written}' is what a spreadsheet shows where a column is too narrow: ${name} has no figure.`,
      'Make the column wider there, and copy or save the table again.'
    ];
  if (/^\d+\s*(?:-|–|to)\s*\d+$/i.test(written))
    return [`'${written}' is a range and no number: ${name} has no figure.`, 'Write one number, or n/a.'];
  if (/^\d+,\d{1,2}\s*%?$/.test(written))
    return [
      `'${written}' is no number: ${name} has no figure.`,
      `If the comma is a decimal point, write ${written.replace(',', '.')}.`
    ];
  if (written.startsWith('='))
    return [
      `'${written.slice(0, 60)}' is a formula without a saved value: ${name} has no figure.`,
      'Open the workbook in a spreadsheet, save it, and bring it again.'
    ];
  if (/^[\d,\s]{16,}$/.test(written))
    return [
      `'${written.slice(0, 60)}' has more digits than can be held exactly: ${name} has no figure.`,
      'Write it in thousands or millions, and say so in the heading.'
    ];
  return [`'${written.slice(0, 60)}' is no number: ${name} has no figure.`, 'Write a number, or n/a.'];
}
