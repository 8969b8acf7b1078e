import type { Area } from '../../src/lib/model/area.ts';
import type { ComparatorLine } from '../../src/lib/model/comparator.ts';
import type { Fault } from '../../src/lib/model/fault.ts';
import { bottomOf, fieldsOf, scaleOf, topOf, type Field, type Measure, type Unit } from '../../src/lib/model/measure.ts';
import type { Observation } from '../../src/lib/model/observation.ts';
import type { Source } from '../../src/lib/model/source.ts';
import { CHANGES } from '../areas/history.ts';
import type { ReadFile } from '../checks/evidence.ts';
import { toCsv } from './csv.ts';

/** A list inside one cell is joined by semicolons; ids, which hold no space, by spaces. */
const LIST = '; ';

export function areasCsv(areas: readonly Area[]): string {
  return toCsv(['code', 'dfe_code', 'name', 'aliases', 'slug', 'kind', 'region', 'from', 'to', 'children'], areas, (area) => [
    area.code,
    area.dfeCode,
    area.name,
    area.aliases.join(LIST),
    area.slug,
    area.kind,
    area.region,
    area.from,
    area.to,
    area.children
  ]);
}

export function areaChangesCsv(): string {
  return toCsv(['date', 'kind', 'from', 'to', 'words'], CHANGES, (change) => [
    change.date,
    change.kind,
    change.from.join(LIST),
    change.to.join(LIST),
    change.words
  ]);
}

export function sourcesCsv(sources: readonly Source[]): string {
  const columns = [
    'id',
    'kind',
    'publisher',
    'title',
    'release',
    'published',
    'licence',
    'page',
    'download',
    'file',
    'sha256'
  ] as const;
  return toCsv(columns, sources, (source) => columns.map((column) => source[column]));
}

export function faultsCsv(faults: readonly Fault[]): string {
  const columns = [
    'id',
    'check',
    'severity',
    'source',
    'row',
    'area',
    'measure',
    'period',
    'column',
    'published',
    'expected',
    'decision'
  ] as const;
  return toCsv(columns, faults, (fault) => columns.map((column) => fault[column]));
}

export function observationsCsv(observations: readonly Observation[]): string {
  return toCsv(
    ['area', 'period', 'value', 'numerator', 'denominator', 'status', 'note', 'source', 'row'],
    observations,
    (line) => [
      line.area,
      line.period,
      line.value,
      line.numerator,
      line.denominator,
      line.status,
      line.note.join(' '),
      line.source,
      line.row
    ]
  );
}

export function comparatorsCsv(comparators: readonly ComparatorLine[]): string {
  return toCsv(['measure', 'area', 'period', 'value', 'numerator', 'denominator', 'left_out'], comparators, (line) => [
    line.measure,
    line.area,
    line.period,
    line.value,
    line.numerator,
    line.denominator,
    line.leftOut.join(' ')
  ]);
}

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

function unitInWords(unit: Unit): string {
  switch (unit.kind) {
    case 'share':
      return 'per cent';
    case 'rate':
      return `per ${unit.per} ${unit.of}`;
    case 'money':
      return `pounds per ${unit.per}`;
    case 'points':
      return 'percentage points';
    case 'change':
      return 'per cent more than a year before';
    case 'grade':
      return unit.grades.map(({ value, words }) => `${value}: ${words}`).join(LIST);
    case 'mean':
    case 'score':
    case 'count':
      return unit.of;
  }
}

function lastPeriod(lines: readonly Observation[]): string {
  return lines.reduce((last, line) => (line.value !== null && line.period > last ? line.period : last), '');
}

export function measuresCsv(
  measures: readonly Measure[],
  files: readonly ReadFile[],
  observations: ReadonlyMap<string, readonly Observation[]>
): string {
  const columns = [
    'id',
    'title',
    'statistical_title',
    'topic',
    'unit',
    'per',
    'decimals',
    'polarity',
    'polarity_reason',
    'year_basis',
    'geography',
    'numerator',
    'denominator',
    'numerator_source',
    'numerator_column',
    'denominator_source',
    'denominator_column',
    'first_period',
    'last_period',
    'law_standard',
    'definition',
    'why',
    'says_nothing_about',
    'notes'
  ];
  return toCsv(columns, measures, (measure) => {
    const top = columnOf(topOf(measure), files);
    const bottom = columnOf(bottomOf(measure), files);
    const { polarity } = measure;
    return [
      measure.id,
      measure.title,
      measure.statisticalTitle,
      measure.topic.id,
      unitInWords(measure.unit),
      scaleOf(measure.unit),
      measure.decimals,
      polarity.direction,
      polarity.direction === 'none' ? polarity.reason : '',
      measure.yearBasis,
      measure.geography,
      measure.numeratorWords,
      measure.denominatorWords,
      top.source,
      top.column,
      bottom.source,
      bottom.column,
      measure.periods.first,
      lastPeriod(observations.get(measure.id) ?? []),
      measure.lawStandard?.value ?? null,
      measure.definition,
      measure.why,
      measure.saysNothingAbout,
      measure.caveats.map((caveat) => `${caveat.id}: ${caveat.text}`).join(' | ')
    ];
  });
}
