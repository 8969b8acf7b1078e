import { isCouncil, type Area } from '../../model/area.ts';
import type { Role, Term, UsedCell } from '../../model/cell.ts';
import type { WithLike } from '../../model/comparator.ts';
import type { Fault } from '../../model/fault.ts';
import { isPrinted, type Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { periodInWords } from '../../model/period.ts';
import type { Source } from '../../model/source.ts';
import { withdrawnOn } from '../../model/withdrawn.ts';
import {
  formatCount,
  formatShort,
  isSmall,
  labelOf,
  likeSentence,
  list,
  listName,
  nameInProse,
  plainName,
  reasonOf,
  smallInWords,
  withdrawnInWords
} from '../../words/index.ts';
import { inOrder, isOfPeriod } from '../checks.ts';
import { dayInWords, publishedInWords } from '../dates.ts';
import { faultInWords } from '../faults.ts';
import { formulaOf, printedInWords, type CellOfTerm } from './formula.ts';
import { columnsOfSum, numberIn, type Sum, sumOf } from './sum.ts';

/** Everything that was fetched about one measure. */
export interface Evidence {
  measure: Measure;
  /** With what is compared beside the lines that are compared by another total. */
  observations: readonly WithLike<Observation>[];
  /** The lines of its twin; empty where it has none. */
  counterparts: readonly Observation[];
  cells: readonly UsedCell[];
  terms: ReadonlyMap<number, Term>;
  areas: ReadonlyMap<string, Area>;
  sources: ReadonlyMap<string, Source>;
  faults: readonly Fault[];
  /** Names of care boards by their NHS codes, of a measure that is theirs. */
  boards: ReadonlyMap<string, string>;
}

export interface CellRow {
  what: string;
  published: string;
  line: number;
  column: string;
  file: string;
}

export interface SourceWords {
  id: string;
  publisher: string;
  title: string;
  page: string;
  release: string;
  file: string;
  /** What the line numbers are of, where it is not the published file itself. */
  copy: string;
  licence: { name: string; href: string };
}

/** A figure's origin, as the dialog tells it. */
export interface Provenance {
  sentence: string;
  about: string;
  formula: string;
  how: string[];
  cells: CellRow[];
  sources: SourceWords[];
  status: string;
  notes: string[];
  faults: string[];
  leftOut: string[];
  citation: string;
}

const ROLES: Record<Role, string> = {
  value: 'The figure',
  numerator: 'Numerator',
  denominator: 'Denominator',
  'published-rate': 'Printed beside them, not used'
};

const LICENCES: Record<string, { name: string; href: string }> = {
  'OGL-UK-3.0': {
    name: 'Open Government Licence v3.0',
    href: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
  },
  'Open Parliament Licence 3.0': {
    name: 'Open Parliament Licence v3.0',
    href: 'https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/'
  },
  'CC-BY-4.0': { name: 'Creative Commons Attribution 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' }
};

const COPIES: Record<Source['kind'], string> = {
  published: '',
  transcribed: 'Transcribed from the release: the line is that of our copy.',
  derived: 'Derived from what the publisher publishes: the line is that of our copy.',
  gathered: 'Gathered from published reports: the line is that of our copy.'
};

/** Notes that a measure need not explain itself. */
const NOTES: Record<string, string> = {
  'blank-is-zero': 'The count is left blank and the rate beside it is 0.00%, so it is read as zero.',
  'counts-left-out':
    'The counts behind it are left out: they would give away a council whose figures DfE withholds. A share is shown to one decimal place, as DfE tells it.',
  'rate-differs': 'The rate that is printed beside the counts is not the one that they give.',
  'straddles-icbs': 'Part of the council lies with another integrated care board.'
};

/** Where a figure comes from, in words. Null where the measure has no line for the area and period. */
export function explainFigure(evidence: Evidence, code: string, period: string, address: string): Provenance | null {
  const { measure, observations, counterparts, terms, sources } = evidence;
  const area = evidence.areas.get(code);
  const line = observations.find((one) => one.area === code && one.period === period);
  if (!area || !line) return null;
  const counterpart = counterparts.find((one) => one.area === code && one.period === period) ?? null;
  const figure = { ...line, name: area.name };
  const cells = evidence.cells
    .filter((cell) => cell.area === code && cell.period === period)
    .flatMap((cell): CellOfTerm[] => {
      const definition = terms.get(cell.term);
      return definition ? [{ ...cell, definition }] : [];
    });
  const summed = line.note.includes('summed');
  const sum = summed ? sumOf(line, observations, evidence.cells, terms, evidence.areas) : null;
  const added: ReadonlyMap<string, readonly string[]> = sum ? columnsOfSum(sum, period, evidence.cells, terms) : new Map();
  const cited = [...new Set([...added.keys(), ...cells.map(({ definition }) => definition.source)])].flatMap(
    (id) => sources.get(id) ?? []
  );
  const own = cited.length > 0 ? cited : [sources.get(line.source)].filter((source) => source !== undefined);
  const beside = inOrder(evidence.faults).filter((fault) => fault.area === code && isOfPeriod(fault, period));
  return {
    sentence: labelOf(measure, figure, counterpart),
    about: `${measure.title}, ${periodInWords(period)}`,
    formula: formulaOf(measure, line, cells) || printedInWords(measure, line, cells),
    how: [...howOf(evidence, line, cells, sum), ...comparedOf(measure, line, area)],
    cells: cells.map((cell) => ({
      what: `${isPrinted(measure) && cell.definition.role === 'denominator' ? 'What it rests on' : ROLES[cell.definition.role]}${cell.definition.sign < 0 ? ', subtracted' : ''}`,
      published: cell.published,
      line: cell.row,
      column: cell.definition.column,
      file: fileOf(sources.get(cell.definition.source))
    })),
    sources: own.map(sourceInWords),
    status: statusOf(measure, line, figure, area, counterpart),
    notes: notesOf(evidence, line),
    faults: beside.map((fault) => `${faultInWords(fault)} ${fault.decision}`),
    leftOut: sum ? leftOutOf(measure, sum) : [],
    citation: citationOf(evidence, line, area, cells, own, added, address)
  };
}

/** What councils are compared with instead, and how that was worked out. */
function comparedOf(measure: Measure, line: WithLike<Observation>, area: Area): string[] {
  if (!line.like) return [];
  const formula = formulaOf(measure, line.like, []);
  return [likeSentence(measure, { ...line, ...area }), formula === '' ? '' : `Like for like: ${formula}.`].filter(
    (sentence) => sentence !== ''
  );
}

function howOf({ measure }: Evidence, line: Observation, cells: readonly CellOfTerm[], sum: Sum | null): string[] {
  const said: string[] = [];
  if (line.numerator !== null && line.denominator !== null)
    said.push(
      `Numerator, ${formatCount(line.numerator)}: ${measure.numeratorWords}. Denominator, ${formatCount(line.denominator)}: ${measure.denominatorWords}.`
    );
  if (sum) {
    const whole = cells.some(({ definition }) => definition.role === 'denominator');
    const councils = `${formatCount(sum.counted.length)} ${sum.counted.length === 1 ? 'council' : 'councils'}`;
    said.push(
      whole
        ? `Not published by anyone: the numerator is our sum of ${councils}, the denominator a published number${sum.subtracted === 0 ? '' : `, less ${formatCount(sum.subtracted)} of the councils left out`}.`
        : `Not published by anyone: our sum of ${councils}.`
    );
  }
  const printed = cells.find(({ definition }) => definition.role === 'published-rate');
  if (printed && numberIn(printed.published) !== null && line.value !== null)
    said.push(`The file prints ${printed.published.trim()} for it. What is shown here is worked out from the counts.`);
  if (line.value === null && cells.length > 0) said.push('The published cells give no figure, so nothing was worked out.');
  if (line.value === null && cells.length === 0 && !sum) said.push('There is no published cell for it.');
  return said;
}

function statusOf(
  measure: Measure,
  line: Observation,
  figure: Observation & { name: string },
  area: Area,
  counterpart: Observation | null
): string {
  const on = withdrawnOn(line.note);
  if (line.status === 'faulty' && on !== null)
    return `${withdrawnInWords(measure, on)}. It is shown as it was published and not used: not ranked, compared or counted in a spread.`;
  if (line.status === 'faulty')
    return 'Faulty. The published figure is shown and not used: not ranked, compared or counted in a spread.';
  if (line.status !== 'ok') return `No figure. ${reasonOf(measure, figure, counterpart)}.`;
  if (isCouncil(area) && isSmall(measure, line))
    return line.denominator === null
      ? `We use this figure, but do not rank it: the council has ${smallInWords(measure)}.`
      : `We use this figure, but do not rank it: it comes from ${smallInWords(measure)}.`;
  return 'We use this figure.';
}

function notesOf(evidence: Evidence, line: Observation): string[] {
  const { measure } = evidence;
  const ofYear = measure.caveats.filter(({ id, periods }) => periods?.includes(line.period) || line.note.includes(id));
  const known = new Set(ofYear.map(({ id }) => id));
  const others = line.note.filter((note) => !known.has(note)).flatMap((note) => noteInWords(note, evidence) ?? []);
  return [...ofYear.map(({ text }) => text), ...others];
}

function noteInWords(note: string, { boards, areas }: Pick<Evidence, 'boards' | 'areas'>): string | null {
  const hidden = /^leaves-out-(.+)$/.exec(note)?.[1];
  if (hidden) {
    const council = areas.get(hidden);
    return `It leaves out ${council ? nameInProse(council) : 'a council'}, whose figures DfE withholds: a total that counted them would give them away.`;
  }
  const code = /^icb-(.+)$/.exec(note)?.[1];
  if (code)
    return `It is the figure of ${boards.has(code) ? `${boards.get(code)} (${code})` : `the integrated care board ${code}`}, which holds most of the council’s neighbourhoods. It is not the council’s own.`;
  const mid = /^([a-z]+)-mid-(\d{4})$/.exec(note);
  if (mid) return `It is divided by the estimate of ${mid[1]} at mid-${mid[2]}, the newest there is.`;
  return NOTES[note] ?? null;
}

/** Councils that a sum leaves out, those with one reason together: 'Halton and Norfolk: DfE withheld the figure and gives no reason.' */
function leftOutOf(measure: Measure, { leftOut }: Sum): string[] {
  const groups = new Map<string, string[]>();
  for (const { area, line: own } of leftOut) {
    const reason = reasonOf(measure, { ...own, name: area.name });
    const said = reason.replace(nameInProse(area), 'it');
    const key = said.startsWith('it ') ? said : reason;
    groups.set(key, [...(groups.get(key) ?? []), plainName(area)]);
  }
  return [...groups].map(([reason, names]) => `${list(names.sort())}: ${reason}.`);
}

function sourceInWords(source: Source): SourceWords {
  return {
    id: source.id,
    publisher: source.publisher,
    title: source.title,
    page: source.page,
    release: [source.release, publishedInWords(source.published)].filter((part) => part !== '').join(', '),
    file: fileOf(source),
    copy: COPIES[source.kind],
    licence: LICENCES[source.licence] ?? { name: source.licence, href: '' }
  };
}

function fileOf(source: Source | undefined): string {
  return source?.file.split('/').at(-1) ?? '';
}

/** What a file without a cell of the figure has, where it has no line for the area at all. */
function nothingIn({ status, source, period }: Observation, area: Area, { id }: Source): string {
  return status === 'no-row' && id === source ? `which has no line for ${nameInProse(area)} in ${periodInWords(period)}` : '';
}

/** Publishers first, each with file, lines and columns; then this site, with what it made of them. */
function citationOf(
  { measure }: Evidence,
  line: Observation,
  area: Area,
  cells: readonly CellOfTerm[],
  sources: readonly Source[],
  added: ReadonlyMap<string, readonly string[]>,
  address: string
): string {
  const parts = sources.map((source) => {
    const own = cells.filter(({ definition }) => definition.source === source.id && definition.role !== 'published-rate');
    const rows = [...new Set(own.map(({ row }) => row))];
    const sum = own.length === 0 ? added.get(source.id) : undefined;
    const columns = [...new Set(sum ?? own.map(({ definition }) => definition.column))];
    const cited = [
      source.publisher,
      source.title,
      source.release,
      source.published === '' ? '' : dayInWords(source.published),
      `file ${fileOf(source)}`,
      sum
        ? 'the lines of its councils'
        : rows.length > 0
          ? `${rows.length > 1 ? 'lines' : 'line'} ${list(rows.map(String))}`
          : nothingIn(line, area, source),
      columns.length > 0 ? `${columns.length > 1 ? 'columns' : 'column'} ${list(columns)}` : ''
    ];
    return cited.filter((part) => part !== '').join(', ');
  });
  const value = line.value === null ? 'no figure' : formatShort(measure, line.value);
  const how =
    added.size > 0
      ? ' (sum of councils by this site)'
      : line.status !== 'faulty'
        ? ''
        : withdrawnOn(line.note) === null
          ? ' (rejected by our checks, not used)'
          : ' (withdrawn by its publisher, not used)';
  return `${parts.join('; ')}. SEND Parity Atlas, ${measure.title}, ${listName(area)}, ${periodInWords(line.period)}: ${value}${how}. ${address}`;
}
