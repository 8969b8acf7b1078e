import type { FigureRow } from '../../charts/strip/row.ts';
import { concerns, type Caveat, type Measure } from '../../model/measure.ts';
import { periodInWords } from '../../model/period.ts';
import { haveFigures, list } from '../../words/index.ts';
import type { Figure, Note } from '../figure.ts';
import { citedInWords } from '../tables/citation.ts';
import type { MeasureInput } from './input.ts';
import { unitInWords } from './tables.ts';

export const must = (text: string): Note => ({ text, must: true });
export const said = (text: string): Note => ({ text, must: false });

/** A page's address with the version of the data that a picture was drawn from. */
export function addressOf(page: string, version: string): string {
  return `${page}${page.includes('?') ? '&' : '?'}data=${version}`;
}

/** What every figure of a measure and period has in common. `whose`: of whom alone it tells, where not of all councils. */
export function commonOf(
  { measure, period, headline, subtitle, sources, page, version }: MeasureInput,
  kind: string,
  whose?: string
): Pick<Figure, 'name' | 'headline' | 'subtitle' | 'source' | 'address' | 'definitions'> {
  return {
    name: `${measure.id}_${period}_${whose ? stem(whose) : 'england'}_${kind}`,
    headline,
    subtitle: whose ? subtitle.replace(/, England(?=[,.])/, `, ${whose}`) : subtitle,
    source: `${sources.map(citedInWords).join('; ')}.`,
    address: addressOf(page, version),
    definitions: definitionsOf(measure)
  };
}

/** What a measure's figures mean, for a file of data. */
export function definitionsOf(measure: Measure): [term: string, meaning: string][] {
  return [
    ['Measure', measure.title],
    ['Definition', measure.definition],
    ['Unit', unitInWords(measure)],
    ['Numerator', measure.numeratorWords],
    ['Denominator', measure.denominatorWords],
    ['What it does not show', measure.saysNothingAbout],
    ...measure.caveats.map((caveat): [string, string] => [
      caveat.periods ? `Caveat, ${list(caveat.periods.map(periodInWords))}` : 'Caveat',
      caveat.text
    ])
  ];
}

/** Without what is said of a map of boards alone: the lines between them stand on no other figure. */
export function withoutBorders(input: MeasureInput): MeasureInput {
  return { ...input, absences: input.absences.map((words) => words.replace(', with a line where two meet', '')) };
}

/** For a figure that draws no faulty figures: none is 'shown hollow' there. */
export function withoutHollow(input: MeasureInput): MeasureInput {
  return {
    ...input,
    absences: input.absences.map((words) => words.replace('faulty: shown hollow, not used', 'faulty: not used'))
  };
}

/** Caveats about years beside each other, which a picture without lines does not show. */
export const OF_LINES = ['person-level-return'];

/**
 * Who has no figure and why first; then the caveats of that period, those of that period alone before those of every one.
 * @param within codes of the areas that are drawn; null where all councils are
 */
export function notesOf({ absences, measure, period }: MeasureInput, within: ReadonlySet<string> | null = null): Note[] {
  const caveats = measure.caveats.filter(
    (caveat) =>
      (caveat.periods === undefined || caveat.periods.includes(period)) &&
      !OF_LINES.includes(caveat.id) &&
      (within === null || concerns(caveat, within))
  );
  const own = (caveat: Caveat) => (caveat.periods && caveat.periods.length < 3 ? 0 : 1);
  return [...absences.map(must), ...[...caveats].sort((a, b) => own(a) - own(b)).map(noteOf)];
}

/** The caveats of a measure that lines of these areas over these periods need. */
export function caveatsOfLines(
  { caveats }: Pick<Measure, 'caveats'>,
  periods: readonly string[],
  areas: ReadonlySet<string>
): Caveat[] {
  return caveats.filter(
    (caveat) => (caveat.periods?.some((period) => periods.includes(period)) ?? true) && concerns(caveat, areas)
  );
}

export const noteOf = ({ text, beside }: Caveat): Note => ({ text, must: beside !== undefined });

/** How many of the councils have a sound figure, for those who do not see a chart. */
export function countOf(rows: readonly FigureRow[]): string {
  const known = rows.filter(({ status }) => status === 'ok').length;
  return `${haveFigures(known, rows.length)}.`;
}

/** With a great first letter. */

/** 'Bristol, City of' → 'bristol-city-of', 'King’s Lynn' → 'kings-lynn': letters and digits that every disk takes. */
export function stem(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/['’\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
