import { periodInWords } from '../model/period.ts';
import { comparesFrom, fieldsOf, topOf, type Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { citedIn, COUNTED_FROM, filesOf, inFigures, rowIndex, type Check, type Evidence, type Finding } from './evidence.ts';
import { withdrawnOn } from '../model/withdrawn.ts';

const POINTS = 40;

/** A council's leaps of one measure are told in one finding, on the newest of their periods. */
export const leap: Check = {
  id: 'leap',
  title: 'No share moves by more than 40 percentage points in a year',
  reason:
    'A backlog that builds up or is cleared can move a council this far. So can a change in what is counted: the figures do not say which.',
  fault: {
    title: 'A large swing from one year to the next',
    text: 'Real swings happen, when a backlog builds up or is cleared; changes in recording look the same. The figures are flagged and used.'
  },
  severity: 'warning',
  marks: false,
  isSwing: true,
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const measure of evidence.measures.filter((candidate) => candidate.unit.kind === 'share')) {
      const byArea = groupBy(evidence.observations.get(measure.id) ?? [], (line) => line.area);
      for (const [area, lines] of byArea) {
        const leaps = lines.slice(1).flatMap((line, index) => {
          const before = lines[index];
          if (!before || before.period < comparableFrom(measure) || before.value === null || line.value === null) return [];
          if ([before, line].some(({ note }) => withdrawnOn(note) !== null)) return [];
          if (isAcrossBreak(measure, before.period, line.period)) return [];
          if ((before.denominator ?? 0) < COUNTED_FROM || (line.denominator ?? 0) < COUNTED_FROM) return [];
          tested++;
          return Math.abs(line.value - before.value) > POINTS ? [{ before, line }] : [];
        });
        const last = leaps.at(-1);
        if (!last) continue;
        const { row, column, parts } = citeOf(evidence, measure, last.line);
        findings.push({
          source: last.line.source,
          row,
          column,
          area,
          measure: measure.id,
          period: leaps.map(({ line }) => line.period).join(' '),
          published: leaps
            .map(
              ({ before, line }) =>
                `${inWords(line, line === last.line ? parts : '')} in ${periodInWords(line.period)}, from ${inWords(before)} in ${periodInWords(before.period)}`
            )
            .join('; '),
          expected: `a change of under ${POINTS} percentage points from one year to the next; a backlog or a new way of counting can make a larger one, and the figures do not say which`
        });
      }
    }
    return { tested, findings };
  }
};

/** Line and columns of what is counted, and its parts where it is a sum or a difference; of a sum that nobody published, no line. */
function citeOf(evidence: Evidence, measure: Measure, line: Observation): { row: number | null; column: string; parts: string } {
  const top = topOf(measure);
  const file = filesOf(evidence, top.publication).find(({ source }) => source === line.source);
  const row = file && line.row !== null ? rowIndex(file).get(`${line.area} ${line.period}`) : undefined;
  if (!file || !row) return { row: line.row, column: measure.title, parts: '' };
  const { row: cited, column } = citedIn(file, row, fieldsOf(top));
  const count = (field: string) => inFigures(row.cells[field]?.value ?? 0);
  const less = (top.minus ?? []).map((field) => ` − ${count(field)}`).join('');
  return { row: cited, column, parts: fieldsOf(top).length > 1 ? ` (${top.fields.map(count).join(' + ')}${less})` : '' };
}

/** '81 of 354 (22.9%)', or the share where its counts are not published. */
function inWords({ value, numerator, denominator }: Observation, parts = ''): string {
  const share = `${inFigures(value ?? 0, 1)}%`;
  return numerator === null || denominator === null
    ? share
    : `${inFigures(numerator)}${parts} of ${inFigures(denominator)} (${share})`;
}

/** Change is told from the first comparable year on: the first plans are no base. */
function comparableFrom(measure: Measure): string {
  const first = measure.caveats.find((caveat) => caveat.id === 'first-plans');
  return first?.periods?.length ? String(Number(first.periods.at(-1)) + 1) : '';
}

/** Where what is counted was drawn anew, the two sides are two measures under one name. */
function isAcrossBreak(measure: Measure, before: string, after: string): boolean {
  const anew = comparesFrom(measure);
  return anew !== null && before < anew && after >= anew;
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
