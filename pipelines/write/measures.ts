import { kindOf } from '../../src/lib/model/units/index.ts';
import { bottomOf, fieldsOf, scaleOf, topOf, type Field, type Measure } from '../../src/lib/model/measure.ts';
import type { Observation } from '../../src/lib/model/observation.ts';
import { writeTable } from '../../src/lib/tables/csv.ts';
import { MEASURES, type MeasureLine } from '../../src/lib/tables/measures.ts';
import type { ReadFile } from '../../src/lib/checks/evidence.ts';

/** Source and column of a field in the newest file that has it. */
function columnOf(field: Field | null, files: readonly ReadFile[]): { source: string; column: string } {
  if (!field) return { source: '', column: '' };
  for (const file of files.filter((candidate) => candidate.publication === field.publication)) {
    const row = file.rows.find((candidate) => fieldsOf(field).every((name) => candidate.cells[name] !== undefined));
    if (row) {
      const columns = (names: readonly string[]) => names.map((name) => row.cells[name]?.column.replace(/^20\d\d /, ''));
      return { source: file.source, column: [columns(field.fields).join(' + '), ...columns(field.minus ?? [])].join(' - ') };
    }
  }
  throw new Error(`No file has the fields ${field.fields.join(', ')} of ${field.publication}`);
}

function lastPeriod(lines: readonly Observation[]): string {
  return lines.reduce((last, line) => (line.value !== null && line.period > last ? line.period : last), '');
}

/** `data/measures.csv`: the catalogue in its order. */
export function measuresCsv(
  measures: readonly Measure[],
  files: readonly ReadFile[],
  observations: ReadonlyMap<string, readonly Observation[]>
): string {
  const lines = measures.map((measure): MeasureLine => {
    const top = columnOf(topOf(measure), files);
    const bottom = columnOf(bottomOf(measure), files);
    const { id, title, statisticalTitle, topic, unit, decimals, polarity, yearBasis, geography } = measure;
    const { definition, why, saysNothingAbout } = measure;
    return {
      ...{ id, title, statisticalTitle, topic: topic.id, unit: kindOf(unit).inTable(unit), per: textOf(scaleOf(unit)) },
      ...{ decimals: textOf(decimals), polarity: polarity.direction, yearBasis, geography },
      polarityReason: polarity.direction === 'none' ? polarity.reason : '',
      numerator: measure.numeratorWords,
      denominator: measure.denominatorWords,
      ...{ numeratorSource: top.source, numeratorColumn: top.column },
      ...{ denominatorSource: bottom.source, denominatorColumn: bottom.column },
      firstPeriod: measure.periods.first,
      lastPeriod: lastPeriod(observations.get(id) ?? []),
      lawStandard: textOf(measure.lawStandard?.value ?? null),
      ...{ definition, why, saysNothingAbout },
      notes: measure.caveats.map((caveat) => `${caveat.id}: ${caveat.text}`).join(' | ')
    };
  });
  return writeTable(MEASURES, lines);
}

const textOf = (number: number | null): string => (number === null ? '' : String(number));
